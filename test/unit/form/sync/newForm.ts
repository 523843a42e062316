import { TODAY } from '../../checks/soundWorkbook.ts';
import { valueOf, type FormChange } from '../../../../src/core/form/change.ts';
import { hostStep, newHost } from '../../../../src/core/form/sync/syncHost.ts';
import { joined } from '../../../../src/core/form/sync/broughtIn.ts';
import { itemBack } from '../../../../src/core/form/sync/itemBack.ts';
import { byName, namesOf } from '../../../../src/core/form/sync/items.ts';
import type { HostEvent, Now } from '../../../../src/core/form/sync/turn.ts';
import type { Stuck, Word, WordsPutBy } from '../../../../src/core/form/sync/typed.ts';
import { applyEdits } from '../../../../src/core/workbook/edit.ts';
import { openWorkbook } from '../../../../src/core/workbook/openWorkbook.ts';

/** A form, and what somebody does in it, in its document, and with its file. */
export interface FormOnText {
  readonly type: (field: string, value: string, was?: string) => void;
  /** The same by the name that the page has for a field. */
  readonly typeInto: (field: string, value: string) => void;
  /** The last letters, with no rest behind them. */
  readonly hurry: (field: string, value: string) => void;
  readonly rest: (ms: number) => void;
  readonly leave: () => void;
  readonly press: (one: FormChange) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly save: () => void;
  /** Somebody else saves what they had, and VS Code reads the file. */
  readonly reload: (to: string) => void;
  /** Somebody else saves, and she brings in what they wrote. */
  readonly bringIn: (theirs: string) => void;
  readonly elsewhere: (from: string, to: string) => void;
  readonly say: (field: string) => string;
  /** What stands in the field on the page: hers, where that waits. */
  readonly shows: (field: string) => string;
  /** What the page calls a field, whatever becomes of its item. */
  readonly named: (field: string) => string;
  readonly choose: (which: 'keep' | 'both' | 'take', field: string) => void;
  /** Brings back what a field was in, and keeps hers there. */
  readonly restore: (field: string) => void;
  readonly stuck: () => readonly Stuck[];
  readonly putBy: () => readonly Word[];
  /** Another extension host takes the place of this one, with nothing but what is put by. */
  readonly die: () => void;
  /** The same, and VS Code knows of nothing that Undo could take back. */
  readonly loadAnew: () => void;
  readonly text: () => string;
}

/** The document takes each edit at once, and the file is written when it is saved. */
export function newForm(given: string, words: readonly Word[] = []): FormOnText {
  let [text, version, time, at] = [given, 1, 0, 0];
  let saved = given;
  let putBy: WordsPutBy = { words, heard: {} };
  const undoable: string[] = [];
  const redoable: string[] = [];
  const now = (): Now => ({
    ...{ text, version, isDirty: text !== saved, isReadOnly: false, today: TODAY, time },
    workbook: openWorkbook(text),
  });
  let state = newHost('h', now());
  const change = (to: string, isUndo = false): void => {
    text = to;
    version++;
    tell({ type: 'changed', isUndo });
  };
  const tell = (event: HostEvent): void => {
    const { state: next, effects } = hostStep(state, event, now());
    state = next;
    for (const effect of effects) {
      if (effect.do === 'apply') {
        undoable.push(text);
        redoable.length = 0;
        change(applyEdits(text, effect.edits));
        tell({ type: 'applied', isDone: true });
      } else if (effect.do === 'undo' || effect.do === 'redo') {
        const [back, forth] = effect.do === 'undo' ? [undoable, redoable] : [redoable, undoable];
        const to = effect.isEnd === true ? undefined : back.pop();
        if (to !== undefined) {
          forth.push(text);
          change(to, true);
        }
        tell({ type: 'stepped' });
      } else if (effect.do === 'putBy') putBy = effect;
      else if (effect.do === 'read') tell({ type: 'seen', why: effect.why, disk: saved });
    }
  };
  const die = (): void => {
    state = newHost('h2', now());
    tell({ type: 'found', ...putBy, disk: saved });
    tell({ type: 'ready', page: 'p' });
  };
  const named = (field: string): string => byName(namesOf(state.items), field);
  tell({ type: 'found', ...putBy });
  tell({ type: 'ready', page: 'p' });
  return {
    type: (field: string, value: string, was = valueOf(openWorkbook(text)!, field)) => {
      time += 100;
      tell({
        type: 'typed',
        typed: { page: 'p', field: named(field), was, value, at: ++at, time },
      });
      tell({ type: 'timer', name: 'putBy' });
      tell({ type: 'timer', name: 'rest' });
    },
    typeInto: (field: string, value: string) => {
      tell({ type: 'typed', typed: { page: 'p', field, was: '', value, at: ++at, time } });
      tell({ type: 'timer', name: 'rest' });
    },
    hurry: (field: string, value: string) => {
      const was = valueOf(openWorkbook(text)!, field);
      tell({
        type: 'typed',
        typed: { page: 'p', field: named(field), was, value, at: ++at, time },
      });
    },
    rest: (ms: number) => (time += ms),
    leave: () => {
      tell({ type: 'flush', isRest: true });
    },
    press: (one: FormChange) => {
      const item = 'item' in one ? { item: named(one.item) } : {};
      tell({ type: 'change', change: { ...one, ...item } as FormChange, id: 1 });
    },
    undo: () => {
      tell({ type: 'undo', id: 2 });
    },
    redo: () => {
      tell({ type: 'redo', id: 3 });
    },
    save: () => {
      saved = text;
      tell({ type: 'saved' });
    },
    reload: (to: string) => {
      saved = to;
      time += 50;
      undoable.push(text);
      redoable.length = 0;
      change(to);
      tell({ type: 'timer', name: 'look' });
    },
    bringIn: (theirs: string) => {
      const together = joined(state, { base: saved, mine: text, theirs }, TODAY);
      saved = theirs;
      tell({ type: 'seen', why: 'together', disk: theirs });
      const edits = [{ start: 0, end: text.length, text: together.text }];
      tell({ type: 'broughtIn', words: together.words, isIn: false });
      tell({ type: 'edits', edits, version, id: 4 });
      tell({ type: 'broughtIn', words: together.words, isIn: true });
    },
    elsewhere: (from: string, to: string) => {
      change(text.replace(from, to));
    },
    say: (field: string) => valueOf(openWorkbook(text)!, field),
    shows: (field: string) =>
      state.stuck[named(field)]?.mine ?? valueOf(openWorkbook(text)!, field),
    named,
    choose: (which: 'keep' | 'both' | 'take', field: string) => {
      if (which === 'take') tell({ type: which, field });
      else tell({ type: 'keep', field, isBoth: which === 'both' });
    },
    restore: (field: string) => {
      const edited = itemBack(state, openWorkbook(text)!, field, TODAY);
      if (edited?.kind === 'edits') tell({ type: 'edits', edits: edited.edits, version, id: 5 });
      tell({ type: 'keep', field });
    },
    stuck: () => Object.values(state.stuck),
    putBy: () => putBy.words,
    die,
    loadAnew: () => {
      undoable.length = 0;
      redoable.length = 0;
      die();
    },
    text: () => text,
  };
}
