import { parseDay } from '../../core/calendar/day.ts';
import { fullDate } from '../../core/calendar/dayWords.ts';
import { fixesFor } from '../../core/checks/fixesFor.ts';
import type { Fix } from '../../core/checks/mend/fix.ts';
import { problemAt, type RemarkPlace } from '../../core/form/remarks.ts';
import type { Edited } from '../../core/workbook/edits/edited.ts';
import type { Workbook } from '../../core/workbook/workbook.ts';
import { translate } from '../translate.ts';
import type { ActingSources } from './acting.ts';
import { NAME_FIELD, RENAME, renameTitle } from './nameOffer.ts';

type MendSources = Pick<ActingSources, 'sources' | 'document' | 'showing'>;

/** Whether the form itself already offers it: the partner's new name in all workbooks. */
export function isRename({ field, code }: Pick<RemarkPlace, 'field' | 'code'>): boolean {
  return field === NAME_FIELD && code === RENAME;
}

function mendsOf(
  { sources, document }: MendSources,
  workbook: Workbook,
  place: RemarkPlace,
): readonly Fix[] {
  const problem = problemAt(workbook, sources.problems.of(document), place);
  if (problem === undefined) return [];
  const fixes = fixesFor(workbook, problem, sources.fixContext(document));
  // A start for whoever writes in the text, as a comment there, is nowhere to be seen in a form.
  return fixes.filter(({ helps }) => helps !== true);
}

/** Tells the page how a remark can be fixed. */
export function tellMends(all: MendSources, { field, code, nth }: RemarkPlace): void {
  const workbook = all.sources.documents.get(all.document)?.workbook;
  if (workbook === undefined) return;
  const titles = isRename({ field, code })
    ? [renameTitle()]
    : mendsOf(all, workbook, { field, code, nth }).map(titleOf);
  all.showing.post({ type: 'mends', field, code, nth, titles });
}

/** The mend of that title, as it would be made now. */
export function mended(
  all: MendSources,
  workbook: Workbook,
  { title, ...place }: RemarkPlace & { readonly title: string },
): Edited {
  const fix = mendsOf(all, workbook, place).find((one) => titleOf(one) === title);
  return fix === undefined
    ? { kind: 'refused', reason: 'not-found' }
    : { kind: 'edits', edits: fix.edits };
}

/** A day as people say it. */
function titleOf({ title }: Fix): string {
  return title.replace(/\b\d{4}-\d{2}-\d{2}\b/g, (iso) => {
    const day = parseDay(iso);
    return day === undefined ? iso : fullDate(day, translate);
  });
}
