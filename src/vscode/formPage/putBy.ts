import * as vscode from 'vscode';
import { placeAfter, type Move } from '../../core/form/moves.ts';
import type { Journal } from '../../core/form/sync/doc.ts';
import { hasWords } from '../../core/form/sync/keptShapes.ts';
import { markOf } from '../../core/form/sync/typed.ts';
import type { Disposable } from '../disposable.ts';
import type { Log } from '../log.ts';
import {
  FORMAT,
  filesBeside,
  filesIn,
  readJournalIn,
  removeJournal,
  removeThoseOfGone,
  writeJournal,
  type FileOfJournal,
} from './putByFiles.ts';

/** What was typed in forms and is not in the saved files: a journal for each workbook, in our own folder. */
export interface PutBy extends Disposable {
  /**
   * Looks for what was put by when the document was last here, in whatever window. What it settles with takes that
   * up, in the order in which it was put by, but for what was put by for pages that are in other windows.
   */
  readonly find: (
    document: vscode.TextDocument,
  ) => Promise<(elsewhere: ReadonlySet<string>) => readonly Journal[]>;
  /** Settles once that is written, or can't be: whether it is. */
  readonly keep: (document: vscode.TextDocument, journal: Journal) => Promise<boolean>;
}

/** A journal for a file that moves. */
interface MovingJournal extends FileOfJournal {
  readonly to: string;
}

/** A file that is written at this moment, and what it is to hold after that. */
interface Place {
  readonly file: vscode.Uri;
  readonly workbook: string;
  next: Journal | undefined;
  /** What was found beside it, and goes once this one is written, which has all of that. */
  beside: readonly vscode.Uri[];
  /** Whether the file could be written when that was tried last. */
  isHeld: boolean;
  writing: Promise<void> | undefined;
}

/**
 * Words that only a form has, or a document that is not saved, would be gone with the window. A journal stays once
 * all is saved: it tells how far pages were heard, and what items are called. A window that is loaded anew may bring
 * back what VS Code kept of a page a minute ago.
 */
export function putWordsBy(
  folder: vscode.Uri,
  log: Log,
  closeToOthers?: (folder: string) => Promise<void>,
): PutBy {
  const places = new Map<string, Place>();
  /** What is told of them comes from before their move. */
  const moved = new Set<string>();
  const journals = vscode.Uri.joinPath(folder, 'journals');
  const fileOf = (workbook: string): vscode.Uri =>
    vscode.Uri.joinPath(journals, `${markOf(workbook)}.json`);
  const placeOf = ({ uri }: vscode.TextDocument): Place => {
    const workbook = uri.toString();
    const known = places.get(workbook);
    if (known !== undefined) return known;
    const file = fileOf(workbook);
    const place = { file, workbook, next: undefined, beside: [], isHeld: true, writing: undefined };
    places.set(workbook, place);
    return place;
  };
  const writeSoon = async (place: Place): Promise<void> => {
    do {
      place.writing ??= writeAll(place, log).finally(() => {
        place.writing = undefined;
      });
      await place.writing;
    } while (place.next !== undefined);
  };
  /** Journals of files that move, or of all in a folder that does. */
  const moving = async (moves: readonly Move[]): Promise<readonly MovingJournal[]> => {
    for (const { writing } of places.values()) await writing;
    const all: MovingJournal[] = [];
    for (const file of await filesIn(journals)) {
      const kept = await readJournalIn(file);
      const [to] = moves.flatMap((move) => (kept && placeAfter(kept.workbook, move)) ?? []);
      if (kept !== undefined && to !== undefined) all.push({ file, kept, to });
    }
    return all;
  };
  /** Before a form opens on them there. */
  const copyAlong = async (moves: readonly Move[]): Promise<void> => {
    for (const { kept, to } of await moving(moves)) {
      await writeJournal(fileOf(to), { ...kept, workbook: to });
      places.delete(to);
    }
  };
  const notAlong = (error: unknown): void => {
    log.failed('moving what was put by', error);
  };
  const forget = async (moves: readonly Move[]): Promise<void> => {
    for (const { file, kept, to } of await moving(moves)) {
      // A copy may have failed, or nobody was told of the move beforehand: words go only once they are there.
      const copy = await readJournalIn(fileOf(to));
      if (copy?.workbook !== to) await writeJournal(fileOf(to), { ...kept, workbook: to });
      moved.add(kept.workbook);
      places.delete(kept.workbook);
      await removeJournal(file);
    }
  };
  const following = vscode.Disposable.from(
    vscode.workspace.onWillRenameFiles((event) => {
      event.waitUntil(copyAlong(movesOf(event.files)).catch(notAlong));
    }),
    vscode.workspace.onDidRenameFiles(({ files }) => {
      log.inBackground('putting by what was typed', () => forget(movesOf(files)));
    }),
  );
  log.inBackground('looking after what was put by', async () => {
    if (journals.scheme === 'file') await closeToOthers?.(journals.fsPath);
    await removeThoseOfGone(journals);
  });
  return {
    find: async (document) => {
      const place = placeOf(document);
      moved.delete(place.workbook);
      await place.writing;
      const { own, beside } = await lookFor(place);
      return (elsewhere) => {
        const left = beside.filter(({ kept }) => !hasPageOf(kept.journal, elsewhere));
        place.beside = left.filter(({ kept }) => hasWords(kept.journal)).map(({ file }) => file);
        const all = [...left.map(({ kept }) => kept), ...(own ? [own] : [])];
        return all.toSorted((one, other) => one.time - other.time).map(({ journal }) => journal);
      };
    },
    keep: async (document, journal) => {
      if (moved.has(document.uri.toString())) return false;
      const place = placeOf(document);
      place.next = journal;
      await writeSoon(place);
      return place.isHeld;
    },
    dispose: () => void following.dispose(),
  };
}

/** Writes what a workbook's forms put by until nothing of that is new. */
async function writeAll(place: Place, log: Log): Promise<void> {
  while (place.next !== undefined) {
    const { next: journal, workbook, beside } = place;
    place.next = undefined;
    try {
      await writeJournal(place.file, { format: FORMAT, workbook, time: Date.now(), journal });
      place.isHeld = true;
      for (const one of beside) await removeJournal(one);
      if (place.beside === beside) place.beside = [];
    } catch (error) {
      place.isHeld = false;
      log.failed('putting by what was typed', error);
    }
  }
}

/** The journal of a workbook, and those where another window has its storage, or had it. */
async function lookFor({ file, workbook }: Place): Promise<{
  readonly own: FileOfJournal['kept'] | undefined;
  readonly beside: readonly FileOfJournal[];
}> {
  const files = [file, ...filesBeside(file)];
  const kept = await Promise.all(files.map(readJournalIn));
  const all = files.map((one, at) => ({ file: one, kept: kept[at] }));
  const [own, ...beside] = all.map((one) => (one.kept?.workbook === workbook ? one : undefined));
  return {
    own: own?.kept,
    beside: beside.flatMap((one) => (one?.kept ? [{ file: one.file, kept: one.kept }] : [])),
  };
}

function hasPageOf({ heard }: Journal, pages: ReadonlySet<string>): boolean {
  return Object.keys(heard).some((page) => pages.has(page));
}

/** VS Code's events for files that move. */
function movesOf(files: vscode.FileRenameEvent['files']): readonly Move[] {
  return files.map(({ oldUri, newUri }) => ({ from: oldUri.toString(), to: newUri.toString() }));
}
