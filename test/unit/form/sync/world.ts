/* eslint max-lines: off -- one world with one clock, to be read from top to bottom */
import assert from 'node:assert/strict';
import { TODAY } from '../../checks/soundWorkbook.ts';
import { meantBy, valueOf } from '../../../../src/core/form/change.ts';
import { heardBy, hostStep, newHost, type Heard } from '../../../../src/core/form/sync/syncHost.ts';
import {
  TIMES,
  type HostEffect,
  type HostEvent,
  type HostState,
  type Now,
  type Timer,
} from '../../../../src/core/form/sync/turn.ts';
import { namesOf, byPlace } from '../../../../src/core/form/sync/items.ts';
import {
  boxText,
  keptBy,
  mineAt,
  nameOf,
  newPage,
  pageStep,
  type Kept,
  type PageEvent,
  type PageState,
} from '../../../../src/core/form/sync/syncPage.ts';
import type { Stuck, Typed, Word } from '../../../../src/core/form/sync/typed.ts';
import { applyEdits, type TextEdit } from '../../../../src/core/workbook/edit.ts';
import { openWorkbook } from '../../../../src/core/workbook/openWorkbook.ts';
import { newMemory } from '../../../../src/core/workbook/syntax/memory.ts';
import type { Workbook } from '../../../../src/core/workbook/workbook.ts';
import { applyChange } from '../../../../src/core/form/change.ts';

/** What somebody may do, or what may happen, with numbers that choose among what there is. */
export interface Step {
  readonly kind: StepKind;
  readonly n: number;
  readonly m: number;
}

export const STEPS = [
  'type',
  'type',
  'type',
  'type',
  'leave',
  'tick',
  'remove',
  'sort',
  'begin',
  'undo',
  'redo',
  'save',
  'hide',
  'edit',
  'disk',
  'revert',
  'killHost',
  'killWindow',
  'reload',
  ...Array<'deliver'>(14).fill('deliver'),
  ...Array<'type'>(6).fill('type'),
  'wait',
  'wait',
  'wait',
] as const;
export type StepKind = (typeof STEPS)[number];

const START = `---
workbook: partnership-cycle
library: Cedar Falls # a comment
focus: Nights
coordinator:
milestones:
  # in order
  - title: A
    due: 2026-05-03
    owner: Ann
  - title: B
    due: 2026-05-01
    owner: Bo
    own-key: stays
  - title: C
    due: 2026-05-02
---

# Notes

## Discussion with our partner

### Challenges

None yet.
`;
const UNTOUCHED = ['workbook: partnership-cycle', 'library: Cedar Falls # a comment', '# Notes'];
const SINGLE = ['focus', 'coordinator', 'challenges'];
const SCRAPS = ['a', 'Bo', ' so', 'x.', 'late', 'Z'];

/** What the page gets to see of the workbook. */
interface Form {
  readonly heard: Heard;
  readonly values: Readonly<Record<string, string>>;
  readonly stuck: Readonly<Record<string, Stuck>>;
  readonly isLed: boolean;
}

type ToExtension =
  | {
      readonly kind: 'changed';
      readonly text: string;
      readonly isDirty: boolean;
      readonly isUndo: boolean;
    }
  | { readonly kind: 'applied'; readonly isDone: boolean }
  | { readonly kind: 'stepped' }
  | { readonly kind: 'willSave'; readonly id: number }
  | { readonly kind: 'saved'; readonly isDirty: boolean }
  | { readonly kind: 'page'; readonly event: HostEvent };

type ToMain =
  | { readonly kind: 'apply'; readonly edits: readonly TextEdit[]; readonly version: number }
  | { readonly kind: 'undo' | 'redo' }
  | { readonly kind: 'save' };

/** The last word of hers in a field. */
interface Hers {
  readonly value: string;
  readonly time: number;
  /** The page and the number that it was told with. */
  readonly page: string;
  readonly at: number;
  readonly isHeard: boolean;
}

export interface World {
  readonly take: (step: Step) => void;
  /** Lets everything come to rest, and holds what is there against what must be. */
  readonly check: () => void;
  /** What was done, in words. */
  readonly trail: readonly string[];
  readonly text: () => string;
}

