import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  earlierReports,
  saveCalendar,
  saveShared,
  type SharedPlace,
} from '../../../src/vscode/commands/sharing/saveShared.ts';
import type { PartnershipWorkbooks } from '../../../src/vscode/compose.ts';
import type { FilePlace } from '../../../src/vscode/newFiles/folders.ts';
import { makeFile } from '../../../src/vscode/newFiles/makeFile.ts';
import { sharedFolder, workbooksFolder } from '../../../src/vscode/settings.ts';
import { disk } from '../disk.ts';
import { at, until, workspaceFolder } from '../support.ts';
import { caughtUp, pathsIn, running, workbook, write } from '../workbooks.ts';

const bytes = new TextEncoder().encode('ours');
const partner = (name: string): string =>
  workbook(`organization:\n  name: ${name}\n  audience: Singers\ncycle: 1\n`);

async function namesIn(uri: vscode.Uri): Promise<readonly string[]> {
  return (await vscode.workspace.fs.readDirectory(uri)).map(([name]) => name).sort();
}

describe('A setting that names a folder', () => {
  const settings = vscode.workspace.getConfiguration('partnershipWorkbooks');
  const { Workspace } = vscode.ConfigurationTarget;
  const names = ['folder', 'sharedFolder'];
  after(async () => {
    for (const name of names) await settings.update(name, undefined, Workspace);
  });

  for (const folder of [
    ...['../../outside', '..\\..\\outside', 'a/../../outside', '/outside', 'C:\\outside'],
    ...[' .. / .. / outside', '.../outside', '..', './', ''],
  ]) {
    it(`names one inside the workspace folder: ${JSON.stringify(folder)}`, async () => {
      for (const name of names) await settings.update(name, folder, Workspace);
      for (const named of [workbooksFolder(workspaceFolder()), sharedFolder(workspaceFolder())]) {
        assert.match(named, /^(?!\.+(?:\/|$))[^/\\:]+(?:\/(?!\.+(?:\/|$))[^/\\:]+)*$/);
      }
    });
  }
});

describe('Links that lead out of the workspace', () => {
  const links = disk();
  // The web extension host has no disk to make links on, and asks no file system where they lead.
  if (links === undefined) return;
  let workbooks: PartnershipWorkbooks;
  let outside: vscode.Uri;
  let place: FilePlace;
  let shared: SharedPlace;
  before(async () => {
    workbooks = await running();
    outside = vscode.Uri.joinPath(workspaceFolder(), '..', `outside-${String(Date.now())}`);
    const { files } = workbooks.live;
    place = { root: workspaceFolder(), files };
    shared = { at: at('notes.md'), files };
  });
  beforeEach(() => {
    links.makeFolder(outside.fsPath);
    links.makeFolder(at('links').fsPath);
  });
  afterEach(async () => {
    for (const uri of [at('links'), at('shared'), outside]) links.remove(uri.fsPath);
    await vscode.commands.executeCommand('notifications.clearAll');
    await caughtUp(workbooks);
  });

  it('have no workbook written behind them, also in folders that are not there yet', async () => {
    links.link(outside.fsPath, at('links/out').fsPath);
    links.link(vscode.Uri.joinPath(outside, 'later').fsPath, at('links/nowhere').fsPath);
    links.makeFolder(at('links/inner').fsPath);
    links.link(at('links/inner').fsPath, at('links/in').fsPath);
    for (const path of ['links/out/a.md', 'links/out/new/deep/a.md', 'links/nowhere/a.md']) {
      const made = await makeFile(place, path, bytes);
      assert.ok(typeof made !== 'string' && 'refused' in made && made.leadsOut === true, path);
    }
    assert.deepEqual(await namesIn(outside), []);
    const made = await makeFile(place, 'links/in/new/a.md', bytes);
    assert.ok(
      typeof made !== 'string' && 'uri' in made,
      'a link that stays inside is none of these',
    );
  });

  it('have no file written in their place, or read', async () => {
    const secret = vscode.Uri.joinPath(outside, 'secret.docx');
    links.write(secret.fsPath, 'secret');
    links.makeFolder(at('shared').fsPath);
    links.link(secret.fsPath, at('shared/plan.docx').fsPath);
    links.link(secret.fsPath, at('shared/partnerships-report-2026.html').fsPath);
    links.link(vscode.Uri.joinPath(outside, 'new.ics').fsPath, at('shared/new.ics').fsPath);
    const calendar = vscode.Uri.joinPath(outside, 'calendar.ics');
    links.write(calendar.fsPath, 'PRODID:-//Partnership Workbooks//Calendar//EN');
    links.link(calendar.fsPath, at('shared/partnerships.ics').fsPath);
    assert.equal(await saveCalendar(shared, 'partnerships.ics', bytes), undefined);
    assert.equal(await saveCalendar(shared, 'new.ics', bytes), undefined);
    assert.deepEqual(await earlierReports(shared), []);
    assert.deepEqual(await namesIn(outside), ['calendar.ics', 'secret.docx']);
    assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(secret)), 'secret');
  });

  it('have nothing shared behind them', async () => {
    links.link(outside.fsPath, at('shared').fsPath);
    assert.equal(await saveShared(shared, 'plan.docx', bytes), undefined);
    assert.equal(await saveCalendar(shared, 'plan.docx', bytes), undefined);
    assert.deepEqual(await namesIn(outside), []);
  });

  it('put no workbook into the lists, be it a file or a folder', async () => {
    links.write(vscode.Uri.joinPath(outside, 'secret.md').fsPath, partner('Confidential Choir'));
    links.link(vscode.Uri.joinPath(outside, 'secret.md').fsPath, at('links/x.md').fsPath);
    links.link(outside.fsPath, at('links/folder').fsPath);
    await write('links/beside.md', partner('Choir Beside'));
    await until('the one beside them', async () => {
      await workbooks.live.refresh();
      return pathsIn(workbooks.live).includes(at('links/beside.md').path) || undefined;
    });
    const names = Array.from(
      workbooks.live.portfolio().states.values(),
      ({ organization }) => organization,
    );
    assert.ok(names.includes('Choir Beside'));
    assert.ok(!names.includes('Confidential Choir'), names.join());
    const whole = await workbooks.live.readAll();
    assert.ok(whole.every(({ workbook: { text } }) => !text.includes('Confidential')));
  });

  it('are not all there is to a name: of two who make a file at once, one does', async () => {
    const texts = Array.from({ length: 20 }, (_, n) =>
      new TextEncoder().encode(`text ${String(n)}`),
    );
    const made = await Promise.all(texts.map((text) => makeFile(place, 'links/one.md', text)));
    const mine = made.flatMap((one, n) => (typeof one !== 'string' && 'uri' in one ? [n] : []));
    assert.equal(mine.length, 1);
    const text = await vscode.workspace.fs.readFile(at('links/one.md'));
    assert.equal(new TextDecoder().decode(text), `text ${String(mine[0])}`);
  });
});
