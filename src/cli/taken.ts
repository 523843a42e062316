import * as fs from 'node:fs';
import * as path from 'node:path';
import type { TakenFile } from '../core/workbook/naming.ts';
import { readLibrary } from './library.ts';

/** Every file that stands in the way, and the workbooks that numbers go on from. */
export function takenIn(folder: string, cwd: string): TakenFile[] {
  if (!fs.existsSync(path.resolve(cwd, folder))) return [];
  const { workbooks, others } = readLibrary([folder], cwd);
  return [
    ...workbooks.map(({ shown, summary }) => ({
      path: shown,
      organization: summary?.cycle.organization?.name,
      cycle: summary?.cycle.cycle,
    })),
    ...others.map(({ shown }) => ({ path: shown })),
  ];
}
