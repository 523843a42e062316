import { isoDay, type Day } from '../calendar/day.ts';
import { checkWorkbook } from '../checks/checkWorkbook.ts';
import type { CheckSettings } from '../checks/checkSettings.ts';
import { explanationOf } from '../checks/explain.ts';
import { fixesFor, problemsToMend } from '../checks/fixesFor.ts';
import { messageOf } from '../checks/messages.ts';
import { indexNeighbors } from '../checks/neighborIndex.ts';
import type { Problem, SeveritySettings } from '../checks/problem.ts';
import { guide, guideIn } from '../guide/guide.ts';
import { isMeantFor } from '../guide/parts.ts';
import { checkedFile } from '../listing/checkListing.ts';
import { listedCycle, statusListing } from '../listing/statusListing.ts';
import { cycleState, type CycleState } from '../portfolio/cycleState.ts';
import { neighborOf } from '../portfolio/neighbor.ts';
import { portfolioOf, type Portfolio } from '../portfolio/portfolio.ts';
import { summarize } from '../portfolio/summary.ts';
import { propertySchema, type PropertySchema } from '../schema/schema.ts';
import { writtenAnswer } from '../workbook/body/answerText.ts';
import { languageOf } from '../workbook/language.ts';
import { sameName, type RelativePath } from '../workbook/naming.ts';
import type { Workbook } from '../workbook/workbook.ts';
import {
  isNeverTold,
  isPrivateFact,
  isPrivatePart,
  neverToldSpans,
  openSections,
  OWN_KEYS,
  privateNames,
  privateSpans,
} from './privateParts.ts';

/** A workbook that the tools may read. */
export interface ToolFile {
  /** The only name that it is known by: a path that isn't one of these leads nowhere. */
  readonly path: RelativePath;
  readonly workbook: Workbook;
  readonly severities?: SeveritySettings;
  readonly settings?: Partial<CheckSettings>;
}

export interface ReadingOptions {
  readonly today: Day;
  readonly withPrivate: boolean;
}

/** What a tool answers, but for the notice that every answer has. */
export type Told = Readonly<Record<string, unknown>>;

export function listPartnerships(
  files: readonly ToolFile[],
  organization: string | undefined,
  { today, withPrivate }: ReadingOptions,
): Told {
  const listed = statusListing(portfolioIn(files, today));
  const organizations = listed.organizations.filter(
    ({ name }) => organization === undefined || (name !== null && sameName(name, organization)),
  );
  const isLeftOut = !withPrivate && listed.candidates.length > 0;
  return {
    today: isoDay(today),
    organizations,
    ...(withPrivate ? { candidates: listed.candidates } : {}),
    left_out: isLeftOut ? ['candidates'] : [],
  };
}

export function readWorkbook(
  { path, workbook }: ToolFile,
  { today, withPrivate }: ReadingOptions,
): Told {
  const names = privateNames(workbook, today);
  return {
    path,
    language: languageOf(workbook),
    standing: listedCycle(stateOf({ path, workbook }, today), today),
    facts: knownFacts(workbook, withPrivate),
    answers: answersIn(workbook, withPrivate, today),
    left_out: withPrivate ? names.filter((one) => one === OWN_KEYS || isNeverTold([one])) : names,
  };
}

export function checkWorkbooks(
  files: readonly ToolFile[],
  path: string | undefined,
  { today, withPrivate }: ReadingOptions,
): Told {
  const { states } = portfolioIn(files, today);
  const index = indexNeighbors(
    Array.from(states.values(), (state) => neighborOf(state, (id) => id)),
  );
  let hidden = 0;
  const checked = files
    .filter((file) => path === undefined || file.path === path)
    .map((file) => {
      const { workbook, severities, settings } = file;
      const context = { today, settings: settings ?? {}, neighbors: { self: file.path, index } };
      const all = checkWorkbook(workbook, { ...context, severities });
      const spans = withPrivate ? neverToldSpans(workbook) : privateSpans(workbook, today);
      const isHidden = ({ span }: Problem): boolean =>
        spans.some(({ start, end }) => start <= span.start && span.start < end);
      const problems = all.filter((problem) => !isHidden(problem));
      hidden += all.length - problems.length;
      const toMend = new Set(problemsToMend(problems));
      const fixesOf = (problem: Problem): readonly string[] =>
        toMend.has(problem) ? fixesFor(workbook, problem, context).map(({ title }) => title) : [];
      const listed = checkedFile(file.path, workbook.text, problems, { messageOf, fixesOf });
      return {
        path: file.path,
        problems: listed.problems.map(({ code, severity, message, line, fixes }) => ({
          ...{ code, severity, message, line, fixes },
        })),
      };
    });
  return {
    files: checked,
    left_out: hidden === 0 ? [] : [`${String(hidden)} problems in private parts`],
  };
}

/** undefined for a word that is no code. */
export function explainCheck(code: string): Told | undefined {
  const explanation = explanationOf(code);
  if (explanation === undefined) return undefined;
  const { why, example } = explanation;
  return { code, why, ...(example && { not_ok: example.notOk, ok: example.ok }) };
}

function portfolioIn(files: readonly ToolFile[], today: Day): Portfolio {
  return portfolioOf(
    files.map((file) => stateOf(file, today)),
    today,
  );
}

function stateOf({ path, workbook }: ToolFile, today: Day): CycleState {
  return cycleState({ path, summary: summarize(workbook) }, today);
}

/** What the schemas know, so that a team's own keys stay out wherever they are. */
function knownFacts({ cycle }: Workbook, withPrivate: boolean): Told {
  const entries = Object.entries(cycle).filter(
    ([key]) => !isNeverTold([key]) && (withPrivate || !isPrivateFact([key])),
  );
  return Object.fromEntries(
    entries.map(([key, value]) => [key, knownIn(value, propertySchema([key]))]),
  );
}

function knownIn(value: unknown, schema: PropertySchema | undefined): unknown {
  if (Array.isArray(value)) return value.map((one) => knownIn(one, schema?.items));
  if (typeof value !== 'object' || value === null) return value;
  const known = Object.entries(value).filter(([key]) =>
    Object.hasOwn(schema?.properties ?? {}, key),
  );
  return Object.fromEntries(
    known.map(([key, one]) => [key, knownIn(one, schema?.properties?.[key])]),
  );
}

interface ToldAnswer {
  readonly heading: string;
  readonly question?: string;
  readonly text: string;
}

/** What stands under each heading that may be read, and the guide's headings that are still to come. */
function answersIn(workbook: Workbook, withPrivate: boolean, today: Day): readonly ToldAnswer[] {
  const { sections, cycle } = workbook;
  const open = withPrivate ? sections : openSections(workbook, today).map((one) => one.open);
  const { part: wordsOf } = guideIn(languageOf(workbook));
  const there = open.flatMap((section): readonly ToldAnswer[] => {
    if (section === undefined || section.section.title === '') return [];
    const { title, part } = section.section;
    const question = part === undefined ? undefined : wordsOf(part).question;
    if (part !== undefined && question === undefined) return [];
    return [{ heading: title, ...(question && { question }), text: writtenAnswer(section).text }];
  });
  const missing = guide.parts.filter(
    (part) =>
      part.question !== undefined &&
      (withPrivate || !isPrivatePart(part.id)) &&
      isMeantFor(part, cycle.organization?.relationship) &&
      !sections.some(({ section }) => section.part === part.id),
  );
  return [
    ...there,
    ...missing.map(({ id }) => {
      const { heading, question } = wordsOf(id);
      return { heading, ...(question && { question }), text: '' };
    }),
  ];
}
