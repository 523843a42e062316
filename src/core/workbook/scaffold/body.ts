import type { Sentence } from '../../language/translate.ts';
import type { Guide } from '../../guide/guide.ts';
import { sayingIn } from '../../guide/saying.ts';
import { isMeantFor, type GuidePart, type PartId } from '../../guide/parts.ts';
import { titleLines } from './title.ts';
import { wrapped } from './wrapping.ts';

export interface ScaffoldBody {
  /** Lines end with LF. */
  readonly text: string;
  /** The start of the empty line below a part's question, in UTF-16 code units into `text`. */
  readonly answers: ReadonlyMap<PartId, number>;
}

/** What stands below all parts of the guide, under a heading of its own. */
export interface Appendix {
  readonly heading: Sentence;
  /** As Markdown. */
  readonly blocks: readonly string[];
}

/** What a new body is for, and what it already says. */
export interface BodyRequest {
  readonly relationship?: GuidePart['onlyFor'];
  /** As Markdown. */
  readonly answers?: ReadonlyMap<PartId, string> | undefined;
  readonly appendix?: Appendix | undefined;
}

/** Each part of the guide with its question, and its answer if known; unanswered, some are left out. */
export function scaffoldBody(title: string, known: BodyRequest, guide: Guide): ScaffoldBody {
  const answers = new Map<PartId, number>();
  let text = `\n${titleLines(title, guide)}\n${wrapped(sayingIn(guide.language)(guide.credit), '')}`;
  for (const part of guide.parts) {
    const answer = known.answers?.get(part.id);
    const isAsked = part.scaffold && isMeantFor(part, known.relationship);
    if (!isAsked && answer === undefined) continue;
    text += `\n${'#'.repeat(part.level)} ${part.heading}\n`;
    if (part.question !== undefined) {
      text += `\n${wrapped(part.question, '> ')}`;
      answers.set(part.id, text.length);
    }
    if (answer !== undefined) text += `\n${answer}\n`;
  }
  if (known.appendix !== undefined) text += `\n${appendixText(known.appendix, guide)}\n`;
  return { text, answers };
}

function appendixText({ heading, blocks }: Appendix, { language }: Guide): string {
  return [`## ${sayingIn(language)(heading)}`, ...blocks].join('\n\n');
}
