import assert from 'node:assert/strict';
import fc from 'fast-check';
import { complete } from '../../../src/core/assist/completion.ts';
import { mayBegin, opensAtFirst } from '../../../src/core/assist/completion/triggers.ts';
import { readFrontData, type FrontData } from '../../../src/core/workbook/edits/frontData.ts';
import { planWorkbook } from '../../../src/core/workbook/scaffold/planWorkbook.ts';
import { findFaults } from '../../../src/core/workbook/model/findFaults.ts';
import { openWorkbook } from '../../../src/core/workbook/openWorkbook.ts';
import { damagedWorkbook, laidOutWorkbook } from '../edits/laidOutWorkbooks.ts';
import { accepted, front, inserted, itemsAt, labels, TODAY, unmarked } from './completing.ts';

describe('Completing keys', () => {
  it('offers what is missing at this place, in the guide’s order', () => {
    assert.deepEqual(labels(itemsAt(front('organization:\n  name: A\n  |\n'))).slice(0, 2), [
      'audience',
      'relationship',
    ]);
    assert.deepEqual(labels(itemsAt(front('cycle: 1\n|\n'))).slice(0, 4), [
      'organization',
      'library',
      'focus',
      'coordinator',
    ]);
    assert.equal(labels(itemsAt(front('cycle: 1\n|\n'))).at(-1), 'language');
  });

  it('does not offer the cycle’s key where the cursor stands in one that has a key of that name', () => {
    const statuses = (text: string): readonly string[] =>
      itemsAt(front(text)).flatMap(({ label, detail }) => (label === 'status' ? [detail] : []));
    const inMilestone = 'milestones:\n  - title: A\n    |\n';
    assert.deepEqual(statuses(inMilestone), statuses('milestones:\n  - |\n').slice(0, 1));
    assert.deepEqual(statuses('milestones:\n  - title: A\n    status: done\n    |\n'), []);
    assert.equal(statuses('milestones:\n  - title: A\n    status: done\n|\n').length, 1);
  });

  it('writes a key with its whole shape, standing in as the file does', () => {
    assert.equal(
      accepted(front('organization:\n    name: A\nsp|\n'), 'spectrum'),
      front('organization:\n    name: A\nspectrum:\n    current: |\n    target: \n    reached: \n'),
    );
    assert.equal(
      accepted(front('cycle: 1\nroles|\n'), 'roles'),
      front(
        'cycle: 1\nroles:\n  - organization: |Whose role this is\n    contributes: What they bring\n    benefits: What they gain\n    lead: Who leads on their side\n',
      ),
    );
    assert.match(
      accepted(front('cycle: 1\n|\n'), 'goal'),
      /\ngoal:\n {2}statement: \|\n {2}specific: \n {2}measurable:\n {4}- measure: \n {6}baseline: \n {6}target: \n {6}unit: \n {6}result: \n {2}achievable: \n {2}relevant: \n {2}time-bound: \n/,
    );
  });

  it('knows the place from the line above, wherever the cursor stands', () => {
    const goal = front('goal:\n  statement: A\n|\nroles:\n');
    assert.equal(
      accepted(goal, 'specific'),
      front('goal:\n  statement: A\n  specific: |\nroles:\n'),
    );
    assert.equal(accepted(goal, 'library'), front('goal:\n  statement: A\nlibrary: |\nroles:\n'));
    assert.equal(accepted(front('goal:\n|\n'), 'statement'), front('goal:\n  statement: |\n'));
    assert.equal(
      accepted(front('goal:\n      |\n'), 'statement'),
      front('goal:\n  statement: |\n'),
    );
  });

  it('offers nothing that would take what follows away from its key', () => {
    const items = labels(itemsAt(front('goal:\n  statement: A\n|\n  specific: B\n')));
    assert.ok(items.includes('relevant') && !items.includes('library'));
  });

  it('works in list items, before and behind the dash', () => {
    const list = 'milestones:\n- title: A\n  due: 2026-05-01\n';
    assert.equal(accepted(front(`${list}  |\n`), 'owner'), front(`${list}  owner: |\n`));
    assert.equal(accepted(front(`${list}- |\n`), 'title'), front(`${list}- title: |\n`));
    const whole =
      '- title: |What will be done\n  due: \n  owner: Who’s responsible\n  status: not started\n';
    assert.equal(accepted(front(`${list}- |\n`), 'milestone'), front(list + whole));
    assert.equal(accepted(front(`${list}|\n`), 'milestone'), front(list + whole));
    assert.equal(
      accepted(front(`${list}- ti|\n  owner: X\n`), 'title'),
      front(`${list}- title: |\n  owner: X\n`),
    );
  });

  it('replaces only the key where a value follows', () => {
    assert.equal(
      accepted(front('organization:\n  na|: A\n'), 'name'),
      front('organization:\n  name: A\n'),
    );
    assert.equal(accepted(front('coord|inater: A\n'), 'coordinator'), front('coordinator: A\n'));
  });

  it('works above and below lines that cannot be read', () => {
    assert.equal(
      accepted(front('organization:\n  name: "A\n  aud|\nlibrary: A: B\n'), 'audience'),
      front('organization:\n  name: "A\n  audience: |\nlibrary: A: B\n'),
    );
  });

  it('explains each key, with an example', () => {
    const [item] = itemsAt(front('goal:\n  |\n'));
    assert.equal(item!.detail, 'The goal in one sentence');
    assert.match(
      item!.documentation.replace(/\\/g, ''),
      /^By what date, who will do what, .*Example: By December 15/s,
    );
  });

  it('leaves it to its list what stands behind a key that takes a word or a day', () => {
    const keys = itemsAt(front('milestones:\n  - title: A\n    |\n'));
    assert.deepEqual(labels(keys.filter(({ opensChoices }) => opensChoices)).slice(0, 4), [
      'due',
      'status',
      'done-on',
      'first-due',
    ]);
    assert.equal(keys.find(({ label }) => label === 'status')!.insertText, 'status: $1');
  });

  it('says nothing by accident: what is not typed over is a gap', () => {
    const text = accepted(front('organization:\n  name: A\n|\n'), 'milestones').replace('|', '');
    const [milestone] = openWorkbook(text)!.cycle.milestones!;
    assert.deepEqual(milestone, { status: 'not started' });
    const goal = accepted(front('organization:\n  name: A\n|\n'), 'goal').replace('|', '');
    assert.deepEqual(openWorkbook(goal)!.cycle.goal, { measurable: [] });
    const roles = accepted(front('organization:\n  name: A\n|\n'), 'roles').replace('|', '');
    assert.deepEqual(openWorkbook(roles)!.cycle.roles, [{}]);
  });

  it('is silent in prose, comments and brackets', () => {
    for (const lines of [
      'goal:\n  statement: >-\n    By |\n',
      'goal:\n  statement: >-\n    By\n    |\n',
      '# note|\n',
      'organization: {|}\n',
      'organization: {\n  |\n}\n',
      'organization:\n  name: A\n    |\n',
      '\t|\n',
    ]) {
      assert.deepEqual(labels(itemsAt(front(lines))), [], lines);
    }
    assert.deepEqual(labels(itemsAt('# no workbook\n|')), []);
  });
});

