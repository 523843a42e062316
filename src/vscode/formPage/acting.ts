import * as vscode from 'vscode';
import { isoDay, type Day } from '../../core/calendar/day.ts';
import { meetingId } from '../../core/form/answers.ts';
import { allControls } from '../../core/form/changed.ts';
import {
  dayMeantIn,
  isDayField,
  keepsTime,
  valueOf,
  type FormChange,
} from '../../core/form/change.ts';
import { beginIn } from '../../core/form/keyboard/caretIn.ts';
import { factId } from '../../core/form/fieldId.ts';
import { fieldPathOf } from '../../core/schema/fieldPath.ts';
import type { FromForm } from '../../core/form/formMessages.ts';
import { wholeTyped } from '../../core/form/sync/planJob.ts';
import { isHeard, type PressId } from '../../core/form/sync/typed.ts';
import { itemBack } from '../../core/form/sync/itemBack.ts';
import { byPlace, namesOf } from '../../core/form/sync/items.ts';
import {
  removableItem,
  restoreItem,
  type RemovableItem,
} from '../../core/workbook/edits/restoreItem.ts';
import { settleConflict } from '../../core/workbook/edits/settleConflict.ts';
import { textEdits, type Edited } from '../../core/workbook/edits/edited.ts';
import type { Workbook } from '../../core/workbook/workbook.ts';
import { timeSaid } from '../../core/readers/saidTime.ts';
import type { FormSources } from './formSources.ts';
import { isRename, mended, tellMends } from './mends.ts';
import type { NameOffer } from './nameOffer.ts';
import type { Showing } from './showing.ts';
import { tellOfLock } from './tellOfFile.ts';
import { textOnDisk, type Sync } from './sync.ts';
import { bringInTheirs, isInFront } from './takingUp.ts';

export interface ActingSources {
  readonly sources: FormSources;
  readonly document: vscode.TextDocument;
  readonly panel: vscode.WebviewPanel;
  readonly sync: Sync;
  readonly showing: Showing;
  readonly nameOffer: NameOffer;
  /** The page has taken over from the one whose place it takes. */
  readonly taken: (hasKeyboard: boolean) => void;
}

/** The field of the day on which a cycle was finished. */
const FINISHED = 'finished-on';

/** The commands that a form's buttons can run. */
const COMMANDS: ReadonlySet<string> = new Set([
  'startNextCycle',
  'repeatWithAnother',
  'pauseOrEnd',
  'resume',
  'share',
  'askContact',
  'prepareMeeting',
  'finishMeeting',
  'addHeading',
  'addOurQuestion',
  'editOurQuestions',
  ...['askPartner', 'fillInCheckUp', 'notThisTime', 'pasteReply', 'shareBothSides', 'weTalked'],
]);

/** What to do for each message from the page. */
type Acts = {
  readonly [Type in FromForm['type']]: (
    message: Extract<FromForm, { readonly type: Type }>,
  ) => Promise<void> | void;
};

/** Says on the page, at the place in question, why something was refused. Whether it was done. */
type Tell = (refused: string | undefined, at: string) => boolean;
/** Makes a change of the workbook; whether it was made, or had been before. */
type Wish = (change: FormChange, at: string, pressed?: PressId) => Promise<boolean>;

