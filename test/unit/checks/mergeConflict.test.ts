import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../src/core/workbook/edit.ts';
import { settleConflict } from '../../../src/core/workbook/edits/settleConflict.ts';
import { openWorkbook } from '../../../src/core/workbook/openWorkbook.ts';
import { findConflicts } from '../../../src/core/workbook/syntax/conflicts.ts';
import { fixesIn } from '../fixes/fixing.ts';
import { formIn } from '../form/forms.ts';
import { problemsIn } from './checking.ts';
import { SOUND } from './soundWorkbook.ts';

const OWN = 'coordinator: Outreach librarian\n';
const OTHER = 'coordinator: Branch manager\n';
const MET = SOUND.replace(OWN, `<<<<<<< HEAD\n${OWN}=======\n${OTHER}>>>>>>> maya\n`);

describe('Two versions that met', () => {
  it('are one problem, at the first mark', () => {
    const problems = problemsIn(MET);
    assert.deepEqual(
      problems.map(({ code, span }) => [code, MET.slice(span.start, span.end)]),
      [['merge-conflict', '<<<<<<< HEAD']],
    );
  });

  it('are settled by one or the other, and neither is preferred', () => {
    const fixes = fixesIn(MET, 'merge-conflict');
    assert.deepEqual(
      fixes.map(({ title, preferred, edits }) => [title, preferred, applyEdits(MET, edits)]),
      [
        ['Keep the first version', false, SOUND],
        ['Keep the second version', false, SOUND.replace(OWN, OTHER)],
      ],
    );
  });

  it('are offered although the one that stays has faults of its own', () => {
    const faulty = MET.replace(OTHER, 'coordinator: "Branch\n');
    assert.equal(fixesIn(faulty, 'merge-conflict').length, 2);
  });

  it('are shown in the form, and not as lines that can’t be read', () => {
    const { conflicts, unreadable } = formIn(MET);
    assert.deepEqual(conflicts, [
      {
        at: MET.indexOf('<<<<<<<'),
        first: { label: 'One version:', text: OWN.trim() },
        second: { label: 'The other version:', text: OTHER.trim() },
      },
    ]);
    assert.deepEqual(unreadable, []);
  });

  it('are settled to the byte, wherever they met and however lines end', () => {
    const line = fc.constantFrom('a: b', '', '- x', '## Challenges', '> q', '=======x', '<<<<<<');
    const lines = fc.array(line);
    fc.assert(
      fc.property(
        fc.tuple(lines, lines, lines, lines),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        ([before, own, other, after], eol, hasBase) => {
          const text = (all: readonly string[]): string => all.map((one) => one + eol).join('');
          const base = hasBase ? ['||||||| base', 'old'] : [];
          const met = text([
            ...before,
            ...['<<<<<<< HEAD', ...own, ...base, '=======', ...other, '>>>>>>> theirs'],
            ...after,
          ]);
          const [conflict, ...more] = findConflicts(met);
          assert.ok(conflict !== undefined && more.length === 0);
          for (const [kept, version] of [
            ['first', own],
            ['second', other],
          ] as const) {
            const workbook = { ...openWorkbook(SOUND)!, text: met };
            const made = settleConflict(workbook, conflict.start, kept);
            assert.ok(made.kind === 'edits');
            assert.equal(applyEdits(met, made.edits), text([...before, ...version, ...after]));
          }
        },
      ),
    );
  });
});
