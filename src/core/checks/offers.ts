import type { Workbook } from '../workbook/workbook.ts';
import { fixesFor } from './fixesFor.ts';
import type { Fix, FixContext } from './mend/fix.ts';
import type { Problem } from './problem.ts';

/** A mend, with every problem that it is a mend of. */
export interface OfferedFix {
  readonly fix: Fix;
  readonly problems: readonly Problem[];
}

/** What is offered for one problem and wasn't offered for an earlier one. */
export interface Offer {
  readonly problem: Problem;
  readonly fixes: readonly OfferedFix[];
}

/** The mends for problems that are shown together, each once: the first that has one offers it for all. */
export function offersFor(
  workbook: Workbook,
  problems: readonly Problem[],
  context: FixContext,
): readonly Offer[] {
  const found = problems.flatMap((problem) =>
    fixesFor(workbook, problem, context).map((fix) => ({
      problem,
      fix,
      key: JSON.stringify([fix.title, fix.edits]),
    })),
  );
  const sameAs = ({ key }: { key: string }): typeof found => found.filter((one) => one.key === key);
  return problems.map((problem) => ({
    problem,
    fixes: found
      .filter((one) => one.problem === problem && sameAs(one)[0] === one)
      .map((one) => ({ fix: one.fix, problems: sameAs(one).map((same) => same.problem) })),
  }));
}
