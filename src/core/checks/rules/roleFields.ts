import { setField } from '../../workbook/edits/setField.ts';
import type { Cycle } from '../../schema/generated/types.ts';
import { nameKey, sameName } from '../../workbook/naming.ts';
import { roleKeys } from '../../workbook/status/evidence.ts';
import { nearest } from '../../workbook/values/misspelling.ts';
import type { Check, CheckContext, Finding } from '../engine/check.ts';
import { missingBelow } from '../find/missing.ts';
import type { Draft, Fixer } from '../mend/fix.ts';
import { missingFieldFixes, partnerRole } from '../mend/missingFixes.ts';

function* check({ workbook }: CheckContext): Iterable<Finding> {
  const { roles = [], organization } = workbook.cycle;
  for (const finding of missingBelow(workbook, 'roles')) {
    const name = roles[Number(finding.at[1])]?.organization;
    yield name === undefined
      ? { ...finding, variant: 'nameless' }
      : { ...finding, values: { organization: name } };
  }
  const partner = organization?.name;
  if (roles.length === 0 || partner === undefined) return;
  if (roleKeys(roles).includes(nameKey(partner))) return;
  const partnerName = ['organization', 'name'];
  yield {
    code: 'role-partner-missing',
    at: ['roles'],
    about: [['roles'], partnerName, ...roles.map((_, index) => ['roles', index, 'organization'])],
    values: { organization: partner },
    related: [{ at: partnerName, note: 'partner-name' }],
  };
}

/**
 * Spelled almost the same, or the same name shortened; but not if it's another known organization.
 */
function isNearName(name: string, partner: string, { library, candidates = [] }: Cycle): boolean {
  if (name === '' || nearest(name, [partner]) !== undefined) return name !== '';
  const others = [library, ...candidates.map((one) => one.name)];
  if (others.some((other = '') => sameName(other, name))) return false;
  const [shorter = [], longer = []] = [splitName(name), splitName(partner)].sort(
    (a, b) => a.length - b.length,
  );
  const [only = '', second] = shorter;
  const isOne = second === undefined;
  if (isOne && (only.length < LONG_WORD || longer[0] !== only)) return false;
  return shorter.every((word) => longer.includes(word));
}

/** `Boys and Girls Club` has the words of `Riverbend Boys & Girls Club`. */
function splitName(name: string): readonly string[] {
  return nameKey(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && word !== 'and' && word !== 'the');
}

/** A shorter single word could begin many names. */
const LONG_WORD = 6;

/**
 * A role with nearly the partner's name was meant for the partner; otherwise a new one is begun.
 */
const partnerRoleFixes: Fixer = (target) => {
  const { workbook } = target;
  const organization = workbook.cycle.organization?.name ?? '';
  const roles = workbook.cycle.roles ?? [];
  const near = roles.findIndex(({ organization: name = '' }) =>
    isNearName(name, organization, workbook.cycle),
  );
  const renamed: Draft[] =
    near < 0
      ? []
      : [
          {
            title: 'change-name',
            values: { organization },
            edited: setField(workbook, ['roles', near, 'organization'], organization),
          },
        ];
  return [...renamed, { title: 'add-role', values: { organization }, ...partnerRole(target) }];
};

export const rolesCheck: Check = {
  titles: {
    'add-role': 'Add a role for {organization}',
  },
  codes: {
    'role-contributes': {
      group: 'partnership',
      severity: 'warning',
      wording: {
        '': 'What does {organization} bring? Time, space, people, money, know-how: it all counts.',
        nameless: 'Whose role is this, and what do they bring?',
      },
      why: 'Who brings what is the first thing people remember differently later.',
      example: `
 roles:
   - organization: Harbor Light Food Bank
+    contributes: Food, two drivers
     benefits: Reaches families who never come to its warehouse
`,
      mend: missingFieldFixes,
    },
    'role-benefits': {
      group: 'partnership',
      severity: 'warning',
      wording: {
        '': 'What does {organization} gain from this?',
        nameless: 'Whose role is this, and what do they gain?',
      },
      why: 'A partner who gains nothing is a helper, and helpers burn out. Once you know what they gain, you can make sure they get it.',
      example: `
 roles:
   - organization: Harbor Light Food Bank
     contributes: Food, two drivers
+    benefits: Reaches families who never come to its warehouse
`,
      mend: missingFieldFixes,
    },
    'role-partner-missing': {
      group: 'partnership',
      severity: 'warning',
      wording:
        '{organization} doesn’t have a role here yet. What do they bring, and what do they gain?',
      why: 'Without your partner’s part, it’s your plan alone. The name has to match the one at the top of the workbook.',
      example: `
 roles:
-  - organization: Cedar Falls Public Library
-    contributes: The room, two staff
-    benefits: New card holders
+  - organization: Harbor Light Food Bank
+    contributes: Food, two drivers
+    benefits: Reaches families who never come to its warehouse
`,
      mend: partnerRoleFixes,
    },
  },
  find: check,
};
