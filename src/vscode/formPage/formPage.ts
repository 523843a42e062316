import * as vscode from 'vscode';
import { FROM_FORM } from '../../core/form/formMessages.ts';
import { isAhead } from '../../core/form/sync/docStep.ts';
import { placeIn } from '../../core/form/sync/doc.ts';
import { readMessage } from '../../core/pages/pageMessages.ts';
import { showPage } from '../pages/showPage.ts';
import { newActing } from './acting.ts';
import { followEarlierCycle } from './earlierCycle.ts';
import { newNameOffer } from './nameOffer.ts';
import type { FormSources } from './formSources.ts';
import type { Disposable } from '../disposable.ts';
import { type Showing, newShowing } from './showing.ts';
import type { Sync } from './sync.ts';
import { liveOf } from '../documents.ts';
import type { Stuck } from '../../core/form/sync/typed.ts';
import type { Log } from '../log.ts';
import { showMessage } from '../showMessage.ts';

/** One form on one document, as long as its tab is there. */
export interface FormPage {
  readonly document: vscode.TextDocument;
  readonly panel: vscode.WebviewPanel;
  readonly flush: () => Promise<void>;
  /** Goes to a control as soon as the page is there. */
  readonly go: (field: string) => void;
  /**
   * Takes the place of a page of the same workbook whose extension has died: what is typed on that one comes
   * in here, until it is told that the other one is gone. Settles once the page has all that, and whether
   * it has the keyboard as well; `undefined` if it hears nothing from the other one.
   */
  readonly revive: () => Promise<boolean | undefined>;
  readonly isAlone: () => void;
  /** Takes one step back or forth, as its key does on the page. */
  readonly step: (which: 'undo' | 'redo') => void;
  /** Settles as soon as the page has the keyboard back from the command palette. */
  readonly hasItBack: () => Promise<void>;
  /** The field in which something was typed last. */
  readonly field: () => string | undefined;
  /** When something was typed last, as `Date.now()`. */
  readonly typedAt: () => number;
}

export function openFormPage(
  sources: FormSources,
  document: vscode.TextDocument,
  panel: vscode.WebviewPanel,
): FormPage {
  const { documents, log } = sources;
  const sync = sources.syncs.of(document);
  let typedAt = 0;
  let typedIn: string | undefined;
  let isClosed = false;
  const lending = newLending();
  const revival = newRevival(() => {
    showing.soon();
  });
  const nameOffer = newNameOffer(document, sources);
  const earlier = followEarlierCycle(document, sources, () => {
    if (!isClosed) showing.soon();
  });
  const showing: Showing = newShowing({
    ...{ sources, document, panel, sync, nameOffer, earlier },
    revives: revival.isUnderWay,
  });
  const joined = sync.join({
    isActive: () => !isClosed && panel.active,
    tellKept: (heard) => {
      if (!isClosed) showing.post({ type: 'kept', heard });
    },
    show: (isLed) => {
      if (isClosed) return;
      if (isLed) {
        showing.now();
        // An Undo with nothing left to undo mustn't move somebody away from what they type next.
        showing.lead('not');
      }
      showing.soon();
    },
    lead: () => {
      showing.now();
      showing.lead('there');
    },
  });
  const { taken } = revival;
  const act = newActing({ sources, document, panel, sync, showing, nameOffer, taken });
  const following = vscode.Disposable.from(
    documents.onDidChange((open) => {
      if (open.document === document) showing.soon();
    }),
    sources.onDayChanged(() => {
      showing.soon();
    }),
    panel.onDidChangeViewState(() => {
      if (!panel.visible) showing.end();
      sync.takeUp();
      showing.soon();
    }),
  );
  const listening = panel.webview.onDidReceiveMessage((given: unknown) => {
    const message = readMessage(FROM_FORM, given);
    if (message === undefined) return;
    if (message.type === 'typed') [typedAt, typedIn] = [Date.now(), message.field];
    if (message.type === 'lent') lending.lend(message.is);
    log.asked(`“${message.type}” in the form`, async () => {
      await act(message);
      if (message.type === 'ready') revival.isThere();
    });
  });
  panel.onDidDispose(() => {
    isClosed = true;
    const page = vscode.Disposable.from(listening, following, earlier);
    log.inBackground('closing the form', () => endForm(sources, { document, sync, joined, page }));
  });
  showPage(panel.webview, sources.extension, {
    name: 'form',
    title: vscode.l10n.t('Workbook as a form'),
  });
  return {
    ...{ document, panel, flush: sync.flush, go: showing.go },
    typedAt: () => typedAt,
    field: () => typedIn && placeIn(sync.state().naming, typedIn).field,
    hasItBack: lending.hasItBack,
    revive: revival.revive,
    isAlone: revival.end,
    step: showing.step,
  };
}

