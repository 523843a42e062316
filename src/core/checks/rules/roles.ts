import { nameKey } from '../../workbook/naming.ts';
import { roleKeys } from '../../workbook/status/evidence.ts';
import type { Finding, CheckContext, Rule } from '../rule.ts';
import { missingBelow } from './missing.ts';

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

export const rolesRule: Rule = {
  check,
  explanations: {
    'role-contributes': {
      what: 'Asks what each side brings once it has a role.',
      why: 'Who brings what is the first thing people remember differently later.',
      source: 'The guide, “Discussion with our partner”: roles.',
      notOk: `
roles:
  - organization: Harbor Light Food Bank
    benefits: Reaches families who never come to its warehouse
`,
      ok: `
roles:
  - organization: Harbor Light Food Bank
    contributes: Food, two drivers
    benefits: Reaches families who never come to its warehouse
`,
    },
    'role-benefits': {
      what: 'Asks what each side gains once it has a role.',
      why: 'A partner who gains nothing is a helper, and helpers burn out. Once it’s written down, you can look after it.',
      source: 'The guide, “Discussion with our partner”: roles.',
      notOk: `
roles:
  - organization: Harbor Light Food Bank
    contributes: Food, two drivers
`,
      ok: `
roles:
  - organization: Harbor Light Food Bank
    contributes: Food, two drivers
    benefits: Reaches families who never come to its warehouse
`,
    },
    'role-partner-missing': {
      what: 'Notices when there are roles, but none for the partner.',
      why: 'Without your partner’s part, it’s your plan alone. The name has to match the one at the top of the workbook.',
      source: 'The guide, “Discussion with our partner”: roles.',
      notOk: `
roles:
  - organization: Cedar Falls Public Library
    contributes: The room, two staff
    benefits: New card holders
`,
      ok: `
roles:
  - organization: Harbor Light Food Bank
    contributes: Food, two drivers
    benefits: Reaches families who never come to its warehouse
`,
    },
  },
};
