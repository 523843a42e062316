import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { isoDay, parseDay, type Day } from '../../../src/core/calendar/day.ts';
import { readText, type ReadNotes } from '../../../src/core/meeting/readNotes.ts';

const MEETING = parseDay('2026-12-02')!;
const OWNERS = ['Ana Ruiz', 'Bo Lee', 'Bo Chan', 'Sam', 'Library director'];
const cycle = {
  organization: { name: 'Harbor Light Food Bank' },
  library: 'Cedar Falls Public Library',
  coordinator: 'Outreach librarian',
  milestones: OWNERS.map((owner) => ({ title: 'Something else', owner })),
};

interface Row {
  readonly written: string;
  readonly meant: string;
}

const FILES = ['plainMinutes.txt', 'plainMinutesFresh.txt'];

/** The blocks of the tables: each is one meeting's notes. */
const blocks = FILES.map((file) => fs.readFileSync(`test/unit/meeting/${file}`, 'utf8'))
  .join('\n\n')
  .split(/\n{2,}/)
  .map((block) =>
    block
      .split('\n')
      .filter((row) => row.includes(' => ') && !row.startsWith('#'))
      .map((row): Row => {
        const [written = '', meant = ''] = row.split(' => ');
        return { written, meant };
      }),
  )
  .filter((rows) => rows.length > 0);

/** What became of one line, as the table says it. */
function understood({ written }: Row, { agreed, next, unread, talk }: ReadNotes): string {
  const isOf = (line: string): boolean => written.replace(/^\d+\) /, '').includes(line);
  const all = [
    ...agreed
      .filter(({ line }) => isOf(line))
      .map(
        ({ what, who, due, doubts }) =>
          `${what} | ${who ?? '-'} | ${dayText(due)}${doubts.length > 0 ? ' ?' : ''}`,
      ),
    ...(next !== undefined && isOf(next.line) ? [`next meeting | ${dayText(next.day)}`] : []),
    ...[...unread, ...talk].filter(isOf).map(() => 'nothing'),
  ];
  return all.length === 0 ? 'left out' : all.join(' && ');
}

function dayText(day: Day | undefined): string {
  return day === undefined ? '-' : isoDay(day);
}

describe('Minutes as people type them, in plain lines', () => {
  for (const rows of blocks) {
    const read = readText(rows.map(({ written }) => written).join('\n'), MEETING, cycle);
    for (const row of rows) {
      it(row.written, () => assert.equal(understood(row, read), row.meant));
    }
  }
});
