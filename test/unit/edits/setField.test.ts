import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDay } from '../../../src/core/calendar/day.ts';
import { applyEdits } from '../../../src/core/workbook/edit.ts';
import type { Edited } from '../../../src/core/workbook/edits/edited.ts';
import {
  getData,
  readFrontData,
  sameData,
  withData,
} from '../../../src/core/workbook/edits/frontData.ts';
import { saidText, type FieldValue } from '../../../src/core/workbook/edits/scalarText.ts';
import { setField } from '../../../src/core/workbook/edits/setField.ts';
import type { FieldPath } from '../../../src/core/schema/fieldPath.ts';
import { damagedWorkbook, isoDate, phrase, laidOutWorkbook } from './laidOutWorkbooks.ts';
import { opened } from '../../support/workbookText.ts';

/** The front matter, written as its lines, after the field was set; or why it was left alone. */
function set(yaml: string, path: FieldPath, value: FieldValue): string {
  const text = `---\nworkbook: partnership-cycle\n${yaml}---\n\n# Title\n`;
  const done = setField(opened(text), path, value);
  if (done.kind === 'refused') return done.reason;
  const after = applyEdits(text, done.edits);
  return after.slice('---\nworkbook: partnership-cycle\n'.length, -'---\n\n# Title\n'.length);
}

const day = { day: parseDay('2026-03-30')! };

