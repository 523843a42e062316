import assert from 'node:assert/strict';
import fc from 'fast-check';
import { EVERYTHING, type Look } from '../../../src/core/overview/look.ts';
import { overviewOf, type Overview } from '../../../src/core/overview/overview.ts';
import { inEnglish } from '../../../src/core/language/translate.ts';
import { ourFactsIn } from '../../../src/core/ourQuestions/ourFactsIn.ts';
import { buildPortfolio } from '../../../src/core/portfolio/portfolio.ts';
import { summarizeText } from '../../../src/core/portfolio/summary.ts';
import { QUESTIONS } from '../../support/ourQuestions.ts';
import { withFrontMatter } from '../../support/workbookText.ts';
import { today } from './overviews.ts';

function portfolio(texts: Readonly<Record<string, string>>, questions = QUESTIONS) {
  const ours = ourFactsIn(questions);
  const entries = Object.entries(texts).map(([path, text]) => ({
    ...{ path, summary: summarizeText(text, ours)! },
  }));
  return buildPortfolio(entries, today);
}

function see(
  texts: Readonly<Record<string, string>>,
  look: Partial<Look> = {},
  questions = QUESTIONS,
): Overview {
  return overviewOf(portfolio(texts, questions), { ...EVERYTHING, ...look }, inEnglish);
}

const BRANCH = 'Which branch is it at?';

describe('What a library asks itself, in the overview', () => {
  const texts = {
    'elm.md': withFrontMatter('ours:\n  branch: Main\n  insured: yes\n  budget-code: "082640"\n'),
    'oak.md': withFrontMatter('branch: Riverside\nours:\n  first-visit: 2026-02-03\n'),
    'ash.md':
      withFrontMatter('ours:\n  insured: no\n') +
      '\n### Who signs, and why\n\nThe mayor’s office.\n',
    'fir.md': withFrontMatter('organization:\n  name: Fir\n'),
  };
  const seenWith = (look: Partial<Look>, questions?: string): readonly string[] =>
    see(texts, { ...look, rows: { year: 9, spectrum: 9 } }, questions).spectrum.rows.map(
      ({ path }) => path,
    );

  it('is found by a search for its answers, long ones and a key of the team’s own too', () => {
    for (const [words, file] of [
      ['082640', 'elm.md'],
      ['riverside', 'oak.md'],
      ['2026-02-03', 'oak.md'],
      ['MAYOR’s', 'ash.md'],
    ] as const)
      assert.deepEqual(seenWith({ words }), [file], words);
    assert.deepEqual(seenWith({ words: 'branch' }), [], 'a question is no answer');
  });

  it('is looked at by a choice, each question by itself', () => {
    assert.deepEqual(see(texts).choices.questions, [
      {
        question: 'Are they insured?',
        answers: [
          { id: 'no', name: 'No' },
          { id: 'yes', name: 'Yes' },
        ],
      },
      {
        question: BRANCH,
        answers: [
          { id: 'Main', name: 'Main' },
          { id: 'Riverside', name: 'Riverside' },
        ],
      },
    ]);
    const main = { question: BRANCH, answer: 'Main' };
    const insured = (answer: string) => ({ question: 'Are they insured?', answer });
    assert.deepEqual(seenWith({ answers: [main] }), ['elm.md']);
    assert.deepEqual(seenWith({ answers: [main, insured('yes')] }), ['elm.md']);
    assert.deepEqual(seenWith({ answers: [main, insured('no')] }), []);
  });

  it('is gone with its question, and follows its words', () => {
    assert.deepEqual(see(texts, {}, '').choices.questions, []);
    assert.deepEqual(seenWith({ words: 'riverside' }, ''), []);
    const reworded = QUESTIONS.replace(BRANCH, 'Which library?');
    assert.deepEqual(
      see(texts, {}, reworded).choices.questions.map(({ question }) => question),
      ['Are they insured?', 'Which library?'],
    );
  });

  it('lists every choice that was made, and each finds just those that made it', () => {
    const choices = ['Main', 'Riverside', 'new', 'constructor', 'Año 1'];
    const asked = QUESTIONS.replace('[Main, Riverside]', `[${choices.join(', ')}]`);
    fc.assert(
      fc.property(fc.array(fc.option(fc.constantFrom(...choices)), { maxLength: 12 }), (made) => {
        const library = Object.fromEntries(
          made.map((one, at) => [
            `${String(at)}.md`,
            withFrontMatter(one === null ? 'cycle: 1\n' : `ours:\n  branch: ${one}\n`),
          ]),
        );
        const all = portfolio(library, asked);
        const seen = (look: Partial<Look>) =>
          overviewOf(all, { ...EVERYTHING, ...look }, inEnglish);
        const said = new Set(made.filter((one) => one !== null));
        const [listed] = seen({}).choices.questions;
        assert.deepEqual(new Set(listed?.answers.map(({ id }) => id)), said);
        for (const answer of said) {
          const count = made.filter((one) => one === answer).length;
          assert.equal(seen({ answers: [{ question: BRANCH, answer }] }).seen, count);
          assert.ok(seen({ words: answer }).seen >= count);
        }
      }),
    );
  });
});
