import assert from 'node:assert/strict';
import { checkWorkbook } from '../../../src/core/checks/checkWorkbook.ts';
import { fixAll } from '../../../src/core/checks/fixAll.ts';
import { fixesFor } from '../../../src/core/checks/fixesFor.ts';
import { applyEdits } from '../../../src/core/workbook/edit.ts';
import { openWorkbook } from '../../../src/core/workbook/openWorkbook.ts';
import { SOUND, TODAY } from '../checks/soundWorkbook.ts';

const options = { today: TODAY };

/** The problems with a mend that puts a line back, and what each mend makes of the text. */
function putBack(text: string, title: string): readonly { code: string; after: string }[] {
  const workbook = openWorkbook(text)!;
  return checkWorkbook(workbook, options).flatMap((problem) =>
    fixesFor(workbook, problem, options)
      .filter((fix) => fix.title === title && fix.preferred)
      .map(({ edits }) => ({ code: problem.code, after: applyEdits(text, edits) })),
  );
}

describe('A line that somebody deleted above others', () => {
  for (const line of [
    ...'organization:|candidates:|spectrum:|goal:|  measurable:|roles:'.split('|'),
    ...'milestones:|agreement:'.split('|'),
  ]) {
    const key = line.trim().slice(0, -1);
    for (const eol of ['\n', '\r\n']) {
      it(`such as ${key}, is missed and put back (${JSON.stringify(eol)})`, () => {
        const whole = SOUND.replaceAll('\n', eol);
        const text = whole.replace(`${eol}${line}${eol}`, eol);
        assert.notEqual(text, whole);
        const mends = putBack(text, `Put “${key}” above it`);
        assert.ok(mends.length > 0);
        for (const { after } of mends) assert.equal(after, whole);
      });
    }
  }

  it('is missed once, and what is missing with it is not asked for', () => {
    for (const key of ['goal', 'milestones']) {
      const text = SOUND.replace(`\n${key}:\n`, '\n');
      const codes = checkWorkbook(openWorkbook(text)!, options).map(({ code }) => code);
      assert.deepEqual(codes, ['key-missing']);
    }
  });

  it('leaves the facts below it alone when all that is safe is mended', () => {
    const text = SOUND.replace('  measurable:\n', '');
    const workbook = openWorkbook(text)!;
    assert.deepEqual(fixAll(workbook, checkWorkbook(workbook, options), options), []);
  });

  it('is not missed where a team has keys of its own, or the line is there', () => {
    for (const [from, to] of [
      ['  target: collaborate\n', '  target: collaborate\n  statement: Ours\n'],
      ['  target: collaborate\n', '  target: collaborate\n  colour: red\n  mood: good\n'],
      ['  target: collaborate\n', '  target: collaborate\n  statement: Ours\n  relevant: Yes\n'],
    ] as const) {
      assert.deepEqual(checkWorkbook(openWorkbook(SOUND.replace(from, to))!, options), []);
    }
  });
});
