import type { Versions } from './bringTogether.ts';
import { regionsOf } from './mergeRegions.ts';

/**
 * What two people wrote in one answer, word by word; undefined where both changed the same words. What both added at
 * the end stands there one behind the other, theirs first.
 */
export function wordsTogether({ base, mine, theirs }: Versions): string | undefined {
  const [o, a, b] = [base, mine, theirs].map(wordsIn) as [string[], string[], string[]];
  const words: string[] = [];
  for (const { same, base: before, mine: own, theirs: other, at } of regionsOf({
    ...{ base: o, mine: a, theirs: b },
  })) {
    if (same !== undefined) words.push(...same);
    else if (base !== '' && before.length === 0 && at === o.length) words.push(...other, ...own);
    else return undefined;
  }
  return words.join('');
}

/** With what stands between them, so that nothing of a text is lost. */
function wordsIn(text: string): string[] {
  return text.match(/\s+|\S+/g) ?? [];
}
