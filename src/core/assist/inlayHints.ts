import { isAtRest } from '../guide/statuses.ts';
import type { Day } from '../calendar/day.ts';
import { distance } from '../calendar/dayWords.ts';
import { inEnglish, type Translate } from '../language/translate.ts';
import { lateWords } from '../portfolio/stateWords.ts';
import { placeAt } from '../workbook/model/place.ts';
import type { Span } from '../workbook/span.ts';
import { dayIn, daysLate, deriveStatus, isOpen } from '../workbook/status/status.ts';
import type { Workbook } from '../workbook/workbook.ts';

export interface InlayHint {
  readonly offset: number;
  /** `in 12 days`, `3 days late`. */
  readonly text: string;
}

/** How far the due dates of open milestones are, within a stretch of the text; none in cycles at rest. */
export function inlayHints(
  workbook: Workbook,
  today: Day,
  within: Span = { start: 0, end: workbook.text.length },
  t: Translate = inEnglish,
): readonly InlayHint[] {
  if (isAtRest(deriveStatus(workbook, today).id)) return [];
  return (workbook.cycle.milestones ?? []).flatMap((milestone, index): readonly InlayHint[] => {
    const day = dayIn(milestone.due);
    if (day === undefined || !isOpen(milestone)) return [];
    const place = placeAt(workbook, ['milestones', index, 'due']);
    if (place === undefined || place.value.end < within.start || place.value.start > within.end)
      return [];
    const late = daysLate(milestone, today);
    const text = late > 0 ? lateWords(late, t) : distance(day, today, t);
    return [{ offset: place.value.end, text }];
  });
}
