import assert from 'node:assert/strict';
import fc from 'fast-check';
import { itemsNow, namesOf, NO_ITEMS, type Naming } from '../../../src/core/form/sync/items.ts';
import { newPage } from '../../../src/core/form/sync/syncPage.ts';
import { openWorkbook } from '../../../src/core/workbook/openWorkbook.ts';
import { goneSince, placeAfter, type NamedForm } from '../../../src/webview/form/gone.ts';
import { formIn } from '../form/forms.ts';

const TITLES = ['Book', 'Print', 'Call', 'Cook', 'Thank'];

interface Step {
  readonly naming: Naming;
  readonly shown: NamedForm;
}

function shown(titles: readonly string[], before: Naming = NO_ITEMS): Step {
  const list = titles.map((title) => `  - title: ${title}\n    owner: Ana\n`).join('');
  const milestones = titles.length === 0 ? '' : `milestones:\n${list}`;
  const text = `---\nworkbook: partnership-cycle\ncycle: 1\n${milestones}---\n`;
  const naming = itemsNow(before, openWorkbook(text)!.cycle);
  const page = { ...newPage('p'), items: namesOf(naming.items) };
  return { naming, shown: { form: formIn(text), page } };
}

const nobodys = (): boolean => false;

describe('Items that somebody else takes away', () => {
  const start = shown(TITLES);

  it('are told of, each where it stood; what is left stays what it was', () => {
    fc.assert(
      fc.property(fc.subarray(TITLES), (left) => {
        const after = shown(left, start.naming);
        const gone = goneSince([], start.shown, after.shown, nobodys);
        const missing = TITLES.filter((title) => !left.includes(title));
        assert.deepEqual(
          gone.map(({ name, at }) => [name, at]),
          missing.map((title) => [
            title,
            left.filter((one) => TITLES.indexOf(one) < TITLES.indexOf(title)).length,
          ]),
        );
        TITLES.forEach((title, at) => {
          const now = placeAfter(`milestones.${String(at)}`, start.shown.page, after.shown.page);
          const to = left.indexOf(title);
          assert.equal(now, to < 0 ? undefined : `milestones.${String(to)}`);
        });
      }),
    );
  });

  it('are no news where they are back, moved, or taken away on this page', () => {
    const two = shown(TITLES.slice(2), start.naming);
    const gone = goneSince([], start.shown, two.shown, nobodys);
    assert.equal(gone.length, 2);
    const back = shown(TITLES.slice(1), two.naming);
    const left = goneSince(gone, two.shown, back.shown, nobodys);
    assert.deepEqual(
      left.map(({ name }) => name),
      ['Book'],
    );
    const turned = shown([...TITLES].reverse(), start.naming);
    assert.deepEqual(goneSince([], start.shown, turned.shown, nobodys), []);
    assert.deepEqual(
      goneSince([], start.shown, two.shown, (_, at) => at < 2),
      [],
    );
  });

  it('are no news while a word of theirs was taken out here', () => {
    const { form, page } = start.shown;
    const word = { at: 1, time: 7, was: 'Book', value: '', sent: '', from: {} };
    const mine = { [`milestones.@${page.items.milestones?.[0] ?? ''}.title`]: word };
    const after = shown(TITLES.slice(1), start.naming).shown;
    assert.deepEqual(goneSince([], { form, page: { ...page, mine } }, after, nobodys), []);
  });
});
