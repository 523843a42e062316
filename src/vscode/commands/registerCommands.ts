import * as vscode from 'vscode';
import { showProgress } from '../showMessage.ts';
import type { AllCommandSources } from './allCommands.ts';

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

/** Within this time a second click is the other half of a double click, in milliseconds, as Windows has it. */
const DOUBLE_CLICK = 500;

/** Registers every command of package.json; the code behind them is loaded with the first one that runs. */
export function registerCommands(
  { packageJSON }: vscode.Extension<unknown>,
  sources: AllCommandSources,
): vscode.Disposable {
  const { contributes } = packageJSON as Manifest;
  let tickedAt = -DOUBLE_CLICK;
  // The second click finds the row gone, or another one there.
  const isSecondClick = (): boolean => {
    const before = tickedAt;
    tickedAt = performance.now();
    return tickedAt - before < DOUBLE_CLICK;
  };
  const execute = async (id: string, given: readonly unknown[]): Promise<void> => {
    const { COMMANDS, IMMEDIATE, rowOnPage } = await import('./allCommands.ts');
    const name = id.replace('partnershipWorkbooks.', '');
    if (name === 'markMilestoneDone' && given.length > 0 && isSecondClick()) return;
    const command = COMMANDS[name];
    if (command === undefined) throw new Error(`allCommands.ts has no ${name}`);
    // The extension may have been started just for this command.
    if (!IMMEDIATE.has(name)) await allKnown(sources);
    if (given.length === 0) await sources.forms.hasKeyboardBack(); // it came by the palette
    const portfolio = sources.live.portfolio();
    await command(sources, ...given.map((one) => rowOnPage(one, portfolio) ?? one));
  };
  return vscode.Disposable.from(
    ...contributes.commands.map(({ command: id }) =>
      vscode.commands.registerCommand(id, (...given) =>
        sources.log.asked(id, () => execute(id, given)),
      ),
    ),
  );
}

/** Settles when every workbook is known; says that they are being read where that takes a while. */
async function allKnown({ live }: AllCommandSources): Promise<void> {
  const location = vscode.ProgressLocation.Window;
  await showProgress(location, vscode.l10n.t('Reading workbooks'), () => live.ready());
}
