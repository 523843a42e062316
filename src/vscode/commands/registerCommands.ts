import * as vscode from 'vscode';
import { showProgress } from '../showMessage.ts';
import type { AllCommandSources } from './allCommands.ts';

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

/** Registers every command of package.json; the code behind them is loaded with the first one that runs. */
export function registerCommands(
  { packageJSON }: vscode.Extension<unknown>,
  sources: AllCommandSources,
): vscode.Disposable {
  const { contributes } = packageJSON as Manifest;
  const execute = async (id: string, given: readonly unknown[]): Promise<void> => {
    const { COMMANDS, IMMEDIATE, rowOnPage } = await import('./allCommands.ts');
    const name = id.replace('partnershipWorkbooks.', '');
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
