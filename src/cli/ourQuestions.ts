import * as fs from 'node:fs';
import * as path from 'node:path';
import { ourFactsIn } from '../core/ourQuestions/ourFactsIn.ts';
import { OUR_QUESTIONS_FILE } from '../core/ourQuestions/question.ts';
import type { OurFacts } from '../core/schema/ourFacts.ts';
import { readRegular, trying, withSlashes } from './walk.ts';

/** Reads each folder's own questions once: those of the nearest file upward from a workbook, and of no other. */
export function ourQuestionsReader(
  complain: (sentence: string) => void,
): (absolute: string) => OurFacts | undefined {
  const known = new Map<string, OurFacts | undefined>();
  const questionsFrom = (folder: string): OurFacts | undefined => {
    if (known.has(folder)) return known.get(folder);
    const file = path.join(folder, OUR_QUESTIONS_FILE);
    const above = path.dirname(folder);
    const isThere = trying(() => fs.lstatSync(file)).error === undefined;
    const found = isThere ? read(file) : above === folder ? undefined : questionsFrom(above);
    known.set(folder, found);
    return found;
  };
  const read = (file: string): OurFacts | undefined => {
    const text = trying(() => new TextDecoder().decode(readRegular(file, LARGEST)));
    const facts = text.error === undefined ? ourFactsIn(text.value) : undefined;
    if (text.error !== undefined || (facts?.leftOut ?? 0) > 0)
      complain(`“${withSlashes(file)}”: we can’t read all of its questions. The others count.`);
    return facts;
  };
  return (absolute) => questionsFrom(path.dirname(absolute));
}

/** In bytes: nobody asks as much. */
const LARGEST = 1_000_000;