export function newActing(all: ActingSources): (message: FromForm) => Promise<void> {
  const { sync, showing } = all;
  const tell: Tell = (refused, at) => {
    if (refused !== undefined) {
      showing.lead('not');
      showing.post({ type: 'refused', at, text: refused });
    }
    showing.soon();
    return refused === undefined;
  };
  const wish: Wish = async (change, at, pressed) =>
    tell(await sync.change(change, pressed), placeOf(all, at));
  const heard = pageActs(all);
  const acts: Acts = {
    ...heard,
    ...documentActs(all, tell),
    ...itemActs(all, wish, tell),
    ...answerActs(all, wish),
    ...mendActs(all, tell),
  };
  /** The last of the buttons that wait before they write, while it does. */
  let before: Promise<unknown> | undefined;
  return async (message) => {
    const act = async (): Promise<void> => {
      await (acts[message.type] as (message: FromForm) => Promise<void> | void)(message);
    };
    if (message.type in heard) {
      await act();
      return;
    }
    // A slow machine hears a button, and a save or an Undo behind it, in one moment.
    const done = before === undefined ? act() : before.then(act);
    if (waitsFirst(message)) {
      const over = done
        .catch(() => undefined)
        .then(() => {
          if (before === over) before = undefined;
        });
      before = over;
    }
    await done;
  };
}

/** Whether it is to look at all that was typed before it writes; the others are in the line of jobs at once. */
function waitsFirst(message: FromForm): boolean {
  return WAIT_FIRST.has(message.type) && !(message.type === 'mend' && isRename(message));
}

const WAIT_FIRST: ReadonlySet<FromForm['type']> = new Set([
  ...(['remove', 'restore', 'reuse', 'finished'] as const),
  ...(['mend', 'keep', 'settle', 'bringIn'] as const),
]);

/** The page comes and goes, and somebody types in it. */
function pageActs(
  all: ActingSources,
): Pick<Acts, 'ready' | 'taken' | 'typed' | 'again' | 'ask' | 'lent' | 'rest'> {
  const { sync, showing, nameOffer } = all;
  return {
    ready: async ({ page, elsewhere }) => {
      await sync.find(elsewhere.split(' '));
      showing.begin(page);
      sync.tell({ type: 'ready', page });
    },
    taken: ({ hasKeyboard }) => {
      all.taken(hasKeyboard);
    },
    typed: (message) => {
      showing.lead('not'); // whoever types is where they want to be
      nameOffer.typed(message.field);
      sync.tell({ type: 'typed', typed: message });
      readBack(all, message);
    },
    again: (message) => {
      sync.tell({ type: 'again', again: message });
    },
    ask: () => {
      showing.soon();
    },
    lent: () => undefined,
    rest: async () => {
      sync.tell({ type: 'flush', isRest: true });
      await sync.flush();
      nameOffer.left();
      showing.soon();
    },
  };
}

/** What VS Code does with the whole document. */
function documentActs(
  all: ActingSources,
  tell: Tell,
): Pick<Acts, 'undo' | 'redo' | 'save' | 'text' | 'run'> {
  const { document, sync, showing } = all;
  return {
    undo: async () => {
      const refused = await sync.step('undo');
      if (refused !== undefined) tell(refused, 'bringIn');
    },
    redo: async () => {
      await sync.step('redo');
    },
    save: async () => {
      await sync.flush();
      // VS Code would only ask whether to write over what they saved (fact F2).
      const isIn = sync.state().file.isOther ? await bringIn(all, tell) : true;
      if (isIn !== false) await save(all);
    },
    text: async ({ place }) => {
      await sync.flush();
      await command('openAsText', document, place);
    },
    run: async ({ command: name, item }) => {
      await sync.flush();
      if (!COMMANDS.has(name)) return;
      // What the command writes is shown and announced; somebody who has written minutes stays there.
      showing.lead(name === 'finishMeeting' ? 'told' : 'there');
      await command(name, document, item && placeOf(all, item));
      showing.soon();
      setTimeout(() => {
        showing.lead('not');
      }, 0); // behind what is shown
    },
  };
}

