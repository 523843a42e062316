import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { parseDay } from '../../../src/core/calendar/day.ts';
import { inEnglish } from '../../../src/core/language/translate.ts';
import { KIND_IDS, KINDS } from '../../../src/core/sharing/kinds.ts';
import { makeShared } from '../../../src/core/sharing/makeShared.ts';
import { planNextCycle } from '../../../src/core/workbook/edits/commands/nextCycle.ts';
import { openWithQuestions, QUESTIONS } from '../../support/ourQuestions.ts';
import { canaryWorkbook, withBothSides, CANARY_TODAY } from '../../support/canaryWorkbook.ts';

/** Where a library's own answers may go, as SECURITY.md says; `goes-to` sends one to the plan and the report as well. */
const MAY: readonly string[] = ['partners', 'workbook'];
const SENT_TO: readonly string[] = ['plan', 'report'];
const SENT = QUESTIONS.replace(
  'part: agreement\n',
  'part: agreement\n  goes-to: [plan, report, next-cycle]\n',
);

describe('What a library has answered to its own questions', () => {
  const canary = canaryWorkbook();
  const ours = 'ours:\n  budget-code: Quetzal\n  in-kind-hours: 48151\n  branch: Riverside\n';
  const text = withBothSides(canary)
    .replace(/^ours:.*\n(?: .*\n)*/m, '')
    .replace(/^workbook:.*\n/m, (line) => line + ours);
  const workbooks = [{ path: canary.path, workbook: openWithQuestions(text, SENT) }];

  for (const kind of KIND_IDS)
    for (const format of KINDS[kind].formats)
      it(`${MAY.includes(kind) ? 'is in' : 'stays out of'} the ${kind} as ${format}`, () => {
        const made = makeShared({
          ...{ kind, format, today: CANARY_TODAY, t: inEnglish, previous: undefined, workbooks },
          period: { from: parseDay('2030-01-01')!, to: CANARY_TODAY },
          ...{ draft: true, meetingNotes: true, isComplete: true, story: canary.path },
          ...(kind === 'handover'
            ? {
                person: `${canary.canaries.find(({ place }) => place === 'milestones.0.owner')!.text} words`,
              }
            : {}),
        });
        assert.ok(made.kind === 'file', made.kind);
        const zipped = format === 'docx' || format === 'xlsx';
        const told = zipped
          ? Object.values(unzipSync(made.bytes))
              .map((part) => strFromU8(part))
              .join('\n')
          : strFromU8(made.bytes);
        for (const answer of ['Quetzal', '48151', 'Riverside']) {
          const isSent = SENT_TO.includes(kind) && answer === 'Quetzal';
          assert.equal(told.includes(answer), isSent || MAY.includes(kind), answer);
        }
      });

  it('goes into the next cycle where its question says so, as it was', () => {
    const said = openWithQuestions(
      text.replace('budget-code: Quetzal', 'budget-code: "007"\n  first-visit: 2029-03-04'),
      SENT.replace('kind: date\n', 'kind: date\n  goes-to: next-cycle\n'),
    );
    const next = planNextCycle(said, { cycle: 9, started: CANARY_TODAY });
    assert.ok(next.kind !== 'refusal');
    assert.match(next.text, /^ours:\n {2}budget-code: "007"\n {2}first-visit: 2029-03-04\n/m);
    assert.doesNotMatch(next.text, /48151|Riverside/);
  });
});
