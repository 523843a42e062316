import assert from 'node:assert/strict';
import {
  buildPortfolio,
  updatePortfolio,
  type Portfolio,
  type PortfolioChange,
} from '../../../src/core/portfolio/portfolio.ts';
import { newLiveNeighbours } from '../../../src/vscode/problems/liveNeighbours.ts';
import { entry, partner, today } from '../portfolio/workbooks.ts';

const all = Array.from({ length: 130 }, (_, at) => entry(`${at}.md`, partner(`Club ${at}`)));
/** Turns that are over at each question. */
const turns = { isOver: () => true, next: () => Promise.resolve() };
const labelOf = (path: string): string => path;

describe('Neighbours that keep up with the portfolio', () => {
  function live(first: Portfolio) {
    let portfolio = first;
    let told = 0;
    const neighbours = newLiveNeighbours({
      ...{ portfolio: () => portfolio, labelOf, turns },
      tell: () => told++,
    });
    const change = (changes: readonly PortfolioChange[]): void => {
      portfolio = updatePortfolio(portfolio, changes);
    };
    const organizations = () => [...neighbours.of('this').index.byOrganization.keys()].sort();
    const expected = () => [...portfolio.index.organizations.keys()].sort();
    return { neighbours, change, told: () => told, organizations, expected };
  }

  it('know of one changed file at once, and tell nobody', () => {
    const { change, organizations, told } = live(buildPortfolio(all.slice(0, 3), today));
    assert.deepEqual(organizations(), ['club 0', 'club 1', 'club 2']);
    change([entry('1.md', partner('Guild')), { path: '2.md', summary: undefined }]);
    assert.deepEqual(organizations(), ['club 0', 'guild']);
    assert.equal(told(), 0);
  });

  it('take many in turns, and tell when all are known', async () => {
    const { neighbours, organizations, expected, told } = live(buildPortfolio(all, today));
    const few = organizations().length;
    assert.ok(few > 0 && few < all.length);
    await neighbours.caughtUp();
    assert.equal(told(), 1);
    assert.deepEqual(organizations(), expected());
  });

  it('say what they said until they have caught up', async () => {
    const { neighbours, change, organizations, expected } = live(buildPortfolio([], today));
    assert.deepEqual(organizations(), []);
    change(all);
    assert.deepEqual(organizations(), []);
    change([{ path: '7.md', summary: undefined }]);
    await neighbours.caughtUp();
    assert.deepEqual(organizations(), expected());
    assert.equal(organizations().length, all.length - 1);
  });

  it('are the same index where nothing is said of a workbook that others go by', () => {
    const { neighbours, change } = live(buildPortfolio(all.slice(0, 3), today));
    const { index } = neighbours.of('this');
    change([entry('1.md', `${partner('Club 1')}\ncoordinator: Chair`)]);
    assert.equal(neighbours.of('this').index, index);
  });
});