describe('A list that opens by itself', () => {
  const opens = (marked: string, known = {}): boolean => {
    const { text, offset } = unmarked(marked);
    const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset - 1);
    return mayBegin(line) && opensAtFirst(itemsAt(marked, { known }), text, offset);
  };

  it('does so at the first letter of a key or a word', () => {
    for (const lines of [
      'o|\n',
      'organization:\n  n|\n',
      'milestones:\n  - t|\n',
      'milestones:\n  - title: A\n    status: D|\n',
      'organization:\n  relationship: "n|"\n',
    ]) {
      assert.ok(opens(front(lines)), lines);
    }
  });

  it('does not at a further one, where nothing begins so, and in what people phrase themselves', () => {
    const known = { owners: ['Maya Torres'], organizations: ['Maple Grove'] };
    for (const lines of [
      'or|\n',
      'b|\n',
      'goal:\n  statement: B|\n',
      'goal:\n  statement: >-\n    B|\n',
      'coordinator: M|\n',
      'organization:\n  name: M|\n',
      'started: 2|\n',
      'started: 2099-12-1|\n',
      '# o|\n',
    ]) {
      assert.ok(!opens(front(lines), known), lines);
    }
    assert.ok(!opens(front('cycle: 1\n', '\ng|\n')));
  });
});

