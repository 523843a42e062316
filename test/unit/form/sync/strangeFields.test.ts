import assert from 'node:assert/strict';
import { FROM_FORM } from '../../../../src/core/form/formMessages.ts';
import { docStep, newDoc } from '../../../../src/core/form/sync/docStep.ts';
import { readJournal } from '../../../../src/core/form/sync/keptShapes.ts';
import type { DocEvent, Now } from '../../../../src/core/form/sync/doc.ts';
import { readMessage } from '../../../../src/core/pages/pageMessages.ts';
import { openWorkbook } from '../../../../src/core/workbook/openWorkbook.ts';
import { SOUND, TODAY } from '../../checks/soundWorkbook.ts';

/** Fields that no form has; some of them every object of JavaScript knows. */
const STRANGE = [
  ...['__proto__', 'constructor', 'toString', 'valueOf', 'hasOwnProperty', '', '.', '@', '@i1'],
  ...[
    'milestones.-1.title',
    'milestones.999999999.title',
    'milestones.1e3.title',
    'organization.__proto__',
  ],
  ...['organization.constructor.name', 'workbook', 'own-key', 'title'],
];

describe('What a page says of a field that there is none of', () => {
  for (const field of STRANGE) {
    it(`changes nothing, and the form goes on: ${field.slice(0, 40)}`, () => {
      const now = (): Now => ({
        ...{ text: SOUND, version: 1, isDirty: false, isReadOnly: false, today: TODAY, time: 0 },
        workbook: openWorkbook(SOUND),
      });
      const typed = { page: 'p', field, was: '', value: 'stranger', at: 1, rev: 0, time: 1 };
      const again = { ...typed, at: 2 };
      const one = { mine: 'stranger', theirs: '' };
      const journal = readJournal({
        ...{ base: SOUND, edits: [], ahead: [], passed: [], nextItem: 1, rev: 1 },
        ...{ names: { [field]: [field] }, stuck: { [field]: one }, foreign: { [field]: 1 } },
      });
      assert.ok(journal);
      const said: readonly DocEvent[] = [
        { type: 'ready', page: 'p' },
        { type: 'typed', typed },
        { type: 'flush', isRest: true },
        { type: 'again', again },
        { type: 'keep', field },
        { type: 'take', field },
        { type: 'found', journals: [journal], disk: SOUND },
        { type: 'timer', name: 'putBy' },
        { type: 'timer', name: 'rest' },
        { type: 'change', change: { kind: 'remove', item: field }, id: 1 },
        { type: 'change', change: { kind: 'move', item: field, by: 1e9 }, id: 2 },
        { type: 'change', change: { kind: 'sort', list: field }, id: 3 },
        { type: 'change', change: { kind: 'tick', item: field, done: true }, id: 4 },
        { type: 'flush', id: 5 },
      ];
      let state = newDoc('h', now());
      for (const event of said) {
        const stepped = docStep(state, event, now());
        state = stepped.state;
        const edits = stepped.effects.flatMap((effect) =>
          effect.do === 'apply' ? effect.edits : [],
        );
        assert.deepEqual(edits, [], event.type);
      }
      assert.equal(({} as Readonly<Record<string, unknown>>).stranger, undefined);
    });
  }
});

describe('A page’s message', () => {
  const said = { page: 'p', field: 'goal.statement', was: '', value: '', at: 1, rev: 0, time: 1 };
  it('may carry long words, and no long names of fields', () => {
    const long = 'x'.repeat(100_000);
    const words = { type: 'typed', ...said, was: long, value: long };
    assert.ok(readMessage(FROM_FORM, words));
    for (const field of ['x'.repeat(100_000), 'milestones.0.'.repeat(5000)]) {
      assert.equal(readMessage(FROM_FORM, { type: 'typed', ...said, field }), undefined);
      assert.equal(readMessage(FROM_FORM, { type: 'take', field }), undefined);
    }
  });
});
