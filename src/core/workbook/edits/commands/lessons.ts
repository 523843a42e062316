import type { Sentence } from '../../../language/translate.ts';
import type { PartId } from '../../../guide/parts.ts';
import type { ReadSection } from '../../model/readSections.ts';
import { sayingIn } from '../../../guide/saying.ts';
import { languageOf } from '../../language.ts';
import { oneLine, wrapped } from '../../scaffold/wrapping.ts';
import type { Workbook } from '../../workbook.ts';

/**
 * The parts of a reflection that the next cycle should know, each with the line that introduces it.
 */
const CARRIED: readonly (readonly [PartId, Sentence])[] = [
  ['what-did-we-learn', 'What we learned:'],
  ['do-differently', 'What we want to do differently:'],
  ['do-again', 'What we want to do again:'],
];

/** A longer block would no longer be a short reminder; the old workbook is still there to read. */
const MOST_POINTS = 5;
const LONGEST_POINT = 400;

/** What a reflection says, as a section of the next workbook under no heading of the guide; undefined for nothing. */
export function lessonsText(workbook: Workbook): string | undefined {
  const say = sayingIn(languageOf(workbook));
  const blocks = CARRIED.flatMap(([part, lead]) => {
    const list = pointsOf(workbook, part).map((point) => `- ${wrapped(point, '  ').trimStart()}`);
    return list.length === 0 ? [] : [`${say(lead)}\n\n${list.join('')}`];
  });
  if (blocks.length === 0) return undefined;
  const number = workbook.cycle.cycle;
  const heading =
    number === undefined ? say('From our last cycle') : say('From cycle {number}', { number });
  return `## ${heading}\n\n${blocks.join('\n')}`;
}

function pointsOf(workbook: Workbook, part: PartId): readonly string[] {
  const found = workbook.sections.find(({ section }) => section.part === part);
  if (found?.answer.answered !== true) return [];
  return listPoints(workbook.text, found).slice(0, MOST_POINTS).map(shortened);
}

/** The answer's lines; a line that only continues a sentence belongs to the point before it. */
function listPoints(text: string, { section, answer }: ReadSection): readonly string[] {
  const content = text.slice(section.content.start, section.content.end);
  const points: string[] = [];
  let end: number | undefined;
  for (const line of answer.lines) {
    const said = content.slice(line.start, line.end);
    const goesOn = end !== undefined && /^[ \t]*\r?\n[ \t>]*$/.test(content.slice(end, line.start));
    if (goesOn) points[points.length - 1] = `${points.at(-1) ?? ''} ${said}`;
    else points.push(said);
    end = line.end;
  }
  return points.map(oneLine);
}

function shortened(point: string): string {
  if (point.length <= LONGEST_POINT) return point;
  const cut = point.slice(0, LONGEST_POINT);
  // At the end of a sentence, where there is one; else at a word.
  const [whole] = /^.*[.!?…]["”’)]?(?=\s)/s.exec(cut) ?? [];
  if (whole !== undefined) return whole;
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).trimEnd()} …`;
}