describe('Completing values', () => {
  it('offers the known words with what they mean', () => {
    const items = itemsAt(front('spectrum:\n  current: |\n'));
    assert.deepEqual(labels(items), 'none inform consult involve collaborate empower'.split(' '));
    assert.match(items[2]!.documentation, /^You ask for their input/);
    assert.equal(
      accepted(front('spectrum:\n  current: con| # today\n'), 'consult'),
      front('spectrum:\n  current: consult # today\n'),
    );
    assert.equal(
      accepted(front('spectrum:\n  current:|\n'), 'consult'),
      front('spectrum:\n  current: consult\n'),
    );
  });

  it('offers days, each with its weekday', () => {
    const items = itemsAt(front('goal:\n  time-bound: 2026-12-15\nmilestones:\n  - due: |\n'));
    assert.deepEqual(
      items.map(({ label, detail }) => `${label} ${detail}`),
      [
        '2026-04-15 Wednesday, today',
        '2026-12-15 Tuesday, the goal’s date',
        '2026-04-29 Wednesday, in 2 weeks',
        '2026-05-15 Friday, in 1 month',
        '2026-07-15 Wednesday, in 3 months',
        '2026-10-15 Thursday, in 6 months',
      ],
    );
    assert.equal(
      accepted(front('started: 20|26-0\n'), '2026-04-29'),
      front('started: 2026-04-29\n'),
    );
  });

  it('is done with days at the first dash of one that is typed out', () => {
    const [today] = itemsAt(front('started: |\n'));
    assert.equal(today?.filterText, '20260415 Wednesday today');
    const [asked] = itemsAt(front('started: 2026-|\n'));
    assert.equal(asked?.filterText, '2026-04-15 Wednesday today');
  });

  it('offers all of them where one stands already, wherever the cursor is in it', () => {
    const shown = (marked: string): readonly string[] => {
      const { text, offset } = unmarked(marked);
      return itemsAt(marked, { known: { owners: ['Ann', 'Branch manager'] } })
        .filter(({ label, replace, filterText = label }) =>
          filterText.toLowerCase().startsWith(text.slice(replace.start, offset).toLowerCase()),
        )
        .map(({ label }) => label);
    };
    assert.equal(shown(front('started: 2026-03-0|2\n')).length, 5);
    assert.equal(shown(front('started: "2026-03-02|"\n')).length, 5);
    assert.deepEqual(shown(front('organization:\n  relationship: New|\n')), ['new', 'existing']);
    assert.deepEqual(shown(front('milestones:\n  - owner: Ann|\n')), ['Branch manager']);
    // What is half typed narrows them.
    assert.deepEqual(shown(front('organization:\n  relationship: n|\n')), ['new']);
    assert.deepEqual(shown(front('started: 2026-05|\n')), ['2026-05-15']);
    assert.deepEqual(shown(front('milestones:\n  - owner: Br|\n')), ['Branch manager']);
  });

  it('offers the second name behind the first', () => {
    const known = { owners: ['Rosa Delgado', 'Ana'] };
    const owner = front('coordinator: Bo\nmilestones:\n  - owner: Ana and R|\n');
    const offered = itemsAt(owner, { known });
    assert.deepEqual(labels(offered), ['Bo', 'Rosa Delgado']);
    assert.deepEqual(
      offered.map(({ filterText }) => filterText),
      ['Ana and Bo', 'Ana and Rosa Delgado'],
    );
    assert.ok(accepted(owner, 'Rosa Delgado', { known }).includes('owner: Ana and Rosa Delgado\n'));
  });

  it('offers names that are in use, here and elsewhere, quoted where they have to be', () => {
    const known = {
      owners: ['library director', 'Ann: teens'],
      organizations: ['Riverside Mosque'],
    };
    const owner = front(
      'coordinator: Outreach librarian\nmilestones:\n  - owner: Library director\n  - owner: |\n',
    );
    assert.deepEqual(labels(itemsAt(owner, { known })), [
      'Library director',
      'Outreach librarian',
      'Ann: teens',
    ]);
    assert.ok(accepted(owner, 'Ann: teens', { known }).includes('- owner: "Ann: teens"\n'));
    const role = front('organization:\n  name: Harbor Light\nroles:\n  - organization: "|"\n');
    assert.deepEqual(labels(itemsAt(role, { known })), ['Harbor Light', 'Riverside Mosque']);
    assert.ok(accepted(role, 'Harbor Light').includes('- organization: "Harbor Light"\n'));
  });

  it('offers for the list of candidates who is neither the partner nor on it', () => {
    const known = { organizations: ['Elm Street Clinic', 'Garden Club', 'Riverside Mosque'] };
    const listed = front(
      'organization:\n  name: elm street clinic\ncandidates:\n  - name: Garden Club\n  - name: |\n',
    );
    assert.deepEqual(labels(itemsAt(listed, { known })), ['Riverside Mosque']);
  });

  it('offers what libraries count already, and the unit that goes with it', () => {
    const measure = front('goal:\n  measurable:\n    - measure: Hours given\n    - measure: |\n');
    assert.ok(labels(itemsAt(measure)).includes('New library cards'));
    assert.ok(!labels(itemsAt(measure)).includes('Hours given'));
    const unit = front('goal:\n  measurable:\n    - measure: volunteer hours\n      unit: |\n');
    assert.equal(labels(itemsAt(unit))[0], 'hours');
    assert.ok(accepted(unit, 'hours').includes('      unit: hours\n'));
  });

  it('has nothing to say about free text', () =>
    assert.deepEqual(itemsAt(front('goal:\n  specific: |\n')), []));
});

