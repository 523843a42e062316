import * as vscode from 'vscode';
import type { FormChange } from '../../core/form/change.ts';
import type { DocEvent, Now } from '../../core/form/sync/doc.ts';
import type { Because, PressId } from '../../core/form/sync/typed.ts';
import { refusedText, type Edited } from '../../core/workbook/edits/edited.ts';
import type { Workbook } from '../../core/workbook/workbook.ts';

/** What is asked for, until it is done, or can't be. */
export interface Wishes {
  /** Settles when everything typed is written, or stuck. `isAuto`: VS Code is about to save by itself. */
  readonly flush: (isAuto?: boolean) => Promise<void>;
  /** Makes a change after everything typed before it; returns why it wasn't made, else undefined. */
  readonly change: (change: FormChange, pressed?: PressId) => Promise<string | undefined>;
  /**
   * The same for a change that is planned on the workbook as it will be then. `isTheirs`: what comes with it is
   * somebody else's.
   */
  readonly edit: (
    plan: (workbook: Workbook) => Edited,
    isTheirs?: boolean,
  ) => Promise<string | undefined>;
  /** Settles with why nothing was taken back, where something is. */
  readonly step: (which: 'undo' | 'redo') => Promise<string | undefined>;
  readonly settle: (id: number, because: Because | undefined) => void;
}

/** How often a change is planned anew because somebody else wrote in the same moment. */
const TRIES = 5;

export function newWishes({
  tell,
  now,
}: {
  readonly tell: (event: DocEvent) => void;
  readonly now: () => Now;
}): Wishes {
  const waiting = new Map<number, (because: Because | undefined) => void>();
  let lastId = 0;
  const settled = (event: (id: number) => DocEvent): Promise<Because | undefined> =>
    new Promise((resolve) => {
      waiting.set(++lastId, resolve);
      tell(event(lastId));
    });
  const flush = async (isAuto = false): Promise<void> => {
    await settled((id) => ({ type: 'flush', id, isAuto }));
  };
  return {
    flush,
    settle: (id, because) => {
      waiting.get(id)?.(because);
      waiting.delete(id);
    },
    change: async (change, pressed) =>
      textOf(await settled((id) => ({ type: 'change', change, id, pressed }))),
    step: async (which) => textOf(await settled((id) => ({ type: which, id }))),
    edit: async (plan, isTheirs = false) => {
      for (let tries = 0; tries < TRIES; tries++) {
        await flush();
        const { workbook, version, isReadOnly } = now();
        if (isReadOnly) return textOf('read-only');
        if (workbook === undefined) return textOf('no-workbook');
        const edited = plan(workbook);
        if (edited.kind === 'refused') return textOf(edited.reason);
        const planned = { type: 'edits', edits: edited.edits, version, isTheirs } as const;
        const because = await settled((id) => ({ ...planned, id }));
        if (because === undefined) return undefined;
      }
      return textOf('not-written');
    },
  };
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
      return vscode.l10n.t('You can’t undo further: that would remove what someone else saved.');
    case 'not-written':
      return vscode.l10n.t('We couldn’t add this. Please try again.');
    default:
      return vscode.l10n.t(refusedText(because));
  }
}
