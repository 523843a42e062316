import { isOfNothing } from '../checks/isOfNothing.ts';
import { messageOf } from '../checks/messages.ts';
import type { Problem, ProblemCode } from '../checks/problem.ts';
import { presentValue, valueAt } from '../schema/presentValue.ts';
import { pathAround } from '../workbook/model/place.ts';
import { sameName } from '../workbook/naming.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { FieldPath } from '../schema/fieldPath.ts';
import type { FormRequest } from './context.ts';
import { fieldOf } from './fieldAt.ts';
import { factId } from './fieldId.ts';
import type { Remark } from './form.ts';
import { GOAL_DAY } from '../workbook/status/goalDay.ts';
import type { Sentence } from '../language/translate.ts';

/** What the checks say, by control; `''` for what is about no control. */
export type RemarksById = ReadonlyMap<string, readonly Remark[]>;

/** The form asks for these by open questions, unlit letters and the next thing. */
const ASKED_ELSEWHERE: ReadonlySet<ProblemCode> = new Set([
  'next-step',
  'section-missing',
  'reflection-due',
]);

/**
 * The partner’s role may still be to come. Once there is one under a name that is neither the partner’s nor
 * the library’s, it may be the partner’s with the name slightly off.
 */
function isRoleToCome({ cycle }: Workbook, { code }: Problem): boolean {
  if (code !== 'role-partner-missing') return false;
  const known = ['', cycle.library ?? '', cycle.organization?.name ?? ''];
  return (cycle.roles ?? []).every(({ organization = '' }) =>
    known.some((one) => sameName(one, organization)),
  );
}

export function remarksById(request: FormRequest): RemarksById {
  const { workbook, problems } = request;
  const remarks = new Map<string, Remark[]>();
  const placesOf = placesIn(workbook, problems);
  for (const problem of coached(problems, workbook)) {
    if (ASKED_ELSEWHERE.has(problem.code) || isRoleToCome(workbook, problem)) continue;
    // What isn’t there is open, and isn’t a fault.
    if (isOfNothing(workbook, problem)) continue;
    const place = placesOf.get(problem);
    if (place === undefined) continue;
    const { field, nth } = place;
    remarks.set(field, [...(remarks.get(field) ?? []), { ...remarkOf(problem, request), nth }]);
  }
  return remarks;
}

/** A remark by its control: the nth there with its code. */
export interface RemarkPlace {
  readonly field: string;
  readonly code: string;
  readonly nth: number;
}

/** The problem that a remark is about; undefined if it isn’t there (any more). */
export function problemAt(
  workbook: Workbook,
  problems: readonly Problem[],
  { field, code, nth }: RemarkPlace,
): Problem | undefined {
  const alike = problems.filter((one) => one.code === code && findFieldId(workbook, one) === field);
  return alike[nth];
}

function placesIn(
  workbook: Workbook,
  problems: readonly Problem[],
): ReadonlyMap<Problem, RemarkPlace> {
  const counts = new Map<string, number>();
  return new Map(
    problems.map((problem) => {
      const { code } = problem;
      const field = findFieldId(workbook, problem);
      const nth = counts.get(`${field} ${code}`) ?? 0;
      counts.set(`${field} ${code}`, nth + 1);
      return [problem, { field, code, nth }];
    }),
  );
}

/** What the checks warn is missing; it’s shown as open in its place. */
export function warnedMissing({ workbook, problems }: FormRequest): readonly string[] {
  return problems
    .filter(({ severity }) => severity === 'warning' || severity === 'error')
    .filter((one) => isOfNothing(workbook, one))
    .map((one) => findFieldId(workbook, one));
}

/** Whether anything is there; an empty list isn’t. */
function isSaid({ cycle }: Workbook, path: FieldPath): boolean {
  return presentValue(valueAt(cycle, path)) !== undefined;
}

/** A letter that isn’t lit yet asks for this already, so the goal's sentence needn’t. */
const COACH: readonly (readonly [ProblemCode, FieldPath])[] = [
  ['goal-vague', []],
  ['goal-no-number', ['goal', 'measurable']],
  ['goal-no-date', GOAL_DAY],
];

/** Says one thing at a time about the goal's statement. */
function coached(problems: readonly Problem[], workbook: Workbook): readonly Problem[] {
  const isDue = (code: ProblemCode, path: FieldPath): boolean =>
    problems.some((one) => one.code === code) && isSaid(workbook, path);
  const said = COACH.find(([code, path]) => isDue(code, path))?.[0];
  const isCoach = (code: ProblemCode): boolean => COACH.some(([one]) => one === code);
  return problems.filter(({ code }) => !isCoach(code) || code === said);
}

/** The control that a problem is about: a fact, or the answer that it stands in. */
function findFieldId(workbook: Workbook, { path, span }: Problem): string {
  const way = path ?? pathAround(workbook, span);
  return way.length > 0 ? factId(way) : (fieldOf(workbook.sections, span) ?? '');
}

function remarkOf(problem: Problem, { translate }: FormRequest): Omit<Remark, 'nth'> {
  const { code, severity, values } = problem;
  const words = wordsOnPage(problem);
  const text = words === undefined ? messageOf(problem, translate) : translate(words, values);
  return { code, severity, text };
}

/** What a message says about the file means nothing on a page: there it says this, by its variant. */
const WORDS: Partial<Readonly<Record<ProblemCode, Readonly<Record<string, Sentence>>>>> = {
  'invalid-date': {
    '': 'Which day is that? Try “Dec 5, 2027” or “next Friday”.',
    'no-such-day': 'There’s no such day. Which one do you mean?',
    'other-writing': 'Is this {meant}?',
    'other-weekday': '{date} is a {weekday}. Which day do you mean?',
    'two-readings': 'Is this {meant} or {orMeant}?',
  },
  'text-cut-off': {
    '': 'Anything after the # is left out. Type the whole text again here, and we’ll keep all of it.',
  },
};

/** The wording for a page, with its slots; undefined if the one for the text will do. */
export function wordsOnPage({ code, variant = '' }: Problem): Sentence | undefined {
  return WORDS[code]?.[variant] ?? WORDS[code]?.[''];
}
