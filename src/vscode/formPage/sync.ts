import * as vscode from 'vscode';
import type { Day } from '../../core/calendar/day.ts';
import type { FormChange } from '../../core/form/change.ts';
import { besideThat } from '../../core/form/sync/broughtIn.ts';
import { hostStep, newHost } from '../../core/form/sync/syncHost.ts';
import type { PressId } from '../../core/form/sync/pressed.ts';
import type { Look } from '../../core/form/sync/file.ts';
import {
  placeOf,
  TIMES,
  type HostEffect,
  type HostEvent,
  type HostState,
  type Now,
  type Timer,
} from '../../core/form/sync/turn.ts';
import type { Because, WordsPutBy } from '../../core/form/sync/typed.ts';
import type { TextEdit } from '../../core/workbook/edit.ts';
import { refusedText, type Edited } from '../../core/workbook/edits/edited.ts';
import type { Workbook } from '../../core/workbook/workbook.ts';
import type { Disposable } from '../disposable.ts';
import { liveOf, type OpenDocuments } from '../documents.ts';
import { makeNewer } from './madeNewer.ts';
import { mayOnlyBeRead } from '../mayOnlyBeRead.ts';
import { rangeOf } from '../positions.ts';
import type { Log } from '../log.ts';
import { newTakingUp, onDidTakeUp, type TakingUp } from './takingUp.ts';

export interface SyncSources {
  readonly document: vscode.TextDocument;
  readonly documents: OpenDocuments;
  readonly log: Log;
  readonly today: () => Day;
  readonly onDidTouchFile: vscode.Event<vscode.Uri>;
  /** The name of this form, in no other window and no other life of the extension the same. */
  readonly name: string;
  /** Closed pages, and how far each was heard. */
  readonly ended: Readonly<Record<string, number>>;
  /** Whether they are written; settles once they are, or can't be. */
  readonly putBy: (words: WordsPutBy) => Promise<boolean>;
  readonly tellKept: (heard: HostState['heard']) => void;
  /** `field`: where Undo or Redo has changed what waits, by its place. */
  readonly show: (isLed: boolean, field?: string) => void;
  /** One step back or forth, if it's this form's to take; `isEnd`: none that VS Code would take. */
  readonly step: (which: 'undo' | 'redo', isEnd: boolean) => Promise<void>;
  /** What somebody else has saved is to be the document, which has nothing unsaved beside it. */
  readonly takeUp: () => void;
  readonly tellOfLock: () => void;
  readonly tellOfCut: () => void;
  readonly tellOfReturn: (item: string) => void;
}

/** What a form decides about words (`core/form/sync`), carried out on its document. */
export interface Sync extends Disposable {
  readonly state: () => HostState;
  readonly tell: (event: HostEvent) => void;
  /** Settles when everything typed is written, or stuck. */
  readonly flush: () => Promise<void>;
  /** Makes a change after everything typed before it; returns why it wasn't made, else undefined. */
  readonly change: (change: FormChange, pressed?: PressId) => Promise<string | undefined>;
  /** The same for a change that is planned on the workbook as it will be then. */
  readonly edit: (plan: (workbook: Workbook) => Edited) => Promise<string | undefined>;
  readonly takingUp: TakingUp;
  /** Settles with why nothing was taken back, where something is. */
  readonly step: (which: 'undo' | 'redo') => Promise<string | undefined>;
  readonly isReadOnly: () => boolean;
}

/** Those of all forms that are open. */
const open = new Map<Sync, vscode.TextDocument>();

/** How often a change is planned anew because somebody else wrote in the same moment. */
const TRIES = 5;

