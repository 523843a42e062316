import assert from 'node:assert/strict';
import { openQuestions, statusLens } from '../../../src/core/assist/lens.ts';
import { FINISHED, SOUND, withFragment } from '../checks/soundWorkbook.ts';
import { TODAY } from './completing.ts';
import { opened } from '../../support/workbookText.ts';

describe('The code lens', () => {
  const text = (of: string): string => statusLens(opened(of), TODAY).text;

  it('shows where the cycle is, and how much is open', () => {
    assert.equal(text(SOUND), 'Working together');
    const late = withFragment(SOUND, 'goal:\n  specific: Nights\n  time-bound: 2026-12-15');
    assert.equal(text(late), 'Working together · 4 questions left');
  });

  it('shows nothing but the status where nothing is left to do', () =>
    assert.equal(text(FINISHED), 'Finished'));

  it('tells why the cycle is where it is, step by step', () => {
    const why = (of: string): string => statusLens(opened(of), TODAY).tooltip;
    assert.match(
      why('---\nworkbook: partnership-cycle\norganization:\n  name: Harbor Light\n---\n'),
      /^Choosing a partner\n○ Choosing a partner – missing: Organization: Audience, [^\n]+$/,
    );
    assert.match(
      why(SOUND),
      /^Working together\n(Work has started|The plan is complete).+(\n✓ .+){4}$/,
    );
    const paused = withFragment(
      SOUND,
      'status: paused\nstatus-reason: A *new* director\nresume-on: 2026-09-01',
    );
    assert.match(why(paused), /^Paused\nA \*new\* director · Back on .*2026/);
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
    const one = withFragment(SOUND, 'roles:\n  - organization: Cedar Falls Public Library');
    const questions = openQuestions(opened(one), TODAY).map(({ label }) => label);
    assert.equal(questions.filter((label) => label.startsWith('Role of')).length, 1);
    assert.equal(text(one), `Working together · ${String(questions.length)} questions left`);
  });
});
