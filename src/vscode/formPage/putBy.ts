import * as vscode from 'vscode';
import { placeAfter, type Move } from '../../core/form/moves.ts';
import {
  inTurn,
  markOf,
  parted,
  putTogether,
  type WordsPutBy,
} from '../../core/form/sync/typed.ts';
import type { Disposable } from '../disposable.ts';
import type { Log } from '../log.ts';
import {
  FORMAT,
  filesBeside,
  filesIn,
  readWordsIn,
  removeWords,
  writeWords,
  type FileOfWords,
  type WordsInFile,
} from './putByFiles.ts';

/** What was typed in forms and is not in the saved files: a file for each workbook, in our own folder. */
export interface PutBy extends Disposable {
  /**
   * Looks for what was put by when the document was last here. What it settles with takes that up, but for what
   * pages put by that are in other windows: its words for the first form of the document alone, by whose name
   * they stay put by until that one puts by its own.
   */
  readonly find: (
    document: vscode.TextDocument,
    form: string,
  ) => Promise<(elsewhere: ReadonlySet<string>) => WordsFound>;
  /** Puts by what a form has; `form` is its name. Settles once that is written, or can't be: whether it is. */
  readonly keep: (
    document: vscode.TextDocument,
    form: string,
    words: WordsPutBy,
  ) => Promise<boolean>;
  /** A form is closed: what waits for her to decide is the next one's, to which it is shown. */
  readonly leave: (document: vscode.TextDocument, form: string) => void;
  /** Settles once all that is to be put by is written, or can't be. */
  readonly written: (document: vscode.TextDocument) => Promise<void>;
  /** What a form had typed into a file that VS Code does not save stays put by, though its tab is closed. */
  readonly outlive: (document: vscode.TextDocument) => void;
}

export interface WordsFound extends WordsPutBy {
  /** What other forms of the document know of the file that it came from. */
  readonly base?: string | undefined;
}

/** What is put by for a file that moves. */
interface MovingWords extends FileOfWords {
  readonly to: string;
}

interface Found {
  readonly own: WordsPutBy;
  /** What lies where another window has its storage, or had it. */
  readonly beside: readonly FileOfWords[];
}

/** A file that is written at this moment, and what it is to hold after that. */
interface Place {
  readonly file: vscode.Uri;
  readonly workbook: string;
  readonly forms: Map<string, WordsPutBy>;
  found: Promise<Found> | undefined;
  /** The form that has what was found; undefined until one takes it. */
  finder: string | undefined;
  /** How often something was put by. */
  turns: number;
  held: string;
  /** Whether the file could be written when that was tried last. */
  isHeld: boolean;
  writing: Promise<void> | undefined;
  outlives: boolean;
}

/**
 * Words that only a form has, or a document that is not saved, would be gone with the window. They are
 * taken away once the document is saved, or closed without saving, and by nothing else. How far its pages
 * were heard stays until it is closed: a window that is loaded anew may bring back what VS Code kept of a
 * page a minute ago.
 */
export function putWordsBy(folder: vscode.Uri, log: Log): PutBy {
  const places = new Map<string, Place>();
  const typed = vscode.Uri.joinPath(folder, 'typed');
  const fileOf = (workbook: string): vscode.Uri =>
    vscode.Uri.joinPath(typed, `${markOf(workbook)}.json`);
  const placeOf = ({ uri }: vscode.TextDocument): Place => {
    const workbook = uri.toString();
    const known = places.get(workbook);
    if (known !== undefined) return known;
    const place: Place = {
      ...{ file: fileOf(workbook), workbook, forms: new Map() },
      ...{ found: undefined, finder: undefined, turns: 0 },
      ...{ held: '', isHeld: true, writing: undefined, outlives: false },
    };
    places.set(workbook, place);
    return place;
  };
  const writeSoon = (place: Place): Promise<void> => {
    place.writing ??= writeForms(place, log).finally(() => {
      place.writing = undefined;
    });
    return place.writing;
  };
  const drop = (document: vscode.TextDocument, isClosed: boolean): void => {
    const place = places.get(document.uri.toString());
    if (place === undefined || place.outlives) return;
    dropSaved(place.forms, isClosed);
    log.inBackground('putting by what was typed', () => writeSoon(place));
  };
  /** What an earlier life of this window had put by under another address is in its own file from now on. */
  const bringOver = async (place: Place, left: readonly FileOfWords[]): Promise<void> => {
    const own = place.forms.get('') ?? NOTHING;
    place.forms.set('', putTogether([own, ...left.map(({ kept }) => kept)]));
    await writeSoon(place);
    if (place.isHeld) for (const { file } of left) await removeWords(file);
  };
  /** Words that are put by for files that move, or for all in a folder that does. */
  const moving = async (moves: readonly Move[]): Promise<readonly MovingWords[]> => {
    for (const { writing } of places.values()) await writing;
    const all: MovingWords[] = [];
    for (const file of await filesIn(typed)) {
      const kept = await readWordsIn(file);
      const [to] = moves.flatMap((move) => (kept && placeAfter(kept.workbook, move)) ?? []);
      if (kept !== undefined && to !== undefined) all.push({ file, kept, to });
    }
    return all;
  };
  /** Before a form opens on them there. */
  const copyAlong = async (moves: readonly Move[]): Promise<void> => {
    for (const { kept, to } of await moving(moves)) {
      await writeWords(fileOf(to), { ...kept, workbook: to });
      places.delete(to);
    }
  };
  const notAlong = (error: unknown): void => {
    log.failed('moving what was put by', error);
  };
  const forget = async (moves: readonly Move[]): Promise<void> => {
    for (const { file, kept, to } of await moving(moves)) {
      // A copy may have failed, or nobody was told of the move beforehand: words go only once they are there.
      const copy = await readWordsIn(fileOf(to));
      if (copy?.workbook !== to) await writeWords(fileOf(to), { ...kept, workbook: to });
      places.get(kept.workbook)?.forms.clear();
      await removeWords(file);
    }
  };
  const following = vscode.Disposable.from(
    vscode.workspace.onWillRenameFiles((event) => {
      event.waitUntil(copyAlong(movesOf(event.files)).catch(notAlong));
    }),
    vscode.workspace.onDidRenameFiles(({ files }) => {
      log.inBackground('putting by what was typed', () => forget(movesOf(files)));
    }),
    vscode.workspace.onDidCloseTextDocument((document) => {
      drop(document, true);
      places.delete(document.uri.toString());
    }),
    vscode.workspace.onDidSaveTextDocument((document) => {
      const place = places.get(document.uri.toString());
      if (place !== undefined) place.outlives = false;
      if (!document.isDirty) drop(document, false);
    }),
  );
  return {
    find: async (document, form) => {
      const place = placeOf(document);
      const isFirst = place.finder === undefined;
      if (isFirst) place.finder = form;
      const { own, beside } = await (place.found ??= takeUp(place));
      return (elsewhere) => {
        const base = baseIn(place);
        if (!isFirst) return { goes: own.goes ?? [], heard: own.heard, words: [], base };
        const left = beside.filter(({ kept }) => !hasPageOf(kept, elsewhere));
        if (left.length > 0)
          log.inBackground('taking up what was put by', () => bringOver(place, left));
        return { ...putTogether([own, ...left.map(({ kept }) => kept)]), base };
      };
    },
    keep: async (document, form, words) => {
      const place = placeOf(document);
      if (place.finder === form) place.forms.delete('');
      place.forms.set(form, inTurn(place.forms.get(form), words, ++place.turns));
      await writeSoon(place);
      return place.isHeld;
    },
    leave: (document, form) => {
      leave(placeOf(document), form);
    },
    written: async (document) => {
      await placeOf(document).writing;
    },
    outlive: (document) => {
      placeOf(document).outlives = true;
    },
    dispose: () => void following.dispose(),
  };
}

