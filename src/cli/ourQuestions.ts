import * as fs from 'node:fs';
import * as path from 'node:path';
import { ourFactsIn } from '../core/ourQuestions/ourFactsIn.ts';
import { OUR_QUESTIONS_FILE } from '../core/ourQuestions/question.ts';
import type { OurFacts } from '../core/schema/ourFacts.ts';
import { complain, type Console } from './console.ts';
import { readRegular, trying, withSlashes } from './walk.ts';

/**
 * Reads each folder's own questions once: those of the nearest file upward from a workbook, and of no other. Looks no
 * higher than `top`, the folder of the call, where a workbook is below it: what others put above is not the library's.
 */
export function ourQuestionsReader(
  complain: (sentence: string) => void,
  top: string,
): (absolute: string) => OurFacts | undefined {
  const known = new Map<string, OurFacts | undefined>();
  const questionsFrom = (folder: string): OurFacts | undefined => {
    if (known.has(folder)) return known.get(folder);
    const file = path.join(folder, OUR_QUESTIONS_FILE);
    const there = trying(() => fs.lstatSync(file));
    const found = there.error === undefined ? read(file, there.value) : questionsAbove(folder);
    known.set(folder, found);
    return found;
  };
  const questionsAbove = (folder: string): OurFacts | undefined => {
    const above = path.dirname(folder);
    return above === folder || folder === top ? undefined : questionsFrom(above);
  };
  const read = (file: string, stats: fs.Stats): OurFacts | undefined => {
    const text = trying(() => new TextDecoder().decode(readRegular(file, LARGEST)));
    // A link may lead anywhere.
    const isOwn = text.error === undefined && !stats.isSymbolicLink();
    const facts = isOwn ? ourFactsIn(text.value) : undefined;
    if (!isOwn || (facts?.leftOut ?? 0) > 0)
      complain(`“${withSlashes(file)}”: we can’t read all of its questions. The others count.`);
    return facts;
  };
  return (absolute) => questionsFrom(path.dirname(absolute));
}

/** In bytes: nobody asks as much. */
const LARGEST = 1_000_000;

/** The library's own questions for the workbooks in a folder; complains where some can't be read. */
export function questionsIn(folder: string, console: Console): OurFacts | undefined {
  const tell = (sentence: string): void => {
    complain(console, sentence);
  };
  return ourQuestionsReader(tell, console.cwd)(path.resolve(console.cwd, folder, 'workbook.md'));
}
