import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { isoDay, parseDay, type Day } from '../../../src/core/calendar/day.ts';
import type { Agreed } from '../../../src/core/meeting/agreedLine.ts';
import { readText, type ReadNotes } from '../../../src/core/meeting/readNotes.ts';

const FOLDER = 'test/unit/meeting';
const MEETING = parseDay('2026-12-02')!;
const OWNERS = ['Ana Ruiz', 'Bo Lee', 'Bo Chan', 'Sam', 'Library director'];
const cycle = {
  coordinator: 'Outreach librarian',
  milestones: OWNERS.map((owner) => ({ title: 'Something else', owner })),
};

/** How a line of the table says what was understood. */
function understood({ agreed, next, unread }: ReadNotes): string {
  const all = [
    ...agreed.map(milestoneText),
    ...(next === undefined ? [] : [`next meeting | ${dayText(next.day)}`]),
    ...unread.map(() => 'nothing'),
  ];
  return all.length === 0 ? 'left out' : all.join(' && ');
}

function milestoneText({ what, who, due, doubts }: Agreed): string {
  return `${what} | ${who ?? '-'} | ${dayText(due)}${doubts.length > 0 ? ' ?' : ''}`;
}

function dayText(day: Day | undefined): string {
  return day === undefined ? '-' : isoDay(day);
}

for (const file of fs.readdirSync(FOLDER).filter((name) => /^agreed.*\.txt$/.test(name))) {
  describe(`What is understood of the notes of a meeting (${file})`, () => {
    const rows = fs
      .readFileSync(path.join(FOLDER, file), 'utf8')
      .split('\n')
      .filter((row) => row.includes(' => ') && !row.startsWith('#'));

    for (const row of rows) {
      const at = row.lastIndexOf(' => ');
      const [written, meant] = [row.slice(0, at), row.slice(at + 4).trim()];
      const line = /^(?:[-*]|\d+\.) /.test(written) ? written : `- ${written}`;
      it(written, () =>
        assert.equal(understood(readText(`- What we agreed:\n  ${line}\n`, MEETING, cycle)), meant),
      );
    }
  });
}
