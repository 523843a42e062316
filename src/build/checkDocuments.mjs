// Has LibreOffice and Chromium open and print every kind of file that leaves the house, and puts the
// pages as pictures into out/documents, to be looked at: node src/build/checkDocuments.mjs
// Where one of the programs is not installed, it says so and goes on with the others.
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from './bundle.mjs';
import { root, shippedBundles } from './paths.mjs';

const out = path.join(root, 'out/documents');
const library = path.join(root, 'test/sample/library');
const plan = path.join(
  library,
  'partnerships/harbor-light-food-bank/harbor-light-food-bank-cycle-2.md',
);
const cli = path.join(root, shippedBundles.cli);
const TODAY = ['--today', '2026-11-24'];

/** Each file with the call that makes it. */
const files = {
  'workbook.docx': ['workbook', plan],
  'workbook.html': ['workbook', '--format', 'html', plan],
  'plan.docx': ['plan', '--meeting-notes', plan],
  'plan.html': ['plan', '--format', 'html', plan],
  'draft.docx': ['plan', '--draft', plan],
  'check-up.docx': ['check-up', plan],
  'check-up.html': ['check-up', '--format', 'html', plan],
  'both-sides.docx': ['both-sides', plan],
  'meeting.docx': ['meeting', plan],
  'meeting.html': ['meeting', '--format', 'html', plan],
  'report.docx': ['report', library],
  'report.html': ['report', '--format', 'html', library],
  'handover.docx': ['handover', '--person', 'Outreach librarian', library],
  'handover.html': ['handover', '--person', 'Outreach librarian', '--format', 'html', library],
  'partners.xlsx': ['partners', library],
  'partners.csv': ['partners', '--format', 'csv', library],
};

let failed = 0;

function run(program, args) {
  const { status, error, stderr } = spawnSync(program, args, {
    encoding: 'utf8',
    timeout: 180_000,
  });
  if (error?.code === 'ENOENT') return 'missing';
  if (status === 0) return 'done';
  console.log(`FAIL ${program} ${args.join(' ')}: ${stderr || error?.message}`);
  failed += 1;
  return 'failed';
}

function pictures(name) {
  const pdf = path.join(out, `${name}.pdf`);
  if (!fs.existsSync(pdf)) {
    console.log(`FAIL ${name}: nothing was printed`);
    failed += 1;
    return;
  }
  const drawn = run('pdftoppm', ['-r', '80', '-png', pdf, path.join(out, name)]);
  if (drawn === 'missing') console.log('pdftoppm is not installed (poppler-utils): no pictures.');
  const pages = fs.readdirSync(out).filter((one) => one.startsWith(`${name}-`)).length;
  console.log(`${name}: printed${drawn === 'done' ? `, ${pages} pages` : ''}`);
}

/** Prints one Office file, as whoever gets it would. */
function printOffice(file) {
  const name = file.replace('.', '-');
  // Each file has a folder of its own: LibreOffice names what it prints like what it opened.
  const folder = path.join(out, name);
  const args = ['--headless', '--convert-to', 'pdf', '--outdir', folder, path.join(out, file)];
  const printed = run('soffice', args);
  if (printed === 'missing') return false;
  const pdf = path.join(folder, file.replace(/\.\w+$/, '.pdf'));
  if (fs.existsSync(pdf)) fs.renameSync(pdf, path.join(out, `${name}.pdf`));
  fs.rmSync(folder, { recursive: true, force: true });
  pictures(name);
  return true;
}

/** Prints one page on both papers. */
async function printHtml(browser, file) {
  const page = await browser.newPage();
  await page.goto(pathToFileURL(path.join(out, file)).href);
  for (const format of ['Letter', 'A4']) {
    const name = `${file.replace('.', '-')}-${format}`;
    await page.pdf({ path: path.join(out, `${name}.pdf`), format, preferCSSPageSize: false });
    pictures(name);
  }
  await page.close();
}

fs.rmSync(out, { recursive: true, force: true });
fs.mkdirSync(out, { recursive: true });
await bundle(['cli']);
for (const [file, args] of Object.entries(files)) {
  const call = [cli, 'export', ...args, ...TODAY, '--out', path.join(out, file)];
  run(process.execPath, call);
}
const office = Object.keys(files).filter((file) => /\.(docx|xlsx|csv)$/.test(file));
if (!office.every(printOffice)) {
  console.log('LibreOffice is not installed (libreoffice-writer, libreoffice-calc): not tried.');
}
const { launchBrowser } = await import('../../test/harness/browser.mjs');
const browser = await launchBrowser().catch((error) => {
  console.log(`Chromium cannot be started, so the pages were not printed: ${error.message}`);
});
if (browser) {
  const pages = ['plan.html', 'check-up.html', 'meeting.html', 'report.html', 'handover.html'];
  for (const file of pages) await printHtml(browser, file);
  await browser.close();
}
console.log(`The pages are in ${path.relative(root, out)}; ${failed} failed.`);
process.exitCode = failed > 0 ? 1 : 0;
