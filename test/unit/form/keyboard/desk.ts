import assert from 'node:assert/strict';
import {
  keyboardStep,
  namedIn,
  NO_KEYBOARD,
  type Caret,
  type KeyboardEffect,
  type KeyboardEvent,
  type Seen,
} from '../../../../src/core/form/keyboard/keyboard.ts';
import { insert, type Box } from './textBox.ts';

export const FIELDS = ['f0', 'f1', 'f2', 'f3'];
/** It leads to no field: a button, or nothing at all. */
export const [BUTTON, GHOST] = ['button', 'ghost'];

/**
 * A window with a form in it, as a browser and VS Code behave, and what somebody in front of it expects: to
 * write on where they were.
 */
export class Desk {
  state = NO_KEYBOARD;
  /** Who has the keyboard in the window; `nobody` while VS Code is about to give it to the form. */
  private where: 'form' | 'list' | 'sidebar' | 'nobody' = 'form';
  private isFront = true;
  hasForm = false;
  private version = 0;
  active: string | undefined;
  readonly boxes = new Map<string, Box>();
  readonly folded = new Set<string>();
  readonly gone = new Set<string>();
  /** A click has begun it, and the page is about to be drawn with it. */
  private coming: string | undefined;
  private isButtonThere = true;
  kept: Caret | undefined;
  goes: string | undefined;
  private later: (() => void)[] = [];
  private letters = 0;
  /** What she expects: her words and carets, and where she is. */
  readonly mine = new Map<string, Box>();
  hers: string | undefined;
  /** Where a click of hers is to lead, once that is there. */
  pending: { readonly field: string; readonly after: number } | undefined;
  private isAtButton = false;
  /** What she has typed before she was in any field. */
  private early: string[] = [];
  private hasLetGo = false;
  private isPressing = false;
  readonly trail: string[] = [];

  constructor() {
    for (const field of FIELDS) {
      this.mine.set(field, { text: '', start: 0, end: 0 });
      this.boxes.set(field, { text: '', start: 0, end: 0 });
    }
    this.pending = { field: 'f0', after: -1 };
  }

  /** All comes to rest: what is held comes out, and every field says what she has written in it. */
  end(): void {
    this.trail.push('end');
    this.flush();
    if (!this.isFront) this.comeBack(0);
    if (!this.hasForm) this.arrive();
    this.gone.clear();
    this.folded.clear();
    this.version += 1;
    this.draw();
    if (this.where !== 'form') this.giveForm(true);
    this.flush();
    this.draw();
    this.flush();
    this.check();
    this.type();
    // Who has never been in a field has none that letters could be for.
    if (this.hers !== undefined)
      assert.deepEqual(this.state.held, [], 'letters that are still held');
    const said = (all: Map<string, Box>): unknown => FIELDS.map((one) => all.get(one)?.text);
    assert.deepEqual(said(this.boxes), said(this.mine), 'where her letters went');
  }

  /** Where the keyboard and the caret have to be now. */
  check(): void {
    if (this.later.length > 0 || this.where !== 'form' || !this.hasForm) return;
    if (this.hasLetGo) {
      assert.equal(this.active, undefined, 'she has gone there herself');
      return;
    }
    const { pending } = this;
    if (pending !== undefined) {
      const isDue = pending.after < this.version && this.isDrawn(pending.field);
      assert.ok(!isDue, `${pending.field} was asked for and has no keyboard`);
      return;
    }
    if (this.isAtButton || this.hers === undefined || !this.isDrawn(this.hers)) return;
    const mine = this.mine.get(this.hers);
    assert.equal(this.active, this.hers, 'the field with the keyboard');
    const { start, end } = this.boxes.get(this.hers) ?? {};
    assert.deepEqual([start, end], [mine?.start, mine?.end], 'the caret');
  }

  flush(): void {
    const all = this.later;
    this.later = [];
    for (const act of all) act();
  }

