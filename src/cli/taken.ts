import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Language } from '../core/guide/guide.ts';
import { languagesUsed } from '../core/portfolio/languagesUsed.ts';
import { everyName } from '../core/workbook/model/formerNames.ts';
import type { TakenFile } from '../core/workbook/naming.ts';
import { readLibrary } from './library.ts';

/** What is in a folder already. */
export interface Taken {
  readonly taken: TakenFile[];
  /** What its organizations are called, and were called before. */
  readonly known: readonly string[];
  readonly language: Language | undefined;
}

/** The files in the way, the workbooks that numbers go on from, and the language that the library writes in. */
export function listTaken(folder: string, cwd: string): Taken {
  if (!fs.existsSync(path.resolve(cwd, folder)))
    return { taken: [], known: [], language: undefined };
  const { workbooks, others } = readLibrary([folder], cwd);
  const [language] = languagesUsed(workbooks.flatMap(({ summary }) => summary ?? []));
  const taken = [
    ...workbooks.map(({ shown, summary }) => ({
      path: shown,
      organization: summary?.cycle.organization?.name,
      cycle: summary?.cycle.cycle,
    })),
    ...others.map(({ shown }) => ({ path: shown })),
  ];
  const known = workbooks.flatMap(({ summary }) => (summary ? everyName(summary.cycle) : []));
  return { taken, known, language };
}
