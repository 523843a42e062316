import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDay } from '../../../src/core/calendar/day.ts';
import { prepareMeeting } from '../../../src/core/meeting/prepare.ts';
import { inEnglish } from '../../../src/core/language/translate.ts';
import { writeHtml } from '../../../src/core/sharing/html/htmlWriter.ts';
import { makeShared, type ShareRequest } from '../../../src/core/sharing/makeShared.ts';
import {
  meetingDay,
  meetingPage,
  type MeetingOptions,
} from '../../../src/core/sharing/meeting/meetingPage.ts';
import type { SharedDocument } from '../../../src/core/sharing/document.ts';
import { applyEdits } from '../../../src/core/workbook/edit.ts';
import { opened, withFrontMatter } from '../../support/workbookText.ts';
import { assertGolden, sampleText } from './golden.ts';
import { markedWorkbook } from './markedWorkbook.ts';
import { outline } from './outline.ts';

const TODAY = parseDay('2026-11-24')!;

function pageOf(text: string, options: Partial<MeetingOptions> = {}): SharedDocument {
  const workbook = opened(text);
  const day = meetingDay(workbook, TODAY)!;
  return meetingPage(workbook, day, { today: TODAY, t: inEnglish, ...options });
}

describe('the page for a meeting', () => {
  it('has the agenda, and room for the minutes', () => {
    assertGolden('meeting.txt', outline(pageOf(sampleText('riverbend-tenants-union-cycle-1'))));
  });

  it('shows what was typed on the agenda where that is wanted', () => {
    const text = sampleText('riverbend-tenants-union-cycle-1');
    const edited = prepareMeeting(opened(text), parseDay('2026-12-01')!, TODAY);
    assert.ok(edited.kind === 'edits');
    const typed = applyEdits(text, edited.edits).replace(
      '- Present: \n',
      '- The van\n- Present: \n',
    );
    assert.doesNotMatch(outline(pageOf(typed)), /The van/);
    const page = outline(pageOf(typed, { meetingNotes: true }));
    assert.match(page, /- The van\n/);
    assert.match(page, /- Late:\n {2}- Letter to all landlords/);
    assert.equal(page.split('Present').length, 3, 'only the room to write in: caption and head');
  });

  it('has less room to write where the agenda is long, so that all fits on a page', () => {
    const roomOf = (text: string): number => {
      const table = pageOf(text).blocks.find(
        (one) =>
          one.kind === 'table' && one.columns.length === 3 && one.rows[0]?.[0] === one.rows[1]?.[0],
      );
      return table?.kind === 'table' ? table.rows.length : 0;
    };
    assert.equal(roomOf(sampleText('harbor-light-food-bank-cycle-2')), 4);
    assert.equal(roomOf(sampleText('willow-street-free-clinic-cycle-1')), 3);
    assert.equal(roomOf(withFrontMatter('next-meeting: 2026-12-01')), 2);
  });

  it('has no torn sentence, and no doubled question mark, from last time', () => {
    const text = sampleText('riverbend-tenants-union-cycle-1').replace(
      '### What we will accomplish together',
      '#### 2026-11-23\n\nThe maps are here; the branch manager hangs them up by Friday.\nAna: letter goes out next week??\n\n### What we will accomplish together',
    );
    const page = outline(pageOf(text));
    assert.match(page, /- The branch manager hangs them up by Friday\.\n/);
    assert.match(page, /- Ana: letter goes out next week\?\n/);
  });

  it('names nothing of the workbook but the parties and what has a date', () => {
    const goes =
      /^(organization\.name|library|focus|next-meeting-(?:time|place)|milestones\.\d\.(title|owner))$/;
    fc.assert(
      fc.property(fc.infiniteStream(fc.boolean()), (coins) => {
        const { text, words } = markedWorkbook(() => coins.next().value === true);
        const html = writeHtml(pageOf(text));
        for (const [place, word] of words) {
          assert.equal(html.includes(word), goes.test(place), place);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('asks no question that is for the library alone', () => {
    const text = withFrontMatter('organization:\n  name: Zoo\nnext-meeting: 2026-12-01');
    const page = outline(pageOf(text));
    assert.match(page, /What will we accomplish together, by when\?/);
    assert.doesNotMatch(page, /spectrum|audience|relationship|learn|differently/i);
  });

  it('is for the next meeting, and says so where nobody knows when that is', () => {
    const day = (yaml: string, body?: string): number | undefined =>
      meetingDay(opened(withFrontMatter(yaml, body)), TODAY);
    const notes =
      '## Discussion with our partner\n\n### Meeting notes\n\n#### 2026-12-03\n\nHello.\n';
    assert.equal(day('next-meeting: 2026-12-01', notes), parseDay('2026-12-01'));
    assert.equal(day('next-meeting: 2026-11-01', notes), parseDay('2026-12-03'));
    assert.equal(day('next-meeting: 2026-11-01'), parseDay('2026-11-01'));
    assert.equal(day('next-meeting: 2026-02-30'), undefined);
    const request: ShareRequest = {
      ...({ kind: 'meeting', format: 'docx', today: TODAY, t: inEnglish } as const),
      workbooks: [{ path: 'a.md', workbook: opened(withFrontMatter('library: Maple Fork')) }],
    };
    const made = makeShared(request);
    assert.ok(made.kind === 'nothing');
    assert.match(made.why, /doesn’t say when the next meeting is/);
  });

  it('lists what was agreed last time, and says so where there is nothing', () => {
    const notes =
      '## Discussion with our partner\n\n### Meeting notes\n\n#### 2026-11-03\n\n- What we agreed:\n  - Ana: flyers by Friday\n';
    const page = outline(pageOf(withFrontMatter('next-meeting: 2026-12-01', notes)));
    assert.match(page, /### From last time\n- Ana: flyers by Friday\n/);
    const empty = outline(pageOf(withFrontMatter('next-meeting: 2026-12-01\nstatus: ended')));
    assert.match(empty, /Nothing is late, due soon, or left from last time\./);
  });
});
