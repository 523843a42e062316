import { valueOf } from '../../../../src/core/form/change.ts';
import { docStep, maySee, newDoc, toldTo } from '../../../../src/core/form/sync/docStep.ts';
import type {
  DocEffect,
  DocEvent,
  DocState,
  Journal,
  Now,
  Timer,
} from '../../../../src/core/form/sync/doc.ts';
import { TIMES } from '../../../../src/core/form/sync/doc.ts';
import { byPlace, namesOf } from '../../../../src/core/form/sync/items.ts';
import type { Look } from '../../../../src/core/form/sync/file.ts';
import { journalOf } from '../../../../src/core/form/sync/planJob.ts';
import { openWorkbook } from '../../../../src/core/workbook/openWorkbook.ts';
import type { Workbook } from '../../../../src/core/workbook/workbook.ts';
import { lifeOf, onPage, takeKept, type Page, type Shown, type Storage } from './pageSide.ts';
import { SINGLE } from './steps.ts';
import type { PlannedText, VsCode } from './vsCode.ts';

/** One form: its page, and a page of it whose extension has died. */
export interface FormWorld {
  readonly id: number;
  readonly state: DocState;
  isShowing: boolean;
  /** Of the page that is there, or was last. */
  pageName: string;
  page: Page | undefined;
  dead: Page | undefined;
  last: Page | undefined;
  isClosed: boolean;
}

/** The extension's side of the document. */
export interface HostWorld {
  readonly vs: VsCode;
  readonly now: () => Now;
  readonly forms: () => readonly FormWorld[];
  state: DocState;
  readonly timers: Map<Timer, number>;
  readonly reads: Look[];
  /** What is put by, each window's in its own place, and when that was; the place of hers. */
  readonly journals: Map<string, { readonly time: number; readonly journal: Journal }>;
  place: string;
  writing: { readonly until: number; readonly write: () => void; readonly then: () => void }[];
  planned: PlannedText | undefined;
  isUnderWay: boolean;
  readonly waiting: Map<number, (because?: string) => void>;
}

export function newFormWorld(world: HostWorld, id: number): FormWorld {
  return {
    ...{
      id,
      isShowing: false,
      pageName: '',
      page: undefined,
      dead: undefined,
      last: undefined,
      isClosed: false,
    },
    get state() {
      return world.state;
    },
  };
}

export function tell(world: HostWorld, event: DocEvent): void {
  const { state, effects } = docStep(world.state, event, world.now());
  world.state = state;
  for (const effect of effects) act(world, effect);
}

function act(world: HostWorld, effect: DocEffect): void {
  const { vs, now, waiting, timers, reads } = world;
  switch (effect.do) {
    case 'apply': {
      const { text: mine, version } = now();
      const { edits, journal } = effect;
      const plan = world.planned?.edits === edits ? world.planned : undefined;
      if (plan !== undefined) world.planned = undefined;
      world.isUnderWay = plan !== undefined;
      const then = (): void => {
        tell(world, { type: 'kept', heard: journal.heard });
        if (plan === undefined) vs.toMain.push({ kind: 'apply', form: 0, edits, version });
        else vs.toMain.push({ kind: 'takeUp', form: 0, taken: { mine, plan } });
      };
      put(world, journal, then);
      return;
    }
    case 'undo':
    case 'redo':
      vs.toMain.push({ kind: effect.do, form: 0 });
      return;
    case 'show':
      for (const form of world.forms()) {
        if (effect.isLed) send(world, form, true);
        else form.isShowing = true;
      }
      return;
    case 'timer':
      timers.set(effect.name, now().time + TIMES[effect.name]);
      return;
    case 'stop':
      timers.delete(effect.name);
      return;
    case 'read':
      reads.push(effect.why);
      return;
    case 'putBy': {
      const { journal } = effect;
      put(world, journal, () => {
        tell(world, { type: 'kept', heard: journal.heard });
      });
      return;
    }
    case 'tellKept':
      for (const { page } of world.forms()) page?.toPage.push({ isPutBy: effect.heard });
      return;
    case 'settled':
      waiting.get(effect.id)?.(effect.because);
      return;
    case 'takeUp':
      vs.toExtension.push({ kind: 'takeUpFile', form: 0 });
      return;
    case 'tellOfLock':
    case 'tellOfCut':
  }
}

