import assert from 'node:assert/strict';
import { expectCodes, messageWith, problemsIn } from './checking.ts';
import { SOUND, TODAY, withFragment } from './soundWorkbook.ts';

const PARTNER =
  '  - organization: Harbor Light Food Bank\n    contributes: Food\n    benefits: Reach\n';

describe('Roles', () => {
  for (const [what, fragment, codes] of [
    [
      'that bring nothing',
      'roles:\n  - organization: «Harbor Light Food Bank»\n    benefits: Reach\n',
      ['role-contributes'],
    ],
    [
      'that gain nothing',
      'roles:\n  - organization: Harbor Light Food Bank\n    contributes: Food\n    «benefits»:\n',
      ['role-benefits'],
    ],
    [
      'of others only',
      '«roles»:\n  - organization: Cedar Falls Public Library\n    contributes: Room\n    benefits: Cards\n',
      ['role-partner-missing'],
    ],
    ['that name nobody', `roles:\n${PARTNER}  - contributes: «Room»\n`, ['role-benefits']],
  ] as const) {
    it(`are asked about: ${what}`, () => expectCodes(fragment, codes));
  }

  it('say whose they are', () => {
    assert.equal(
      messageWith(
        'roles:\n  - organization: Harbor Light Food Bank\n    contributes: Food\n',
        'role-benefits',
      ),
      'What does Harbor Light Food Bank gain from this?',
    );
  });

  for (const [what, fragment] of [
    [
      'the partner’s name in other letters',
      `roles:\n${PARTNER.replace('Harbor Light', 'harbor  LIGHT')}`,
    ],
    ['no lead', `roles:\n${PARTNER}`],
    ['an empty item', `roles:\n${PARTNER}  - organization:\n    contributes:\n    benefits:\n`],
  ] as const) {
    it(`are fine with ${what}`, () => expectCodes(fragment, []));
  }

  it('may spell the partner with a curly apostrophe', () => {
    expectCodes(
      `organization:\n  name: St. Mary's\n  audience: Families\n  relationship: existing\nroles:\n${PARTNER.replace('Harbor Light Food Bank', 'St. Mary’s')}`,
      [],
    );
  });
});

const NEW =
  'organization:\n  name: Harbor Light Food Bank\n  audience: Renters\n  relationship: new\n';
const GETTING_TO_KNOW = `
## Pre-assessing the partnership

### How we work together now

Their leaflets lie on our desk.

### Getting to know them and building trust

Visit them on a Friday.
`;

describe('The relationship', () => {
  it('new does not fit ideas for a partner one knows', () => {
    expectCodes(NEW.replace(': new', ': «new»'), ['relationship-mismatch']);
    const [problem] = problemsIn(withFragment(SOUND, NEW));
    const text = withFragment(SOUND, NEW);
    const [place] = problem!.related!;
    assert.equal(
      text.slice(place!.span.start, place!.span.end),
      '### Moving toward Collaborate or Empower',
    );
  });

  it('existing does not fit ideas for getting to know them', () => {
    const fragment = `organization:\n  name: Harbor Light Food Bank\n  audience: Renters\n  relationship: existing\n${GETTING_TO_KNOW}`;
    assert.match(messageWith(fragment, 'relationship-mismatch'), /already work with them/);
  });

  it('fits when both are answered, or the right one', () => {
    expectCodes(`${NEW}${GETTING_TO_KNOW}`, []);
    expectCodes(
      `${NEW}${GETTING_TO_KNOW}\n### Moving toward Collaborate or Empower\n\nPlan together.\n`,
      [],
    );
  });
});

describe('The spectrum', () => {
  it('is asked about where the aim lies before today’s level', () => {
    expectCodes('spectrum:\n  current: Collaborate\n  target: «consult»', ['spectrum-backwards']);
    assert.equal(
      messageWith('spectrum:\n  current: Collaborate\n  target: consult', 'spectrum-backwards'),
      'You’re at Collaborate today and aiming for Consult. That can be right. Is it what you want?',
    );
  });

  for (const levels of [
    'current: consult\n  target: consult',
    'current: none\n  target: empower',
    'current: consult',
    'current: involve\n  target: collaborate\n  reached: consult',
  ]) {
    it(`may be ${levels.replace(/\s+/g, ' ')}`, () => expectCodes(`spectrum:\n  ${levels}`, []));
  }
});

describe('The list of other organizations', () => {
  it('has each of them once', () => {
    expectCodes('candidates:\n  - name: Tenants Union\n  - name: «tenants union»\n', [
      'candidate-duplicate',
    ]);
  });

  it('is without the partner itself', () => {
    expectCodes('candidates:\n  - name: «Harbor Light Food Bank»\n', ['candidate-duplicate']);
    assert.match(
      messageWith('candidates:\n  - name: Harbor Light Food Bank\n', 'candidate-duplicate'),
      /is already this workbook’s partner/,
    );
  });

  it('may hold names that only begin alike, and empty items', () => {
    expectCodes(
      'candidates:\n  - name: Tenants Union\n  - name: Tenants Union East\n  - name:\n    audience:\n',
      [],
    );
  });
});

describe('The agreement', () => {
  it('is to be looked at again on its day and after it', () => {
    expectCodes('agreement:\n  signed: 2025-04-01\n  review: «2026-04-15»\n', [
      'agreement-review-due',
    ]);
    assert.equal(
      messageWith(
        'agreement:\n  signed: 2025-04-01\n  review: 2026-04-01\n',
        'agreement-review-due',
      ),
      'You wanted to look at the agreement again on Wednesday, April 1. Have you?',
    );
  });

  it('rests until then', () => {
    expectCodes('agreement:\n  signed: 2025-04-01\n  review: 2026-04-15\n', [], {
      today: TODAY - 1,
    });
    expectCodes('agreement:\n  signed: 2025-04-01\n', []);
  });
});
