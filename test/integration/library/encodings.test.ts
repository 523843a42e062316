import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until, workspaceFolder } from '../support.ts';
import { closeAll, codesAt, codesBecome, ours, running, workbook } from '../workbooks.ts';

const CAFE = workbook(
  'organization:\n  name: Café Zoé\n  audience: Neighbors\n  relationship: existing\ncycle: 1\n',
);

const latin1 = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 0xff);
/** Little-endian, with its mark. */
function utf16(text: string): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * text.length + 2));
  view.setUint16(0, 0xfeff, true);
  for (let n = 0; n < text.length; n++) view.setUint16(2 * n + 2, text.charCodeAt(n), true);
  return new Uint8Array(view.buffer);
}

describe('A workbook in another encoding', () => {
  const cases = [
    { what: 'Latin-1', bytes: latin1(CAFE) },
    { what: 'UTF-16 with its mark', bytes: utf16(CAFE) },
  ];
  let uri: vscode.Uri;
  before(running);
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(uri);
  });

  cases.forEach(({ what, bytes }, at) => {
    it(`(${what}) is told of in its first line alone, until the file is UTF-8`, async () => {
      uri = vscode.Uri.joinPath(workspaceFolder(), `encoded-${at}.md`);
      await vscode.workspace.fs.writeFile(uri, bytes);
      const { document } = await vscode.window.showTextDocument(uri);
      await codesBecome(uri, ['not-utf-8']);
      const [problem] = ours(uri);
      assert.equal(problem?.range.start.line, 0);
      assert.equal(problem.range.end.line, 0);
      assert.equal(problem.severity, vscode.DiagnosticSeverity.Error);

      // As another program writes it; VS Code takes it in, as nothing is unsaved.
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(CAFE));
      await vscode.commands.executeCommand('workbench.action.files.revert');
      await until(
        'what else there is to say',
        () => codesAt(uri).includes('next-step') || undefined,
      );
      await until('it to be UTF-8', () => !codesAt(uri).includes('not-utf-8') || undefined);
      assert.equal(document.getText(), CAFE);
      assert.equal(document.encoding, 'utf8');
    });
  });
});
