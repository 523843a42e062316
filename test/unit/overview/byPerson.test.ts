import assert from 'node:assert/strict';
import { contactWays } from '../../../src/core/portfolio/contactWays.ts';
import { everybodyIn, type Overview } from '../../../src/core/overview/overview.ts';
import { EVERYTHING, type Look } from '../../../src/core/overview/look.ts';
import {
  placeOnPage,
  settledSeen,
  stillStands,
  withSettled,
  type Settled,
  type SettledPlace,
} from '../../../src/core/overview/settled.ts';
import { withFrontMatter } from '../../support/workbookText.ts';
import { ownersWork, workWords } from '../../../src/core/portfolio/ownersWork.ts';
import { inEnglish } from '../../../src/core/language/translate.ts';
import { overview, portfolio } from './overviews.ts';

describe('A person in the overview', () => {
  const elm = withFrontMatter(
    'organization:\n  name: Elm\ncoordinator: Pat\nmilestones:\n  - title: Posters\n    due: 2026-12-01\n    owner: Sam\n  - title: Chairs\n    due: 2026-12-02\n    owner: Ana\n',
  );
  const oak = withFrontMatter(
    'organization:\n  name: Oak\nroles:\n  - organization: Oak\n    lead: Sam\nmilestones:\n  - title: Cups\n    due: 2026-12-03\n    owner: Bo\n',
  );
  const ash = withFrontMatter(
    'organization:\n  name: Ash\ncoordinator: Pat\nmilestones:\n  - title: Late thing\n    due: 2026-11-02\n    owner: Bo\n',
  );
  const all = { 'elm.md': elm, 'oak.md': oak, 'ash.md': ash };

  it('sees what they are responsible for, and all of what they coordinate or lead', () => {
    const whats = (look: Partial<Look>): readonly string[] =>
      overview(all, look).coming.rows.map(({ what }) => what);
    assert.deepEqual(whats({ person: 'sam' }), ['Posters', 'Cups']);
    assert.deepEqual(whats({ person: 'Pat' }), ['Posters', 'Chairs']);
    assert.deepEqual(overview(all, {}).choices.people, ['Ana', 'Bo', 'Pat', 'Sam']);
  });

  it('sees what they share with others, which counts once', () => {
    const shared = { 'elm.md': elm.replace('owner: Sam', 'owner: Sam and Zoe') };
    const page = overview(shared);
    assert.deepEqual(page.choices.people, ['Ana', 'Pat', 'Sam', 'Zoe']);
    assert.equal(page.coming.total, 2);
    for (const person of ['sam', 'Zoe'])
      assert.deepEqual(
        overview(shared, { person }).coming.rows.map(({ what }) => what),
        ['Posters'],
      );
    const carried = page.people.rows.map(({ name, words }) => [name, words]);
    for (const name of ['Sam', 'Zoe'])
      assert.deepEqual(
        carried.filter(([one]) => one === name),
        [[name, '1 open milestone']],
      );
  });

  it('can say who they are though all they had is done', () => {
    const done = elm.replace('owner: Sam', 'owner: Zoe\n    status: done');
    const files = { ...all, 'elm.md': done };
    assert.deepEqual(everybodyIn(portfolio(files)), ['Ana', 'Bo', 'Pat', 'Sam', 'Zoe']);
    assert.deepEqual(overview(files).choices.people, ['Ana', 'Bo', 'Pat', 'Sam']);
  });

  it('is found by words, too', () => {
    assert.equal(overview(all, { words: 'Sam' }).seen, 2);
    assert.equal(overview(all, { words: 'cups' }).seen, 1);
  });

  it('is told that nothing matches, and never that all is well', () => {
    assert.equal(overview(all, { words: 'Zoe' }).headline, 'Nothing matches “Zoe”');
    assert.equal(overview(all, { step: 'complete' }).headline, 'Nothing matches these filters');
  });

  it('who is late comes before who carries more', () => {
    const more = elm.replace('owner: Ana', 'owner: Sam');
    const names = overview({ ...all, 'elm.md': more }).people.rows.map(({ name }) => name);
    assert.deepEqual(names.slice(0, 2), ['Bo', 'Sam']);
  });

  it('has as much to do as where it is handed over', () => {
    const undated = elm.replace('    due: 2026-12-02\n', '');
    const paused = withFrontMatter(
      'organization:\n  name: Fir\nstatus: paused\nmilestones:\n  - title: Tents\n    owner: Ana\n',
    );
    const files = { ...all, 'elm.md': undated, 'fir.md': paused };
    const shown = Object.fromEntries(
      overview(files).people.rows.map(({ name, words }) => [name, words]),
    );
    const handed: Record<string, string> = {};
    for (const work of ownersWork(portfolio(files)))
      handed[work.name ?? ''] = workWords(work, inEnglish);
    assert.deepEqual(shown, handed);
    assert.equal(shown.Ana, '2 open milestones');
  });

  it('looks as far ahead as they like', () => {
    const far = withFrontMatter(
      'organization:\n  name: Fir\nmilestones:\n  - title: Fair\n    due: 2027-02-10\n',
    );
    assert.equal(overview({ 'fir.md': far }).coming.total, 0);
    assert.equal(overview({ 'fir.md': far }, { days: 91 }).coming.total, 1);
    assert.equal(overview({ 'fir.md': far }, { days: 91 }).soonDays, 91);
  });
});

