import assert from 'node:assert/strict';
import { openWorkbook } from '../../../src/core/workbook/openWorkbook.ts';
import { withFrontMatter } from '../../support/workbookText.ts';
import { before, keep } from './hosts.ts';

const PATH = 'partnerships/clinic/clinic-cycle-1.md';
const YAML = `organization:
  name: Elm Street Clinic # ours
  relationship: existing
cycle: 1
own-key: kept
candidates:
  - name: Somebody Else
goal:
  statement: By June we will run 12 evenings.
  time-bound: 2027-06-30
milestones:
  - title: First evening
    due: 2026-12-01 # soft
    owner: Ana
  - title: Second evening
    due: 2027-01-12
`;
const BODY = `# Clinic

## Goals

### Personal goals

Less email.

## Discussion with our partner

### Challenges

Snow.

#### Gossip

Never mind.

### Meeting notes

#### 2026-11-02

They like Fridays.
`;
const TEXT = withFrontMatter(YAML, BODY);

async function planned(changes: unknown, text = TEXT) {
  const kept = keep({ [PATH]: text });
  const input = { path: PATH, changes };
  const plan = await kept.told('plan_change', input);
  assert.equal(kept.texts.get(PATH), text, 'planning writes nothing');
  return { kept, input, diff: String(plan.diff), hash: String(plan.hash) };
}

async function applied(changes: unknown, text = TEXT): Promise<{ after: string; diff: string }> {
  const { kept, input, diff, hash } = await planned(changes, text);
  const told = await kept.told('apply_change', { ...input, hash });
  assert.deepEqual([told.diff, told.saved], [diff, true]);
  const after = kept.texts.get(PATH)!;
  assert.equal(before(after, diff), text, 'the diff tells all that has changed');
  return { after, diff };
}

