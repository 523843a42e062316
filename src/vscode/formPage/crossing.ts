import type * as vscode from 'vscode';
import { valueOf } from '../../core/form/change.ts';
import type { Stuck } from '../../core/form/formMessages.ts';
import type { Workbook } from '../../core/workbook/workbook.ts';

/**
 * Two saves that cross. VS Code looks whether a file is newer, and then writes it: of two people who save
 * in the same moment both may pass, and what the first one wrote is gone from the file without a word.
 */
export interface Crossing {
  /** A field was written: what it said before, and what it says since. */
  readonly wrote: (field: string, before: string, mine: string) => void;
  readonly saved: () => void;
  /** The fields that say again what they said before the last save, if that was just now. */
  readonly undone: (workbook: Workbook) => readonly (readonly [string, Stuck])[];
  /** Items may have changed their places, and so what their fields are called. */
  readonly moved: () => void;
}

/** For how long after a save another one may turn out to have crossed it, in milliseconds. */
const MOMENT = 5000;

/** What a field says, and what it said when the document was saved before. */
type Change = Readonly<Record<'before' | 'mine', string>>;

export function newCrossing(document: vscode.TextDocument): Crossing {
  let written = new Map<string, Change>();
  let saved = new Map<string, Change>();
  let savedAt = 0;
  let version = document.version;
  return {
    wrote: (field, before, mine) => {
      written.set(field, { before: written.get(field)?.before ?? before, mine });
    },
    saved: () => {
      if (document.version === version) return; // nothing was written
      version = document.version;
      saved = written;
      written = new Map();
      savedAt = Date.now();
    },
    undone: (workbook) => {
      if (Date.now() - savedAt > MOMENT) return [];
      return [...saved]
        .filter(
          ([field, { before, mine }]) => before !== mine && valueOf(workbook, field) === before,
        )
        .map(([field, { before, mine }]) => [field, { mine, theirs: before }]);
    },
    moved: () => {
      written.clear();
      saved.clear();
    },
  };
}