/** Messages about items of lists. */
function itemActs(
  all: ActingSources,
  wish: Wish,
  tell: Tell,
): Pick<Acts, 'remove' | 'restore' | 'sort' | 'move' | 'tick'> {
  const { sync, showing } = all;
  /** What was removed last. */
  let removed: RemovableItem | undefined;
  return {
    remove: async ({ item: at, ...pressed }) => {
      await sync.flush();
      const workbook = all.sources.documents.get(all.document)?.workbook;
      const item = workbook && removableItem(workbook, fieldPathOf(placeOf(all, at)));
      if (await wish({ kind: 'remove', item: at }, at, idOf(pressed))) removed = item;
    },
    restore: async () => {
      const item = removed;
      if (item === undefined) return;
      showing.lead('told');
      const refused = await sync.edit((workbook) => restoreItem(workbook, item));
      tell(refused, factId(item.path.slice(0, -1)));
    },
    sort: async ({ list, ...pressed }) => {
      if (await wish({ kind: 'sort', list }, list, idOf(pressed)))
        showing.post({ type: 'say', text: vscode.l10n.t('Sorted by date.') });
    },
    move: async ({ item, by, ...pressed }) => {
      await wish({ kind: 'move', item, by }, item, idOf(pressed));
    },
    tick: async ({ item, done, ...pressed }) => {
      await wish({ kind: 'tick', item, done }, item, idOf(pressed));
    },
  };
}

/** What a button writes as an answer. */
function answerActs(
  all: ActingSources,
  wish: Wish,
): Pick<Acts, 'sentence' | 'reuse' | 'finished' | 'meeting'> {
  const { sync, showing } = all;
  return {
    sentence: async (pressed) => {
      await wish({ kind: 'sentence' }, 'goal.statement', idOf(pressed));
    },
    reuse: async ({ field }) => {
      await sync.flush();
      await reuse(all, field, wish);
    },
    finished: async () => {
      await sync.flush();
      showing.lead('there');
      await wish({ kind: 'set', field: FINISHED, value: isoDay(all.sources.today()) }, FINISHED);
    },
    meeting: async (pressed) => {
      const press = idOf(pressed);
      const isToldAgain = press !== undefined && isHeard(press, sync.state().heard);
      const before = todaysMeeting(all);
      if (!(await wish({ kind: 'meeting' }, 'discussion', press))) return;
      if (before !== undefined && !isToldAgain) {
        const text = vscode.l10n.t('Today’s meeting is already here. Keep writing at the end.');
        showing.post({ type: 'refused', at: before.field, text });
      }
      goToMeeting(all, before !== undefined);
    },
  };
}

/** Which press it is; undefined where it isn't told. */
function idOf({ page, at }: Partial<PressId>): PressId | undefined {
  return page === undefined || at === undefined ? undefined : { page, at };
}

/** What mends a remark, or decides between two versions. */
function mendActs(
  all: ActingSources,
  tell: Tell,
): Pick<Acts, 'mends' | 'mend' | 'keep' | 'take' | 'settle' | 'bringIn'> {
  const { sync, showing, nameOffer } = all;
  return {
    mends: (place) => {
      tellMends(all, place);
    },
    mend: async (message) => {
      await sync.flush();
      if (isRename(message)) {
        await nameOffer.accept();
        return;
      }
      showing.lead('told');
      tell(await sync.edit((workbook) => mended(all, workbook, message)), message.field);
    },
    keep: async ({ field, isBoth }) => {
      const workbook = all.sources.documents.get(all.document)?.workbook;
      const back = (now: Workbook): Edited | undefined =>
        itemBack(sync.state().naming, now, field, all.sources.today());
      if (workbook !== undefined && back(workbook) !== undefined)
        await sync.edit((now) => back(now) ?? textEdits());
      sync.tell({ type: 'keep', field, isBoth });
    },
    take: ({ field }) => {
      sync.tell({ type: 'take', field });
    },
    settle: async ({ place, version }) => {
      const kept = version === 'first' ? 'first' : 'second';
      const settled = (workbook: Workbook): Edited => settleConflict(workbook, place, kept);
      tell(await sync.edit(settled), 'conflicts');
    },
    bringIn: async () => {
      await bringIn(all, tell);
    },
  };
}

/**
 * Brings in what somebody else has saved. Whether all of it is in,
 * and nothing is to be decided; undefined where nothing could be brought in.
 */
