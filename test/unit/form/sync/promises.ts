import assert from 'node:assert/strict';
import { TODAY } from '../../checks/soundWorkbook.ts';
import { sharedEnds } from '../../../../src/core/workbook/edit.ts';
import { meantBy, valueOf } from '../../../../src/core/form/change.ts';
import { byPlace, namesOf, type Naming } from '../../../../src/core/form/sync/items.ts';
import { nameOf } from '../../../../src/core/form/sync/syncPage.ts';
import type { DocEvent } from '../../../../src/core/form/sync/doc.ts';
import type { Workbook } from '../../../../src/core/workbook/workbook.ts';
import { fieldsIn, titlesIn, WRITTEN_WITHIN, type FormWorld } from './hostSide.ts';
import type { Storage } from './pageSide.ts';
import { readOnce } from './readings.ts';
import { UNTOUCHED } from './steps.ts';
import type { VsCode } from './vsCode.ts';

/** The last word of hers in a field. */
interface Hers {
  readonly value: string;
  readonly time: number;
  /** An extension's side has it, and answers for it. */
  readonly isHeard: boolean;
  /** Only VS Code has kept it over a reload, and nobody knows any more whose it is. */
  readonly isAnybodys?: boolean;
}

/** What was typed and what somebody else wrote, by field (an item's by its title): what must hold. */
export interface Promises {
  readonly type: (
    key: string,
    value: string,
    by: { readonly time: number; readonly page: string; readonly from: string },
  ) => void;
  /** The page on which she has typed words there that the other one has not seen. */
  readonly ahead: (key: string, page: string, box: string) => string | undefined;
  /** She types on in a box that held that word, though its item was called otherwise then. */
  readonly goesOn: (key: string, from: string) => void;
  /** She has typed in two forms at once: the letters of both are to be there, in whatever order, if both live. */
  readonly inBoth: (key: string, areThere: boolean) => void;
  readonly isInBoth: (key: string) => boolean;
  /** What a field said when she began to type there, which she has seen. */
  readonly begins: (key: string, said: string) => void;
  readonly arrive: (event: DocEvent, naming: Naming, time: number) => void;
  /** Somebody else writes; `text` is the document. */
  readonly foreign: (key: string, field: string, value: string, text: string) => void;
  /** Whether somebody else has written since all came to rest: hers may be about to meet that. */
  readonly isMet: () => boolean;
  /** A document that is as it was saved takes over the file, which somebody else has saved since. */
  readonly comesIn: (saved: string, file: string) => void;
  /** Somebody sees what a field says. */
  readonly seen: (key: string, value: string) => void;
  readonly remove: (title: string) => void;
  readonly tick: (title: string) => void;
  readonly isRemoved: (key: string) => boolean;
  /** What she took back, or threw away, may go. */
  readonly excuse: (isIt?: (key: string, value: string) => boolean) => void;
  /** What others wrote may be undone; `isSure`: something is. */
  readonly undone: (isSure?: boolean) => void;
  /** The browser lives: what was typed on the pages that died with their window is not gone. */
  readonly windowDied: (storage: Storage) => void;
  /** What was typed in the last moments before the browser’s death may be gone, and what came before meets it. */
  readonly excuseLate: (time: number) => void;
  /** The extension’s side is another one: what only a page has kept, that one has not heard. */
  readonly hostDied: (storage: Storage) => void;
  /** The window was reloaded right behind a letter, sooner than that is put by. */
  readonly reloaded: (time: number) => void;
  /** The document is thrown away with a text editor. */
  readonly thrown: () => void;
  /** From then on two versions may meet though nobody else has written. */
  readonly mayAsk: () => void;
  /** From then on what she presses may change what stands where she types. */
  readonly mayMove: () => void;
  /** All that she pressed before is done. */
  readonly calm: () => void;
  /** The box with the keyboard has changed by itself. */
  readonly moved: (key: string, from: string, to: string) => void;
  /** Holds all that is there, at rest, against what must be. */
  readonly hold: (vs: VsCode, forms: readonly FormWorld[]) => void;
}

