import assert from 'node:assert/strict';
import {
  keptBy,
  newPage,
  pageStep,
  type PageState,
} from '../../../../src/core/form/sync/syncPage.ts';

/** In milliseconds. */
const A_DAY = 86_400_000;

describe('A clock that is set back while somebody types', () => {
  const typed = (page: PageState, value: string, time: number): PageState =>
    pageStep(page, { type: 'typed', field: 'focus', shown: '', value, time }).state;

  it('makes no older word of what is typed on the page that comes next', () => {
    const first = typed(newPage('p1'), 'First', 2 * A_DAY);
    const next = typed(newPage('p2', [keptBy(first)]), 'First and next', A_DAY);
    const heard = {
      ...{ host: 'h', page: 'p3', pages: {}, handled: {}, items: {}, starts: {} },
    };
    const { again } = pageStep(newPage('p3', [keptBy(next), keptBy(first)]), {
      ...{ type: 'form', heard },
    });
    assert.deepEqual(
      again.map(({ value }) => value),
      ['First', 'First and next'],
    );
  });
});
