import assert from 'node:assert/strict';
import fc from 'fast-check';
import { caretIn } from '../../../../src/core/form/keyboard/caretIn.ts';
import {
  keyboardStep,
  NO_KEYBOARD,
  type Caret,
  type KeyboardEvent,
  type Seen,
} from '../../../../src/core/form/keyboard/keyboard.ts';
import type { Place } from '../../../../src/core/form/keyboard/lastPlace.ts';
import {
  newKeptPlace,
  type Keeping,
  type KeptPlace,
} from '../../../../src/webview/form/keptPlace.ts';

const NAME = 'file:///one.md';

/** A tab with the form of a workbook; VS Code brings it back, with what it had written down of it. */
interface Tab {
  readonly name: string;
  page: KeptPlace;
  place: Place | undefined;
  /** What the page has told VS Code, and what of that VS Code has written down. */
  told: Place | undefined;
  written: Place | undefined;
}

class Storage {
  private readonly all = new Map<string, string>();
  getItem(key: string): string | null {
    return this.all.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    this.all.set(key, value);
  }
}

/** A window in which somebody writes in one workbook, in up to two tabs beside each other. */
class Window {
  private session = new Storage();
  private readonly local = new Storage();
  private time = 0;
  private names = 0;
  private tabs: Tab[] = [];
  private front: Tab;
  /** Where she was last, in whatever tab. */
  private hers: Place | undefined;

  constructor() {
    this.front = this.open();
  }

  private keeping(): Keeping {
    const { session, local } = this;
    return { session: () => session, local: () => local };
  }

  private open(): Tab {
    const name = `t${String(this.names++)}`;
    const page = newKeptPlace(name, this.keeping());
    const tab = { name, page, place: undefined, told: undefined, written: undefined };
    this.tabs.push(tab);
    this.begin(tab);
    return tab;
  }

  /** VS Code makes a page anew in a tab. */
  private begin(tab: Tab, { revives = false } = {}): void {
    tab.page = newKeptPlace(tab.name, this.keeping());
    const place = tab.page.begin(NAME, { inTab: tab.told, revives })?.place;
    this.put(tab, place ?? this.somewhere(0), false);
  }

  private somewhere(field: number): Place {
    const caret = { field: `f${String(field)}`, start: this.time, end: this.time, holds: '' };
    return { open: ['a'], items: [], scroll: field, caret, time: this.time };
  }

  /** The page is drawn there, and keeps that. */
  private put(tab: Tab, place: Place, hasKeyboard: boolean): void {
    this.time += 1;
    tab.place = { ...place, time: this.time };
    tab.told = tab.place;
    tab.page.keep(NAME, tab.place, hasKeyboard);
  }

  /** She moves, in the tab that has the keyboard. */
  move(field: number): void {
    this.put(this.front, this.somewhere(field), true);
    this.hers = this.front.place;
  }

  /** Somebody else's words, or her own in the tab beside, have all pages drawn. */
  draw(): void {
    for (const tab of this.tabs)
      if (tab.place !== undefined) this.put(tab, tab.place, tab === this.front);
  }

  split(): void {
    if (this.tabs.length === 1) this.open();
  }

  /** She goes to the other tab, where she is where she was in that. */
  goOver(): void {
    this.front = this.tabs.find((tab) => tab !== this.front) ?? this.front;
    if (this.front.place === undefined) return;
    this.put(this.front, this.front.place, true);
    this.hers = this.front.place;
  }

  hide(): void {
    this.begin(this.front);
    this.isBack();
  }

  /** She closes her only tab and opens the workbook again in the same window. */
  again(): void {
    if (this.tabs.length > 1) return;
    this.tabs = [];
    this.front = this.open();
    this.isBack(true);
  }

  /** As VS Code does now and then, or as a window ends in order. */
  writeDown(): void {
    for (const tab of this.tabs) tab.written = tab.told;
  }

  reload(): void {
    const before = this.tabs.map(({ place }) => place?.caret);
    this.writeDown();
    this.tabs.forEach((tab) => this.begin(tab));
    this.isBack();
    assert.deepEqual(
      this.tabs.map(({ place }) => place?.caret),
      before,
      'each tab is where it was',
    );
  }

