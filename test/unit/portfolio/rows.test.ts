import assert from 'node:assert/strict';
import type { PortfolioEntry } from '../../../src/core/portfolio/cycleState.ts';
import { buildPortfolio } from '../../../src/core/portfolio/portfolio.ts';
import type { Row } from '../../../src/core/portfolio/row.ts';
import { badgeOf, rowsOf } from '../../../src/core/portfolio/rows.ts';
import {
  DISCUSSED,
  drawn,
  entry,
  EXPLORED,
  partner,
  planned,
  roles,
  today,
} from './partnerships.ts';

const ALL = [...EXPLORED, ...DISCUSSED];

function rows(...books: readonly PortfolioEntry[]): readonly Row[] {
  return rowsOf(buildPortfolio(books, today));
}

/** What the row of the only organization says beside its name. */
function words(yaml: string, answered?: readonly string[]): string {
  return rows(entry('a.md', yaml, answered))[1]!.description;
}

function find(all: readonly Row[], label: string): Row {
  const found = all.flatMap((row) => [row, ...row.children()]).find((row) => row.label === label);
  assert.ok(found, `${label} in ${drawn(all).join('\n')}`);
  return found;
}

describe('The sidebar', () => {
  it('is empty where there are no workbooks', () => {
    assert.deepEqual(rows(), []);
  });

  it('shows what comes up, the organizations, and the ideas at the bottom', () => {
    const all = rows(
      entry(
        'a.md',
        `${planned('Harbor Light', 'title: First pantry night; due: 2026-12-03; owner: Branch manager', 'title: Spring letter; due: 2026-11-22; owner: Director')}candidates:\n  - name: Guild\n    audience: Quilters`,
        [...EXPLORED, 'Challenges'],
      ),
    );
    assert.deepEqual(drawn(all), [
      'Coming up',
      '  Nov 22 | Harbor Light · Spring letter',
      '  Dec 3 | Harbor Light · First pantry night',
      'Harbor Light | 2 days late: Spring letter · Working together',
      '  Spring letter | 2 days late · Director',
      '  First pantry night | Dec 3 · Branch manager',
      '  Roles and decisions | to fill in',
      '  Communication | to fill in',
      'Ideas | 1',
      '  Guild | Quilters',
    ]);
    assert.deepEqual(
      all.map(({ collapsible }) => collapsible),
      ['expanded', 'expanded', 'collapsed'],
    );
  });

  it('unfolds what is coming up when its first date comes near, where there was nothing to unfold', () => {
    const [nothing] = rows(entry('a.md', partner('Harbor Light')));
    const [something] = rows(
      entry('a.md', planned('Harbor Light', 'title: Letter; due: 2026-12-03; owner: Director')),
    );
    assert.deepEqual([nothing!.collapsible, something!.collapsible], ['none', 'expanded']);
    // VS Code keeps a row that it knows as folded as it was.
    assert.notEqual(nothing!.id, something!.id);
  });

  it('folds a partner once it is not the only one, whichever was drawn first', () => {
    const light = entry('a.md', partner('Harbor Light'));
    const [, alone] = rows(light);
    const [, beside] = rows(light, entry('b.md', partner('Kite Club')));
    assert.deepEqual([alone!.collapsible, beside!.collapsible], ['expanded', 'collapsed']);
    assert.equal(beside!.label, 'Harbor Light');
    // VS Code keeps a row that it knows as unfolded as it was.
    assert.notEqual(alone!.id, beside!.id);
  });

  it('has on an organization the commands of what the row speaks of', () => {
    const organization = (...books: readonly PortfolioEntry[]) => {
      const { subject } = rows(...books)[1]!;
      assert.ok(subject.kind === 'organization');
      return { path: subject.path, stopped: subject.stopped, going: subject.going };
    };
    const one = entry('a.md', `${partner('A')}\ncycle: 1`);
    const ended = entry('b.md', `${partner('A')}\ncycle: 2\nstatus: ended`);
    const late = entry('c.md', planned('A', 'title: X; due: 2026-11-23; owner: B'), ALL);
    assert.deepEqual(organization(one, ended), { path: 'a.md', stopped: false, going: ['a.md'] });
    assert.deepEqual(organization(ended), { path: 'b.md', stopped: true, going: [] });
    // Of several that go on, somebody has to choose.
    assert.deepEqual(organization(one, late).going, ['c.md', 'a.md']);
  });

  it('says so when nothing comes up', () => {
    assert.equal(
      drawn(rows(entry('a.md', partner('A'))))[0],
      'Coming up | nothing in the next 30 days',
    );
  });

  it('folds earlier cycles away, below what is in the one that goes on', () => {
    const all = rows(
      entry(
        'a.md',
        `${partner('A')}\ncycle: 1\nfocus: Pantry nights\nstatus: ended\nstatus-reason: Funds`,
      ),
      entry('b.md', `${planned('A', 'title: Letter; due: 2027-03-01; owner: B')}cycle: 2`, ALL),
    );
    assert.deepEqual(drawn(all).slice(1), [
      'A | Working together · Mar 1, 2027: Letter',
      '  Letter | Mar 1, 2027 · B',
      '  Earlier cycle | Cycle 1: Pantry nights',
      '    Cycle 1: Pantry nights | Ended: Funds',
    ]);
    assert.equal(all[1]!.children()[1]!.collapsible, 'collapsed');
  });

  it('gives two cycles at a time a row each, by their focus', () => {
    const all = rows(
      entry('a.md', `${partner('A')}\ncycle: 1\nfocus: Pantry nights`),
      entry('b.md', `${partner('A')}\ncycle: 2\nfocus: Letters\nstatus: paused`),
    );
    assert.deepEqual(
      all[1]!.children().map(({ label }) => label),
      ['Pantry nights', 'Letters'],
    );
    assert.match(all[1]!.description, / · 2 cycles$/);
  });

  const cases: readonly [string, string, readonly string[], string][] = [
    ['a new one', 'cycle: 1', [], 'Choosing a partner · 3 questions left'],
    [
      'common ground',
      partner('A'),
      ['Their goals and values'],
      'Finding common ground · 1 question left',
    ],
    ['no goal', partner('A'), EXPLORED, 'Planning together · no goal yet'],
    [
      'a goal in the making',
      `${partner('A')}\ngoal:\n  statement: X\n  specific: Y\n  relevant: Z\n  time-bound: 2027-01-31`,
      EXPLORED,
      'Planning together · goal: 2 parts missing',
    ],
    [
      'no milestone',
      planned('A').replace('milestones:\n', ''),
      EXPLORED,
      'Planning together · no milestone yet',
    ],
    [
      'no roles',
      planned('A').replace(roles('A'), '').replace('milestones:\n', ''),
      EXPLORED,
      'Planning together · roles to fill in',
    ],
    [
      'begun before all was planned',
      `${partner('A')}\nagreement:\n  signed: 2026-11-01`,
      ['Their goals and values', ...DISCUSSED],
      'Working together · 11 planning questions to answer',
    ],
    [
      'paused',
      `${partner('A')}\nstatus: paused\nresume-on: 2027-09-01\nstatus-reason: New director`,
      [],
      'Paused until Sep 1, 2027: New director',
    ],
    [
      'paused too long',
      `${partner('A')}\nstatus: paused\nresume-on: 2026-09-01`,
      [],
      'Paused (was to resume Sep 1)',
    ],
    [
      'something due soon',
      planned('A', 'title: X; due: 2026-12-03; owner: B'),
      ALL,
      'Dec 3: X · Working together',
    ],
    [
      'a meeting that is over',
      `${planned('A', 'title: X; due: 2026-12-03; owner: B')}next-meeting: 2026-11-20`,
      EXPLORED,
      'Did you meet? Set the next meeting date · Working together · 3 planning questions to answer',
    ],
    [
      'time to look back',
      planned('A', 'title: X; due: 2026-03-01; owner: B; status: done').replaceAll('2027', '2026'),
      ALL,
      '147 days late: Look back on the goal · Time to look back',
    ],
    [
      'several late',
      planned('A', 'title: X; due: 2026-11-23; owner: B', 'title: Y; due: 2026-11-12; owner: B'),
      ALL,
      '12 days late: Y and 1 more · Working together',
    ],
    [
      'nothing open',
      planned('A', 'title: X; due: 2027-08-01; owner: B; status: in progress').replace(
        'time-bound: 2027-06-30',
        'time-bound: 2027-09-30',
      ),
      ALL,
      'Working together · Aug 1, 2027: X',
    ],
  ];
  for (const [what, yaml, answered, expected] of cases) {
    it(`says what matters: ${what}`, () => {
      assert.equal(words(yaml, answered), expected);
    });
  }

  const late = (name: string): PortfolioEntry =>
    entry(`${name}.md`, planned(name, 'title: X; due: 2026-10-30; owner: B'), ALL);
  const soon = (name: string): PortfolioEntry =>
    entry(`${name}.md`, planned(name, 'title: X; due: 2026-12-03; owner: B'), ALL);
  const labels = (...books: readonly PortfolioEntry[]): readonly string[] =>
    rows(...books)
      .slice(1)
      .map(({ label }) => label);

  it('shortens a long name, so that a narrow sidebar still shows why it comes first', () => {
    assert.deepEqual(labels(late('Northside Soccer League'), soon('Elm Street Clinic')), [
      'Northside Soccer…',
      'Elm Street Clinic',
    ]);
    // Of a status, the first word is enough.
    assert.deepEqual(labels(entry('a.md', partner('Maple Grove School'))), ['Maple Grove School']);
    // A day takes less room than how late it is.
    assert.deepEqual(labels(soon('Cedar Tenants Union')), ['Cedar Tenants Union']);
    assert.deepEqual(labels(late('Cedar Tenants Union')), ['Cedar Tenants…']);
    assert.deepEqual(labels(late('Riverbend Tenants Union')), ['Riverbend Tenants…']);
    assert.deepEqual(labels(late('Bürgerbibliotheksfreunde')), ['Bürgerbibliotheks…']);
  });

  it('has the whole of a shortened name in the hover and in what is read out', () => {
    const row = rows(late('Northside Soccer League'))[1]!;
    assert.ok(row.tooltip().startsWith('**Northside Soccer League**'));
    assert.equal(
      row.accessibilityLabel,
      'Northside Soccer League, 25 days late: X · Working together',
    );
  });

  it('shortens no name to what could be another one beside it', () => {
    assert.deepEqual(
      labels(
        late('Cedar Falls Public Schools'),
        late('Cedar Falls Public Works'),
        late('Elm Friends of the Library'),
        late('Elm Friends of the New Library'),
      ),
      [
        'Cedar… Schools',
        'Cedar Falls… Works',
        'Elm Friends of the Library',
        'Elm Friends of the New Library',
      ],
    );
  });

  it('counts on its badge what is late, and nothing else', () => {
    const late = planned(
      'A',
      'title: X; due: 2026-11-23; owner: B',
      'title: Y; due: 2026-11-25; owner: B',
    );
    const badge = badgeOf(buildPortfolio([entry('a.md', late, ALL)], today));
    assert.deepEqual(badge, { value: 1, tooltip: '1 thing is late' });
    assert.equal(badgeOf(buildPortfolio([entry('a.md', partner('A'))], today)).value, 0);
  });

  it('says to people who hear it what is late, how far along it is and who sees to it', () => {
    const all = rows(
      entry(
        'a.md',
        planned(
          'A',
          'title: X; due: 2026-11-23; owner: Director',
          'title: Y; due: 2026-12-01; status: in progress',
        ),
        ALL,
      ),
    );
    const [late, next] = all[0]!.children();
    assert.equal(late!.accessibilityLabel, 'A, X, Monday, November 23, 1 day late, Director');
    assert.equal(next!.accessibilityLabel, 'A, Y, Tuesday, December 1');
    assert.match(late!.tooltip().replaceAll('\\', ''), /1 day late · A · Director$/);
    const reachable = planned('A', 'title: X; due: 2026-11-23').replace(
      'name: A',
      'name: A\n  contact: Ana, ana@example.org',
    );
    const [first] = rows(entry('a.md', reachable, ALL))[0]!.children();
    assert.match(first!.tooltip(), /\n\nContact: Ana, \[[^\]]+\]\(mailto:ana%40example\.org\)$/);
    const [x, y] = all[1]!.children();
    assert.equal(
      x!.accessibilityLabel,
      'X, Due Monday, November 23, 1 day late, Director, not started',
    );
    assert.equal(
      y!.accessibilityLabel,
      'Y, Due Tuesday, December 1, Nobody’s responsible yet, in progress',
    );
    assert.match(all[1]!.tooltip().replaceAll('\\', ''), /- 1 day late: X · Director/);
    assert.equal(all[1]!.icon?.id, 'warning');
  });

  it('explains a status by what is there and what is missing', () => {
    const row = rows(
      entry('a.md', `${partner('A')}\ngoal:\n  statement: We will do it`, EXPLORED),
    )[1]!;
    assert.equal(
      row.tooltip().replaceAll('\\', ''),
      `**A**

Renters

**Planning together**

- ✓ Choosing a partner
- ✓ Finding common ground
- ✓ Taking stock
- ○ Planning together – missing: Goal: Specific, Goal: Measurable, Goal: Achievable, Goal: Relevant, Goal: Time-bound, Role of A, A first milestone; still to fill in: Roles and decisions, Challenges, Communication

*We will do it*`,
    );
  });

  it('shows text from files as text: no links, no pictures, no commands', () => {
    const name = '"![x](https://example.org/x.png) [y](command:evil) <b>"';
    const [, row] = rows(entry('a.md', partner(name)));
    assert.ok(row!.label.startsWith('![x]'), 'a label is no Markdown');
    assert.match(row!.tooltip(), /^\*\*\\!\\\[x\\\]\\\(https\\:\\\/\\\/example\\\.org/);
    assert.doesNotMatch(row!.tooltip(), /(?<!\\)[[\]()<>]/);
  });

  it('gives rows ids that stay while other workbooks come and go', () => {
    const a = entry('a.md', planned('A', 'title: X; due: 2026-11-23; owner: B'), ALL);
    const ids = (all: readonly Row[]): readonly string[] =>
      all.flatMap((row) => [row.id, ...ids(row.children())]);
    const b = entry('b.md', partner('B'));
    const before = ids(rows(a, b));
    const together = ids(rows(a, b, entry('c.md', partner('C'))));
    assert.equal(new Set(together).size, together.length, 'no id twice');
    assert.deepEqual(
      before.filter((id) => !together.includes(id)),
      [],
    );
  });

  it('leads to the workbook and the place that a row is about', () => {
    const all = rows(entry('a.md', planned('A', 'title: X; due: 2026-11-23; owner: B'), EXPLORED));
    assert.deepEqual(find(all, 'X').open, {
      path: 'a.md',
      target: { kind: 'field', path: ['milestones', 0] },
    });
    assert.deepEqual(find(all, 'Challenges').open, {
      path: 'a.md',
      target: { kind: 'part', part: 'challenges' },
    });
  });

  it('can be said in another language', () => {
    const shout = (message: string, values: object = {}): string =>
      Object.entries(values).reduce(
        (text, [name, value]) => text.replace(`{${name}}`, String(value)),
        message.toUpperCase().replace(/\{\w+\}/g, (slot) => slot.toLowerCase()),
      );
    const books = [entry('a.md', planned('A', 'title: Letter; due: 2026-11-23; owner: B'), ALL)];
    assert.equal(
      rowsOf(buildPortfolio(books, today), shout)[1]!.description,
      '1 DAY LATE: Letter · WORKING TOGETHER',
    );
  });
});
