import type { Guide } from '../../guide/guide.ts';
import { isMeantFor, type GuidePart, type PartId } from '../../guide/parts.ts';
import { titleLines } from './title.ts';
import { wrapped } from './wording.ts';

/** What stands below the front matter, and where its answers go. */
export interface ScaffoldBody {
  /** Lines end with LF. */
  readonly text: string;
  /** The start of the empty line below a part's question, in UTF-16 code units into `text`. */
  readonly answers: ReadonlyMap<PartId, number>;
}

/** Every part of the guide with its question as a block quote, but none that is not meant here or can wait. */
export function scaffoldBody(
  title: string,
  relationship: GuidePart['onlyFor'],
  guide: Guide,
): ScaffoldBody {
  const answers = new Map<PartId, number>();
  let text = `\n${titleLines(title, guide)}\n${wrapped(guide.credit, '')}`;
  for (const part of guide.parts) {
    if (!part.scaffold || !isMeantFor(part, relationship)) continue;
    text += `\n${'#'.repeat(part.level)} ${part.heading}\n`;
    if (part.question === undefined) continue;
    text += `\n${wrapped(part.question, '> ')}`;
    answers.set(part.id, text.length);
  }
  return { text, answers };
}
