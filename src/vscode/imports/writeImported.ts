import * as vscode from 'vscode';
import type { ImportedWorkbook } from '../../core/imports/importPlan.ts';
import { planNewWorkbook } from '../../core/workbook/edits/commands/newWorkbook.ts';
import { offerTakeBack } from '../newFiles/takeBack.ts';
import { workbooksFolder } from '../settings.ts';
import { knowledgeOf, takenFiles } from '../wizard/knowledge.ts';
import { showWritten, writeWorkbook, type WrittenWorkbook } from '../wizard/writeWorkbook.ts';
import type { ImportPlace, ImportSources } from './sources.ts';
import { showMessage, showProgress } from '../showMessage.ts';

/** Writes imported workbooks, none over a file that is there, and tells of them with a way back. */
export async function writeImported(
  file: string,
  workbooks: readonly ImportedWorkbook[],
  place: ImportPlace,
  sources: ImportSources,
): Promise<void> {
  const focusTree = (): Thenable<unknown> =>
    vscode.commands.executeCommand('partnershipWorkbooks.tree.focus');
  if (workbooks.length === 0) {
    await focusTree();
    return;
  }
  const written = await showProgress(
    vscode.ProgressLocation.Notification,
    vscode.l10n.t('Importing {file}', { file }),
    (told) =>
      writeAll(file, workbooks, place, sources, (done) => {
        const message = vscode.l10n.t('{done} of {count}', { done, count: workbooks.length });
        told({ increment: 100 / workbooks.length, message });
      }),
  );
  const [first] = written;
  if (first === undefined) return;
  if (!place.isOpen) {
    await sources.afterReload.openFolder(place.root, first);
    return;
  }
  await sources.live.refresh();
  if (written.length === 1) await showWritten(first, sources.forms);
  // The page took the keyboard with it.
  else await focusTree();
  // Not waited for: a message may stay as long as somebody likes.
  sources.log.asked('taking back an import', () => tell(file, written, sources));
}

async function writeAll(
  file: string,
  workbooks: readonly ImportedWorkbook[],
  { root }: ImportPlace,
  sources: ImportSources,
  tellDone: (done: number) => void,
): Promise<readonly WrittenWorkbook[]> {
  const folder = workbooksFolder(root);
  const portfolio = await sources.live.ready();
  const known = [...takenFiles(portfolio, root)];
  const { library } = knowledgeOf(portfolio);
  const written: WrittenWorkbook[] = [];
  for (const { organization, request } of workbooks) {
    // The file's name stands in where the partner's is missing.
    const name = organization ?? file.replace(/\.[^.]*$/, '');
    const one = await writeWorkbook(
      name,
      (given) => {
        known.push({ path: '', organization: name, cycle: given.cycle });
        return planNewWorkbook({
          ...request,
          library: request.library ?? library,
          organization: name,
          ...given,
        });
      },
      {
        ...{ root, files: sources.live.files, folder, known },
        questionsFor: sources.documents.questionsFor,
      },
    );
    if ('because' in one) {
      void showMessage('error', one.because);
      break;
    }
    written.push(one);
    tellDone(written.length);
  }
  return written;
}

async function tell(
  file: string,
  written: readonly WrittenWorkbook[],
  { live }: ImportSources,
): Promise<void> {
  const message =
    written.length === 1
      ? vscode.l10n.t('Made a workbook from {file}. The file itself hasn’t changed.', { file })
      : vscode.l10n.t('Made {count} workbooks from {file}. The file itself hasn’t changed.', {
          file,
          count: written.length,
        });
  const files = written.map((one) => one.file);
  const taken = await offerTakeBack(message, files);
  if (taken.length > 0) await live.refresh();
}
