import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyChange, meantBy, valueOf } from '../../../src/core/form/change.ts';
import { timeSaid } from '../../../src/core/readers/saidTime.ts';
import { guide } from '../../../src/core/guide/guide.ts';
import { applyEdits } from '../../../src/core/workbook/edit.ts';
import { readFrontData, sameData, withData } from '../../../src/core/workbook/edits/frontData.ts';
import { openWorkbook } from '../../../src/core/workbook/openWorkbook.ts';
import { placeAt } from '../../../src/core/workbook/model/place.ts';
import { fieldPathOf, type FieldPath } from '../../../src/core/schema/fieldPath.ts';
import type { Workbook } from '../../../src/core/workbook/workbook.ts';
import { SOUND, TODAY } from '../checks/soundWorkbook.ts';
import { damagedWorkbook, phrase, laidOutWorkbook } from '../edits/laidOutWorkbooks.ts';
import { changed, controlsOf, formIn, FRESH } from './forms.ts';

const set = (text: string, field: string, value: string): string =>
  changed(text, { kind: 'set', field, value });

describe('A change in the form', () => {
  it('is an edit of the line it is about, and goes without a trace', () => {
    const line = 'due: 2026-05-12\n    owner: ';
    assert.equal(
      set(SOUND, 'milestones.1.owner', 'Ana'),
      SOUND.replace(`${line}Branch manager`, `${line}Ana`),
    );
    const empty = FRESH.replace('focus: ', 'focus:'); // the space was ours
    assert.equal(set(set(FRESH, 'focus', 'Story time'), 'focus', ''), empty);
    assert.equal(set(set(FRESH, 'challenges', 'Snow'), 'challenges', ''), FRESH);
    assert.equal(
      set(SOUND, 'agreement.starts', 'April 1, 2026'),
      SOUND.replace('  review:', '  starts: 2026-04-01\n  review:'),
    );
  });

  it('takes days as people say them, and keeps what it does not understand', () => {
    assert.match(set(SOUND, 'next-meeting', 'in two weeks'), /^next-meeting: 2026-04-29$/m);
    assert.match(set(SOUND, 'next-meeting', 'in spring'), /^next-meeting: in spring$/m);
  });

  it('takes figures for figures, and words for words', () => {
    assert.match(set(SOUND, 'goal.measurable.0.target', '200'), /target: 200$/m);
    assert.match(set(SOUND, 'goal.measurable.0.target', '70%'), /target: 70%$/m);
    assert.match(set(SOUND, 'goal.measurable.0.result', 'by both'), /result: by both$/m);
  });

  it('begins an item with the first word typed into it', () => {
    const text = changed(FRESH, { kind: 'begin', field: 'milestones.0.title', value: 'Letter' });
    assert.match(text, /milestones:\n {2}- title: Letter\n {4}due: \n/);
    const two = changed(text, { kind: 'begin', field: 'milestones.1.due', value: '5/1/2026' });
    assert.equal(openWorkbook(two)!.cycle.milestones?.[1]?.due, '2026-05-01');
    const between = changed(two, { kind: 'begin', field: 'milestones.1.title', value: 'Talk' });
    assert.deepEqual(
      openWorkbook(between)!.cycle.milestones?.map(({ title }) => title),
      ['Letter', 'Talk', undefined],
    );
    const field = 'goal.measurable.0.readings.0.value';
    const reading = changed(SOUND, { kind: 'begin', field, value: '63' });
    assert.deepEqual(openWorkbook(reading)!.cycle.goal?.measurable?.[0]?.readings, [{ value: 63 }]);
  });

  it('ticks a milestone off with its day, and takes that back', () => {
    const done = changed(SOUND, { kind: 'tick', item: 'milestones.1', done: true });
    assert.match(done, /owner: Branch manager\n {4}status: done\n {4}done-on: 2026-04-15/);
    const back = changed(done, { kind: 'tick', item: 'milestones.1', done: false });
    assert.match(back, /owner: Branch manager\n {4}status: in progress\nagreement/);
  });

  it('keeps the first date of a milestone that moves', () => {
    const field = 'milestones.1.due';
    const before = '2026-05-12';
    const typed = (text: string, value: string): string =>
      changed(text, { kind: 'set', field, value, before });
    // Her first letter is written at once.
    const moved = ['M', 'May 1', 'May 19'].reduce(typed, SOUND);
    assert.match(moved, /due: 2026-05-19\n[^-]*first-due: 2026-05-12/);
    assert.match(typed(moved, 'May 20'), /due: 2026-05-20\n[^-]*first-due: 2026-05-12/);
    assert.equal(['M', 'May 1', 'May 12'].reduce(typed, SOUND), SOUND);
  });

  it('writes the heading of a question whose heading is gone', () => {
    const text = set(SOUND.replace(/### Communication\n[^#]*/, ''), 'communication', 'Mondays.');
    assert.match(text, /### Communication\n\n> How will[^#]*\n\nMondays\.\n\n## Reflection/);
    assert.match(
      set(SOUND, 'agreement-terms', 'No money.'),
      /### Agreement terms\n[^#]*No money\.\n\n### Communication/,
    );
  });

  it('lets nobody change the mark, or write where something else stands', () => {
    for (const field of ['workbook', 'format', 'goal', 'milestones', 'room', 'constructor', '']) {
      const made = applyChange(openWorkbook(SOUND)!, { kind: 'set', field, value: 'x' }, TODAY);
      assert.equal(made.kind, 'refused', field);
    }
  });
});

describe('Any sequence of changes in any workbook #many', () => {
  const odd = fc.oneof(
    phrase,
    fc.constantFrom(
      ...['', 'a\nb', '# x', '> y', '---', '```', '<!-- z', '70%', '12/5', 'soon', 'done'],
      ...['Goals', '### Challenges', '    four', '"', 'a: b # c', '😀 مرحبا', '  ', 'x '],
      ...['a\n===', 'a\n---\nb', '- a\n  - b', '\\# x', '-->', '\t', 'a\r\nb', '\ud800'],
      ...['{a: b}', '*a', '!t', '|', '- ', '? a', ': a', '%', '@a', '`a', 'null', '~', '1e3'],
    ),
  );
  const anyBook = fc.oneof(laidOutWorkbook, damagedWorkbook, fc.constantFrom(SOUND, FRESH));
  const steps = fc.array(fc.tuple(fc.nat(200), odd), { minLength: 1, maxLength: 4 });

  it('leaves every other line alone, and reads back what was set', () => {
    fc.assert(
      fc.property(anyBook, steps, (start, all) => {
        let text = start;
        for (const [pick, value] of all) {
          const controls = controlsOf(formIn(text)).filter(
            (one) => one.kind === 'answer' || (one.kind === 'field' && one.input !== 'fixed'),
          );
          const control = controls[pick % controls.length]!;
          assert.equal(
            'value' in control && control.value,
            valueOf(openWorkbook(text)!, control.id),
          );
          text = checkedChange(text, control.id, value, start);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('A day with a time', () => {
  it('is told to be kept without it', () => {
    for (const typed of ['3rd of March at 4pm', 'fri 10:30', 'noon Friday', '3 de marzo a las 4'])
      assert.ok(timeSaid(typed) !== undefined, typed);
    for (const typed of ['March 3', 'Fri Mar 3, 2027', 'the 4th', '2027-03-03', 'March', '3/4'])
      assert.equal(timeSaid(typed), undefined, typed);
  });
});

describe('A day without its year', () => {
  it('is the last one where something has happened, else the next', () => {
    const said = (field: string): readonly string[] =>
      ['April 14', 'April 16', '4/16/2026'].map((typed) => meantBy(field, typed, TODAY));
    for (const field of [
      ...['started', 'finished-on', 'status-since', 'agreement.signed', 'milestones.0.done-on'],
      'goal.measurable.0.readings.0.on',
    ])
      assert.deepEqual(said(field), ['2026-04-14', '2025-04-16', '2026-04-16'], field);
    for (const field of ['milestones.0.due', 'next-meeting', 'goal.time-bound'])
      assert.deepEqual(said(field), ['2027-04-14', '2026-04-16', '2026-04-16'], field);
  });
});

/** The text after the change; what was refused changes nothing. */
function checkedChange(text: string, field: string, value: string, start: string): string {
  const before = openWorkbook(text)!;
  const made = applyChange(before, { kind: 'set', field, value }, TODAY);
  if (made.kind === 'refused') {
    const isPlain = start === SOUND || start === FRESH;
    assert.ok(!isPlain, `${made.reason}: ${field} = ${JSON.stringify(value)}\n${text}`);
    return text;
  }
  const next = applyEdits(text, made.edits);
  const after = openWorkbook(next)!;
  const meant = meantBy(field, value, TODAY);
  const isFact = !field.startsWith('section/') && !guide.parts.some(({ id }) => id === field);
  const isThere = !/\.\d+\./.test(field) || meant !== ''; // an item that says nothing more is gone
  if (isThere) assert.equal(valueOf(after, field), meant, field);
  const others = (book: typeof before): readonly string[] =>
    book.sections.flatMap(({ section, text: own }) =>
      section.part === field || field.startsWith('section/') ? [] : [own],
    );
  if (before.sections.length === after.sections.length)
    assert.deepEqual(others(after), others(before));
  if (!isFact) {
    assert.equal(frontOf(after), frontOf(before));
    return next;
  }
  const path = fieldPathOf(field);
  if (isThere) assertKept(linesBeside(before, path), next, field);
  const expected = withData(readFrontData(before), path, meant === '' ? undefined : meant);
  const day = [...path.slice(0, -1), 'done-on']; // goes with the status
  const isStatus = path.at(-1) === 'status' && path.length === 3;
  const plain = (data: typeof expected): typeof expected =>
    isStatus ? withData(data, day, undefined) : data;
  assert.ok(sameData(plain(readFrontData(after)), plain(expected)), field);
  return next;
}

function frontOf({ text, frontMatter }: Workbook): string {
  return text.slice(0, frontMatter.bodyStart);
}

/** The lines of a workbook without those that a fact stands on, and the day that goes with a status. */
function linesBeside({ text, ...workbook }: Workbook, path: FieldPath): readonly string[] {
  const paths = [path, [...path.slice(0, -1), 'done-on']];
  const spans = paths.flatMap((one) => {
    const place = placeAt({ text, ...workbook }, one);
    return place === undefined ? [] : [{ start: place.key.start, end: place.value.end }];
  });
  let start = 0;
  return text.split('\n').filter((line) => {
    const end = start + line.length;
    const isBeside = spans.every((span) => span.end < start || span.start > end);
    start = end + 1;
    return isBeside;
  });
}

/** Each of the lines is there still, in the same order; a new first line takes an item's dash. */
function assertKept(lines: readonly string[], text: string, field: string): void {
  const words = (line: string): string => line.replace(/^[ \t]*(?:-[ \t]+)*/, '');
  const rest = text.split('\n').map(words);
  for (const line of lines.map(words)) {
    const at = rest.indexOf(line);
    assert.ok(at >= 0, `${field} took ${JSON.stringify(line)}\n${text}`);
    rest.splice(0, at + 1);
  }
}
