import * as vscode from 'vscode';
import { planRename, type RenamePlan } from '../../core/assist/planRename.ts';
import { applyEdits, type TextEdit } from '../../core/workbook/edit.ts';
import { minimal } from '../../core/workbook/edits/minimal.ts';
import { takenBack } from '../../core/workbook/edits/takenBack.ts';
import type { OpenDocuments } from '../documents.ts';
import { changedMeanwhile } from '../editing/notMade.ts';
import { FORM, isOn, isShown } from '../form/activeForm.ts';
import { filesAround, movesWithin, type MovedUri } from '../workspace/filesAround.ts';
import { hasChangedSince, type ReadWorkbook } from '../workspace/readWorkbooks.ts';
import { mayOnlyBeRead } from '../mayOnlyBeRead.ts';
import { removeEmpty } from '../newFiles/folders.ts';
import { openDocument } from '../openWorkbook.ts';
import { rangeOf } from '../positions.ts';
import type { TargetSources } from './target.ts';
import { showMessage } from '../showMessage.ts';

/** An organization's new name. */
export interface Renaming {
  readonly from: string;
  readonly to: string;
  /** The workbook whose form or text has it already, by its URI. */
  readonly typedIn?: string | undefined;
}

/** What a rename would do, and the workbooks as they were when it was planned. */
export interface PlannedRename {
  readonly plan: RenamePlan;
  readonly workbooks: readonly ReadWorkbook[];
  readonly moves: readonly MovedUri[];
}

/** Plans it over all workbooks; `merges`: two partners may become one. */
export async function planEverywhere(
  { live }: TargetSources,
  { from, to, typedIn }: Renaming,
  merges: boolean,
): Promise<PlannedRename> {
  const workbooks = await live.readAll();
  const taken = await filesAround(from, to, workbooks);
  const typed = workbooks.find(({ uri }) => uri.toString() === typedIn)?.path;
  const plan = planRename({ from, to, workbooks, taken, typedIn: typed, merges });
  const moves = plan.kind === 'plan' ? plan.moves : [];
  return { plan, workbooks, moves: movesWithin(moves, workbooks, taken, live.files) };
}

/** A rename that was made, and the way back. */
export interface MadeRename {
  /** How many workbooks have other words in them now. */
  readonly count: number;
  /** Those of them that are not saved, as they were being edited. */
  readonly unsaved: readonly vscode.Uri[];
  /** What each says after, where it lies then. */
  readonly texts: readonly PlacedText[];
  /** Takes all of it back, but for what was written since; or nothing. */
  readonly undo: () => Promise<TakenBack>;
}

/** What became of a rename that was to be taken back. */
export interface TakenBack {
  /** A workbook in which something else was written where the names stand: then nothing was taken back. */
  readonly refusing?: vscode.Uri;
  /** What each says then. */
  readonly texts: readonly PlacedText[];
  /** Those of them that are not saved, as they were being edited. */
  readonly unsaved: readonly vscode.Uri[];
  /** Makes all of it again. undefined, with a word to the person, where nothing was changed. */
  readonly redo: () => Promise<MadeRename | undefined>;
}

interface PlacedText {
  readonly uri: vscode.Uri;
  readonly text: string;
  /** Of the document as it is open then. */
  readonly version: number;
}

/** One workbook's text before and after, and where it lies after. */
interface Changed {
  readonly document: vscode.TextDocument;
  readonly before: string;
  readonly edits: readonly TextEdit[];
  readonly wasEdited: boolean;
}

/**
 * Makes a rename that was planned: in all workbooks at once, each saved unless it was being edited; then
 * the files move. undefined, with a word to the person, where nothing was changed.
 */
export async function renameEverywhere(
  documents: OpenDocuments,
  { plan, workbooks, moves }: PlannedRename,
  { alsoProse, typedIn }: { readonly alsoProse: boolean; readonly typedIn: string | undefined },
): Promise<MadeRename | undefined> {
  if (plan.kind === 'refused') return undefined;
  const changed: Changed[] = [];
  for (const { path, edits, prose } of plan.files) {
    const read = workbooks.find((one) => one.path === path);
    const document = read && (await openDocument(read.uri));
    if (read === undefined || document === undefined) return undefined;
    if (hasChangedSince(read, documents) || document.getText() !== read.workbook.text) {
      void showMessage('warning', changedMeanwhile());
      return undefined;
    }
    if (await mayOnlyBeRead(document)) {
      void showMessage(
        'warning',
        vscode.l10n.t('You can read {path} but not change it, so nothing was changed.', {
          path: vscode.workspace.asRelativePath(document.uri),
        }),
      );
      return undefined;
    }
    const all = alsoProse ? [...edits, ...prose] : edits;
    if (all.length > 0)
      changed.push({
        ...{ document, before: read.workbook.text, edits: all },
        // Whoever typed the name there asked for this.
        wasEdited: document.isDirty && read.uri.toString() !== typedIn,
      });
  }
  return made(changed, moves);
}