/**
 * A person with a form and a text editor on one workbook, another one with a copy of the file, VS Code,
 * and what goes to and fro between them, late and in order. What is tried is the real page's side and
 * the real extension's side, on the real edits.
 */
export function newWorld(): World {
  let time = 1_000_000;
  let life = 0;
  // What VS Code's own process has.
  let [text, disk, saved] = [START, START, START];
  let version = 1;
  let undo: string[] = [];
  let redo: string[] = [];
  let toMain: ToMain[] = [];
  let toExtension: ToExtension[] = [];
  // What the extension host has.
  let host: HostState | undefined;
  let mirror = { text, version, isDirty: false };
  let memory = newMemory();
  let timers = new Map<Timer, number>();
  let reads: { readonly why: 'edit' | 'again' | 'save' | 'touch' }[] = [];
  let putBy: readonly Word[] = [];
  let isShowing = false;
  let nextId = 1;
  const saves = new Map<number, true>();
  // What the page has.
  let page: PageState | undefined;
  let boxes = new Map<string, string>();
  let form: Form | undefined;
  let toPage: Form[] = [];
  let focus = '';
  const kept = new Map<string, Kept>();
  // What must hold.
  const hers = new Map<string, Hers>();
  const theirs = new Map<string, string>();
  const trail: string[] = [];

  const workbookOf = (given: string): Workbook => {
    const found = openWorkbook(given);
    assert.ok(found, `no workbook any more:\n${given}`);
    return found;
  };
  const now = (): Now => ({
    ...mirror,
    isReadOnly: false,
    workbook: openWorkbook(mirror.text, memory),
    today: TODAY,
    time,
  });
  const titles = (workbook: Workbook): readonly string[] =>
    (workbook.cycle.milestones ?? []).map((one) => one.title ?? '');

  // ── VS Code ──
  const change = (to: string, isUndo = false, isFromDisk = false): void => {
    if (to === text) return;
    if (!isUndo) {
      undo.push(text);
      redo = [];
    }
    text = to;
    version++;
    if (isFromDisk) saved = to;
    toExtension.push({ kind: 'changed', text, isDirty: text !== saved, isUndo });
  };
  const main = (message: ToMain): void => {
    switch (message.kind) {
      case 'apply': {
        const isDone = message.version === version;
        if (isDone) change(applyEdits(text, message.edits));
        toExtension.push({ kind: 'applied', isDone });
        return;
      }
      case 'undo':
      case 'redo': {
        const [from, to] = message.kind === 'undo' ? [undo, redo] : [redo, undo];
        const back = from.pop();
        if (back !== undefined) {
          to.push(text);
          theirs.clear();
          change(back, true);
        }
        toExtension.push({ kind: 'stepped' });
        return;
      }
      case 'save':
        if (disk !== saved) return; // somebody else wrote: VS Code asks
        disk = text;
        saved = text;
        toExtension.push({ kind: 'saved', isDirty: false });
    }
  };

  // ── The extension host ──
  const tell = (event: HostEvent): void => {
    if (host === undefined) return;
    const { state, effects } = hostStep(host, event, now());
    host = state;
    effects.forEach(act);
  };
  const act = (effect: HostEffect): void => {
    switch (effect.do) {
      case 'apply':
        toMain.push({ kind: 'apply', edits: effect.edits, version: mirror.version });
        return;
      case 'undo':
      case 'redo':
        toMain.push({ kind: effect.do });
        return;
      case 'show':
        if (effect.isLed === true) send(true);
        else isShowing = true;
        return;
      case 'timer':
        timers.set(effect.name, time + TIMES[effect.name]);
        return;
      case 'stop':
        timers.delete(effect.name);
        return;
      case 'read':
        reads.push({ why: effect.why });
        return;
      case 'putBy':
        putBy = effect.words;
        return;
      case 'settled':
        if (saves.delete(effect.id)) toMain.push({ kind: 'save' });
        return;
      case 'tellOfLock':
      case 'tellOfCut':
      case 'tellOfReturn':
    }
  };
  const extension = (message: ToExtension): void => {
    switch (message.kind) {
      case 'changed':
        mirror = { text: message.text, version: mirror.version + 1, isDirty: message.isDirty };
        tell({ type: 'changed', isUndo: message.isUndo });
        return;
      case 'applied':
        tell({ type: 'applied', isDone: message.isDone });
        return;
      case 'stepped':
        tell({ type: 'stepped' });
        return;
      case 'willSave':
        saves.set(message.id, true);
        if (host === undefined) toMain.push({ kind: 'save' });
        else tell({ type: 'flush', id: message.id });
        return;
      case 'saved':
        mirror = { ...mirror, isDirty: message.isDirty };
        tell({ type: 'saved' });
        return;
      case 'page':
        arrives(message.event);
        tell(message.event);
    }
  };
  /** From then on the extension's side answers for it. */
  const arrives = (event: HostEvent): void => {
    const word =
      event.type === 'typed' ? event.typed : event.type === 'again' ? event.again : undefined;
    for (const [key, one] of hers)
      if (word?.value === one.value) hers.set(key, { ...one, time, isHeard: true });
  };
  const send = (isLed = false): void => {
    isShowing = false;
    if (host === undefined) return;
    if (host.page === '') return;
    const workbook = now().workbook;
    if (workbook === undefined) return;
    const values: Record<string, string> = {};
    for (const field of fieldsIn(workbook)) values[field] = valueOf(workbook, field);
    const names = namesOf(host.items);
    const stuck = Object.fromEntries(
      Object.entries(host.stuck).map(([field, one]) => [byPlace(names, field).field, one]),
    );
    toPage.push({ heard: heardBy(host), values, stuck, isLed });
  };
  const fieldsIn = (workbook: Workbook): readonly string[] => [
    ...SINGLE,
    ...titles(workbook).flatMap((_, at) => [`milestones.${at}.title`, `milestones.${at}.owner`]),
  ];

  // ── The page ──
  const onPage = (event: PageEvent): void => {
    if (page === undefined) return;
    const { state, typed, again } = pageStep(page, event);
    page = state;
    again.forEach((one) =>
      toExtension.push({ kind: 'page', event: { type: 'again', again: one } }),
    );
    typed.forEach((one: Typed) =>
      toExtension.push({ kind: 'page', event: { type: 'typed', typed: one } }),
    );
    const keep = keptBy(page);
    if (keep.words.length > 0) kept.set(page.page, keep);
    else kept.delete(page.page);
  };
  const show = (shown: Form): void => {
    if (page === undefined) return;
    const isFirst = form === undefined;
    if (isFirst) {
      // Words of pages that are gone.
      const left = [...kept.values()].filter((one) => one.page !== page?.page);
      page = { ...page, kept: left };
      kept.clear();
    }
    form = shown;
    onPage({ type: 'form', heard: shown.heard });
    for (const [field, value] of Object.entries(shown.values)) {
      const name = nameOf(page, field);
      const mine = mineAt(page, field) ?? shown.stuck[field]?.mine;
      const holds = boxes.get(name) ?? '';
      const hasKeyboard = focus === name;
      const next = boxText({ holds, shown: value, value, mine, hasKeyboard, isLed: shown.isLed });
      if (next !== undefined) boxes.set(name, next);
      if (mine === undefined) seenTheirs(field, value, shown);
      const stuck = shown.stuck[field];
      if (stuck !== undefined) seenTheirs(field, stuck.theirs, shown);
    }
  };
  const seenTheirs = (field: string, value: string, shown: Form): void => {
    const key = keyOf(field, shown);
    if (theirs.get(key) === value) theirs.delete(key);
  };
  const keyOf = (field: string, shown: Form): string => {
    const [, place, rest] = /^milestones\.(\d+)\.(.*)$/.exec(field) ?? [];
    return place === undefined ? field : `${shown.values[`milestones.${place}.title`]}.${rest}`;
  };
  const newPageNow = (): void => {
    page = newPage(`p${++life}`);
    boxes = new Map();
    form = undefined;
    toPage = [];
    focus = '';
    toExtension.push({ kind: 'page', event: { type: 'ready', page: page.page } });
  };
  const startHost = (): void => {
    toExtension = [];
    mirror = { text, version, isDirty: text !== saved };
    memory = newMemory();
    timers = new Map();
    reads = [];
    saves.clear();
    isShowing = false;
    host = newHost(`h${++life}`, now());
    const found = putBy;
    tell({ type: 'found', words: found });
  };

  // ── What somebody does ──
  const type = (field: string, value: string): void => {
    if (page === undefined || form === undefined) return;
    const name = nameOf(page, field);
    focus = name;
    boxes.set(name, value);
    hers.set(keyOf(field, form), {
      value,
      time,
      page: page.page,
      at: page.count + 1,
      isHeard: false,
    });
    trail.push(`types ${keyOf(field, form)} = ${value}`);
    onPage({ type: 'typed', field, shown: form.values[field] ?? '', value });
  };
  const typeSomewhere = (n: number, m: number): void => {
    if (page === undefined || form === undefined) return;
    const items = Object.keys(form.values).filter((field) => field.endsWith('.owner'));
    const fields = [...SINGLE, ...items];
    const field = fields[n % fields.length]!;
    const name = nameOf(page, field);
    const box = boxes.get(name) ?? '';
    const scrap = SCRAPS[m % SCRAPS.length]!;
    const values = [
      box + scrap,
      scrap + box,
      box.slice(0, -1),
      `${box.slice(0, 1)}${scrap}${box.slice(1)}`,
    ];
    type(field, values[(m >> 3) % values.length]!);
  };
  const elsewhere = (n: number, m: number): { key: string; field: string; value: string } => {
    const workbook = workbookOf(text);
    const items = titles(workbook).map((_, at) => `milestones.${at}.owner`);
    const fields = [...SINGLE, ...items];
    const field = fields[n % fields.length]!;
    const place = /^milestones\.(\d+)/.exec(field)?.[1];
    const key = place === undefined ? field : `${titles(workbook)[Number(place)]}.owner`;
    return { key, field, value: `T${m % 50}` };
  };
  const written = (from: string, field: string, value: string): string => {
    const edited = applyChange(workbookOf(from), { kind: 'set', field, value }, TODAY);
    return edited.kind === 'edits' ? applyEdits(from, edited.edits) : from;
  };
  /** What is in the document and is written over there by somebody else is theirs from then on. */
  const foreign = (key: string, field: string, value: string): void => {
    const one = hers.get(key);
    const isIn = one && valueOf(workbookOf(text), field) === meantBy(field, one.value, TODAY);
    if (isIn === true) hers.delete(key);
    theirs.set(key, value);
    trail.push(`somebody else: ${key} = ${value}`);
  };
  const excuse = (isIt: (key: string) => boolean): void => {
    for (const key of [...hers.keys()]) if (isIt(key)) hers.delete(key);
    for (const key of [...theirs.keys()]) if (isIt(key)) theirs.delete(key);
  };
  const button = (event: HostEvent): void => void toExtension.push({ kind: 'page', event });

  const deliver = (n: number): boolean => {
    const queues: (() => void)[] = [];
    if (toMain.length > 0) queues.push(() => main(toMain.shift()!));
    if (toExtension.length > 0) queues.push(() => extension(toExtension.shift()!));
    if (toPage.length > 0) queues.push(() => show(toPage.shift()!));
    if (reads.length > 0) queues.push(() => tell({ type: 'seen', why: reads.shift()!.why, disk }));
    if (isShowing) queues.push(() => send());
    // A changed file comes into a document that is as it was saved.
    if (disk !== saved && text === saved) queues.push(() => change(disk, false, true));
    queues[n % Math.max(1, queues.length)]?.();
    return queues.length > 0;
  };
  const wait = (ms: number): void => {
    time += ms;
    for (const [name, at] of [...timers].sort((a, b) => a[1] - b[1])) {
      if (at > time || timers.get(name) !== at) continue;
      timers.delete(name);
      tell({ type: 'timer', name });
    }
  };

  const take = ({ kind, n, m }: Step): void => {
    trail.push(`${kind} ${n} ${m}`);
    time += 7;
    if (/edit|disk|revert|kill|reload/.test(kind)) isAlone = false;
    switch (kind) {
      case 'type':
        typeSomewhere(n, m);
        return;
      case 'leave':
        if (page === undefined) return;
        focus = '';
        if (form !== undefined) settleBoxes();
        button({ type: 'flush', isRest: true });
        return;
      case 'tick':
      case 'remove': {
        if (page === undefined || form === undefined) return;
        const items = Object.keys(form.values).filter((field) => field.endsWith('.owner'));
        const field = items[n % Math.max(1, items.length)];
        if (field === undefined) return;
        const item = nameOf(page, field.replace(/\.owner$/, ''));
        const title = keyOf(field, form).replace(/\.owner$/, '');
        if (kind === 'remove') {
          if (title === '') return;
          removed.add(title);
          excuse((key) => key.startsWith(`${title}.`));
          button({ type: 'change', change: { kind: 'remove', item }, id: nextId++ });
        } else
          button({
            type: 'change',
            change: { kind: 'tick', item, done: m % 2 === 0 },
            id: nextId++,
          });
        return;
      }
      case 'sort':
        if (page !== undefined)
          button({ type: 'change', change: { kind: 'sort', list: 'milestones' }, id: nextId++ });
        return;
      case 'begin': {
        if (page === undefined || form === undefined) return;
        const id = `d${++life}`;
        const at = Object.keys(form.values).filter((field) => field.endsWith('.owner')).length;
        onPage({ type: 'begun', list: 'milestones', id });
        const place = at + page.drafts.filter((one) => one.list === 'milestones').length - 1;
        const title = `D${life}`;
        const name = nameOf(page, `milestones.${place}.title`);
        focus = name;
        boxes.set(name, title);
        hers.set(`${title}.title`, {
          value: title,
          time,
          page: page.page,
          at: page.count + 1,
          isHeard: false,
        });
        trail.push(`begins ${title} as ${name}`);
        onPage({ type: 'typed', field: `milestones.${place}.title`, shown: '', value: title });
        return;
      }
      case 'undo':
      case 'redo':
        if (page === undefined) return;
        excuse(() => true);
        button({ type: kind, id: nextId++ });
        return;
      case 'save':
        toExtension.push({ kind: 'willSave', id: nextId++ });
        return;
      case 'hide':
        if (page === undefined) newPageNow();
        else page = undefined;
        return;
      case 'edit': {
        const { key, field, value } = elsewhere(n, m);
        if (valueOf(workbookOf(text), field) === value) return;
        foreign(key, field, value);
        change(written(text, field, value));
        return;
      }
      case 'disk': {
        if (text !== saved || disk !== saved) return;
        const { key, field, value } = elsewhere(n, m);
        if (valueOf(workbookOf(text), field) === value) return;
        foreign(key, field, value);
        disk = written(disk, field, value);
        return;
      }
      case 'revert':
        // What is thrown away by File: Revert is gone on purpose.
        if (toMain.length + toExtension.length > 0) return;
        excuse(() => true);
        change(disk, false, true);
        saved = disk;
        return;
      case 'killHost':
        if (host === undefined) return;
        toExtension = [];
        host = undefined;
        page = undefined;
        while (toMain.length > 0) main(toMain.shift()!);
        theirs.clear();
        // Only the page has them now, and tells them again.
        for (const [key, one] of hers) hers.set(key, { ...one, page: '', isHeard: !isUntold(key) });
        startHost();
        newPageNow();
        return;
      case 'killWindow':
      case 'reload': {
        if (kind === 'killWindow') {
          excuseLate();
          kept.clear();
          toMain = [];
          const copies = [disk, ...undo.slice(undo.lastIndexOf(saved)), text];
          text = copies[n % copies.length]!;
          theirs.clear();
        } else {
          while (toMain.length > 0) main(toMain.shift()!);
          if (text === saved) text = disk;
        }
        if (text === disk || disk === saved) saved = disk;
        undo = [];
        redo = [];
        version++;
        page = undefined;
        startHost();
        newPageNow();
        return;
      }
      case 'deliver':
        deliver(n);
        if (m % 2 === 0) deliver(m);
        return;
      case 'wait':
        wait([20, 100, 320, 800][n % 4]!);
    }
  };
  const removed = new Set<string>();
  /** Nobody else has written, and nothing has died. */
  let isAlone = true;
  const isUntold = (key: string): boolean =>
    [...kept.values()].some(({ words }) =>
      words.some(({ value }) => value === hers.get(key)?.value),
    );
  /** What was typed in the last moments before a death may be gone. */
  const excuseLate = (): void => {
    for (const [key, one] of hers) {
      if (time - one.time <= 300 || !one.isHeard) hers.delete(key);
    }
    theirs.clear();
  };
  /** A box that is left shows what the form says. */
  const settleBoxes = (): void => {
    if (page === undefined || form === undefined) return;
    for (const [field, value] of Object.entries(form.values)) {
      const name = nameOf(page, field);
      const mine = mineAt(page, field) ?? form.stuck[field]?.mine;
      const holds = boxes.get(name) ?? '';
      const next = boxText({ holds, shown: value, value, mine, hasKeyboard: false, isLed: false });
      if (next !== undefined) boxes.set(name, next);
    }
  };

  const rest = (): void => {
    if (page === undefined) newPageNow();
    for (let round = 0; round < 40; round++) {
      let left = 4000;
      while (deliver(0)) assert.ok(--left > 0, 'it never comes to rest');
      wait(1100);
    }
    // Whoever stops typing leaves the field, in the end.
    if (focus !== '') button({ type: 'flush', isRest: true });
    focus = '';
    for (let round = 0; round < 5; round++) {
      while (deliver(0));
      wait(1100);
    }
    settleBoxes();
  };
  const check = (): void => {
    rest();
    assert.ok(page && form && host);
    const workbook = workbookOf(text);
    const stuck = Object.values(host.stuck);
    const named = new Map(titles(workbook).map((title, at) => [title, at]));
    for (const [key, { value }] of hers) {
      const [, title, rest] = /^(.*)\.(owner|title)$/.exec(key) ?? [];
      if (title !== undefined && removed.has(title)) continue;
      const place = title === undefined ? undefined : named.get(title);
      const field = title === undefined ? key : `milestones.${place ?? 99}.${rest}`;
      const is = valueOf(workbook, field);
      const isThere = is === meantBy(field, value, TODAY);
      // Undo took the item away in mid-sentence: what was typed since begins it anew.
      const isAlone =
        place === undefined &&
        (workbook.cycle.milestones ?? []).some(
          (one) => one.owner === meantBy('focus', value, TODAY),
        );
      assert.ok(
        isThere || isAlone || stuck.some(({ mine }) => mine === value),
        `typed into ${key}: ${JSON.stringify(value)}, and it says ${JSON.stringify(is)}`,
      );
    }
    for (const [key, value] of theirs) {
      const [, title] = /^(.*)\.owner$/.exec(key) ?? [];
      if (title !== undefined && !named.has(title)) continue;
      const field = title === undefined ? key : `milestones.${named.get(title)}.owner`;
      // A file that is another one by now is asked about when the document is saved.
      if (disk !== saved && disk.includes(value)) continue;
      assert.equal(valueOf(workbook, field), value, `somebody else’s ${key} is gone unseen`);
    }
    for (const [field, value] of Object.entries(form.values)) {
      assert.equal(value, valueOf(workbook, field), `the form says of ${field}`);
      const box: string = boxes.get(nameOf(page, field)) ?? '';
      const mine: string = form.stuck[field]?.mine ?? value;
      assert.equal(meantBy(field, box, TODAY), meantBy(field, mine, TODAY), `the box of ${field}`);
    }
    assert.equal(Object.keys(form.values).length, fieldsIn(workbook).length);
    for (const line of UNTOUCHED) assert.ok(text.includes(line), `${line} is gone`);
    if (!removed.has('B') && named.has('B')) assert.match(text, /own-key: stays/);
    const twice = titles(workbook).filter(
      (title, at, all) => title !== '' && all.indexOf(title) !== at,
    );
    assert.deepEqual(twice, [], 'items that stand there twice');
    const asked = stuck.filter(({ because }) => because === undefined);
    if (isAlone) assert.deepEqual(asked, [], 'a question though nobody else wrote');
  };

  startHost();
  newPageNow();
  return { take, check, trail, text: () => text };
}
