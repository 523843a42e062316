import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { newForm, type FormOnText } from './newForm.ts';
import { START } from './steps.ts';

const WITH_DAY = START.replace(
  'milestones:',
  'next-meeting: 2027-03-03\nnext-meeting-time: 4 pm\nmilestones:',
);

const HOURS: readonly (readonly [string, string])[] = [
  ...[
    '10:30',
    '4 pm',
    '4pm',
    'noon',
    '10–11:30 am',
    '10-11 am',
    '9 - 10:30 am',
    '16 h',
    '4 de la tarde',
    'mediodía',
  ].map((said) => [said, said] as const),
  ...([['at 4', '4:00'] as const, ['a las 4', '4:00'], ['a la 1', '1:00']] as const),
  ...([['a las 4 de la tarde', '4 de la tarde'] as const, ['at 10:30 ', '10:30']] as const),
];

const hours = fc.constantFrom(...HOURS);
const books = fc.constantFrom(WITH_DAY, WITH_DAY.replace('---\nw', '---\nlanguage: es\nw'));
const days = fc.constantFrom(
  'Friday, May 7, 2027',
  '5/7/2027',
  '2027-05-07',
  'el 7 de mayo de 2027',
);
const pauses = fc.array(fc.nat(18), { maxLength: 5 });

/** Types it letter by letter, with a rest in some places, where VS Code may save by itself. */
function typed(form: FormOnText, words: string, rests: readonly number[], saves = false): void {
  for (const end of [...new Set([...rests, words.length])].sort((one, other) => one - other)) {
    if (end === 0 || end > words.length) continue;
    form.type('next-meeting', words.slice(0, end));
    form.rest(3000);
    if (saves) form.save();
  }
}

function meeting(text: string): readonly string[] {
  return [...text.matchAll(/^next-meeting(?:-time)?: "?(.*?)"?$/gm)].map(([, said = '']) => said);
}

describe('An hour alone, typed where the day of the next meeting stands', () => {
  it('leaves the day as it is, wherever somebody pauses', () => {
    fc.assert(
      fc.property(books, hours, pauses, fc.boolean(), (book, [said, hour], rests, saves) => {
        const form = newForm(book);
        typed(form, said, rests, saves);
        form.leave();
        assert.deepEqual(meeting(form.text()), ['2027-03-03', hour]);
        assert.deepEqual(form.stuck(), []);
      }),
      { numRuns: 40 },
    );
  });

  it('asks for the day where none stood there, or it was taken away', () => {
    for (const isTakenAway of [true, false]) {
      const form = newForm(isTakenAway ? WITH_DAY : START);
      if (isTakenAway) form.type('next-meeting', '');
      form.leave();
      form.type('next-meeting', '10:30');
      form.leave();
      assert.deepEqual(meeting(form.text()), ['10:30']);
    }
  });

  it('is of the day that stands there, where somebody else has moved it', () => {
    const form = newForm(WITH_DAY);
    form.type('focus', 'Days');
    form.hurry('next-meeting', '10:30');
    form.elsewhere('2027-03-03', '2027-03-04');
    form.leave();
    assert.equal(form.stuck()[0]?.theirs, '2027-03-04');
    form.choose('keep', 'next-meeting');
    assert.deepEqual(meeting(form.text()), ['2027-03-04', '10:30']);
  });
});

describe('Another day, typed where that of the next meeting stands', () => {
  /** What is typed behind the day on the way, and taken away again. */
  const erased = fc.constantFrom('', ' ', ' at 10', ', 10:30', ' 5 pm');

  it('leaves the hour as it was, wherever somebody pauses, and whatever they take back', () => {
    fc.assert(
      fc.property(
        ...([days, erased, pauses, fc.boolean(), fc.boolean()] as const),
        (day, more, rests, saves, isEmptied) => {
          const form = newForm(WITH_DAY);
          if (isEmptied) form.type('next-meeting', '');
          typed(form, day + more, [...rests, day.length], saves);
          for (let end = more.length - 1; end >= 0; end--) {
            form.type('next-meeting', day + more.slice(0, end));
            form.rest(3000);
          }
          form.leave();
          assert.deepEqual(meeting(form.text()), ['2027-05-07', '4 pm']);
          assert.deepEqual(form.stuck(), []);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('has the hour that somebody else has set meanwhile', () => {
    const form = newForm(WITH_DAY);
    form.type('next-meeting', 'May 6, 2027');
    form.elsewhere('4 pm', '5 pm');
    form.type('next-meeting', 'May 7, 2027');
    form.leave();
    assert.deepEqual(meeting(form.text()), ['2027-05-07', '5 pm']);
  });

  it('has none where none was, or it was taken away with its day', () => {
    for (const book of [START, WITH_DAY]) {
      const form = newForm(book);
      form.type('next-meeting', '');
      form.leave();
      typed(form, 'May 7, 2027 at 5', [12, 17]);
      form.type('next-meeting', 'May 7, 2027');
      form.leave();
      assert.deepEqual(meeting(form.text()), ['2027-05-07']);
    }
  });
});

describe('A day with an hour', () => {
  it('is kept with it however people say that', () => {
    for (const [said, hour] of HOURS) {
      for (const day of ['March 3, 2027, ', '2027-03-03, ']) {
        const form = newForm(WITH_DAY);
        form.type('next-meeting', `${day}${said}`);
        assert.deepEqual(meeting(form.text()), ['2027-03-03', hour], `${day}${said}`);
      }
    }
  });
});
