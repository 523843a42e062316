import assert from 'node:assert/strict';
import { wordsOf } from '../../../../src/core/form/sync/putBy.ts';
import { hostStep, newHost } from '../../../../src/core/form/sync/syncHost.ts';
import type { HostEvent, HostState, Now } from '../../../../src/core/form/sync/turn.ts';
import { openWorkbook } from '../../../../src/core/workbook/openWorkbook.ts';
import { SOUND, TODAY } from '../../checks/soundWorkbook.ts';

const IN_BRACKETS = SOUND.replace(
  /^organization:\n(?: {2}.*\n)+/m,
  'organization: { name: Elm Street }\n',
);

function nowIn(text: string): Now {
  return {
    ...{ text, version: 1, isDirty: false, isReadOnly: false, today: TODAY, time: 0 },
    workbook: openWorkbook(text),
  };
}

function after(events: readonly HostEvent[], now: Now): HostState {
  let state = newHost('h', now);
  for (const event of events) ({ state } = hostStep(state, event, now));
  return state;
}

describe('A word that can’t be written', () => {
  for (const { text, field, because } of [
    { text: IN_BRACKETS, field: 'organization.contact', because: 'flow-style' },
    { text: SOUND, field: 'milestones.@i9.owner', because: 'not-found' },
  ]) {
    it(`stands there with the reason after its extension’s death, too: ${because}`, () => {
      const typed = { page: 'p', field, was: '', value: 'Ana', at: 1, time: 1 };
      const now = nowIn(text);
      const before = after(
        [
          { type: 'ready', page: 'p' },
          { type: 'typed', typed },
        ],
        now,
      );
      assert.deepEqual(Object.values(before.stuck), [{ mine: 'Ana', theirs: '', because }]);
      const words = wordsOf(before, now);
      const { stuck } = after([{ type: 'found', words, heard: {} }], now);
      assert.deepEqual(Object.values(stuck), Object.values(before.stuck));
    });
  }
});
