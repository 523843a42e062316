import assert from 'node:assert/strict';
import { inEnglish } from '../../../src/core/language/translate.ts';
import { statusText } from '../../../src/core/listing/statusText.ts';
import { statusJson } from '../../../src/core/listing/statusListing.ts';
import { overviewOf } from '../../../src/core/overview/overview.ts';
import { EVERYTHING } from '../../../src/core/overview/look.ts';
import { badgeOf, rowsOf } from '../../../src/core/portfolio/rows.ts';
import { makeShared, type ShareRequest } from '../../../src/core/sharing/makeShared.ts';
import { portfolioOfAll, type SharedWorkbook } from '../../../src/core/sharing/sharedWorkbook.ts';
import { opened } from '../../support/workbookText.ts';
import { sampleText } from '../sharing/golden.ts';
import { drawn, today, workbook } from './partnerships.ts';

const NAMES = [
  'crossroads-barbershop-collective-cycle-1',
  'harbor-light-food-bank-cycle-1',
  'harbor-light-food-bank-cycle-2',
  'willow-street-free-clinic-cycle-1',
];
const LIBRARY = NAMES.map((name): SharedWorkbook => ({
  path: `partnerships/${name}.md`,
  workbook: opened(sampleText(name)),
}));
const MARKS = [' (conflicted copy)', '-PC2', ' (1)', '.sync-conflict-20261124-101010-ABC2DEF'];
const COPIES = LIBRARY.map(({ path, workbook }, at): SharedWorkbook => ({
  path: path.replace('.md', `${MARKS[at]!}.md`),
  workbook,
}));
const LIST: SharedWorkbook = {
  path: 'partnerships/list.md',
  workbook: workbook('candidates:\n  - name: Elm Street Choir\n    audience: Singers'),
};

/** Everything that tells how many there are, as it is told. */
const TOLD: Readonly<Record<string, (library: readonly SharedWorkbook[]) => unknown>> = {
  'the badge': (library) => badgeOf(portfolioOfAll(library, today)),
  'status, for people': (library) => statusText(portfolioOfAll(library, today)),
  'status, for programs': (library) => statusJson(portfolioOfAll(library, today)),
  'the overview': (library) => {
    const page = overviewOf(portfolioOfAll(library, today), EVERYTHING, inEnglish);
    return { ...page, workbooks: 0, seen: 0 };
  },
  ...Object.fromEntries(
    (['report', 'partners', 'calendar', 'handover'] as const).map((kind) => [
      `what is shared as ${kind}`,
      (workbooks: readonly SharedWorkbook[]) => {
        const format = { report: 'html', handover: 'html', partners: 'xlsx', calendar: 'ics' }[
          kind
        ];
        const request = { kind, format, today, t: inEnglish, workbooks } as ShareRequest;
        return makeShared(request);
      },
    ]),
  ),
};

describe('What counts', () => {
  for (const [what, told] of Object.entries(TOLD)) {
    it(`is no copy that a sync program made: ${what}`, () => {
      assert.deepEqual(told([...LIBRARY, ...COPIES]), told(LIBRARY));
    });
  }

  it('is no list of ideas: nobody is chosen there, and its ideas stand among the others', () => {
    const { organizations, ideas } = portfolioOfAll([...LIBRARY, LIST], today);
    assert.deepEqual(
      organizations.map(({ name }) => name),
      portfolioOfAll(LIBRARY, today).organizations.map(({ name }) => name),
    );
    assert.ok(ideas.some(({ name }) => name === 'Elm Street Choir'));
    for (const kind of ['report', 'partners', 'calendar', 'handover']) {
      const told = TOLD[`what is shared as ${kind}`]!;
      assert.deepEqual(told([...LIBRARY, LIST]), told(LIBRARY), kind);
    }
    const rows = drawn(rowsOf(portfolioOfAll([LIST], today)));
    assert.ok(
      rows.some((row) => row.includes('Elm Street Choir')),
      rows.join('\n'),
    );
  });

  it('is a copy once it is another cycle, or began on another day', () => {
    const [first] = LIBRARY;
    const again = {
      path: COPIES[0]!.path,
      workbook: opened(first!.workbook.text.replace(/^started: .*$/m, 'started: 2020-01-07')),
    };
    const { organizations } = portfolioOfAll([first!, again], today);
    assert.equal(organizations[0]?.cycles.length, 2);
  });

  it('stands in the tree with its copy below it', () => {
    const rows = drawn(rowsOf(portfolioOfAll([...LIBRARY, ...COPIES], today)));
    assert.equal(rows.filter((row) => row.includes('Copy of Cycle')).length, COPIES.length);
  });
});
