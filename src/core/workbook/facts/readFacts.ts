import { guide } from '../../guide/guide.ts';
import type { PartId } from '../../guide/parts.ts';
import { isAnswered } from '../body/answer.ts';
import { findFrontMatter } from '../layout/frontMatter.ts';
import { foldLoneCr } from '../layout/lines.ts';
import type { CycleFacts } from '../status/evidence.ts';
import { LARGEST_WORKBOOK } from '../largest.ts';
import { openWorkbook } from '../later.ts';
import { quickFrontMatter } from './quickFrontMatter.ts';
import { quickSections } from './quickSections.ts';

/**
 * What {@link openWorkbook} finds a text to say, without where it says it: for whoever reads
 * thousands of them. undefined for every text that is no workbook. What is plainly written is read
 * for its values alone, all else as a whole; there is a property test that both say the same.
 */
export function readFacts(text: string): CycleFacts | undefined {
  const folded = foldLoneCr(text);
  const frontMatter = findFrontMatter(folded);
  if (frontMatter === undefined) return undefined;
  const { content, bodyStart, closed } = frontMatter;
  const isUsual = closed && folded.length <= LARGEST_WORKBOOK;
  const cycle = isUsual ? quickFrontMatter(folded, content) : undefined;
  return cycle === undefined
    ? openWorkbook(text)
    : { cycle, answered: answeredFrom(folded, bodyStart) };
}

/**
 * A part is answered under its heading or under a smaller heading that follows it, such as the
 * dates below *Meeting notes*, up to the guide's next heading. One answer is enough to know.
 */
function answeredFrom(text: string, bodyStart: number): ReadonlySet<PartId> {
  const answered = new Set<PartId>();
  let current: { part: PartId; level: number } | undefined;
  for (const { part, level, content } of quickSections(text, bodyStart)) {
    if (part !== undefined) current = { part, level };
    else if (current !== undefined && level <= current.level) current = undefined;
    if (current === undefined || answered.has(current.part)) continue;
    const question = part === undefined ? undefined : guide.part(part).question;
    if (isAnswered(text.slice(content.start, content.end), question)) answered.add(current.part);
  }
  return answered;
}
