import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  isTextToCome,
  keyboardStep,
  NO_KEYBOARD,
  type KeyboardEvent,
  type KeyboardState,
  type KeyboardStepped,
} from '../../../../src/core/form/keyboard/keyboard.ts';
import { Desk } from './desk.ts';
import { sequences, take, type Step } from './keyboardSteps.ts';

function hold(steps: readonly Step[]): void {
  const desk = new Desk();
  try {
    for (const step of steps) take(desk, step);
    desk.end();
  } catch (error) {
    if (error instanceof Error) error.message += `\n${desk.trail.join('\n')}`;
    throw error;
  }
}

describe('The keyboard in a form', () => {
  it('is in the field she was in, or was led to, and every letter goes there', () => {
    fc.assert(fc.property(sequences, hold), { numRuns: Number(process.env.SYNC_RUNS ?? 10_000) });
  });

  // Orders of events that were found by many more sequences than each run tries.
  it('comes back to the caret that keys have moved, though a button took it before the page heard of that', () => {
    hold(steps('arrive', 'type', 'caret', ['ask', 4], 'nowhere', 'type'));
    hold(steps('arrive', 'type', 'caret', ['ask', 4], 'away', 'type'));
  });

  it('goes on behind a button for whoever was led nowhere, and was in no field before', () => {
    hold(steps('sidebar', 'arrive', 'button', ['ask', 5], 'type', 'type'));
    hold(steps('sidebar', 'arrive', 'button', ['ask', 5], 'settle'));
  });

  it('has text to come, which no Undo may go before, until that is in a field', () => {
    const at = { field: 'f0', start: 5, end: 5, holds: 'Soup ' };
    const there = new Map([['f0', 'field' as const]]);
    const away = { hasKeyboard: false, at: undefined, there, isOtherThere: false, next: undefined };
    const events: readonly (readonly [KeyboardEvent, boolean])[] = [
      [{ type: 'begun', caret: at, next: 'f1' }, false],
      [{ type: 'drawn', version: 1, seen: away }, false],
      [{ type: 'given', text: 'ab', seen: away }, true],
      [{ type: 'came', seen: { ...away, hasKeyboard: true } }, false],
    ];
    let state = NO_KEYBOARD;
    for (const [event, isToCome] of events) {
      state = keyboardStep(state, event).state;
      assert.equal(isTextToCome(state), isToCome, event.type);
    }
  });

  it('chooses nothing by the blanks of a sentence that is typed at a choice', () => {
    const choice = {
      hasKeyboard: true,
      at: 'other',
      there: new Map(),
      isOtherThere: true,
    } as const;
    const seen = { ...choice, next: undefined };
    const sentence = fc.stringMatching(/^[a-z]{1,5}( [a-z]{0,5}){1,5}$/);
    fc.assert(
      fc.property(sentence, (typed) => {
        const press = (state: KeyboardState, key: string): KeyboardStepped =>
          keyboardStep(state, { type: 'key', key, isCommand: false, seen });
        let state = NO_KEYBOARD;
        for (const key of typed.split('')) {
          const stepped = press(state, key);
          assert.deepEqual(stepped.effects, key === ' ' ? [{ type: 'hold' }] : []);
          ({ state } = stepped);
        }
        // Whoever moves on to another choice, or to this one again, means it.
        const moved = press(state, 'ArrowDown').state;
        assert.deepEqual(press(moved, ' ').effects, []);
      }),
    );
  });

  it('goes back to no button while letters wait for the field that is gone', () => {
    const gone = { kind: 'redraw', n: 0, m: 5 } as const;
    const lost = steps(['back', 1], 'type', 'redraw', 'type', 'type');
    hold([...steps('arrive', 'button', 'list'), gone, ...lost]);
  });
});

function steps(...all: readonly (Step['kind'] | readonly [Step['kind'], number])[]): Step[] {
  return all.map((one) =>
    typeof one === 'string' ? { kind: one, n: 0, m: 0 } : { kind: one[0], n: one[1], m: 0 },
  );
}
