import { nameKey } from '../../workbook/naming.ts';
import type { Path } from '../../workbook/yaml/nodes.ts';
import type { Finding, CheckContext, Rule } from '../rule.ts';

/** A name that the list has already, or that is the partner's own. */
function* check({ workbook }: CheckContext): Iterable<Finding> {
  const { candidates = [], organization } = workbook.cycle;
  const partner = nameKey(organization?.name ?? '');
  const seen = new Map<string, Path>([[partner, ['organization', 'name']]]);
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
      ...(key === partner ? { variant: 'partner' } : {}),
      at,
      about: [at, first],
      values: { name: candidate.name ?? '' },
      related: [{ at: first, note: 'same-name' }],
    };
  }
}

export const candidatesRule: Rule = {
  check,
  explanations: {
    'candidate-duplicate': {
      what: 'Finds an organization that’s on the list twice, or that’s already the partner.',
      why: 'The list is where you look for your next partner, so every name on it should be a real choice.',
      source: 'The guide, “Identifying organizations” and “Repeat”.',
      notOk: `
candidates:
  - name: Cedar Falls Tenants Union
  - name: cedar falls tenants union
`,
      ok: `
candidates:
  - name: Cedar Falls Tenants Union
  - name: Riverside Mosque
`,
    },
  },
};
