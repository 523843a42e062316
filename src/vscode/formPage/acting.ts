import * as vscode from 'vscode';
import { isoDay, parseDay, type Day } from '../../core/calendar/day.ts';
import { fullDate } from '../../core/calendar/dayWords.ts';
import { fixesFor } from '../../core/checks/fixesFor.ts';
import type { Fix } from '../../core/checks/mend/fix.ts';
import { meetingId } from '../../core/form/answers.ts';
import { allControls } from '../../core/form/changed.ts';
import { dayMeantIn, isDayField, type FormChange } from '../../core/form/change.ts';
import { factId } from '../../core/form/fieldId.ts';
import { fieldPathOf } from '../../core/schema/fieldPath.ts';
import type { FromForm } from '../../core/form/formMessages.ts';
import { problemAt, type RemarkPlace } from '../../core/form/remarks.ts';
import { byPlace, namesOf } from '../../core/form/sync/items.ts';
import {
  removableItem,
  restoreItem,
  type RemovableItem,
} from '../../core/workbook/edits/restoreItem.ts';
import { settleConflict } from '../../core/workbook/edits/settleConflict.ts';
import type { Edited } from '../../core/workbook/edits/edited.ts';
import { languageOf } from '../../core/workbook/language.ts';
import type { Workbook } from '../../core/workbook/workbook.ts';
import type { FormSources } from './formSources.ts';
import { NAME_FIELD, RENAME, renameTitle, type NameOffer } from './nameOffer.ts';
import type { Showing } from './showing.ts';
import { tellOfLock } from './tellOfLock.ts';
import type { Sync } from './sync.ts';
import { translate } from '../translate.ts';

export interface ActingSources {
  readonly sources: FormSources;
  readonly document: vscode.TextDocument;
  readonly panel: vscode.WebviewPanel;
  readonly sync: Sync;
  readonly showing: Showing;
  readonly nameOffer: NameOffer;
  /** What was put by is in its place: no page is shown before that. */
  readonly found: Promise<void>;
  /** The page has taken over from the one whose place it takes. */
  readonly taken: (hasKeyboard: boolean) => void;
}

/** The field of the day on which a cycle was finished. */
const FINISHED = 'finished-on';

/** The commands that a form's buttons may give. */
const COMMANDS: ReadonlySet<string> = new Set([
  'startNextCycle',
  'repeatWithAnother',
  'pauseOrEnd',
  'resume',
  'share',
  'prepareMeeting',
  'finishMeeting',
]);

/** What comes of each thing that the page says. */
export function newActing(all: ActingSources): (message: FromForm) => Promise<void> {
  const { document, sync, showing, nameOffer, found } = all;
  let removed: RemovableItem | undefined;
  const tell = (refused: string | undefined, at: string): boolean => {
    if (refused !== undefined) {
      showing.lead('not');
      showing.post({ type: 'refused', at, text: refused });
    }
    showing.soon();
    return refused === undefined;
  };
  const wish = async (change: FormChange, at: string): Promise<boolean> =>
    tell(await sync.change(change), placeOf(all, at));

  return async (message) => {
    switch (message.type) {
      case 'ready':
        await found;
        showing.begin();
        sync.tell({ type: 'ready', page: message.page });
        return;
      case 'taken':
        all.taken(message.hasKeyboard);
        return;
      case 'typed':
        showing.lead('not'); // whoever types is where they want to be
        nameOffer.typed(message.field);
        sync.tell({ type: 'typed', typed: message });
        readBack(all, placeOf(all, message.field), message.value);
        return;
      case 'again':
        sync.tell({ type: 'again', again: message });
        return;
      case 'ask':
        showing.soon();
        return;
      case 'lent':
        return;
      case 'rest':
        sync.tell({ type: 'flush', isRest: true });
        await sync.flush();
        nameOffer.left();
        showing.soon();
        return;
      case 'undo':
      case 'redo':
        return sync.step(message.type);
      case 'save':
        await sync.flush();
        await save(all);
        return;
      case 'remove': {
        await sync.flush();
        const workbook = all.sources.documents.get(document)?.workbook;
        const path = fieldPathOf(placeOf(all, message.item));
        const item = workbook && removableItem(workbook, path);
        if (await wish({ kind: 'remove', item: message.item }, message.item)) removed = item;
        return;
      }
      case 'restore': {
        const item = removed;
        if (item === undefined) return;
        showing.lead('told');
        tell(
          await sync.edit((workbook) => restoreItem(workbook, item)),
          factId(item.path.slice(0, -1)),
        );
        return;
      }
      case 'sort': {
        const { list } = message;
        if (await wish({ kind: 'sort', list }, list))
          showing.post({ type: 'say', text: vscode.l10n.t('Sorted by date.') });
        return;
      }
      case 'move':
        await wish({ kind: 'move', item: message.item, by: message.by }, message.item);
        return;
      case 'tick':
        await wish({ kind: 'tick', item: message.item, done: message.done }, message.item);
        return;
      case 'sentence':
        await wish({ kind: 'sentence' }, 'goal.statement');
        return;
      case 'reuse':
        await sync.flush();
        await reuse(all, message.field, wish);
        return;
      case 'finished':
        await sync.flush();
        showing.lead('there');
        await wish({ kind: 'set', field: FINISHED, value: isoDay(all.sources.today()) }, FINISHED);
        return;
      case 'meeting':
        await sync.flush();
        if (await wish({ kind: 'meeting' }, 'discussion')) goToMeeting(all);
        return;
      case 'mends':
        tellMends(all, message);
        return;
      case 'mend':
        await sync.flush();
        if (message.field === NAME_FIELD && message.code === RENAME) return nameOffer.accept();
        showing.lead('told');
        tell(await sync.edit((workbook) => mended(all, workbook, message)), message.field);
        return;
      case 'keep':
      case 'take':
        sync.tell({ type: message.type, field: message.field });
        return;
      case 'settle': {
        const kept = message.version === 'first' ? 'first' : 'second';
        const settled = (workbook: Workbook): Edited =>
          settleConflict(workbook, message.place, kept);
        tell(await sync.edit(settled), 'conflicts');
        return;
      }
      case 'text':
        await sync.flush();
        return command('openAsText', document, message.place);
      case 'run':
        await sync.flush();
        if (!COMMANDS.has(message.command)) return;
        // What the command writes is shown and told, if it writes anything; whoever has written minutes
        // stays at them.
        showing.lead(message.command === 'finishMeeting' ? 'told' : 'there');
        await command(message.command, document);
        showing.soon();
        setTimeout(() => {
          showing.lead('not');
        }, 0); // behind what is shown
    }
  };
}