export function newSync(given: SyncSources): Sync {
  const { document, documents, log } = given;
  const timers = new Map<Timer, ReturnType<typeof setTimeout>>();
  const waiting = new Map<number, (because: Because | undefined) => void>();
  let isReadOnly = false;
  let lastId = 0;

  /** The last words typed may arrive after the form's tab, and with it the document, is closed. */
  const live = (): vscode.TextDocument => liveOf(document);
  const now = (): Now => {
    const { version, isDirty } = live();
    return {
      ...{ text: live().getText(), version, isDirty, workbook: documents.get(live())?.workbook },
      ...{ isReadOnly, today: given.today(), time: performance.now() },
    };
  };
  let state = newHost(given.name, now(), given.ended);
  const tell = (event: HostEvent): void => {
    const stepped = hostStep(state, event, now());
    state = stepped.state;
    stepped.effects.forEach(act);
  };
  const act = (effect: HostEffect): void => {
    switch (effect.do) {
      case 'apply': {
        const told = (isDone: boolean): void => {
          tell({ type: 'applied', isDone });
        };
        applied(effect.edits).then(told, () => {
          told(false);
        });
        return;
      }
      case 'undo':
      case 'redo':
        log.asked(effect.do, async () => {
          try {
            await given.step(effect.do, effect.isEnd === true);
          } finally {
            tell({ type: 'stepped' });
          }
        });
        return;
      case 'show':
        given.show(effect.isLed === true, effect.field && placeOf(state, effect.field).field);
        return;
      case 'timer':
        clearTimeout(timers.get(effect.name));
        timers.set(
          effect.name,
          setTimeout(() => {
            tell({ type: 'timer', name: effect.name });
          }, TIMES[effect.name]),
        );
        return;
      case 'stop':
        clearTimeout(timers.get(effect.name));
        return;
      case 'read':
        log.inBackground('looking at the file of a form', () => look(effect.why));
        return;
      case 'putBy':
        log.inBackground('putting by what was typed', async () => {
          if (await given.putBy(effect)) tell({ type: 'kept', heard: effect.heard });
        });
        return;
      case 'tellKept':
        given.tellKept(effect.heard);
        return;
      case 'settled':
        waiting.get(effect.id)?.(effect.because);
        waiting.delete(effect.id);
        return;
      case 'takeUp':
      case 'tellOfLock':
      case 'tellOfCut':
        given[effect.do]();
        return;
      case 'tellOfReturn':
        given.tellOfReturn(effect.item);
    }
  };
  const applied = async (edits: readonly TextEdit[]): Promise<boolean> => {
    if (live().isClosed) {
      // VS Code would apply the edit to the file as it is now, so it is planned anew for that.
      await vscode.workspace.openTextDocument(document.uri);
      return false;
    }
    return takingUp.isPlanned(edits) ? takingUp.apply() : replace(edits);
  };
  const replace = async (edits: readonly TextEdit[]): Promise<boolean> => {
    const edit = new vscode.WorkspaceEdit();
    for (const one of edits) edit.replace(document.uri, rangeOf(live(), one), one.text);
    return vscode.workspace.applyEdit(edit);
  };
  const newer = makeNewer(document);
  const takingUp = newTakingUp({ live, tell, replace, newer });
  const knowFile = (): void => {
    if (!document.isDirty) log.inBackground('looking how old a file is', newer.known);
  };
  const look = async (why: Look): Promise<void> => {
    if (why !== 'touch') knowFile();
    tell({ type: 'seen', why, disk: await textOnDisk(document) });
  };
  const settled = (event: (id: number) => HostEvent): Promise<Because | undefined> =>
    new Promise((resolve) => {
      waiting.set(++lastId, resolve);
      tell(event(lastId));
    });
  const lookAtRightsSoon = (): void => {
    log.inBackground('looking whether a form may write', async () => {
      isReadOnly = await mayOnlyBeRead(document);
      given.show(false);
    });
  };
  const flush = async (): Promise<void> => {
    await settled((id) => ({ type: 'flush', id }));
  };
  const edit: Sync['edit'] = async (plan) => {
    for (let tries = 0; tries < TRIES; tries++) {
      await flush();
      const { workbook, version } = now();
      if (isReadOnly) return textOf('read-only');
      if (workbook === undefined) return textOf('no-workbook');
      const edited = plan(workbook);
      if (edited.kind === 'refused') return textOf(edited.reason);
      const planned = { type: 'edits', edits: edited.edits, version } as const;
      const because = await settled((id) => ({ ...planned, id }));
      if (because === undefined) return undefined;
    }
    return textOf('not-written');
  };
  const beforeSave = async (): Promise<void> => {
    await flush();
    const { saved, isOther } = state.file;
    if (isOther && saved !== undefined) await newer.look(saved);
  };

  const following = vscode.Disposable.from(
    vscode.workspace.onDidChangeTextDocument(({ document: one, contentChanges, reason }) => {
      if (one !== live() || takingUp.isUnderWay()) return;
      if (contentChanges.length === 0) given.show(false);
      else tell({ type: 'changed', isUndo: reason !== undefined });
    }),
    onDidTakeUp(({ document: one, theirs }) => {
      if (one !== live() || takingUp.isBetween()) return;
      besideThat(theirs).forEach(tell);
    }),
    vscode.workspace.onDidSaveTextDocument((saved) => {
      if (saved === live()) tell({ type: 'saved' });
    }),
    vscode.workspace.onWillSaveTextDocument((event) => {
      if (event.document === live()) event.waitUntil(beforeSave().then(() => []));
    }),
    vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
      if (closed.some(({ input }) => isTextOf(document, input))) tell({ type: 'textClosed' });
    }),
    given.onDidTouchFile((uri) => {
      if (uri.toString() !== document.uri.toString()) return;
      lookAtRightsSoon();
      tell({ type: 'touched' });
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('files', document.uri)) lookAtRightsSoon();
    }),
  );
  lookAtRightsSoon();
  knowFile();
  return amongAll(document, {
    ...{ state: () => state, tell, flush, isReadOnly: () => isReadOnly },
    change: async (change, pressed) => {
      const wanted = { type: 'change', change, ...(pressed && { pressed }) } as const;
      return textOf(await settled((id) => ({ ...wanted, id })));
    },
    ...{ edit, takingUp },
    step: async (which) => textOf(await settled((id) => ({ type: which, id }))),
    dispose: () => {
      for (const timer of timers.values()) clearTimeout(timer);
      following.dispose();
    },
  });
}

