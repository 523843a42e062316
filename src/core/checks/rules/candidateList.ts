import { removeItem } from '../../workbook/edits/removeField.ts';
import { nameKey } from '../../workbook/naming.ts';
import type { FieldPath } from '../../schema/fieldPath.ts';
import type { Check, CheckContext, Finding } from '../engine/check.ts';
import type { Fixer } from '../mend/fix.ts';

/** A name that is already on the list, or that is the partner's. */
function* check({ workbook }: CheckContext): Iterable<Finding> {
  const { candidates = [], organization } = workbook.cycle;
  const partner = nameKey(organization?.name ?? '');
  const seen = new Map<string, FieldPath>([[partner, ['organization', 'name']]]);
  for (const [index, candidate] of candidates.entries()) {
    const key = nameKey(candidate.name ?? '');
    if (key === '') continue;
    const at = ['candidates', index, 'name'];
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, at);
      continue;
    }
    yield {
      code: 'candidate-duplicate',
      variant: key === partner ? 'partner' : undefined,
      at,
      about: [at, first],
      values: { name: candidate.name ?? '' },
      related: [{ at: first, note: 'same-name' }],
    };
  }
}

const candidateFixes: Fixer = ({ workbook, problem }) => {
  const edited = removeItem(workbook, (problem.path ?? []).slice(0, 2));
  return [{ title: 'remove', edited }];
};

export const candidatesCheck: Check = {
  codes: {
    'candidate-duplicate': {
      group: 'partnership',
      severity: 'information',
      wording: {
        '': '“{name}” is already on the list.',
        partner:
          '“{name}” is already this workbook’s partner. The list is for other organizations.',
      },
      why: 'The list is where you look for your next partner, so every name on it should be a real choice.',
      example: `
 candidates:
   - name: Cedar Falls Tenants Union
-  - name: cedar falls tenants union
+  - name: Riverside Mosque
`,
      mend: candidateFixes,
    },
  },
  find: check,
};
