import * as vscode from 'vscode';
import { hasAnswered } from '../../core/checkUp/edits.ts';
import { LANGUAGES } from '../../core/guide/guide.ts';
import { readWord } from '../../core/imports/word/readWord.ts';
import { blankPages } from '../../core/sharing/checkUp/blankPages.ts';
import {
  readCheckUpPage,
  type ReturnedCheckUp,
} from '../../core/imports/checkUp/returnedCheckUp.ts';
import {
  findCheckUp,
  isPageOf,
  previewCheckUp,
  takeCheckUp,
  type FoundCheckUp,
} from '../../core/imports/checkUp/takeCheckUp.ts';
import type { Workbook } from '../../core/workbook/workbook.ts';
import { wordsOfWorkbook } from '../documentWords.ts';
import { isActiveForm } from '../form/activeForm.ts';
import { applyEdited } from '../editing/applyEdited.ts';
import { checkUpWhoSees } from '../settings.ts';
import { tellAnswered } from '../tellAnswered.ts';
import { translate } from '../translate.ts';
import { giveUp, openPreviewPanel } from './previewPanel.ts';
import { openReturnedWorkbook } from './returnedWorkbook.ts';
import type { ImportSources } from './sources.ts';

/** Shows that a side has answered, and takes it into the workbook, in one Undo. */
export async function showCheckUpPage(
  name: string,
  home: ReturnedCheckUp,
  sources: ImportSources,
): Promise<void> {
  const open = await openReturnedWorkbook((cycle) => isPageOf(home, cycle), sources);
  if (open?.workbook === undefined) return;
  const { document, label, workbook } = open;
  const today = sources.today();
  const whoSees = checkUpWhoSees(document.uri);
  const spoken = await Promise.all(
    LANGUAGES.map((language) => wordsOfWorkbook(language, sources.extension)),
  );
  const languages = spoken.map(({ t }) => t);
  const blanks = blankPages(workbook, languages, { today, whoSees }).map(readWord);
  const says = readCheckUpPage(home, blanks);
  const foundIn = (now: Workbook): FoundCheckUp =>
    findCheckUp(home, says, now, { today, t: translate });
  let isTaken = true;
  openPreviewPanel(name, sources.extension, (message, panel) => {
    const now = sources.documents.get(document)?.workbook ?? workbook;
    if (message.type === 'take') isTaken = message.taken;
    if (message.type === 'cancel') {
      giveUp(panel, sources.log);
      return;
    }
    if (message.type === 'import') {
      panel.dispose();
      sources.log.asked(`taking over ${name}`, async () => {
        const { by, on: day } = foundIn(now);
        const isSecond = hasAnswered(now, by, day);
        const isMade = await applyEdited(sources.documents, document, (one) =>
          takeCheckUp(one, foundIn(one)),
        );
        if (!isMade) return;
        if (isActiveForm(document))
          await sources.forms.show(document, { field: 'check-up', offset: 0 });
        const said = vscode.l10n.t('Their answers are in the workbook. Nobody has been told.');
        tellAnswered(sources, document, { said, by, day, isSecond });
      });
      return;
    }
    const state = { cycle: now.cycle, label, isTaken };
    panel.webview.postMessage(previewCheckUp(name, foundIn(now), state, translate));
  });
}
