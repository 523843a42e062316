import * as vscode from 'vscode';
import { fieldAt, offsetFrom } from '../../core/form/fieldAt.ts';
import { leadsTo } from '../../core/form/fieldId.ts';
import type { Target } from '../../core/portfolio/target.ts';
import type { Workbook } from '../../core/workbook/workbook.ts';
import type { Disposable } from '../disposable.ts';
import { showAt } from '../openWorkbook.ts';
import type { OpenDocuments } from '../documents.ts';
import type { FormPage } from '../formPage/formPage.ts';
import { FORM, isOn, isShown, opensAsForm } from './activeForm.ts';
import { followOpening } from './opening.ts';
import { reviveForms } from './reviving.ts';
import type { Log } from '../log.ts';
import { setContext } from '../setContext.ts';

/** The forms that are open, and the ways between them and the text. */
export interface FormEditor extends Disposable {
  /** Opens the workbook as the person likes to see it: at what it is about, `offset` in the text. */
  readonly show: (
    document: vscode.TextDocument,
    place: {
      readonly target?: Target;
      /** The field in the form where it is no target, such as a meeting’s notes. */
      readonly field?: string;
      readonly offset: number;
      readonly stays?: boolean;
      /** Whether something else has got the keyboard since this was asked for, and keeps it. */
      readonly isLeft?: (() => boolean) | undefined;
    },
  ) => Promise<void>;
  /** Puts the form in the place of the text, in the active tab. */
  readonly openAsForm: (uri: vscode.Uri) => Promise<void>;
  readonly openAsText: (uri: vscode.Uri, offset: number | undefined) => Promise<void>;
  /** Settles when all that was typed in the forms of a workbook is written, or stuck. */
  readonly flush: (uri: vscode.Uri) => Promise<void>;
  /**
   * Settles once the form in front has the keyboard back that the command palette had, or soon. VS Code
   * returns it a moment after the palette is closed, on a busy machine only once the question of a command
   * has opened: the answer would be typed into a field of the form.
   */
  readonly hasKeyboardBack: () => Promise<void>;
}

/** How long the keyboard may be on its way, in milliseconds. */
const ON_ITS_WAY = 300;

export interface FormEditorSources {
  readonly documents: OpenDocuments;
  readonly log: Log;
  /** What opens the form of a document in a panel. */
  readonly formPage: () => Promise<
    (document: vscode.TextDocument, panel: vscode.WebviewPanel) => FormPage
  >;
}

/** Registers the form as an editor of its own on workbooks. */
export function offerForm({ documents, log, formPage }: FormEditorSources): FormEditor {
  const pages = new Set<FormPage>();
  /** Where a form that is about to open is to lead, by its document. */
  const wanted = new Map<string, string>();
  /** Where the cursor was put that had not been in the text, by its document. */
  const placed = new Map<string, number>();
  /** Where somebody was in the text when the form took its place, by its document. */
  const left = new Map<string, number>();

  const provider: vscode.CustomTextEditorProvider = {
    resolveCustomTextEditor: async (document, panel) => {
      let isClosed = false as boolean;
      panel.onDidDispose(() => (isClosed = true));
      if (!opening.isForm(document)) {
        // Once it is a tab.
        setTimeout(() => {
          log.asked('opening the text', () => becomeText(document.uri, panel, () => isClosed));
        }, 0);
        return;
      }
      const openFormPage = await formPage();
      if (isClosed) return;
      const page = openFormPage(document, panel);
      pages.add(page);
      panel.onDidDispose(() => pages.delete(page));
      const field = wanted.get(document.uri.toString());
      wanted.delete(document.uri.toString());
      if (field !== undefined) page.go(field);
    },
  };
  const pagesOf = (uri: vscode.Uri): readonly FormPage[] =>
    [...pages].filter(({ document }) => document.uri.toString() === uri.toString());
  const show: FormEditor['show'] = async (document, place) => {
    const { target, offset, stays = false, isLeft } = place;
    const { uri } = document;
    if (!opensAsForm(uri)) {
      await showAt(document, offset, { stays });
      return;
    }
    const field = place.field ?? (target === undefined ? undefined : fieldOf(document, target));
    const how = { preview: !stays, preserveFocus: isLeft !== undefined };
    await goTo(uri, field, () => vscode.commands.executeCommand('vscode.openWith', uri, FORM, how));
    if (isLeft?.() === false)
      await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
  };
  /** Leads to a control of the form that `open` shows, whether it is there already or not. */
  const goTo = async (
    uri: vscode.Uri,
    field: string | undefined,
    open: () => Thenable<unknown>,
  ): Promise<void> => {
    const [page] = pagesOf(uri);
    if (field !== undefined && page === undefined) wanted.set(uri.toString(), field);
    // What is typed as soon as a form comes in front is meant for there.
    const isBehind = page?.panel.visible === false;
    if (field !== undefined && isBehind) page.go(field);
    await open();
    if (field !== undefined && !isBehind) page?.go(field);
  };
  /** undefined: wherever somebody was in it. */
  const fieldOf = (document: vscode.TextDocument, target: Target): string | undefined => {
    if (target.kind === 'part') return target.part;
    if (target.path.length > 0) return leadsTo(target.path);
    // The workbook as such: what is wrong with it stands above its fields.
    return hasStrayLines(documents.get(document)?.workbook) ? STRAY_LINES : undefined;
  };
  const flush = async (uri: vscode.Uri): Promise<void> => {
    await Promise.all(pagesOf(uri).map((page) => page.flush()));
  };
  /** undefined: a file that is no workbook opens as VS Code likes. */
  const writesOnAt = (document: vscode.TextDocument): number | undefined => {
    const workbook = documents.get(document)?.workbook;
    if (workbook === undefined) return undefined;
    const key = document.uri.toString();
    const field = pagesOf(document.uri)[0]?.field();
    const was = left.get(key);
    if (field === undefined && was !== undefined) return was;
    const at = offsetFrom(workbook, field);
    placed.set(key, at);
    return at;
  };
  const openAsText: FormEditor['openAsText'] = async (uri, offset) => {
    opening.ask(uri, 'text');
    await flush(uri);
    const document = await vscode.workspace.openTextDocument(uri);
    const at = offset ?? writesOnAt(document);
    await swap(uri, 'default', at === undefined ? undefined : document.positionAt(at));
  };
  const opening = followOpening({
    documents,
    log,
    openAsForm: (uri, field) => goTo(uri, field, () => swap(uri, FORM)),
  });
  const registered = vscode.window.registerCustomEditorProvider(FORM, provider, {
    supportsMultipleEditorsPerDocument: true,
    webviewOptions: { enableFindWidget: true },
  });
  const following = followWorkbookContext(documents, log);
  const onPages = vscode.Disposable.from(reviveForms(pages, log), stepInForm(pages));
  return {
    show,
    openAsForm: (uri) => {
      opening.ask(uri, 'form');
      const { activeTextEditor: text } = vscode.window;
      const isText = text?.document.uri.toString() === uri.toString();
      const offset = isText ? text.document.offsetAt(text.selection.active) : 0;
      const workbook = isText ? documents.get(text.document)?.workbook : undefined;
      // A cursor that was never moved says nothing about where somebody was in the text.
      const isMoved = offset !== 0 && offset !== placed.get(uri.toString());
      if (isMoved) left.set(uri.toString(), offset);
      const field = isMoved && workbook !== undefined ? fieldAt(workbook, offset) : undefined;
      return goTo(uri, field, () => swap(uri, FORM));
    },
    ...{ openAsText, flush },
    hasKeyboardBack: async () => {
      const inFront = [...pages].find(({ panel }) => panel.active);
      if (inFront === undefined) return;
      const late = new Promise<void>((resolve) => {
        setTimeout(resolve, ON_ITS_WAY);
      });
      await Promise.race([inFront.hasItBack(), late]);
    },
    dispose: () => void vscode.Disposable.from(registered, onPages, following, opening).dispose(),
  };
}

