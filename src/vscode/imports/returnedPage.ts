import * as vscode from 'vscode';
import {
  type ReturnedChoices,
  type ReturnedPreview,
  linesToKeep,
  milestonesToAdd,
  noneTaken,
  returnedPreview,
  takenOver,
} from '../../core/imports/returned/returnedPreview.ts';
import {
  type Differences,
  type ReturnedPlan,
  differencesOf,
  isMadeOf,
  sentPlanIn,
  type PlanOrigin,
} from '../../core/imports/returned/returnedPlan.ts';
import { takeReturned } from '../../core/imports/returned/takeReturned.ts';
import type { FromImport } from '../../core/imports/preview/importMessages.ts';
import { refused } from '../../core/workbook/edits/edited.ts';
import type { Workbook } from '../../core/workbook/workbook.ts';
import { applyEdited } from '../editing/applyEdited.ts';
import { isActiveForm } from '../form/activeForm.ts';
import { translate } from '../translate.ts';
import { openReturnedWorkbook, planNow } from './returnedWorkbook.ts';
import { afterTake, giveUp, openPreviewPanel } from './previewPanel.ts';
import { languageOf } from '../../core/workbook/language.ts';
import { wordsOfWorkbook } from '../documentWords.ts';
import type { ImportPlace, ImportSources } from './sources.ts';
import { showMessage } from '../showMessage.ts';
import type { WordText } from '../../core/imports/word/wordText.ts';
import { listFolder } from '../workspace/files.ts';
import type { FilePlace } from '../newFiles/folders.ts';
import { sharedFolder } from '../settings.ts';

/** Shows what a partner has changed in a plan, and takes over what is wanted, in one Undo. */
export async function showReturnedPage(
  file: { readonly name: string; readonly uri: vscode.Uri },
  home: ReturnedPlan,
  { root }: ImportPlace,
  sources: ImportSources,
): Promise<void> {
  const open = await openReturnedWorkbook((cycle) => isMadeOf(home, cycle), sources);
  if (open?.workbook === undefined) return;
  const { document, label } = open;
  const sent = await sentPlan({ root, files: sources.live.files }, file.uri, home);
  // A page that stays open overnight still means the days that it shows.
  const today = sources.today();
  const { t } = await wordsOfWorkbook(languageOf(open.workbook), sources.extension);
  const foundIn = (workbook: Workbook): Differences =>
    differencesOf(home, { workbook, plan: planNow(workbook, today, t), today }, sent);
  let found = foundIn(open.workbook);
  const state = { hasSent: sent !== undefined, hasControls: home.hasControls, workbook: label };
  let choices = noneTaken(found);

  const shown = (): ReturnedPreview =>
    returnedPreview(file.name, found, { ...state, choices }, translate);
  const isShownOf = (workbook: Workbook): boolean =>
    JSON.stringify(foundIn(workbook)) === JSON.stringify(found);
  /** Whether the workbook still says what the page shows of it; else the page shows it anew. */
  const isUpToDate = (): boolean => {
    const { workbook } = sources.documents.get(document) ?? open;
    if (workbook === undefined || isShownOf(workbook)) return true;
    found = foundIn(workbook);
    choices = noneTaken(found);
    return false;
  };
  const take = async (): Promise<void> => {
    const { answers } = shown();
    const takenAnswers = found.answers.filter(
      (_, at) => answers[at]?.taken === true && answers[at].fits,
    );
    const lines = linesToKeep(found, choices, t);
    const added = milestonesToAdd(found, choices);
    const isMade = await applyEdited(sources.documents, document, (workbook) =>
      isShownOf(workbook)
        ? takeReturned(workbook, takenAnswers, lines, added)
        : refused('changed-since'),
    );
    const answered = takenAnswers.length + added.length;
    if (isMade && answered + lines.length > 0) {
      void showMessage('information', takenOver(answered, lines.length, translate));
    }
    const [first] = takenAnswers;
    if (isMade && first !== undefined && isActiveForm(document)) {
      await sources.forms.show(document, { field: first.tag, offset: 0 });
    }
  };
  openPreviewPanel(file.name, sources.extension, (message, panel) => {
    switch (message.type) {
      case 'take':
        choices = withTake(choices, message);
        break;
      case 'ready':
      case 'column':
      case 'as':
      case 'ending':
        break;
      case 'import':
        if (!isUpToDate()) {
          void showMessage('warning', vscode.l10n.t('The workbook has changed. Please try again.'));
          break;
        }
        panel.dispose();
        sources.log.asked(`taking over ${file.name}`, take);
        return;
      case 'cancel':
        giveUp(panel, sources.log);
        return;
    }
    panel.webview.postMessage(shown());
  });
}

function withTake(
  choices: ReturnedChoices,
  message: Extract<FromImport, { type: 'take' }>,
): ReturnedChoices {
  const key =
    message.what === 'further'
      ? 'furtherLeft'
      : message.what === 'comment'
        ? 'commentsLeft'
        : 'left';
  return { ...choices, [key]: afterTake(choices[key], message) };
}

/** More files than these are not looked into. */
const MOST_FILES = 200;
/** In bytes: a plan is far shorter, also with pictures in it. */
const LARGEST = 5_000_000;
/** Of all files together that are read for the one, in bytes. */
const LARGEST_TOTAL = 50_000_000;

/** The plan as it was sent, where it still lies in the folder: the one with the same footer. */
async function sentPlan(
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
    const plan = await planIn(uri, from);
    if (plan !== 'other') return plan;
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

async function planIn(uri: vscode.Uri, from: PlanOrigin): Promise<ReturnType<typeof sentPlanIn>> {
  try {
    return sentPlanIn(await vscode.workspace.fs.readFile(uri), from);
  } catch {
    return 'other'; // gone meanwhile
  }
}