/** The same, and known to the other forms of its document. */
function amongAll(document: vscode.TextDocument, given: Sync): Sync {
  const sync: Sync = {
    ...given,
    dispose: () => {
      open.delete(sync);
      given.dispose();
    },
  };
  open.set(sync, document);
  return sync;
}

/** The other forms of its document. */
export function othersOf(sync: Sync): readonly Sync[] {
  const document = open.get(sync);
  return [...open].flatMap(([one, of]) =>
    one !== sync && document !== undefined && liveOf(of) === liveOf(document) ? [one] : [],
  );
}

function isTextOf({ uri }: vscode.TextDocument, input: unknown): boolean {
  return input instanceof vscode.TabInputText && input.uri.toString() === uri.toString();
}

/** Why something was not written, in the reader's words. */
export function textOf(because: Because | undefined): string | undefined {
  switch (because) {
    case undefined:
      return undefined;
    case 'no-workbook':
      return vscode.l10n.t(
        'This file isn’t a workbook anymore, because its first lines have changed. Open it as text to see.',
      );
    case 'read-only':
      return vscode.l10n.t('You can read this workbook, but you can’t change it.');
    case 'not-saved':
      return vscode.l10n.t(
        'The text was closed without saving, so this isn’t in the workbook. What you wrote is still in the field.',
      );
    case 'undo-ends':
      return vscode.l10n.t(
        'Undo ends here, because going further back would take out what someone else saved.',
      );
    case 'not-written':
      return vscode.l10n.t('We couldn’t add this. Please try again.');
    default:
      return vscode.l10n.t(refusedText(because));
  }
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
