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
  return shownAs(
    titles.map((title) => `  - title: ${title}\n    owner: Ana\n`),
    before,
  );
}

/** One that has its own day, and who is responsible with others. */
function milestone(title: string, at: number): string {
  const owner = ['Ana', 'Bo'][at % 2] ?? '';
  return `  - title: ${title}\n    due: 2026-05-0${String(at + 1)}\n    owner: ${owner}\n`;
}

function shownAs(items: readonly string[], before: Naming = NO_ITEMS): Step {
  const milestones = items.length === 0 ? '' : `milestones:\n${items.join('')}`;
  const text = `---\nworkbook: partnership-cycle\ncycle: 1\n${milestones}---\n`;
  const naming = itemsNow(before, openWorkbook(text)!);
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

  it('are those that are gone, and none that was moved and renamed in one step', () => {
    const whole = TITLES.map((title, at) => milestone(title, at));
    const renamed = fc.subarray(TITLES);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(TITLES),
        renamed,
        fc.nat(2),
        fc.nat(5),
        (left, others, news, at) => {
          const all = left.map((title) =>
            milestone(others.includes(title) ? `${title} anew` : title, TITLES.indexOf(title)),
          );
          const more = Array.from({ length: news }, (_, nth) => `  - title: New ${String(nth)}\n`);
          const first = shownAs(whole);
          const after = shownAs(all.toSpliced(at, 0, ...more), first.naming);
          const was = namesOf(first.naming.items).milestones ?? [];
          const now = namesOf(after.naming.items).milestones ?? [];
          const kept = now.toSpliced(Math.min(at, left.length), news);
          assert.deepEqual(
            kept,
            left.map((title) => was[TITLES.indexOf(title)]),
          );
          const gone = goneSince([], first.shown, after.shown, nobodys).map(({ name }) => name);
          assert.deepEqual(
            gone.filter((name) => left.includes(name)),
            [],
          );
        },
      ),
    );
  });

  it('are no news while a word of theirs was taken out here', () => {
    const { form, page } = start.shown;
    const field = `milestones.@${page.items.milestones?.[0] ?? ''}.title`;
    const tail = [{ page: 'p', at: 1, rev: 0, time: 7, field, was: 'Book', value: '' }];
    const after = shown(TITLES.slice(1), start.naming).shown;
    assert.deepEqual(goneSince([], { form, page: { ...page, tail } }, after, nobodys), []);
  });
});