/** Its tab is gone; its last words may be on their way, and are written, or wait for her in the next form. */
async function endForm(
  { log, showAgain }: FormSources,
  {
    document,
    sync,
    joined,
    page,
  }: {
    readonly document: vscode.TextDocument;
    readonly sync: Sync;
    readonly joined: Disposable;
    readonly page: Disposable;
  },
): Promise<void> {
  const wasAhead = isAhead(sync.state());
  await sync.flush();
  page.dispose();
  joined.dispose();
  if (!sync.isShown()) tellOfStuck(Object.values(sync.state().stuck), log);
  if (wasAhead && liveOf(document).isDirty) await showAgain(document);
}

/** The keyboard of a page, which the command palette may borrow. */
interface Lending {
  /** The page says whether it is lending it. */
  readonly lend: (is: boolean) => void;
  /** Settles as soon as the page has it. */
  readonly hasItBack: () => Promise<void>;
}

function newLending(): Lending {
  let returned: () => void = () => undefined;
  let back = Promise.resolve();
  return {
    lend: (is) => {
      returned();
      if (is) back = new Promise<void>((resolve) => (returned = resolve));
    },
    hasItBack: () => back,
  };
}

/** Lets somebody keep a text that is nowhere else when they close a form. */
function tellOfStuck(stuck: readonly Pick<Stuck, 'mine'>[], log: Log): void {
  for (const { mine } of stuck) {
    if (mine.trim() === '') continue;
    const copy = vscode.l10n.t('Copy My Text');
    const text = mine.slice(0, 200);
    const message = vscode.l10n.t('What you typed wasn’t added. It’s still in the form: “{text}”', {
      text,
    });
    log.asked('copying what was typed', async () => {
      const picked = await showMessage('warning', message, copy);
      if (picked === copy) await vscode.env.clipboard.writeText(mine);
    });
  }
}

/** A page takes the place of one whose extension has died. */
export interface Revival {
  /** See `FormPage.revive`. */
  readonly revive: () => Promise<boolean | undefined>;
  readonly isUnderWay: () => boolean;
  /** The page listens. */
  readonly isThere: () => void;
  /** It has all from the other one, and the keyboard if that one had it. */
  readonly taken: (hasKeyboard: boolean) => void;
  /** The other one is gone. */
  readonly end: () => void;
}

/** How long a page that is dead may take to hand over, in milliseconds. */
const PATIENCE = 3000;

/** `show` tells the page how things stand. */
function newRevival(show: () => void): Revival {
  let isUnderWay = false;
  let isThere: () => void = () => undefined;
  const there = new Promise<void>((resolve) => (isThere = resolve));
  let taken: (hasKeyboard: boolean) => void = () => undefined;
  const over = new Promise<boolean>((resolve) => (taken = resolve));
  return {
    ...{ isThere, taken, isUnderWay: () => isUnderWay },
    revive: async () => {
      isUnderWay = true;
      show();
      await there;
      show();
      const late = new Promise<undefined>((resolve) => {
        setTimeout(() => {
          resolve(undefined);
        }, PATIENCE);
      });
      return Promise.race([over, late]);
    },
    end: () => {
      isUnderWay = false;
      show();
    },
  };
}
