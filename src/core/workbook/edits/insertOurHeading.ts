import { guide } from '../../guide/guide.ts';
import type { OurHeading } from '../../schema/ourFacts.ts';
import { escapedLine } from '../body/answerText.ts';
import { eolAt } from '../syntax/layout/lines.ts';
import type { Workbook } from '../workbook.ts';
import { editInSteps } from './composeEdits.ts';
import { insertion } from '../edit.ts';
import { ASKS } from '../syntax/headings.ts';
import { textEdits, type Edited } from './edited.ts';
import { endOfSection, insertHeadings, insertSection } from './insertSection.ts';

/** Writes the heading of a question of the library's own at the end of its part, which is written if it's missing. */
export function insertOurHeading(workbook: Workbook, heading: OurHeading): Edited {
  const part = guide.part(heading.part);
  const indexIn = ({ sections }: Workbook): number =>
    sections.findIndex(({ section }) => section.part === part.id);
  return editInSteps(workbook, [
    ...(indexIn(workbook) < 0 ? [(now: Workbook) => insertSection(now, part.id)] : []),
    (now) => {
      const end = endOfSection(now.sections, indexIn(now));
      const at = now.sections[end]?.start ?? now.text.length;
      const eol = eolAt(now.text, at);
      const lines = `### ${escapedLine(heading.title)}${asksMark(heading.id)}${eol}${eol}`;
      return insertHeadings(now, at, lines, { count: 1, cursor: lines.length });
    },
  ]);
}

/** Has a heading that was written by hand known by its question's id from now on, so that the words may change. */
export function nameHeading({ text, sections }: Workbook, index: number, id: string): Edited {
  const section = sections[index]?.section;
  if (section === undefined || section.asks !== undefined) return textEdits();
  const { start, end } = section.heading;
  const line = text.slice(start, end).trimEnd();
  // Behind closing marks, a comment would make them part of the title.
  return line.endsWith('#') ? textEdits() : textEdits(insertion(start + line.length, asksMark(id)));
}

/** The end of a heading that asks the question with this id. */
export function asksMark(id: string): string {
  return ASKS.join(id);
}
