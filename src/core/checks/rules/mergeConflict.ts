import { lineAt } from '../../workbook/syntax/layout/lines.ts';
import { findConflicts, MET_BY } from '../../workbook/syntax/conflicts.ts';
import { settleConflict, type KeptVersion } from '../../workbook/edits/settleConflict.ts';
import { UNREAD, type Check } from '../engine/check.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import type { Draft, Fixer } from '../mend/fix.ts';

/** Nobody but a person knows which one is right. */
const mend: Fixer = ({ workbook, problem: { span } }) =>
  (['first', 'second'] as const).map((kept) => ({
    ...named(workbook, span.start, kept),
    edited: settleConflict(workbook, span.start, kept),
    undecided: true,
    chooses: true,
  }));

/** A version is called as the form calls it: by its mark, where that tells it from the other one. */
function named({ text }: Workbook, at: number, kept: KeptVersion): Pick<Draft, 'title' | 'values'> {
  const { first, second } = findConflicts(text).find(({ start }) => start === at) ?? {};
  const name = (kept === 'first' ? first : second)?.from ?? '';
  if (name === '' || first?.from === second?.from) return { title: `keep-${kept}` };
  if (name === MET_BY.first) return { title: 'keep-written' };
  if (name === MET_BY.second) return { title: 'keep-saved' };
  return { title: 'keep-named', values: { name } };
}

export const mergeConflictCheck: Check = {
  titles: {
    'keep-first': 'Keep the first version',
    'keep-second': 'Keep the second version',
    'keep-named': 'Keep version “{name}”',
    'keep-written': 'Keep what was being written here',
    'keep-saved': 'Keep what someone else had saved by then',
  },
  codes: {
    'merge-conflict': {
      ...UNREAD,
      severity: 'error',
      wording:
        'Two versions met here: two people changed these lines, and both are in the file. Keep one of them.',
      what: 'Finds lines of which two versions met, with the marks <<<<<<<, =======, and >>>>>>> around them.',
      why: 'When two people change the same lines, git keeps both and marks them. Until you keep one, nobody can tell what was agreed.',
      source: 'The marks that git writes when it merges.',
      notOk: 'Lines between <<<<<<< and >>>>>>>, with ======= between the two versions.',
      ok: 'The lines of one version, without the marks.',
      described: true,
      mend,
    },
  },
  /** Marks that a merge left; what is wrong between them is for whoever settles it. */
  *find({ workbook: { text } }) {
    for (const { start } of findConflicts(text))
      yield { code: 'merge-conflict', at: lineAt(text, start) };
  },
};
