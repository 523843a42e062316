import * as fs from 'node:fs';
import * as path from 'node:path';
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

export const seconds = 25;

export const options = {
  fixture: undefined,
  language: PSEUDO,
  viewport: { width: 1366, height: 768 },
  settings: { 'partnershipWorkbooks.openAs': undefined },
  prepare: (folder) => fs.writeFileSync(path.join(folder, 'qk1-cycle-1.md'), WORKBOOK),
};

export async function run(ctx) {
  const { check, page, runCommand } = ctx;
  const widget = page.locator('.quick-input-widget');
  const view = webview(page);

  const expectNone = (said) => {
    const left = said.filter((text) => {
      const ours = text.replace(DRAFT, '').replace(WRITTEN, '').replace(WEEKDAY, '');
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
        .filter((text) => !text.startsWith('Partnerships: '))
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
}
