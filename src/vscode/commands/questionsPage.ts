import * as vscode from 'vscode';
import { changeQuestion, type QuestionChange } from '../../core/ourQuestions/changeQuestion.ts';
import type { Sentence } from '../../core/language/translate.ts';
import {
  choicesText,
  GOES_TO,
  OUR_QUESTIONS_FILE,
  PARTS,
  type OurQuestion,
  type QuestionPart,
} from '../../core/ourQuestions/question.ts';
import type { OurDestination } from '../../core/schema/ourFacts.ts';
import {
  QUESTIONS_MESSAGES,
  type FromQuestions,
  type QuestionsOfPart,
  type ShownQuestion,
  type ToQuestions,
} from '../../core/ourQuestions/questionsPage.ts';
import { readOurQuestions } from '../../core/ourQuestions/readOurQuestions.ts';
import { readMessage } from '../../core/pages/pageMessages.ts';
import { minimal } from '../../core/workbook/edits/minimal.ts';
import { applyUnseen } from '../editing/applyEdited.ts';
import { showPage } from '../pages/showPage.ts';
import type { Parts } from '../parts.ts';
import { translate as t } from '../translate.ts';
import { KIND_NAMES, partTitle } from './addOurQuestion.ts';

export type QuestionsPageSources = Pick<Parts, 'extension' | 'log'>;

/** What VS Code's tabs call it. */
const TYPE = 'partnershipWorkbooks.questions';

/** How long typing has to rest before it is written, in milliseconds: one Undo for some words. */
const REST = 500;

/** Why a question's last change was not made, by its id. */
type Remarks = Map<string, NonNullable<ShownQuestion['remark']>>;

type Say = Extract<QuestionChange, { kind: 'say' | 'choices' }>;

/** Shows the questions in a file to be worded, moved, and retired, until the page is closed. */
export async function showQuestionsPage(
  file: vscode.Uri,
  { extension, log }: QuestionsPageSources,
  add: () => Promise<void>,
): Promise<void> {
  await closeOther();
  const title = vscode.l10n.t('Our own questions');
  const panel = vscode.window.createWebviewPanel(TYPE, title, vscode.ViewColumn.Active);
  const { webview } = panel;
  const remarks: Remarks = new Map();
  /** What was typed and isn't in the file yet, by its field. */
  const typed = new Map<string, Say>();
  let [counted, heard, isOpen] = [0, 0, true];
  let rest: ReturnType<typeof setTimeout> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  /** One thing after the other. */
  const inTurn = (work: () => Promise<void>): void => {
    last = last.then(() => log.asked('editing our questions', work));
  };
  const post = async (said = '', stepped = false): Promise<void> => {
    if (!isOpen) return;
    try {
      const document = await vscode.workspace.openTextDocument(file);
      void webview.postMessage({ ...shown(document, remarks), title, heard, stepped, said });
    } catch {
      panel.dispose(); // the file is gone
    }
  };
  const { change: write, ...steps } = editing(file);
  const make = async (change: QuestionChange): Promise<boolean> => {
    const says = await write(change);
    if (says === '') remarks.delete(change.id);
    else remarks.set(change.id, { field: fieldOf(change), says });
    return says === '';
  };
  const writeTyped = async (): Promise<void> => {
    clearTimeout(rest);
    const [all, upTo] = [[...typed.values()], counted];
    typed.clear();
    for (const one of all) await make(one);
    heard = upTo;
  };
  const afterTyped = (work: () => Promise<void>): void => {
    inTurn(async () => {
      await writeTyped();
      await work();
    });
  };
  const hear = (message: FromQuestions): void => {
    const change = changeAsked(message);
    if (change !== undefined)
      afterTyped(async () => {
        await post((await make(change)) ? await saidOf(file, change) : '');
      });
    switch (message.type) {
      case 'ready': // the page counts anew
        afterTyped(async () => {
          [counted, heard] = [0, 0];
          await post();
        });
        return;
      case 'say':
        typed.set(`${message.field} ${message.id}`, sayOf(message));
        counted = message.nth;
        clearTimeout(rest);
        rest = setTimeout(() => {
          afterTyped(() => post());
        }, REST);
        return;
      case 'undo':
        afterTyped(async () => {
          const isBack = forgetRefused(remarks) || (await steps.undo());
          await post(isBack ? t('Undone.') : '', isBack);
        });
        return;
      case 'redo':
        afterTyped(async () => {
          const isAgain = await steps.redo();
          await post(isAgain ? t('Done again.') : '', isAgain);
        });
        return;
      case 'add':
        afterTyped(async () => {
          await add();
          await post();
          if (isOpen) panel.reveal(undefined, false); // what was asked took the keyboard
        });
        return;
      case 'text':
        afterTyped(async () => {
          await vscode.window.showTextDocument(file, { preview: false });
        });
        return;
      default: // was asked for at once
    }
  };
  const following = vscode.Disposable.from(
    follow(file, () => {
      inTurn(() => post());
    }),
    webview.onDidReceiveMessage((message) => {
      const known = readMessage(QUESTIONS_MESSAGES, message);
      if (known !== undefined) hear(known);
    }),
  );
  panel.onDidDispose(() => {
    isOpen = false;
    following.dispose();
    inTurn(writeTyped);
  });
  showPage(webview, extension, { name: 'questions', title });
}

