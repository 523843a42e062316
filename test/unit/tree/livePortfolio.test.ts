import assert from 'node:assert/strict';
import { buildPortfolio, type PortfolioChange } from '../../../src/core/portfolio/portfolio.ts';
import { inGroups, newTurns } from '../../../src/vscode/index/turns.ts';
import { newLivePortfolio, type LivePortfolio } from '../../../src/vscode/tree/livePortfolio.ts';
import { entry, partner, today } from '../portfolio/workbooks.ts';

const all = Array.from({ length: 130 }, (_, at) => entry(`${at}.md`, partner(`Club ${at}`)));

function names({ now }: LivePortfolio): readonly (string | undefined)[] {
  return now().organizations.map(({ name }) => name);
}

describe('A portfolio that catches up', () => {
  /** Turns that are over at each question. */
  const shortTurns = { isOver: () => true, next: () => Promise.resolve() };

  it('has in the end what all workbooks together say, the last word on each', async () => {
    const live = newLivePortfolio(today, 30, newTurns());
    live.add(all);
    live.add([
      entry('7.md', partner('Guild')),
      { path: '8.md', summary: undefined } satisfies PortfolioChange,
    ]);
    assert.equal(live.behind(), 132);
    await live.catchUp(() => false);
    assert.equal(live.behind(), 0);
    const left = all.filter(({ path }) => path !== '8.md' && path !== '7.md');
    const { organizations } = buildPortfolio([...left, entry('7.md', partner('Guild'))], today);
    assert.deepEqual(
      names(live),
      organizations.map(({ name }) => name),
    );
  });

  it('stops where it is told to, and goes on from there', async () => {
    const live = newLivePortfolio(today, 30, shortTurns);
    live.add(all);
    await live.catchUp(() => true);
    assert.ok(names(live).length > 0 && names(live).length < all.length);
    await live.catchUp(() => false);
    assert.equal(names(live).length, all.length);
  });

  it('shows what was known until all is worked in for another day', async () => {
    const live = newLivePortfolio(today, 30, shortTurns);
    live.add(all);
    await live.catchUp(() => false);
    live.restart(today + 1, 30, all);
    await live.catchUp(() => true);
    assert.equal(live.now().today, today);
    assert.equal(names(live).length, all.length);
    await live.catchUp(() => false);
    assert.equal(live.now().today, today + 1);
    assert.equal(names(live).length, all.length);
  });

  it('is empty for another day, too, where there are no workbooks', async () => {
    const live = newLivePortfolio(today, 30, newTurns());
    live.restart(today + 1, 7, []);
    await live.catchUp(() => false);
    assert.equal(live.now().today, today + 1);
    assert.equal(live.now().soonDays, 7);
  });
});

describe('Long jobs take turns', () => {
  it('so that whatever else waits is never far behind, and each goes on in order', async () => {
    const turns = newTurns();
    const log: string[] = [];
    const job = async (name: string): Promise<void> => {
      for (let step = 0; step < 3; step++) {
        const end = performance.now() + 6;
        while (performance.now() < end);
        if (turns.isOver()) await turns.next();
        log.push(name);
      }
    };
    let others = 0;
    const timer = setInterval(() => others++, 0);
    await Promise.all([job('a'), job('b')]);
    clearInterval(timer);
    assert.deepEqual(log, ['a', 'b', 'a', 'b', 'a', 'b']);
    assert.ok(others >= 3, `${others} others had their turn`);
  });

  it('and thousands that ask at once wait in groups, the first of them first', async () => {
    const turns = newTurns();
    let asked = 0;
    const next = () => {
      asked++;
      return turns.next();
    };
    const wait = inGroups({ isOver: turns.isOver, next }, 25);
    const log: number[] = [];
    await Promise.all(Array.from({ length: 60 }, (_, at) => wait().then(() => log.push(at))));
    assert.deepEqual(log, [...log.keys()]);
    assert.equal(asked, 3);
    await wait();
    assert.equal(asked, 4, 'a group that had its turn takes nobody in');
  });
});
