import * as vscode from 'vscode';
import { parseDay, type Day } from '../../core/calendar/day.ts';
import { saidDay } from '../../core/english/days/saidDay.ts';
import { fixesFor } from '../../core/checks/fixesFor.ts';
import type { Fix } from '../../core/checks/mend/fix.ts';
import { applyChange, type FormChange } from '../../core/form/change.ts';
import { allControls } from '../../core/form/changed.ts';
import type { FromForm } from '../../core/form/formMessages.ts';
import { problemAt, type RemarkPlace } from '../../core/form/remarks.ts';
import type { Edited } from '../../core/workbook/edits/edited.ts';
import type { Workbook } from '../../core/workbook/workbook.ts';
import { newDayWords } from './dayWords.ts';
import type { FileState } from './fileState.ts';
import type { FormSources } from './formSources.ts';
import type { Showing } from './showing.ts';
import { tellOfLock } from './tellOfLock.ts';
import type { Writing } from './writing.ts';

export interface ActingSources {
  readonly sources: FormSources;
  readonly document: vscode.TextDocument;
  readonly panel: vscode.WebviewPanel;
  readonly writing: Writing;
  readonly showing: Showing;
  readonly file: FileState;
}

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
  const { sources, document, panel, writing, showing, file } = all;
  const change = async (
    plan: (workbook: Workbook) => Edited,
    how?: { readonly moves: boolean },
  ): Promise<void> => {
    if (file.isReadOnly()) return;
    const refused = await writing.change(plan, how);
    if (refused !== undefined) {
      showing.lead(false);
      showing.post({ type: 'say', text: refused });
    }
    showing.soon();
  };
  const wish = (one: FormChange): Promise<void> =>
    change((workbook) => applyChange(workbook, one, sources.today()), {
      moves: one.kind === 'remove' || one.kind === 'sort',
    });
  const unOrRedo = async (which: 'undo' | 'redo'): Promise<void> => {
    await writing.flush();
    if (!panel.active) return;
    showing.lead(true);
    await vscode.commands.executeCommand(which);
  };

  return async (message) => {
    switch (message.type) {
      case 'ready':
        // What the page before this one has left is written first: nobody is to type over it.
        await writing.flush();
        showing.begin();
        return;
      case 'typed':
        if (file.isReadOnly()) return;
        writing.type(message);
        readBack(all, message.field, message.value);
        return;
      case 'ask':
        showing.soon();
        return;
      case 'rest':
        await writing.flush();
        showing.soon();
        return;
      case 'undo':
      case 'redo':
        return unOrRedo(message.type);
      case 'save':
        await writing.flush();
        await save(all);
        return;
      case 'remove':
        return wish({ kind: 'remove', item: message.item });
      case 'sort':
        return wish({ kind: 'sort', list: message.list });
      case 'tick':
        return wish({ kind: 'tick', item: message.item, done: message.done });
      case 'sentence':
        return wish({ kind: 'sentence' });
      case 'meeting':
        await writing.flush();
        showing.lead(true);
        return wish({ kind: 'meeting' });
      case 'mends':
        tellMends(all, message);
        return;
      case 'mend':
        await writing.flush();
        showing.lead(true);
        return change((workbook) => mended(all, workbook, message), { moves: true });
      case 'keep':
        await writing.keep(message.field);
        showing.soon();
        return;
      case 'take':
        writing.take(message.field);
        showing.soon();
        return;
      case 'text':
        await writing.flush();
        return command('openAsText', document, message.place);
      case 'run':
        await writing.flush();
        if (COMMANDS.has(message.command)) return command(message.command, document);
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
async function save({ document, showing, file }: ActingSources): Promise<void> {
  await document.save();
  showing.soon();
  if (file.isKeptBack()) tellOfLock();
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
  const titles = mendsOf(all, workbook, { field, code, nth }).map(({ title }) => title);
  all.showing.post({ type: 'mends', field, code, nth, titles });
}

/** The mend of that title, as it would be made now. */
function mended(
  all: ActingSources,
  workbook: Workbook,
  { title, ...place }: RemarkPlace & { readonly title: string },
): Edited {
  const fix = mendsOf(all, workbook, place).find((one) => one.title === title);
  return fix === undefined
    ? { kind: 'refused', reason: 'not-found' }
    : { kind: 'edits', edits: fix.edits };
}

/** While a day is being typed, what it would be is told. */
function readBack({ sources, showing }: ActingSources, field: string, value: string): void {
  const form = showing.form();
  const isDay =
    form !== undefined &&
    allControls(form).some(
      (one) => one.id === field && one.kind === 'field' && one.input === 'day',
    );
  if (!isDay && !/\.(?:due|on)$/.test(field)) return;
  const today: Day = sources.today();
  const day = parseDay(value.trim()) ?? saidDay(value, today);
  const words = day === undefined ? undefined : newDayWords()(day, today);
  const beneath = words === undefined ? '' : `${words.text} · ${words.beneath}`;
  showing.post({ type: 'read', field, beneath });
}
