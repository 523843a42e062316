import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { sectionId } from '../../../../src/core/form/fieldId.ts';
import {
  byName,
  byPlace,
  itemsNow,
  namesOf,
  NO_ITEMS,
} from '../../../../src/core/form/sync/items.ts';
import { sectionsNow } from '../../../../src/core/form/sync/sectionNames.ts';
import type { ReadSection } from '../../../../src/core/workbook/model/readSections.ts';
import { openWorkbook } from '../../../../src/core/workbook/openWorkbook.ts';
import { writtenAnswer } from '../../../../src/core/workbook/body/answerText.ts';
import { assertSoon } from '../../../support/work.ts';
import { newForm } from './newForm.ts';
import { START } from './steps.ts';

interface Note {
  readonly title: string;
  readonly text: string;
}

const titles = fc.constantFrom('2026-11-29', '2026-11-22', '2026-11-29, 10 am', 'Parking');
const others = fc.array(
  fc.record({ title: titles, text: fc.constantFrom('', 'They: keys', 'They: vans', 'Ana, Luz') }),
  { maxLength: 3 },
);

const MEETINGS = `${START}\n## Meeting notes\n`;
/** The text with these notes, and the places of the notes in it. */
function textWith(notes: readonly Note[]): string {
  return MEETINGS + notes.map(({ title, text }) => `\n### ${title}\n\n${text}\n`).join('');
}

function placesIn(text: string): readonly string[] {
  const { sections } = openWorkbook(text)!;
  return sections.flatMap(({ section }, at) =>
    section.level === 3 && section.part === undefined ? [sectionId(at, section.title)] : [],
  );
}

function answerAt(text: string, place: string): string {
  const { sections } = openWorkbook(text)!;
  return writtenAnswer(sections[Number(place.split('/')[1])]!).text;
}

describe('What is typed under a heading of the team’s own', () => {
  it('goes on there, wherever somebody else adds others, or takes others out', () => {
    fc.assert(
      fc.property(
        ...([others, others, titles, others, others] as const),
        (above, below, title, laterAbove, laterBelow) => {
          const mine = { title, text: 'We: soup' };
          const before = textWith([...above, mine, ...below]);
          const form = newForm(before);
          const place = placesIn(before)[above.length]!;
          const name = form.named(place);
          form.type(place, 'We: soup and');
          form.save();
          const now = textWith([...laterAbove, { title, text: 'We: soup and' }, ...laterBelow]);
          form.elsewhere(form.text(), now);
          const there = placesIn(now)[laterAbove.length]!;
          assert.equal(form.named(there), name);
          form.typeInto(name, 'We: soup and bread');
          assert.equal(answerAt(form.text(), there), 'We: soup and bread');
          assert.equal(form.text(), now.replace('We: soup and', 'We: soup and bread'));
        },
      ),
    );
  });

  it('has its name by its title and its text, and keeps it through a new title, and through Redo', () => {
    const named = (text: string, before = NO_ITEMS) => itemsNow(before, openWorkbook(text)!);
    const first = textWith([{ title: '2026-11-29', text: 'We: soup' }]);
    const renamed = textWith([{ title: '2026-11-29, 10 am', text: 'We: soup' }]);
    const was = named(first);
    const name = byName(namesOf(was.items), placesIn(first)[0]!);
    assert.match(name, /^section\/@\w+\/$/);
    const now = named(renamed, was);
    assert.deepEqual(byPlace(namesOf(now.items), name), {
      field: placesIn(renamed)[0],
      isNew: false,
    });
    const gone = named(textWith([]), now);
    assert.equal(byPlace(namesOf(gone.items), name).isNew, true);
    assert.equal(byPlace(namesOf(named(renamed, gone).items), name).isNew, false);
  });

  it('takes time that grows with the number of headings, and no more', () => {
    const headings = (text: string): ReadSection[] =>
      Array.from({ length: 100_000 }, () => ({ text, section: { title: 'Same' } }) as ReadSection);
    let number = 0;
    const newName = (): string => `i${number++}`;
    const before = sectionsNow([], headings('Same'), newName);
    let after = before;
    assertSoon(2000, () => (after = sectionsNow(before, headings('Other'), newName)));
    assert.equal(after.at(-1)!.name, before.at(-1)!.name);
  });
});
