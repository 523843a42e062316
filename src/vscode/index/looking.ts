import * as vscode from 'vscode';
import { summarize, summarizeText } from '../../core/portfolio/summary.ts';
import type { OpenDocument, OpenDocuments } from '../documents.ts';
import type { FileAccess } from './fileAccess.ts';
import type { KnownWorkbooks } from './knownWorkbooks.ts';
import { newLatestJobs } from './latest.ts';
import { then, type Soon } from './soon.ts';
import type { StoredFile, StoredIndex } from './storedIndex.ts';
import type { Turns } from './turns.ts';

/** Brings what is known of files up to date. */
export interface Looking {
  /**
   * Looks at one file, and reads it where it is another than the one that was read last. `isFound`
   * tells that the workspace is known to hold it.
   */
  readonly at: (uri: vscode.Uri, isFound: boolean) => Soon<undefined>;
  /** What its editor says counts from now on. */
  readonly takeOpen: (key: string, open: OpenDocument) => void;
  /** The file is gone, as far as anybody knows. */
  readonly forget: (key: string) => void;
  /** None of the looks at these files that go on now counts any more. */
  readonly drop: (isGone: (key: string) => boolean) => void;
  /** The file was said to be gone: no text that VS Code still holds of it brings it back. */
  readonly noteGone: (key: string) => void;
  /** Begins to look at all files once more. `end` forgets those that were not there any more. */
  readonly beginRound: () => { readonly end: () => Promise<void> };
}

export interface LookingSources {
  readonly documents: OpenDocuments;
  readonly files: FileAccess;
  readonly stored: StoredIndex;
  readonly known: KnownWorkbooks;
  readonly turns: Turns;
}

export function newLooking({ documents, files, stored, known, turns }: LookingSources): Looking {
  /** None counts that began before the file went, or changed again. */
  const looks = newLatestJobs();
  /** Files that were said to be gone and were not seen since, while VS Code holds their text. */
  const toldGone = new Set<string>();
  let rounds = 0;

  const remember = (key: string, file: Omit<StoredFile, 'round'> | undefined): void => {
    known.putFile(key, file && { ...file, round: rounds });
    stored.saveSoon(known.onDisk);
  };
  const forget = (key: string): void => {
    remember(key, undefined);
  };
  const look = (uri: vscode.Uri, key: string): Soon<undefined> => {
    const job = looks.begin(key);
    const take = (stamp: string, text: string | undefined): undefined => {
      if (!job.counts()) return undefined;
      const summary = text === undefined ? undefined : summarizeText(text);
      remember(key, { stamp, summary: summary ?? null });
      return undefined;
    };
    const looked = then(files.stampOf(uri), (stamp) => {
      const last = known.onDisk().get(key);
      if (!job.counts()) return undefined;
      if (stamp !== undefined && last?.stamp !== stamp) {
        return then(files.read(uri), (text) => {
          // The first files take their time: none of what reads them has ever run.
          const rest = turns.isOver() ? turns.next() : undefined;
          return then(rest, () => take(stamp, text));
        });
      }
      if (last !== undefined && stamp !== undefined) last.round = rounds;
      else if (last !== undefined) forget(key);
      return undefined;
    });
    return then(looked, () => {
      job.end();
      return undefined;
    });
  };
  const takeOpen = (key: string, { workbook }: OpenDocument): void => {
    known.putOpen(key, workbook && summarize(workbook));
  };
  /** It may have been opened or closed while the file was being read. */
  const lookAtEditor = (uri: vscode.Uri, key: string): void => {
    const open = known.isAnyInEditor() ? documents.at(uri) : undefined;
    if (open !== undefined) takeOpen(key, open);
    else if (known.isInEditor(key)) known.putClosed(key);
  };
  return {
    at: (uri, isFound) => {
      const key = uri.toString();
      const isOurs = isFound || vscode.workspace.getWorkspaceFolder(uri) !== undefined;
      if (!isOurs && known.onDisk().has(key)) forget(key);
      return then(isOurs ? look(uri, key) : undefined, () => {
        // VS Code holds the text of a file that is gone for minutes: that does not bring it back,
        // however often the file is looked for meanwhile.
        if (known.onDisk().has(key) || documents.at(uri) === undefined) toldGone.delete(key);
        if (!toldGone.has(key)) lookAtEditor(uri, key);
        return undefined;
      });
    },
    takeOpen,
    forget,
    drop: looks.forget,
    noteGone: (key) => {
      toldGone.add(key);
    },
    beginRound: () => {
      const round = ++rounds;
      return {
        end: async () => {
          for (const [key, { round: last }] of known.onDisk()) {
            if (last < round) forget(key);
            if (turns.isOver()) await turns.next();
          }
        },
      };
    },
  };
}
