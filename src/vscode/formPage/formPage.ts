import * as vscode from 'vscode';
import { runInFront } from '../inFront.ts';
import { FROM_FORM } from '../../core/form/formMessages.ts';
import { placeOf } from '../../core/form/sync/turn.ts';
import { readMessage } from '../../core/pages/pageMessages.ts';
import { showPage } from '../pages/showPage.ts';
import { newActing } from './acting.ts';
import { newClosing } from './closing.ts';
import { followEarlierCycle } from './earlierCycle.ts';
import { newNameOffer } from './nameOffer.ts';
import type { FormSources } from './formSources.ts';
import { newRevival } from './revival.ts';
import { newShowing, type Showing } from './showing.ts';
import { tellOfLock } from './tellOfLock.ts';
import { newSync, textOnDisk, type Sync } from './sync.ts';
import { takeUpTheirs } from './takingUp.ts';
import { showMessage } from '../showMessage.ts';
import { allControls } from '../../core/form/changed.ts';
import type { Form } from '../../core/form/form.ts';

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
  const { documents, log, today, onDidTouchFile, putBy, heardPages } = sources;
  const name = sources.newName();
  let typedAt = 0;
  let typedIn: string | undefined;
  const closing = newClosing(sources, document, name, () => sync);
  const lending = newLending();
  const revival = newRevival(() => {
    showing.soon();
  });
  /** Where she has turned to something else meanwhile, as soon as she is back. */
  const takeUp = (): void => {
    if (closing.isClosed() || !panel.active || !sync.state().file.isOther || document.isDirty)
      return;
    log.inBackground('taking up a file', async () => {
      await takeUpTheirs(sync, await textOnDisk(document));
    });
  };
  const sync: Sync = newSync({
    ...{ document, documents, log, today, onDidTouchFile, name, ended: heardPages.all() },
    putBy: closing.putBy,
    tellKept: (heard) => {
      if (!closing.isClosed()) showing.post({ type: 'kept', heard });
    },
    takeUp: () => {
      takeUp();
    },
    tellOfLock: () => {
      if (!closing.isClosed()) tellOfLock();
    },
    tellOfCut: () => {
      if (!closing.isClosed()) tellOfCut();
    },
    show: (isLed, field) => {
      if (closing.isClosed()) return;
      if (isLed) {
        showing.now();
        // An Undo with nothing left to undo mustn't move somebody away from what they type next.
        showing.lead('not');
      }
      showing.soon(field);
    },
    step: async (which, isEnd) => {
      if (closing.isClosed() || !panel.active) return;
      showing.now();
      if (isEnd) return;
      showing.lead('there');
      await runInFront(document, which);
    },
    tellOfReturn: (item) => {
      tellOfReturn(showing.form(), item);
    },
  });
  const nameOffer = newNameOffer(document, sources);
  const earlier = followEarlierCycle(document, sources, () => {
    if (!closing.isClosed()) showing.soon();
  });
  const showing: Showing = newShowing({
    ...{ sources, document, panel, sync, nameOffer, earlier },
    revives: revival.isUnderWay,
  });
  const finding = putBy.find(document, name);
  let isFound = false;
  /** The first page of a form tells which ones are in other windows. */
  const found = async (elsewhere: readonly string[]): Promise<void> => {
    const [takeUp, disk] = await Promise.all([finding, isFound ? undefined : textOnDisk(document)]);
    if (!isFound) sync.tell({ type: 'found', ...takeUp(new Set(elsewhere)), disk });
    isFound = true;
  };
  const { taken } = revival;
  const act = newActing({ sources, document, panel, sync, showing, nameOffer, found, taken });
  const following = vscode.Disposable.from(
    documents.onDidChange((open) => {
      if (open.document === document) showing.soon();
    }),
    sources.onDayChanged(() => {
      showing.soon();
    }),
    panel.onDidChangeViewState(() => {
      if (!panel.visible) showing.end();
      takeUp();
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
    closing.close(vscode.Disposable.from(listening, following, earlier));
  });
  showPage(panel.webview, sources.extension, {
    name: 'form',
    title: vscode.l10n.t('Workbook as a form'),
  });
  return {
    ...{ document, panel, flush: sync.flush, go: showing.go },
    typedAt: () => typedAt,
    field: () => typedIn && placeOf(sync.state(), typedIn).field,
    hasItBack: lending.hasItBack,
    revive: revival.revive,
    isAlone: revival.end,
    step: showing.step,
  };
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

/** A full disk cuts a file short, and VS Code takes that for saved. */
function tellOfCut(): void {
  void showMessage(
    'warning',
    vscode.l10n.t(
      'This workbook wasn’t saved whole. The disk may be full: make room, type a letter, and save again. Your text is still here.',
    ),
  );
}

/** Something removed is back, because somebody else saved in the same moment without knowing of it. */
function tellOfReturn(form: Form | undefined, item: string): void {
  const lists = form === undefined ? [] : allControls(form);
  const found = lists.flatMap((one) => (one.kind === 'list' ? one.items : []));
  const name = found.find(({ id }) => id === item)?.name ?? '';
  void showMessage(
    'warning',
    vscode.l10n.t(
      '“{name}” is back: someone else saved this workbook at the same moment. Remove it again if you still want to.',
      { name },
    ),
  );
}