describe('What was settled on the overview', () => {
  const text = (first: string): string =>
    withFrontMatter(
      `organization:\n  name: Elm\n  contact: Front desk 555-0100 123, elm@elm.example\nmilestones:\n  - title: Letter\n    due: 2026-11-02\n${first}  - title: Posters\n    due: 2026-12-01\n`,
    );
  const before = overview({ 'a.md': text('') });
  const now = { title: 'Letter', due: '2026-11-02', status: 'done' as const };
  const settledAt = (place: SettledPlace): Settled => ({
    ...{ id: 1, words: 'Done.', path: 'a.md', now, place, look: EVERYTHING },
  });

  it('stands where it stood, though nothing else waits there any more', () => {
    const place = placeOnPage(before, before.needs.rows[0]!.path, 0)!;
    const after = overview({ 'a.md': text('    status: done\n') });
    const [row] = withSettled<Overview>(after, [settledAt(place)]).needs.rows;
    assert.equal(row!.name, 'Elm');
    assert.deepEqual(
      row!.things.map(({ what, settled }) => [what, settled?.words]),
      [['Letter', 'Done.']],
    );
  });

  it('stands where it stood among what is coming up', () => {
    const place = placeOnPage(before, before.coming.rows[0]!.path, 1)!;
    const nothing: Overview = { ...before, coming: { rows: [], total: 0 } };
    const rows = withSettled(nothing, [settledAt(place)]);
    assert.equal(rows.coming.rows[0]?.settled?.words, 'Done.');
  });

  it('is seen whoever else looks at its workbook, and back where it was settled', () => {
    const done = text('    status: done\n    owner: Sam\n').replace(
      'organization:',
      'plan-priority: Homes\norganization:',
    );
    const { states } = portfolio({ 'a.md': done });
    const look = { ...EVERYTHING, person: 'Ana' };
    const one = { path: 'a.md', now: { ...now, owner: 'Sam' }, look };
    const isSeen = (asked: Partial<Look>): boolean =>
      settledSeen([one], states, { ...EVERYTHING, ...asked }).length === 1;
    assert.ok(isSeen({}));
    assert.ok(isSeen({ person: 'sam' }));
    assert.ok(isSeen({ person: 'Ana', rows: { needs: 9 } }));
    assert.ok(isSeen({ priority: 'Homes', words: 'letter', days: 91 }));
    assert.ok(!isSeen({ person: 'Bo' }));
    assert.ok(!isSeen({ priority: 'Food' }));
  });

  it('is gone once the workbook says something else', () => {
    const place = placeOnPage(before, before.needs.rows[0]!.path, 0)!;
    assert.ok(stillStands(settledAt(place), [now]));
    assert.ok(!stillStands(settledAt(place), [{ title: 'Letter', due: '2026-11-02' }]));
  });

  it('has a contact beside it, with the ways to reach them', () => {
    assert.deepEqual(
      before.needs.rows[0]?.contact?.ways.map(({ link }) => link),
      ['tel:5550100123', 'mailto:elm%40elm.example'],
    );
  });
});

