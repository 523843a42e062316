import * as vscode from 'vscode';
import { planHome, type PlanHome } from '../../core/imports/home/planHome.ts';
import { orRefused } from '../../core/imports/planImport.ts';
import type { WordText } from '../../core/imports/word/wordText.ts';
import { readWord } from '../../core/imports/word/readWord.ts';
import { listFolder } from '../library/files.ts';

/** Where what was shared is kept. */
const FOLDER = 'shared';
/** More files than these are not looked into. */
const MOST_FILES = 200;

/** The plan as it was sent, where it still lies in the folder: the one with the same footer. */
export async function sentPlan(
  root: vscode.Uri,
  cameBack: vscode.Uri,
  { from }: PlanHome,
): Promise<WordText | undefined> {
  if (from === undefined) return undefined;
  const folder = vscode.Uri.joinPath(root, FOLDER);
  const names = (await listFolder(folder))
    .map(([name]) => name)
    .filter((one) => /\.docx$/i.test(one));
  for (const name of names.slice(0, MOST_FILES)) {
    const uri = vscode.Uri.joinPath(folder, name);
    if (uri.toString() === cameBack.toString()) continue;
    const plan = await planIn(uri);
    if (plan?.from?.footer === from.footer) return plan.word;
  }
  return undefined;
}

async function planIn(uri: vscode.Uri): Promise<PlanHome | undefined> {
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    const word = orRefused(() => readWord(bytes));
    return 'kind' in word ? undefined : planHome(word);
  } catch {
    return undefined; // gone meanwhile
  }
}
