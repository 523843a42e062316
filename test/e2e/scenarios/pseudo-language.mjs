import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { root } from '../../../src/build/paths.mjs';
import { chooseFile } from '../support/fileDialog.mjs';
import { disguised, PSEUDO, saidIn } from '../support/pseudoLanguage.mjs';
import { activeFrame, webview } from '../support/webview.mjs';
import { isoDay } from '../support/days.mjs';

export const name = 'No English stands on a screen where VS Code speaks another language';

/** What a person wrote, each word of it, and the file. */
const WRITTEN = /qk\d+(?:-cycle-\d)?(?:\.\w+)?/gi;
/** A draft of the goal is in the workbook’s language, which is English here. */
const DRAFT = /By \w+ \d+, \d+, Qk9 and Qk1 will .*? Qk17\./g;
/** A weekday comes from the browser, which does not know this language. */
const WEEKDAY = /\b\w+day\b/g;

const WORKBOOK = `---
workbook: partnership-cycle
organization:
  name: Qk1
  audience: Qk2
  kind: Qk3
  relationship: existing
  contacts:
    - name: Qk4
      role: Qk5
      email: qk6@qk7.qk8
library: Qk9
cycle: 1
focus: Qk10
coordinator: Qk11
started: ${isoDay(-200)}
next-meeting: ${isoDay(5)}
candidates:
  - name: Qk12
    audience: Qk13
    relationship: new
spectrum:
  current: consult
  target: collaborate
goal:
  statement: Qk14
  specific: Qk15
  measurable:
    - measure: Qk16
      baseline: 3
      target: 30
      unit: Qk17
  time-bound: ${isoDay(60)}
roles:
  - who: Qk9
    brings: Qk18
    gains: Qk19
milestones:
  - title: Qk20
    due: ${isoDay(-20)}
    owner: Qk21
  - title: Qk22
    due: ${isoDay(10)}
---

# Qk1

## Discussion with our partner

### Challenges

Qk23

## Reflection
`;

/** Facts in brackets, into which we write nothing. */
const IN_BRACKETS = `---
workbook: partnership-cycle
organization: { name: Qk30 }
cycle: 1
milestones: [{ title: Qk31 }]
---

# Qk30
`;

const LIST = 'Nombre,Correo,Qk41\nQk42,qk43@qk43.qk43,Qk44\n';
/** The titles by which columns are known stand on the page as in the file; a program is called the same everywhere. */
const TITLES = /\b(?:Nombre|Correo|Excel)\b/g;

/** A Word guide with one answer, in the file of another. */
function wordGuide() {
  const paragraphs = [
    ...['Identifying Organizations', 'Qk51'],
    ...['Discussion with Our Partner', 'Challenges', 'Qk52'],
  ];
  const body = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('');
  const parts = unzipSync(fs.readFileSync(path.join(root, 'test/imports/01-clean.docx')));
  const xml = strFromU8(parts['word/document.xml']);
  return zipSync({
    ...parts,
    'word/document.xml': strToU8(xml.replace(/<w:body>.*<\/w:body>/s, `<w:body>${body}</w:body>`)),
  });
}

/** The plan of the workbook as a partner sends it back, with another answer. */
function returnedPlan(folder) {
  const file = path.join(folder, 'qk60.docx');
  execFileSync(process.execPath, [
    path.join(root, 'src/build/cli.mjs'),
    ...['export', 'plan', '--out', file, path.join(folder, 'qk1-cycle-1.md')],
  ]);
  const parts = unzipSync(fs.readFileSync(file));
  const xml = strFromU8(parts['word/document.xml']).replace('Qk23', 'Qk61');
  return zipSync({ ...parts, 'word/document.xml': strToU8(xml) });
}

function prepare(folder) {
  const write = (file, content) => fs.writeFileSync(path.join(folder, file), content);
  write('qk1-cycle-1.md', WORKBOOK);
  write('qk30-cycle-1.md', IN_BRACKETS);
  write('qk40.csv', LIST);
  write('qk46.csv', '');
  write('qk50.docx', wordGuide());
  write('qk60.docx', returnedPlan(folder));
}

export const seconds = 30;

export const options = {
  fixture: undefined,
  language: PSEUDO,
  viewport: { width: 1366, height: 768 },
  settings: { 'partnershipWorkbooks.openAs': undefined },
  prepare,
};

