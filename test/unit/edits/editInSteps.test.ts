import assert from 'node:assert/strict';
import { parseDay } from '../../../src/core/calendar/day.ts';
import { applyChange } from '../../../src/core/form/change.ts';
import { prepareMeeting } from '../../../src/core/meeting/prepare.ts';
import { applyEdits } from '../../../src/core/workbook/edit.ts';
import { editInSteps, type EditStep } from '../../../src/core/workbook/edits/composeEdits.ts';
import { setField } from '../../../src/core/workbook/edits/setField.ts';
import { openWorkbook } from '../../../src/core/workbook/openWorkbook.ts';
import { partnershipText } from '../portfolio/partnerships.ts';

const today = parseDay('2026-11-29')!;
const MARCH_3 = parseDay('2027-03-03')!;

const text = partnershipText(
  'organization:\n  name: Choir\nfocus: Songs\nmilestones:\n  - title: Flyers\n    due: 2026-12-01',
);
const workbook = openWorkbook(text)!;

const STEPS: Readonly<Record<string, EditStep>> = {
  'a fact': (now) => setField(now, ['focus'], 'More songs'),
  'an answer': (now) =>
    applyChange(now, { kind: 'set', field: 'challenges', value: 'Doors' }, today),
  'a milestone': (now) =>
    applyChange(now, { kind: 'begin', field: 'milestones.1.title', value: 'Posters' }, today),
  'a meeting': (now) => prepareMeeting(now, MARCH_3, today),
};

describe('Steps that are one edit', () => {
  for (const [one, step] of Object.entries(STEPS))
    for (const [other, next] of Object.entries(STEPS))
      it(`make what they say that they make: ${one}, then ${other}`, () => {
        const made = editInSteps(workbook, [step, next]);
        assert.ok(made.kind === 'edits');
        const fresh = openWorkbook(applyEdits(text, made.edits))!;
        assert.equal(made.after?.text ?? fresh.text, fresh.text);
        assert.deepEqual(made.after?.cycle ?? fresh.cycle, fresh.cycle);
        const sections = made.after?.sections ?? fresh.sections;
        assert.deepEqual(
          sections.map(({ section }) => section),
          fresh.sections.map(({ section }) => section),
        );
      });

  it('go on from what an edit makes, whatever it says that it made', () => {
    const lying: EditStep = (now) => {
      const made = setField(now, ['focus'], 'More songs');
      return { ...made, after: workbook };
    };
    const made = editInSteps(workbook, [lying, (now) => setField(now, ['library'], 'Elm')]);
    assert.ok(made.kind === 'edits');
    const { cycle } = openWorkbook(applyEdits(text, made.edits))!;
    assert.deepEqual([cycle.focus, cycle.library], ['More songs', 'Elm']);
  });
});
