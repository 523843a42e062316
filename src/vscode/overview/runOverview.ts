import * as vscode from 'vscode';
import { EVERYTHING, type Look, readLook } from '../../core/overview/look.ts';
import {
  type FromOverview,
  OVERVIEW_MESSAGES,
  type ToOverview,
} from '../../core/overview/overviewMessages.ts';
import { type Overview, everybodyIn, overviewOf } from '../../core/overview/overview.ts';
import { withSettled } from '../../core/overview/settled.ts';
import { pageTexts } from '../../core/overview/pageTexts.ts';
import { readMessage } from '../../core/pages/pageMessages.ts';
import type { Disposable } from '../disposable.ts';
import type { ListedActs } from '../editing/settling.ts';
import { showPage } from '../pages/showPage.ts';
import { translate } from '../translate.ts';
import { type SettleMessage, settledOnPage } from './settled.ts';
import type { Parts } from '../parts.ts';
import { targetAt } from '../../core/overview/pagePlace.ts';
import type { Portfolio } from '../../core/portfolio/portfolio.ts';
import { type Row, row } from '../../core/portfolio/row.ts';
import { type FileId, nameKey } from '../../core/workbook/naming.ts';

export interface OverviewSources extends Pick<Parts, 'live' | 'extension' | 'log'> {
  /** Keeps whose partnerships were looked at last: no more than a convenience. */
  readonly memory: vscode.Memento;
}

/** A page that is kept up to date. */
export interface RunningOverview extends Disposable {
  readonly settle: (message: SettleMessage) => Promise<void>;
}

const PERSON = 'overview.person';
const ME = 'overview.me';

/** Keeps a page of the overview up to date, and does what is asked on it, until it is disposed of. */
export function runOverview(
  panel: vscode.WebviewPanel,
  sources: OverviewSources & ListedActs,
): RunningOverview {
  const { live, memory, extension, log } = sources;
  const { webview } = panel;
  let look: Look | undefined;
  let [isReading, isOpen] = [true, true];
  let page: Overview | undefined;
  const settled = settledOnPage(live, sources.settle);
  const post = (): void => {
    // It may have been closed while VS Code asked something.
    if (look === undefined || !isOpen) return;
    const portfolio = live.portfolio();
    page = withSettled(overviewOf(portfolio, look, translate), settled.all(portfolio, look));
    const me = textIn(memory, ME);
    const message: ToOverview = {
      overview: page,
      look,
      me,
      texts: pageTexts(translate),
      isReading,
    };
    webview.postMessage(message);
  };
  const settle = async (message: SettleMessage): Promise<void> => {
    const isDone =
      page !== undefined && look !== undefined && (await settled.settle(message, page, look));
    if (isDone) post();
    // A question that was asked took the keyboard with it.
    if (message.type !== 'done' && isOpen) panel.reveal(undefined, false);
  };
  const hear = (message: FromOverview): void => {
    switch (message.type) {
      case 'look':
        lookAt(message);
        return;
      case 'mine':
        log.asked('asking who somebody is', async () => {
          const me = await sources.askWho(everybodyIn(live.portfolio()), textIn(memory, ME));
          if (me !== undefined) await memory.update(ME, me);
          post();
          if (isOpen) panel.reveal(undefined, false);
        });
        return;
      case 'done':
      case 'move':
      case 'drop':
        log.asked('settling a milestone', () => settle(message));
        return;
      case 'undo':
        log.asked('undoing a change', async () => {
          await settled.undo(message.id);
          post();
        });
        return;
      default:
        log.asked(`“${message.type}” in the overview`, () => actOn(message, live.portfolio()));
    }
  };
  const lookAt = (message: Extract<FromOverview, { type: 'look' }>): void => {
    look = lookOf(message, memory);
    const { person } = look;
    log.inBackground('remembering whose partnerships', () => memory.update(PERSON, person));
    post();
  };
  const subscriptions = vscode.Disposable.from(
    webview.onDidReceiveMessage((message) => {
      const heard = readMessage(OVERVIEW_MESSAGES, message);
      if (heard !== undefined) hear(heard);
    }),
    live.onDidChange(post),
    vscode.workspace.onDidSaveTextDocument(({ uri }) => {
      if (settled.saved(uri.toString())) post();
    }),
  );
  showPage(webview, extension, { name: 'overview', title: panel.title });
  log.inBackground('reading for the overview', async () => {
    await live.ready();
    isReading = false;
    post();
  });
  return {
    settle,
    dispose: () => {
      isOpen = false;
      subscriptions.dispose();
    },
  };
}

/** A page that remembers nothing starts with what was looked at last. */
function lookOf(message: Extract<FromOverview, { type: 'look' }>, memory: vscode.Memento): Look {
  if (!message.fresh) return readLook(message);
  return { ...EVERYTHING, person: textIn(memory, PERSON) };
}

function textIn(memory: vscode.Memento, key: string): string {
  const text = memory.get<unknown>(key);
  return typeof text === 'string' ? text : '';
}

/** Does what was asked on the page as the sidebar does it: by a command on a row. */
async function actOn(
  message: Exclude<FromOverview, { type: 'look' | 'mine' | 'done' | 'move' | 'drop' | 'undo' }>,
  portfolio: Portfolio,
): Promise<void> {
  switch (message.type) {
    case 'open':
      await onWorkbook('openRow', message.path, portfolio, {
        ...{ kind: 'question', path: message.path, target: targetAt(message.place) },
      });
      return;
    case 'ask':
      // The command looks whether there is such a contact.
      await run('askContact', { webviewSection: 'contact', ...message });
      return;
    case 'next':
      await onWorkbook('startNextCycle', message.path, portfolio, {
        ...{ kind: 'cycle', path: message.path, stopped: false },
      });
      return;
    case 'prepare':
    case 'finish':
      // The same as its menu gives; the command looks whether there is such a meeting.
      await run(`${message.type}Meeting`, { webviewSection: 'dueMeeting', ...message });
      return;
    case 'start':
      await run('newCycle', ideaRow(message.name, portfolio));
  }
}

/** A page may name workbooks that we know, and no other file. */
async function onWorkbook(
  command: string,
  path: FileId,
  { states }: Portfolio,
  subject: Row['subject'],
): Promise<void> {
  if (!states.has(path)) return;
  const target = subject.kind === 'question' ? subject.target : undefined;
  const open = target && { path, target };
  await run(command, row({ id: path, label: path, subject, open }));
}

function ideaRow(name: string | undefined, { ideas }: Portfolio): Row | undefined {
  const idea = name === undefined ? undefined : ideas.find(({ key }) => key === nameKey(name));
  if (idea === undefined) return undefined;
  const { key: id, name: label } = idea;
  return row({ id, label, subject: { kind: 'idea', name: label } });
}

async function run(command: string, given: unknown): Promise<void> {
  await vscode.commands.executeCommand(`partnershipWorkbooks.${command}`, given);
}
