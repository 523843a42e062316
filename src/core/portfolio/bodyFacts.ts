import type { PartId } from '../guide/parts.ts';
import { findAimedAt, type AimedAt } from '../workbook/model/aimedAt.ts';
import type { ReadSection } from '../workbook/model/readSections.ts';
import type { Span } from '../workbook/span.ts';
import type { Workbook } from '../workbook/workbook.ts';

/** What a body says that people want to find again; each absent if it says nothing. */
export interface BodyFacts {
  /** What was learned, by part of the reflection, in the order of the text. */
  readonly lessons?: readonly Lesson[];
  readonly meetings?: readonly string[];
  readonly aimedAt?: readonly AimedAt[];
}

/** An answer of the reflection, its lines in one; or a line of meeting notes that says what was learned. */
export interface Lesson {
  readonly part: PartId;
  readonly text: string;
  /** The heading of the meeting. */
  readonly meeting?: string;
}

const REFLECTION: readonly PartId[] = [
  'how-did-it-go',
  'what-did-we-learn',
  'do-differently',
  'do-again',
];
/** In UTF-16 code units: enough to recognize it, and not much to keep for thousands of them. */
const LONGEST_LESSON = 2000;

/** An answer can go on below smaller headings, such as the dates under *Meeting notes*. */
export function readBodyFacts(workbook: Workbook): BodyFacts {
  const { sections, answered } = workbook;
  const aimedAt = findAimedAt(workbook);
  const lessons: Lesson[] = [];
  const meetings: string[] = [];
  let current: ReadSection['section'] | undefined;
  for (const { section, text, answer } of sections) {
    if (section.part !== undefined || section.level <= (current?.level ?? 0)) current = section;
    const part = current?.part;
    if (part === 'meeting-notes') {
      if (DAY.test(section.title)) meetings.push(section.title);
      const content = text.slice(section.content.start - section.heading.start);
      const lines = answer.lines.map((line) => joinLines(content, [line]));
      const isAll = LEARNED.test(`${section.title}:`);
      for (const line of isAll ? lines : lines.filter((one) => LEARNED.test(one)))
        lessons.push({
          part,
          text: line.replace(/^\W*[-*+]\s+/, ''),
          meeting: meetings.at(-1) ?? '',
        });
      continue;
    }
    if (part === undefined || !REFLECTION.includes(part) || !answered.has(part)) continue;
    const said = joinLines(text.slice(section.content.start - section.heading.start), answer.lines);
    if (said !== '') lessons.push({ part, text: said });
  }
  return {
    ...(lessons.length > 0 ? { lessons } : {}),
    ...(meetings.length > 0 ? { meetings } : {}),
    ...(aimedAt.length > 0 ? { aimedAt } : {}),
  };
}

/** How people write that something was learned, in both languages. */
const LEARNED =
  /\bwe(?:['’]ve| have)? (?:all |also )?learned\b|\b(?:lessons?|learned|takeaways?)(?: \w+)?\s*:|\baprendimos\b|\bhemos aprendido\b|\b(?:lecci.n|lecciones|aprendizajes?)(?: \S+)?\s*:/i;

const DAY = /^\d{4}-\d\d-\d\d$/;

/** These lines of a text as one, cut off where it’s long. */
export function joinLines(content: string, lines: readonly Span[]): string {
  const said = lines.map(({ start, end }) => content.slice(start, end));
  return said.join(' ').slice(0, LONGEST_LESSON);
}
