import { valueOf } from '../../../../src/core/form/change.ts';
import { heardBy, hostStep, newHost } from '../../../../src/core/form/sync/syncHost.ts';
import { readWords } from '../../../../src/core/form/sync/keptShapes.ts';
import { furthest, type HeardUpTo } from '../../../../src/core/form/sync/heard.ts';
import { byPlace, namesOf } from '../../../../src/core/form/sync/items.ts';
import {
  maySee,
  TIMES,
  type HostEffect,
  type HostEvent,
  type HostState,
  type Now,
  type Timer,
} from '../../../../src/core/form/sync/turn.ts';
import type { Look } from '../../../../src/core/form/sync/file.ts';
import {
  inTurn,
  parted,
  putTogether,
  type WordsPutBy,
} from '../../../../src/core/form/sync/typed.ts';
import type { Workbook } from '../../../../src/core/workbook/workbook.ts';
import { lifeOf, onPage, takeKept, type Page, type Shown, type Storage } from './pageSide.ts';
import { SINGLE } from './steps.ts';
import type { PlannedText, VsCode } from './vsCode.ts';

/** One form: the extension's side, its page, and a page of it whose extension has died. */
export interface FormWorld {
  readonly id: number;
  state: HostState;
  readonly timers: Map<Timer, number>;
  readonly reads: Look[];
  isShowing: boolean;
  page: Page | undefined;
  dead: Page | undefined;
  /** The page it had as its tab was closed: what was typed there may be on its way. */
  last: Page | undefined;
  /** Its tab is gone; it follows the document until that is saved. */
  isClosed: boolean;
  /** It is closed, and follows its document until that is saved. */
  isFollowing: boolean;
  /** Its next edit is made on the file as it is. */
  planned: PlannedText | undefined;
  /** For a moment, its document shows the file without what was changed. */
  isUnderWay: boolean;
}

/** What all forms of an extension host have in common. */
export interface HostWorld {
  readonly vs: VsCode;
  /** With the time as it goes. */
  readonly now: () => Now;
  /** What is put by, by the form; what an ended host has left is nobody's: ''. */
  readonly putBy: Map<string, WordsPutBy>;
  /** What is being written of it, and by when it is. */
  writing: { readonly until: number; readonly done: () => void }[];
  /** The form that has what was put by, by its name. */
  finder: string | undefined;
  /** How often something was put by. */
  turns: number;
  /** What the next form finds of those that are closed. */
  waits: WordsPutBy['words'];
  /** How far pages were heard when what was put by was found. */
  heard: WordsPutBy['heard'];
  /** Pages that are gone, and how far each was heard, and when VS Code was told to remember that. */
  remembered: { readonly time: number; readonly heard: HeardUpTo }[];
  /** A save waits for these forms; what they wait for, by number. */
  readonly waiting: Map<number, (form: FormWorld, because?: string) => void>;
}

export function newFormWorld(world: HostWorld, id: number, name: string): FormWorld {
  const form: FormWorld = {
    ...{
      id,
      state: newHost(name, world.now(), heardBefore(world)),
      timers: new Map<Timer, number>(),
      reads: [],
    },
    ...{ isShowing: false, page: undefined, dead: undefined, isClosed: false, isFollowing: false },
    last: undefined,
    ...{ planned: undefined, isUnderWay: false },
  };
  const isFirst = world.finder === undefined;
  world.finder ??= name;
  const known = [...world.putBy].filter(([one]) => one !== '').map(([, one]) => one);
  const found = isFirst && known.length === 0 ? world.putBy.get('') : undefined;
  const { words = isFirst ? world.waits : [], text } = found ?? {};
  if (isFirst) world.waits = [];
  const others = putTogether(known).text?.base;
  const putBy = { words, heard: world.heard, ...(text && { text }), base: others };
  tell(world, form, { type: 'found', ...putBy, disk: world.vs.disk });
  return form;
}

export function tell(world: HostWorld, form: FormWorld, event: HostEvent): void {
  const { state, effects } = hostStep(form.state, event, world.now());
  form.state = state;
  for (const effect of effects) act(world, form, effect);
}

function act(world: HostWorld, form: FormWorld, effect: HostEffect): void {
  const { vs, now, putBy, waiting } = world;
  switch (effect.do) {
    case 'apply': {
      const { text: mine, version } = now();
      const { edits } = effect;
      const plan = form.planned?.edits === edits ? form.planned : undefined;
      if (plan !== undefined) form.planned = undefined;
      form.isUnderWay = plan !== undefined;
      if (plan === undefined) vs.toMain.push({ kind: 'apply', form: form.id, edits, version });
      else vs.toMain.push({ kind: 'takeUp', form: form.id, taken: { mine, plan } });
      return;
    }
    case 'undo':
    case 'redo':
      if (effect.isEnd === true) vs.toExtension.push({ kind: 'stepped', form: form.id });
      else vs.toMain.push({ kind: effect.do, form: form.id });
      return;
    case 'show':
      if (effect.isLed === true) send(world, form, true);
      else form.isShowing = true;
      return;
    case 'timer':
      form.timers.set(effect.name, now().time + TIMES[effect.name]);
      return;
    case 'stop':
      form.timers.delete(effect.name);
      return;
    case 'read':
      form.reads.push(effect.why);
      return;
    case 'putBy':
      onceWritten(world, () => {
        const { host } = form.state;
        if (world.finder === host) putBy.delete('');
        putBy.set(host, inTurn(putBy.get(host), effect, ++world.turns));
        if (form.isFollowing) leave(world, form);
        tell(world, form, { type: 'kept', heard: effect.heard });
      });
      return;
    case 'tellKept':
      form.page?.toPage.push({ isPutBy: effect.heard });
      return;
    case 'settled':
      waiting.get(effect.id)?.(form, effect.because);
      return;
    case 'takeUp':
      vs.toExtension.push({ kind: 'takeUpFile', form: form.id });
      return;
    case 'tellOfLock':
    case 'tellOfCut':
    case 'tellOfReturn':
  }
}

