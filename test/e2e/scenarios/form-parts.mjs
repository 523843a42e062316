import { HALF_FILLED, inSampleAsForm, openAsForm } from '../support/openForm.mjs';

export const name = 'The form’s parts at its side: what is chosen comes up, with the keyboard';

export const seconds = 20;

export const options = inSampleAsForm;

/** How far below the head of the page a heading stands at most, in pixels. */
const NEAR = 40;

export async function run(ctx) {
  const { check, until } = ctx;
  const form = ctx.form();

  await check('each part comes to the top, or as near as the page goes', async () => {
    await openAsForm(ctx, HALF_FILLED);
    const parts = form.locator('.rail button');
    const heads = form.locator('h2 > [id^="part-"]');
    const count = await parts.count();
    // From the top and from the bottom by turns, so that the page moves both ways.
    const order = [...Array(count).keys()].map((at) =>
      at % 2 === 0 ? at / 2 : count - (at + 1) / 2,
    );
    for (const at of order) {
      await parts.nth(at).click();
      let seen = '';
      await until(`part ${at} at the top`, async () => {
        const now = await heads.nth(at).evaluate((head) => {
          const { activeElement, documentElement: page } = head.ownerDocument;
          const bar = head.ownerDocument.querySelector('header').getBoundingClientRect();
          return {
            below: head.getBoundingClientRect().top - bar.bottom,
            isOpen: head.getAttribute('aria-expanded') === 'true',
            isAtEnd: page.scrollTop + page.clientHeight >= page.scrollHeight - 1,
            hasKeyboard: head === activeElement,
          };
        });
        seen = JSON.stringify(now);
        const isUp = now.below >= 0 && (now.below <= NEAR || now.isAtEnd);
        return isUp && now.isOpen && now.hasKeyboard;
      }).catch((error) => {
        throw new Error(`${error.message}: ${seen}`);
      });
    }
  });
}
