import { sentencesOf, unnumbered, type Asked, type newRecognizer } from '../../guide/asked.ts';
import { guide } from '../../guide/guide.ts';
import { wordDebris } from '../../workbook/values/placeholder.ts';
import { plainText, slicedParagraph, slicedRuns, type WordParagraph } from '../word/wordText.ts';

export type Recognizer = ReturnType<typeof newRecognizer>;

/** A piece of a paragraph: what the guide asks or prints, or what somebody wrote. */
export type Segment =
  | { readonly kind: 'asks'; readonly part: Asked; readonly by: 'heading' | 'question' }
  | { readonly kind: 'says'; readonly paragraph: WordParagraph };

/** Takes a paragraph apart where the guide's headings and questions end and the answer begins. */
export function segmentsOf(
  given: WordParagraph,
  recognizer: Recognizer,
  stands: { readonly alone: boolean },
): readonly Segment[] {
  const paragraph = withoutDebris(given);
  const text = plainText(paragraph);
  if (text.trim() === '') return [];
  const looks = looksLikeHeading(paragraph, text, stands.alone);
  const heading = headingOf(paragraph, text, recognizer, looks);
  if (heading !== undefined) return [{ kind: 'asks', part: heading, by: 'heading' }];
  const label = labelled(paragraph, text, recognizer);
  if (label !== undefined) return label;
  return merged(paragraph, text, recognizer, looks);
}

function withoutDebris(paragraph: WordParagraph): WordParagraph {
  const spans = wordDebris(plainText(paragraph));
  if (spans.length === 0) return paragraph;
  const ends = [0, ...spans.map(({ end }) => end)];
  const starts = [...spans.map(({ start }) => start), plainText(paragraph).length];
  const runs = ends.flatMap((end, at) => slicedRuns(paragraph.runs, end, starts[at] ?? end));
  return { ...paragraph, runs };
}

const LONGEST_HEADING = 90;

function looksLikeHeading(paragraph: WordParagraph, text: string, alone: boolean): boolean {
  if (text.trim().length > LONGEST_HEADING) return false;
  const words = paragraph.runs.filter((run) => run.text.trim() !== '');
  const isCapitals = /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
  return (
    paragraph.heading ||
    alone ||
    isCapitals ||
    words.every(({ bold, marked }) => bold || marked) ||
    /:\s*$/.test(text)
  );
}

/** Short titles such as "Roles" are also words of answers: they count where they look like one. */
function headingOf(
  { heading, list }: WordParagraph,
  text: string,
  recognizer: Recognizer,
  looks: boolean,
): Asked | undefined {
  if (text.trim().length > LONGEST_HEADING) return undefined;
  const title = unnumbered(text);
  const isExact = list === undefined && guide.partOfHeading(title) !== undefined;
  const isLong = title.split(/\s+/).length >= 3 && list === undefined;
  if (!looks && !isExact && !isLong) return undefined;
  if (!looks && /[.,;]\s*$/.test(text)) return undefined;
  const part = recognizer.heading(text);
  if (part !== undefined || !heading) return part;
  return recognizer.sentence(text);
}

/** "Communication: a call every Monday". */
function labelled(
  paragraph: WordParagraph,
  text: string,
  recognizer: Recognizer,
): readonly Segment[] | undefined {
  const label = /^([^:\n\t]{3,60}?)\s{0,20}(?::|\t|\n|\s[–—]\s)\s*(?=\S)/.exec(text);
  const [whole, title = ''] = label ?? [];
  if (whole === undefined || title.includes('?')) return undefined;
  const runs = slicedRuns(paragraph.runs, 0, title.length).filter((run) => run.text.trim() !== '');
  const isBold = runs.every(({ bold, marked }) => bold || marked);
  const isLong = title.trim().split(/\s+/).length >= 3;
  if (!isBold && !(isLong && paragraph.list === undefined)) return undefined;
  const part = recognizer.heading(title);
  if (part === undefined) return undefined;
  const rest = slicedParagraph(paragraph, whole.length, text.length);
  return [
    { kind: 'asks', part, by: 'heading' },
    ...(part === 'printed' ? [] : segmentsOf(rest, recognizer, { alone: false })),
  ];
}

/** Sentence by sentence; what somebody wrote stays together. */
function merged(
  paragraph: WordParagraph,
  text: string,
  recognizer: Recognizer,
  looks: boolean,
): readonly Segment[] {
  const segments: Segment[] = [];
  let from: number | undefined;
  let at = 0;
  const close = (to: number): void => {
    if (from === undefined) return;
    const said = slicedParagraph(paragraph, from, to);
    const words = plainText(said);
    const isNumber = to < text.length && /^\W*(?:\d{1,2}|[a-h])\W*$/i.test(words);
    if (!isNumber && /[\p{L}\p{N}\p{S}_?]/u.test(words)) {
      segments.push({ kind: 'says', paragraph: withoutLead(said, segments.length > 0) });
    }
    from = undefined;
  };
  const sentences = sentencesOf(text);
  for (const sentence of sentences) {
    const part = partOf(sentence, recognizer, {
      looks: looks && sentences.length === 1,
      opens: at === 0 && sentences.length > 1,
    });
    if (part === undefined) from ??= at;
    else {
      close(at);
      segments.push({ kind: 'asks', part, by: 'question' });
    }
    at += sentence.length;
  }
  close(text.length);
  return segments;
}

function partOf(
  sentence: string,
  recognizer: Recognizer,
  { looks, opens }: { readonly looks: boolean; readonly opens: boolean },
): Asked | undefined {
  if (/^\s*consider\W*$/i.test(sentence)) return 'printed';
  if (opens && /^\s*reflect\W*$/i.test(sentence)) return 'reflection';
  return recognizer.sentence(looks ? `${sentence.trim().replace(/[.:]$/, '')}?` : sentence);
}

/** What separates an answer from the question before it: a dash, a colon, an arrow, a question mark on its own. */
function withoutLead(paragraph: WordParagraph, follows: boolean): WordParagraph {
  const text = plainText(paragraph);
  const label = /^\s*(?:A|Answer)\s*:\s+/.exec(text)?.[0].length ?? 0;
  if (label > 0) return slicedParagraph(paragraph, label, text.length);
  if (!follows) return paragraph;
  const lead =
    /^(?:\?(?=[\s:–—→>-]*[\p{L}\p{N}])|[\s:–—→>-]+|consider\s*:\s*)+/iu.exec(text)?.[0].length ?? 0;
  return lead === 0 ? paragraph : slicedParagraph(paragraph, lead, text.length);
}