describe('The ways to reach a contact', () => {
  const links = (contact: string): readonly string[] =>
    contactWays(contact).map(({ link }) => link);
  it('are its telephone numbers and mail addresses, and nothing else that has digits', () => {
    assert.deepEqual(links('Ana, (555) 201-0100 ext. 4 or ana.ruiz@elm.example'), [
      'tel:5552010100;ext=4',
      'mailto:ana.ruiz%40elm.example',
    ]);
    assert.deepEqual(links('+1 555 201 0100'), ['tel:+15552010100']);
    assert.deepEqual(links('Room 204, since 2026-03-02, Mondays 9-12'), []);
    assert.deepEqual(contactWays(undefined), []);
  });

  it('add nothing to a mail that the address doesn’t say', () => {
    for (const contact of [
      'ana@elm.example?bcc=eve@oak.example&body=x',
      'a?cc=eve%40oak.example@elm.example',
      'ana&subject=x@elm.example#y, 555 010 0123;phone-context=eve',
    ])
      for (const link of links(contact))
        assert.match(link, /^(?:mailto:[\w.+-]+%40[\w.-]+|tel:\d+)$/, contact);
  });
});

describe('Audiences, days and counts of the overview', () => {
  it('lists an audience whenever a workbook names it for a candidate', () => {
    const listing = (name: string, audience: string): string =>
      withFrontMatter(
        `organization:\n  name: ${name}\ncandidates:\n  - name: Birch\n    audience: ${audience}\n`,
      );
    const { rows } = overview({
      'a.md': listing('Elm', 'Renters'),
      'b.md': listing('Oak', 'New neighbors'),
    }).audiences;
    assert.deepEqual(
      rows.map(({ name, ideas }) => [name, ...ideas]),
      [
        ['New neighbors', 'Birch'],
        ['Renters', 'Birch'],
      ],
    );
  });

  it('draws the next meeting once, also where something is prepared for it', () => {
    const one = withFrontMatter(
      'organization:\n  name: Elm\nnext-meeting: 2026-12-15\n',
      '# Elm\n\n## Meeting notes\n\n#### 2026-12-15\n\nBring the menu.\n\n#### 2026-12-01\n\nWe met.\n',
    );
    const [row] = overview({ 'a.md': one }).year.rows;
    assert.deepEqual(
      row!.marks.map(({ kind, label }) => [kind, label]),
      [
        ['meeting', 'Tue Dec 1: Meeting'],
        ['meeting', 'Tue Dec 15: Meeting'],
      ],
    );
  });

  it('draws what falls on one day side by side', () => {
    const one = withFrontMatter(
      'organization:\n  name: Elm\ngoal:\n  time-bound: 2026-12-15\nagreement:\n  review: 2026-12-15\n',
    );
    const [row] = overview({ 'a.md': one }).year.rows;
    assert.deepEqual(
      row!.marks.map(({ kind, beside }) => [kind, beside]),
      [
        ['review', 0],
        ['goal', 1],
      ],
    );
  });

  it('shows how counts came along as a line', () => {
    const one = withFrontMatter(
      'organization:\n  name: Elm\ngoal:\n  measurable:\n    - measure: Households\n      baseline: 0\n      target: 100\n      readings:\n        - on: 2026-03-01\n          value: 20\n        - on: 2026-03-11\n          value: 50\n',
    );
    assert.deepEqual(overview({ 'a.md': one }).results.rows[0]?.line, [
      { along: 0, up: 0.2 },
      { along: 1, up: 0.5 },
    ]);
  });
});