/** undefined, with a word to the person, where nothing was changed. */
async function made(
  changed: readonly Changed[],
  moves: readonly MovedUri[],
): Promise<MadeRename | undefined> {
  const unseen = changed.filter(({ document }) => !isShown(document.uri));
  const ready = await savedBeforeMoving(changed, moves);
  if (ready === undefined || !(await appliedAll(ready))) return undefined;
  await saveAll(ready);
  await moveAll(moves);
  await closeAll(unseen.map(({ document: { uri } }) => placeNow(uri, moves)));
  return {
    count: ready.length,
    texts: ready.map(({ document: { uri, version }, before, edits }) => {
      return { uri: placeNow(uri, moves), text: applyEdits(before, edits), version };
    }),
    unsaved: ready
      .filter(({ wasEdited }) => wasEdited)
      .map(({ document: { uri } }) => placeNow(uri, moves)),
    undo: async () => {
      const planned = await planBack(ready, moves);
      if ('refusing' in planned)
        return { ...planned, texts: [], unsaved: [], redo: () => Promise.resolve(undefined) };
      const hidden = ready.filter(({ document: { uri } }) => !isShown(placeNow(uri, moves)));
      await moveAll(moves.map(({ from, to }) => ({ from: to, to: from })));
      const back = await backAll(planned.wereEdited, ready);
      await closeAll(hidden.map(({ document: { uri } }) => uri));
      return {
        texts: back.map(({ document }) => {
          return { uri: document.uri, text: document.getText(), version: document.version };
        }),
        unsaved: back.filter(({ wasEdited }) => wasEdited).map(({ document: { uri } }) => uri),
        redo: () => again(back, moves),
      };
    },
  };
}

/**
 * Saves what is about to move: after a file has moved with unsaved changes, the first Undo in VS Code takes
 * it back to what was on disk. undefined, with a word to the person, where it can't be saved.
 */
async function savedBeforeMoving(
  changed: readonly Changed[],
  moves: readonly MovedUri[],
): Promise<readonly Changed[] | undefined> {
  const ready: Changed[] = [];
  for (const one of changed) {
    const { uri } = one.document;
    const isMoving = moves.some(({ from }) => from.toString() === uri.toString());
    if (isMoving && one.document.isDirty && !(await one.document.save())) {
      void showMessage(
        'warning',
        vscode.l10n.t(
          'We couldn’t save {path}, so nothing was renamed. Open it to see why, and rename again.',
          {
            path: vscode.workspace.asRelativePath(uri),
          },
        ),
      );
      return undefined;
    }
    // A form hands over its last words when it is saved.
    if (one.document.getText() !== one.before) {
      void showMessage('warning', changedMeanwhile());
      return undefined;
    }
    ready.push(isMoving ? { ...one, wasEdited: false } : one);
  }
  return ready;
}

async function appliedAll(changed: readonly Changed[]): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  for (const { document, edits } of changed) {
    for (const one of edits) edit.replace(document.uri, rangeOf(document, one), one.text);
  }
  const isMade = await vscode.workspace.applyEdit(edit);
  if (!isMade) void showMessage('warning', changedMeanwhile());
  return isMade;
}

/** Never saves a workbook that somebody is editing. */
async function saveAll(changed: readonly Changed[]): Promise<void> {
  const ours = changed.filter(({ wasEdited }) => !wasEdited);
  await Promise.all(ours.map(({ document }) => document.save()));
}

/** Makes a rename that was taken back once more: in each workbook, what took it back is taken back itself. */
async function again(
  back: readonly Changed[],
  moves: readonly MovedUri[],
): Promise<MadeRename | undefined> {
  const changed: Changed[] = [];
  for (const one of back) {
    const document = await openDocument(one.document.uri);
    const edits = document && takenBack(one, document.getText());
    if (document === undefined || edits === undefined || (await mayOnlyBeRead(document))) {
      void showMessage('warning', changedMeanwhile());
      return undefined;
    }
    changed.push({ document, before: document.getText(), edits, wasEdited: document.isDirty });
  }
  return made(changed, moves);
}

