import { getWord } from '../problem.ts';
import { isoDay, type Day } from '../../calendar/day.ts';
import { canonicalValue, propertySchema } from '../../schema/schema.ts';
import { markMilestoneDone } from '../../workbook/edits/commands/milestones.ts';
import { setField } from '../../workbook/edits/setField.ts';
import { dayIn } from '../../workbook/status/status.ts';
import { languageOf } from '../../workbook/language.ts';
import { withoutTime } from '../../english/days/dateWriting.ts';
import { readDays } from '../../readers/readDay.ts';
import type { Draft, FixTarget } from './fix.ts';
import { withRemark } from './remark.ts';

/** How people mark a line of a list as done, and so on, and what the marks mean. */
const MARKS: Readonly<Record<string, string>> = {
  '✓': 'done',
  '✔': 'done',
  '✅': 'done',
  '☑': 'done',
  x: 'done',
  no: 'not started',
};

/** A word and, behind a mark or “on”, more: `done - 28 March`, `Completed (2026-03-28)`. */
const WITH_DAY = /^(?<word>\p{L}{1,20})(?:\s+on\s+|\s*[-:,;\u2013\u2014]\s*|\s+)(?<day>\S.*)$/u;

/** Writes `done` for a tick. A day behind it, where there's no doubt about it, gets its own line. */
export function milestoneStatusFixes(target: FixTarget): readonly Draft[] {
  const { workbook, problem } = target;
  const { path = [], values } = problem;
  const said = bare(getWord(values, 'found') ?? '');
  const change = (value: string): Draft => ({
    title: 'change-to',
    values: { value },
    edited: setField(workbook, path, value),
  });
  const marked = Object.hasOwn(MARKS, said) ? MARKS[said] : undefined;
  if (marked !== undefined) return [change(marked)];
  const { word, day: written } = WITH_DAY.exec(said)?.groups ?? {};
  const schema = propertySchema(path);
  if (word === undefined || schema === undefined || canonicalValue(schema, word) !== 'done') {
    return [];
  }
  const day = dayDone(target, (written ?? '').replace(/^\((.*)\)$/, '$1'));
  if (day === undefined) {
    const edited = withRemark(
      workbook.text,
      problem.span,
      setField(workbook, path, 'done'),
      getWord(values, 'found') ?? '',
    );
    return [{ title: 'change-to', values: { value: 'done' }, edited, undecided: true }];
  }
  return [
    {
      title: 'mark-done-on',
      values: { day: isoDay(day) },
      edited: markMilestoneDone(workbook, Number(path[1]), day),
    },
  ];
}

/** The one day that it can mean, today at the latest; undefined if `done-on` has another one. */
function dayDone({ workbook, problem, today }: FixTarget, written: string): Day | undefined {
  const language = languageOf(workbook);
  const [day, ...others] = readDays(written, { today, first: 'back', language });
  const { milestones, started } = workbook.cycle;
  const known = milestones?.[Number(problem.path?.[1])]?.['done-on'];
  const isInCycle = day !== undefined && day <= today && day >= (dayIn(started) ?? day);
  // A time of day would be lost.
  const isCertain = isInCycle && others.length === 0 && withoutTime(written) === written;
  return isCertain && (known === undefined || dayIn(known) === day) ? day : undefined;
}

/** Without quotes, and without the invisible character that asks for a tick in color. */
function bare(found: string): string {
  return found
    .replace(/["']|\p{Variation_Selector}/gu, '')
    .trim()
    .toLowerCase();
}
