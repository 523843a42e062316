import * as assert from 'node:assert/strict';
import { HALF_FILLED, inSampleAsForm, openAsForm, unfoldPart } from '../support/openForm.mjs';

export const name =
  'The form’s parts and items: what is chosen or moved is in sight, with the keyboard';

export const seconds = 30;

export const options = inSampleAsForm;

const HARBOR = 'partnerships/harbor-light-food-bank/harbor-light-food-bank-cycle-2.md';

/** How far below the head of the page a heading stands at most, in pixels. */
const NEAR = 40;

export async function run(ctx) {
  const { check, page, until } = ctx;
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

  await check('letters on a choice or a tick go into no question', async () => {
    const said = () =>
      form
        .locator('input[type=text], textarea')
        .evaluateAll((boxes) => boxes.map(({ value }) => value));
    const chosen = () =>
      form
        .locator('input[type=radio], input[type=checkbox]')
        .evaluateAll((boxes) => boxes.map(({ checked }) => checked));
    const before = await said();
    const level = form.locator('[aria-labelledby="name-spectrum.reached"]').getByRole('radio');
    for (const one of [level.nth(1), form.getByRole('checkbox').last()]) {
      await one.focus();
      const wasChosen = await chosen();
      await page.keyboard.type('Better to meet', { delay: 60 });
      assert.deepEqual(await said(), before);
      assert.deepEqual(await chosen(), wasChosen);
      assert.ok(await one.evaluate((box) => box === box.ownerDocument.activeElement));
    }
  });

  await check(
    'a card that moves stays under the mouse, with the keyboard on its button',
    async () => {
      await form.getByRole('button', { name: 'Add milestone' }).click();
      await page.keyboard.type('Posters');
      await page.keyboard.press('Tab');
      const up = form.getByRole('button', { name: /^Move up: Posters/ });
      const other = form.getByRole('button', { name: /First book round/, expanded: false });
      await other.waitFor();
      await up.scrollIntoViewIfNeeded();
      const { y } = await up.boundingBox();
      const isAt = async (place) => {
        await form.locator(`[id="at-milestones.${place}-head"]`, { hasText: 'Posters' }).waitFor();
        await form.locator(`[id="at-milestones.${place}-up"]:focus`).waitFor();
        assert.equal(await other.count(), 1, 'what it passed stays folded');
        const by = (await up.boundingBox()).y - y;
        assert.ok(Math.abs(by) <= 1, `moved by ${by} px`);
      };
      await up.click();
      await isAt(0);
      await page.keyboard.press('Control+Z');
      await isAt(1);
      await page.keyboard.press('Control+Y');
      await isAt(0);
      // Right behind a letter, too, which is on its way when it is pressed; so long its key was held down.
      for (const ms of [0, 30, 60, 90]) {
        await form.getByRole('button', { name: /^Move down: Posters/ }).click();
        await form.locator('[id="at-milestones.1-down"]:focus').waitFor();
        await form.locator('[id="at-milestones.1.title"]').click();
        await up.scrollIntoViewIfNeeded();
        const { x, y: top, width } = await up.boundingBox();
        await page.mouse.move(x + width / 2, top + 9);
        await page.keyboard.type('s', { delay: ms });
        await page.mouse.down();
        await page.mouse.up();
        await form.locator('[id="at-milestones.0-head"]', { hasText: 'Posters' }).waitFor();
        await form.locator('[id="at-milestones.0-up"]:focus').waitFor({ timeout: 5000 });
      }
    },
  );

  await check('a tick in the sidebar, and Undo of that, leave her in her sentence', async () => {
    await ctx.openPartnersView();
    await openAsForm(ctx, HARBOR);
    await unfoldPart(ctx, 'Discussion with our partner');
    const challenges = form.getByRole('textbox', { name: 'Challenges' });
    const writesOn = () =>
      until('the keyboard in it', () =>
        challenges.evaluate((box) => {
          const { activeElement, defaultView } = box.ownerDocument;
          return box === activeElement && defaultView.document.hasFocus();
        }),
      );
    await challenges.click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' We', { delay: 110 });
    const row = page.getByRole('treeitem', { name: /^Harbor Light Food Bank, Menu cards/ });
    await row.hover();
    await row.locator('.action-label[aria-label*="Mark Milestone as Done"]').click();
    await row.waitFor({ state: 'detached' });
    await writesOn();
    await page.keyboard.press('Control+Z');
    await row.waitFor();
    await form.locator('#said', { hasText: 'Changed: Progress' }).waitFor();
    await writesOn();
    await page.keyboard.type(' sing', { delay: 110 });
    await until('her sentence', async () => (await challenges.inputValue()).endsWith(' We sing'));
  });

  await check('a heading of her own is a place to write, with the keyboard in it', async () => {
    await unfoldPart(ctx, 'Your own notes');
    await form.getByRole('button', { name: 'Add a heading…' }).click();
    await ctx.answer('What are your notes about?', 'Challenges');
    await page.locator('.quick-input-message', { hasText: 'has a place for that' }).waitFor();
    await page.keyboard.press('Control+A');
    await ctx.answer('What are your notes about?', 'Parking');
    const parking = form.getByRole('textbox', { name: 'Parking' });
    await until('the keyboard in it', () =>
      parking.evaluate((box) => {
        const { activeElement, defaultView } = box.ownerDocument;
        return box === activeElement && defaultView.document.hasFocus();
      }),
    );
    await page.keyboard.type('Behind the church');
    await page.keyboard.press('Control+S');
    await until('the file', () =>
      ctx.onDisk(HARBOR).trimEnd().endsWith('## Parking\n\nBehind the church'),
    );
  });

  const said = form.locator('#said');

  await check('each day that is none is told, also the second one', async () => {
    await openAsForm(ctx, HALF_FILLED);
    await unfoldPart(ctx, 'Discussion with our partner');
    const day = form.locator('#at-next-meeting');
    for (const none of ['Feb 30', 'Feb 31']) {
      await said.evaluate((one) => one.replaceChildren());
      await day.fill(none);
      await page.keyboard.press('Tab');
      await said.getByText('no such day').waitFor();
    }
    await day.fill('');
  });

  await check('whose role it is, is offered, and remarked on once it is left', async () => {
    await form.getByRole('button', { name: 'Add role' }).click();
    const whose = form.locator('[id="at-roles.0.organization"]');
    const offered = await whose.evaluate((box) => [...box.list.options].map(({ value }) => value));
    const [partner, library] = [/name: (.*)/, /library: (.*)/].map(
      (fact) => fact.exec(ctx.onDisk(HALF_FILLED))[1],
    );
    assert.deepEqual(offered.slice(0, 2), [partner, library]);
    const remark = form.locator('#remarks-roles');
    await page.keyboard.type('Juniper', { delay: 60 });
    await until('it in the workbook', () => page.locator('.tab.active.dirty').isVisible());
    await form.getByText('Not saved').waitFor();
    await page.keyboard.type(' Street', { delay: 250 });
    assert.equal(await remark.count(), 0);
    await form.locator('#at-communication').click();
    await remark.waitFor();
  });
}
