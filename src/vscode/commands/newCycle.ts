import * as vscode from 'vscode';
import { planNewWorkbook } from '../../core/workbook/edits/commands/newWorkbook.ts';
import { workbooksFolder } from '../settings.ts';
import { askForFolder, folderToWriteIn } from '../wizard/chooseFolder.ts';
import { knowledgeOf, takenFiles } from '../wizard/knowledge.ts';
import { askForCycle, type CycleWish, type KnownOrganization } from '../wizard/newCycleWizard.ts';
import type { LastQuestion, StepFrame } from '../wizard/multiStep.ts';
import {
  offerToTakeBack,
  showWritten,
  writeWorkbook,
  type WorkbookPlanner,
  type WrittenWorkbook,
} from '../wizard/writeWorkbook.ts';

import { rowGiven } from './command.ts';
import type { Parts } from '../parts.ts';
import { showMessage } from '../showMessage.ts';

export type NewCycleSources = Pick<
  Parts,
  'live' | 'documents' | 'log' | 'today' | 'afterReload' | 'forms'
>;

/** The palette's *New Partnership Cycle*; from an idea in the tree it begins with that organization. */
export async function newCycle(sources: NewCycleSources, given: unknown): Promise<void> {
  const folder = await chooseRoot();
  if (folder === undefined) return;
  // Its last question keeps the keyboard until the form is there to take it.
  const last: LastQuestion[] = [];
  try {
    const wish = await askWish(sources, given, (one) => void last.push(one));
    if (wish === undefined) return;
    const started = sources.today();
    const plan: WorkbookPlanner = (given) => planNewWorkbook({ ...wish, started, ...given });
    const written = await writeNext(sources, wish.organization, plan, folder.root);
    if (written === undefined) return;
    const isLeft = (): boolean => last.some((one) => one.isLeft());
    if (folder.isOpen) await showNew(sources, written, isLeft);
    else await sources.afterReload.openFolder(folder.root, written);
  } finally {
    for (const one of last) one.end();
  }
}

async function chooseRoot(): Promise<{ root: vscode.Uri; isOpen: boolean } | undefined> {
  const isOpen = (vscode.workspace.workspaceFolders ?? []).length > 0;
  const root = isOpen
    ? await folderToWriteIn(vscode.window.activeTextEditor?.document.uri)
    : await askForFolder();
  return root === undefined ? undefined : { root, isOpen };
}

async function askWish(
  { live }: NewCycleSources,
  given: unknown,
  stays: StepFrame['stays'],
): Promise<CycleWish | undefined> {
  const knowledge = knowledgeOf(await live.ready());
  const title = vscode.l10n.t('New Partnership Cycle');
  const picked = pickedOrganization(knowledge.organizations, given);
  return askForCycle(knowledge, title, picked, stays);
}

/** The idea or partner whose row the command was called from. */
function pickedOrganization(
  known: readonly KnownOrganization[],
  given: unknown,
): KnownOrganization | undefined {
  const subject = rowGiven(given)?.subject;
  if (subject?.kind !== 'idea' && subject?.kind !== 'organization') return undefined;
  return known.find(({ name }) => name === subject.name);
}

/** Writes the next workbook for an organization below `root`; says so where it cannot. */
export async function writeNext(
  { live, documents }: Pick<NewCycleSources, 'live' | 'documents'>,
  organization: string,
  plan: WorkbookPlanner,
  root: vscode.Uri,
): Promise<WrittenWorkbook | undefined> {
  const folder = workbooksFolder(root);
  const known = takenFiles(await live.ready(), root);
  const { questionsFor } = documents;
  const place = { root, files: live.files, folder, known, questionsFor };
  const written = await writeWorkbook(organization, plan, place);
  if ('file' in written) return written;
  void showMessage('error', written.because);
  return undefined;
}

/** Opens a workbook that has just been written, and tells of it with a way back. */
export async function showNew(
  { live, forms, log }: Pick<NewCycleSources, 'live' | 'forms' | 'log'>,
  written: WrittenWorkbook,
  isLeft?: () => boolean,
): Promise<void> {
  await showWritten(written, forms, isLeft);
  // Not waited for: a message may stay as long as somebody likes.
  log.asked('taking back a new workbook', async () => {
    // Not every file system reports what is deleted in it.
    if (await offerToTakeBack(written)) await live.refresh();
  });
}
