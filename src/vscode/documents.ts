import * as vscode from 'vscode';
import type { OurFacts } from '../core/schema/ourFacts.ts';
import { openWorkbook } from '../core/workbook/openWorkbook.ts';
import { newMemory, type Memory } from '../core/workbook/syntax/memory.ts';
import { isWorkbook } from '../core/workbook/syntax/isWorkbook.ts';
import type { Workbook } from '../core/workbook/workbook.ts';
import type { Disposable } from './disposable.ts';

/** A Markdown document that is open, as it stands at one version of it. */
export interface OpenDocument {
  readonly document: vscode.TextDocument;
  readonly version: number;
  /** undefined while the document isn’t a workbook. */
  readonly workbook: Workbook | undefined;
  /** Whether it is one, or was since it was opened. */
  readonly wasWorkbook: boolean;
  /** What is remembered of it from one version to the next. */
  readonly memory: Memory;
}

/** The library's own questions for a workbook: as far as they are known, and once they have been looked for. */
export interface OurQuestionsKnown {
  readonly now: (workbook: vscode.Uri) => OurFacts | undefined;
  readonly soon: (workbook: vscode.Uri) => Promise<OurFacts | undefined>;
}

const NO_QUESTIONS: OurQuestionsKnown = {
  now: () => undefined,
  soon: () => Promise.resolve(undefined),
};

/** The open Markdown documents, read with every edit. */
export interface OpenDocuments extends Disposable {
  /** The document as it stands now; undefined for one that is not open or not Markdown. */
  readonly get: (document: vscode.TextDocument) => OpenDocument | undefined;
  /** The same by its URI. */
  readonly at: (uri: vscode.Uri) => OpenDocument | undefined;
  readonly all: () => Iterable<OpenDocument>;
  /** The document as it stands once all is in it that was typed in its forms. */
  readonly written: (document: vscode.TextDocument) => Promise<OpenDocument | undefined>;
  /** Takes on what writes that into the document with this URI. */
  readonly writeFirst: (write: (uri: vscode.Uri) => Promise<void>) => Disposable;
  /** Takes on who knows the library's own questions for the document with this URI. */
  readonly askWith: (questions: OurQuestionsKnown) => Disposable;
  /** The library's own questions for a workbook, open or not, once their file was looked at. */
  readonly questionsFor: (workbook: vscode.Uri) => Promise<OurFacts | undefined>;
  /** Reads each document anew whose questions are others now. */
  readonly readAgain: () => void;
  /** Tells that a file with questions is another one. */
  readonly askOtherwise: () => void;
  /** Fires when what workbooks are asked may have changed, for those that aren't open. */
  readonly onDidAskOtherwise: vscode.Event<void>;
  readonly onDidChange: vscode.Event<OpenDocument>;
  readonly onDidClose: vscode.Event<vscode.Uri>;
}

/**
 * Where files lie. Any other scheme but that of the workspace shows a version of a file, such as one
 * from the Timeline or a pull request, and that is not the file.
 */
const FILE_SCHEMES = new Set(['file', 'vscode-remote', 'vscode-vfs', 'untitled']);

/** Follows the open documents until it is disposed of. */
export function followDocuments(): OpenDocuments {
  const open = new Map<string, OpenDocument>();
  const writers = new Set<(uri: vscode.Uri) => Promise<void>>();
  let questions = NO_QUESTIONS;
  const changed = new vscode.EventEmitter<OpenDocument>();
  const closed = new vscode.EventEmitter<vscode.Uri>();
  const otherwise = new vscode.EventEmitter<void>();

  const take = (document: vscode.TextDocument): OpenDocument => {
    const key = document.uri.toString();
    const before = open.get(key);
    const memory = before?.memory ?? newMemory();
    const text = document.getText();
    const isOne = before?.wasWorkbook ?? isWorkbook(text);
    const ours = isOne ? questions.now(document.uri) : undefined;
    const workbook = openWorkbook(text, memory, ours);
    const wasWorkbook = workbook !== undefined || before?.wasWorkbook === true;
    const entry = { document, version: document.version, workbook, wasWorkbook, memory };
    // One that is closed may be open anew, as another document with versions of its own.
    if (!document.isClosed) open.set(key, entry);
    return entry;
  };
  const get = (document: vscode.TextDocument): OpenDocument | undefined => {
    if (!isFollowed(document)) return undefined;
    const known = open.get(document.uri.toString());
    const isKnown = known?.document === document && known.version === document.version;
    return isKnown ? known : take(document);
  };
  const onOpen = (document: vscode.TextDocument): void => {
    if (isFollowed(document)) changed.fire(take(document));
  };
  const onChange = ({ document }: vscode.TextDocumentChangeEvent): void => {
    if (!isFollowed(document)) return;
    const before = open.get(document.uri.toString());
    // Only whether it is saved has changed.
    if (before?.document === document && before.version === document.version) return;
    changed.fire(take(document));
  };
  const onClose = (document: vscode.TextDocument): void => {
    if (open.delete(document.uri.toString())) closed.fire(document.uri);
  };

  const subscriptions = vscode.Disposable.from(
    changed,
    closed,
    otherwise,
    vscode.workspace.onDidOpenTextDocument(onOpen),
    vscode.workspace.onDidChangeTextDocument(onChange),
    vscode.workspace.onDidCloseTextDocument(onClose),
  );
  for (const document of vscode.workspace.textDocuments) {
    if (isFollowed(document)) take(document);
  }
  return {
    get,
    at: (uri) => open.get(uri.toString()),
    all: () => open.values(),
    written: async (document) => {
      await Promise.all(Array.from(writers, (write) => write(document.uri)));
      return get(document);
    },
    writeFirst: (write) => {
      writers.add(write);
      return { dispose: () => void writers.delete(write) };
    },
    askWith: (known) => {
      questions = known;
      return { dispose: () => (questions = NO_QUESTIONS) };
    },
    questionsFor: (workbook) => questions.soon(workbook),
    readAgain: () => {
      for (const { document, workbook } of [...open.values()])
        if (
          workbook !== undefined &&
          workbook.ours?.version !== questions.now(document.uri)?.version
        )
          changed.fire(take(document));
    },
    askOtherwise: () => {
      otherwise.fire();
    },
    onDidAskOtherwise: otherwise.event,
    onDidChange: changed.event,
    onDidClose: closed.event,
    dispose: () => {
      subscriptions.dispose();
      open.clear();
    },
  };
}

/** The document as it is open now, where VS Code has closed it and opened its file anew. */
export function liveOf(document: vscode.TextDocument): vscode.TextDocument {
  if (!document.isClosed) return document;
  const uri = document.uri.toString();
  return vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri) ?? document;
}

function isFollowed(document: vscode.TextDocument): boolean {
  return document.languageId === 'markdown' && isFileScheme(document.uri.scheme);
}

function isFileScheme(scheme: string): boolean {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return FILE_SCHEMES.has(scheme) || folders.some(({ uri }) => uri.scheme === scheme);
}
