import type { Day } from '../core/calendar/day.ts';
import { buildPortfolio, type Portfolio } from '../core/portfolio/portfolio.ts';
import { summarize, type CycleSummary } from '../core/portfolio/summary.ts';
import type { OurFacts } from '../core/schema/ourFacts.ts';
import { ourQuestionsReader } from './ourQuestions.ts';
import { findFiles, sentence, type FoundFile } from './walk.ts';
import { readWorkbookFile, type FileReading } from './readFile.ts';

/** Everything that a call's paths hold. */
export interface Library {
  /** In the order they were found. */
  readonly workbooks: readonly LibraryFile[];
  /** Markdown files that are no workbooks. */
  readonly others: readonly FoundFile[];
  /** What could not be read: a sentence for each. */
  readonly troubles: readonly string[];
}

export interface LibraryFile extends FoundFile {
  /** Undefined where the file is a workbook, but no UTF-8. */
  readonly summary: CycleSummary | undefined;
  /** What was read, as long as there was room for it; see {@link readAgain}. */
  readonly reading: FileReading | undefined;
  /** The library's own questions that it is read with. */
  readonly ours: OurFacts | undefined;
}

/** So many UTF-16 code units of text are held at a time. */
const MOST_HELD = 8_000_000;

/**
 * Reads all files at the paths; of the many, a summary is kept, and only the first of them whole. Without `asksOurs`,
 * the library's own questions are not read.
 */
export function readLibrary(
  paths: readonly string[],
  cwd: string,
  { asksOurs = true } = {},
): Library {
  const { files, troubles } = findFiles(paths, cwd);
  const workbooks: LibraryFile[] = [];
  const others: FoundFile[] = [];
  const allTroubles = [...troubles];
  const questionsOf = ourQuestionsReader((trouble) => void allTroubles.push(trouble), cwd);
  let held = 0;
  for (const file of files) {
    const ours = asksOurs ? questionsOf(file.absolute) : undefined;
    const reading = readWorkbookFile(file.absolute, ours);
    switch (reading.kind) {
      case 'workbook':
        held += reading.workbook.text.length;
        workbooks.push({
          ...{ ...file, ours },
          summary: summarize(reading.workbook),
          reading: held > MOST_HELD ? undefined : reading,
        });
        break;
      case 'not-utf-8':
        workbooks.push({ ...file, ours, summary: undefined, reading });
        break;
      case 'other':
        others.push(file);
        break;
      case 'unreadable':
        allTroubles.push(sentence(file, reading.error));
        break;
    }
  }
  return { workbooks, others, troubles: allTroubles };
}

/** What the file said when it was read, or says now where that was not kept. */
export function readAgain({ reading, absolute, ours }: LibraryFile): FileReading {
  return reading ?? readWorkbookFile(absolute, ours);
}

/** All workbooks of a call together; each is known by the path that is shown for it. */
export function makePortfolio({ workbooks }: Library, today: Day): Portfolio {
  const entries = workbooks.flatMap(({ shown, summary }) =>
    summary === undefined ? [] : [{ path: shown, summary }],
  );
  return buildPortfolio(entries, today);
}
