import assert from 'node:assert/strict';
import { checkWorkbook } from '../../../src/core/checks/checkWorkbook.ts';
import { messageOf } from '../../../src/core/checks/messages.ts';
import { inEnglish } from '../../../src/core/language/translate.ts';
import { openWorkbook } from '../../../src/core/workbook/openWorkbook.ts';
import { newMemory } from '../../../src/core/workbook/syntax/memory.ts';
import { OUR_FACTS, openWithQuestions } from '../../support/ourQuestions.ts';

const today = 20_563; // April 20, 2026

function bookWith(facts: string): string {
  return `---\nworkbook: partnership-cycle\norganization:\n  name: Elm Clinic\n${facts}\n---\n\n# Elm Clinic\n`;
}

/** What is said of the answers, each with the text that it is said of. */
function saidOf(facts: string): readonly string[] {
  const workbook = openWithQuestions(bookWith(facts));
  const found = checkWorkbook(workbook, { today }).filter(
    ({ code }) => code !== 'next-step' && code !== 'section-missing',
  );
  return found.map(
    (one) => `${workbook.text.slice(one.span.start, one.span.end)} → ${messageOf(one, inEnglish)}`,
  );
}

describe('Answers to a library’s own questions', () => {
  it('are read as the kind of answer that is wanted, and nothing is said of them', () => {
    const facts = `ours:
  budget-code: 082640
  first-visit: 2026-02-03
  in-kind-hours: 12
  branch: main
  insured: true
  somebody-elses: [1, 2]`;
    assert.deepEqual(saidOf(facts), []);
    assert.deepEqual(openWithQuestions(bookWith(facts)).cycle.ours, {
      'budget-code': '082640',
      'first-visit': '2026-02-03',
      'in-kind-hours': 12,
      branch: 'Main',
      insured: 'yes',
    });
  });

  it('are told at their place where they are of another kind', () => {
    assert.deepEqual(
      saidOf(`ours:
  first-visit: last spring
  in-kind-hours: plenty
  branch: Riversid
  insured: perhaps`),
      [
        'last spring → “last spring” isn’t a date. Write dates like 2027-02-28.',
        'plenty → “How many hours do they give in kind?” should be a number, such as 1.',
        'Riversid → “Riversid” isn’t one of the choices. Did you mean “Riverside”?',
        'perhaps → “perhaps” isn’t one of the choices. Use yes or no.',
      ],
    );
  });

  it('are what the team’s own key says that had the name before', () => {
    const facts = 'budget-code: 082640\nbranch: Elsewhere';
    assert.equal(openWithQuestions(bookWith(facts)).cycle.ours?.['budget-code'], '082640');
    assert.equal(saidOf(facts).length, 1);
    const both = openWithQuestions(bookWith(`${facts}\nours:\n  budget-code: 7`));
    assert.equal(both.cycle.ours?.['budget-code'], '7');
  });

  it('follow the questions, whatever is remembered of the text', () => {
    const text = bookWith('ours:\n  in-kind-hours: 12');
    const memory = newMemory();
    const said = [undefined, OUR_FACTS, undefined].map(
      (ours) => openWorkbook(text, memory, ours)?.cycle.ours?.['in-kind-hours'],
    );
    assert.deepEqual(said, [undefined, 12, undefined]);
  });

  it('are no misspelling of one another', () => {
    assert.deepEqual(saidOf('hours: Mondays\nhour: 3\nour: x\ncourse: y\nours:'), []);
  });
});
