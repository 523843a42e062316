import assert from 'node:assert/strict';
import fc from 'fast-check';
import { hoverAt } from '../../../src/core/assist/hover.ts';
import { openWorkbook } from '../../../src/core/workbook/openWorkbook.ts';
import { damagedWorkbook } from '../edits/laidOutWorkbooks.ts';
import { SOUND } from '../checks/soundWorkbook.ts';
import { TODAY } from './completing.ts';

/** The hover in the sound workbook in the middle of a text that stands there, without escapes. */
function hoverOn(words: string, text = SOUND): string | undefined {
  const offset = text.indexOf(words) + Math.floor(words.length / 2);
  return hoverAt(openWorkbook(text)!, offset, { today: TODAY })?.markdown.replace(/\\/g, '');
}

describe('Hovering', () => {
  it('tells what a key means, and an example', () => {
    assert.equal(
      hoverOn('achievable:'),
      '**Achievable**\n\nWhat makes you confident you can do this together?\n\nExample: Two staff members and four volunteers a night are already promised',
    );
  });

  it('tells what a word means', () => {
    assert.match(hoverOn('consult')!, /^\*\*At the start: consult\*\*\n\nYou ask for their input/);
    assert.match(
      hoverOn('done\n    done-on'.slice(0, 4))!,
      /^\*\*Progress: done\*\*\n\nIt has happened\.$/,
    );
  });

  it('tells the weekday of a date and how far it is', () => {
    assert.equal(hoverOn('2026-05-12'), '**Tuesday, May 12, 2026**, in 27 days\n\nDue date');
    assert.equal(
      hoverOn('2026-04-12', SOUND.replace('2026-05-12', '2026-04-12')),
      '**Sunday, April 12, 2026**, 3 days late\n\nDue date',
    );
    assert.equal(hoverOn('2026-03-30'), '**Monday, March 30, 2026**, 16 days ago\n\nDue date');
  });

  it('tells which day a meeting was', () => {
    const text =
      '---\nworkbook: partnership-cycle\n---\n\n### Meeting notes\n\n#### 2026-04-09\n\n- X\n';
    assert.equal(hoverOn('#### 2026-04-09', text), '**Thursday, April 9, 2026**, 6 days ago');
    assert.equal(hoverOn('#### 2026-13-09', text.replace('04-09', '13-09')), undefined);
  });

  it('tells what the guide asks below a heading', () => {
    assert.match(
      hoverOn('### Challenges')!,
      /^\*\*Challenges\*\*\n\nThe guide asks: \*What could get in the way/,
    );
    assert.match(hoverOn('## Reflection')!, /- What did we learn\?/);
  });

  it('has nothing to say about own keys, comments and prose', () => {
    const text = SOUND.replace('cycle: 1', 'room: Blue\n# a remark\ncycle: 1');
    assert.equal(hoverOn('room:', text), undefined);
    assert.equal(hoverOn('a remark', text), undefined);
    assert.equal(hoverOn('Parking.'), undefined);
  });

  it('never throws and never links #many', () => {
    fc.assert(
      fc.property(damagedWorkbook, fc.nat(1500), (text, at) => {
        const hover = hoverAt(openWorkbook(text)!, Math.min(at, text.length), { today: TODAY });
        assert.doesNotMatch(hover?.markdown ?? '', /(?<!\\)\]\(|command:|<a/);
      }),
      { numRuns: 80 },
    );
  });
});