/** Shows a form whose tab was closed: VS Code would show the text of what is not saved and in no tab. */
export async function showAgain({ uri }: vscode.TextDocument): Promise<void> {
  if (isShown(uri)) return;
  await vscode.commands.executeCommand('vscode.openWith', uri, FORM, { preview: false });
}

/**
 * In place, as Settings and its JSON; `reopenActiveEditorWith` keeps Undo going (fact T1), but is undocumented.
 *
 * @param cursor Where the cursor is as soon as the text is there: a letter typed before it had come would be
 *   anywhere. VS Code hands on what the editor was opened with that the other one takes the place of.
 */
async function swap(uri: vscode.Uri, editor: string, cursor?: vscode.Position): Promise<void> {
  const selection = cursor && new vscode.Range(cursor, cursor);
  const how = { preview: false, ...(selection ? { selection } : {}) };
  const active = vscode.window.tabGroups.activeTabGroup.activeTab;
  const isThere = isOn(active, uri, editor);
  if (isThere && cursor === undefined) return;
  try {
    if (isThere || !isOn(active, uri)) throw new Error('another tab is active');
    if (cursor !== undefined)
      await vscode.commands.executeCommand('vscode.openWith', uri, FORM, how);
    await vscode.commands.executeCommand('reopenActiveEditorWith', editor);
    if (isOn(vscode.window.tabGroups.activeTabGroup.activeTab, uri, editor)) return;
  } catch {
    // Then beside it.
  }
  await vscode.commands.executeCommand('vscode.openWith', uri, editor, how);
}

/** Puts the text where VS Code was about to show a form that isn't wanted, before anybody has seen it. */
async function becomeText(
  uri: vscode.Uri,
  panel: vscode.WebviewPanel,
  isClosed: () => boolean,
): Promise<void> {
  const { viewColumn } = panel;
  if (isOn(vscode.window.tabGroups.activeTabGroup.activeTab, uri, FORM)) await swap(uri, 'default');
  else if (viewColumn !== undefined) {
    const inPlace = { viewColumn, preserveFocus: true };
    await vscode.commands.executeCommand('vscode.openWith', uri, 'default', inPlace);
  }
  if (!isClosed()) panel.dispose();
}

/** Where the form shows lines of the front matter that can't be read. */
const STRAY_LINES = 'unreadable';

function hasStrayLines(workbook: Workbook | undefined): boolean {
  return workbook?.keys.some(({ reading }) => reading.key === undefined) === true;
}

/** Whether the active text is a workbook, for the menus. */
function followWorkbookContext(documents: OpenDocuments, log: Log): vscode.Disposable {
  let known: boolean | undefined;
  const look = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    const is = document !== undefined && documents.get(document)?.workbook !== undefined;
    if (is === known) return;
    known = is;
    log.inBackground('telling the menus', () => setContext('isWorkbook', is));
  };
  look();
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(look),
    documents.onDidChange(look),
  );
}

/**
 * Undo and Redo while a form is in front and VS Code itself has the keyboard, as for a moment between two pages:
 * they are the page’s. VS Code’s own would go past what somebody else has saved, where Undo in a form ends.
 */
function stepInForm(pages: ReadonlySet<FormPage>): vscode.Disposable {
  return vscode.commands.registerCommand('partnershipWorkbooks.step', (which: unknown) => {
    const inFront = [...pages].find(({ panel }) => panel.active);
    if (which === 'undo' || which === 'redo') inFront?.step(which);
  });
}
