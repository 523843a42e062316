import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { bringTogether } from '../../../src/core/workbook/edits/bringTogether.ts';
import { formIn } from '../form/forms.ts';
import { SOUND } from '../checks/soundWorkbook.ts';
import { findConflicts } from '../../../src/core/workbook/syntax/conflicts.ts';

/** What somebody did to lines: each is kept, written anew, taken out, or has another one before it. */
const done = fc.array(fc.constantFrom('keep', 'keep', 'keep', 'write', 'remove', 'add'), {
  minLength: 1,
  maxLength: 12,
});

function after(base: readonly string[], acts: readonly string[], who: string): readonly string[] {
  return base.flatMap((line, at) => {
    const act = acts[at % acts.length];
    if (act === 'write') return [`${who} ${String(at)}`];
    if (act === 'add') return [`${who} ${String(at)}`, line];
    return act === 'remove' ? [] : [line];
  });
}

describe('Two versions of a workbook, brought together', () => {
  it('have every line that either of them wrote, and what both left', () => {
    const bases = fc.array(fc.constantFrom('', 'One', 'Two', 'status: done', '- three'), {
      maxLength: 24,
    });
    fc.assert(
      fc.property(bases, done, done, (base, my, their) => {
        const [mine, theirs] = [after(base, my, 'mine'), after(base, their, 'theirs')];
        const { text, isUndecided } = bringTogether({
          ...{ base: base.join('\n'), mine: mine.join('\n'), theirs: theirs.join('\n') },
        });
        const lines = text.split('\n');
        for (const line of [...mine, ...theirs])
          if (/^(?:mine|theirs) /.test(line)) assert.ok(lines.includes(line), `${line}: ${text}`);
        assert.equal(isUndecided, findConflicts(text).length > 0);
      }),
    );
  });

  it('are one of them where the other one changed nothing, or the same', () => {
    // Some with more lines alike than are held against each other.
    const texts = fc
      .tuple(
        fc.array(fc.constantFrom('', 'One', 'Two'), { maxLength: 9 }),
        fc.constantFrom(0, 0, 400),
      )
      .map(([lines, blank]) => [...lines, ...Array<string>(blank).fill(''), ...lines]);
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const [base, changed] = [one.join('\n'), other.join('\n')];
        const versions = [
          { base, mine: changed, theirs: base },
          { base, mine: base, theirs: changed },
          { base, mine: changed, theirs: changed },
        ];
        for (const all of versions)
          assert.deepEqual(bringTogether(all), { text: changed, isUndecided: false });
      }),
    );
  });

  it('stand against each other in a part with more lines alike than are looked at', () => {
    const blank = (size: number): string => '\n'.repeat(size);
    const whole = (one: string, other: string, last: string): string =>
      `# Notes\n\n${one}${blank(400)}${other}${blank(400)}Last.\n${last}`;
    const { text, isUndecided } = bringTogether({
      base: whole('', '', ''),
      mine: whole('Mine.', 'Mine too.', ''),
      theirs: whole('Theirs.', '', 'Behind it.'),
    });
    assert.ok(isUndecided);
    assert.equal(findConflicts(text).length, 1);
    for (const one of ['Mine.', 'Mine too.', 'Theirs.', 'Behind it.'])
      assert.equal(text.split('\n').filter((line) => line === one).length, 1, one);
  });

  it('take no time that grows with the square of what is alike', () => {
    const lines = (word: string): string =>
      Array.from({ length: 100_000 }, (_, at) => (at % 999 === 0 ? word : '')).join('\n');
    const { text } = bringTogether({
      base: lines('One'),
      mine: lines('Mine'),
      theirs: lines('Two'),
    });
    assert.equal(text.split('\n').filter((line) => line === 'Mine').length, 101);
  });

  it('have what both added to one answer, theirs first, and ask of a fact that both added', () => {
    const answer = (facts: string, more: string): string =>
      `---\nfocus: Nights\n${facts}---\n\n### Challenges\n\nWinter.\n${more}\n### Roles\n`;
    const { text, isUndecided } = bringTogether({
      base: answer('', ''),
      mine: answer('', '\nThe bus.\n'),
      theirs: answer('', '\nRent.\n'),
    });
    assert.equal(text, answer('', '\nRent.\n\nThe bus.\n'));
    assert.equal(isUndecided, false);
    const facts = { mine: answer('venue: Hall\n', ''), theirs: answer('venue: Park\n', '') };
    assert.equal(bringTogether({ base: answer('', ''), ...facts }).isUndecided, true);
  });

  const goal = (specific: string, measurable: string): string =>
    `goal:\r\n  specific: ${specific}\r\n  measurable: ${measurable}\r\n`;

  it('are at one about neighboring lines that each wrote one of', () => {
    const { text, isUndecided } = bringTogether({
      base: goal('Old', 'Old'),
      mine: goal('Mine', 'Old'),
      // As other programs write it.
      theirs: `\u{FEFF}${goal('Old', 'Theirs').replaceAll('\r', '')}`,
    });
    assert.equal(text, goal('Mine', 'Theirs'));
    assert.equal(isUndecided, false);
  });

  it('both stand there where both wrote the same line, to choose one', () => {
    const { text } = bringTogether({
      base: goal('Old', 'Old'),
      mine: goal('Mine', 'Old'),
      theirs: goal('Theirs', 'Old'),
    });
    const [{ first, second } = { first: undefined, second: undefined }, ...more] =
      findConflicts(text);
    assert.equal(more.length, 0);
    assert.equal(first && text.slice(first.start, first.end), '  specific: Mine\r\n');
    assert.equal(second && text.slice(second.start, second.end), '  specific: Theirs\r\n');
  });

  it('are shown one below the other where both stand there', () => {
    const { text } = bringTogether({
      base: SOUND,
      mine: SOUND.replace('Outreach librarian', 'Branch manager'),
      theirs: SOUND.replace('Outreach librarian', 'Director'),
    });
    const said = formIn(text).conflicts.map(({ first, second }) => [first, second]);
    assert.deepEqual(said, [
      [
        {
          label: 'One version:',
          text: 'coordinator: Branch manager',
        },
        { label: 'The other version:', text: 'coordinator: Director' },
      ],
    ]);
  });
});
