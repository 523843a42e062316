import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { inWords, measure, until } from '../support.ts';
import {
  caughtUp,
  closeAll,
  codesAt,
  codesBecome,
  dayFromToday,
  edit,
  ours,
  running,
  workbook,
  write,
} from '../workbooks.ts';

const PARTNER = `organization:
  name: Elm Street Clinic
  audience: Young parents
  relationship: new
`;

describe('Problems as one types', () => {
  /** A file of its own for each test: an editor may remember the text of one that is gone. */
  let files = 0;
  let uri: vscode.Uri;
  let document: vscode.TextDocument;

  async function open(text: string): Promise<void> {
    await running();
    uri = await write(`problems-${String(++files)}.md`, text);
    document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
  }
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(uri);
  });

  it('shows the SMART parts that were passed by as soon as a later one is filled in', async () => {
    const goal = 'goal:\n  statement: Story hours at the clinic\n  relevant: \n';
    await open(workbook(`${PARTNER}${goal}`, '\n### Their goals and values\n'));
    await until('the next step', () => codesAt(uri).includes('next-step') || undefined);
    await edit(document, 'relevant: ', 'relevant: Priority 2 of our plan');
    await until('smart-specific', () =>
      codesAt(uri).includes('smart-specific') ? true : undefined,
    );
    for (const code of ['smart-measurable', 'smart-achievable']) {
      assert.ok(codesAt(uri).includes(code), `${code} in ${codesAt(uri).join()}`);
    }
    assert.ok(!codesAt(uri).includes('smart-relevant'));
    const specific = ours(uri).find(({ code }) => code === 'smart-specific');
    assert.equal(specific?.severity, vscode.DiagnosticSeverity.Warning);
  });

  it('warns of nothing that is not there yet while only the form shows a workbook', async () => {
    await running();
    const goal = 'goal:\n  statement: Story hours at the clinic\n  relevant: Priority 2\n';
    uri = await write(
      `problems-${String(++files)}.md`,
      workbook(`${PARTNER}started: 2026-02-30\n${goal}`, ''),
    );
    const severities = (): string =>
      ['smart-measurable', 'invalid-date']
        .map((code) => String(ours(uri).find((one) => one.code === code)?.severity))
        .join();
    const { Error, Warning, Information } = vscode.DiagnosticSeverity;
    const become = async (expected: readonly vscode.DiagnosticSeverity[]): Promise<void> => {
      await until(
        `severities ${expected.join()}`,
        () => severities() === expected.join() || undefined,
      );
    };
    await vscode.commands.executeCommand('vscode.openWith', uri, 'partnershipWorkbooks.form');
    await become([Information, Error]);
    await vscode.commands.executeCommand('vscode.openWith', uri, 'default');
    await become([Warning, Error]);
  });

  it('goes on checking the other keys while one line is broken', async () => {
    await open(workbook(`${PARTNER}focus: Story: hours\nstarted: 2026-02-30\n`));
    await until(
      'both problems',
      () =>
        ['yaml-syntax', 'invalid-date'].every((code) => codesAt(uri).includes(code)) || undefined,
    );
  });

  it('leads from a milestone after the goal to the date of the goal', async () => {
    const goal = dayFromToday(30);
    await open(
      workbook(
        `${PARTNER}goal:\n  time-bound: ${goal}\nmilestones:\n  - title: Party\n    due: ${dayFromToday(40)}\n    owner: Branch manager\n`,
      ),
    );
    const late = await until('the problem', () =>
      ours(uri).find(({ code }) => code === 'milestone-after-goal'),
    );
    const [related] = late.relatedInformation ?? [];
    assert.ok(related, 'related information');
    assert.equal(document.getText(related.location.range), goal);
  });

  it('clears a problem in the edit that mends it', async () => {
    await open(workbook(`${PARTNER}milestones:\n  - title: Letter\n    due: ${dayFromToday(9)}\n`));
    await until('milestone-owner', () => codesAt(uri).includes('milestone-owner') || undefined);
    const milliseconds: number[] = [];
    for (let round = 0; round < 20; round++) {
      const started = performance.now();
      await edit(document, 'title: Letter\n', 'title: Letter\n    owner: Program manager\n');
      await until(
        'no milestone-owner',
        () => !codesAt(uri).includes('milestone-owner') || undefined,
      );
      milliseconds.push(performance.now() - started);
      await edit(document, '    owner: Program manager\n', '');
      await until('milestone-owner', () => codesAt(uri).includes('milestone-owner') || undefined);
    }
    measure(`edit to problem: ${inWords(milliseconds)}`);
  });

  it('says nothing about Markdown that is no workbook', async () => {
    await open('---\ntitle: Staff picnic\ndate: 2026-02-30\n---\n\n## Goals\n\nTBD\n');
    await caughtUp(await running());
    assert.deepEqual(codesAt(uri), []);
  });

  it('forgets a workbook that stops being one', async () => {
    await open(workbook('cycle: two\n'));
    await until('wrong-type', () => codesAt(uri).includes('wrong-type') || undefined);
    await edit(document, 'workbook: partnership-cycle', 'workbook: recipe');
    await codesBecome(uri, []);
  });

  it('leaves a check out when a team has switched it off', async () => {
    await open(workbook('cycle: two\n'));
    await until('wrong-type', () => codesAt(uri).includes('wrong-type') || undefined);
    const settings = vscode.workspace.getConfiguration('partnershipWorkbooks', uri);
    await settings.update('checks', { 'wrong-type': 'off' }, vscode.ConfigurationTarget.Global);
    await until('silence', () => !codesAt(uri).includes('wrong-type') || undefined);
    await settings.update('checks', undefined, vscode.ConfigurationTarget.Global);
    await until('the problem again', () => codesAt(uri).includes('wrong-type') || undefined);
  });

  it('keeps its problems at their words through undo, paste and several cursors', async () => {
    await open(workbook(`${PARTNER}started: 2026-02-30\n`));
    await until('invalid-date', () => codesAt(uri).includes('invalid-date') || undefined);
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit((builder) => {
      builder.insert(new vscode.Position(1, 0), '# a comment\n');
      builder.insert(document.positionAt(document.getText().indexOf('audience')), 'note: x\n  ');
      builder.insert(document.positionAt(document.getText().length), '\nThe end\n');
    });
    await vscode.commands.executeCommand('undo');
    await vscode.commands.executeCommand('redo');
    const wrong = await until('invalid-date', () =>
      ours(uri).find(({ code }) => code === 'invalid-date'),
    );
    assert.equal(document.getText(wrong.range), '2026-02-30');
  });
});
