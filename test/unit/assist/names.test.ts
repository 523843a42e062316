import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  planRename,
  type PlacedWorkbook,
  type RenamePlan,
} from '../../../src/core/assist/planRename.ts';
import { applyEdits } from '../../../src/core/workbook/edit.ts';
import { formerNames } from '../../../src/core/workbook/model/formerNames.ts';
import { openWorkbook } from '../../../src/core/workbook/openWorkbook.ts';
import { setField } from '../../../src/core/workbook/edits/setField.ts';
import { oneLine } from '../../../src/core/workbook/scaffold/wrapping.ts';
import { SOUND } from '../checks/soundWorkbook.ts';

const HOME = 'partnerships/harbor-light-food-bank/harbor-light-food-bank-cycle-1.md';
const OTHER = 'partnerships/mosque/mosque-cycle-1.md';
const mosque = `---
workbook: partnership-cycle
organization:
  name: Riverside Mosque
candidates:
  - name: 'harbor light  food bank' # ask in May
---
`;

type Files = Readonly<Record<string, string>>;
const files: Files = { [HOME]: SOUND, [OTHER]: mosque };

const placed = (texts: Files): readonly PlacedWorkbook[] =>
  Object.entries(texts).map(([path, text]) => ({ path, workbook: openWorkbook(text)! }));

function renamed(texts: Files, plan: RenamePlan): Files {
  assert.ok(plan.kind === 'plan');
  const edited = Object.entries(texts).map(([path, text]): [string, string] => {
    const edits = plan.files.find((file) => file.path === path)?.edits ?? [];
    return [path, applyEdits(text, edits)];
  });
  return Object.fromEntries(edited);
}

/** The name in between is kept: reports were made under it. */
const withoutFormer = (texts: Files): Files =>
  Object.fromEntries(
    Object.entries(texts).map(([path, text]) => [
      path,
      text.replace(/ {2}formerly:\r?\n(?: {4}- .*\r?\n)+/, ''),
    ]),
  );

