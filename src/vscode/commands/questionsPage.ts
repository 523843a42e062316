import * as vscode from 'vscode';
import type { QuestionChange } from '../../core/ourQuestions/changeQuestion.ts';
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
import { showPage } from '../pages/showPage.ts';
import type { Parts } from '../parts.ts';
import { translate as t } from '../translate.ts';
import { editingQuestions, readQuestions, type QuestionsNow } from './questionsFile.ts';
import { KIND_NAMES, partTitle } from './addOurQuestion.ts';

export type QuestionsPageSources = Pick<Parts, 'extension' | 'log'>;

/** What VS Code's tabs call it. */
const TYPE = 'partnershipWorkbooks.questions';

/** How long typing and ticking have to rest before they are written, in milliseconds: one Undo for some words. */
const REST = 500;

/** Why a question's last change was not made, by its id. */
type Remarks = Map<string, NonNullable<ShownQuestion['remark']>>;

type Say = Extract<QuestionChange, { kind: 'say' | 'choices' }>;
type Send = Extract<QuestionChange, { kind: 'send' }>;

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
  let [counted, heard, isOpen] = [0, 0, true];
  let last: Promise<unknown> = Promise.resolve();
  /** One thing after the other. */
  const inTurn = (work: () => Promise<void>): void => {
    last = last.then(() => log.asked('editing our questions', work));
  };
  const post = async (said = ''): Promise<void> => {
    // What waits is told when it is written.
    if (!isOpen || typed.isWaiting()) return;
    try {
      const now = await readQuestions(file);
      void webview.postMessage({ ...shown(file, now, remarks), title, heard, said });
    } catch {
      panel.dispose(); // the file is gone
    }
  };
  const { change: write, takeBack } = editingQuestions(file);
  /** Whether all of them were made. */
  const make = async (changes: readonly QuestionChange[]): Promise<boolean> => {
    const refused = await write(changes);
    for (const change of changes) {
      const says = refused.get(change);
      if (says === undefined) remarks.delete(change.id);
      else remarks.set(change.id, { field: fieldOf(change), says });
    }
    return refused.size === 0;
  };
  const writeTyped = async (): Promise<void> => {
    const upTo = counted;
    await make(typed.take());
    heard = upTo;
  };
  const act = async (change: QuestionChange): Promise<void> => {
    await writeTyped();
    await post((await make([change])) ? await saidOf(file, change) : '');
  };
  const writeAndTell = async (): Promise<void> => {
    await writeTyped();
    await post();
  };
  const typed = newTyped(() => {
    inTurn(writeAndTell);
  });
  const hear = (message: FromQuestions): void => {
    const change = changeAsked(message);
    if (change !== undefined) inTurn(() => act(change));
    switch (message.type) {
      case 'ready': // the page counts anew
        inTurn(async () => {
          await writeTyped();
          [counted, heard] = [0, 0];
          await post();
        });
        return;
      case 'say':
        counted = message.nth;
        typed.add(`${message.field} ${message.id}`, sayOf(message));
        return;
      case 'send': {
        const to = GOES_TO.find((one) => one === message.to);
        const { id, goes } = message;
        if (to !== undefined) typed.add(`${to} ${id}`, { kind: 'send', id, to, goes });
        return;
      }
      case 'undo':
        inTurn(async () => {
          await writeTyped();
          // What was refused is taken back before what was made.
          const wasRefused = remarks.size > 0;
          remarks.clear();
          await post(wasRefused || (await takeBack()) ? t('Undone.') : '');
        });
        return;
      case 'add':
        inTurn(async () => {
          await writeTyped();
          await add();
          await post();
          if (isOpen) panel.reveal(undefined, false); // what was asked took the keyboard
        });
        return;
      case 'text':
        inTurn(async () => {
          await writeTyped();
          await vscode.window.showTextDocument(file, { preview: false });
        });
        return;
      default: // was asked for at once
    }
  };
  const following = vscode.Disposable.from(
    followFile(file, () => {
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

/** What was typed or ticked and isn't in the file yet, until it has rested. */
function newTyped(write: () => void): {
  readonly add: (field: string, change: Say | Send) => void;
  readonly isWaiting: () => boolean;
  /** In the order in which it was begun; none of it waits any longer. */
  readonly take: () => readonly QuestionChange[];
} {
  const typed = new Map<string, Say | Send>();
  let rest: ReturnType<typeof setTimeout> | undefined;
  return {
    add: (field, change) => {
      typed.set(field, change);
      clearTimeout(rest);
      rest = setTimeout(write, REST);
    },
    isWaiting: () => typed.size > 0,
    take: () => {
      clearTimeout(rest);
      const all = [...typed.values()];
      typed.clear();
      return all;
    },
  };
}

/** Tells of whatever becomes of a file, in an editor or beside VS Code. */
function followFile(file: vscode.Uri, tell: () => void): vscode.Disposable {
  const again = (uri: vscode.Uri): void => {
    if (uri.toString() === file.toString()) tell();
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

/** What is asked for at once; what is being typed or ticked waits. */
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

/** There is one such page: what it shows follows from where it was asked for. */
async function closeOther(): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const isOurs = ({ input }: vscode.Tab): boolean =>
    input instanceof vscode.TabInputWebview && input.viewType.endsWith(TYPE);
  await vscode.window.tabGroups.close(tabs.filter(isOurs));
}

const PART_NAMES = Object.keys(PARTS) as readonly QuestionPart[];

function shown(
  uri: vscode.Uri,
  { text, document }: QuestionsNow,
  remarks: Remarks,
): Omit<ToQuestions, 'title' | 'heard' | 'said'> {
  const { questions, leftOut } = readOurQuestions(text);
  return {
    file: vscode.workspace.asRelativePath(uri),
    notices: [
      ...(leftOut > 0 ? [notAllRead()] : []),
      ...(document?.isDirty === true ? [t('Not saved')] : []),
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
  const { questions } = readOurQuestions((await readQuestions(file)).text);
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