  /** The page of the window dies; it is the same window that comes back. */
  crash(): void {
    for (const tab of this.tabs) tab.told = tab.written;
    this.tabs.forEach((tab) => this.begin(tab));
    this.isBack();
  }

  /** The window is gone, and another one brings the tabs back that VS Code had written down. */
  die(): void {
    const { front } = this;
    const others = this.tabs.some((tab) => tab !== front);
    if (others || front.written === undefined) return;
    this.session = new Storage();
    front.told = front.written;
    this.begin(front);
    this.isBack();
  }

  /** The extension dies: another tab takes the place of the one that nobody hears any more. */
  revive(): void {
    const page = newKeptPlace('', this.keeping());
    const tab: Tab = { ...this.front, name: `t${String(this.names++)}`, page, told: undefined };
    this.tabs = this.tabs.map((one) => (one === this.front ? tab : one));
    this.front = tab;
    this.begin(tab, { revives: true });
    this.isBack();
  }

  private isBack(isOpenedAgain = false): void {
    if (this.hers === undefined || this.front.place === undefined) return;
    const { open, items, scroll, caret } = this.hers;
    const now = this.front.place;
    assert.deepEqual(now.caret, caret, 'the caret where she was last');
    if (!isOpenedAgain) assert.deepEqual([now.open, now.items, now.scroll], [open, items, scroll]);
    // VS Code gives it the keyboard.
    this.put(this.front, now, true);
  }
}

const STEPS = {
  ...{ split: (one: Window) => one.split(), over: (one: Window) => one.goOver() },
  ...{ hide: (one: Window) => one.hide(), again: (one: Window) => one.again() },
  ...{ write: (one: Window) => one.writeDown(), draw: (one: Window) => one.draw() },
  ...{ reload: (one: Window) => one.reload(), crash: (one: Window) => one.crash() },
  ...{ die: (one: Window) => one.die(), revive: (one: Window) => one.revive() },
} as const;

describe('Where somebody was in a form', () => {
  it('is where its page begins, however the one before it ended', () => {
    const kinds = Object.keys(STEPS) as (keyof typeof STEPS)[];
    const step = fc.oneof(fc.nat(5), fc.constantFrom(...kinds));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const window = new Window();
        for (const one of steps) {
          if (typeof one === 'number') window.move(one);
          else STEPS[one](window);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('is where the caret stood, in however many steps its words come back', () => {
    const said = fc.stringMatching(/^[a-d ]{1,12}$/);
    fc.assert(
      fc.property(said, fc.nat(12), fc.array(said, { maxLength: 4 }), (holds, at, before) => {
        const start = Math.min(at, holds.length);
        const caret = { field: 'f0', start, end: start, holds };
        const page = new Returning(caret);
        for (const text of [...before, holds]) page.draw(text);
        assert.equal(page.at, start);
        // What comes once she has done something moves nothing.
        page.press('ArrowLeft');
        page.draw(`${holds}e`);
        assert.equal(page.isMoved, false);
      }),
    );
  });
});

/** The page of a form in which somebody was before, and has the keyboard. */
class Returning {
  private state = NO_KEYBOARD;
  private text = '';
  private isActive = false;
  at = 0;
  isMoved = false;

  constructor(caret: Caret) {
    this.tell({ type: 'begun', caret, next: undefined });
  }

  draw(text: string): void {
    this.text = text;
    this.at = Math.min(this.at, text.length);
    this.isMoved = false;
    this.tell({ type: 'drawn', version: 1, seen: this.seen() });
  }

  press(key: string): void {
    this.tell({ type: 'key', key, isCommand: false, seen: this.seen() });
  }

  private seen(): Seen {
    const { text: holds, at: start } = this;
    return {
      hasKeyboard: true,
      at: this.isActive ? { field: 'f0', start, end: start, holds } : undefined,
      there: new Map([['f0', 'field']]),
      ...{ isOtherThere: false, next: undefined },
    };
  }

  private tell(event: KeyboardEvent): void {
    const { state, effects } = keyboardStep(this.state, event);
    this.state = state;
    for (const effect of effects) {
      if (effect.type !== 'focus') continue;
      this.isActive = this.isMoved = true;
      const { caret } = effect;
      if (caret !== undefined) this.at = caretIn(this.text, { ...caret, at: caret.start });
      this.tell({ type: 'moved', seen: this.seen() });
    }
  }
}
