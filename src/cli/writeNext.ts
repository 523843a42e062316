import * as path from 'node:path';
import { nextWorkbookPath, type TakenFile } from '../core/workbook/naming.ts';
import {
  planNewWorkbook,
  type NewWorkbookRequest,
} from '../core/workbook/edits/commands/newWorkbook.ts';
import type { Refusal } from '../core/workbook/scaffold/planWorkbook.ts';
import { stayWithin, trying } from './walk.ts';
import { writeNewFile } from './writeNewFile.ts';

/** Where workbooks are written. */
export interface WritingPlace {
  readonly cwd: string;
  readonly folder: string;
  /** The folder that nothing is written outside of. */
  readonly root: string;
  /** What stands in the way; each workbook that is written comes to it. */
  readonly taken: TakenFile[];
  /** Whether only the place is found. */
  readonly dryRun: boolean;
}

/** Writes an organization's next workbook; with an `error`, `shown` is where it could not be written. */
export function writeNext(
  { cwd, folder, root, taken, dryRun }: WritingPlace,
  request: Omit<NewWorkbookRequest, 'cycle'>,
):
  | Refusal
  | {
      readonly kind: 'written';
      readonly shown: string;
      readonly error: NodeJS.ErrnoException | undefined;
    } {
  const { organization } = request;
  for (;;) {
    const { path: shown, cycle } = nextWorkbookPath({ folder, organization, taken });
    const plan = planNewWorkbook({ ...request, cycle });
    if (plan.kind === 'refusal') return plan;
    const file = path.resolve(cwd, shown);
    const { error } = trying(() => {
      stayWithin(root, file);
      if (!dryRun) writeNewFile(file, plan.text);
    });
    taken.push({ path: shown, organization, cycle });
    // Somebody was quicker, or something else has that name: the next number is free.
    if (error?.code !== 'EEXIST' || error.syscall !== 'open')
      return { kind: 'written', shown, error };
  }
}