/** Calls back whenever the file says something else, or is saved, or gone. */
function follow(file: vscode.Uri, changed: () => void): vscode.Disposable {
  const again = (uri: vscode.Uri): void => {
    if (uri.toString() === file.toString()) changed();
  };
  const folder = vscode.Uri.joinPath(file, '..');
  const watcher = vscode.workspace.createFileSystemWatcher(
    new vscode.RelativePattern(folder, OUR_QUESTIONS_FILE),
  );
  return vscode.Disposable.from(
    watcher,
    watcher.onDidChange(again),
    watcher.onDidDelete(again),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      again(document.uri);
    }),
    vscode.workspace.onDidSaveTextDocument(({ uri }) => {
      again(uri);
    }),
  );
}

/** What is asked for at once; what is being typed waits. */
function changeAsked(message: FromQuestions): QuestionChange | undefined {
  switch (message.type) {
    case 'move':
      return { kind: 'move', id: message.id, by: message.up ? -1 : 1 };
    case 'retire':
      return { kind: 'retire', id: message.id, retired: message.retired };
    case 'place': {
      const part = PART_NAMES.find((one) => one === message.part);
      return part && { kind: 'place', id: message.id, part };
    }
    case 'send': {
      const to = GOES_TO.find((one) => one === message.to);
      return to && { kind: 'send', id: message.id, to, goes: message.goes };
    }
    default:
      return undefined;
  }
}

function sayOf({ id, field, words }: Extract<FromQuestions, { type: 'say' }>): Say {
  if (field === 'choices') return { kind: 'choices', id, words };
  return { kind: 'say', id, field: field === 'help' ? 'help' : 'question', words };
}

function fieldOf(change: QuestionChange): string {
  return change.kind === 'say' ? change.field : change.kind === 'choices' ? 'choices' : '';
}

/** Lets go of what was typed and refused last; false where nothing was. */
function forgetRefused(remarks: Remarks): boolean {
  const last = [...remarks].findLast(([, { field }]) => field !== '');
  return last !== undefined && remarks.delete(last[0]);
}

/** There is one such page: what it shows follows from where it was asked for. */
async function closeOther(): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const isOurs = ({ input }: vscode.Tab): boolean =>
    input instanceof vscode.TabInputWebview && input.viewType.endsWith(TYPE);
  await vscode.window.tabGroups.close(tabs.filter(isOurs));
}

/** The file's text before and after. */
interface Change {
  readonly before: string;
  readonly after: string;
}

/** Changes the file; each change can be taken back, and made again, while the file says what it left. */
function editing(file: vscode.Uri): {
  /** Why it wasn't made, or ''. */
  readonly change: (change: QuestionChange) => Promise<string>;
  /** What was changed last is taken back; false where there is nothing that can be. */
  readonly undo: () => Promise<boolean>;
  readonly redo: () => Promise<boolean>;
} {
  const made: Change[] = [];
  const undone: Change[] = [];
  const turn = async (from: Change[], to: Change[]): Promise<boolean> => {
    const document = await vscode.workspace.openTextDocument(file);
    const last = from.pop();
    if (last?.after !== document.getText() || !(await write(document, last.before))) return false;
    to.push({ before: last.after, after: last.before });
    return true;
  };
  return {
    change: async (change) => {
      const document = await vscode.workspace.openTextDocument(file);
      const before = document.getText();
      const changed = changeQuestion(before, change);
      if ('refused' in changed) return t(changed.refused);
      if (!(await write(document, changed.text)))
        return t('We couldn’t write {file}. Check that you may change it, and try again.', {
          file: OUR_QUESTIONS_FILE,
        });
      if (changed.text === before) return '';
      made.push({ before, after: changed.text });
      undone.length = 0;
      return '';
    },
    undo: () => turn(made, undone),
    redo: () => turn(undone, made),
  };
}

