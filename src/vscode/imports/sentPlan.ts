import * as vscode from 'vscode';
import { returnedPlanIn, type ReturnedPlan } from '../../core/imports/returned/returnedPlan.ts';
import type { WordText } from '../../core/imports/word/wordText.ts';
import { listFolder } from '../workspace/files.ts';
import type { FilePlace } from '../newFiles/folders.ts';
import { sharedFolder } from '../settings.ts';

/** More files than these are not looked into. */
const MOST_FILES = 200;
/** In bytes: a plan is far shorter, also with pictures in it. */
const LARGEST = 5_000_000;
/** Of all files together that are read for the one, in bytes. */
const LARGEST_TOTAL = 50_000_000;

/** The plan as it was sent, where it still lies in the folder: the one with the same footer. */
export async function sentPlan(
  { root, files }: FilePlace,
  cameBack: vscode.Uri,
  { from }: ReturnedPlan,
): Promise<WordText | undefined> {
  if (from === undefined) return undefined;
  const folder = vscode.Uri.joinPath(root, sharedFolder(root));
  let left = LARGEST_TOTAL;
  const names = (await listFolder(folder))
    .map(([name]) => name)
    .filter((one) => /\.docx$/i.test(one));
  for (const name of names.slice(0, MOST_FILES)) {
    const uri = vscode.Uri.joinPath(folder, name);
    if (uri.toString() === cameBack.toString() || !files.isWithin(root, uri)) continue;
    const size = await sizeOf(uri);
    if (size === undefined || size > Math.min(LARGEST, left)) continue;
    left -= size;
    const plan = await planIn(uri);
    if (plan?.from?.footer === from.footer) return plan.word;
  }
  return undefined;
}

/** In bytes; undefined if it isn’t a file, or is gone. */
async function sizeOf(uri: vscode.Uri): Promise<number | undefined> {
  try {
    const { type, size } = await vscode.workspace.fs.stat(uri);
    return (type & vscode.FileType.File) === 0 ? undefined : size;
  } catch {
    return undefined;
  }
}

async function planIn(uri: vscode.Uri): Promise<ReturnedPlan | undefined> {
  try {
    return returnedPlanIn(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined; // gone meanwhile
  }
}
