import {
  addMonths,
  daysInMonth,
  dayOf,
  isoDay,
  parseDay,
  weekday,
  type Day,
} from '../../calendar/day.ts';
import { MONTHS, WEEKDAYS } from '../../calendar/dayWords.ts';
import { propertySchema } from '../../schema/schema.ts';
import { scalarText } from '../../workbook/edits/scalarText.ts';
import { setField } from '../../workbook/edits/setField.ts';
import { placeAt } from '../../workbook/place.ts';
import { nameKey } from '../../workbook/naming.ts';
import { isEmptyNode } from '../../workbook/yaml/nodes.ts';
import { dayIn } from '../../workbook/status/status.ts';
import { daysWithoutYear } from '../dayWithoutYear.ts';
import type { Draft, Fixer, FixTarget } from './fix.ts';
import { allBlocks, lineAt } from './lines.ts';

/** The nearest known word, else each of them. */
export const unknownValueFixes: Fixer = ({ workbook, problem }) => {
  const { path = [], values } = problem;
  const change = (value: string): Draft => ({
    title: 'change-to',
    values: { value },
    edited: setField(workbook, path, value),
  });
  if (values.meant !== undefined) return [{ ...change(String(values.meant)), safe: true }];
  const allowed = propertySchema(path)?.enum ?? [];
  return allowed.map((value) => ({ ...change(value), undecided: true }));
};

/** The day as it should be written; two offers where the text can mean two, none where it is a guess. */
export const invalidDateFixes: Fixer = (target) => {
  const { meant, orMeant, example } = target.problem.values;
  switch (target.problem.variant) {
    case 'other-writing':
      return written(target, meant).map((draft) => ({ ...draft, safe: true }));
    case 'two-readings':
      return [...written(target, meant), ...written(target, orMeant)].map((draft) => ({
        ...draft,
        undecided: true,
      }));
    case 'no-such-day':
      return written(target, example);
    case 'no-day':
      return lastOfMonth(target);
    case 'no-year':
      return inCycle(target);
    default:
      return [];
  }
};

function written(target: FixTarget, text: string | number | undefined): Draft[] {
  const day = parseDay(String(text));
  return day === undefined ? [] : [dateDraft(target, day, 'write-date')];
}

function dateDraft(
  { workbook, problem }: FixTarget,
  day: Day,
  title: 'write-date' | 'last-day',
): Draft {
  const values = { day: isoDay(day), weekday: WEEKDAYS[weekday(day)] ?? '' };
  return { title, values, edited: setField(workbook, problem.path ?? [], { day }) };
}

/**
 * `12 March`, where only one such day lies in the cycle: from its start to the goal's date, or within
 * a year that is not over where there is none.
 */
function inCycle(target: FixTarget): Draft[] {
  const { workbook, problem, today } = target;
  const { started, goal } = workbook.cycle;
  const start = dayIn(started);
  if (start === undefined) return [];
  const end = dayIn(goal?.['time-bound']) ?? addMonths(start, 12) - 1;
  const [day, ...others] = daysWithoutYear(String(problem.values.found), start, end);
  const isCertain = day !== undefined && others.length === 0 && today <= end;
  return isCertain ? [dateDraft(target, day, 'write-date')] : [];
}

/** `2026-06`, `June 2026`, `06/2026`. */
function lastOfMonth(target: FixTarget): Draft[] {
  const found = String(target.problem.values.found).replace(/["']/g, '').trim();
  const year = Number(/\b(?:19|20)\d{2}\b/.exec(found)?.[0]);
  const named = MONTHS.findIndex((month) => new RegExp(`\\b${month.slice(0, 3)}`, 'i').test(found));
  const rest = /^\d{4}[-/. ](\d{1,2})$|^(\d{1,2})[-/. ]\d{4}$/.exec(found);
  const month = named >= 0 ? named + 1 : Number(rest?.[1] ?? rest?.[2]);
  if (!Number.isInteger(year) || !(month >= 1 && month <= 12)) return [];
  const day = dayOf({ year, month, day: daysInMonth(year, month) });
  return [dateDraft(target, day, 'last-day')];
}

/** The known key, unless it says something already. */
export const unknownKeyFixes: Fixer = ({ workbook, problem }) => {
  const { path = [], span, values } = problem;
  const key = String(values.meant);
  const { text } = workbook;
  const right = placeAt(workbook, [...path.slice(0, -1), key]);
  const isQuoted = /["']/.test(text.charAt(span.start - 1)) && span.start > 0;
  const rename = {
    start: isQuoted ? span.start - 1 : span.start,
    end: isQuoted ? span.end + 1 : span.end,
    text: key,
  };
  const safe = bare(key) === bare(String(values.found));
  if (right === undefined) {
    return [
      { title: 'rename-key', values: { key }, edited: { kind: 'edits', edits: [rename] }, safe },
    ];
  }
  const twin = allBlocks(workbook).find(({ head }) => head.start === right.key.start);
  const own = allBlocks(workbook).find(({ head }) => head.start === rename.start);
  if (twin === undefined || own === undefined) return [];
  if (isEmptyNode(right.node) && twin.children.length === 0) {
    const remove = { start: twin.line, end: twin.end, text: '' };
    return [
      { title: 'rename-key', values: { key }, edited: { kind: 'edits', edits: [rename, remove] } },
    ];
  }
  const isEmpty = text.slice(own.after, own.end).trim() === '';
  const remove = { start: own.line, end: own.end, text: '' };
  const found = { key: String(values.found) };
  return isEmpty
    ? [
        {
          title: 'remove-empty',
          values: found,
          edited: { kind: 'edits', edits: [remove] },
          safe: true,
        },
      ]
    : [];
};

function bare(key: string): string {
  return nameKey(key).replace(/[^\p{L}\p{N}]/gu, '');
}

/** The text with what follows the `#`, in quotes. */
export const cutOffFixes: Fixer = ({ workbook, problem }) => {
  const { text } = workbook;
  const place = placeAt(workbook, problem.path ?? []);
  if (place === undefined) return [];
  const { start } = place.value;
  const { end } = lineAt(text, problem.span.start);
  const said = text.slice(start, end).replace(/\s*\n\s*/g, ' ');
  const { inline } = scalarText(said, { eol: '\n', before: -Infinity, blockColumn: 0 });
  const edits = [{ start, end: start + text.slice(start, end).trimEnd().length, text: inline }];
  return [{ title: 'put-quotes', edited: { kind: 'edits', edits }, safe: true }];
};
