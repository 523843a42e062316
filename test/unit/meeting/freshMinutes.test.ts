import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { isoDay, parseDay, type Day } from '../../../src/core/calendar/day.ts';
import { nameKey } from '../../../src/core/workbook/naming.ts';
import { readText } from '../../../src/core/meeting/readNotes.ts';

const MEETING = parseDay('2026-12-03')!;
const cycle = {
  organization: { name: 'Carver County Youth Alliance' },
  library: 'Eastside Public Library',
  coordinator: 'Outreach librarian',
  milestones: [{ title: 'Something else', owner: 'Owen' }],
};

/**
 * 120 lines in three sets, each written and labelled by somebody who had not seen the reader, and read blind
 * once: 30, 24 and 35 of 40 as meant, with 4, 5 and 1 invented. The last column says which are read
 * otherwise still.
 */
const [, ...rows] = fs
  .readFileSync('test/unit/meeting/freshMinutes.tsv', 'utf8')
  .trimEnd()
  .split('\n')
  .map((row) => row.split('\t'));

function isAsMeant(line: string, kind: string, who: string, when: string): boolean {
  const { agreed, next } = readText(`Present: Ann, Bo\n\n${line}`, MEETING, cycle);
  if (kind === 'next') return next !== undefined && dayText(next.day) === when;
  if (kind !== 'task') return agreed.length === 0 && next === undefined;
  const [one, ...more] = agreed;
  const isWho =
    who === '' || who === 'I' ? one?.who === undefined : nameKey(one?.who ?? '') === nameKey(who);
  return one !== undefined && more.length === 0 && isWho && dayText(one.due) === when;
}

function dayText(day: Day | undefined): string {
  return day === undefined ? '' : isoDay(day);
}

describe('Minutes that the reader has not been written for', () => {
  for (const line of [
    ...['Someone left the lights on again', 'AI is a hot topic at the state library'],
    ...['Action items: none', 'To-do list is on the wall', 'Somebody asked about parking'],
  ])
    it(`${line} (no task)`, () => assert.ok(isAsMeant(line, 'none', '', '')));

  for (const [line = '', kind = '', who = '', , when = '', read = ''] of rows)
    it(`${line} (${read})`, () =>
      assert.equal(isAsMeant(line, kind, who, when), read === 'as meant'));
});