/** What was typed longer ago is put by, in milliseconds. */
const PUT_BY_WITHIN = 250 + WRITTEN_WITHIN;

export function newPromises(trail: string[]): Promises {
  const hers = new Map<string, Hers>();
  const theirs = new Map<string, string>();
  const begunFrom = new Map<string, string>();
  const removed = new Set<string>();
  const ticked = new Set<string>();
  let isAlone = true;
  let isSteady = true;
  /** Something was undone, and it has not come to rest since. */
  let isUndone = false;
  let isMet = false;
  let isThrown = false;
  /** What somebody else has written in, ever. */
  const written = new Set<string>();
  /** What she has typed in two forms at once, until that has come to rest. */
  const eithers = new Set<string>();
  /** Letters that she typed and has not erased since all came to rest, by field. */
  const letters = new Map<string, string>();
  const last = new Map<string, { readonly page: string; readonly value: string }>();

  const holdLetters = (workbook: Workbook, words: readonly string[]): void => {
    for (const key of eithers) {
      const there = saysIn(workbook, key);
      if (there === undefined) continue;
      const said = Array.from(there + words.join(''));
      for (const letter of letters.get(key) ?? '') {
        if (letter.trim() === '') continue;
        const at = said.indexOf(letter);
        assert.ok(
          at >= 0,
          `typed into ${key} in two forms: ${letters.get(key)}, and it says ${there}`,
        );
        said.splice(at, 1);
      }
    }
  };

  const holdHers = (workbook: Workbook, words: readonly string[], text: string): void => {
    const named = new Map(titlesIn(workbook).map((title, at) => [title, at]));
    for (const [key, { value }] of hers) {
      const [, title, rest] = /^(.*)\.(owner|title)$/.exec(key) ?? [];
      if (title !== undefined && removed.has(title)) continue;
      // She has taken all of it back, where somebody else has written meanwhile.
      if (written.has(key) && begunFrom.get(key) === value) continue;
      const place = title === undefined ? undefined : named.get(title);
      const field = title === undefined ? key : `milestones.${place ?? 99}.${rest}`;
      const is = valueOf(workbook, field);
      const meant = meantBy(field, value, TODAY);
      const isThere = is === meant || (isConflict(text) && text.includes(meant));
      // Undo took the item away in mid-sentence: what was typed since begins it anew.
      const isElsewhere =
        place === undefined &&
        (workbook.cycle.milestones ?? []).some(
          (one) => one.owner === meantBy('focus', value, TODAY),
        );
      assert.ok(
        isThere || isElsewhere || words.some((one) => isTheSame(field, one, value)),
        `typed into ${key}: ${JSON.stringify(value)}, and it says ${JSON.stringify(is)}`,
      );
    }
  };
  const holdTheirs = (workbook: Workbook, { text, disk, saved }: VsCode): void => {
    const titles = titlesIn(workbook);
    for (const [key, value] of theirs) {
      const [, title] = /^(.*)\.owner$/.exec(key) ?? [];
      if (title !== undefined && !titles.includes(title)) continue;
      const field =
        title === undefined ? key : `milestones.${String(titles.lastIndexOf(title))}.owner`;
      // A file that is another one by now is asked about when the document is saved.
      if (disk !== saved && disk.includes(value)) continue;
      if (isConflict(text) && text.includes(value)) continue;
      assert.equal(valueOf(workbook, field), value, `somebody else’s ${key} is gone unseen`);
    }
  };
  const holdPage = (workbook: Workbook, { page }: FormWorld): void => {
    assert.ok(page?.shown);
    const { shown, state, boxes } = page;
    for (const [field, value] of Object.entries(shown.values)) {
      assert.equal(value, valueOf(workbook, field), `the form says of ${field}`);
      const box: string = boxes.get(nameOf(state, field)) ?? '';
      const mine: string = shown.stuck[field]?.mine ?? value;
      assert.equal(meantBy(field, box, TODAY), meantBy(field, mine, TODAY), `the box of ${field}`);
    }
    assert.equal(Object.keys(shown.values).length, fieldsIn(workbook).length);
  };

  /** Of what only a page has kept, the next extension's side has heard nothing. */
  const hear = (storage: Storage): void => {
    letters.clear();
    // Only the side that ends knows that what Undo took back before she saw it was hers.
    if (isUndone) isAlone = false;
    const kept = [...storage.values()].flatMap(({ tail }) =>
      tail.flatMap((one) => ('value' in one ? [one.value] : [])),
    );
    for (const [key, one] of hers) hers.set(key, { ...one, isHeard: !kept.includes(one.value) });
  };

  return {
    type: (key, value, { time, page, from }) => {
      hers.set(key, { value, time, isHeard: false });
      const { head, tail } = sharedEnds(from, value);
      const erased = from.slice(head, from.length - tail);
      const before = Array.from(letters.get(key) ?? '');
      for (const letter of erased)
        if (before.includes(letter)) before.splice(before.indexOf(letter), 1);
      letters.set(key, before.join('') + value.slice(head, value.length - tail));
      last.set(key, { page, value });
      // Who writes the same as somebody else has it for her own.
      if (theirs.get(key) === meantBy('focus', value, TODAY)) theirs.delete(key);
      trail.push(`types ${key} = ${value}`);
    },
    goesOn: (key, from) => {
      const rest = key.slice(key.lastIndexOf('.'));
      for (const [one, { value }] of hers)
        if (one.endsWith(rest) && value === from) hers.delete(one);
    },
    ahead: (key, page, box) => {
      const one = last.get(key);
      if (one === undefined || one.page === page || isTheSame('focus', one.value, box))
        return undefined;
      return one.page;
    },
    isInBoth: (key) => eithers.has(key),
    inBoth: (key, areThere) => {
      if (!areThere) letters.delete(key);
      hers.delete(key);
      theirs.delete(key);
      eithers.add(key);
    },
    begins: (key, said) => void begunFrom.set(key, said),
    arrive: (event, { items }, time) => {
      const word =
        event.type === 'typed' ? event.typed : event.type === 'again' ? event.again : undefined;
      if (word === undefined) return;
      // A word stands under no field where its item's name was not put by: of what was emptied nothing is left then.
      const isNowhere =
        event.type === 'again' && word.value === '' && byPlace(namesOf(items), word.field).isNew;
      for (const [key, one] of hers) {
        if (word.value !== one.value) continue;
        if (isNowhere && key.includes('.')) hers.delete(key);
        else hers.set(key, { ...one, time, isHeard: true });
      }
    },
    foreign: (key, field, value, text) => {
      const one = hers.get(key);
      const workbook = workbookOf(text);
      // What is in the document and is written over there by somebody else is theirs from then on.
      if (one && valueOf(workbook, field) === meantBy(field, one.value, TODAY)) hers.delete(key);
      // What she has seen, and typed over, is no news when they write it there again.
      if (begunFrom.get(key) === value) theirs.delete(key);
      else theirs.set(key, value);
      written.add(key);
      isMet = true;
      trail.push(`somebody else: ${key} = ${value}`);
    },
    isMet: () => isMet,
    comesIn: (saved, file) => {
      // Who has taken all of it back, letter by letter, has no word there that could be lost.
      for (const [key, { value }] of hers) {
        const [before, after] = [saved, file].map((text) => saysIn(workbookOf(text), key));
        if (after !== before && before === meantBy('focus', value, TODAY)) hers.delete(key);
      }
    },
    seen: (key, value) => {
      if (theirs.get(key) === value) theirs.delete(key);
    },
    remove: (title) => removed.add(title),
    tick: (title) => ticked.add(title),
    isRemoved: (key) => removed.has(key.replace(/\.\w+$/, '')),
    excuse: (isIt = () => true) => {
      for (const [key, { value }] of hers) if (isIt(key, value)) hers.delete(key);
      for (const [key, value] of theirs) if (isIt(key, value)) theirs.delete(key);
      letters.clear();
    },
    undone: (isSure = false) => {
      theirs.clear();
      if (isSure) isUndone = true;
    },
    windowDied: (storage) => {
      hear(storage);
      theirs.clear();
    },
    excuseLate: (time) => {
      letters.clear();
      for (const [key, one] of hers)
        if (time - one.time <= PUT_BY_WITHIN || !one.isHeard) hers.delete(key);
      theirs.clear();
      isAlone = false;
    },
    hostDied: hear,
    reloaded: (time) => {
      for (const [key, one] of hers)
        if (time - one.time <= 200) hers.set(key, { ...one, isAnybodys: true });
    },
    thrown: () => {
      isThrown = true;
      theirs.clear();
      for (const [key, { isAnybodys }] of hers) if (isAnybodys === true) hers.delete(key);
    },
    mayAsk: () => (isAlone = false),
    mayMove: () => (isSteady = false),
    calm: () => {
      isSteady = true;
      isUndone = false;
      isMet = false;
      eithers.clear();
      letters.clear();
      last.clear();
    },
    moved: (key, from, to) => {
      if (isSteady && !written.has(key) && !eithers.has(key))
        assert.equal(to, from, `under her hands: the box of ${key}`);
    },
    hold: (vs, forms) => {
      const { text } = vs;
      const workbook = workbookOf(text);
      const stuck = forms.flatMap(({ state }) => Object.values(state.stuck));
      const shown = forms.filter(({ isClosed }) => !isClosed);
      const words = [
        ...shown.flatMap(({ state }) => Object.values(state.stuck).map(({ mine }) => mine)),
      ];
      holdHers(workbook, words, text);
      holdLetters(workbook, words);
      if (forms.length === 1 && !vs.isDirty && forms[0]?.state.file.isOther === true)
        assert.equal(text, vs.disk, 'nothing is unsaved, and it is not as its file is');
      holdTheirs(workbook, vs);
      for (const form of forms) if (!form.isClosed) holdPage(workbook, form);
      for (const { title = '', status } of workbook.cycle.milestones ?? [])
        if (status === 'done') assert.ok(ticked.has(title), `nobody has ticked ${title}`);
      for (const line of UNTOUCHED) assert.ok(text.includes(line), `${line} is gone`);
      const titles = titlesIn(workbook);
      if (!removed.has('B') && titles.includes('B')) assert.match(text, /own-key: stays/);
      const twice = titles.filter((title, at, all) => title !== '' && all.indexOf(title) !== at);
      if (!isConflict(text)) assert.deepEqual(twice, [], 'items that stand there twice');
      const asked = stuck.filter(({ because }) => because === undefined);
      const gone = stuck.filter(({ because }) => because === 'not-saved');
      if (!isThrown) assert.deepEqual(gone, [], 'said to be thrown away, though nothing was');
      if (isAlone) assert.deepEqual(asked, [], 'a question though nobody else wrote');
    },
  };
}

/** What stands at a key of the book of promises; undefined where its item is gone. */
function saysIn(workbook: Workbook, key: string): string | undefined {
  const [, title, rest] = /^(.*)\.(owner|title)$/.exec(key) ?? [];
  if (title === undefined) return valueOf(workbook, key);
  const place = titlesIn(workbook).indexOf(title);
  return place === -1 ? undefined : valueOf(workbook, `milestones.${String(place)}.${rest}`);
}

/** Both versions stand there, and are for her to settle. */
function isConflict(text: string): boolean {
  return text.includes('<<<<<<<');
}

/** Of what was in the workbook once, the spaces around it are not known. */
function isTheSame(field: string, one: string, other: string): boolean {
  return one === other || meantBy(field, one, TODAY) === meantBy(field, other, TODAY);
}

export function workbookOf(text: string): Workbook {
  const found = readOnce(text);
  assert.ok(found, `no workbook any more:\n${text}`);
  return found;
}
