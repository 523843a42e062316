import * as vscode from 'vscode';
import { at, until } from '../support.ts';

/** What a person or another program does in VS Code, in a folder that nothing of before comes late to. */
export interface Hands {
  /** As another program does. */
  readonly write: (name: string, text: string) => Promise<void>;
  readonly read: (name: string) => Promise<string>;
  readonly uri: (name: string) => vscode.Uri;
  /** Opens the text in a tab, in front. */
  readonly show: (name: string) => Promise<vscode.TextDocument>;
  /** Puts letters at the start; false where VS Code does not make the edit. */
  readonly type: (document: vscode.TextDocument, text: string) => Promise<boolean>;
  /** A command to what is in front. */
  readonly front: (command: string, ...given: unknown[]) => Promise<void>;
  readonly text: (document: vscode.TextDocument, text: string) => Promise<void>;
  readonly is: (what: string, probe: () => boolean) => Promise<void>;
}

export function newHands(folder: string): Hands {
  const uri = (name: string): vscode.Uri => at(`${folder}/${name}`);
  const is = async (what: string, probe: () => boolean): Promise<void> => {
    await until(what, () => probe() || undefined);
  };
  return {
    uri,
    is,
    write: async (name, text) => {
      await vscode.workspace.fs.writeFile(uri(name), new TextEncoder().encode(text));
    },
    read: async (name) =>
      new TextDecoder('utf-8', { ignoreBOM: true }).decode(
        await vscode.workspace.fs.readFile(uri(name)),
      ),
    // As a person does: a document that an extension opens VS Code keeps for minutes, without a tab.
    show: async (name) => {
      await vscode.commands.executeCommand('vscode.open', uri(name), { preview: false });
      await is(`${name} in front`, () => isText(vscode.window.activeTextEditor, uri(name)));
      return vscode.workspace.openTextDocument(uri(name));
    },
    type: async (document, text) => {
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, new vscode.Position(0, 0), text);
      return vscode.workspace.applyEdit(edit);
    },
    front: async (command, ...given) => {
      await vscode.commands.executeCommand(command, ...given);
    },
    text: async (document, text) => {
      await is(JSON.stringify(text), () => document.getText() === text);
    },
  };
}

function isText(editor: vscode.TextEditor | undefined, uri: vscode.Uri): boolean {
  return editor?.document.uri.toString() === uri.toString();
}

/** The tabs of a file: which editor each one is. */
export function tabsOf(uri: vscode.Uri): readonly string[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .flatMap(({ input }) => {
      const isIt = (one: { readonly uri: vscode.Uri }): boolean =>
        one.uri.toString() === uri.toString();
      if (input instanceof vscode.TabInputText && isIt(input)) return ['text'];
      return input instanceof vscode.TabInputCustom && isIt(input) ? [input.viewType] : [];
    });
}
