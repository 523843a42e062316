import * as vscode from 'vscode';
import { fieldAt } from '../../core/form/fieldAt.ts';
import type { Disposable } from '../disposable.ts';
import type { OpenDocuments } from '../documents.ts';
import { FORM, isOn, isShown, prefersForm } from './activeForm.ts';
import type { Log } from '../log.ts';

/** Decides how a workbook opens that wasn't opened by one of our own commands. */
export interface Opening extends Disposable {
  /** Whether the editor that VS Code opens for a document is to be the form, and not its text. */
  readonly isForm: (document: vscode.TextDocument) => boolean;
  /** Somebody asks for a file as a form, or as text, whatever is usual. */
  readonly ask: (uri: vscode.Uri, editor: 'form' | 'text') => void;
}

export interface OpeningSources {
  readonly documents: OpenDocuments;
  readonly log: Log;
  /** Puts the form in the place of the text in the active tab, at a control where one is known. */
  readonly openAsForm: (uri: vscode.Uri, field: string | undefined) => Promise<void>;
}

/** How long a tab counts as just closed, so that another editor took its place; in milliseconds. */
const JUST_NOW = 1000;
/** VS Code opens an editor first and moves it to its place a moment later: how long to wait for that, in milliseconds. */
const PLACED = 60;
/** On a busy machine that comes while the form is opening, and still counts this long; in milliseconds. */
const PLACED_LATE = 3000;

/**
 * VS Code opens `*-cycle-*.md` as a form, as package.json says (fact T5). The rest is settled here: a file of that
 * name that isn’t a workbook, or that somebody likes as text, and a workbook of any other name.
 */
export function followOpening({ documents, log, openAsForm }: OpeningSources): Opening {
  const asked = new Map<string, 'form' | 'text'>();
  /** When a tab with a file's text was closed last. */
  const closedText = new Map<string, number>();

  const isWorkbook = (document: vscode.TextDocument): boolean =>
    documents.get(document)?.workbook !== undefined;
  const isAskedFor = (uri: vscode.Uri): boolean => {
    const key = uri.toString();
    if (asked.get(key) === 'form') return true;
    // *Reopen Editor With…* is a way of asking.
    const closed = closedText.get(key) ?? -Infinity;
    return isShown(uri, 'default') || Date.now() - closed < JUST_NOW;
  };
  const take = async (editor: vscode.TextEditor | undefined): Promise<void> => {
    if (editor === undefined) return;
    const { document } = editor;
    const { uri } = document;
    const isOurs = hasFormsName(uri) || uri.scheme === 'untitled' || !prefersForm(uri);
    if (isOurs || asked.get(uri.toString()) === 'text' || !isWorkbook(document)) return;
    const isActive = (): boolean =>
      isOn(vscode.window.tabGroups.activeTabGroup.activeTab, uri, 'default');
    if (!isActive()) return;
    const openAt = async (offset: number): Promise<void> => {
      const workbook = documents.get(document)?.workbook;
      if (workbook === undefined) return;
      await openAsForm(uri, offset === 0 ? undefined : fieldAt(workbook, offset));
    };
    const soon = await placeIn(editor, PLACED);
    if (!isActive()) return;
    const late = soon === 0 ? placeIn(editor, PLACED_LATE) : undefined;
    await openAt(soon);
    const place = (await late) ?? 0;
    if (place !== 0 && isOn(vscode.window.tabGroups.activeTabGroup.activeTab, uri, FORM)) {
      await openAt(place);
    }
  };
  const takeSoon = (editor: vscode.TextEditor | undefined): void => {
    log.asked('opening the form', () => take(editor));
  };
  const followTabs = ({ opened, closed }: vscode.TabChangeEvent): void => {
    const now = Date.now();
    for (const { input } of closed) {
      if (input instanceof vscode.TabInputText) {
        closedText.set(input.uri.toString(), now);
        if (!isShown(input.uri, 'default')) asked.delete(input.uri.toString());
      }
      if (!(input instanceof vscode.TabInputCustom) || input.viewType !== FORM) continue;
      // The text took the form's place: by *Reopen Editor With…*, or by our own icon.
      const { uri } = input;
      if (opened.some((tab) => isOn(tab, uri, 'default'))) asked.set(uri.toString(), 'text');
      else if (asked.get(uri.toString()) === 'form') asked.delete(uri.toString());
    }
  };
  const subscriptions = vscode.Disposable.from(
    vscode.window.tabGroups.onDidChangeTabs(followTabs),
    vscode.window.onDidChangeActiveTextEditor(takeSoon),
  );
  takeSoon(vscode.window.activeTextEditor);
  return {
    isForm: (document) =>
      isWorkbook(document) && (prefersForm(document.uri) || isAskedFor(document.uri)),
    ask: (uri, editor) => void asked.set(uri.toString(), editor),
    dispose: () => void subscriptions.dispose(),
  };
}

/** Whether VS Code opens a file of this name as a form by itself. */
function hasFormsName({ path }: vscode.Uri): boolean {
  return /-cycle-[^/]*\.md$/.test(path);
}

/** Where the cursor is once the editor has gone to its place: within `patience`, in milliseconds; 0 if it stays. */
async function placeIn(editor: vscode.TextEditor, patience: number): Promise<number> {
  if (editor.selection.active.isEqual(new vscode.Position(0, 0))) {
    await new Promise<void>((resolve) => {
      const moved = vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor === editor) end();
      });
      const timer = setTimeout(() => {
        end();
      }, patience);
      const end = (): void => {
        clearTimeout(timer);
        moved.dispose();
        resolve();
      };
    });
  }
  return editor.document.offsetAt(editor.selection.start);
}
