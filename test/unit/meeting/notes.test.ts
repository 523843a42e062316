import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isoDay, parseDay } from '../../../src/core/calendar/day.ts';
import { readText, type ReadNotes } from '../../../src/core/meeting/readNotes.ts';

const MEETING = parseDay('2026-12-02')!;

function read(notes: string): ReadNotes {
  return readText(notes, MEETING, { coordinator: 'Outreach librarian' });
}

/** `Flyers | Ana | 2026-12-04` */
function agreedIn(notes: string): readonly string[] {
  return read(notes).agreed.map(({ what, who, due }) =>
    [what, who ?? '-', due === undefined ? '-' : isoDay(due)].join(' | '),
  );
}

describe('The notes of a meeting, in whatever shape', () => {
  it('know who was there, by the full name', () => {
    assert.deepEqual(
      agreedIn(
        '- Present: Ana Ruiz, Sam Lee (school) and Bo\n- What we agreed:\n  - Ana: flyers by Friday\n  - Bo: cups\n',
      ),
      ['Flyers | Ana Ruiz | 2026-12-04', 'Cups | Bo | -'],
    );
  });

  it('may go on at the margin, below “What we agreed”', () => {
    const notes =
      '- What we talked about: the room\n- What we agreed:\n- Ana: flyers by Friday\n- No dogs\n';
    assert.deepEqual(agreedIn(notes), ['Flyers | Ana | 2026-12-04']);
    assert.deepEqual(read(notes).unread, ['No dogs']);
  });

  it('may say something else among what was agreed', () => {
    assert.deepEqual(
      agreedIn('- What we agreed:\n- Ana: flyers by Friday\n- Place: the library\n- Sam: cups\n'),
      ['Flyers | Ana | 2026-12-04', 'Cups | Sam | -'],
    );
  });

  it('may be prose, of which only promises count', () => {
    const notes =
      'We met at the school. The kitchen is too small. Ana will send the flyers by Friday, and\nSam will book the room by December 10. Everybody liked the soup.\n\nWe meet again on January 6.\n';
    assert.deepEqual(agreedIn(notes), [
      'Send the flyers | Ana | 2026-12-04',
      'Book the room | Sam | 2026-12-10',
    ]);
    assert.equal(isoDay(read(notes).next!.day!), '2027-01-06');
    assert.deepEqual(read(notes).unread, []);
  });

  it('may name somebody once, with a list below', () => {
    assert.deepEqual(
      agreedIn(
        '##### Action items\n\n1. Ana:\n   - chairs by Monday\n   - tables by Tuesday\n2. Sam: cups\n',
      ),
      ['Chairs | Ana | 2026-12-07', 'Tables | Ana | 2026-12-08', 'Cups | Sam | -'],
    );
  });

  it('may be a table', () => {
    assert.deepEqual(
      agreedIn(
        '| Action | Owner | Due |\n| --- | --- | --- |\n| Flyers | Ana | Friday |\n| Cups |  | next week |\n',
      ),
      ['Flyers | Ana | 2026-12-04', 'Cups | - | 2026-12-09'],
    );
  });

  it('say nothing of what stood on the agenda before, but of what was typed below it', () => {
    const notes =
      '- Late:\n  - Letter to all landlords (November 20, Library director)\n    - Library director: call the lawyer by Friday\n- To talk about:\n  - Who decides what, and how?\n- Present:\n- What we talked about:\n- What we agreed:\n';
    assert.deepEqual(agreedIn(notes), ['Call the lawyer | Library director | 2026-12-04']);
    assert.deepEqual(read(notes).unread, []);
  });

  it('have things due by the next meeting, once they say when that is', () => {
    assert.deepEqual(
      agreedIn('- Agreed:\n  - Ana: flyers by the next meeting\n  - Next meeting: December 16\n'),
      ['Flyers | Ana | 2026-12-16'],
    );
  });

  it('are not read in comments, and not where a box is ticked', () => {
    const notes = '- Agreed:\n  - [x] Ana: flyers by Friday\n';
    assert.deepEqual(agreedIn(notes), []);
    assert.deepEqual(read('').agreed, []);
  });

  it('never break the reading, and nothing is read that is not there', () => {
    const word = fc.constantFrom(
      ...'Ana¦Sam:¦will¦by¦Friday¦12/5¦(¦)¦|¦- [ ]¦;¦@¦the¦next¦meeting¦–'.split('¦'),
      ...'2026-02-30¦\n¦  - ¦What we agreed:¦**¦<!--¦日本¦.¦to'.split('¦'),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const notes = words.join(' ');
        for (const { what, who } of read(notes).agreed) {
          for (const one of `${what} ${who ?? ''}`.match(/[\p{L}\p{N}]+/gu) ?? []) {
            assert.ok(notes.toLowerCase().includes(one.toLowerCase()), `${one} in ${notes}`);
          }
        }
      }),
    );
  });

  it('of any length are read at once', () => {
    const long = 'Ana will bring the flyers by Friday and '.repeat(5000);
    const agreed = `- What we agreed:\n  - ${long}\n${'  - Ana: flyers by Friday\n'.repeat(500)}`;
    assert.ok(read(agreed).agreed.length >= 500);
  });
});