function put(world: HostWorld, journal: Journal, then: () => void): void {
  const write = (): void => {
    keep(world, world.place, journal);
  };
  world.writing.push({ until: world.now().time + WRITTEN_WITHIN, write, then });
}

/** As JSON, so that nothing but what is written comes back. */
function keep({ journals, now }: HostWorld, place: string, journal: Journal): void {
  journals.set(place, {
    time: now().time,
    journal: JSON.parse(JSON.stringify(journal)) as Journal,
  });
}

/** What a window finds, in the order in which it was put by. */
export function keptIn({ journals, place }: HostWorld): readonly Journal[] {
  const all = [...journals].sort(
    ([, one], [at, other]) => one.time - other.time || (at === place ? -1 : 0),
  );
  return all.map(([, { journal }]) => journal);
}

/** Another window shows the workbook as the file is, and puts by that nothing in it is unsaved. */
export function visit(world: HostWorld, name: string): void {
  const now = { ...world.now(), text: world.vs.disk, isDirty: false };
  const other = newDoc(name, { ...now, workbook: openWorkbook(now.text) });
  keep(world, 'elsewhere', journalOf({ ...other, heard: { [name]: 1 } }, now));
}

/**
 * A window is closed, and its extension's side may go on for a while, which nothing tells of that: it hears what was
 * on its way from the pages, and puts that by before the next window comes, or (`how` is 2) once what comes back is
 * done. That window puts by in another place then.
 */
export function outlive(world: HostWorld, how: number, next: string): readonly (() => void)[] {
  const { place, vs } = world;
  if (how > 0) world.place = next;
  if (how === 0 || how === 3) return [];
  const now = world.now();
  let { state } = world;
  for (const message of vs.toExtension)
    if (message.kind === 'page') ({ state } = docStep(state, message.event, now));
  const journal = journalOf(state, now);
  const putByThere = (): void => keep(world, place, journal);
  if (how === 2) return [putByThere];
  putByThere();
  return [];
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

export function writePutBy(world: HostWorld): void {
  const next = world.writing.shift();
  next?.write();
  next?.then();
}

/** The extension host has ended. */
export function leavePutBy(world: HostWorld, isKilled: boolean): void {
  // Of what is being written, one is on its way, and does not end with the extension host.
  if (!isKilled) world.writing[0]?.write();
  world.writing = [];
  world.timers.clear();
  world.reads.length = 0;
}

/** The page gets to see the form as it is now. */
export function send(world: HostWorld, form: FormWorld, isLed = false): void {
  form.isShowing = false;
  const { state } = world;
  const { page } = form;
  const { workbook } = world.now();
  if (
    page === undefined ||
    workbook === undefined ||
    !page.isReady ||
    !maySee(state, page.state.page)
  )
    return;
  const values: Record<string, string> = {};
  for (const field of fieldsIn(workbook)) values[field] = valueOf(workbook, field);
  const names = namesOf(state.naming.items);
  const stuck = Object.fromEntries(
    Object.entries(state.stuck).map(([field, one]) => [byPlace(names, field).field, one]),
  );
  const shown: Shown = { heard: toldTo(page.state.page, state), values, stuck, isLed };
  page.toPage.push(shown);
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
export function ring(world: HostWorld): void {
  while ((world.writing[0]?.until ?? Infinity) <= world.now().time) writePutBy(world);
  for (const [name, at] of [...world.timers].sort((a, b) => a[1] - b[1])) {
    if (at > world.now().time || world.timers.get(name) !== at) continue;
    world.timers.delete(name);
    tell(world, { type: 'timer', name });
  }
}
