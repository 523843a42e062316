import type { Day } from '../calendar/day.ts';
import { applyChange, fieldValue, valueOf } from '../form/change.ts';
import {
  factId,
  findSectionIndex,
  sectionId,
  targetOfId,
  type SectionTarget,
} from '../form/fieldId.ts';
import { isHidden } from '../form/layout.ts';
import { guide } from '../guide/guide.ts';
import { fieldPathOf, type FieldPath } from '../schema/fieldPath.ts';
import { valueAt } from '../schema/presentValue.ts';
import { propertyMeaning } from '../schema/propertyMeaning.ts';
import { canonicalValue, propertySchema } from '../schema/schema.ts';
import { applyEdits, type TextEdit } from '../workbook/edit.ts';
import { appendItem } from '../workbook/edits/appendItem.ts';
import { editInSteps, type EditStep } from '../workbook/edits/composeEdits.ts';
import { refusedText } from '../workbook/edits/edited.ts';
import type { FieldValue } from '../workbook/edits/scalarText.ts';
import { LARGEST_WORKBOOK } from '../workbook/syntax/largest.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { diffOf } from './diff.ts';
import {
  isNeverTold,
  isPrivateFact,
  isPrivatePart,
  openSections,
  type OpenSection,
} from './privateParts.ts';

/** One change, as `schemas/tools/plan_change.schema.json` describes it. */
export type ToolChange =
  | { readonly field: string; readonly value: string | number }
  | { readonly heading: string; readonly text: string }
  | { readonly add: string; readonly item: Readonly<Record<string, string | number>> };

/** What changes come to: edits of the text as it is, and the text that they make. */
export interface Plan {
  readonly edits: readonly TextEdit[];
  readonly after: string;
  readonly diff: string;
}

export interface PlanOptions {
  readonly today: Day;
  readonly withPrivate: boolean;
}

/** In UTF-16 code units, of all changes together: each one reads the workbook that those before it left. */
const MOST_READ = 2_000_000;

/** Changes, as the form would make them; a sentence where they can't be made. Never throws. */
export function planChange(
  workbook: Workbook,
  changes: readonly ToolChange[],
  options: PlanOptions,
): Plan | string {
  const most = Math.max(1, Math.floor(MOST_READ / workbook.text.length));
  if (changes.length > most)
    return `This workbook is large: at most ${String(most)} of its changes are made at once.`;
  let refusal: string | undefined;
  const steps = changes.map((change, at): EditStep => (now) => {
    const made = stepOf(now, change, options);
    if (typeof made !== 'string') return editInSteps(now, made);
    refusal = `changes[${String(at)}]: ${made}`;
    return { kind: 'refused', reason: 'nothing-given' };
  });
  const edited = editInSteps(workbook, steps);
  if (edited.kind === 'refused') return refusal ?? refusedText(edited.reason);
  const { edits } = edited;
  if (edits.length === 0) return 'The workbook says that already: nothing would change.';
  const after = applyEdits(workbook.text, edits);
  if (after.length > LARGEST_WORKBOOK) return 'The workbook would be too large.';
  return { edits, after, diff: diffOf(workbook.text, edits) };
}

function stepOf(
  workbook: Workbook,
  change: ToolChange,
  options: PlanOptions,
): readonly EditStep[] | string {
  if ('field' in change) return setFact(workbook, fieldPathOf(change.field), change.value, options);
  return 'heading' in change
    ? writeAnswer(workbook, change.heading, change.text, options)
    : addItem(workbook, fieldPathOf(change.add), change.item, options);
}

function setFact(
  workbook: Workbook,
  path: FieldPath,
  given: string | number,
  options: PlanOptions,
): readonly EditStep[] | string {
  const field = factId(path);
  const fault = faultOf(workbook, path, String(given), options) ?? faultOfItem(workbook, path);
  if (fault !== undefined) return fault;
  const value = usualWord(path, String(given));
  // As in the form, a milestone that moves keeps the day it was first due.
  const before = valueOf(workbook, field);
  return [(now) => applyChange(now, { kind: 'set', field, value, before }, options.today)];
}

