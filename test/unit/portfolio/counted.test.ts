import assert from 'node:assert/strict';
import { strToU8 } from 'fflate';
import { planList } from '../../../src/core/imports/list/planList.ts';
import { readLists } from '../../../src/core/imports/list/readLists.ts';
import { inEnglish } from '../../../src/core/language/translate.ts';
import { statusText } from '../../../src/core/listing/statusText.ts';
import { statusJson } from '../../../src/core/listing/statusListing.ts';
import { overviewOf } from '../../../src/core/overview/overview.ts';
import { EVERYTHING } from '../../../src/core/overview/look.ts';
import { badgeOf, rowsOf } from '../../../src/core/portfolio/rows.ts';
import { makeShared, type ShareRequest } from '../../../src/core/sharing/makeShared.ts';
import { portfolioOfAll, type SharedWorkbook } from '../../../src/core/sharing/sharedWorkbook.ts';
import type { Workbook } from '../../../src/core/workbook/workbook.ts';
import { planWorkbook } from '../../../src/core/workbook/scaffold/planWorkbook.ts';
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
const YAML = 'candidates:\n  - name: Elm Street Choir\n    audience: Singers';
/** As somebody may write one, and as one is made of an imported list. */
const LISTS: readonly SharedWorkbook[] = [
  { path: 'partnerships/list.md', workbook: workbook(YAML) },
  {
    path: 'partnerships/ideas/ideas-cycle-1.md',
    workbook: imported('Organization,Audience\nElm Street Choir,Singers\n'),
  },
];

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

function imported(list: string): Workbook {
  const lists = readLists('list.csv', strToU8(list));
  const plan = planList(lists, { today, known: [], as: 'ideas' });
  assert.ok(plan.kind === 'plan');
  // A list of ideas has no organization; its file is named for what it is.
  const planned = planWorkbook({ ...plan.workbooks[0]!.request, organization: 'ideas', cycle: 1 });
  assert.ok(planned.kind === 'plan');
  return opened(planned.text);
}

describe('What counts', () => {
  for (const [what, told] of Object.entries(TOLD)) {
    it(`is no copy that a sync program made: ${what}`, () => {
      assert.deepEqual(told([...LIBRARY, ...COPIES]), told(LIBRARY));
    });
  }

  it('is no list of ideas: nobody is chosen there, and its ideas stand among the others', () => {
    for (const list of LISTS) {
      const { organizations, ideas } = portfolioOfAll([...LIBRARY, list], today);
      assert.deepEqual(
        organizations.map(({ name }) => name),
        portfolioOfAll(LIBRARY, today).organizations.map(({ name }) => name),
        list.path,
      );
      assert.ok(ideas.some(({ name }) => name === 'Elm Street Choir'));
      for (const kind of ['report', 'partners', 'calendar', 'handover']) {
        const told = TOLD[`what is shared as ${kind}`]!;
        assert.deepEqual(told([...LIBRARY, list]), told(LIBRARY), kind);
      }
      const rows = drawn(rowsOf(portfolioOfAll([list], today)));
      assert.ok(
        rows.some((row) => row.includes('Elm Street Choir')),
        rows.join('\n'),
      );
    }
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
