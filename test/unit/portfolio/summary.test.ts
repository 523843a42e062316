import assert from 'node:assert/strict';
import { deriveStatus } from '../../../src/core/workbook/status/status.ts';
import {
  getCycleFacts,
  sameSummary,
  summarize,
  summarizeText,
} from '../../../src/core/portfolio/summary.ts';
import { EXPLORED, planned, summary, today, workbook, partnershipText } from './partnerships.ts';

const yaml = planned(
  'Harbor Light',
  'title: Agreement; due: 2026-11-20; owner: Director; note: A long story; status: done',
  'title: Letter; due: 2026-11-22',
);

describe('The summary of a workbook', () => {
  it('leads to the same status, and the same reasons for it, as the workbook itself', () => {
    for (const answered of [[], EXPLORED, ['Challenges']]) {
      const book = workbook(yaml, answered);
      assert.deepEqual(
        deriveStatus(getCycleFacts(summarize(book)), today),
        deriveStatus(book, today),
      );
    }
    const empty = workbook('cycle: 1');
    assert.deepEqual(
      deriveStatus(getCycleFacts(summarize(empty)), today),
      deriveStatus(empty, today),
    );
  });

  it('comes back as it was from JSON', () => {
    const odd = `${yaml}\ncandidates:\n  -\n  - name: Łódź 😀 "x"\n  - audience: TBD\n  - our-own: x`;
    for (const one of [summary(yaml, EXPLORED), summary(odd), summary('cycle: 0')]) {
      assert.deepEqual(JSON.parse(JSON.stringify(one)), one);
    }
  });

  it('of a text is that of the workbook which is read from it', () => {
    const text = partnershipText(yaml, EXPLORED);
    assert.ok(sameSummary(summarizeText(text)!, summary(yaml, EXPLORED)));
    assert.equal(summarizeText('# Notes\n'), undefined);
    const typed = yaml.replace('status: done', 'status: to do');
    assert.ok(sameSummary(summarizeText(partnershipText(typed))!, summary(typed)));
  });

  it('is the same while somebody writes below the front matter', () => {
    const before = summary('cycle: 1\nfocus: Pantry', ['Challenges']);
    const text = partnershipText('cycle: 1\nfocus: Pantry', ['Challenges']);
    assert.ok(sameSummary(before, summarizeText(`${text}And more of it.\n`)!));
    assert.ok(!sameSummary(before, summary('cycle: 2\nfocus: Pantry', ['Challenges'])));
    assert.ok(!sameSummary(before, summary('cycle: 1\nfocus: Pantry', [])));
  });
});
