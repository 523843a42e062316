// The forms of a window by their order, where more than one is shown.
import { until } from './checks.mjs';

/** A form of a window; 0 is the one that was opened first. */
export function formIn(page, at) {
  const frame = page.frameLocator('iframe.webview.ready').nth(at).frameLocator('#active-frame');
  const box = (label) => frame.getByLabel(label, { exact: true });
  return {
    /** Unfolds the part that the scenario writes in, unless it is. */
    unfold: async () => {
      const head = frame.locator('main').getByRole('button', { name: /^\W*Discussion/ });
      if ((await head.getAttribute('aria-expanded')) === 'false') await head.click();
      await box('Challenges').waitFor();
    },
    typeInto: async (label, words, pace) => {
      await box(label).click();
      await page.keyboard.press('Control+End');
      await page.keyboard.type(words, pace);
    },
    /** Waits until a field ends with these words. */
    has: async (label, words) => {
      const value = () => box(label).inputValue();
      await until(`“${words}”`, async () => (await value()).endsWith(words)).catch(
        async (error) => {
          throw new Error(`${error.message} in “${await value()}”`);
        },
      );
    },
    button: (label) => frame.getByRole('button', { name: label }),
    told: () => frame.getByRole('alert').getByText('Someone else saved'),
  };
}
