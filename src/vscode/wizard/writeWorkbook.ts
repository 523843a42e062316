import * as vscode from 'vscode';
import { nextWorkbookPath, type TakenFile } from '../../core/workbook/naming.ts';
import type { Refusal, WorkbookPlan } from '../../core/workbook/scaffold/planWorkbook.ts';
import { listFolder } from '../index/files.ts';
import type { UndoneFolders } from './undoneFolders.ts';

/** A workbook that has just been written. */
export interface WrittenWorkbook {
  readonly uri: vscode.Uri;
  /** Where its writer begins, in UTF-16 code units. */
  readonly cursor: number;
}

/** Why nothing was written, in words for a person. */
export interface NotWritten {
  readonly because: string;
}

export interface WritePlace {
  readonly root: vscode.Uri;
  /** Relative to `root`, with forward slashes. */
  readonly folder: string;
  /** The workbooks that are known; paths relative to `root`. */
  readonly known: readonly TakenFile[];
}

/** Plans the workbook once its number is known. */
export type WorkbookPlanner = (given: {
  readonly cycle: number;
  readonly eol: '\n' | '\r\n';
}) => WorkbookPlan | Refusal;

/** Somebody else may take the same number at the same moment: then the next one is tried. */
const TRIES = 5;

/** Writes the next workbook for an organization. It never overwrites, and leaves nothing half-written. */
export async function writeWorkbook(
  organization: string,
  plan: WorkbookPlanner,
  place: WritePlace,
  undone: UndoneFolders,
): Promise<WrittenWorkbook | NotWritten> {
  for (let tries = 0; tries < TRIES; tries++) {
    const taken = [...place.known, ...(await filesBelow(place.root, place.folder))];
    const { path, cycle } = nextWorkbookPath({ ...place, organization, taken });
    const planned = plan({ cycle, eol: lineEnd() });
    if (planned.kind === 'refusal') {
      return { because: vscode.l10n.t('Give the organization a name first.') };
    }
    const uri = vscode.Uri.joinPath(place.root, path);
    const made = await makeFolders(place.root, path);
    if ('because' in made) return made;
    if (await createFile(uri, planned.text)) {
      undone.watch(uri, made.folders);
      return { uri, cursor: planned.cursor };
    }
    await undone.removeEmpty(made.folders);
  }
  return { because: vscode.l10n.t('The workbook couldn’t be saved in this folder.') };
}

async function createFile(uri: vscode.Uri, text: string): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, {
    contents: new TextEncoder().encode(text),
    overwrite: false,
    ignoreIfExists: false,
  });
  return vscode.workspace.applyEdit(edit);
}

/** Makes the folders on the way to `path` that are not there yet. */
async function makeFolders(
  root: vscode.Uri,
  path: string,
): Promise<{ readonly folders: readonly vscode.Uri[] } | NotWritten> {
  const steps = path.split('/').slice(0, -1);
  const folders: vscode.Uri[] = [];
  for (const [at] of steps.entries()) {
    const folder = vscode.Uri.joinPath(root, ...steps.slice(0, at + 1));
    if (await exists(folder)) continue;
    try {
      await vscode.workspace.fs.createDirectory(folder);
      folders.push(folder);
    } catch {
      const shown = vscode.workspace.asRelativePath(folder);
      return {
        because: vscode.l10n.t(
          'The folder {folder} can’t be created. You may not have permission to save there. Choose another folder, or ask whoever manages it.',
          { folder: shown },
        ),
      };
    }
  }
  return { folders };
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/** What lies in the folder for workbooks and the folders directly in it. */
async function filesBelow(root: vscode.Uri, folder: string): Promise<readonly TakenFile[]> {
  const files: TakenFile[] = [];
  for (const [name, type] of await listFolder(vscode.Uri.joinPath(root, folder))) {
    const path = `${folder}/${name}`;
    if ((type & vscode.FileType.Directory) === 0) files.push({ path });
    else {
      const inside = await listFolder(vscode.Uri.joinPath(root, path));
      files.push(...inside.map(([file]) => ({ path: `${path}/${file}` })));
    }
  }
  return files;
}

function lineEnd(): '\n' | '\r\n' {
  return vscode.workspace.getConfiguration('files').get('eol') === '\r\n' ? '\r\n' : '\n';
}
