import * as vscode from 'vscode';
import type { Day } from '../../core/calendar/day.ts';
import { docStep, newDoc } from '../../core/form/sync/docStep.ts';
import {
  TIMES,
  type DocEffect,
  type DocEvent,
  type DocState,
  type Journal,
  type Now,
  type Timer,
} from '../../core/form/sync/doc.ts';
import { isUnsaved, type Look } from '../../core/form/sync/file.ts';
import { journalOnceClosed } from '../../core/form/sync/planJob.ts';
import type { TextEdit } from '../../core/workbook/edit.ts';
import type { Disposable } from '../disposable.ts';
import { liveOf, type OpenDocuments } from '../documents.ts';
import { runInFront } from '../inFront.ts';
import { makeNewer } from './madeNewer.ts';
import { mayOnlyBeRead } from '../mayOnlyBeRead.ts';
import { rangeOf } from '../positions.ts';
import type { Log } from '../log.ts';
import type { PutBy } from './putBy.ts';
import { newTakingUp, takeUpTheirs, type TakingUp } from './takingUp.ts';
import { tellOfCut, tellOfLock } from './tellOfFile.ts';
import { newWishes, type Wishes } from './wishes.ts';

export interface SyncSources {
  readonly documents: OpenDocuments;
  readonly log: Log;
  readonly today: () => Day;
  readonly onDidTouchFile: vscode.Event<vscode.Uri>;
  readonly putBy: PutBy;
  /** A name for what forms decide, in no other life of the extension the same. */
  readonly newName: () => string;
}

/** One of a document's forms. */
export interface FormOnDocument {
  /** It is the one in front. */
  readonly isActive: () => boolean;
  /** `isLed`: Undo or Redo has changed something, which was pressed in front. */
  readonly show: (isLed: boolean) => void;
  readonly tellKept: (heard: DocState['heard']) => void;
  /** Undo or Redo is about to change something. */
  readonly lead: () => void;
}

/** What a document's forms decide about words (`core/form/sync`), carried out on it. */
export interface Sync extends Omit<Wishes, 'settle'> {
  readonly state: () => DocState;
  readonly tell: (event: DocEvent) => void;
  readonly takingUp: TakingUp;
  readonly isReadOnly: () => boolean;
  /** Settles once what was put by is in its place; the first page tells which ones are in other windows. */
  readonly find: (elsewhere: readonly string[]) => Promise<void>;
  /** The form in front is shown the file, where somebody else has saved it and nothing of hers is beside it. */
  readonly takeUp: () => void;
  /** Takes on a form of the document, until it is closed. */
  readonly join: (form: FormOnDocument) => Disposable;
  /** Whether it has forms. */
  readonly isShown: () => boolean;
}

/** One for each document, however many forms it has: from the first one until all is written or thrown away. */
export interface Syncs extends Disposable {
  readonly of: (document: vscode.TextDocument) => Sync;
}

export function newSyncs(sources: SyncSources): Syncs {
  const all = new Map<string, Sync & Disposable>();
  return {
    of: (document) => {
      const key = document.uri.toString();
      const known = all.get(key);
      if (known !== undefined) return known;
      const sync = newSync(sources, document, () => {
        all.delete(key);
        sync.dispose();
      });
      all.set(key, sync);
      return sync;
    },
    dispose: () => {
      for (const sync of all.values()) sync.dispose();
    },
  };
}

/** VS Code waits only so long for who writes before it saves (fact D9), in milliseconds. */
const LONGEST = 200;

