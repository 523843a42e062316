import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { inEnglish } from '../../../src/core/language/translate.ts';
import { KINDS, PARTS } from '../../../src/core/ourQuestions/question.ts';
import { readOurQuestions } from '../../../src/core/ourQuestions/readOurQuestions.ts';
import { QUESTIONS } from '../../support/ourQuestions.ts';

const GOOD = '- id: site\n  question: Where?\n  kind: text\n  part: discuss\n';

/** What is said of a file, each with the text that it is said of. */
function saidOf(text: string): readonly string[] {
  return readOurQuestions(text).faults.map(
    ({ span, says }) =>
      `${text.slice(span.start, span.end)} → ${inEnglish(says.sentence, says.values)}`,
  );
}

const askedIn = (text: string): readonly string[] =>
  readOurQuestions(text).questions.map(({ id }) => id);

describe('A library’s own questions', () => {
  const schema = new Ajv({ strict: true, allowUnionTypes: true }).compile(
    JSON.parse(readFileSync('schemas/our-questions.schema.json', 'utf8')) as object,
  );

  it('are read from one flat file', () => {
    const { questions, faults } = readOurQuestions(QUESTIONS);
    assert.deepEqual(faults, []);
    assert.deepEqual(
      questions.map(({ kind }) => kind),
      ['text', 'date', 'number', 'choice', 'yes-no', 'long'],
    );
    assert.deepEqual(questions[3]?.choices, ['Main', 'Riverside']);
    assert.ok(schema(parse(QUESTIONS)));
  });

  const WRONG: readonly (readonly [what: string, text: string, said: string, isValid?: boolean])[] =
    [
      [
        'a name that is taken',
        GOOD + GOOD,
        'site → Another question has the id “site”. Give this one another id.',
        true,
      ],
      [
        'a name that is a field of ours',
        GOOD.replace('site', 'focus'),
        'focus → “focus” is a field that every workbook has. Give this question another id.',
        true,
      ],
      [
        'a name that can’t be a key',
        GOOD.replace('site', 'the site'),
        'the site → Write the id with letters, digits, and hyphens only, such as “budget-code”.',
      ],
      [
        'no name',
        GOOD.replace('id: site', 'help: Say where.'),
        'help: Say where. → This question needs a short name of its own. Add a line such as “id: budget-code”.',
      ],
      [
        'a kind that there isn’t',
        GOOD.replace('kind: text', 'kind: list'),
        `list → “list” isn’t one of these: ${KINDS.join(', ')}.`,
      ],
      [
        'a part that there isn’t',
        GOOD.replace('part: discuss', 'part: money'),
        `money → “money” isn’t one of these: ${Object.keys(PARTS).join(', ')}.`,
      ],
      [
        'choices without a choice',
        GOOD.replace('kind: text', 'kind: choice'),
        'id: site → What can people choose? Add a line such as “choices: [Main, Riverside]”.',
      ],
      [
        'a question that isn’t there',
        GOOD.replace('question: Where?', 'question:'),
        'question → What does it ask? Add a line “question:”.',
      ],
      [
        'a line that can’t be read',
        GOOD.replace('Where?', 'Where: at ours?'),
        '  question: Where: at ours? → We can’t read this question, so it isn’t asked. Each line should look like “key: value”, in quotation marks if the text has a colon.',
      ],
      [
        'a question without its dash',
        `id: site\n${GOOD.replace('site', 'other')}`,
        'id: site → Begin each question with “- id:” at the start of its line.',
      ],
    ];
  for (const [what, text, said, isValid = false] of WRONG)
    it(`say at its place that there is ${what}, and ask the others`, () => {
      const other = GOOD.replace('site', 'sound');
      assert.deepEqual(saidOf(text + other), [said]);
      assert.ok(askedIn(text + other).includes('sound'));
      if (isValid || /can’t be read|without its dash/.test(what)) return;
      assert.equal(schema(parse(text)), false);
    });

  it('are asked all the same where only a word beside them is wrong', () => {
    const text = `${GOOD}  helps: Say where.\n`;
    assert.deepEqual(saidOf(text), ['helps → Did you mean “help”?']);
    assert.deepEqual(askedIn(text), ['site']);
    const sent = `${GOOD}  goes-to: [plan, board]\n`;
    assert.deepEqual(saidOf(sent), [
      'board → “board” isn’t one of these: plan, report, next-cycle.',
    ]);
    assert.deepEqual(askedIn(sent), ['site']);
  });

  it('are no more than 200, in a file that may be anything', () => {
    const many = Array.from({ length: 10_000 }, (_, at) => GOOD.replace('site', `s${String(at)}`));
    assert.equal(saidOf(many.join('')).length, 1);
    assert.deepEqual(askedIn(many.join('')), []);
    assert.equal(askedIn(many.slice(0, 300).join('')).length, 200);
    assert.match(saidOf(many.slice(0, 300).join('')).join(), /^- id: s200 → /);
    assert.equal(saidOf('x'.repeat(1_000_000)).length, 1);
    for (const text of ['', '# nothing yet\n', '---\n', '- \n', '-', '- &a [*a]\n', '- - - x\n'])
      assert.deepEqual(askedIn(text), [], text);
  });
});