/** Why a fact can't be given that value here; undefined where it can. */
function faultOf(
  workbook: Workbook,
  path: FieldPath,
  text: string,
  { today, withPrivate }: PlanOptions,
): string | undefined {
  const field = factId(path).slice(0, 200);
  const schema = propertySchema(path);
  const holdsOthers = schema?.properties !== undefined || schema?.items !== undefined;
  if (schema === undefined || isHidden(schema) || holdsOthers)
    return `“${field}” isn’t a single fact of a workbook.`;
  if (propertyMeaning(path)?.readOnly === true) return `“${field}” can’t be changed.`;
  if (isNeverTold(path) || (!withPrivate && isPrivateFact(path))) return `“${field}” ${PRIVATE}`;
  if (text.trim() === '') return `“${field}” would be empty. ${ERASED}`;
  if (schema.prose !== true && /[\r\n]/.test(text)) return `“${field}” takes one line.`;
  const value = fieldValue(path, text, today, workbook);
  if (schema.format === 'date' && typeof value === 'string')
    return `“${field}” takes a day such as 2026-12-04.`;
  if (schema.enum !== undefined && canonicalValue(schema, text) === undefined)
    return `“${field}” takes one of: ${schema.enum.join(', ')}.`;
  return undefined;
}

const ERASED = 'Nothing is erased here; a person does that in the form.';
const PRIVATE = 'is private here. The person can change it in the form.';

function writeAnswer(
  workbook: Workbook,
  heading: string,
  text: string,
  { today, withPrivate }: PlanOptions,
): readonly EditStep[] | string {
  if (text.trim() === '') return `The text would be empty. ${ERASED}`;
  const open = withPrivate ? undefined : openSections(workbook, today);
  const field = fieldOfHeading(workbook, heading.trim(), open);
  const name = heading.slice(0, 200);
  if (field === undefined)
    return `There’s no heading “${name}” that can be written under; read_workbook lists them.`;
  const at = findSectionIndex(workbook, targetOfId(field) as SectionTarget);
  if (at !== undefined && open?.[at]?.privateFrom !== undefined)
    return `Part of what stands under “${name}” ${PRIVATE}`;
  return [(now) => applyChange(now, { kind: 'set', field, value: text }, today)];
}

function fieldOfHeading(
  { sections }: Workbook,
  heading: string,
  open: readonly OpenSection[] | undefined,
): string | undefined {
  const part = guide.partOfHeading(heading);
  if (part !== undefined)
    return part.question !== undefined && (open === undefined || !isPrivatePart(part.id))
      ? part.id
      : undefined;
  const found = sections.flatMap(({ section }, at) =>
    section.title === heading && (open === undefined || open[at]?.open !== undefined) ? [at] : [],
  );
  const [only] = found;
  return only === undefined || found.length > 1 ? undefined : sectionId(only, heading);
}

function addItem(
  workbook: Workbook,
  list: FieldPath,
  item: Readonly<Record<string, string | number>>,
  options: PlanOptions,
): readonly EditStep[] | string {
  if (propertySchema(list)?.items?.properties === undefined)
    return `“${factId(list).slice(0, 200)}” isn’t a list of a workbook.`;
  const fields: [string, FieldValue][] = [];
  for (const [key, value] of Object.entries(item)) {
    const path = [...list, 0, key];
    const fault = faultOf(workbook, path, String(value), options) ?? faultOfItem(workbook, list);
    if (fault !== undefined) return fault;
    const word = usualWord(path, String(value));
    fields.push([key, fieldValue(path, word, options.today, workbook)]);
  }
  return [(now) => appendItem(now, list, Object.fromEntries(fields))];
}

/** Where a way leads into an item of a list, that has to be there. */
function faultOfItem({ cycle }: Workbook, path: FieldPath): string | undefined {
  const end = path.findLastIndex((step) => typeof step === 'number') + 1;
  const isThere = end === 0 || isObject(valueAt(cycle, path.slice(0, end)));
  return isThere ? undefined : `There’s no ${factId(path.slice(0, end))}. “add” adds an item.`;
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

/** A choice as the schema writes it. */
function usualWord(path: FieldPath, text: string): string {
  const schema = propertySchema(path);
  return (schema && canonicalValue(schema, text)) ?? text;
}
