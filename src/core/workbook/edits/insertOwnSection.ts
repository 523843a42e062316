import { guide } from '../../guide/guide.ts';
import { singleSpaced } from '../../language/singleSpaced.ts';
import { escapedLine } from '../body/answerText.ts';
import { eolAt } from '../syntax/layout/lines.ts';
import type { Workbook } from '../workbook.ts';
import { refused, type Edited } from './edited.ts';
import { insertHeadings } from './insertSection.ts';

/** Whether a heading with this title would be one of the guide's, in one of its languages. */
export function isTitleOfGuide(title: string): boolean {
  return guide.partOfHeading(singleSpaced(title).trim()) !== undefined;
}

/**
 * Writes a heading of the team's own behind all others, with room below it. Refused for the guide's titles,
 * and where what stands above would take it for something else. `cursor` is the empty line below it.
 */
export function insertOwnSection(workbook: Workbook, title: string): Edited {
  const line = singleSpaced(title).trim();
  if (line === '' || isTitleOfGuide(line)) return refused('other-shape');
  const { text } = workbook;
  const eol = eolAt(text, text.length);
  const lines = `## ${escapedLine(line)}${eol}${eol}`;
  return insertHeadings(workbook, text.length, lines, { count: 1, cursor: lines.length });
}
