import assert from 'node:assert/strict';
import { lensesOf, openQuestions } from '../../../src/core/assist/lens.ts';
import { FINISHED, SOUND, withFragment } from '../checks/soundWorkbook.ts';
import { TODAY } from './completing.ts';
import { opened } from '../../support/workbookText.ts';

describe('The code lens', () => {
  const texts = (text: string): readonly string[] =>
    lensesOf(opened(text), TODAY).map((lens) => lens.text);

  it('shows where the cycle is, how SMART the goal is, and what comes next', () => {
    assert.deepEqual(texts(SOUND), [
      'Working together',
      'SMART 5/5',
      'Next: First pantry night, Tue May 12',
    ]);
    const late = withFragment(
      SOUND,
      'goal:\n  specific: Nights\n  time-bound: 2026-12-15\nmilestones:\n  - title: Flyers\n    due: 2026-04-13\n    owner: X\n    status: in progress',
    );
    assert.deepEqual(texts(late), [
      'Working together · 4 questions left',
      'SMART 2/5',
      'Next: Flyers, 2 days late',
    ]);
  });

  it('shows nothing but the status where nothing is left to do', () =>
    assert.deepEqual(texts(FINISHED), ['Finished']));

  it('tells why the cycle is where it is, step by step', () => {
    const why = (text: string): string | undefined => lensesOf(opened(text), TODAY)[0]?.tooltip;
    assert.match(
      why('---\nworkbook: partnership-cycle\norganization:\n  name: Harbor Light\n---\n') ?? '',
      /^Choosing a partner\n○ Choosing a partner – missing: Organization: Audience, [^\n]+$/,
    );
    assert.match(
      why(SOUND) ?? '',
      /^Working together\n(Work has started|The plan is complete).+(\n✓ .+){4}$/,
    );
    const paused = withFragment(
      SOUND,
      'status: paused\nstatus-reason: A *new* director\nresume-on: 2026-09-01',
    );
    assert.match(why(paused) ?? '', /^Paused\nA \*new\* director · Back on .*2026/);
  });

  it('lists what is open, each with its place', () => {
    const text = '---\nworkbook: partnership-cycle\norganization:\n  name: Harbor Light\n---\n';
    const [first] = openQuestions(opened(text), TODAY);
    assert.deepEqual(first, {
      label: 'Organization: Audience',
      step: 'Choosing a partner',
      target: { kind: 'field', path: ['organization', 'audience'] },
    });
  });

  it('lists and counts a role that is not there once, though both its sides are missing', () => {
    const text = withFragment(SOUND, 'roles:\n  - organization: Cedar Falls Public Library');
    const questions = openQuestions(opened(text), TODAY).map(({ label }) => label);
    assert.equal(questions.filter((label) => label.startsWith('Role of')).length, 1);
    assert.equal(texts(text)[0], `Working together · ${String(questions.length)} questions left`);
  });
});
