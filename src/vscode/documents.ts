import * as vscode from 'vscode';
import type { TextEdit } from '../core/workbook/edit.ts';
import type { EditWithinLine } from '../core/workbook/editWithinLine.ts';
import { isWorkbook } from '../core/workbook/isWorkbook.ts';
import { editWorkbook, openWorkbook } from '../core/workbook/later.ts';
import type { Workbook } from '../core/workbook/workbook.ts';
import type { Disposable } from './disposable.ts';

/** A Markdown document that is open, as it stands at one version of it. */
export interface OpenDocument {
  readonly document: vscode.TextDocument;
  readonly version: number;
  /** undefined while the document is no workbook. */
  readonly workbook: Workbook | undefined;
  /** Whether it is one, or was since it was opened. */
  readonly wasWorkbook: boolean;
  /** What led here from the version before, where that was an edit within one line. */
  readonly edit: (EditWithinLine & { readonly from: number }) | undefined;
}

/** The open Markdown documents, read once and kept in step with every edit. */
export interface OpenDocuments extends Disposable {
  /** The document as it stands now; undefined for one that is not open or not Markdown. */
  readonly get: (document: vscode.TextDocument) => OpenDocument | undefined;
  /** The same by its URI. */
  readonly at: (uri: vscode.Uri) => OpenDocument | undefined;
  readonly all: () => Iterable<OpenDocument>;
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
  const changed = new vscode.EventEmitter<OpenDocument>();
  const closed = new vscode.EventEmitter<vscode.Uri>();

  const take = (
    document: vscode.TextDocument,
    workbook: Workbook | undefined,
    edit?: OpenDocument['edit'],
  ): OpenDocument => {
    const key = document.uri.toString();
    const wasWorkbook = workbook !== undefined || open.get(key)?.wasWorkbook === true;
    const entry = { document, version: document.version, workbook, wasWorkbook, edit };
    open.set(key, entry);
    return entry;
  };
  const get = (document: vscode.TextDocument): OpenDocument | undefined => {
    if (!isFollowed(document)) return undefined;
    const known = open.get(document.uri.toString());
    return known?.version === document.version ? known : take(document, readDocument(document));
  };
  const onOpen = (document: vscode.TextDocument): void => {
    if (isFollowed(document)) changed.fire(take(document, readDocument(document)));
  };
  const onChange = ({ document, contentChanges }: vscode.TextDocumentChangeEvent): void => {
    if (!isFollowed(document)) return;
    const before = open.get(document.uri.toString());
    if (before?.version === document.version) return; // only whether it is saved has changed
    const workbook = editedDocument(document, before?.workbook, contentChanges);
    const within = before && editWithinLine(document, contentChanges);
    changed.fire(take(document, workbook, within && { ...within, from: before.version }));
  };
  const onClose = (document: vscode.TextDocument): void => {
    if (open.delete(document.uri.toString())) closed.fire(document.uri);
  };

  const subscriptions = vscode.Disposable.from(
    changed,
    closed,
    vscode.workspace.onDidOpenTextDocument(onOpen),
    vscode.workspace.onDidChangeTextDocument(onChange),
    vscode.workspace.onDidCloseTextDocument(onClose),
  );
  for (const document of vscode.workspace.textDocuments) {
    if (isFollowed(document)) take(document, readDocument(document));
  }
  return {
    get,
    at: (uri) => open.get(uri.toString()),
    all: () => open.values(),
    onDidChange: changed.event,
    onDidClose: closed.event,
    dispose: () => {
      subscriptions.dispose();
      open.clear();
    },
  };
}

function isFollowed(document: vscode.TextDocument): boolean {
  return document.languageId === 'markdown' && isFileScheme(document.uri.scheme);
}

function isFileScheme(scheme: string): boolean {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return FILE_SCHEMES.has(scheme) || folders.some(({ uri }) => uri.scheme === scheme);
}

function readDocument(document: vscode.TextDocument): Workbook | undefined {
  const text = document.getText();
  // Asked beforehand, so that other Markdown does not have the reading of workbooks loaded.
  return isWorkbook(text) ? openWorkbook(text) : undefined;
}

/** Takes the edits where there was a workbook; reads again where they do not add up. */
function editedDocument(
  document: vscode.TextDocument,
  before: Workbook | undefined,
  changes: readonly vscode.TextDocumentContentChangeEvent[],
): Workbook | undefined {
  if (before === undefined || changes.length === 0) return readDocument(document);
  const edits = changes.map(({ rangeOffset, rangeLength, text }): TextEdit => ({
    start: rangeOffset,
    end: rangeOffset + rangeLength,
    text,
  }));
  const after = editWorkbook(before, edits);
  return after?.length === lengthOf(document) ? after : readDocument(document);
}

/** undefined for an edit of several places, and for one that made or removed a line break. */
function editWithinLine(
  document: vscode.TextDocument,
  [change, ...others]: readonly vscode.TextDocumentContentChangeEvent[],
): EditWithinLine | undefined {
  if (change === undefined || others.length > 0) return undefined;
  const { range, rangeOffset, rangeLength, text } = change;
  if (!range.isSingleLine || /[\r\n]/.test(text)) return undefined;
  const lineStart = rangeOffset - range.start.character;
  return {
    start: rangeOffset,
    lineEnd: lineStart + document.lineAt(range.start.line).text.length,
    growth: text.length - rangeLength,
  };
}

/** In UTF-16 code units, without building the text. */
function lengthOf(document: vscode.TextDocument): number {
  return document.offsetAt(new vscode.Position(document.lineCount, 0));
}
