import * as vscode from 'vscode';
import type { Translate } from '../../core/language/translate.ts';
import type { Day } from '../../core/calendar/day.ts';
import type { Cycle } from '../../core/schema/generated/types.ts';
import type { WordText } from '../../core/imports/word/wordText.ts';
import { readWord } from '../../core/imports/word/readWord.ts';
import { fullCycleLabel } from '../../core/portfolio/labels.ts';
import { planDocument } from '../../core/sharing/plan/plan.ts';
import { writeDocument } from '../../core/sharing/writeDocument.ts';
import type { Workbook } from '../../core/workbook/workbook.ts';
import type { OpenDocument } from '../documents.ts';
import { openDocument } from '../openWorkbook.ts';
import { translate } from '../translate.ts';
import { pickOne } from '../wizard/multiStep.ts';
import type { ImportSources } from './sources.ts';

/** The workbook that a page was made of, opened: the one its footer names, else the one that is picked. */
export async function openReturnedWorkbook(
  isMadeOfIt: (cycle: Cycle) => boolean,
  { live, documents }: ImportSources,
): Promise<(OpenDocument & { readonly label: string }) | undefined> {
  const states = [...(await live.ready()).states.values()].map(({ path, summary: { cycle } }) => ({
    path,
    cycle,
    label: `${cycle.organization?.name ?? ''} · ${fullCycleLabel(cycle, translate)}`,
  }));
  const own = states.filter(({ cycle }) => isMadeOfIt(cycle));
  const picked =
    own.length === 1
      ? own[0]
      : await pickOne(
          vscode.l10n.t('Import'),
          vscode.l10n.t('Which workbook was this made from?'),
          states.map((one) => ({ label: one.label, value: one })),
        );
  if (picked === undefined) return undefined;
  const document = await openDocument(vscode.Uri.parse(picked.path, true));
  const open = document === undefined ? undefined : documents.get(document);
  return open && { ...open, label: picked.label };
}

/** The plan as it would be made of the workbook now, with all that a plan can hold. */
export function planNow(workbook: Workbook, today: Day, t: Translate): WordText {
  const options = { today, t, draft: true, meetingNotes: true };
  return readWord(writeDocument(planDocument(workbook, options), 'docx'));
}
