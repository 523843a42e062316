import assert from 'node:assert/strict';
import { parseDay } from '../../../src/core/calendar/day.ts';
import { inEnglish } from '../../../src/core/language/translate.ts';
import { handoverDocument } from '../../../src/core/sharing/handover/handover.ts';
import { findWork } from '../../../src/core/sharing/handover/personsWork.ts';
import { makeShared } from '../../../src/core/sharing/makeShared.ts';
import { reportedCycles } from '../../../src/core/sharing/board/reportedCycle.ts';
import { opened, withFrontMatter } from '../../support/workbookText.ts';
import { assertGolden, sampleText } from './golden.ts';
import { outline } from './outline.ts';

const today = parseDay('2026-11-24')!;

function workbooksOf(texts: readonly string[]) {
  return texts.map((text, at) => ({ path: `${String(at)}.md`, workbook: opened(text) }));
}

/** The document as text that a person can read. */
function handover(person: string, ...texts: readonly string[]): string {
  const cycles = reportedCycles(workbooksOf(texts), today, inEnglish);
  const held = findWork(person, cycles);
  return outline(handoverDocument({ person, held, cycles, today, t: inEnglish }));
}

function refusal(person: string, ...texts: readonly string[]): string {
  const workbooks = workbooksOf(texts);
  const made = makeShared({
    ...{ kind: 'handover', format: 'docx', t: inEnglish },
    ...{ today, workbooks, person },
  });
  assert.ok(made.kind === 'nothing');
  return made.why;
}

const milestone = (owner: string, due = '2026-12-01'): string =>
  `organization:\n  name: Harbor Light\nmilestones:\n  - title: Flyers\n    due: ${due}\n    owner: ${owner}\n`;

