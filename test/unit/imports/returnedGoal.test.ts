import assert from 'node:assert/strict';
import type { Differences } from '../../../src/core/imports/returned/returnedPlan.ts';
import {
  keptUnasked,
  returnedPreview,
} from '../../../src/core/imports/returned/returnedPreview.ts';
import { inEnglish } from '../../../src/core/language/translate.ts';

const GOAL = 'We hold 8 afternoons for 40 teenagers, 16 a day.';

describe('A goal that comes home otherwise', () => {
  it('says which targets a goal no longer names', () => {
    const now = new Map([
      ['goal.measurable.0.measure', 'Teenagers'],
      ['goal.measurable.0.target', '1600'],
      ['goal.measurable.1.measure', 'Afternoons'],
      ['goal.measurable.1.target', '8'],
    ]);
    const goal = {
      ...{ tag: 'goal.statement', ours: 'We hold 8 afternoons for 1,600 teenagers.', by: [] },
      ...{ sent: '', keepsMore: false, hidden: false, bothChanged: false },
      ...{ isSure: true, theirs: GOAL, value: GOAL },
    };
    const shown = (more: Differences['answers']): string | undefined =>
      returnedPreview(
        'plan.docx',
        { answers: [goal, ...more], further: [], comments: [], now },
        {
          hasSent: true,
          hasControls: true,
          workbook: '',
          choices: keptUnasked({ answers: [], further: [], comments: [], now }),
        },
        inEnglish,
      ).answers[0]?.remark;
    assert.match(shown([]) ?? '', /The target of “Teenagers” is still 1600\./);
    assert.doesNotMatch(shown([]) ?? '', /Afternoons/);
    const both = { ...goal, tag: 'goal.measurable.0.target', ours: '1600', theirs: '40' };
    assert.doesNotMatch(shown([both]) ?? '', /still/);
  });
});
