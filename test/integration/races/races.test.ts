import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Row } from '../../../src/core/portfolio/row.ts';
import type { PartnershipWorkbooks } from '../../../src/vscode/compose.ts';
import { workspaceFiles } from '../../../src/vscode/workspace/fileAccess.ts';
import { agreesWithFiles } from '../agreement.ts';
import { disk } from '../disk.ts';
import { at, measure, until, workspaceFolder } from '../support.ts';
import {
  anotherPortfolio,
  caughtUp,
  closeAll,
  codesAt,
  edit,
  ours,
  pathsIn,
  running,
  treeHas,
  workbook,
  write,
} from '../workbooks.ts';
import { followTimers, heapUsed, livingFunctions } from './whatIsLeft.ts';

const partner = (name: string, more = ''): string =>
  workbook(
    `organization:\n  name: ${name}\n  audience: Neighbors\n  relationship: existing\ncycle: 1\n${more}`,
  );
/** Every file and editor of the web host goes through the page and back. */
const FILES = disk() === undefined ? 100 : 500;
const ROUNDS = 20;

describe('when several things happen at once', function () {
  this.timeout(300_000); // several times what it takes: the machine may be busy
  let workbooks: PartnershipWorkbooks;
  before(async () => {
    workbooks = await running();
  });
  afterEach(async () => {
    await closeAll();
    for (const [name, type] of await vscode.workspace.fs.readDirectory(workspaceFolder())) {
      if (type === vscode.FileType.Directory && !name.startsWith('.')) {
        await vscode.workspace.fs.delete(at(name), { recursive: true });
      }
    }
    await agreesWithFiles(workbooks);
  });

  it('typing while the index reads leaves the editor’s word in the tree', async () => {
    const uri = await write('typed/typed.md', partner('Typed 0'));
    for (let n = 0; n < 150; n++) await write(`many/${n}.md`, partner(`Many ${n}`));
    const { document } = await vscode.window.showTextDocument(uri);
    const reading = [workbooks.live.refresh()];
    for (let n = 0; n < 20; n++) {
      await edit(document, `Typed ${n}\n`, `Typed ${n + 1}\n`);
      if (n % 5 === 0) reading.push(workbooks.live.refresh());
    }
    await Promise.all(reading);
    await treeHas(workbooks, 'Typed 20');
    await agreesWithFiles(workbooks);
  });

  it('a milestone is ticked off in the sidebar while somebody types in its workbook', async () => {
    const numbers = Array.from({ length: 6 }, (_, n) => n);
    const milestones = numbers.map((n) => `  - title: Step ${n}\n    due: 2031-03-12\n`).join('');
    const uri = await write('ticked/ticked.md', partner('Ticked', `milestones:\n${milestones}`));
    const editor = await vscode.window.showTextDocument(uri);
    const { document } = editor;
    const end = document.lineAt(document.lineCount - 1).range.end;
    editor.selection = new vscode.Selection(end, end);
    const openRows = (): readonly Row[] =>
      workbooks.tree
        .rows()
        .flatMap((row) => row.children())
        .filter(({ subject }) => subject.kind === 'milestone' && subject.open);
    for (const n of numbers) {
      await workbooks.live.ready();
      const [row] = openRows();
      assert.ok(row, `a row, with ${n} ticked off`);
      await Promise.all([
        ...Array.from('words', (text) => vscode.commands.executeCommand('type', { text })),
        vscode.commands.executeCommand('partnershipWorkbooks.markMilestoneDone', row),
      ]);
      const done = document.getText().match(/status: done/g) ?? [];
      assert.equal(done.length, n + 1, 'ticked off');
      // Two ticks within half a second are a double click.
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    assert.ok(document.getText().endsWith('words'.repeat(numbers.length)), document.getText());
  });

  it('what is typed stays when another program writes the file, until it is thrown away', async () => {
    const uri = await write('both/both.md', partner('As it was'));
    const { document } = await vscode.window.showTextDocument(uri);
    await edit(document, 'As it was', 'As typed');
    await treeHas(workbooks, 'As typed');
    const other = partner('As another program wrote it');
    const nodeDisk = disk();
    if (nodeDisk === undefined) await write('both/both.md', other);
    else nodeDisk.write(uri.fsPath, other);
    await caughtUp(workbooks);
    assert.match(document.getText(), /As typed/);
    await agreesWithFiles(workbooks);
    await treeHas(workbooks, 'As typed');
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await treeHas(workbooks, 'As another program wrote it');
  });

  it(`another branch with ${FILES} workbooks is there at once`, async () => {
    const nodeDisk = disk();
    const put = async (path: string, text: string): Promise<void> => {
      if (nodeDisk === undefined) await write(path, text);
      else nodeDisk.write(at(path).fsPath, text);
    };
    await vscode.workspace.fs.createDirectory(at('branch'));
    for (let n = 0; n < FILES; n++) await put(`branch/${n}.md`, partner(`Old ${n}`));
    await until('the branch', () =>
      pathsIn(workbooks.live).length === FILES + 1 ? true : undefined,
    );
    const started = performance.now();
    for (let n = 0; n < FILES; n++) {
      if (n % 5 > 0) await put(`branch/${n}.md`, partner(`New ${n}`));
      else if (nodeDisk === undefined) await vscode.workspace.fs.delete(at(`branch/${n}.md`));
      else nodeDisk.remove(at(`branch/${n}.md`).fsPath);
    }
    for (let n = FILES; n < FILES * 1.2; n++) await put(`branch/${n}.md`, partner(`New ${n}`));
    await until(
      'the other branch',
      () => {
        const names = Array.from(
          workbooks.live.portfolio().states.values(),
          ({ organization = '' }) => organization,
        );
        const isNew = names.every((name) => !name.startsWith('Old'));
        return (isNew && names.length === FILES + 1) || undefined;
      },
      30_000,
    );
    measure(`another branch of ${FILES}: ${(performance.now() - started).toFixed(0)} ms`);
    await agreesWithFiles(workbooks);
  });

  it('a folder that another program renames, and deletes, takes its workbooks along', async function () {
    const nodeDisk = disk();
    if (nodeDisk === undefined) {
      this.skip(); // in the web host nothing happens behind VS Code's back
      return;
    }
    for (let n = 0; n < 20; n++) await write(`here/deep/${n}.md`, partner(`Moving ${n}`));
    await treeHas(workbooks, 'Moving 19');
    nodeDisk.rename(at('here').fsPath, at('there').fsPath);
    await until('the new place', () => {
      const paths = pathsIn(workbooks.live);
      const moved = paths.filter((path) => path.includes('/there/deep/'));
      return (moved.length === 20 && !paths.some((path) => path.includes('/here/'))) || undefined;
    });
    await agreesWithFiles(workbooks);
    nodeDisk.remove(at('there').fsPath);
    await treeHas(workbooks, 'Moving', false);
  });

  it('a file that comes into a folder within a new folder is there, be that told or not', async function () {
    const nodeDisk = disk();
    if (nodeDisk === undefined) {
      this.skip(); // in the web host nothing happens behind VS Code's back
      return;
    }
    const known = (name: string): number =>
      pathsIn(workbooks.live).filter((path) => path.endsWith(name)).length;
    const folders = [1, 2, 3, 4, 5].map((n) => at(`made-${n}`).fsPath);
    for (const folder of folders) {
      nodeDisk.makeFolder(`${folder}/within`);
      nodeDisk.write(`${folder}/first.md`, partner('First Comer'));
    }
    await until('the first search', () => known('/first.md') === 5 || undefined);
    for (const folder of folders) nodeDisk.write(`${folder}/within/new.md`, partner('Late Comer'));
    await until('the later ones', () => known('/within/new.md') === 5 || undefined);
  });

  it('a file that is deleted goes, though its text is still held', async () => {
    const uri = await write('held/held.md', partner('Held'));
    await vscode.workspace.openTextDocument(uri); // VS Code keeps it for minutes
    await treeHas(workbooks, 'Held');
    await write('held/held.md', partner('Held on')); // the file is still looked at when it goes
    await vscode.workspace.fs.delete(uri);
    await treeHas(workbooks, 'Held', false);
    await caughtUp(workbooks);
    assert.ok(!pathsIn(workbooks.live).includes(uri.path), 'it came back');
  });

  it('a file that is deleted while a slow disk is asked for it goes, though its text is held', async () => {
    await vscode.window.showTextDocument(at('quiet.md')); // with no editor at all, none is asked
    const uri = await write('held/slow.md', partner('Slow'));
    await vscode.workspace.openTextDocument(uri);
    let isSlow = false;
    const onDisk = workspaceFiles();
    const stampOf = async (file: vscode.Uri): Promise<string | undefined> => {
      if (isSlow) await new Promise((resolve) => setTimeout(resolve, 2000));
      return onDisk.stampOf(file);
    };
    const { live, end } = anotherPortfolio({ files: { ...onDisk, stampOf } });
    await live.ready();
    assert.ok(pathsIn(live).includes(uri.path), 'it is known');
    isSlow = true;
    let touched = 0;
    live.onDidTouchFile(({ path }) => (touched += path === uri.path ? 1 : 0));
    await write('held/slow.md', partner('Slow'));
    await until('the change to be told', () => touched > 0 || undefined);
    await vscode.workspace.fs.delete(uri);
    await until('its end to be told', () => touched > 1 || undefined);
    await live.ready();
    assert.ok(!pathsIn(live).includes(uri.path), 'it came back');
    end();
  });

  it('a mend that was planned for another text does nothing', async () => {
    const uri = await write('mend/mend.md', workbook('organization:\n  name: Library: Friends\n'));
    const { document } = await vscode.window.showTextDocument(uri);
    await until('the problem', () => codesAt(uri).includes('yaml-syntax') || undefined);
    const [problem] = vscode.languages.getDiagnostics(uri);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      problem?.range,
    );
    const mend = actions.find(({ isPreferred }) => isPreferred === true)?.command;
    assert.ok(mend, 'a mend');
    await edit(document, 'Library: Friends', 'Friends: of the library');
    const text = document.getText();
    await vscode.commands.executeCommand(mend.command, ...((mend.arguments ?? []) as unknown[]));
    assert.equal(document.getText(), text);
  });

  it('what ends while it reads, ends in silence', async () => {
    for (let n = 0; n < FILES; n++) await write(`ends/${n}.md`, partner(`Ends ${n}`));
    const timers = followTimers();
    try {
      const own = setTimeout(() => undefined, 60_000);
      assert.equal(timers.pending().length, 1, 'timers are followed');
      clearTimeout(own);
      for (let round = 0; round < 20; round++) {
        const { live, end } = anotherPortfolio({ folder: at('.kept') });
        const refreshed = live.refresh();
        await timers.wait(round * 5);
        let changes = 0;
        end();
        live.onDidChange(() => changes++);
        await Promise.race([Promise.all([refreshed, live.ready()]), timers.wait(2000)]);
        await timers.wait(100); // for what it had asked the disk for
        assert.equal(changes, 0, 'it goes on after its end');
        assert.deepEqual(timers.pending(), [], `a timer outlives it (round ${round})`);
      }
    } finally {
      timers.stop();
    }
  });

  it(`opening and closing ${ROUNDS} times leaves nothing behind`, async () => {
    const uri = await write('often/often.md', partner('Often', 'focus: a: b\n'));
    await treeHas(workbooks, 'Often');
    const known = (): readonly number[] => [
      [...workbooks.documents.all()].length,
      pathsIn(workbooks.live).length,
      vscode.languages.getDiagnostics().filter(([at]) => ours(at).length > 0).length,
    ];
    const round = async (): Promise<void> => {
      await vscode.commands.executeCommand('vscode.open', uri);
      await until('it to be open', () => workbooks.documents.at(uri) && true);
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await until('it to be closed', () => (workbooks.documents.at(uri) ? undefined : true));
    };
    const before = known();
    for (let n = 0; n < 20; n++) await round();
    const heap = heapUsed();
    // Code that some extension loads late comes once; a listener of each round comes in every series.
    let moreFunctions = ROUNDS;
    for (let series = 0; series < 3 && moreFunctions >= ROUNDS; series++) {
      const [functions, started] = [livingFunctions() ?? 0, performance.now()];
      for (let n = 0; n < ROUNDS; n++) await round();
      const ms = performance.now() - started;
      await until('its problems to go', () => (codesAt(uri).length === 0 ? true : undefined));
      moreFunctions = (livingFunctions() ?? 0) - functions;
      measure(
        `${ROUNDS} times open and closed: ${ms.toFixed(0)} ms, ${moreFunctions} functions more`,
      );
    }
    const moreHeap = (heapUsed() - heap) / 1e6;
    // VS Code may close by now what another test has had open.
    const more = known().filter((count, at) => count > before[at]!);
    assert.deepEqual(more, [], `${String(known())} are more than ${String(before)}`);
    assert.ok(moreFunctions < ROUNDS, `${moreFunctions} functions: a listener of each round`);
    assert.ok(moreHeap < 60, 'memory that does not come back');
  });
});
