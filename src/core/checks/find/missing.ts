import type { Workbook } from '../../workbook/workbook.ts';
import type { FieldPath } from '../../schema/fieldPath.ts';
import type { ProblemCode } from '../problem.ts';
import type { Finding } from '../engine/check.ts';

/**
 * The code for each required key that is missing. The generated validators find what is missing
 * (`KeyReading.missing`); this is all that is added.
 */
const CODE_OF_MISSING: Readonly<Record<string, Readonly<Record<string, ProblemCode>>>> = {
  goal: {
    statement: 'goal-statement',
    specific: 'smart-specific',
    measurable: 'smart-measurable',
    measure: 'smart-measurable',
    achievable: 'smart-achievable',
    relevant: 'smart-relevant',
    'time-bound': 'smart-time-bound',
  },
  milestones: { title: 'milestone-title', due: 'milestone-due', owner: 'milestone-owner' },
  roles: { contributes: 'role-contributes', benefits: 'role-benefits' },
};

/** One finding for each required key that is missing below the top-level `key`. */
export function* missingBelow(
  workbook: Workbook,
  key: 'goal' | 'milestones' | 'roles',
): Iterable<Finding & { readonly at: FieldPath }> {
  const top = workbook.keys.find(({ reading }) => reading.key === key);
  for (const path of top?.reading.missing ?? []) {
    const property = String(path.at(-1));
    const code = CODE_OF_MISSING[key]?.[property];
    if (code === undefined) continue;
    const at = [key, ...path];
    yield property === 'measure' ? { code, variant: 'no-words', at } : { code, at };
  }
}
