import type { Day } from '../core/calendar/day.ts';
import { buildPortfolio, type Portfolio } from '../core/portfolio/portfolio.ts';
import { summarize } from '../core/portfolio/summary.ts';
import type { Workbook } from '../core/workbook/workbook.ts';
import { findFiles, sentence, type FoundFile } from './walk.ts';
import { readWorkbookFile } from './readFile.ts';

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
  /** undefined where the file is a workbook, but no UTF-8. */
  readonly workbook: Workbook | undefined;
}

/** Reads all files at the paths. */
export function readLibrary(paths: readonly string[], cwd: string): Library {
  const { files, troubles } = findFiles(paths, cwd);
  const workbooks: LibraryFile[] = [];
  const others: FoundFile[] = [];
  const allTroubles = [...troubles];
  for (const file of files) {
    const reading = readWorkbookFile(file.absolute);
    switch (reading.kind) {
      case 'workbook':
        workbooks.push({ ...file, workbook: reading.workbook });
        break;
      case 'not-utf-8':
        workbooks.push({ ...file, workbook: undefined });
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

/** All workbooks of a call together; each is known by the path that is shown for it. */
export function portfolioOf({ workbooks }: Library, today: Day): Portfolio {
  const entries = workbooks.flatMap(({ shown, workbook }) =>
    workbook === undefined ? [] : [{ path: shown, summary: summarize(workbook) }],
  );
  return buildPortfolio(entries, today);
}
