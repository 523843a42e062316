import * as vscode from 'vscode';
import { isReportName } from '../../../core/reports/kinds.ts';
import { listFolder } from '../../library/files.ts';
import { isThere } from '../../newFiles/folders.ts';
import { makeFile, refusedFolderText } from '../../newFiles/makeFile.ts';
import { sharedFolder } from '../../settings.ts';

/**
 * Writes a file into the folder for what is shared, in the workspace folder of the file `at`; what is
 * there is replaced only if the person says so. undefined where nothing was written.
 */
export async function saveShared(
  at: vscode.Uri,
  name: string,
  bytes: Uint8Array,
): Promise<vscode.Uri | undefined> {
  const root = rootOf(at);
  const folder = sharedFolder(at);
  const made = await makeFile(root, `${folder}/${name}`, bytes);
  if (made === 'taken') return replaceOrAdd(root, folder, name, bytes);
  if (made === 'unwritable') {
    tellNotSaved(vscode.Uri.joinPath(root, folder, name));
    return undefined;
  }
  if ('refused' in made) {
    void vscode.window.showWarningMessage(refusedFolderText(made));
    return undefined;
  }
  return made.uri;
}

/**
 * Writes a file into the folder for what is shared in place of the one that is there. undefined where
 * it couldn't be written.
 */
export async function replaceShared(
  at: vscode.Uri,
  name: string,
  bytes: Uint8Array,
): Promise<vscode.Uri | undefined> {
  const uri = vscode.Uri.joinPath(rootOf(at), sharedFolder(at), name);
  return (await isThere(uri)) ? written(uri, bytes) : saveShared(at, name, bytes);
}

/** What is in the folder for what is shared under this name. Rejects where it can't be read. */
export async function readShared(at: vscode.Uri, name: string): Promise<Uint8Array | undefined> {
  const uri = vscode.Uri.joinPath(rootOf(at), sharedFolder(at), name);
  return (await isThere(uri)) ? vscode.workspace.fs.readFile(uri) : undefined;
}

/** The reports in the folder for what is shared, the newest first. */
export async function earlierReports(at: vscode.Uri): Promise<readonly vscode.Uri[]> {
  const folder = vscode.Uri.joinPath(rootOf(at), sharedFolder(at));
  const names = (await listFolder(folder)).map(([name]) => name).filter(isReportName);
  return names
    .sort()
    .reverse()
    .map((name) => vscode.Uri.joinPath(folder, name));
}

/** The workspace folder, or the file's own folder where it lies in none. */
function rootOf(at: vscode.Uri): vscode.Uri {
  return vscode.workspace.getWorkspaceFolder(at)?.uri ?? vscode.Uri.joinPath(at, '..');
}

async function replaceOrAdd(
  root: vscode.Uri,
  folder: string,
  name: string,
  bytes: Uint8Array,
): Promise<vscode.Uri | undefined> {
  const uri = vscode.Uri.joinPath(root, folder, name);
  const [replace, keepBoth] = [vscode.l10n.t('Replace'), vscode.l10n.t('Keep Both')];
  const answer = await vscode.window.showWarningMessage(
    vscode.l10n.t('{folder} already has a file named {name}.', { name, folder }),
    { modal: true },
    replace,
    keepBoth,
  );
  if (answer === undefined) return undefined;
  return written(answer === replace ? uri : await freeName(uri), bytes);
}

async function written(uri: vscode.Uri, bytes: Uint8Array): Promise<vscode.Uri | undefined> {
  try {
    await vscode.workspace.fs.writeFile(uri, bytes);
    return uri;
  } catch {
    tellNotSaved(uri);
    return undefined;
  }
}

/** `plan-2.docx`, `plan-3.docx`: the first that is free. */
async function freeName(uri: vscode.Uri): Promise<vscode.Uri> {
  for (let number = 2; ; number++) {
    const path = uri.path.replace(/(\.[^./]+)$/, `-${number}$1`);
    const free = uri.with({ path });
    if (!(await isThere(free))) return free;
  }
}

function tellNotSaved(uri: vscode.Uri): void {
  const path = vscode.workspace.asRelativePath(uri);
  void vscode.window.showWarningMessage(
    vscode.l10n.t(
      '{path} can’t be saved. If it’s open in another program, such as Word, close it there and try again. Or you may not have permission to save in this folder.',
      { path },
    ),
  );
}
