// The form in a real workbench: how soon it can be written in, and how soon a letter is everywhere.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { vsix as ownVsix } from '../../../src/build/paths.mjs';
import { launchBrowser } from '../../harness/browser.mjs';
import { installVsix, startHost } from '../../harness/host.mjs';
import { removeScratch, scratchFolder } from '../../harness/scratch.mjs';
import { openWorkbench, runCommand } from '../../harness/workbench.mjs';
import { openPartnersView } from '../../e2e/support/actions.mjs';
import { randomFrom } from '../support/random.mjs';
import { median } from '../support/stats.mjs';
import { atMost } from '../support/table.mjs';
import { shownAt, watchAnswers, watchTabs, watchText } from '../support/watchForm.mjs';
import { madeUpWorkbook } from '../support/workbook.mjs';

/** So often each form is opened, and so many letters are typed into it, each after a rest. */
const TIMES = 3;
const LETTERS = 'abcdefghij';
/** How long a field rests before it is written, in milliseconds: `TIMES` in `src/core/form/sync/doc.ts`. */
const REST = 1000;
const FIELD = 'Communication';
/** What the letters are typed behind: it stands nowhere else. */
const MARK = 'zq';

/** `vsix`: another build to measure, for a table of before and after. */
export async function form({ seed, vsix = ownVsix }) {
  if (!fs.existsSync(vsix)) throw new Error('There is no VSIX: run `npm run package` first.');
  const extensionsDir = await installVsix(vsix);
  const browser = await launchBrowser();
  const folder = scratchFolder('bench-form');
  const kinds = writeWorkbooks(folder, seed);
  try {
    const rows = [];
    for (const kind of kinds) {
      rows.push(...(await inNewWindow({ browser, extensionsDir, folder }, kind)));
    }
    return rows;
  } finally {
    await browser.close();
    removeScratch(folder);
    removeScratch(extensionsDir);
  }
}

/** A workbook that was just begun, one that is filled in, and one with 1,000 milestones. */
function writeWorkbooks(folder, seed) {
  const full = madeUpWorkbook(randomFrom(seed), 6000, { organization: 'Full' });
  const fresh =
    '---\nworkbook: partnership-cycle\norganization:\n  name: Fresh\n  audience: Neighbors\n  relationship: new\ncycle: 1\n---\n\n# Fresh\n\n## Discussion with our partner\n\n### Communication\n';
  const steps = Array.from(
    { length: 1000 },
    (_, at) => `  - title: Step ${at}\n    due: 2098-0${1 + (at % 9)}-12\n    owner: Ana\n`,
  );
  const many = fresh
    .replaceAll('Fresh', 'Many')
    .replace('\n---\n\n', `\nmilestones:\n${steps.join('')}---\n\n`);
  const texts = { Fresh: fresh, Full: full, Many: many };
  return Object.entries(texts).map(([name, text]) => {
    const file = `${name.toLowerCase()}-cycle-1.md`;
    fs.writeFileSync(path.join(folder, file), text);
    return { name, file };
  });
}

/** On a server of its own, which knows of no other window. */
async function inNewWindow({ browser, extensionsDir, folder }, { name }) {
  const host = await startHost({ extensionsDir });
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    await page.addInitScript(watchTabs);
    await openWorkbench(page, host, { folder });
    await openPartnersView(page);
    const opened = [];
    for (let at = 0; at <= TIMES; at++) opened.push(await openedIn(page, name));
    const letters = await typedBeside(page);
    return rowsOf(name, opened, letters);
  } finally {
    await context.close();
    await host.stop();
  }
}

/** From the form's tab to a field that can be written in; the form stays open the last time. */
async function openedIn(page, name) {
  if ((await page.locator('.tabs-container .tab').count()) > 0) {
    await runCommand(page, 'View: Close All Editors');
    await page.locator('iframe.webview').waitFor({ state: 'detached' });
  }
  await page.evaluate(() => (globalThis.tabAt = undefined));
  await page.locator('.sidebar .monaco-list-row', { hasText: name }).first().click();
  const frame = await formFrame(page);
  await frame.locator('main').getByRole('textbox').first().waitFor();
  const shown = await (await frame.waitForFunction(shownAt)).jsonValue();
  return shown - (await page.evaluate(() => globalThis.tabAt));
}

async function formFrame(page) {
  const inner = page.frameLocator('iframe.webview.ready').first().frameLocator('#active-frame');
  await inner.locator('main').waitFor();
  return (await inner.locator('body').elementHandle()).ownerFrame();
}

/** From each letter to the field's next picture, to the text beside it, and to the form's answer. */
async function typedBeside(page) {
  await runCommand(page, 'View: Split Editor Right');
  await page.locator('iframe.webview.ready').nth(1).waitFor();
  await page.locator('iframe.webview.ready').nth(1).click();
  await page.locator('.editor-actions [aria-label^="Open as Text"]').last().click();
  await page.locator('.editor-instance .view-line').first().waitFor();
  await page.keyboard.press('Control+2');
  await page.locator('.editor-instance .monaco-editor.focused').waitFor();
  await page.keyboard.press('Control+End');
  const frame = await formFrame(page);
  const head = frame.locator('main').getByRole('button', { name: /^\W*Discussion/ });
  if ((await head.getAttribute('aria-expanded')) === 'false') await head.click();
  await frame.evaluate(watchAnswers);
  await frame.getByLabel(FIELD, { exact: true }).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(` ${MARK}`);
  const letters = [];
  for (let at = 1; at <= LETTERS.length; at++) {
    await page.waitForTimeout(REST * 3);
    await page.evaluate(watchText, `${MARK}${LETTERS.slice(0, at)}`);
    await frame.evaluate(() => globalThis.awaitAnswer());
    await page.keyboard.type(LETTERS[at - 1]);
    const { typedAt, drawnAt, answeredAt } = await frame.evaluate(() => globalThis.answer);
    const textAt = await page.evaluate(() => globalThis.textAt);
    letters.push({
      drawn: drawnAt - typedAt,
      text: textAt - typedAt - REST,
      answer: answeredAt - typedAt - REST,
    });
  }
  await page.keyboard.press('Control+S');
  await page.locator('.tabs-container .tab.dirty').first().waitFor({ state: 'detached' });
  return letters;
}

function rowsOf(name, [first, ...again], letters) {
  const of = (what) => letters.map((letter) => letter[what]);
  return [
    atMost(`${name}: the window's first form, from its tab to its fields`, first, 'ms', 600),
    atMost(`${name}: opened again, median of ${again.length}`, median(again), 'ms', 200),
    atMost(`${name}: letter to its picture, median`, median(of('drawn')), 'ms'),
    atMost(`${name}: letter to its picture, worst`, Math.max(...of('drawn')), 'ms'),
    atMost(`${name}: field at rest to the text beside, median`, median(of('text')), 'ms', 50),
    atMost(`${name}: field at rest to the text beside, worst`, Math.max(...of('text')), 'ms'),
    atMost(`${name}: field at rest to its remarks, median`, median(of('answer')), 'ms', 100),
    atMost(`${name}: field at rest to its remarks, worst`, Math.max(...of('answer')), 'ms'),
  ];
}
