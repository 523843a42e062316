import assert from 'node:assert/strict';
import { loadDocuments } from '../../../src/cli/bundles.ts';
import {
  readMark,
  readReply,
  refusesTalk,
  wantsTalk,
} from '../../../src/core/checkUp/readMarks.ts';
import { asked, STATEMENTS } from '../../../src/core/checkUp/statements.ts';
import { checkUpMail } from '../../../src/core/sharing/checkUp/checkUpMail.ts';
import { SOUND } from '../checks/soundWorkbook.ts';
import { openWorkbook } from '../../../src/core/workbook/openWorkbook.ts';

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
    ['Hi! four, two, four, three, three, five. Dee', '424335'],
    ['Cuatro, dos, cuatro, tres, tres y cinco', '424335'],
    ['one of us has two vans', 'words'],
    ['one two three four five one two', 'words'],
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
    ...[
      ...['-- Dee', '– Dee', '— Dee', '- Dee', '--\nDee', '\n-- \nDee Ortiz', ' Best, Dee'],
      ...['\nBest,\nDee', '\nSaludos,\nDee', '\n3 May 2026', '\nMay 3, 2026', '\n5/3/2026'],
      ...['\n2026-05-03', '\n3 de mayo de 2026', '\n555-0100', '\n555 0100', '\n(555) 555-0100'],
      ...[
        '\n+1 555 555 0100',
        '\n555.555.0100',
        '\nDee\n555 0100',
        '\n-- Dee, 555 0100',
        '\n--\n555 0100',
      ],
    ].flatMap((end): [string, string][] => [
      [`4 2 3 5 - 4 ${end}`, '4235.4'],
      [`4\n2\n3\n5\n-\n4 ${end}`, '4235.4'],
      [`4, 2, 3, 5, –, 4${end}`, '4235.4'],
    ]),
    ['4 2 3 5 4 -- Dee', '5 of 6'],
    ['4 2 3 5 4 — Dee', '5 of 6'],
    ['4 2 3 5 4 - thanks', '42354.'],
    ['4 2 — mostly 3 3', '42.433'],
    ['4\n2\n4\n–\n3\n3\n3', '7 of 6'],
    ['4 2 4 – 3 3\n3', '7 of 6'],
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
    [
      'Hola, va: 1) 5 2) un poco 3) en parte 4) 4 5) no sé 6) 5. Prefiero hablar el martes',
      '5234.5',
    ],
    ['4, I don’t know, not sure, 5, n/a, no sé', '4..5..'],
    ['1) 5 2) un poco 3) en parte 4) 4 5) regular 6) 5', '5 of 6'],
    ['', '0 of 6'],
    ['Call me: 555-0100 or 555-0199', 'words'],
    ['We met 4/2/2026 and it was fine.', 'words'],
  ] as const) {
    it(`are read: ${JSON.stringify(text)}`, () => assert.equal(said(text), expected));
  }
});

