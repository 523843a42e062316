import * as fs from 'node:fs';
import * as path from 'node:path';
import { root } from '../../../src/build/paths.mjs';
import { chooseFile } from '../support/fileDialog.mjs';
import { inSampleAsForm, unfoldAll, unfoldPart } from '../support/openForm.mjs';
import { expectGoldenStops, expectStops } from '../support/stops.mjs';
import { webview } from '../support/webview.mjs';

export const name = 'Stops by Tab in Spanish';

export const seconds = 120;

const FILE = 'luz-del-puerto-cycle-1.md';
const FOLDER = 'partnerships/luz-del-puerto';
const LIST = 's1-title-row.xlsx';

const menus = JSON.parse(fs.readFileSync(path.join(root, 'package.nls.es.json'), 'utf8'));

export const options = {
  ...inSampleAsForm,
  language: 'es',
  prepare: (folder) => {
    inSampleAsForm.prepare(folder);
    fs.copyFileSync(path.join(root, 'test/imports', LIST), path.join(folder, LIST));
    fs.mkdirSync(path.join(folder, FOLDER), { recursive: true });
    fs.copyFileSync(
      path.join(root, 'test/fixtures/spanish', FILE),
      path.join(folder, FOLDER, FILE),
    );
  },
};

export async function run(ctx) {
  const { check, page, runCommand, folder } = ctx;
  const form = ctx.form();
  const view = webview(page);

  await check('the form', async () => {
    await ctx.openFile(FILE);
    // The file may be there before the extension that opens it as a form.
    await runCommand(menus['command.openAsForm.title']);
    await form.getByRole('heading', { level: 1 }).waitFor();
    await unfoldPart(ctx, 'Conversación con nuestro socio');
    await expectGoldenStops(ctx, 'form-es');
  });

  await check('all that the form unfolds', async () => {
    await unfoldAll(page);
    await expectStops(page);
  });

  await check('the check-up, as it is offered', async () => {
    await ctx.openFile('riverbend-tenants-union-cycle-1.md');
    await form.getByRole('heading', { level: 1, name: 'Riverbend' }).waitFor();
    await unfoldPart(ctx, '¿Cómo vamos?');
    await expectGoldenStops(ctx, 'check-up-es');
  });

  await check('the overview', async () => {
    await runCommand('View: Close All Editors');
    await runCommand(menus['command.showOverview.title']);
    await view.getByRole('heading', { level: 1 }).waitFor();
    await expectGoldenStops(ctx, 'overview-es');
  });

  await check('the import page', async () => {
    await runCommand('View: Close All Editors');
    await runCommand(menus['command.import.title']);
    await chooseFile(ctx, path.join(folder, LIST), /Import/, view.getByRole('heading').first());
    await expectGoldenStops(ctx, 'import-es');
  });
}
