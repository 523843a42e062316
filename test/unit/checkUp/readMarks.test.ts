import assert from 'node:assert/strict';
import { readMark, readReply, wantsTalk } from '../../../src/core/checkUp/readMarks.ts';
import { STATEMENTS } from '../../../src/core/checkUp/statements.ts';

/** The points as six characters, `.` for one that is left open; else what is wrong. */
function said(text: string): string {
  const reply = readReply(text);
  switch (reply.kind) {
    case 'marks':
      return STATEMENTS.map((id) => reply.points[id] ?? '.').join('');
    case 'words':
      return 'words';
    case 'beyond':
      return `not ${reply.found}`;
    case 'count':
      return `${reply.found} of 6`;
  }
}

describe('Six marks in a reply', () => {
  for (const [text, expected] of [
    ['4 2 4 – 3 3', '424.33'],
    ['4, 2, 4, -, 3, 3', '424.33'],
    ['4,2,4,-,3,3', '424.33'],
    ['424–33', '424.33'],
    ['424433', '424433'],
    ['4-2-4-3-3-2', '424332'],
    ['4/2/4/3/3/2', '424332'],
    ['4; 2; 4; 3; 3; 2', '424332'],
    ['4 2 4 3 3 and 2', '424332'],
    ['4\n2\n4\n-\n3\n3', '424.33'],
    ['1. 4\n2. 2\n3. 4\n4. –\n5. 3\n6. 3', '424.33'],
    ['1) 4\n2) 2\n3) 4\n4) 5\n5) 3\n6) 3', '424533'],
    ['a. 4\nb. 2\nc. 4\nd. 5\ne. 3\nf. 3', '424533'],
    ['• 4\n• 2\n• 4\n• 5\n• 3\n• 3', '424533'],
    ['Hi Ana,\n\n4 2 4 – 3 3\n\nThanks!\nMaria\n555-0100', '424.33'],
    ['Hi, here you go: 4 2 4 5 3 3. Talk soon!', '424533'],
    ['5 5 5 5 5 5\n> just reply with six numbers, 1 to 5\n> 1 1 1 1 1 1', '555555'],
    ['mostly, a little, mostly, skip, partly, partly', '424.33'],
    ['Mostly\nA little\nMostly\n-\nPartly\nPartly', '424.33'],
    ['fully fully not right now fully fully not at all', '551551'],
    ['en gran parte, un poco, en gran parte, omitir, en parte, en parte', '424.33'],
    ['Del todo, por ahora no, del todo, en blanco, para nada y en parte', '515.13'],
    ['4 (mostly), 2 (a little), 4, 5, 3, 3', '424533'],
    ['mostly (4), a little (2), fully (5), –, partly (3), partly (3)', '425.33'],
    ['1) 4 2) 2 3) 5 4) - 5) 3 6) 3', '425.33'],
    ['1. 4, 2. 2, 3. 5, 4. –, 5. 3, 6. 3', '425.33'],
    ['1: mostly 2: a little 3: fully 4: skip 5: partly 6: partly', '425.33'],
    ['1) 2. 2) 2. 3) 5. 4) 5. 5) 3. 6) 3. Thanks', '225533'],
    ['4/5 2/5 5/5 - 3/5 3/5', '425.33'],
    ['4 out of 5, 2 out of 5, 5 out of 5, -, 3 out of 5, 3 out of 5', '425.33'],
    ['4 2 4 5 3 3 x 2 of us', '424533'],
    ['2, 5, 4, 1, 3, 3 u 4', 'not 3 u 4'],
    ['4 2 4 – 3', '5 of 6'],
    ['4 2 4 – 3 3 3', '7 of 6'],
    ['4 2 7 – 3 3', 'not 7'],
    ['4 2 0 – 3 3', 'not 0'],
    ['4 2 3.5 4 3 3', 'not 3.5'],
    ['Can we talk on Tuesday at 3?', 'words'],
    ['I’d rather talk. Thursday at 3 or 4, or the 2 3 5 bus', 'words'],
    ['1) 4 good 2) 3 fine 3) 2 meh 4) 5', '0 of 6'],
    ['3 or 4, 2, 5, 4, 1, 3', 'not 3 or 4'],
    ['3 o 4, 2, 5, 4, 1, 3', 'not 3 o 4'],
    ['3/4, 2, 5, 4, 1, 3', 'not 3/4'],
    ['2, 5, 4, 1, 3, 3 or 4', 'not 3 or 4'],
    ['2, 5, 4, 1, 3, 3½', 'not 3½'],
    ['mostly or fully, 2, 5, 4, 1, 3', 'not mostly or fully'],
    ['almost fully, 2, 5, 4, 1, 3', 'not almost fully'],
    ['', '0 of 6'],
    ['Call me: 555-0100 or 555-0199', 'words'],
    ['We met 4/2/2026 and it was fine.', 'words'],
  ] as const) {
    it(`are read: ${JSON.stringify(text)}`, () => assert.equal(said(text), expected));
  }
});

describe('Words beside six marks in a reply', () => {
  for (const [text, words] of [
    ['4 2 4 – 3 3', ''],
    ['4/5 2/5 5/5 - 3/5 3/5', ''],
    ['1) 4\n2) 2\n3) 4\n4) 5\n5) 3\n6) 3', ''],
    ['1) 4 2) 2 3) 5 4) - 5) 3 6) 3', ''],
    [
      '5 3 4 - 2 4. Nos gustaría decidir juntos las fechas',
      'Nos gustaría decidir juntos las fechas',
    ],
    ['Hi, here you go: 4 2 4 5 3 3. Talk soon!', 'Hi, here you go: Talk soon!'],
    ['424533 A. Ruiz, 555-0100', 'A. Ruiz, 555-0100'],
    ['Hi Ana,\n\n4 2 4 – 3 3\n\nThanks!\nMaria', 'Hi Ana, Thanks!\nMaria'],
    ['Late, sorry 1) 4 2) 2 3) 5 4) - 5) 3 6) 3', 'Late, sorry 1) 4 2) 2 3) 5 4) - 5) 3 6) 3'],
    ['4 2 4 5 3 3\n> Every few months we ask', '> Every few months we ask'],
  ] as const) {
    it(`are kept: ${JSON.stringify(text)}`, () => {
      const reply = readReply(text);
      assert.equal(reply.kind === 'marks' ? reply.words : reply.kind, words);
    });
  }

  it('ask for a talk, in either language', () => {
    for (const text of ['I’d rather talk. Thursday at 3', 'We prefer to talk', 'Prefiero hablar'])
      assert.ok(wantsTalk(text), text);
    assert.ok(!wantsTalk('Talk soon!'));
  });
});

describe('A mark in a row of the page', () => {
  for (const [text, expected] of [
    ['4 – Mostly', 4],
    ['mostly', 4],
    ['2', 2],
    ['2 I think', 2],
    ['En gran parte', 4],
    ['X 3', 3],
    ['[Choose]', undefined],
    ['', undefined],
    ['–', undefined],
  ] as const) {
    it(`is read: ${JSON.stringify(text)}`, () => {
      const mark = readMark(text);
      assert.deepEqual(
        mark,
        expected === undefined ? { kind: 'skipped' } : { kind: 'point', point: expected },
      );
    });
  }

  for (const text of [
    '7',
    '2 or 3',
    '0',
    'between mostly and fully',
    '3.5',
    'almost fully',
    'casi del todo',
    'Not quite fully',
    'no del todo',
  ]) {
    it(`is none, and told: ${text}`, () => assert.equal(readMark(text).kind, 'beyond'));
  }
});