it('Runs of spaces, lines, or dashes in a reply are no work', () => {
  for (const run of [' ', '\n', ' \n', '-', '_', '— ', '>'])
    assert.equal(said(`4 2 4 5 3 3 Thanks${run.repeat(100_000)}Dee`), '424533', run);
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
    ['4 2 4 5 3 3\n> Every few months we ask', ''],
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

describe('What a reply quotes is no word of theirs', () => {
  const mails = (['en', 'es'] as const).map((language) =>
    checkUpMail(openWorkbook(SOUND)!.cycle, 'Harbor Light Food Bank', loadDocuments(language).t),
  );
  const wrapped = (mail: string): string => mail.replace(/(.{50,70}) /g, '$1\n');
  const marked = (mail: string): string => wrapped(mail).replace(/^/gm, '> ');
  const body = (mail: string): string => mail.slice(mail.indexOf('\n\n') + 2);
  for (const [how, quote] of Object.entries({
    'as Gmail does': (mail) =>
      `On Tue, Nov 3, 2026 at 9:12 AM Ana <a@b.example>\nwrote:\n\n${marked(mail)}`,
    'as Gmail does in Spanish': (mail) =>
      `El mié, 4 nov 2026 a la(s) 9:12 a.m., Centro El Sol (<a@b.example>) escribió:\n${marked(mail)}`,
    'as Outlook does': (mail) =>
      `${'_'.repeat(32)}\nFrom: Ana <a@b.example>\nSent: Tuesday\nTo: Dee\nSubject: How are we doing?\n\n${mail}`,
    'as Outlook does in Spanish': (mail) => `De: Ana\nEnviado el: martes\nPara: Dee\n\n${mail}`,
    'below a line': (mail) => `-----Original Message-----\n${mail}`,
    'by signs alone': marked,
    'as a copy': wrapped,
    'as a copy without its subject': body,
  } satisfies Record<string, (mail: string) => string>))
    for (const mail of mails)
      for (const typed of [(text: string) => text, (text: string) => text.replace(/\n+/g, ' ')])
        it(`${how}: ${JSON.stringify(typed(quote(mail)).slice(0, 40))}`, () => {
          for (const own of ['4 2 3 5 - 4, Thanks, Dee', 'On balance good. Dee 4 2 3 5 - 4']) {
            const reply = readReply(typed(`${own}\n\n${quote(mail)}`), mails);
            assert.ok(reply.kind === 'marks', JSON.stringify(reply));
            assert.deepEqual(Object.values(reply.points), [4, 2, 3, 5, 4]);
            assert.match(reply.words, /^(?:Thanks, Dee|On balance good\. Dee)$/);
          }
        });

  for (const mail of mails)
    it(`and a mark may stand behind a statement: ${mail.slice(0, 20)}`, () => {
      let at = 0;
      const reply = readReply(
        mail.replace(/^\d\. .*$/gm, (line) => `${line} ${String((at++ % 5) + 1)}`),
        mails,
      );
      assert.ok(reply.kind === 'marks', JSON.stringify(reply));
      assert.deepEqual(Object.values(reply.points), [1, 2, 3, 4, 5, 1]);
    });

  it('and below it may stand theirs', () => {
    const reply = readReply(
      `On Nov 3, 2026 Ana wrote:\n${marked(mails[0]!)}\n\n4 2 3 5 - 4`,
      mails,
    );
    assert.ok(reply.kind === 'marks' && reply.words === '', JSON.stringify(reply));
  });

  it('and the mail has the statements, numbered as they are asked', () => {
    for (const [at, language] of (['en', 'es'] as const).entries())
      for (const [number, id] of STATEMENTS.entries())
        assert.ok(
          mails[at]!.includes(`\n${String(number + 1)}. ${loadDocuments(language).t(asked(id))}\n`),
        );
  });
});

describe('Whether a talk is refused', () => {
  for (const text of [
    ...['-', '—', '', 'n/a', 'N/A', 'no', 'No.', 'none', 'no thanks', 'No, thank you!', 'no need'],
    ...[
      'Not needed',
      'no hace falta',
      'No, gracias',
      'No es necesario',
      'not right now',
      'no need to talk',
      'No, gracias, todo bien',
      'no hace falta que hablemos',
      'N/A - all good',
    ],
  ])
    it(`it is: ${JSON.stringify(text)}`, () => assert.ok(refusesTalk(text)));
  for (const text of [
    'Tuesdays',
    'No Mondays',
    'yes',
    'sí',
    'Not before 3',
    'ahora',
    '555-0100',
    'X',
  ])
    it(`it isn’t: ${text}`, () => assert.ok(!refusesTalk(text)));
});

describe('A mark in a row of the page', () => {
  for (const [text, expected] of [
    ['4 – Mostly', 4],
    ['mostly', 4],
    ['2', 2],
    ['2 I think', 2],
    ['En gran parte', 4],
    ['X 3', 3],
    ...[1, 2, 3, 4, 5].flatMap((point) =>
      ['/5', ' / 5', ' out of 5', ' de 5'].map(
        (rest) => [`${String(point)}${rest}`, point] as const,
      ),
    ),
    ['', undefined],
    ['n/a', undefined],
    ['no sé', undefined],
    ['I don’t know.', undefined],
    ['skip', undefined],
    ['–', undefined],
    ['\u2212', undefined],
    ['four', 4],
    ['Cinco.', 5],
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
    ...['X', 'x', '?', '✓', '☒', '😀', 'yes', 'we lost a driver', '3/4', '7/5', '4/10'],
    '7',
    '2 or 3',
    'two or three',
    'one of us',
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