/** As one Undo; saved, unless somebody has the file open with changes of their own. */
async function write(document: vscode.TextDocument, wanted: string): Promise<boolean> {
  const [text, version, isTheirs] = [document.getText(), document.version, document.isDirty];
  const edits = minimal(text, { start: 0, end: text.length, text: wanted });
  if (edits.length === 0) return true;
  const isMade = (await applyUnseen({ document, version, edits })) === 'made';
  return isMade && (isTheirs || (await document.save()));
}

const PART_NAMES = Object.keys(PARTS) as readonly QuestionPart[];

function shown(
  document: vscode.TextDocument,
  remarks: Remarks,
): Omit<ToQuestions, 'title' | 'heard' | 'stepped' | 'said'> {
  const { questions, leftOut } = readOurQuestions(document.getText());
  return {
    file: vscode.workspace.asRelativePath(document.uri),
    notices: [
      ...(leftOut > 0 ? [notAllRead()] : []),
      ...(document.isDirty ? [t('Not saved')] : []),
    ],
    places: PART_NAMES.map((part) => ({ id: part, label: t(partTitle(PARTS[part])) })),
    parts: PART_NAMES.flatMap((part): QuestionsOfPart[] => {
      const own = questions.filter((one) => one.part === part);
      const asked = own.map((one) => ({
        ...{ id: one.id, question: one.question, help: one.help, retired: one.retired },
        kind: t(KIND_NAMES[one.kind]),
        choices: one.kind === 'choice' ? choicesText(one.choices) : undefined,
        goesTo: GOES_TO.map((to) => ({
          ...{ to, name: t(DESTINATIONS[to]), goes: one.goesTo.includes(to) },
        })),
        remark: remarks.get(one.id),
      }));
      return own.length === 0 ? [] : [{ part, title: t(partTitle(PARTS[part])), questions: asked }];
    }),
    texts: {
      question: t('Question'),
      help: t('Help'),
      choices: t('What can people choose? Put commas in between.'),
      place: t('Where in the workbook?'),
      goesTo: t('The answer also goes into'),
      up: t('Move up'),
      down: t('Move down'),
      retire: t('Stop asking'),
      again: t('Ask again'),
      retired: t('No longer asked. Its answers stay.'),
      add: t('Add a question of our own…'),
      text: t('Open as Text'),
    },
  };
}

const DESTINATIONS: Readonly<Record<OurDestination, Sentence>> = {
  plan: 'the partner’s plan',
  report: 'the board’s report',
  'next-cycle': 'the next cycle',
};

export function notAllRead(): string {
  return t('We can’t read every question in this file. Fix what’s marked in the text.');
}

async function saidOf(file: vscode.Uri, change: QuestionChange): Promise<string> {
  const document = await vscode.workspace.openTextDocument(file);
  const { questions } = readOurQuestions(document.getText());
  const one = questions.find(({ id }) => id === change.id);
  // A field says itself what was typed into it, and a box whether it's ticked.
  if (one === undefined || !['move', 'retire', 'place'].includes(change.kind)) return '';
  const item = one.question;
  if (change.kind === 'place')
    return t('It’s asked in “{part}” of each workbook now.', {
      part: t(partTitle(PARTS[one.part])),
    });
  if (change.kind === 'retire')
    return one.retired
      ? t('No longer asked: {item}', { item })
      : t('Asked again: {item}', { item });
  const around = questions.filter(({ part }: OurQuestion) => part === one.part);
  return t('{item} is now {at} of {all}.', {
    ...{ item, at: around.indexOf(one) + 1, all: around.length },
  });
}