async function command(
  name: string,
  { uri }: vscode.TextDocument,
  ...more: unknown[]
): Promise<void> {
  await vscode.commands.executeCommand(`partnershipWorkbooks.${name}`, uri.toString(), ...more);
}

/** Of a save that fails VS Code tells by itself; one that it takes for needless it does not even begin. */
async function save({ document, showing, sync }: ActingSources): Promise<void> {
  await document.save();
  showing.soon();
  if (sync.state().file.isKeptBack) tellOfLock();
}

function mendsOf(
  { sources, document }: ActingSources,
  workbook: Workbook,
  place: RemarkPlace,
): readonly Fix[] {
  const problem = problemAt(workbook, sources.problems.of(document), place);
  return problem === undefined ? [] : fixesFor(workbook, problem, sources.fixContext(document));
}

function tellMends(all: ActingSources, { field, code, nth }: RemarkPlace): void {
  const workbook = all.sources.documents.get(all.document)?.workbook;
  if (workbook === undefined) return;
  const isRename = field === NAME_FIELD && code === RENAME;
  const titles = isRename
    ? [renameTitle()]
    : mendsOf(all, workbook, { field, code, nth }).map(titleOf);
  all.showing.post({ type: 'mends', field, code, nth, titles });
}

/** The mend of that title, as it would be made now. */
function mended(
  all: ActingSources,
  workbook: Workbook,
  { title, ...place }: RemarkPlace & { readonly title: string },
): Edited {
  const fix = mendsOf(all, workbook, place).find((one) => titleOf(one) === title);
  return fix === undefined
    ? { kind: 'refused', reason: 'not-found' }
    : { kind: 'edits', edits: fix.edits };
}

/** As people say days. */
function titleOf({ title }: Fix): string {
  return title.replace(/\b\d{4}-\d{2}-\d{2}\b/g, (iso) => {
    const day = parseDay(iso);
    return day === undefined ? iso : fullDate(day, translate);
  });
}

/** One edit, so that one Undo takes it back. What somebody has written there by now stays. */
async function reuse(
  { showing }: ActingSources,
  field: string,
  wish: (change: FormChange, at: string) => Promise<boolean>,
): Promise<void> {
  showing.now();
  const form = showing.form();
  const control = form && allControls(form).find(({ id }) => id === field);
  if (control === undefined || !('lastTime' in control) || control.value !== '') return;
  showing.lead('there');
  await wish({ kind: 'set', field, value: control.lastTime ?? '' }, field);
}

/** To the notes of today, whatever else the page shows of other meetings. */
function goToMeeting({ sources, document, showing }: ActingSources): void {
  const workbook = sources.documents.get(document)?.workbook;
  const field = workbook && meetingId(workbook, sources.today());
  if (field !== undefined) showing.go(field);
}

/** Where a field stands that is told by the names of its items. */
function placeOf({ sync }: ActingSources, field: string): string {
  return byPlace(namesOf(sync.state().items), field).field;
}

/** While a day is being typed, what it would be is told. */
function readBack(
  { sources, document, showing }: ActingSources,
  field: string,
  value: string,
): void {
  if (!isDayField(field)) return;
  const today: Day = sources.today();
  const workbook = sources.documents.get(document)?.workbook;
  const day = dayMeantIn(field, value, today, workbook && languageOf(workbook));
  const words = day === undefined ? undefined : showing.dayWords(day);
  const beneath = words === undefined ? '' : `${words.text} · ${words.beneath}`;
  showing.post({ type: 'read', field, beneath });
}