function newSync(
  { documents, log, today, onDidTouchFile, putBy, newName }: SyncSources,
  document: vscode.TextDocument,
  end: () => void,
): Sync & Disposable {
  const forms = new Set<FormOnDocument>();
  const timers = newTimers((name) => {
    tell({ type: 'timer', name });
  });
  /** `isFound`: nothing is put by over what is not found yet. */
  let [isReadOnly, isOver, isFound] = [false, false, false];
  /** The last words typed may arrive after the form's tab, and with it the document, is closed. */
  const live = (): vscode.TextDocument => liveOf(document);
  const now = (): Now => {
    const { version, isDirty } = live();
    return {
      ...{ text: live().getText(), version, isDirty, workbook: documents.get(live())?.workbook },
      ...{ isReadOnly, today: today(), time: performance.now() },
    };
  };
  let state = newDoc(newName(), now());
  const tell = (event: DocEvent): void => {
    if (isOver) return;
    const stepped = docStep(state, event, now());
    state = stepped.state;
    stepped.effects.forEach(act);
  };
  const show = (isLed = false): void => {
    for (const form of forms) form.show(isLed && form.isActive());
  };
  const keep = async (journal: Journal): Promise<void> => {
    if (isFound && (await putBy.keep(document, journal)))
      tell({ type: 'kept', heard: journal.heard });
  };
  const act = (effect: DocEffect): void => {
    switch (effect.do) {
      case 'apply': {
        const told = (isDone: boolean): void => {
          tell({ type: 'applied', isDone });
        };
        applied(effect.edits, effect.journal).then(told, () => {
          told(false);
        });
        return;
      }
      case 'undo':
      case 'redo':
        log.asked(effect.do, async () => {
          try {
            await stepInFront(forms, live(), effect.do);
          } finally {
            tell({ type: 'stepped' });
          }
        });
        return;
      case 'show':
        show(effect.isLed);
        return;
      case 'timer':
        timers.start(effect.name);
        return;
      case 'stop':
        timers.stop(effect.name);
        return;
      case 'read':
        log.inBackground('looking at the file of a form', () => look(effect.why));
        return;
      case 'putBy':
        log.inBackground('putting by what was typed', () => keep(effect.journal));
        return;
      case 'tellKept':
        for (const form of forms) form.tellKept(effect.heard);
        return;
      case 'settled':
        wishes.settle(effect.id, effect.because);
        return;
      case 'takeUp':
        takeUp();
        return;
      case 'tellOfLock':
        if (forms.size > 0) tellOfLock();
        return;
      case 'tellOfCut':
        if (forms.size > 0) tellOfCut();
    }
  };
  /** What is put by must never know less than the document does. */
  const applied = async (edits: readonly TextEdit[], journal: Journal): Promise<boolean> => {
    const { version } = live();
    const late = new Promise<void>((resolve) => {
      setTimeout(resolve, LONGEST);
    });
    const kept = keep(journal).catch((error: unknown) => {
      log.failed('putting by what was typed', error);
    });
    await Promise.race([kept, late]);
    if (live().isClosed) {
      // VS Code would apply the edit to the file as it is now (fact D6), so it is planned anew for that.
      await vscode.workspace.openTextDocument(document.uri);
      return false;
    }
    if (live().version !== version) return false;
    return takingUp.isPlanned(edits) ? takingUp.apply() : replace(edits);
  };
  const replace = async (edits: readonly TextEdit[]): Promise<boolean> => {
    const edit = new vscode.WorkspaceEdit();
    for (const one of edits) edit.replace(document.uri, rangeOf(live(), one), one.text);
    return vscode.workspace.applyEdit(edit);
  };
  const wishes = newWishes({ tell, now });
  const { flush } = wishes;
  const newer = makeNewer(document);
  const takingUp = newTakingUp({ live, tell, replace, newer });
  const knowFile = (): void => {
    if (!live().isDirty) log.inBackground('looking how old a file is', newer.known);
  };
  const look = async (why: Look): Promise<void> => {
    if (why !== 'touch') knowFile();
    tell({ type: 'seen', why, disk: await textOnDisk(document) });
    if (why === 'save') endOnceOver();
  };
  const lookAtRightsSoon = (): void => {
    log.inBackground('looking whether a form may write', async () => {
      isReadOnly = await mayOnlyBeRead(document);
      show();
    });
  };
  const beforeSave = async (reason: vscode.TextDocumentSaveReason): Promise<void> => {
    const isAuto = reason !== vscode.TextDocumentSaveReason.Manual;
    await wishes.flush(isAuto);
    const { saved, isOther } = state.file;
    if (isOther && saved !== undefined) await newer.look(saved);
  };
  /** Where she has turned to something else meanwhile, as soon as she is back. */
  const takeUp = (): void => {
    const isInFront = [...forms].some((one) => one.isActive());
    if (!isInFront || !state.file.isOther || live().isDirty) return;
    log.inBackground('taking up a file', async () => {
      await takeUpTheirs(sync, await textOnDisk(document));
    });
  };
  /** Without forms, all has to be written, and saved or thrown away. */
  const endOnceOver = (): void => {
    if (forms.size > 0 || isOver) return;
    log.inBackground('closing the form', async () => {
      await flush();
      if (forms.size > 0 || isOver || (!live().isClosed && isUnsaved(state.file, live()))) return;
      isOver = true;
      end();
      await putBy.keep(document, journalOnceClosed(state, now()));
    });
  };
  let finding: Promise<void> | undefined;
  const found = async (elsewhere: readonly string[]): Promise<void> => {
    const take = await putBy.find(document);
    const disk = await textOnDisk(document);
    isFound = true;
    tell({ type: 'found', journals: take(new Set(elsewhere)), disk });
  };

  const following = followDocument({
    ...{ live, tell, show, beforeSave, endOnceOver, onDidTouchFile },
    ...{ lookAtRightsSoon, isUnderWay: takingUp.isUnderWay },
  });
  lookAtRightsSoon();
  knowFile();
  const sync: Sync & Disposable = {
    ...{ ...wishes, state: () => state, tell, isReadOnly: () => isReadOnly, takingUp, takeUp },
    find: (elsewhere) => (finding ??= found(elsewhere)),
    join: (form) => {
      forms.add(form);
      return {
        dispose: () => {
          forms.delete(form);
          endOnceOver();
        },
      };
    },
    isShown: () => forms.size > 0,
    dispose: () => {
      isOver = true;
      timers.dispose();
      following.dispose();
    },
  };
  return sync;
}