/** A form is closed: what waits for her to decide is the next one's. */
export function leave(world: HostWorld, form: FormWorld): void {
  const { host } = form.state;
  const [own, waiting] = parted(world.putBy.get(host) ?? { words: [], heard: {} });
  if (waiting.length === 0) return;
  world.putBy.set(host, own);
  const before = world.putBy.get('');
  world.putBy.set('', putTogether([...(before ? [before] : []), { words: waiting, heard: {} }]));
  world.waits = [...world.waits, ...waiting];
  world.finder = undefined;
  for (const field of Object.keys(form.state.stuck)) tell(world, form, { type: 'take', field });
}

/** What stays of forms whose extension has died, until the next ones take their place. */
export function leavePages(dying: readonly FormWorld[], forms: readonly FormWorld[]): void {
  for (const [at, form] of forms.entries()) {
    const page = dying[at]?.dead ?? dying[at]?.page;
    if (page?.shown !== undefined) form.dead = { ...page, post: () => undefined };
  }
}

/** How long the writing of what is put by takes at most, on a busy machine; in milliseconds. */
export const WRITTEN_WITHIN = 1000;

/** The next of what is put by is written. */
export function writePutBy(world: HostWorld): void {
  world.writing.shift()?.done();
}

/** What comes behind all that is being written. */
export function onceWritten(world: HostWorld, done: () => void): void {
  world.writing.push({ until: world.now().time + WRITTEN_WITHIN, done });
}

export function remember(world: HostWorld, heard: HeardUpTo): void {
  world.remembered.push({ time: world.now().time, heard });
}

function heardBefore({ remembered }: HostWorld): HeardUpTo {
  return furthest(...remembered.map(({ heard }) => heard));
}

/** How long VS Code takes until it has written what it is to remember, in milliseconds. */
const UNWRITTEN = 200;

/** What VS Code was told last goes with its window. */
export function forget(world: HostWorld): void {
  const { time } = world.now();
  world.remembered = world.remembered.filter((one) => one.time <= time - UNWRITTEN);
}

/** What is put by is nobody's now that the extension host has ended. */
export function leavePutBy(world: HostWorld, isKilled: boolean): void {
  // Of what is being written, one is on its way, and does not end with the extension host.
  if (!isKilled) writePutBy(world);
  world.writing = [];
  const { words: all, heard, text } = putTogether([...world.putBy.values()]);
  const words = readWords(all);
  world.heard = heard;
  world.putBy.clear();
  world.finder = undefined;
  world.waits = [];
  world.putBy.set('', { words, heard, ...(text && { text }) });
}

/** The page gets to see the form as it is now. */
export function send(world: HostWorld, form: FormWorld, isLed = false): void {
  form.isShowing = false;
  const { state, page } = form;
  const { workbook } = world.now();
  if (!maySee(state) || workbook === undefined) return;
  const values: Record<string, string> = {};
  for (const field of fieldsIn(workbook)) values[field] = valueOf(workbook, field);
  const names = namesOf(state.items);
  const stuck = Object.fromEntries(
    Object.entries(state.stuck).map(([field, one]) => [byPlace(names, field).field, one]),
  );
  const shown: Shown = { heard: heardBy(state), values, stuck, isLed };
  page?.toPage.push(shown);
}

/** A page takes the place of one whose extension has died, and all that was typed there. */
export function succeed(forms: readonly FormWorld[], form: FormWorld, storage: Storage): void {
  const { page } = form;
  if (page?.shown === undefined) return;
  const own = lifeOf(page.shown.heard.host);
  const kept = takeKept(
    storage,
    (one, by) => lifeOf(one.host) !== own && !isOthers(forms, form, by),
  );
  if (kept.length > 0) onPage(page, { type: 'left', kept }, storage);
  form.dead = undefined;
}

/** Whether another form's next page is to take the place of this one, which may be typed in still. */
export function isOthers(forms: readonly FormWorld[], form: FormWorld, page: string): boolean {
  return forms.some((one) => one !== form && one.dead?.state.page === page);
}

export function fieldsIn(workbook: Workbook): readonly string[] {
  return [
    ...SINGLE,
    ...titlesIn(workbook).flatMap((_, at) => [
      ...[`milestones.${at}.title`, `milestones.${at}.owner`],
    ]),
  ];
}

export function titlesIn({ cycle }: Workbook): readonly string[] {
  return (cycle.milestones ?? []).map((one) => one.title ?? '');
}

/** The timers ring whose time has come, and what is being written is. */
export function ring(world: HostWorld, form: FormWorld): void {
  while ((world.writing[0]?.until ?? Infinity) <= world.now().time) writePutBy(world);
  for (const [name, at] of [...form.timers].sort((a, b) => a[1] - b[1])) {
    if (at > world.now().time || form.timers.get(name) !== at) continue;
    form.timers.delete(name);
    tell(world, form, { type: 'timer', name });
  }
}
