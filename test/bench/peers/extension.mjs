// Ours again, as the extension host sees it: one change event, until the diagnostics are set. On
// top of the core that is what the adapters, the index and the tree do with a keystroke.
import { URI } from 'vscode-uri';
import { newTextDocument } from '../support/textDocument.mjs';
import { activate, installVscode, loadBundle, stopTheClock } from '../support/vscodeStub.mjs';

/** `folder` and `storage` are empty folders. */
export async function oursInTheHost(bundle, folder, storage) {
  stopTheClock();
  const { vscode, documents, shown, fire } = installVscode(folder);
  const { context, api } = await activate(await loadBundle(bundle), storage);
  await api.editorHelp();
  return {
    name: 'ours, whole event',
    open: (text) => {
      const uri = URI.file(`${folder}/partnerships/one-${documents.length}.md`);
      const document = newTextDocument(uri, text);
      // As in VS Code, an offset becomes an instance of Position.
      const plain = document.positionAt;
      document.positionAt = (offset) => {
        const { line, character } = plain(offset);
        return new vscode.Position(line, character);
      };
      documents.push(document);
      fire('onDidOpenTextDocument', document);
      return document;
    },
    prepare: (document, edit) => ({ document, contentChanges: [document.apply(edit)] }),
    run: (document, _edit, event) => {
      const before = shown.publishes;
      fire('onDidChangeTextDocument', event);
      return shown.publishes > before ? shown.diagnostics.get(document.uri.toString()).length : -1;
    },
    end: () => context.subscriptions.forEach((one) => one.dispose()),
  };
}