describe('An organization’s name', () => {
  it('is renamed everywhere', () => {
    const after = renamed(
      files,
      planRename({
        from: 'Harbor Light Food Bank',
        to: 'Harbor Kitchen',
        workbooks: placed(files),
      }),
    );
    assert.deepEqual(after, {
      [HOME]: SOUND.replaceAll('Harbor Light Food Bank', 'Harbor Kitchen').replace(
        '  name: Harbor Kitchen\n',
        '  name: Harbor Kitchen\n  formerly:\n    - Harbor Light Food Bank\n',
      ),
      [OTHER]: mosque.replace('harbor light  food bank', 'Harbor Kitchen'),
    });
  });

  for (const [name, title] of [
    ['Elm: East', 'Elm: East'],
    ['Elm #2', 'Elm #2'],
    ['The “Elm” [east]', 'The “Elm” \\[east\\]'],
    ['Elm#', 'Elm\\#'],
    ['#elm', '#elm'],
  ] as const) {
    it(`has its new name in the title, too: ${name}`, () => {
      const own = { [HOME]: SOUND.replace(/^# .*$/m, '# Harbor Light Food Bank') };
      const rename = (from: string, to: string, texts: Files): Files =>
        renamed(texts, planRename({ from, to, workbooks: placed(texts) }));
      const there = rename('Harbor Light Food Bank', name, own);
      assert.ok(Object.values(there)[0]!.split('\n').includes(`# ${title}`));
      assert.deepEqual(withoutFormer(rename(name, 'Harbor Light Food Bank', there)), own);
    });
  }

  it('keeps the names it had, the oldest first, and none that it has again', () => {
    const rename = (from: string, to: string, texts: Files): Files =>
      renamed(texts, planRename({ from, to, workbooks: placed(texts) }));
    const former = (texts: Files): readonly string[] =>
      placed(texts).flatMap(({ workbook }) => formerNames(workbook.cycle));
    const once = rename('Harbor Light Food Bank', 'Harbor Kitchen', { [HOME]: SOUND });
    assert.deepEqual(former(once), ['Harbor Light Food Bank']);
    const twice = rename('harbor kitchen', 'Kitchen: East', once);
    assert.deepEqual(former(twice), ['Harbor Light Food Bank', 'Harbor Kitchen']);
    const again = rename('Kitchen: East', 'Harbor Light Food Bank', twice);
    assert.deepEqual(former(again), ['Harbor Kitchen', 'Kitchen: East']);
    const respelt = rename('Harbor Light Food Bank', 'harbor light food bank', { [HOME]: SOUND });
    assert.deepEqual(former(respelt), []);
    const inBrackets = rename('Elm', 'Oak', {
      'elm.md': '---\nworkbook: partnership-cycle\norganization: { name: Elm }\n---\n',
    });
    assert.match(inBrackets['elm.md']!, /name: Oak/);
  });

  it('is renamed from where somebody has typed it already, as if they had not', () => {
    const from = 'Harbor Light Food Bank';
    const request = { from, to: 'Harbor Kitchen' };
    const typed = { ...files, [HOME]: SOUND.replace(`name: ${from}`, 'name: Harbor Kitchen') };
    const plan = planRename({ ...request, workbooks: placed(typed), typedIn: HOME });
    assert.deepEqual(
      renamed(typed, plan),
      renamed(files, planRename({ ...request, workbooks: placed(files) })),
    );
  });

  it('of another partner makes the two one, whose cycles are numbered on', () => {
    const second = HOME.replace('cycle-1', 'cycle-2');
    const texts: Files = {
      [HOME]: SOUND,
      [second]: SOUND.replace('cycle: 1', 'cycle: 2'),
      [OTHER]: mosque.replace('---\n', '---\ncycle: 1\n'),
    };
    const plan = planRename({
      ...{ from: 'Harbor Light Food Bank', to: 'Riverside Mosque' },
      ...{ workbooks: placed(texts), merges: true },
    });
    const after = renamed(texts, plan);
    const cycles = placed(after).map(({ path, workbook: { cycle } }) => [
      ...[path, cycle.organization?.name, cycle.cycle],
      ...formerNames(cycle),
    ]);
    assert.deepEqual(cycles, [
      [HOME, 'Riverside Mosque', 2, 'Harbor Light Food Bank'],
      [second, 'Riverside Mosque', 3, 'Harbor Light Food Bank'],
      [OTHER, 'Riverside Mosque', 1],
    ]);
  });

  it('is refused where it is another partner’s, empty, or in a file that cannot be edited', () => {
    const rename = (to: string, texts = files): RenamePlan =>
      planRename({ from: 'Harbor Light Food Bank', to, workbooks: placed(texts) });
    assert.deepEqual(rename('riverside mosque'), { kind: 'refused', reason: 'name-taken' });
    assert.deepEqual(rename('[name]'), { kind: 'refused', reason: 'nothing-given' });
    assert.deepEqual(rename(' '), { kind: 'refused', reason: 'nothing-given' });
    const anchored = SOUND.replace(
      'name: Harbor Light Food Bank',
      'name: &n Harbor Light Food Bank',
    ).replace('lead: Program', 'lead: *n\n    x: Program');
    assert.deepEqual(rename('Kitchen', { [HOME]: anchored }), {
      kind: 'refused',
      reason: 'shared',
      path: HOME,
    });
  });

  it('is refused where a workbook names it more often than anybody does', () => {
    const rename = (facts: string, count: number): RenamePlan => {
      const text = SOUND.replace(/^roles:\n/m, `roles:\n${facts.repeat(count)}`);
      return planRename({
        from: 'Harbor Light Food Bank',
        to: 'Pantry',
        workbooks: placed({ [HOME]: text }),
      });
    };
    const fact = '  - organization: Harbor Light Food Bank\n';
    assert.equal(rename(fact, 20).kind, 'plan');
    const refused = { kind: 'refused', reason: 'named-too-often', path: HOME };
    assert.deepEqual(rename(fact, 101), refused);
  });

  it('may hold any character', () => {
    const word = fc.oneof(
      fc.constantFrom('Co-op', 'St.', '"Aunt"', 'O’Neil', 'A/B', '#1', '&', '(YMCA)', '$1', '日本'),
      fc.constantFrom('Peña', '🌻', '\\d', '[x]', '{y}', '|', '+', '*', '?', '^', 'A--B', '-', '~'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }),
    );
    const names = fc
      .array(word, { minLength: 1, maxLength: 4 })
      .map((words) => `Garden ${oneLine(words.join(' '))} Society`);
    fc.assert(
      fc.property(names, (name) => {
        const empty = '---\nworkbook: partnership-cycle\n---\n';
        const named = setField(openWorkbook(empty)!, ['organization', 'name'], name);
        assert.ok(named.kind === 'edits', name);
        const texts: Files = { [HOME]: applyEdits(empty, named.edits) };
        const plan = planRename({ from: name, to: 'Kitchen', workbooks: placed(texts) });
        assert.ok(plan.kind === 'plan', name);
        const [file] = plan.files;
        const now = openWorkbook(applyEdits(texts[HOME]!, file!.edits))!;
        assert.equal(now.cycle.organization?.name, 'Kitchen');
      }),
      { numRuns: 60 },
    );
  });

  it('gives every other byte back when it is renamed back #many', () => {
    const word = fc.constantFrom(
      ..."Harbor|Kitchen|& Co.|no|St. Mary's|02134|Zürich|日本|A: B|#1|x [y]".split('|'),
    );
    const names = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    const eol = fc.constantFrom('\n', '\r\n');
    fc.assert(
      fc.property(names, eol, (name, lineBreak) => {
        const list = mosque.replace('harbor light  food bank', 'Harbor Light Food Bank');
        const texts = {
          [HOME]: SOUND.replaceAll('\n', lineBreak),
          [OTHER]: list.replaceAll('\n', lineBreak),
        };
        const there = renamed(
          texts,
          planRename({ from: 'Harbor Light Food Bank', to: name, workbooks: placed(texts) }),
        );
        const back = planRename({
          from: name,
          to: 'Harbor Light Food Bank',
          workbooks: placed(there),
        });
        assert.deepEqual(withoutFormer(renamed(there, back)), texts);
      }),
      { numRuns: 50 },
    );
  });
});