describe('the handover', () => {
  it('says whom to contact first, what is due, and what was promised, partner by partner', () => {
    const sample = [
      'harbor-light-food-bank-cycle-1',
      'harbor-light-food-bank-cycle-2',
      'riverbend-tenants-union-cycle-1',
      'northside-soccer-league-cycle-1',
    ].map(sampleText);
    assertGolden('handover.txt', handover('Outreach librarian', ...sample));
  });

  it('has what others owe at the same partners, nobody among them, and sums that agree', () => {
    const shared =
      'library: Cedar Falls\ncoordinator: Ana Ruiz\norganization:\n  name: Harbor Light\nmilestones:\n  - title: Flyers\n    due: 2026-12-01\n    owner: Ana Ruiz\n  - title: Permit\n    due: 2026-11-09\n    owner: Sam\n  - title: Chairs\n';
    const page = handover('Ana Ruiz', withFrontMatter(shared));
    assert.match(page, /Open milestones: 1\n/);
    assert.match(page, /Open milestones of others: 2; late as of November 24, 2026: 1/);
    assert.match(page, /Permit \| Sam \| November 9, 2026/);
    assert.match(page, /Chairs \| nobody yet \| no date/);
  });

  it('may be of all partnerships, with who owes what', () => {
    const workbooks = workbooksOf([
      withFrontMatter(milestone('Ana')),
      withFrontMatter(milestone('Sam').replace('Harbor Light', 'Zoo')),
    ]);
    const cycles = reportedCycles(workbooks, today, inEnglish);
    const held = findWork(undefined, cycles);
    const page = outline(
      handoverDocument({ person: undefined, held, cycles, today, t: inEnglish }),
    );
    assert.match(page, /Partners: 2/);
    assert.match(page, /Open milestones: 2\n/);
    assert.match(page, /Flyers \| Ana \|/);
    assert.match(page, /Flyers \| Sam \|/);
  });

  it('says once who coordinates a partnership', () => {
    const text = milestone('Ana').replace('milestones', 'coordinator: Ana\nmilestones');
    const lead = 'roles:\n  - organization: Zoo\n    lead: Sam\n';
    const cycles = reportedCycles(workbooksOf([withFrontMatter(text + lead)]), today, inEnglish);
    const held = findWork(undefined, cycles);
    const page = outline(
      handoverDocument({ person: undefined, held, cycles, today, t: inEnglish }),
    );
    assert.match(page, /Coordinator \| Ana \|/);
    assert.match(page, /Also involved \| Sam \|/);
  });

  it('begins with what is late, and ends with what has no date', () => {
    const page = handover(
      'Ana Ruiz',
      withFrontMatter(milestone('Ana Ruiz', '2027-01-15').replace('Harbor Light', 'Zoo')),
      withFrontMatter(
        `${milestone('Ana Ruiz', '2026-11-20')}  - title: Some day\n    owner: ana ruiz\n`,
      ),
    );
    const contact = page.slice(page.indexOf('# Who to contact first'));
    assert.match(contact, /Harbor Light \| none in the workbook \| 4 days late.*\n.*Zoo/);
    assert.match(page, /November 20, 2026 \(past\) \| Harbor Light \| Flyers/);
    assert.match(page, /Flyers \| November 20, 2026.*\n\| Some day \| no date/);
    assert.match(page, /Open milestones: 3; late as of November 24, 2026: 1/);
  });

  it('names whoever leads the partner’s part where there is no contact', () => {
    const roles = 'roles:\n  - organization: harbor light\n    lead: Kim Lee\n';
    const page = handover('Ana', withFrontMatter(`${milestone('Ana')}${roles}`));
    assert.match(page, /\| Harbor Light \| Kim Lee \|/);
  });

  it('has what is promised together with others', () => {
    for (const owner of [
      'Ana Ruiz and Sam',
      'Sam, Ana Ruiz',
      'Sam / Ana  Ruiz',
      'Sam & Ana Ruiz',
    ]) {
      assert.match(handover('Ana Ruiz', withFrontMatter(milestone(owner))), /\| Flyers \|/, owner);
    }
    assert.match(
      refusal('Ana Ruiz', withFrontMatter(milestone('Diana Ruiz'))),
      /no unfinished work/,
    );
  });

  it('has the notes of the last meeting that was held, and no agenda for the next one', () => {
    const body =
      '# P\n\n### Meeting notes\n\n#### 2026-03-09\n\n- Old.\n\n#### 2026-11-02\n\n- **Sam** brings keys.\n\n#### 2026-12-09\n\n- Agenda.\n';
    const page = handover('Ana', withFrontMatter('coordinator: Ana', body));
    assert.match(page, /### Last meeting: November 2, 2026\n- \*\*Sam\*\* brings keys\./);
    assert.doesNotMatch(page, /Old\.|Agenda\./);
  });

  it('has what was learned with a partner in earlier cycles, once', () => {
    const cycle = (number: number, yaml: string, learned: string): string =>
      withFrontMatter(
        `organization:\n  name: Zoo\ncycle: ${String(number)}\n${yaml}`,
        `# Zoo\n\n## Reflection\n\n### What did we learn?\n\n${learned}\n`,
      );
    const page = handover(
      'Ana',
      cycle(1, 'status: ended', 'Mondays are empty.'),
      cycle(2, 'coordinator: Ana', ''),
      cycle(3, 'coordinator: Ana\nfocus: Owls', ''),
    );
    assert.equal(page.split('Mondays are empty.').length, 2);
    assert.match(page, /### What we learned: Cycle 1/);
    assert.doesNotMatch(page, /^## .*Cycle 1$/m);
  });

  it('says where one name may be two people', () => {
    const lead = (organization: string): string =>
      withFrontMatter(
        `organization:\n  name: ${organization}\nroles:\n  - organization: ${organization}\n    lead: Program manager\n`,
      );
    assert.match(
      handover('Program manager', lead('Zoo'), lead('Harbor Light')),
      /\(note\) “Program manager” appears in (Zoo, Harbor Light|Harbor Light, Zoo)\. That may be more than one person/,
    );
    assert.doesNotMatch(handover('Program manager', lead('Zoo')), /more than one person/);
  });

  it('says which workbooks could not be read whole', () => {
    const page = handover(
      'Ana',
      withFrontMatter(`${milestone('Ana')}agreement:\n  ends: 2026-02-30\n`),
    );
    assert.match(page, /Some lines in the workbooks of Harbor Light couldn’t be read/);
  });

  it('is not made for somebody who has nothing open', () => {
    const done = withFrontMatter(`${milestone('Ana Ruiz')}    status: done\n`);
    const over = withFrontMatter(`${milestone('Ana Lopez')}status: ended\n`);
    assert.equal(refusal('Sam', done), '“Sam” has no unfinished work in these workbooks.');
    assert.equal(
      refusal('ana ruiz', done),
      '“Ana Ruiz” has no unfinished work in these workbooks.',
    );
    assert.equal(
      refusal('Ana', done, over),
      '“Ana” has no unfinished work in these workbooks. Similar names: Ana Ruiz, Ana Lopez.',
    );
    assert.match(refusal('Sam', withFrontMatter('')), /No workbook names anyone yet/);
  });
});