describe('Completing sections', () => {
  const body = '\n# Title\n\n## Discussion with our partner\n\n### Challenges\n\nSnow.\n';

  it('offers the missing ones, those that come next first', () => {
    const items = itemsAt(front('cycle: 1\n', `${body}\n|\n`));
    assert.equal(items[0]!.label, '### Communication');
    assert.ok(!labels(items).includes('### Challenges'));
    assert.equal(
      accepted(front('cycle: 1\n', `${body}\n##|\n`), '### Communication'),
      front(
        'cycle: 1\n',
        `${body}\n### Communication\n\n> How will you keep in touch, how often, and who reaches out to whom?\n\n|\n`,
      ),
    );
  });

  it('offers today’s date among meeting notes', () => {
    assert.match(
      accepted(
        front('cycle: 1\n', '\n## Discussion\n\n### Meeting notes\n\n####|\n'),
        '#### 2026-04-15',
      ),
      /#### 2026-04-15\n\n- Present: \|\n/,
    );
  });

  it('is silent in the middle of an answer and in code', () => {
    assert.deepEqual(itemsAt(front('cycle: 1\n', `${body}Ice|\n`)), []);
    assert.deepEqual(itemsAt(front('cycle: 1\n', `${body}\n\`\`\`\n|\n`)), []);
  });
});

describe('Completing anywhere', () => {
  it('never throws, and replaces no more than a stretch of the cursor’s line #many', () => {
    fc.assert(
      fc.property(
        fc.oneof(laidOutWorkbook, damagedWorkbook, fc.string()),
        fc.nat(2000),
        (text, at) => {
          const offset = Math.min(at, text.length);
          for (const { replace } of complete(text, offset, { today: TODAY })) {
            assert.ok(replace.start <= offset && offset <= replace.end);
            assert.doesNotMatch(text.slice(replace.start, replace.end), /\n/);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('leaves every other field as it was, whatever is accepted #many', () => {
    fc.assert(
      fc.property(laidOutWorkbook, fc.nat(600), (text, at) => {
        const end = text.indexOf('\n---', 5);
        const line = text.lastIndexOf('\n', at % end) + 1;
        const eol = text.includes('\r\n') ? '\r\n' : '\n';
        if (line === 0 || line > end || text.slice(0, line).trim().length < 4) return;
        const opened = text.slice(0, line) + eol + text.slice(line);
        for (const { insertText, replace, kind } of complete(opened, line, { today: TODAY })) {
          if (kind === 'section') continue;
          const after =
            opened.slice(0, replace.start) +
            inserted(insertText).replace('|', '') +
            opened.slice(replace.end);
          const workbook = openWorkbook(after);
          assert.ok(workbook !== undefined);
          const broken = findFaults(workbook).filter(
            ({ code }) => code === 'yaml-syntax' || code === 'duplicate-key',
          );
          assert.deepEqual(broken, [], insertText);
          assert.ok(
            holds(readFrontData(workbook), readFrontData(openWorkbook(opened)!)),
            insertText,
          );
        }
      }),
      { numRuns: 80 },
    );
  });

  it('is there in a file of 10,000 lines', () => {
    const plan = planWorkbook({ organization: 'A', cycle: 1, started: TODAY });
    assert.ok(plan.kind === 'plan');
    const text = plan.text + 'An answer.\n'.repeat(10_000);
    assert.ok(complete(text, plan.text.indexOf('relationship:') + 13, { today: TODAY }).length > 0);
  });
});

/** Whether all that `before` says is still said. */
function holds(after: FrontData | undefined, before: FrontData): boolean {
  if (typeof before === 'string') return after === before;
  if (before instanceof Map) {
    return (
      after instanceof Map &&
      [...before].every(([key, value]) => holds(after.get(key) as FrontData, value as FrontData))
    );
  }
  const items = Array.isArray(after) ? (after as FrontData[]) : [];
  return (before as FrontData[]).every((item) => items.some((one) => holds(one, item)));
}