  private seen(): Seen {
    const { active } = this;
    const box = this.boxes.get(active ?? '');
    const at = active === BUTTON ? 'other' : box && active ? this.caretIn(active, box) : undefined;
    const there = new Map(
      namedIn(this.state).flatMap((one): [string, 'field' | 'other'][] => {
        if ((one === BUTTON || one === this.coming) && this.hasForm) return [[one, 'other']];
        return this.isDrawn(one) ? [[one, 'field']] : [];
      }),
    );
    return {
      ...{ hasKeyboard: this.where === 'form' && this.isFront, at, there },
      isOtherThere: this.isButtonThere,
      next: this.behind(active),
    };
  }

  /** Behind the button stands the last field, which may be folded. */
  private behind(active: string | undefined): Seen['next'] {
    const [field = ''] = FIELDS.slice(-1);
    if (active !== BUTTON || this.boxes.get(field)?.text !== '' || this.gone.has(field)) return;
    return { field, isFolded: this.folded.has(field) };
  }

  private caretIn(field: string, { text, start, end }: Box): Caret {
    return { field, start, end, holds: text };
  }

  private isDrawn(field: string): boolean {
    return (
      this.hasForm && this.boxes.has(field) && !this.folded.has(field) && !this.gone.has(field)
    );
  }

  tell(event: KeyboardEvent): readonly KeyboardEffect[] {
    const { state, effects } = keyboardStep(this.state, event);
    this.state = state;
    for (const effect of effects) this.carryOut(effect);
    return effects;
  }

  private carryOut(effect: KeyboardEffect): void {
    switch (effect.type) {
      case 'focus': {
        const { field, caret, keys } = effect;
        if (!this.isPressing)
          assert.equal(this.where, 'form', 'who has the keyboard as a field takes it');
        assert.ok(field === BUTTON || this.isDrawn(field), `${field} is there`);
        if (this.pending?.field === field && !this.isPressing)
          assert.ok(this.pending.after < this.version, `${field} is not what it will be`);
        this.active = field;
        this.tell({ type: 'moved', seen: this.seen() });
        const box = this.boxes.get(field);
        if (box === undefined) this.isAtButton = true;
        else if (caret !== undefined) {
          const most = box.text.length;
          box.start = Math.min(most, caret.start);
          box.end = Math.min(most, caret.end);
          this.tell({ type: 'moved', seen: this.seen() });
        }
        for (const key of keys) this.write(key);
        if (this.pending?.field === field) this.reach(field);
        return;
      }
      case 'back':
        assert.equal(this.where, 'form', 'who has the keyboard as a button takes it');
        this.active = BUTTON;
        this.tell({ type: 'moved', seen: this.seen() });
        return;
      case 'reveal':
        this.folded.delete(effect.field);
        this.later.push(() => this.draw());
        return;
      case 'keep':
        this.kept = this.state.caret;
        return;
      case 'take':
      case 'show':
      case 'hold':
        return;
    }
  }

  /** She is where she wanted to be. */
  private reach(field: string): void {
    this.pending = undefined;
    this.hasLetGo = false;
    this.isAtButton = field === BUTTON;
    if (field !== BUTTON) this.hers = field;
  }

  /** A letter comes into the field that has the keyboard. */
  private write(key: string): void {
    const box = this.boxes.get(this.active ?? '');
    if (box === undefined) return;
    insert(box, key);
    this.tell({ type: 'typed', seen: this.seen() });
    this.kept = this.state.caret;
  }

  draw(): void {
    for (const all of [this.gone, this.folded]) all.delete(this.coming ?? '');
    this.coming = undefined;
    if (this.hasForm) this.tell({ type: 'drawn', version: this.version, seen: this.seen() });
  }

  type(): void {
    if (this.where !== 'form' || !this.isFront) return;
    const key = String.fromCodePoint(0x61 + (this.letters++ % 26));
    const at = this.active;
    const target = this.expects(at);
    if (target !== undefined) this.means(target, key);
    const effects = this.tell({ type: 'key', key, isCommand: false, seen: this.seen() });
    if (target === undefined && this.state.held.length > 0) this.early.push(key);
    if (!effects.some(({ type }) => type === 'hold')) this.write(key);
    if (at !== undefined && at !== BUTTON) this.reach(at);
    else if (at === BUTTON && target !== undefined) {
      if (target === this.active) this.reach(target);
      else this.pending ??= { field: target, after: -1 };
    }
    if (target !== undefined) this.hasLetGo = false;
  }