describe('Setting a field', () => {
  it('changes a value and nothing else', () => {
    assert.equal(
      set('library: Old  # ours\ncycle: 1\n', ['library'], 'New'),
      'library: New  # ours\ncycle: 1\n',
    );
  });

  it('keeps the quotes that were there', () => {
    assert.equal(set("library: 'Old'\n", ['library'], "Kid's"), "library: 'Kid''s'\n");
    assert.equal(set('library: "Old"\n', ['library'], 'New'), 'library: "New"\n');
  });

  it('writes quotes only where a reader of YAML could take the text for something else', () => {
    for (const [text, written] of [
      ['no', '"no"'],
      ['02134', '"02134"'],
      ['Room #4', '"Room #4"'],
      ['a: b', '"a: b"'],
      ['2026-03-30', '"2026-03-30"'],
      ['Kid’s café, 3rd floor', 'Kid’s café, 3rd floor'],
    ] as const) {
      assert.equal(set('library:\n', ['library'], text), `library: ${written}\n`);
    }
  });

  it('keeps line breaks that are meant, however the old value was written', () => {
    const lines = { lines: '  First\n\n# second\n' };
    const block = '|-\n  First\n\n  # second\n';
    for (const old of ['', ' Old', ' "Old"', " 'Old'", ' >-\n  Old\n  one', ' |-\n  Old'])
      assert.equal(set(`focus:${old}\n`, ['focus'], lines), `focus: ${block}`);
    assert.equal(
      set('goal:\n', ['goal', 'specific'], lines).replaceAll('\n    ', '\n  '),
      `goal:\n  specific: ${block}`,
    );
    assert.equal(
      set(`focus: ${block}`, ['focus'], { lines: 'First\nthird' }),
      'focus: |-\n  First\n  third\n',
    );
    for (const mark of ['|', '|+', '>'])
      assert.equal(
        set(`focus: ${mark}\n  Old\ncycle: 1\n`, ['focus'], { lines: 'A\nB' }),
        `focus: ${mark.replace('>', '|')}\n  A\n  B\ncycle: 1\n`,
      );
  });

  it('fills in an empty key, before its comment', () => {
    assert.equal(set('library:   # ours\n', ['library'], 'New'), 'library: New  # ours\n');
    assert.equal(set('library: \n', ['library'], 'New'), 'library: New\n');
    assert.equal(set('started:\n', ['started'], day), 'started: 2026-03-30\n');
  });

  it('writes a missing key where the guide has it, standing in as the file does', () => {
    assert.equal(
      set('organization:\n    name: A\n    relationship: new\n', ['organization', 'audience'], 'B'),
      'organization:\n    name: A\n    audience: B\n    relationship: new\n',
    );
    assert.equal(
      set('organization:\n  # who?\n  audience: B\n', ['organization', 'name'], 'A'),
      'organization:\n  name: A\n  # who?\n  audience: B\n'.replace(
        '  name: A\n  # who?\n',
        '  # who?\n  name: A\n',
      ),
    );
  });

  it('writes the keys above a field that are missing too', () => {
    assert.equal(
      set('cycle: 1\n', ['goal', 'measurable', 0, 'target'], 150),
      'cycle: 1\ngoal:\n  measurable:\n    - target: 150\n',
    );
  });

  it('puts the first key of an item behind its dash', () => {
    assert.equal(
      set('milestones:\n- due: 2026-03-30\n', ['milestones', 0, 'title'], 'Signed'),
      'milestones:\n- title: Signed\n  due: 2026-03-30\n',
    );
  });

  it('folds a long text below its key, and keeps the comment there', () => {
    const long =
      'By 15 December 2026 the library and the food bank will run twelve pantry nights together';
    assert.equal(
      set('goal:\n  statement: Short # one sentence\n', ['goal', 'statement'], long),
      'goal:\n  statement: >- # one sentence\n    By 15 December 2026 the library and the food bank will run twelve pantry\n    nights together\n',
    );
  });

  it('keeps a block a block', () => {
    assert.equal(
      set(
        'goal:\n  statement: >-\n      Long\n      text\n  specific: S\n',
        ['goal', 'statement'],
        'Short',
      ),
      'goal:\n  statement: >-\n      Short\n  specific: S\n',
    );
  });

  it('puts any value in the place of any other', () => {
    const long = 'Tuesday after the school break, upstairs in the hall, and bring the keys along ';
    const olds = [
      ...['', ' Old', ' "Old"', ' 2026-03-01', ' 7', ` >-\n    ${long}\n    and more`],
      ...[' > # ours\n    Old', ' |-\n    Old\n    lines', ' |2-\n    Old'],
    ];
    const values = ['New', long.repeat(2), { lines: 'New\nlines' }, 12, day];
    const places: readonly (readonly [FieldPath, string])[] = [
      [['next-meeting'], 'next-meeting:OLD\ncycle: 1\n'],
      [['goal', 'time-bound'], 'goal:\n  time-bound:OLD\n'],
      [['milestones', 0, 'due'], 'milestones:\n  - title: A\n    due:OLD\n  - title: B\n'],
    ];
    for (const [path, yaml] of places)
      for (const old of olds)
        for (const value of values) {
          const text = yaml.replace('OLD', () => old.replaceAll('\n', '\n  '));
          const after = set(text, path, value);
          const workbook = opened(`---\nworkbook: partnership-cycle\n${after}---\n\n# Title\n`);
          assert.equal(
            getData(readFrontData(workbook), path),
            saidText(value),
            `${text}:\n${after}`,
          );
          if (old.includes('# ours') && typeof value !== 'string') assert.match(after, /# ours/);
        }
  });

  it('replaces what a form left in brackets', () =>
    assert.equal(set('library: [name]\n', ['library'], 'New'), 'library: New\n'));

  it('leaves names alone that somebody put into brackets', () => {
    const text = 'milestones:\n  - title: Flyers\n    owner: [Ann, Bo]\n';
    assert.equal(set(text, ['milestones', 0, 'owner'], 'Kim'), 'other-shape');
    assert.equal(set('coordinator: [Maria Lopez]\n', ['coordinator'], 'Kim'), 'other-shape');
  });

  it('refuses where it would have to guess', () => {
    assert.equal(set('organization: {name: A}\n', ['organization', 'audience'], 'B'), 'flow-style');
    assert.equal(set('organization: Harbor\n', ['organization', 'audience'], 'B'), 'other-shape');
    assert.equal(set('library: &l Old\nfocus: *l\n', ['library'], 'New'), 'shared');
    assert.equal(set('library: "Old\n', ['library'], 'New'), 'unreadable');
    assert.equal(set('library: Old\n', ['library'], '  '), 'nothing-given');
  });

  it('writes into brackets what is there', () => {
    assert.equal(
      set('organization: {name: A, audience: B}\n', ['organization', 'audience'], 'Renters, all'),
      'organization: {name: A, audience: "Renters, all"}\n',
    );
  });

  it('touches nothing else in any workbook, damaged or not #many', () => {
    const text = fc.oneof(laidOutWorkbook, damagedWorkbook);
    fc.assert(
      fc.property(
        text,
        fc.constantFrom(...PATHS),
        phrase,
        isoDate,
        fc.nat(500),
        (before, path, words, date, figure) => {
          const value = valueFor(path, words, date, figure);
          onlyThisChanged(before, path, value, setField(opened(before), path, value));
        },
      ),
      { numRuns: 80 },
    );
  });

  it('gives the bytes back when the old value is set again #many', () => {
    const names = fc.constantFrom<FieldPath>(['organization', 'name'], ['milestones', 0, 'title']);
    fc.assert(
      fc.property(laidOutWorkbook, names, phrase, (before, path, words) => {
        const old = textAt(before, path);
        const there = setField(opened(before), path, words);
        if (old === undefined || there.kind === 'refused' || words.length > 40) return;
        const between = applyEdits(before, there.edits);
        const back = setField(opened(between), path, old);
        assert.ok(back.kind === 'edits');
        // Of a single value in quotes nobody knows whether somebody chose them.
        if (!/^[^"']*(["'])(?:(?!\1).)*\1[^"']*$/s.test(before)) {
          assert.equal(applyEdits(between, back.edits), before);
        }
      }),
    );
  });
});

const PATHS: readonly FieldPath[] = [
  ['organization', 'name'],
  ['organization', 'audience'],
  ['library'],
  ['focus'],
  ['started'],
  ['spectrum', 'current'],
  ['goal', 'statement'],
  ['goal', 'specific'],
  ['goal', 'relevant'],
  ['goal', 'time-bound'],
  ['goal', 'measurable', 0, 'measure'],
  ['goal', 'measurable', 0, 'target'],
  ['goal', 'measurable', 1, 'unit'],
  ['roles', 0, 'organization'],
  ['milestones', 0, 'title'],
  ['milestones', 0, 'due'],
  ['milestones', 1, 'owner'],
  ['milestones', 2, 'note'],
  ['agreement', 'review'],
  ['status-reason'],
  ['room'],
];

function valueFor(path: FieldPath, words: string, date: string, figure: number): FieldValue {
  const key = String(path.at(-1));
  if (/^(?:due|started|time-bound|review)$/.test(key)) return { day: parseDay(date)! };
  if (key === 'statement' || key === 'note') return { lines: words.replaceAll(' no ', '\n') };
  return key === 'target' ? figure : words;
}

function textAt(text: string, path: FieldPath): string | undefined {
  let at: unknown = readFrontData(opened(text));
  for (const step of path) {
    at = at instanceof Map ? at.get(step) : Array.isArray(at) ? at[Number(step)] : undefined;
  }
  return typeof at === 'string' ? at : undefined;
}

function onlyThisChanged(before: string, path: FieldPath, value: FieldValue, done: Edited): void {
  if (done.kind === 'refused') return;
  const after = opened(applyEdits(before, done.edits));
  const expected = withData(readFrontData(opened(before)), path, saidText(value));
  assert.ok(sameData(readFrontData(after), expected));
  // A fresh reading agrees, and every line that was not edited is still there.
  const { bodyStart } = opened(before).frontMatter;
  assert.equal(after.text.slice(after.frontMatter.bodyStart), before.slice(bodyStart));
  assert.ok(done.edits.every((edit) => edit.end <= bodyStart));
  if (before.includes('\r\n')) assert.doesNotMatch(after.text, /[^\r]\n/);
}
