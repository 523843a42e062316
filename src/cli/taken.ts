import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Language } from '../core/guide/guide.ts';
import { languagesUsed } from '../core/portfolio/languagesUsed.ts';
import type { TakenFile } from '../core/workbook/naming.ts';
import { readLibrary } from './library.ts';

/** The files in the way, the workbooks that numbers go on from, and the language that the library writes in. */
export function listTaken(
  folder: string,
  cwd: string,
): { readonly taken: TakenFile[]; readonly language: Language | undefined } {
  if (!fs.existsSync(path.resolve(cwd, folder))) return { taken: [], language: undefined };
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
  return { taken, language };
}
