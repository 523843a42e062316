import * as vscode from 'vscode';
import { ourFactsIn } from '../../core/ourQuestions/ourFactsIn.ts';
import { OUR_QUESTIONS_FILE } from '../../core/ourQuestions/question.ts';
import { readOurQuestions } from '../../core/ourQuestions/readOurQuestions.ts';
import type { OurFacts } from '../../core/schema/ourFacts.ts';
import type { Disposable } from '../disposable.ts';
import { positioned, rangeOf } from '../positions.ts';
import type { Parts } from '../parts.ts';
import { SECTION } from '../settings.ts';
import { translate } from '../translate.ts';

/** The library's own questions, as far as their files have been looked at. */
export interface OurQuestionsFollowed extends Disposable {
  /** The file that counts for a workbook; undefined where there is none. */
  readonly fileFor: (workbook: vscode.Uri) => Promise<vscode.Uri | undefined>;
  /** What a workbook is asked, once the files were looked at. */
  readonly factsFor: (workbook: vscode.Uri) => Promise<OurFacts | undefined>;
  /** Looks at a file anew: not every file system tells of a change. */
  readonly lookAt: (file: vscode.Uri) => Promise<void>;
}

interface KnownFile {
  readonly uri: vscode.Uri;
  readonly facts: OurFacts | undefined;
}

/** Has the open workbooks read with the questions of the nearest file upward, and shows what is wrong in those files. */
export function followOurQuestions({
  documents,
  files,
  log,
}: Pick<Parts, 'documents' | 'files' | 'log'>): OurQuestionsFollowed {
  /** By URI; null where there is no such file. */
  const known = new Map<string, KnownFile | null>();
  const looks = new Map<string, Promise<void>>();
  const shown = vscode.languages.createDiagnosticCollection(`${SECTION}.questions`);

  const read = async (uri: vscode.Uri): Promise<void> => {
    const key = uri.toString();
    const open = vscode.workspace.textDocuments.find((one) => one.uri.toString() === key);
    // Where there's none, reading it would be an error in some file systems' logs.
    const isThere = open !== undefined || (await files.stampOf(uri)) !== undefined;
    const text = open?.getText() ?? (isThere ? await files.read(uri) : undefined);
    known.set(key, text === undefined ? null : { uri, facts: ourFactsIn(text) });
    show(shown, uri, text ?? '');
  };
  const lookAt = async (uri: vscode.Uri): Promise<void> => {
    const before = known.get(uri.toString());
    await read(uri);
    documents.readAgain();
    // No workbook was read by a file that nobody has looked for.
    if (before !== undefined && says(before) !== says(known.get(uri.toString())))
      documents.askOtherwise();
  };
  const lookFor = (uri: vscode.Uri): Promise<void> => {
    const key = uri.toString();
    const look = looks.get(key) ?? read(uri);
    looks.set(key, look);
    return look;
  };
  const questionsOf = (workbook: vscode.Uri): OurFacts | undefined => {
    const places = placesFor(workbook);
    const unknown = places.filter((one) => !looks.has(one.toString()));
    if (unknown.length > 0)
      log.inBackground('looking for questions', async () => {
        await Promise.all(unknown.map(lookFor));
        documents.readAgain();
      });
    return nearest(known, places)?.facts;
  };
  const fileFor = async (workbook: vscode.Uri): Promise<KnownFile | undefined> => {
    const places = placesFor(workbook);
    await Promise.all(places.map(lookFor));
    return nearest(known, places);
  };
  const factsFor = async (workbook: vscode.Uri): Promise<OurFacts | undefined> =>
    (await fileFor(workbook))?.facts;
  const changed = (uri: vscode.Uri): void => {
    if (isOurs(uri)) log.inBackground('reading questions', () => lookAt(uri));
  };
  const watcher = vscode.workspace.createFileSystemWatcher(`**/${OUR_QUESTIONS_FILE}`);
  const all = vscode.Disposable.from(
    shown,
    watcher,
    documents.askWith({ now: questionsOf, soon: factsFor }),
    watcher.onDidChange(changed),
    watcher.onDidCreate(changed),
    watcher.onDidDelete(changed),
    vscode.workspace.onDidOpenTextDocument(({ uri }) => {
      changed(uri);
    }),
    vscode.workspace.onDidChangeTextDocument(({ document: { uri } }) => {
      changed(uri);
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      changed(uri);
    }),
  );
  for (const { uri } of vscode.workspace.textDocuments) changed(uri);
  documents.readAgain();
  return {
    fileFor: async (workbook) => (await fileFor(workbook))?.uri,
    ...{ factsFor, lookAt },
    dispose: () => void all.dispose(),
  };
}

/** A file that asks nothing still keeps one further up from counting. */
function says(file: KnownFile | null | undefined): string | undefined {
  return file === null || file === undefined ? undefined : (file.facts?.version ?? '');
}

function isOurs({ path, scheme }: vscode.Uri): boolean {
  return path.endsWith(`/${OUR_QUESTIONS_FILE}`) && scheme !== 'git';
}

function nearest(
  known: ReadonlyMap<string, KnownFile | null>,
  places: readonly vscode.Uri[],
): KnownFile | undefined {
  for (const place of places) {
    const one = known.get(place.toString());
    if (one !== null && one !== undefined) return one;
  }
  return undefined;
}

/** No workbook lies deeper than this. */
const DEEPEST = 40;

/** Where the file may lie that counts for a workbook, the nearest first: up to the workspace's folder. */
function placesFor(workbook: vscode.Uri): readonly vscode.Uri[] {
  const top = vscode.workspace.getWorkspaceFolder(workbook)?.uri.toString();
  const places: vscode.Uri[] = [];
  let folder = vscode.Uri.joinPath(workbook, '..');
  for (let depth = 0; depth < DEEPEST; depth++) {
    places.push(vscode.Uri.joinPath(folder, OUR_QUESTIONS_FILE));
    const above = vscode.Uri.joinPath(folder, '..');
    if (top === undefined || folder.toString() === top || above.path === folder.path) break;
    folder = above;
  }
  return places;
}

function show(shown: vscode.DiagnosticCollection, uri: vscode.Uri, text: string): void {
  const { faults } = readOurQuestions(text);
  const file = positioned(text);
  const all = faults.map(({ span, says: { sentence, values } }) => {
    const says = translate(sentence, values);
    const one = new vscode.Diagnostic(rangeOf(file, span), says, vscode.DiagnosticSeverity.Warning);
    one.source = SECTION;
    return one;
  });
  if (all.length > 0 || shown.has(uri)) shown.set(uri, all);
}
