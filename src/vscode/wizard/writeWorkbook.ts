import * as vscode from 'vscode';
import type { OurFacts } from '../../core/schema/ourFacts.ts';
import { nextWorkbookPath, type TakenFile } from '../../core/workbook/naming.ts';
import type { Refusal, WorkbookPlan } from '../../core/workbook/scaffold/planWorkbook.ts';
import { listFolder } from '../workspace/files.ts';
import type { FilePlace } from '../newFiles/folders.ts';
import { makeFile, refusedFolderText, type NewFile } from '../newFiles/makeFile.ts';
import { offerTakeBack } from '../newFiles/takeBack.ts';
import type { FormEditor } from '../form/formEditor.ts';
import { openDocument } from '../openWorkbook.ts';

/** A workbook that has just been written. */
export interface WrittenWorkbook {
  readonly file: NewFile;
  /** Whose it is, and the number of its cycle: what people call it. */
  readonly organization: string;
  readonly cycle: number;
  /** Where its writer begins, in UTF-16 code units. */
  readonly cursor: number;
}

/** Why nothing was written, in words for a person. */
export interface NotWritten {
  readonly because: string;
}

export interface WritePlace extends FilePlace {
  /** Relative to `root`, with forward slashes. */
  readonly folder: string;
  /** The workbooks that are known; paths relative to `root`. */
  readonly known: readonly TakenFile[];
  /** The library's own questions for a workbook there. */
  readonly questionsFor: (workbook: vscode.Uri) => Promise<OurFacts | undefined>;
}

/** Plans the workbook once its number is known. */
export type WorkbookPlanner = (given: {
  readonly cycle: number;
  readonly eol: '\n' | '\r\n';
  readonly ours: OurFacts | undefined;
}) => WorkbookPlan | Refusal;

/** Somebody else may take the same number at the same moment: then the next one is tried. */
const TRIES = 5;

/** Writes the next workbook for an organization. What is there already is never overwritten. */
export async function writeWorkbook(
  organization: string,
  plan: WorkbookPlanner,
  place: WritePlace,
): Promise<WrittenWorkbook | NotWritten> {
  for (let tries = 0; tries < TRIES; tries++) {
    const taken = [...place.known, ...(await filesBelow(place.root, place.folder))];
    const { path, cycle } = nextWorkbookPath({ ...place, organization, taken });
    const ours = await place.questionsFor(vscode.Uri.joinPath(place.root, path));
    const planned = plan({ cycle, eol: lineEnd(), ours });
    if (planned.kind === 'refusal') {
      return { because: vscode.l10n.t('Give the organization a name first.') };
    }
    const made = await makeFile(place, path, new TextEncoder().encode(planned.text));
    if (made === 'taken') continue;
    if (made === 'unwritable') break;
    if ('refused' in made) return { because: refusedFolderText(made) };
    return { file: made, organization, cycle, cursor: planned.cursor };
  }
  return { because: vscode.l10n.t('The workbook couldn’t be saved in this folder.') };
}

/** Opens it as the person likes to see it, at the first thing to fill in; `isLeft` as in {@link FormEditor}. */
export async function showWritten(
  { file, cursor }: WrittenWorkbook,
  forms: Pick<FormEditor, 'show'>,
  isLeft?: () => boolean,
): Promise<void> {
  const document = await openDocument(file.uri);
  if (document !== undefined) await forms.show(document, { offset: cursor, stays: true, isLeft });
}

/** Tells of it, and takes it back if the person changes their mind before anybody writes in it. */
export async function offerToTakeBack({
  file,
  organization,
  cycle,
}: WrittenWorkbook): Promise<boolean> {
  const message = vscode.l10n.t('New workbook saved: {organization}, cycle {cycle}.', {
    organization,
    cycle,
  });
  return (await offerTakeBack(message, [file])).length > 0;
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