describe('What a model may change', () => {
  it('is a fact, as the form would: the day that a milestone was first due is kept', async () => {
    const { after, diff } = await applied([{ field: 'milestones.0.due', value: '2026-12-04' }]);
    assert.equal(
      after,
      TEXT.replace('due: 2026-12-01 # soft\n', 'due: 2026-12-04 # soft\n').replace(
        '    owner: Ana\n',
        '    owner: Ana\n    first-due: 2026-12-01\n',
      ),
    );
    assert.match(
      diff,
      /^@@ -\d+ \+\d+ @@ milestones:\n- {4}due: 2026-12-01…\n\+ {4}due: 2026-12-04…/,
    );
  });

  it('shows nothing private that stands beside it', async () => {
    const beside = `---
workbook: partnership-cycle
organization:
  name: Clinic # SECRET1
our-key:
  - SECRET2
focus: a # SECRET3
milestones:
  - title: One # SECRET4
    due: 2026-12-01
    ours: SECRET6
---

## Challenges

## SECRET5
`;
    for (const change of [
      { field: 'organization.name', value: 'Elm Clinic' },
      { field: 'focus', value: 'b' },
      { field: 'milestones.0.title', value: 'Two' },
      { field: 'milestones.0.due', value: '2026-12-02' },
      { heading: 'Challenges', text: 'Snow.' },
      { heading: 'Communication', text: 'By phone.' },
    ]) {
      const { diff } = await planned([change], beside);
      assert.doesNotMatch(diff, /SECRET/, JSON.stringify(change));
    }
  });

  it('is the text under a heading of the guide, in any language, or of a meeting', async () => {
    const { after } = await applied([
      { heading: 'Retos', text: 'Snow, and ice.' },
      { heading: '2026-11-02', text: 'They like Fridays.\n\nAna calls.' },
      { heading: 'Communication', text: 'By phone.' },
    ]);
    assert.match(after, /### Challenges\n\nSnow, and ice\.\n\n#### Gossip/);
    assert.match(after, /#### 2026-11-02\n\nThey like Fridays\.\n\nAna calls\.\n/);
    assert.match(after, /### Communication\n\n>[^]*\n\nBy phone\.\n/);
  });

  it('is a new item of a list, also one of an item, and of a list that is not there', async () => {
    const { after } = await applied([
      { add: 'milestones', item: { title: 'Flyers', due: '2026-12-20', status: 'In Progress' } },
      { add: 'goal.measurable', item: { measure: 'Evenings', target: 12 } },
      { add: 'goal.measurable.0.readings', item: { on: '2026-11-20', value: 3 } },
      { field: 'milestones.2.owner', value: 'Ben' },
    ]);
    const { milestones, goal } = openWorkbook(after)!.cycle;
    assert.deepEqual(milestones?.[2], {
      ...{ title: 'Flyers', due: '2026-12-20', status: 'in progress', owner: 'Ben' },
    });
    assert.deepEqual(goal?.measurable, [
      { measure: 'Evenings', target: 12, readings: [{ on: '2026-11-20', value: 3 }] },
    ]);
  });

  it('stays what it is with the line ends of Windows, and begins no section and no key', async () => {
    const words = '## Goals\n---\nworkbook: none\n<!--';
    const text = TEXT.replaceAll('\n', '\r\n');
    const { kept, input, hash } = await planned(
      [
        { heading: 'Challenges', text: words },
        { field: 'goal.statement', value: `${words}\n- one: two` },
      ],
      text,
    );
    await kept.told('apply_change', { ...input, hash });
    const after = openWorkbook(kept.texts.get(PATH)!)!;
    assert.ok(!/(?<!\r)\n/.test(after.text));
    const titles = (of: string): readonly string[] =>
      openWorkbook(of)!.sections.map(({ section }) => section.title);
    assert.deepEqual(titles(after.text), titles(text));
    assert.deepEqual(
      { ...after.cycle, goal: undefined },
      {
        ...openWorkbook(text)!.cycle,
        goal: undefined,
      },
    );
  });

  for (const [why, change] of [
    ['isn’t a single fact', { field: 'own-key', value: 'x' }],
    ['isn’t a single fact', { field: 'workbook', value: 'x' }],
    ['isn’t a single fact', { field: 'organization', value: 'x' }],
    ['isn’t a single fact', { field: '__proto__.polluted', value: 'x' }],
    ['isn’t a single fact', { field: 'constructor', value: 'x' }],
    ['can’t be changed', { field: 'cycle', value: 2 }],
    ['is private', { field: 'candidates.0.name', value: 'x' }],
    ['There’s no milestones.7', { field: 'milestones.7.due', value: '2027-01-01' }],
    ['would be empty', { field: 'organization.name', value: ' ' }],
    ['takes one line', { field: 'organization.name', value: 'a\nb: c' }],
    ['takes a day', { field: 'milestones.0.due', value: 'whenever' }],
    ['takes one of', { field: 'milestones.0.status', value: 'finished?' }],
    ['nothing would change', { field: 'organization.name', value: 'Elm Street Clinic' }],
    ['would be empty', { heading: 'Challenges', text: '\n' }],
    ['There’s no heading', { heading: 'Personal goals', text: 'x' }],
    ['There’s no heading', { heading: 'Metas personales', text: 'x' }],
    ['There’s no heading', { heading: 'Gossip', text: 'x' }],
    ['There’s no heading', { heading: 'Goals', text: 'x' }],
    ['isn’t a list', { add: 'organization', item: { name: 'x' } }],
    ['isn’t a list', { add: 'nothing', item: { name: 'x' } }],
    ['is private', { add: 'candidates', item: { name: 'x' } }],
    ['isn’t a single fact', { add: 'milestones', item: { 'own-key': 'x' } }],
    ['There’s no goal.measurable.3', { add: 'goal.measurable.3.readings', item: { value: 1 } }],
    ['control characters', { heading: 'Challenges', text: 'a\u0000b' }],
    ['control characters', { field: 'organization.name', value: 'a\u202Eb' }],
    ['may not have “by”', { field: 'organization.name', value: 'x', by: 'me' }],
    ['at most 20000', { heading: 'Challenges', text: 'x'.repeat(20_001) }],
  ] as const) {
    it(`is not all there is: ${why}, of ${JSON.stringify(change).slice(0, 80)}`, async () => {
      const kept = keep({ [PATH]: TEXT });
      const found = await kept.refusal('plan_change', { path: PATH, changes: [change] });
      assert.ok(found.includes(why), found);
      assert.equal(kept.texts.get(PATH), TEXT);
    });
  }

  it('is refused as a whole where one of several can’t be made', async () => {
    const kept = keep({ [PATH]: TEXT });
    const changes = [
      { field: 'milestones.0.owner', value: 'Ben' },
      { field: 'milestones.9.owner', value: 'Ben' },
    ];
    assert.match(await kept.refusal('plan_change', { path: PATH, changes }), /^changes\[1\]: /);
  });

  for (const [what, line] of [
    ['bullets', '- a\n'],
    ['paragraphs', 'a\n\n'],
  ] as const)
    it(`is soon told, however large the workbook is, of ${what}`, async () => {
      const kept = keep({ [PATH]: `${TEXT}\n${line.repeat(900_000 / line.length)}` });
      const made = (count: number): readonly unknown[] =>
        Array.from({ length: count }, (_, at) => ({
          field: 'focus',
          value: `Walks ${String(at)}`,
        }));
      const refusal = await kept.refusal('plan_change', { path: PATH, changes: made(50) });
      assert.match(refusal, /at most 2 of its changes/);
      await kept.told('plan_change', { path: PATH, changes: made(2) });
      await keep({ [PATH]: TEXT }).told('plan_change', { path: PATH, changes: made(50) });
    });

  it('can be more with --private', async () => {
    const kept = keep({ [PATH]: TEXT }, { withPrivate: true });
    const changes = [
      { heading: 'Gossip', text: 'x' },
      { heading: 'Personal goals', text: 'x' },
      { field: 'candidates.0.name', value: 'x' },
    ];
    await kept.told('plan_change', { path: PATH, changes });
  });
});

describe('What a model applies', () => {
  const changes = [{ field: 'milestones.0.owner', value: 'Ben' }];

  it('is what was planned, of the workbook as it was', async () => {
    const { kept, input, hash } = await planned(changes);
    const other = [{ field: 'milestones.0.owner', value: 'Eve' }];
    const more = [...changes, { field: 'milestones.1.owner', value: 'Eve' }];
    for (const one of [
      { ...input, hash: '0'.repeat(64) },
      { ...input, hash: `${hash.slice(1)}0` },
      { ...input, hash, changes: other },
      { ...input, hash, changes: more },
    ])
      assert.match(await kept.refusal('apply_change', one), /isn’t what was planned/);
    kept.texts.set(PATH, TEXT.replace('Snow.', 'Snow!'));
    assert.match(await kept.refusal('apply_change', { ...input, hash }), /isn’t what was planned/);
    assert.equal(kept.texts.get(PATH), TEXT.replace('Snow.', 'Snow!'));
  });

  it('is not another workbook that says the same', async () => {
    const { hash } = await planned(changes);
    const kept = keep({ [PATH]: TEXT, 'b.md': TEXT });
    const input = { path: 'b.md', changes, hash };
    assert.match(await kept.refusal('apply_change', input), /isn’t what was planned/);
  });

  it('is made once', async () => {
    const { kept, input, hash } = await planned(changes);
    await kept.told('apply_change', { ...input, hash });
    await kept.refusal('apply_change', { ...input, hash });
  });
});
