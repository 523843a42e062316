import assert from 'node:assert/strict';
import { deriveStatus } from '../../../src/core/workbook/status/status.ts';
import {
  factsOf,
  packedOf,
  sameSummary,
  summarize,
  summarizeText,
  summaryOf,
} from '../../../src/core/portfolio/summary.ts';
import { EXPLORED, planned, summary, today, workbook, workbookText } from './workbooks.ts';

const yaml = planned(
  'Harbor Light',
  'title: Agreement; due: 2026-11-20; owner: Director; note: A long story; status: done',
  'title: Letter; due: 2026-11-22',
);

describe('The summary of a workbook', () => {
  it('leads to the same status, and the same reasons for it, as the workbook itself', () => {
    for (const answered of [[], EXPLORED, ['Challenges']]) {
      const book = workbook(yaml, answered);
      assert.deepEqual(deriveStatus(factsOf(summarize(book)), today), deriveStatus(book, today));
    }
    const empty = workbook('cycle: 1');
    assert.deepEqual(deriveStatus(factsOf(summarize(empty)), today), deriveStatus(empty, today));
  });

  it('comes back as it was from the string that is kept of it', () => {
    const odd = `${yaml}\ncandidates:\n  -\n  - name: Łódź 😀 "x"\n  - audience: TBD\n  - our-own: x`;
    for (const one of [summary(yaml, EXPLORED), summary(odd), summary('cycle: 0')]) {
      const { cycle, answered } = one;
      const packed = packedOf({ cycle, answered });
      assert.match(packed, /^[ -~]*$/, 'one byte for each character');
      const again = summaryOf(packed);
      assert.deepEqual(again.cycle, cycle);
      assert.deepEqual(again.answered, answered);
      assert.ok(sameSummary(again, one));
    }
  });

  it('of a text is that of the workbook which is read from it', () => {
    const text = workbookText(yaml, EXPLORED);
    assert.ok(sameSummary(summarizeText(text)!, summary(yaml, EXPLORED)));
    assert.equal(summarizeText('# Notes\n'), undefined);
    const typed = yaml.replace('status: done', 'status: to do');
    assert.ok(sameSummary(summarizeText(workbookText(typed))!, summary(typed)));
  });

  it('keeps no prose that nobody reads in it', () => {
    const text = packedOf(summary(yaml));
    assert.ok(!text.includes('Staff are promised') && !text.includes('A long story'), text);
    assert.ok(text.includes('12 evenings for 150 households'));
  });

  it('is the same when the keys stand in another order, and while somebody writes prose', () => {
    const before = summary('cycle: 1\nfocus: Pantry', ['Challenges']);
    const book = workbook('focus: Pantry\ncycle: 1', ['Challenges']);
    assert.ok(sameSummary(before, summarize(book)));
    assert.ok(!sameSummary(before, summary('cycle: 2\nfocus: Pantry', ['Challenges'])));
    assert.ok(!sameSummary(before, summary('cycle: 1\nfocus: Pantry', [])));
  });
});
