import type * as vscode from 'vscode';
import type { Log } from '../log.ts';

/** Pages that are gone, and how far each was heard. */
export interface HeardPages {
  readonly all: () => Readonly<Record<string, number>>;
  readonly add: (page: string, at: number) => void;
}

const KEY = 'heardPages';
/** The next page of a workbook reads what an earlier one left; nobody opens hundreds in between. */
const MOST = 300;

/**
 * A page that is closed before its last answer leaves words that were heard. By the next life of the
 * extension somebody may have written something else there: nobody is to be asked about those.
 */
export function rememberHeardPages(memory: vscode.Memento, log: Log): HeardPages {
  const all = (): Record<string, number> => memory.get<Record<string, number>>(KEY, {});
  return {
    all,
    add: (page, at) => {
      const others = Object.entries(all()).filter(([one]) => one !== page);
      const kept = Object.fromEntries([...others, [page, at] as const].slice(-MOST));
      log.inBackground('remembering how far a form was heard', () => memory.update(KEY, kept));
    },
  };
}
