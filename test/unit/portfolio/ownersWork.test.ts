import assert from 'node:assert/strict';
import { ownersWork } from '../../../src/core/portfolio/ownersWork.ts';
import { buildPortfolio } from '../../../src/core/portfolio/portfolio.ts';
import { entry, milestones, partner, today } from './partnerships.ts';

describe('Whose work it is', () => {
  const books = [
    entry(
      'a.md',
      `${partner('A')}\ncoordinator: Maya\nroles:\n  - organization: A\n    lead: Director\n${milestones(
        'title: Late; due: 2026-11-01; owner: director',
        'title: Next; due: 2026-12-01; owner: Director',
        'title: Done; due: 2026-10-01; owner: Director; status: done',
        'title: Whose?; due: 2026-12-05',
      )}`,
    ),
    entry(
      'b.md',
      `${partner('B')}\n${milestones('title: First; due: 2026-10-01; owner: Director')}`,
    ),
  ];

  it('is told by name with how much there is, and last what nobody looks after', () => {
    const work = ownersWork(buildPortfolio(books, today)).map((one) => [
      one.name,
      one.milestones.map(({ title, organization }) => `${organization ?? ''}: ${title ?? ''}`),
      one.coordinates,
      one.leads,
    ]);
    assert.deepEqual(work, [
      ['Director', ['B: First', 'A: Late', 'A: Next'], [], ['a.md']],
      ['Maya', [], ['a.md'], []],
      [undefined, ['A: Whose?'], [], []],
    ]);
  });

  it('is each one’s where two share it', () => {
    const shared = entry(
      'c.md',
      `${partner('Smith & Lee')}\ncoordinator: Bo / Linh\n${milestones(
        'title: Flyers; due: 2026-12-01; owner: Ana and Bo',
        'title: Chairs; due: 2026-12-02; owner: Smith & Lee',
      )}`,
    );
    assert.deepEqual(
      ownersWork(buildPortfolio([shared], today)).map((one) => [
        ...[one.name, one.milestones.map(({ title }) => title), one.coordinates.length],
      ]),
      [
        ['Ana', ['Flyers'], 0],
        ['Bo', ['Flyers'], 1],
        ['Linh', [], 1],
        ['Smith & Lee', ['Chairs'], 0],
      ],
    );
  });

  it('is nobody’s where there is none', () => {
    assert.deepEqual(ownersWork(buildPortfolio([entry('c.md', partner('C'))], today)), []);
  });
});
