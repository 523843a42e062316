import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  isTextToCome,
  keyboardStep,
  NO_KEYBOARD,
  type Caret,
  type KeyboardEvent,
  type Seen,
} from '../../../../src/core/form/keyboard/keyboard.ts';
import { insert, type Box } from './textBox.ts';

const BEFORE = 'Soup ';

/**
 * A page that comes while a box of VS Code's has the keyboard, as after a file has moved. The box goes once the
 * page has taken the keyboard from it, and only then is known all that the box was given.
 */
class HandingOver {
  private state = NO_KEYBOARD;
  private where: 'box' | 'page' = 'box';
  private box = '';
  private readonly field: Box = { text: BEFORE, start: BEFORE.length, end: BEFORE.length };
  private isDrawn = false;
  private isActive = false;
  private typed = '';

  constructor(isKept: boolean) {
    this.goesOn = [
      () => this.tell({ type: 'begun', caret: isKept ? this.caret() : undefined, next: 'f0' }),
      () => {
        this.isDrawn = true;
        this.tell({ type: 'drawn', version: 1, seen: this.seen() });
      },
      () => this.tell({ type: 'given', text: undefined, seen: this.seen() }),
      () => {
        assert.equal(this.where, 'page', 'the page takes the keyboard, as nobody gives it one');
        this.tell({ type: 'came', seen: this.seen() });
      },
      () => this.tell({ type: 'drawn', version: 2, seen: this.seen() }),
      () => this.tell({ type: 'given', text: this.box, seen: this.seen() }),
    ];
  }

  /** What happens to the page, one after another. */
  readonly goesOn: readonly (() => void)[];

  type(key: string): void {
    this.typed += key;
    if (this.where === 'box') {
      this.box += key;
      return;
    }
    const isHeld = this.tell({ type: 'key', key, isCommand: false, seen: this.seen() });
    if (!isHeld && this.isActive) this.write(key);
  }

  end(): void {
    assert.equal(isTextToCome(this.state), false);
    assert.equal(this.field.text, BEFORE + this.typed);
  }

  private caret(): Caret {
    const { text, start, end } = this.field;
    return { field: 'f0', start, end, holds: text };
  }

  private seen(): Seen {
    return {
      hasKeyboard: this.where === 'page',
      at: this.isActive ? this.caret() : undefined,
      there: new Map(this.isDrawn ? [['f0', 'field'] as const] : []),
      ...{ isOtherThere: false, next: undefined },
    };
  }

  /** Whether the key is held. */
  private tell(event: KeyboardEvent): boolean {
    const { state, effects } = keyboardStep(this.state, event);
    this.state = state;
    for (const effect of effects) {
      if (effect.type === 'take') this.where = 'page';
      if (effect.type !== 'focus') continue;
      this.isActive = true;
      for (const key of effect.keys) this.write(key);
    }
    return effects.some(({ type }) => type === 'hold');
  }

  private write(key: string): void {
    insert(this.field, key);
    this.tell({ type: 'typed', seen: this.seen() });
  }
}

describe('The keyboard that goes from a box to a form', () => {
  it('takes every letter along, in its order, whenever it is typed', () => {
    const between = fc.stringMatching(/^[a-z ]{0,3}$/);
    fc.assert(
      fc.property(fc.boolean(), fc.array(between, { maxLength: 7 }), (isKept, typed) => {
        const over = new HandingOver(isKept);
        over.goesOn.forEach((happens, at) => {
          for (const key of typed[at] ?? '') over.type(key);
          happens();
        });
        for (const key of typed[over.goesOn.length] ?? '') over.type(key);
        over.end();
      }),
    );
  });
});
