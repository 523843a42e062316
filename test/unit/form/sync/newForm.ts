import { TODAY } from '../../checks/soundWorkbook.ts';
import { valueOf, type FormChange } from '../../../../src/core/form/change.ts';
import { docStep, newDoc } from '../../../../src/core/form/sync/docStep.ts';
import {
  TIMES,
  type DocEvent,
  type Journal,
  type Now,
  type Timer,
} from '../../../../src/core/form/sync/doc.ts';
import { joined } from '../../../../src/core/form/sync/recover.ts';
import { itemBack } from '../../../../src/core/form/sync/itemBack.ts';
import { byName, namesOf } from '../../../../src/core/form/sync/items.ts';
import type { Stuck } from '../../../../src/core/form/sync/typed.ts';
import { applyEdits } from '../../../../src/core/workbook/edit.ts';
import { openWorkbook } from '../../../../src/core/workbook/openWorkbook.ts';

/** A form on a document; fields by their places. */
export interface FormOnText {
  readonly type: (field: string, value: string, was?: string) => void;
  /** Where nobody has seen what stands there; the field by its name. */
  readonly typeInto: (field: string, value: string) => void;
  /** Types on in a box that shows nothing yet of what came in since that one of others' changes. */
  readonly goOn: (field: string, was: string, value: string, rev: number) => void;
  /** Types, and goes on before that is written, whatever else happens. */
  readonly hurry: (field: string, value: string) => void;
  /** For so many milliseconds. */
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
  readonly putBy: () => Journal;
  /** Another extension host takes the place of this one, with nothing but what is put by. */
  readonly die: () => void;
  readonly text: () => string;
}

/** The document takes each edit at once, timers ring when their time has come, and the file is written when it is saved. */
export function newForm(given: string, ...putBy: readonly Journal[]): FormOnText {
  let [text, version, time, at] = [given, 1, 0, 0];
  let saved = given;
  /** What is typed waits in the form while somebody else writes. */
  let isHurried = false;
  let [journal] = putBy;
  const undoable: string[] = [];
  const redoable: string[] = [];
  const timers = new Map<Timer, number>();
  const now = (): Now => ({
    ...{ text, version, isDirty: text !== saved, isReadOnly: false, today: TODAY, time },
    workbook: openWorkbook(text),
  });
  let state = newDoc('h', now());
  const change = (to: string, isUndo = false): void => {
    text = to;
    version++;
    tell({ type: 'changed', isUndo });
  };
  const tell = (event: DocEvent): void => {
    const { state: next, effects } = docStep(state, event, now());
    state = next;
    for (const effect of effects) {
      if (effect.do === 'apply') {
        journal = effect.journal;
        undoable.push(text);
        redoable.length = 0;
        change(applyEdits(text, effect.edits));
        tell({ type: 'applied', isDone: true });
      } else if (effect.do === 'undo' || effect.do === 'redo') {
        const [back, forth] = effect.do === 'undo' ? [undoable, redoable] : [redoable, undoable];
        const to = back.pop();
        if (to !== undefined) {
          forth.push(text);
          change(to, true);
        }
        tell({ type: 'stepped' });
      } else if (effect.do === 'putBy')
        journal = JSON.parse(JSON.stringify(effect.journal)) as Journal;
      else if (effect.do === 'read') tell({ type: 'seen', why: effect.why, disk: saved });
      else if (effect.do === 'timer') timers.set(effect.name, time + TIMES[effect.name]);
      else if (effect.do === 'stop') timers.delete(effect.name);
    }
  };
  const ring = (): void => {
    for (const [name, due] of [...timers].sort((a, b) => a[1] - b[1])) {
      if (due > time || timers.get(name) !== due) continue;
      timers.delete(name);
      tell({ type: 'timer', name });
    }
  };
  const settle = (): void => tell({ type: 'flush' });
  const die = (): void => {
    settle();
    timers.clear();
    tell({ type: 'timer', name: 'putBy' });
    state = newDoc('h2', now());
    tell({ type: 'found', journals: journal ? [journal] : [], disk: saved });
    tell({ type: 'ready', page: 'p' });
  };
  const named = (field: string): string => byName(namesOf(state.naming.items), field);
  tell({ type: 'found', journals: putBy, disk: saved });
  tell({ type: 'ready', page: 'p' });
  const typed = (field: string, was: string, value: string): void =>
    tell({
      type: 'typed',
      typed: { page: 'p', field, was, value, at: ++at, rev: state.rev, time },
    });
  return {
    type: (field: string, value: string, was = valueOf(openWorkbook(text)!, field)) => {
      time += 100;
      ring();
      typed(named(field), was, value);
    },
    goOn: (field: string, was: string, value: string, rev: number) =>
      tell({
        type: 'typed',
        typed: { page: 'p', field: named(field), was, value, at: ++at, rev, time },
      }),
    typeInto: (field: string, value: string) => {
      typed(field, '', value);
      settle();
    },
    hurry: (field: string, value: string) => {
      isHurried = true;
      typed(named(field), valueOf(openWorkbook(text)!, field), value);
    },
    rest: (ms: number) => {
      time += ms;
      ring();
    },
    leave: () => tell({ type: 'flush', isRest: true }),
    press: (one: FormChange) => {
      const item = 'item' in one ? { item: named(one.item) } : {};
      tell({ type: 'change', change: { ...one, ...item } as FormChange, id: 1 });
    },
    undo: () => tell({ type: 'undo', id: 2 }),
    redo: () => tell({ type: 'redo', id: 3 }),
    save: () => {
      tell({ type: 'flush', isAuto: true });
      saved = text;
      tell({ type: 'saved' });
    },
    reload: (to: string) => {
      saved = to;
      time += 50;
      undoable.push(text);
      redoable.length = 0;
      change(to);
    },
    bringIn: (theirs: string) => {
      settle();
      const together = joined(state.naming, { base: saved, mine: text, theirs }, { today: TODAY });
      saved = theirs;
      tell({ type: 'seen', why: 'together', disk: theirs });
      const edits = [{ start: 0, end: text.length, text: together.text }];
      tell({ type: 'broughtIn', words: together.words, isIn: false });
      tell({ type: 'edits', edits, version, id: 4, isTheirs: true });
      tell({ type: 'broughtIn', words: together.words, isIn: true });
    },
    elsewhere: (from: string, to: string) => {
      if (!isHurried) settle();
      change(text.replace(from, to));
    },
    say: (field: string) => {
      const name = named(field);
      const op = state.queue.findLast((one) => one.kind === 'set' && one.typed.field === name);
      return op?.kind === 'set' ? op.typed.value : valueOf(openWorkbook(text)!, field);
    },
    shows: (field: string) => {
      settle();
      return state.stuck[named(field)]?.mine ?? valueOf(openWorkbook(text)!, field);
    },
    named,
    choose: (which: 'keep' | 'both' | 'take', field: string) => {
      settle();
      if (which === 'take') tell({ type: which, field });
      else tell({ type: 'keep', field, isBoth: which === 'both' });
    },
    restore: (field: string) => {
      settle();
      const edited = itemBack(state.naming, openWorkbook(text)!, field, TODAY);
      if (edited?.kind === 'edits') tell({ type: 'edits', edits: edited.edits, version, id: 5 });
      tell({ type: 'keep', field });
    },
    stuck: () => {
      settle();
      return Object.values(state.stuck);
    },
    putBy: (): Journal => {
      tell({ type: 'timer', name: 'putBy' });
      return journal!;
    },
    die,
    text: () => {
      settle();
      return text;
    },
  };
}
