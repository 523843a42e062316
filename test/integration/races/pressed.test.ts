import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { FromForm } from '../../../src/core/form/formMessages.ts';
import { followDocuments } from '../../../src/vscode/documents.ts';
import { at } from '../support.ts';
import { closeAll, running, workbook, write } from '../workbooks.ts';
import { formOn, type FormWithoutPage } from './formWithoutPage.ts';

const TEXT = `focus: Nights
goal:
  statement: A sentence
milestones:
  - title: Second
    due: 2031-03-12
  - title: First
    due: 2031-02-12
`;

/** Each button that changes the workbook. */
const BUTTONS: readonly FromForm[] = [
  { type: 'remove', item: 'milestones.0' },
  { type: 'sort', list: 'milestones' },
  { type: 'move', item: 'milestones.0', by: 1 },
  { type: 'tick', item: 'milestones.0', done: true },
  { type: 'finished' },
  { type: 'meeting' },
];

describe('what is pressed in a form right behind a button, on a machine that hears both at once', function () {
  this.timeout(300_000); // several times what it takes: the machine may be busy
  before(running);
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(at('pressed'), { recursive: true });
  });

  for (const button of BUTTONS) {
    it(`a save takes along what “${button.type}” writes, and Undo takes that back`, async () => {
      const uri = await write(`pressed/${button.type}.md`, workbook(TEXT));
      const { document } = await vscode.window.showTextDocument(uri);
      const before = document.getText();
      const onDisk = async (): Promise<string> =>
        new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
      await withForm(document, async (form) => {
        assert.deepEqual(await form.press(button, { type: 'save' }), []);
        assert.notEqual(document.getText(), before);
        assert.equal(await onDisk(), document.getText());
        assert.equal(document.isDirty, false);
        await form.press({ type: 'undo' });
        assert.equal(document.getText(), before);
        form.type('Night bus');
        assert.deepEqual(await form.press(button, { type: 'undo' }), []);
        assert.equal(document.getText(), before.replace('Nights', 'Night bus'));
      });
    });
  }

  it('a second button comes behind the first', async () => {
    const uri = await write('pressed/two.md', workbook(TEXT));
    const { document } = await vscode.window.showTextDocument(uri);
    await withForm(document, async (form) => {
      const item = 'milestones.0';
      const told = await form.press({ type: 'remove', item }, { type: 'tick', item, done: true });
      assert.deepEqual(told, []);
      assert.match(document.getText(), /milestones:\n {2}- title: First\n[^]*status: done\n/);
      await form.press({ type: 'restore' }, { type: 'save' });
      assert.match(document.getText(), /title: Second/);
      assert.equal(document.isDirty, false);
    });
  });
});

async function withForm(
  document: vscode.TextDocument,
  look: (form: FormWithoutPage) => Promise<void>,
): Promise<void> {
  const documents = followDocuments();
  const form = formOn(document, documents);
  try {
    await look(form);
  } finally {
    form.end();
    documents.dispose();
  }
}