/** One step back or forth, from the form in front. */
async function stepInFront(
  forms: ReadonlySet<FormOnDocument>,
  document: vscode.TextDocument,
  which: 'undo' | 'redo',
): Promise<void> {
  const form = [...forms].find((one) => one.isActive());
  if (form === undefined) return;
  form.lead();
  await runInFront(document, which);
}

function newTimers(ring: (name: Timer) => void): Disposable & {
  readonly start: (name: Timer) => void;
  readonly stop: (name: Timer) => void;
} {
  const timers = new Map<Timer, ReturnType<typeof setTimeout>>();
  const stop = (name: Timer): void => {
    clearTimeout(timers.get(name));
  };
  return {
    start: (name) => {
      stop(name);
      timers.set(
        name,
        setTimeout(() => {
          ring(name);
        }, TIMES[name]),
      );
    },
    stop,
    dispose: () => {
      for (const name of timers.keys()) stop(name);
    },
  };
}

/** What happens to the document and its file in VS Code. */
function followDocument({
  live,
  tell,
  show,
  beforeSave,
  endOnceOver,
  lookAtRightsSoon,
  isUnderWay,
  onDidTouchFile,
}: {
  readonly live: () => vscode.TextDocument;
  readonly tell: Sync['tell'];
  readonly show: () => void;
  readonly beforeSave: (reason: vscode.TextDocumentSaveReason) => Promise<void>;
  readonly endOnceOver: () => void;
  readonly lookAtRightsSoon: () => void;
  readonly isUnderWay: () => boolean;
  readonly onDidTouchFile: vscode.Event<vscode.Uri>;
}): Disposable {
  return vscode.Disposable.from(
    vscode.workspace.onDidChangeTextDocument(({ document: one, contentChanges, reason }) => {
      if (one !== live() || isUnderWay()) return;
      if (contentChanges.length === 0) show();
      else tell({ type: 'changed', isUndo: reason !== undefined });
    }),
    vscode.workspace.onDidSaveTextDocument((saved) => {
      if (saved !== live()) return;
      tell({ type: 'saved' });
    }),
    vscode.workspace.onDidCloseTextDocument((closed) => {
      if (closed.uri.toString() === live().uri.toString()) endOnceOver();
    }),
    vscode.workspace.onWillSaveTextDocument((event) => {
      if (event.document === live()) event.waitUntil(beforeSave(event.reason).then(() => []));
    }),
    vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
      if (closed.some(({ input }) => isTextOf(live(), input))) tell({ type: 'textClosed' });
    }),
    onDidTouchFile((uri) => {
      if (uri.toString() !== live().uri.toString()) return;
      lookAtRightsSoon();
      tell({ type: 'touched' });
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('files', live().uri)) lookAtRightsSoon();
    }),
  );
}

function isTextOf({ uri }: vscode.TextDocument, input: unknown): boolean {
  return input instanceof vscode.TabInputText && input.uri.toString() === uri.toString();
}

/** undefined where it can't be read. */
export async function textOnDisk({
  uri,
  encoding,
}: vscode.TextDocument): Promise<string | undefined> {
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    return await vscode.workspace.decode(bytes, { encoding });
  } catch {
    return undefined;
  }
}
