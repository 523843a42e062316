import * as vscode from 'vscode';
import { isOwnCalendar } from '../../../core/sharing/calendar/writeCalendar.ts';
import { isReportName } from '../../../core/sharing/kinds.ts';
import { listFolder } from '../../workspace/files.ts';
import type { FileAccess } from '../../workspace/fileAccess.ts';
import type { FilePlace } from '../../newFiles/folders.ts';
import { makeFile, refusedFolderText } from '../../newFiles/makeFile.ts';
import { sharedFolder } from '../../settings.ts';
import { showDialog, showMessage } from '../../showMessage.ts';

/** Which folder for shared files: that of the workspace folder that the file `at` is in. */
export interface SharedPlace {
  readonly at: vscode.Uri;
  readonly files: FileAccess;
}

/**
 * Writes a file into the folder for shared files, and replaces one only if the person says so. undefined
 * where nothing was written.
 */
export async function saveShared(
  { at, files }: SharedPlace,
  name: string,
  bytes: Uint8Array,
): Promise<vscode.Uri | undefined> {
  const place = { root: rootOf(at), files };
  const folder = sharedFolder(at);
  const made = await makeFile(place, `${folder}/${name}`, bytes);
  if (made === 'taken') return replaceOrAdd(place, folder, name, bytes);
  if (made === 'unwritable') {
    tellNotSaved(vscode.Uri.joinPath(place.root, folder, name));
    return undefined;
  }
  if ('refused' in made) {
    void showMessage('warning', refusedFolderText(made));
    return undefined;
  }
  return made.uri;
}

/**
 * Writes a calendar into the folder for shared files, in place of the one of ours that is there. undefined where it
 * couldn't be written.
 */
export async function saveCalendar(
  place: SharedPlace,
  name: string,
  bytes: Uint8Array,
): Promise<vscode.Uri | undefined> {
  const root = rootOf(place.at);
  const uri = vscode.Uri.joinPath(root, sharedFolder(place.at), name);
  const isOwn = await vscode.workspace.fs.readFile(uri).then(isOwnCalendar, () => false);
  return isOwn ? replaced({ ...place, root }, uri, bytes) : saveShared(place, name, bytes);
}

/** The reports in the folder for shared files, the newest first. */
export async function earlierReports({ at, files }: SharedPlace): Promise<readonly vscode.Uri[]> {
  const root = rootOf(at);
  const folder = vscode.Uri.joinPath(root, sharedFolder(at));
  const names = (await listFolder(folder)).map(([name]) => name).filter(isReportName);
  // `report-2026-11-24-2.docx` is newer than `report-2026-11-24.docx`.
  const stem = (name: string): string => name.replace(/\.[^.]*$/, '');
  return names
    .sort((a, b) => (stem(a) < stem(b) ? 1 : -1))
    .map((name) => vscode.Uri.joinPath(folder, name))
    .filter((uri) => files.isWithin(root, uri));
}

/** The workspace folder, or the file's own folder where it lies in none. */
function rootOf(at: vscode.Uri): vscode.Uri {
  return vscode.workspace.getWorkspaceFolder(at)?.uri ?? vscode.Uri.joinPath(at, '..');
}

async function replaceOrAdd(
  place: FilePlace,
  folder: string,
  name: string,
  bytes: Uint8Array,
): Promise<vscode.Uri | undefined> {
  const uri = vscode.Uri.joinPath(place.root, folder, name);
  // A link that leads out is refused there, whatever somebody would answer.
  if (!place.files.isWithin(place.root, uri)) return replaced(place, uri, bytes);
  // The next report is made since one of them: none takes the place of another.
  if (isReportName(name)) return added(place, uri, bytes);
  const [replace, keepBoth] = [vscode.l10n.t('Replace'), vscode.l10n.t('Keep Both')];
  const answer = await showDialog(
    'warning',
    vscode.l10n.t('{folder} already has a file named {name}.', { name, folder }),
    undefined,
    replace,
    keepBoth,
  );
  if (answer === replace) return replaced(place, uri, bytes);
  return answer === undefined ? undefined : added(place, uri, bytes);
}

/** Puts a file in the place of the one that is there; what a link leads to elsewhere stays as it is. */
async function replaced(
  { root, files }: FilePlace,
  uri: vscode.Uri,
  bytes: Uint8Array,
): Promise<vscode.Uri | undefined> {
  if (!files.isWithin(root, uri)) {
    const refused = { refused: uri, leadsOut: true } as const;
    void showMessage('warning', refusedFolderText(refused));
    return undefined;
  }
  try {
    await vscode.workspace.fs.writeFile(uri, bytes);
    return uri;
  } catch {
    tellNotSaved(uri);
    return undefined;
  }
}

/** As `plan-2.docx`, `plan-3.docx`: the first name that is free. */
async function added(
  { files }: FilePlace,
  uri: vscode.Uri,
  bytes: Uint8Array,
): Promise<vscode.Uri | undefined> {
  try {
    for (let number = 2; ; number++) {
      const free = uri.with({ path: uri.path.replace(/(\.[^./]+)$/, `-${number}$1`) });
      if ((await files.make(free, bytes)) === 'made') return free;
    }
  } catch {
    tellNotSaved(uri);
    return undefined;
  }
}

function tellNotSaved(uri: vscode.Uri): void {
  const path = vscode.workspace.asRelativePath(uri);
  void showMessage(
    'warning',
    vscode.l10n.t(
      '{path} can’t be saved. If it’s open in another program, such as Word, close it there and try again. Or you may not have permission to save in this folder.',
      { path },
    ),
  );
}
