import assert from 'node:assert/strict';
import { buildPortfolio } from '../../../src/core/portfolio/portfolio.ts';
import { statusJson, statusListing } from '../../../src/core/listing/statusListing.ts';
import { statusText } from '../../../src/core/listing/statusText.ts';
import { entry, EXPLORED, partner, planned, today } from '../portfolio/partnerships.ts';

const books = [
  entry(
    'p/a.md',
    `${planned('Harbor Light', 'title: Letter; due: 2026-11-22; owner: Director', 'title: Talk')}cycle: 1\nnext-meeting: 2026-12-01\ncandidates:\n  - name: Guild\n    audience: Quilters\n  - name: Zoo`.replace(
      '  relevant: Both plans ask for it\n',
      '',
    ),
    [...EXPLORED, 'Challenges'],
  ),
  entry('p/b.md', 'focus: Nobody yet'),
];

describe('The status of all partnerships', () => {
  const portfolio = buildPortfolio(books, today);

  it('is JSON with everything that a program may ask for, and null for what is not there', () => {
    const [first, second] = statusListing(portfolio).organizations;
    assert.deepEqual(first, {
      name: 'Harbor Light',
      cycles: [
        {
          path: 'p/a.md',
          cycle: 1,
          focus: null,
          status: 'discuss',
          steps: [
            { step: 'identify', done: true, missing: [] },
            { step: 'align', done: true, missing: [] },
            { step: 'assess', done: true, missing: [] },
            { step: 'discuss', done: false, missing: ['goal.relevant'] },
            {
              step: 'reflect',
              done: false,
              missing: [
                'How did the partnership go?',
                'What did we learn?',
                'What will we do differently next time?',
                'What will we do again?',
                'goal.measurable[0].result',
              ],
            },
          ],
          smart: {
            specific: true,
            measurable: true,
            achievable: true,
            relevant: false,
            timeBound: true,
          },
          goal: 'By 30 June 2027 we will hold 12 evenings for 150 households.',
          measures: [
            {
              measure: 'Households',
              baseline: null,
              target: 150,
              unit: null,
              readings: [],
              result: null,
            },
          ],
          spectrum: { current: 'consult', target: null, reached: null },
          nextMeeting: '2026-12-01',
          agreement: { signed: null, starts: null, ends: null, review: null },
          milestones: [
            {
              title: 'Letter',
              due: '2026-11-22',
              owner: 'Director',
              status: 'not started',
              late: true,
            },
            { title: 'Talk', due: null, owner: null, status: 'not started', late: false },
          ],
        },
      ],
    });
    assert.deepEqual([second!.name, second!.cycles[0]!.status], [null, 'identify']);
    assert.deepEqual(statusListing(portfolio).candidates, [
      { name: 'Guild', audience: 'Quilters', from: 'p/a.md' },
      { name: 'Zoo', audience: null, from: 'p/a.md' },
    ]);
    assert.deepEqual(JSON.parse(statusJson(portfolio)), statusListing(portfolio));
  });

  it('is text with the words of the sidebar', () => {
    assert.equal(
      statusText(portfolio),
      `Coming up in the next 30 days
  Sun Nov 22, 2 days late · Letter · Harbor Light
  Tue Dec 1 · Meeting · Harbor Light

Harbor Light
  Cycle 1 – 2 days late: Letter · Planning together
    To fill in: Goal: Relevant, Roles and decisions, Communication
    p/a.md

No organization chosen yet
  Cycle: Nobody yet – Choosing a partner · 3 questions left
    To fill in: Organization: Name, Organization: Audience, Organization: Relationship
    p/b.md

Ideas
  Guild (Quilters)
  Zoo
`,
    );
    assert.equal(statusText(buildPortfolio([], today)), 'There are no workbooks here.\n');
  });

  it('sends a terminal nothing but text', () => {
    const text = statusText(buildPortfolio([entry('a.md', partner('"A\\e[31m\\nB"'))], today));
    assert.match(text, /^A \[31m B$/m);
  });
});