/** Writes what a workbook had said beyond its new name before Undo had come to that. */
export async function writeAgain({ uri, text }: PlacedText, undone: string): Promise<void> {
  const document = await openDocument(uri);
  if (document?.getText() !== text) return;
  const edit = new vscode.WorkspaceEdit();
  for (const one of minimal(text, { start: 0, end: text.length, text: undone }))
    edit.replace(uri, rangeOf(document, one), one.text);
  await vscode.workspace.applyEdit(edit);
}

/**
 * Whether the names can be taken back in all workbooks: in some of them, that would make two partners of one.
 * What is about to move is saved, see {@link savedBeforeMoving}.
 */
async function planBack(
  changed: readonly Changed[],
  moved: readonly MovedUri[],
): Promise<{ readonly refusing: vscode.Uri } | { readonly wereEdited: ReadonlySet<string> }> {
  const wereEdited = new Set<string>();
  for (const one of changed) {
    const uri = placeNow(one.document.uri, moved);
    const now = await openDocument(uri);
    if (now === undefined || takenBack(one, now.getText()) === undefined) return { refusing: uri };
    const isMoving = uri.toString() !== one.document.uri.toString();
    if (now.isDirty && !isMoving) wereEdited.add(uri.toString());
  }
  for (const { to } of moved) {
    const now = await openDocument(to);
    if (now?.isDirty === true && !(await now.save())) return { refusing: to };
  }
  return { wereEdited };
}

/** Gives the workbooks that it has changed. */
async function backAll(
  wereEdited: ReadonlySet<string>,
  changed: readonly Changed[],
): Promise<readonly Changed[]> {
  const back: Changed[] = [];
  for (const one of changed) {
    const document = await openDocument(one.document.uri);
    const edits = document && takenBack(one, document.getText());
    if (document === undefined || edits === undefined) continue;
    const wasEdited = wereEdited.has(document.uri.toString());
    back.push({ document, before: document.getText(), edits, wasEdited });
  }
  if (!(await appliedAll(back))) return [];
  await saveAll(back);
  return back;
}

/** VS Code opens every file it edits; whoever is on another page doesn't need those tabs. */
async function closeAll(uris: readonly vscode.Uri[]): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  await vscode.window.tabGroups.close(
    tabs.filter((tab) => !tab.isDirty && uris.some((uri) => isOn(tab, uri))),
    true,
  );
}

function placeNow(uri: vscode.Uri, moved: readonly MovedUri[]): vscode.Uri {
  return moved.find(({ from }) => from.toString() === uri.toString())?.to ?? uri;
}

/** Moves files, and removes the folders that this leaves empty. A form stays a form in the new place. */
async function moveAll(moved: readonly MovedUri[]): Promise<void> {
  if (moved.length === 0) return;
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const forms = moved.filter(({ from }) => tabs.some((tab) => isOn(tab, from, FORM)));
  const active = vscode.window.tabGroups.activeTabGroup.activeTab;
  const front = forms.find(({ from }) => isOn(active, from, FORM));
  const edit = new vscode.WorkspaceEdit();
  for (const { from, to } of moved) edit.renameFile(from, to, { overwrite: false });
  await vscode.workspace.applyEdit(edit);
  for (const { to } of [...forms.filter((one) => one !== front), ...(front ? [front] : [])]) {
    await asForm(to);
  }
  const folders = new Map(
    moved.map(({ from }) => {
      const folder = vscode.Uri.joinPath(from, '..');
      return [folder.toString(), folder];
    }),
  );
  for (const folder of folders.values()) await removeEmpty([folder]);
}

/** VS Code shows the text of a form whose file has moved. */
async function asForm(uri: vscode.Uri): Promise<void> {
  const texts = vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter((tab) => isOn(tab, uri, 'default'));
  // The keyboard is kept for it: see `typingOn.ts`.
  const how = { preview: false, preserveFocus: true };
  await vscode.commands.executeCommand('vscode.openWith', uri, FORM, how);
  if (texts.length > 0) await vscode.window.tabGroups.close(texts, true);
}
