import { lineAt } from '../../workbook/syntax/layout/lines.ts';
import { findConflicts } from '../../workbook/syntax/conflicts.ts';
import { settleConflict } from '../../workbook/edits/settleConflict.ts';
import { UNREAD, type Check } from '../engine/check.ts';
import type { Fixer } from '../mend/fix.ts';

/** Nobody but a person knows which one is right. */
const mend: Fixer = ({ workbook, problem: { span } }) =>
  (['first', 'second'] as const).map((kept) => ({
    title: `keep-${kept}`,
    edited: settleConflict(workbook, span.start, kept),
    undecided: true,
    chooses: true,
  }));

export const mergeConflictCheck: Check = {
  titles: {
    'keep-first': 'Keep the first version',
    'keep-second': 'Keep the second version',
  },
  codes: {
    'merge-conflict': {
      ...UNREAD,
      severity: 'error',
      wording:
        'There are two versions here: two people changed these lines, and both are in the file. Keep one of them.',
      why: 'When two people change the same lines, git keeps both and marks them. Until you keep one, nobody can tell what was agreed.',
      mend,
    },
  },
  /** Marks that a merge left; what is wrong between them is for whoever settles it. */
  *find({ workbook: { text } }) {
    for (const { start } of findConflicts(text))
      yield { code: 'merge-conflict', at: lineAt(text, start) };
  },
};