  private means(target: string, key: string): void {
    for (const one of [...this.early, key]) insert(this.mine.get(target)!, one);
    this.early = [];
  }

  /** The field that a letter is for. */
  private expects(at: string | undefined): string | undefined {
    if (at !== undefined && at !== BUTTON) {
      assert.equal(at, this.hers, 'the field she types in');
      return at;
    }
    const wanted = this.pending?.field;
    if (wanted === BUTTON || wanted === undefined)
      return at === BUTTON ? this.behind(at)?.field : this.hers;
    return wanted;
  }

  click(field: string, caret: number): void {
    this.flush();
    const box = this.boxes.get(field);
    if (!this.isFront || box === undefined || !this.isDrawn(field) || this.isStuck()) return;
    this.press();
    this.active = field;
    box.start = box.end = Math.min(caret, box.text.length);
    this.tell({ type: 'moved', seen: this.seen() });
    this.isNowAt(field);
  }

  private press(): void {
    this.isPressing = true;
    this.tell({ type: 'pressed', seen: this.seen() });
    this.isPressing = false;
    this.tell({ type: 'going' });
    if (this.where === 'form') return;
    this.where = 'form';
    this.later.push(() => this.come());
  }

  private come(): void {
    this.tell({ type: 'came', seen: this.seen() });
  }

  private isNowAt(field: string): void {
    const box = this.boxes.get(field)!;
    const mine = this.mine.get(field)!;
    [mine.start, mine.end] = [box.start, box.end];
    this.reach(field);
  }

  /** What she has typed waits for a field that isn’t there yet. */
  private isStuck(): boolean {
    return this.state.held.length > 0 && !this.isDrawn(this.pending?.field ?? this.hers ?? '');
  }

  clickNowhere(): void {
    this.flush();
    if (!this.isFront || !this.hasForm || this.isStuck()) return;
    this.press();
    this.active = undefined;
    this.hasLetGo = true;
    this.isAtButton = false;
  }

  /** A button of the form, which may lead to a field at once, or once the text has changed, or go itself. */
  clickButton(leads: number, field: string): void {
    this.flush();
    if (!this.isFront || !this.hasForm || this.isStuck()) return;
    this.press();
    // What a click begins may be asked for before the page is told that it has the keyboard.
    if (leads !== 4) this.flush();
    this.active = BUTTON;
    this.isButtonThere = true;
    this.tell({ type: 'moved', seen: this.seen() });
    this.reach(BUTTON);
    if (leads === 1) this.ask(field, -1);
    if (leads === 2) this.ask(field, this.version);
    if (leads === 4) this.begin(field);
    if (leads === 3) this.loseButton();
  }

  /** Where the button goes that has the keyboard, she is where she was. */
  loseButton(): void {
    if (this.active !== BUTTON || this.where !== 'form' || this.pending !== undefined) return;
    this.active = undefined;
    this.isButtonThere = false;
    this.isAtButton = false;
    this.draw();
  }

  /** An item that wasn't there: the page knows of it, and is drawn a moment later. */
  private begin(field: string): void {
    if (!this.gone.has(field) || this.state.held.length > 0) return;
    this.coming = field;
    this.tell({ type: 'asked', field, after: -1 });
    this.pending = { field, after: -1 };
    this.hasLetGo = false;
    this.later.push(() => this.draw());
  }

  /** The text has changed, or what was asked for is refused. */
  answer(isDone: boolean): void {
    this.flush();
    if (isDone) this.version += 1;
    else {
      this.tell({ type: 'refused' });
      if ((this.pending?.after ?? -1) >= 0) this.give(this.hers);
    }
    this.draw();
  }

  /** Nothing comes of what was pending: what is typed for it is for where she was. */
  private give(hers: string | undefined): void {
    const { field } = this.pending!;
    this.pending = undefined;
    const { held } = this.state;
    if (held.length === 0 || field === hers) return;
    const box = this.mine.get(field)!;
    const from = box.start - held.length;
    box.text = box.text.slice(0, from) + box.text.slice(box.start);
    box.start = box.end = from;
    if (hers === undefined) this.early.push(...held);
    else for (const key of held) insert(this.mine.get(hers)!, key);
    this.isAtButton = false;
  }

