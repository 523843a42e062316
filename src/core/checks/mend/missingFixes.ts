import { guide, guideIn } from '../../guide/guide.ts';
import type { PartId } from '../../guide/parts.ts';
import { propertySchema } from '../../schema/schema.ts';
import { appendItem } from '../../workbook/edits/appendItem.ts';
import { scanFrontMatter, followPath, saysSomething } from '../../workbook/edits/findBlock.ts';
import { insertSection } from '../../workbook/edits/insertSection.ts';
import { setField } from '../../workbook/edits/setField.ts';
import { languageOf } from '../../workbook/language.ts';
import { placeAt } from '../../workbook/model/place.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import type { FieldPath } from '../../schema/fieldPath.ts';
import { isAbsent, sectionFor } from '../engine/placing.ts';
import type { Draft, Fixer, FixTarget } from './fix.ts';

/** Counts as a placeholder, so that the gap stays visible without a second complaint. */
const OPEN = 'TBD';

/** Writes the missing field, with a placeholder to type over. */
export const missingFieldFixes: Fixer = ({ workbook, problem }) =>
  problem.path === undefined ? [] : fieldDrafts(workbook, problem.path);

function fieldDrafts(workbook: Workbook, path: FieldPath): readonly Draft[] {
  const key = String(path.at(-1));
  const hasKey = placeAt(workbook, path) !== undefined;
  const isList = propertySchema(path)?.items !== undefined;
  if (isList ? hasItems(workbook, path) : !isAbsent(workbook, path)) return [];
  const title = hasKey ? 'fill-in' : 'add-field';
  if (!isList) {
    return [{ title, values: { key }, edited: setField(workbook, path, OPEN), toWrite: [path] }];
  }
  const fields = openFields(path, workbook);
  const edited = appendItem(workbook, path, fields);
  const toWrite = keysToWrite(path, fields).map((field): FieldPath => [...path, 0, field]);
  return [{ title, values: { key }, edited, toWrite }];
}

/** Whether an item says something. The empty one in a new workbook doesn't. */
function hasItems({ cycle }: Workbook, list: FieldPath): boolean {
  const items = list.reduce<unknown>(
    (value, key) => (value as Record<string | number, unknown> | undefined)?.[key],
    cycle,
  );
  return Array.isArray(items) && items.length > 0;
}

/** In the guide's order; the partner's name is already known. */
function keysToWrite(list: FieldPath, fields: Readonly<Record<string, string>>): readonly string[] {
  const isKnown = (key: string): boolean => key === 'organization' && fields[key] !== OPEN;
  const order = Object.keys(propertySchema([...list, 0])?.properties ?? {});
  return order.filter((key) => key in fields && !isKnown(key));
}

/** Everything that an item must have, still open; a role is the partner's. */
function openFields(list: FieldPath, { cycle }: Workbook): Readonly<Record<string, string>> {
  const item = propertySchema([...list, 0]);
  const needed = [...(item?.required ?? []), ...(list.at(-1) === 'measurable' ? ['target'] : [])];
  const fields = Object.fromEntries(needed.map((key) => [key, OPEN]));
  // A measure without words wouldn't count as one; its target stays marked as open.
  if ('measure' in fields) return { ...fields, measure: item?.properties?.measure?.title ?? OPEN };
  const partner = cycle.organization?.name;
  return list[0] === 'roles' && partner !== undefined
    ? { ...fields, organization: partner }
    : fields;
}

/** The next fact: its field, or its heading if that is gone. */
export const nextStepFixes: Fixer = (target) => {
  const { workbook, problem } = target;
  if (problem.path !== undefined) return fieldDrafts(workbook, problem.path);
  const fact = guide.steps
    .flatMap((step) => [...step.facts, ...step.alsoAsked])
    .find(({ id }) => id === problem.variant);
  if (fact?.kind !== 'answer') return [];
  return fact.parts.some((part) => sectionFor(workbook, part) !== undefined)
    ? []
    : sectionDrafts(workbook, fact.parts.slice(0, 1));
};

/** The heading that is gone, with its question. */
export const missingSectionFixes: Fixer = ({ workbook, problem }) => {
  const part = guide.parts.find(({ id }) => id === problem.values.part);
  return part === undefined ? [] : sectionDrafts(workbook, [part.id]);
};

function sectionDrafts(workbook: Workbook, parts: readonly PartId[]): readonly Draft[] {
  return parts.map((part) => ({
    title: 'add-section',
    values: { heading: guideIn(languageOf(workbook)).part(part).heading },
    edited: insertSection(workbook, part),
  }));
}

/** The partner's role, with its fields still open. */
export function partnerRole({ workbook }: FixTarget): Pick<Draft, 'edited' | 'toWrite'> {
  const fields = openFields(['roles'], workbook);
  // It goes into the first empty item if there is one; empty items don't count.
  const items = followPath(scanFrontMatter(workbook), ['roles']).way.at(-1)?.children ?? [];
  const empty = items.findIndex((item) => !saysSomething(item));
  const index = empty < 0 ? (workbook.cycle.roles?.length ?? 0) : empty;
  return {
    edited: appendItem(workbook, ['roles'], fields),
    toWrite: keysToWrite(['roles'], fields).map((key): FieldPath => ['roles', index, key]),
  };
}