export async function run(ctx) {
  const { check, page, runCommand } = ctx;
  const widget = page.locator('.quick-input-widget');
  const view = webview(page);

  const expectNone = (said) => {
    const left = said.filter((text) => {
      const ours = text
        .replace(DRAFT, '')
        .replace(WRITTEN, '')
        .replace(WEEKDAY, '')
        .replace(TITLES, '');
      return /[A-Za-z]{2}/.test(ours);
    });
    if (left.length > 0) throw new Error(left.slice(0, 40).join('\n'));
  };
  const expectNoneOn = async () => {
    const frame = await activeFrame(page);
    expectNone(await frame.evaluate(saidIn, await frame.$('body')));
  };
  /** What a question says, but for the hints that VS Code has for each. */
  const expectNoneAsked = async () => {
    const said = await widget.evaluate((element) =>
      [
        ...element.querySelectorAll('.quick-input-title'),
        ...element.querySelectorAll('.quick-input-list .label-name'),
        ...element.querySelectorAll('.quick-input-list .label-description'),
        ...element.querySelectorAll('.quick-input-list .quick-input-list-label-meta'),
        ...element.querySelectorAll('.quick-input-list .quick-input-list-separator'),
        ...element.querySelectorAll('.quick-input-message'),
      ]
        .map((one) => one.textContent)
        // The palette keeps its rows, with the English below for whoever searches in that.
        .filter((text) => !text.startsWith('Partnerships: ') && text !== 'similar commands')
        .concat(element.querySelector('input').placeholder),
    );
    expectNone(said);
  };

  /** Runs a command, until it is its own list that is there. */
  const ask = async (command, title) => {
    await runCommand(`Partnerships: ${command}`);
    await widget.locator('.quick-input-title', { hasText: disguised(title) }).waitFor();
    await widget.locator('.monaco-list-row').first().waitFor();
  };

  await check('the sidebar', async () => {
    const title = disguised('Partnerships');
    const entry = page.locator('.activitybar .action-item', {
      has: page.locator(`.action-label[aria-label^="${title}"]`),
    });
    await entry.click();
    const rows = page.locator('.sidebar .pane-body .monaco-list-row');
    await rows.filter({ hasText: 'Qk1' }).first().waitFor();
    await rows.filter({ hasText: 'Qk1' }).first().click();
    await page.keyboard.press('ArrowRight');
    await ctx.shoot('pseudo-sidebar-light');
    const pane = page.locator('.sidebar .pane-body .monaco-list').first();
    expectNone(
      await pane.evaluate((element) =>
        [...element.querySelectorAll('.monaco-list-row')].flatMap((row) => [
          row.textContent,
          row.getAttribute('aria-label') ?? '',
        ]),
      ),
    );
  });

  await check('the form', async () => {
    await page.locator('.sidebar .monaco-list-row', { hasText: 'Qk20' }).last().click();
    await view.locator('textarea').first().waitFor();
    await ctx.shoot('pseudo-form-light');
    await expectNoneOn();
  });

  await check('the overview', async () => {
    await runCommand('Partnerships: Show Overview');
    await view.locator('#year').waitFor();
    await ctx.shoot('pseudo-overview-light');
    await expectNoneOn();
  });

  await check('what is asked for a new cycle', async () => {
    await ask('New Partnership Cycle', 'New Partnership Cycle');
    await expectNoneAsked();
    await widget.locator('input').fill('Qk40');
    await widget.locator('.monaco-list-row', { hasText: 'Qk40' }).first().waitFor();
    await expectNoneAsked();
    await page.keyboard.press('Escape');
  });

  await check('what is asked before something is shared', async () => {
    await ask('Share or Print…', 'Share or Print');
    await expectNoneAsked();
    await page.keyboard.press('Escape');
  });

  /** Waits for the message that says this, sees that it says nothing in English, and closes it. */
  const expectNoneTold = async (sentence) => {
    const told = page.locator('.notifications-toasts .notification-list-item');
    const message = told.filter({ hasText: disguised(sentence) });
    await message.waitFor();
    expectNone(
      await message.evaluate((element) =>
        [
          ...element.querySelectorAll('.notification-list-item-message'),
          ...element.querySelectorAll('.notification-list-item-buttons-container a'),
        ].map((one) => one.textContent),
      ),
    );
    await runCommand('Notifications: Clear All Notifications');
  };
  const importFile = async (file, isDone) => {
    await runCommand('Partnerships: Import…');
    await chooseFile(ctx, path.join(ctx.folder, file), disguised('Import'), isDone);
  };
  const onPage = (text) => view.getByText(text).first();

  await check('what a list would become, and what is told of it', async () => {
    await importFile('qk40.csv', onPage('Qk42'));
    await ctx.shoot('pseudo-import-list-light');
    await expectNoneOn();
    await view.getByRole('button', { name: disguised('Import') }).click();
    await expectNoneTold('The file itself hasn’t changed.');
  });

  await check('what a Word guide would become', async () => {
    await importFile('qk50.docx', onPage('Qk52'));
    await ctx.shoot('pseudo-import-guide-light');
    await expectNoneOn();
  });

  await check('what a partner changed in a plan, and what is told of it', async () => {
    await importFile('qk60.docx', onPage('Qk61'));
    await ctx.shoot('pseudo-import-plan-light');
    await expectNoneOn();
    await view.getByLabel(disguised('Challenges')).check();
    await view.getByRole('button', { name: disguised('Use What I Checked') }).click();
    await expectNoneTold('1 answer');
  });

  await check('a file that is refused', async () => {
    const message = page.locator('.notifications-toasts .notification-list-item');
    await importFile('qk46.csv', message.filter({ hasText: 'qk46.csv' }));
    await expectNoneTold('We can’t read this file.');
  });

  await check('edits that are refused, in the form and by a warning', async () => {
    await page.locator('.sidebar .monaco-list-row', { hasText: 'Qk30' }).first().click();
    await view.locator('h1', { hasText: 'Qk30' }).waitFor();
    await view.locator('[id="at-organization.audience"]').fill('Qk32');
    await onPage(
      disguised('We can’t change this without touching other parts of the file'),
    ).waitFor();
    await ctx.shoot('pseudo-refused-light');
    await expectNoneOn();
    await runCommand('Partnerships: Add Milestone');
    await ctx.answer(disguised('What needs to get done?'), 'Qk33');
    await ctx.answer(disguised('By when? Pick a date, or type one, like March 30 or Friday'));
    await ctx.answer(disguised('Who’s responsible for this?'));
    await expectNoneTold('We can’t change this without touching other parts of the file');
  });
}
