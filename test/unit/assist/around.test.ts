import assert from 'node:assert/strict';
import fc from 'fast-check';
import { foldingOf } from '../../../src/core/assist/folding.ts';
import { inlayHints } from '../../../src/core/assist/inlayHints.ts';
import { openQuestions, statusLens } from '../../../src/core/assist/lens.ts';
import { outlineOf, type OutlineEntry } from '../../../src/core/assist/outline.ts';
import { FINISHED, SOUND, withFragment } from '../checks/soundWorkbook.ts';
import { damagedWorkbook } from '../edits/laidOutWorkbooks.ts';
import { TODAY } from './completing.ts';
import { opened } from '../../support/workbookText.ts';

describe('The outline of the front matter', () => {
  const shown = (entries: readonly OutlineEntry[], indent = ''): readonly string[] =>
    entries.flatMap(({ name, detail, children }) => [
      `${indent}${name}${detail && ` = ${detail}`}`,
      ...shown(children, `${indent}  `),
    ]);

  it('names its parts as people call them', () => {
    const lines = shown(outlineOf(opened(SOUND)));
    assert.deepEqual(lines.slice(1, 5), [
      'Organization',
      '  Name = Harbor Light Food Bank',
      '  Audience = Families who skip meals at the end of the month',
      '  Relationship = existing',
    ]);
    const milestones = lines.indexOf('Milestones');
    assert.deepEqual(lines.slice(milestones, milestones + 3), [
      'Milestones',
      '  Agreement signed',
      '    What will be done = Agreement signed',
    ]);
    assert.ok(
      lines.some((line) =>
        line.startsWith('  The goal in one sentence = By 15 December 2026 the library'),
      ),
    );
  });

  it('gives the first of very many, and those that hold them up to their own ends', () => {
    const item = '  - title: Flyers\n    due: 2026-05-12\n';
    const text = `---\nworkbook: partnership-cycle\nmilestones:\n${item.repeat(5000)}cycle: 1\n---\n`;
    const entries = outlineOf(opened(text));
    assert.equal(shown(entries).length, 2000);
    const milestones = entries.at(-1);
    assert.equal(milestones?.name, 'Milestones');
    assert.equal(milestones.span.end, text.indexOf('\ncycle: 1'));
    const manyKeys = Array.from({ length: 5000 }, (_, at) => `k${at}:\n`).join('');
    assert.equal(
      outlineOf(opened(`---\nworkbook: partnership-cycle\n${manyKeys}---\n`)).length,
      2000,
    );
  });

  it('keeps every entry within the one above it, in any workbook #many', () => {
    const check = (entries: readonly OutlineEntry[], start: number, end: number): void => {
      for (const { span, head, children } of entries) {
        assert.ok(
          start <= span.start &&
            span.start <= head.start &&
            head.end <= span.end &&
            span.end <= end,
        );
        check(children, span.start, span.end);
      }
    };
    fc.assert(
      fc.property(damagedWorkbook, (text) => check(outlineOf(opened(text)), 0, text.length)),
      { numRuns: 50 },
    );
  });
});

describe('Folding', () => {
  it('folds the whole and each part with lines of its own', () => {
    const text =
      '---\nworkbook: partnership-cycle\nspectrum:\n  current: consult\n  target: empower\ncycle: 1\n---\n';
    assert.deepEqual(
      foldingOf(opened(text)).map(({ start, end }) => [
        text.slice(0, start).split('\n').length,
        text.slice(0, end).split('\n').length,
      ]),
      [
        [1, 7],
        [3, 5],
      ],
    );
  });
});

describe('The code lens', () => {
  const text = (of: string): string => statusLens(opened(of), TODAY).text;

  it('shows where the cycle is, and how much is open', () => {
    assert.equal(text(SOUND), 'Working together');
    const late = withFragment(SOUND, 'goal:\n  specific: Nights\n  time-bound: 2026-12-15');
    assert.equal(text(late), 'Working together · 4 questions left');
  });

  it('shows nothing but the status where nothing is left to do', () =>
    assert.equal(text(FINISHED), 'Finished'));

  it('tells why the cycle is where it is, step by step', () => {
    const why = (of: string): string => statusLens(opened(of), TODAY).tooltip;
    assert.match(
      why('---\nworkbook: partnership-cycle\norganization:\n  name: Harbor Light\n---\n'),
      /^Choosing a partner\n○ Choosing a partner – missing: Organization: Audience, [^\n]+$/,
    );
    assert.match(
      why(SOUND),
      /^Working together\n(Work has started|The plan is complete).+(\n✓ .+){4}$/,
    );
    const paused = withFragment(
      SOUND,
      'status: paused\nstatus-reason: A *new* director\nresume-on: 2026-09-01',
    );
    assert.match(why(paused), /^Paused\nA \*new\* director · Back on .*2026/);
  });

  it('lists what is open, each with its place', () => {
    const text = '---\nworkbook: partnership-cycle\norganization:\n  name: Harbor Light\n---\n';
    const [first] = openQuestions(opened(text), TODAY);
    assert.deepEqual(first, {
      label: 'Organization: Audience',
      step: 'Choosing a partner',
      target: { kind: 'field', path: ['organization', 'audience'] },
    });
  });

  it('lists and counts a role that is not there once, though both its sides are missing', () => {
    const one = withFragment(SOUND, 'roles:\n  - organization: Cedar Falls Public Library');
    const questions = openQuestions(opened(one), TODAY).map(({ label }) => label);
    assert.equal(questions.filter((label) => label.startsWith('Role of')).length, 1);
    assert.equal(text(one), `Working together · ${String(questions.length)} questions left`);
  });
});

describe('Hints behind due dates', () => {
  const milestones =
    'milestones:\n  - title: A\n    due: 2026-04-12\n    owner: X\n  - title: B\n    due: 2026-04-27\n    owner: X\n    status: in progress\n  - title: C\n    due: 2026-04-01\n    owner: X\n    status: done';

  it('say how far they are, none for what is done', () => {
    const text = withFragment(SOUND, milestones);
    const hints = inlayHints(opened(text), TODAY);
    assert.deepEqual(
      hints.map(({ text: hint }) => hint),
      ['3 days late', 'in 12 days'],
    );
    assert.ok(text.slice(0, hints[0]!.offset).endsWith('due: 2026-04-12'));
    assert.equal(inlayHints(opened(text), TODAY, { start: 0, end: hints[0]!.offset }).length, 1);
  });

  it('are left out in cycles at rest', () => {
    assert.deepEqual(
      inlayHints(opened(withFragment(SOUND, `${milestones}\nstatus: paused`)), TODAY),
      [],
    );
  });
});
