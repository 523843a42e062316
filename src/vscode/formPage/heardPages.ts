import type * as vscode from 'vscode';
import type { Log } from '../log.ts';

/** Closed pages, and how far each was heard. */
export interface HeardPages {
  readonly all: () => Readonly<Record<string, number>>;
  readonly add: (heard: Readonly<Record<string, number>>) => void;
}

const KEY = 'heardPages';
/** A workbook's next page reads what an earlier one left; nobody opens hundreds in between. */
const MOST = 300;

/**
 * A page that is closed before its last answer leaves words that were heard. By the next life of the
 * extension somebody may have written something else there: nobody is to be asked about those.
 */
export function rememberHeardPages(memory: vscode.Memento, log: Log): HeardPages {
  const all = (): Record<string, number> => memory.get<Record<string, number>>(KEY, {});
  return {
    all,
    add: (heard) => {
      const known = all();
      const news = Object.entries(heard).filter(([page, at]) => at > (known[page] ?? -1));
      if (news.length === 0) return;
      const others = Object.entries(known).filter(([page]) => !news.some(([one]) => one === page));
      const kept = Object.fromEntries([...others, ...news].slice(-MOST));
      log.inBackground('remembering how far a form was heard', () => memory.update(KEY, kept));
    },
  };
}
