import * as vscode from 'vscode';
import { readLook, EVERYTHING, type Look } from '../../core/overview/look.ts';
import {
  OVERVIEW_MESSAGES,
  type FromOverview,
  type ToOverview,
} from '../../core/overview/overviewMessages.ts';
import { everybodyIn, overviewOf, type Overview } from '../../core/overview/overview.ts';
import { withSettled } from '../../core/overview/settled.ts';
import { pageTexts } from '../../core/overview/pageTexts.ts';
import { readMessage } from '../../core/pages/pageMessages.ts';
import type { Disposable } from '../disposable.ts';
import type { ListedActs } from '../editing/settling.ts';
import { showPage } from '../pages/showPage.ts';
import { translate } from '../translate.ts';
import { actOn } from './actOn.ts';
import { settledOnPage, type SettleMessage } from './settled.ts';
import type { Parts } from '../parts.ts';

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
  let isReading = true;
  let page: Overview | undefined;
  const settled = settledOnPage(live, sources.settle);
  const post = (): void => {
    if (look === undefined) return;
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
    if (message.type !== 'done') panel.reveal(undefined, false);
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
          panel.reveal(undefined, false);
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
  return { settle, dispose: () => void subscriptions.dispose() };
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