  ask(field: string, after: number): void {
    if (!this.hasForm || this.state.held.length > 0 || (field !== BUTTON && this.gone.has(field)))
      return;
    this.tell({ type: 'asked', field, after });
    this.folded.delete(field);
    if (field !== GHOST) {
      this.pending = { field, after };
      this.hasLetGo = false;
    } else this.pending = this.backAgain();
    this.draw();
  }

  /** Led nowhere, she is where she was. */
  private backAgain(): Desk['pending'] {
    const field = this.hers ?? this.pending?.field;
    return field === undefined ? undefined : { field, after: -1 };
  }

  tab(to: number): void {
    if (this.where !== 'form' || !this.hasForm || this.active === undefined || this.isStuck())
      return;
    if (this.state.held.length > 0) return;
    const field = [...FIELDS, BUTTON][to % 5] ?? BUTTON;
    if (field !== BUTTON && !this.isDrawn(field)) return;
    this.tell({ type: 'key', key: 'Tab', isCommand: false, seen: this.seen() });
    this.active = field;
    if (field === BUTTON) this.isButtonThere = true;
    this.tell({ type: 'moved', seen: this.seen() });
    if (field === BUTTON) this.reach(field);
    else this.isNowAt(field);
  }

  moveCaret(to: number): void {
    this.flush();
    const box = this.boxes.get(this.active ?? '');
    if (this.where !== 'form' || box === undefined) return;
    box.start = box.end = to % (box.text.length + 1);
    // A browser tells of it a moment later, when something else may have the keyboard.
    this.later.push(() => this.tell({ type: 'moved', seen: this.seen() }));
    this.isNowAt(this.active!);
  }

  /** A list of a command, or the sidebar, has the keyboard. */
  leave(where: 'list' | 'sidebar'): void {
    if (this.where !== 'form') return;
    if (where === 'list')
      this.tell({ type: 'key', key: 'F1', isCommand: false, seen: this.seen() });
    else this.flush();
    this.where = where;
    this.tell({ type: 'went' });
    if (this.hasLetGo) this.isAtButton = false;
    this.hasLetGo = false;
  }

  /** VS Code gives it back to the page, and sometimes to what had it on the page. */
  giveForm(isLost: boolean): void {
    if (this.where === 'form' || !this.isFront) return;
    this.where = 'form';
    if (isLost) this.active = undefined;
    if (this.isAtButton && !this.isButtonThere) this.isAtButton = false;
    this.later.push(() => this.come());
  }

  /** Another tab comes in front: the page is gone. */
  goAway(): void {
    this.flush();
    if (this.state.held.length > 0 || !this.hasForm) return;
    [this.isFront, this.hasForm, this.where] = [false, false, 'sidebar'];
    this.state = NO_KEYBOARD;
    this.active = undefined;
    this.goes = undefined;
    this.pending = this.hers === undefined ? { field: 'f0', after: -1 } : undefined;
    this.isAtButton = this.hasLetGo = false;
    for (const [field, box] of this.boxes) {
      box.start = box.end = box.text.length;
      const mine = this.mine.get(field)!;
      if (field !== this.hers) mine.start = mine.end = mine.text.length;
    }
  }

  /** By the tab, or by something in the sidebar that leads to a field; `n` tells. */
  comeBack(n: number): void {
    if (this.isFront) return;
    this.isFront = true;
    this.where = n % 2 === 0 ? 'form' : 'nobody';
    const field = [undefined, ...FIELDS, GHOST][n % 6];
    this.goes = field !== undefined && this.gone.has(field) ? undefined : field;
    if (field !== undefined && this.goes !== undefined && field !== GHOST)
      this.pending = { field, after: -1 };
  }

  /** The page gets its form. */
  arrive(): void {
    if (!this.isFront || this.hasForm) return;
    this.hasForm = true;
    const { kept, goes } = this;
    this.tell({ type: 'begun', caret: kept, next: kept === undefined ? 'f0' : undefined });
    if (goes !== undefined) {
      this.folded.delete(goes);
      this.tell({ type: 'asked', field: goes });
    }
    this.draw();
  }
}