async function bringIn(all: ActingSources, tell: Tell): Promise<boolean | undefined> {
  const { sync, showing } = all;
  if (!(await comesToFront(all))) return false;
  const theirs = await textOnDisk(all.document);
  const isIn = showing.theirsComes();
  const workbook = all.sources.documents.get(all.document)?.workbook;
  const today = all.sources.today();
  const came = await bringInTheirs(sync, { theirs, today, workbook });
  isIn();
  if (!tell(came.refused, 'bringIn')) return undefined;
  return !came.isUndecided;
}

/** A button may be heard of before VS Code has brought its tab to the front. */
async function comesToFront({ document, panel }: ActingSources): Promise<boolean> {
  if (isInFront(document)) return true;
  await new Promise<void>((resolve) => {
    const done = (): void => {
      changed.dispose();
      clearTimeout(late);
      resolve();
    };
    const changed = panel.onDidChangeViewState(done);
    const late = setTimeout(done, PATIENCE);
  });
  return isInFront(document);
}

/** So long VS Code may take to bring a tab to the front, in milliseconds. */
const PATIENCE = 1000;

async function command(
  name: string,
  { uri }: vscode.TextDocument,
  ...more: unknown[]
): Promise<void> {
  await vscode.commands.executeCommand(`partnershipWorkbooks.${name}`, uri.toString(), ...more);
}

/** VS Code reports a save that fails, but it skips one of what is clean (fact S2). */
async function save({ document, showing, sync }: ActingSources): Promise<void> {
  await document.save();
  showing.soon();
  if (sync.state().file.isKeptBack) tellOfLock();
}

/** One edit, so that one Undo takes it back. What somebody has written there in the meantime stays. */
async function reuse({ showing }: ActingSources, field: string, wish: Wish): Promise<void> {
  showing.now();
  const form = showing.form();
  const control = form && allControls(form).find(({ id }) => id === field);
  if (control === undefined || !('lastTime' in control) || control.value !== '') return;
  showing.lead('there');
  await wish({ kind: 'set', field, value: control.lastTime ?? '' }, field);
}

/** To the notes of today, whatever else the page shows of other meetings: to what they ask, or behind what they say. */
function goToMeeting(all: ActingSources, isOld: boolean): void {
  const meeting = todaysMeeting(all);
  if (meeting === undefined) return;
  all.showing.go(meeting.field, isOld && beginIn(meeting.says) === undefined);
}

function todaysMeeting({ sources, document }: ActingSources): Meeting | undefined {
  const workbook = sources.documents.get(document)?.workbook;
  if (workbook === undefined) return undefined;
  const field = meetingId(workbook, sources.today());
  return field === undefined ? undefined : { field, says: valueOf(workbook, field) };
}

interface Meeting {
  readonly field: string;
  readonly says: string;
}

/** Where a field is whose path has names of items in it. */
function placeOf({ sync }: ActingSources, field: string): string {
  return byPlace(namesOf(sync.state().naming.items), field).field;
}

/** While somebody types a day, tells how it is understood. */
function readBack(
  all: ActingSources,
  { field: name, value: typed }: { readonly field: string; readonly value: string },
): void {
  const { sources, document, showing, sync } = all;
  const field = placeOf(all, name);
  const workbook = sources.documents.get(document)?.workbook;
  if (!isDayField(field, workbook)) return;
  const today: Day = sources.today();
  const value = wholeTyped(sync.state(), workbook, { name, field, typed });
  const day = dayMeantIn(field, value, today, workbook);
  const words = day === undefined ? undefined : showing.dayWords(day);
  const time = timeSaid(value);
  const only =
    time === undefined ? [] : [keepsTime(field) ? time : vscode.l10n.t('only the day is kept')];
  const beneath = words === undefined ? '' : [words.text, words.beneath, ...only].join(' · ');
  showing.post({ type: 'read', field, beneath });
}
