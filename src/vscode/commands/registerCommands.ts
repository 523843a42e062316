import * as vscode from 'vscode';
import type { AllCommandSources } from './allCommands.ts';
import { allCommands } from './later.ts';

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

/** Has every command of package.json ready; what they do is read when the first of them is given. */
export function registerCommands(
  { packageJSON }: vscode.Extension<unknown>,
  sources: AllCommandSources,
): vscode.Disposable {
  const { contributes } = packageJSON as Manifest;
  const execute = (id: string, given: readonly unknown[]): Promise<void> | void => {
    const command = allCommands(sources).find((one) => one.id === id);
    if (command === undefined) throw new Error(`allCommands.ts has no ${id}`);
    return command.execute(...given);
  };
  return vscode.Disposable.from(
    ...contributes.commands.map(({ command: id }) =>
      vscode.commands.registerCommand(id, (...given) => execute(id, given)),
    ),
  );
}