/** What the forms of this life know. */
function baseIn({ forms }: Place): string | undefined {
  const known = [...forms].filter(([form]) => form !== '');
  return putTogether(known.map(([, words]) => words)).text?.base;
}

function leave(place: Place, form: string): void {
  const [own, waiting] = parted(place.forms.get(form) ?? NOTHING);
  if (waiting.length === 0) return;
  place.forms.set(form, own);
  place.forms.set(
    '',
    putTogether([place.forms.get('') ?? NOTHING, { ...NOTHING, words: waiting }]),
  );
  place.found = left(place, waiting);
  place.finder = undefined;
}

const NOTHING: WordsPutBy = { words: [], heard: {} };

/** What the next form finds of those that are closed. */
async function left(
  { found, finder }: Pick<Place, 'found' | 'finder'>,
  waiting: WordsPutBy['words'],
): Promise<Found> {
  const { words, heard, goes = [] } = (await found)?.own ?? NOTHING;
  // Of a form that was closed before, with none since to take them.
  const untaken = finder === undefined ? words : [];
  return { own: { words: [...untaken, ...waiting], heard, goes }, beside: [] };
}

/** Writes what all forms of a workbook put by until nothing of that is new. */
async function writeForms(place: Place, log: Log): Promise<void> {
  for (;;) {
    const forms = [...place.forms.values()];
    const together = putTogether(forms);
    const { words, heard, text: done } = together;
    const inFile: WordsInFile = { format: FORMAT, workbook: place.workbook, ...together };
    const isDone = (done?.edits ?? []).length > 0;
    const isNothing = words.length === 0 && Object.keys(heard).length === 0 && !isDone;
    const text = isNothing ? '' : JSON.stringify(inFile);
    if (text === place.held) return;
    try {
      if (text === '') await vscode.workspace.fs.delete(place.file);
      else await vscode.workspace.fs.writeFile(place.file, new TextEncoder().encode(text));
      place.isHeld = true;
    } catch (error) {
      place.isHeld = text === '';
      if (text !== '') log.failed('putting by what was typed', error);
    }
    place.held = text;
  }
}

/** What two people wrote into one place is decided by nobody yet, and stays. */
function dropSaved(forms: Map<string, WordsPutBy>, isClosed: boolean): void {
  for (const [form, { words: all, goes = [], heard }] of forms) {
    const words = all.filter(({ isStuck }) => isStuck === true);
    if (isClosed && words.length === 0) forms.delete(form);
    else forms.set(form, { words, goes, heard });
  }
}

/** What a form says that is there before it was read is newer. */
async function takeUp(place: Place): Promise<Found> {
  const [kept, ...others] = await Promise.all(
    [place.file, ...filesBeside(place.file)].map(readWordsIn),
  );
  const beside = filesBeside(place.file).flatMap((file, at) => {
    const one = others[at];
    return one?.workbook === place.workbook ? [{ file, kept: one }] : [];
  });
  if (kept?.workbook !== place.workbook) return { own: NOTHING, beside };
  if (place.forms.size === 0) {
    place.held = JSON.stringify(kept);
    place.forms.set('', kept);
  }
  return { own: kept, beside };
}

function hasPageOf({ heard }: WordsPutBy, pages: ReadonlySet<string>): boolean {
  return Object.keys(heard).some((page) => pages.has(page));
}

/** VS Code's events for files that move. */
function movesOf(files: vscode.FileRenameEvent['files']): readonly Move[] {
  return files.map(({ oldUri, newUri }) => ({ from: oldUri.toString(), to: newUri.toString() }));
}
