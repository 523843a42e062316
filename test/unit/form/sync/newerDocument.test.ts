import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyChange, valueOf } from '../../../../src/core/form/change.ts';
import { wordsOf } from '../../../../src/core/form/sync/putBy.ts';
import { hostStep, newHost } from '../../../../src/core/form/sync/syncHost.ts';
import type { HostState, Now } from '../../../../src/core/form/sync/turn.ts';
import type { Word } from '../../../../src/core/form/sync/typed.ts';
import { applyEdits } from '../../../../src/core/workbook/edit.ts';
import { openWorkbook } from '../../../../src/core/workbook/openWorkbook.ts';
import { SOUND, TODAY } from '../../checks/soundWorkbook.ts';

const FIELD = 'focus';
const WAS = valueOf(openWorkbook(SOUND)!, FIELD);

function nowSaying(value: string, isDirty: boolean): Now {
  const workbook = openWorkbook(SOUND)!;
  const edited = applyChange(workbook, { kind: 'set', field: FIELD, value }, TODAY);
  const text = edited.kind === 'edits' ? applyEdits(SOUND, edited.edits) : SOUND;
  return {
    ...{ text, version: 1, isDirty, isReadOnly: false, today: TODAY, time: 0 },
    workbook: openWorkbook(text),
  };
}

function found(now: Now, value: string): HostState {
  const word: Word = { field: FIELD, was: WAS, value, passed: [] };
  return hostStep(newHost('h', now), { type: 'found', words: [word], heard: {} }, now).state;
}

const words = fc.stringMatching(/^[a-z][a-z ]{0,20}[a-z]$/).filter((one) => one !== WAS);

describe('A document that is newer than what is put by', () => {
  it('goes on from it at any place without a question, and what it says is put by from then on', () => {
    const more = fc.tuple(words, fc.stringMatching(/^[a-z]{1,9}$/), fc.nat(), fc.boolean());
    fc.assert(
      fc.property(more, ([value, letters, n, isDirty]) => {
        const at = n % (value.length + 1);
        const newer = value.slice(0, at) + letters + value.slice(at);
        fc.pre(newer !== WAS);
        const now = nowSaying(newer, isDirty);
        const state = found(now, value);
        assert.deepEqual([state.stuck, state.pending, state.busy], [{}, {}, undefined]);
        const putBy = wordsOf(state, now).map(({ was, value: says }) => [was, says]);
        assert.deepEqual(putBy, isDirty ? [[WAS, newer]] : []);
      }),
    );
  });

  it('has the later choice while it isn’t saved, and may have somebody else’s once it is', () => {
    const level = 'spectrum.current';
    const said = (isDirty: boolean): HostState => {
      const now = nowSaying('Anything', isDirty);
      const was = valueOf(now.workbook!, level);
      const word: Word = { field: level, was: `not ${was}`, value: 'empower', passed: [] };
      assert.notEqual(was, word.value);
      const event = { type: 'found', words: [word], heard: {} } as const;
      return hostStep(newHost('h', now), event, now).state;
    };
    assert.deepEqual(said(true).stuck, {});
    assert.deepEqual(
      Object.values(said(false).stuck).map(({ mine }) => mine),
      ['empower'],
    );
  });

  it('stands against words that it lacks: somebody is asked', () => {
    const both = fc.tuple(words, words).filter(([mine, theirs]) => {
      return !mine.split('').every((letter) => theirs.includes(letter));
    });
    fc.assert(
      fc.property(both, ([mine, theirs]) => {
        const { stuck } = found(nowSaying(theirs, true), mine);
        assert.deepEqual(Object.values(stuck), [{ mine, theirs }]);
      }),
    );
  });
});
