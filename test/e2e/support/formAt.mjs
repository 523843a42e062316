// One workbook that is shown more than once, and the forms of a window by their order.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { until } from './checks.mjs';

/** The workbook that is shown more than once; it has two questions. */
export const SHOWN_TWICE = 'partnerships/willow-park/willow-park-cycle-1.md';

/** What is in it, with these answers. */
export function textWith({ challenges = '', communication = '' }) {
  const answered = (text) => (text === '' ? '' : `\n${text}\n`);
  return `---
workbook: partnership-cycle
organization:
  name: Willow Park Seniors
  audience: Neighbors over seventy # as they say it
  relationship: new
cycle: 1
---

# Willow Park Seniors

## Discussion with our partner

### Challenges
${answered(challenges)}
### Communication
${answered(communication)}`;
}

/** A scenario's options: that workbook, opened as a form. */
export const optionsWith = (text) => ({
  fixture: undefined,
  settings: { 'partnershipWorkbooks.openAs': 'form' },
  prepare: (folder) => {
    fs.mkdirSync(path.dirname(path.join(folder, SHOWN_TWICE)), { recursive: true });
    fs.writeFileSync(path.join(folder, SHOWN_TWICE), text);
  },
});

/** A form of a window; 0 is the one that was opened first. */
export function formIn(page, at) {
  const frame = page.frameLocator('iframe.webview.ready').nth(at).frameLocator('#active-frame');
  const box = (label) => frame.getByLabel(label, { exact: true });
  const value = (label) => box(label).inputValue();
  return {
    box,
    value,
    /** Unfolds the part that the scenario writes in, unless it is; another page may come in the middle of it. */
    unfold: async () => {
      const folded = frame
        .locator('main')
        .getByRole('button', { name: /^\W*Discussion/, expanded: false });
      await until('the part unfolded', async () => {
        if (await box('Challenges').isVisible()) return true;
        if (await folded.isVisible()) await folded.click({ timeout: 1000 }).catch(() => {});
        return false;
      });
    },
    typeInto: async (label, words, pace) => {
      await box(label).click();
      await page.keyboard.press('Control+End');
      await page.keyboard.type(words, pace);
    },
    /** Waits until a field ends with these words. */
    has: async (label, words) => {
      await until(`“${words}”`, async () => (await value(label)).endsWith(words)).catch(
        async (error) => {
          throw new Error(`${error.message} in “${await value(label)}”`);
        },
      );
    },
    button: (label) => frame.getByRole('button', { name: label }),
    told: () => frame.getByRole('alert').getByText('Someone else saved'),
  };
}
