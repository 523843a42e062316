import type { Language } from '../guide/guide.ts';
import { languageParts, type LanguagePart } from '../readers/languageParts.ts';
import type { Run } from './document.ts';

/** What a paragraph, a cell, or a heading says, with the language of what isn't in the document's. */
export interface InLanguages {
  /** Where all of it is in one other language; its runs then have none. */
  readonly language?: Language | undefined;
  readonly runs: readonly Run[];
}

/**
 * Finds the words that are plainly in another language than the document, `of` by its BCP 47 tag: who hears a page
 * read hears them in a voice that knows them. Our own words need no mark, as they are in the document's.
 */
export function inLanguages(runs: readonly Run[], of: string): InLanguages {
  const text = runs.map((one) => one.text).join('');
  const others = languageParts(text).filter(({ language }) => !of.startsWith(language));
  const [first] = others;
  if (first === undefined) return { runs };
  const { start, end, language } = first;
  return start === 0 && end === text.length ? { language, runs } : { runs: cut(runs, others) };
}

/** The runs, cut where a part begins or ends. */
function cut(runs: readonly Run[], parts: readonly LanguagePart[]): readonly Run[] {
  let from = 0;
  return runs.flatMap((run) => {
    const [start, end] = [from, from + run.text.length];
    from = end;
    const pieces: Run[] = [];
    let done = start;
    const add = (to: number, more: Pick<Run, 'language'> = {}): void => {
      const text = run.text.slice(done - start, to - start);
      if (text !== '') pieces.push({ ...run, text, ...more });
      done = Math.max(done, to);
    };
    for (const part of parts) {
      if (part.end <= start || part.start >= end) continue;
      add(Math.max(part.start, start));
      add(Math.min(part.end, end), { language: part.language });
    }
    add(end);
    return pieces;
  });
}
