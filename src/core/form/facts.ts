import { isAtRest } from '../guide/statuses.ts';
import type { Sentence, Translate } from '../language/translate.ts';
import { parseDay, type Day } from '../calendar/day.ts';
import { valueAt } from '../schema/presentValue.ts';
import { measureWords } from '../portfolio/measureWords.ts';
import { lateWords } from '../portfolio/stateWords.ts';
import type { Measure, Milestone } from '../schema/generated/types.ts';
import { choiceName } from '../schema/choiceName.ts';
import { propertyMeaning } from '../schema/propertyMeaning.ts';
import { canonicalValue, isPoint, propertySchema, type PropertySchema } from '../schema/schema.ts';
import { uncounted } from '../workbook/model/usualMeasureOf.ts';
import { splitIn } from '../workbook/model/peopleIn.ts';
import { placeAt, type Place } from '../workbook/model/place.ts';
import { computeProgress, findStanding } from '../workbook/status/progress.ts';
import { daysLate, isOpen } from '../workbook/status/status.ts';
import { STATEMENT } from '../workbook/goalPattern/draftComment.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { FieldPath } from '../schema/fieldPath.ts';
import type { FormContext } from './context.ts';
import { isFaulty } from './faulty.ts';
import { factId } from './fieldId.ts';
import type {
  Choice,
  Control,
  DayWords,
  FieldControl,
  Item,
  ListControl,
  LockedControl,
  Usual,
} from './form.ts';
import { getHome, listKeys, type Home } from './layout.ts';
import { makePattern } from './pattern.ts';

/** The controls for what stands below a place and has this home. */
export function factControls(
  context: FormContext,
  path: FieldPath,
  home: Home,
): readonly Control[] {
  return makeControls(context, path, factId(path), askedAt(context, path, home));
}

/** What the schemas say of a fact, whatever the workbook says: the same for each item of a list. */
interface Asked {
  readonly key: string;
  readonly schema: PropertySchema;
  readonly words: Pick<FieldControl, 'label' | 'question' | 'help' | 'optional'>;
  /** The same of a field, with how it is filled in. */
  readonly field: Asked['words'] & Pick<FieldControl, 'kind' | 'input' | 'choices' | 'names'>;
  readonly isDay: boolean;
  /** An existing item is incomplete without it. */
  readonly isRequired: boolean;
  readonly isHome: boolean;
  /** What it holds, or each of its items. */
  readonly below: readonly Asked[];
}

function askedAt(context: FormContext, path: FieldPath, home: Home): readonly Asked[] {
  const { ours } = context.workbook;
  return listKeys(path, home, ours).map((key): Asked => {
    const place = [...path, key];
    const schema = propertySchema(place, ours);
    if (schema === undefined) throw new RangeError(`no schema for ${factId(place)}`);
    const { readOnly, names } = propertyMeaning(place, ours) ?? {};
    const inItems = schema.items === undefined ? place : [...place, 0];
    const words = describeField(context, place, schema);
    return {
      ...{ key, schema, words, isHome: getHome(place, ours) === home },
      ...{ isRequired: isRequired(place), isDay: schema.format === 'date' },
      field: {
        ...{ kind: 'field', ...words },
        input: readOnly === true ? 'fixed' : inputOf(schema),
        choices: schema.enum && listChoices(context, place, schema),
        names,
      },
      below: askedAt(context, inItems, home),
    };
  });
}

function makeControls(
  context: FormContext,
  path: FieldPath,
  above: string,
  all: readonly Asked[],
): readonly Control[] {
  return all.map((asked) => {
    const id = above === '' ? asked.key : `${above}.${asked.key}`;
    return controlAt(context, [...path, asked.key], id, asked);
  });
}

function controlAt(context: FormContext, path: FieldPath, id: string, asked: Asked): Control {
  const { schema, words, below } = asked;
  const place = placeAt(context.workbook, path);
  if (place !== undefined && isLocked(schema, place, context.workbook, path)) {
    const { text, at } = lockedText(context, place);
    return { kind: 'locked', id, ...words, text, at, remarks: context.remarksOn(id) };
  }
  if (schema.items !== undefined) return listAt(context, path, id, asked, schema.items);
  if (schema.properties !== undefined) {
    const controls = withPattern(context, makeControls(context, path, id, below));
    return { kind: 'group', id, ...words, controls };
  }
  return makeField(context, path, id, asked, place);
}

/** The pattern comes before the sentence it helps with; after it, it would only be in the writer's way. */
function withPattern(context: FormContext, controls: readonly Control[]): readonly Control[] {
  return controls.flatMap((one) => {
    const isStatement = one.kind === 'field' && one.id === factId(STATEMENT);
    const pattern = isStatement ? makePattern(context) : undefined;
    return pattern === undefined ? [one] : [pattern, one];
  });
}

function describeField(
  { translate: t, workbook }: FormContext,
  path: FieldPath,
  { title, scaffold }: PropertySchema,
): Asked['words'] {
  const { question, help, description } = propertyMeaning(path, workbook.ours) ?? {};
  return {
    label: said(title, t),
    question: question && t(question),
    help: said(help ?? description, t),
    optional: scaffold === false,
  };
}

function isLocked(
  schema: PropertySchema,
  { node }: Place,
  workbook: Workbook,
  path: FieldPath,
): boolean {
  if (node.kind === 'broken') return true;
  if (node.kind === 'empty') return false;
  if (schema.items !== undefined) {
    return node.kind !== 'list' && valueAt(workbook.cycle, path) === undefined;
  }
  if (schema.properties !== undefined) return node.kind !== 'map';
  return node.kind !== 'scalar' && !('flow' in node && node.flow);
}

function lockedText(
  { workbook }: FormContext,
  { value, key }: Place,
): Pick<LockedControl, 'text' | 'at'> {
  const text = workbook.text.slice(Math.min(key.start, value.start), value.end);
  return { text: text.trimEnd(), at: value.start };
}

/** A fact's text as it is in the workbook; empty if there is none. */
export function factText(workbook: Workbook, path: FieldPath): string {
  return readText(workbook, placeAt(workbook, path), propertySchema(path, workbook.ours));
}

function readText(
  workbook: Workbook,
  place: Place | undefined,
  schema: PropertySchema | undefined,
): string {
  if (place === undefined || place.node.kind === 'empty') return '';
  if (place.node.kind !== 'scalar')
    return workbook.text.slice(place.value.start, place.value.end).trim();
  const text = place.node.text.trim();
  return schema?.enum === undefined ? text : (canonicalValue(schema, text) ?? text);
}

function makeField(
  context: FormContext,
  path: FieldPath,
  id: string,
  { schema, field, isDay, isRequired: isAsked }: Asked,
  place: Place | undefined,
): FieldControl {
  const value = readText(context.workbook, place, schema);
  const open = context.isOpen(id) || (value === '' && isAsked);
  const day = isDay ? parseDay(value) : undefined;
  const lastTime = findLastTime(context, path, schema, value);
  return {
    ...field,
    ...{ id, value, open, remarks: context.remarksOn(id) },
    day: day === undefined ? undefined : dayBeneath(context, path, day),
    split: field.names === 'owners' ? splitIn(context.workbook.cycle, value) : undefined,
    ...(lastTime === undefined ? undefined : { lastTime }),
  };
}

/** What the previous cycle's goal said here; no other fact is worded anew in each cycle. */
function findLastTime(
  { before }: FormContext,
  path: FieldPath,
  schema: PropertySchema,
  value: string,
): string | undefined {
  if (before === undefined || path[0] !== 'goal' || path.length !== 2) return undefined;
  if (inputOf(schema) !== 'prose') return undefined;
  const text = factText(before, path);
  return text === '' || text === value ? undefined : text;
}

function isRequired(path: FieldPath): boolean {
  const [index, key] = path.slice(-2);
  if (typeof index !== 'number' || typeof key !== 'string') return false;
  return propertySchema(path.slice(0, -1))?.required?.includes(key) === true;
}

function inputOf(schema: PropertySchema): FieldControl['input'] {
  if (schema.format === 'date') return 'day';
  if (schema.enum !== undefined) return 'choice';
  if (schema.prose === true) return 'prose';
  return schema.types.includes('number') || schema.types.includes('integer') ? 'figure' : 'line';
}

function listChoices(
  { translate: t, workbook }: FormContext,
  path: FieldPath,
  schema: PropertySchema,
): readonly Choice[] {
  const meanings = propertyMeaning(path, workbook.ours)?.enumDescriptions ?? [];
  return (schema.enum ?? []).map((value, at) => {
    // A choice of the library's own says itself what it means.
    if (meanings[at] === value) return { value, label: value, meaning: '' };
    const [name, meaning] = [choiceName(value), said(meanings[at], t)];
    // A code such as `es` says nothing to people; the points of a scale have their number and their word.
    return name === undefined
      ? { value, label: isPoint(value) ? `${value} – ${meaning}` : meaning, meaning: '' }
      : { value, label: t(name), meaning };
  });
}

function said(sentence: Sentence | undefined, t: Translate): string {
  return sentence === undefined || sentence === '' ? '' : t(sentence);
}

function listAt(
  context: FormContext,
  path: FieldPath,
  id: string,
  { words, isHome, below }: Asked,
  schema: PropertySchema,
): ListControl {
  const { workbook } = context;
  const items = valueAt(workbook.cycle, path);
  const count = Array.isArray(items) ? items.length : 0;
  const itemId = (at: number): string => `${id}.${String(at)}`;
  return {
    ...{ kind: 'list', id, ...words },
    help: isHome ? words.help : '', // asked where its items are added
    ...namesOf(context, schema.title),
    items: Array.from({ length: count }, (_, at) =>
      makeItem(context, [...path, at], itemId(at), schema, below),
    ),
    fresh: isHome
      ? makeControls(emptyContext(context), [...path, count], itemId(count), below)
      : [],
    usual: isHome && id === MEASURES ? usualMeasures(context) : undefined,
    sortable: isHome && dayKey(schema) !== undefined,
    open: context.isOpen(id),
    remarks: context.remarksOn(id),
  };
}

const MEASURES = factId(['goal', 'measurable']);

function usualMeasures({ workbook, translate: t }: FormContext): readonly Usual[] {
  return uncounted(workbook.cycle, t).map((says) => ({ label: says.measure, says }));
}

/** What an item is called: on its own, on the button that adds one, and until it has a name. */
function namesOf(
  { translate: t }: FormContext,
  title: Sentence,
): Pick<ListControl, 'itemName' | 'addLabel' | 'newLabel'> {
  const itemName = t(title);
  const item = itemName.toLowerCase();
  return { itemName, addLabel: t('Add {item}', { item }), newLabel: t('New {item}', { item }) };
}

/** An item that isn't there yet has no open questions and no remarks. */
function emptyContext(context: FormContext): FormContext {
  return { ...context, isOpen: () => false, remarksOn: () => [] };
}

/** The field that a list's items are sorted by. */
export function dayKey({ properties = {} }: PropertySchema): string | undefined {
  return Object.keys(properties).find((key) => properties[key]?.format === 'date');
}

function makeItem(
  context: FormContext,
  path: FieldPath,
  id: string,
  { properties = {} }: PropertySchema,
  below: readonly Asked[],
): Item {
  const controls = makeControls(context, path, id, below);
  const [nameKey = ''] = Object.keys(properties);
  const nameId = `${id}.${nameKey}`;
  const named = controls.find((one) => one.id === nameId);
  const name =
    named?.kind === 'field' ? named.value : factText(context.workbook, [...path, nameKey]);
  return {
    id,
    name: name === '' ? untitled(context, path) : dayText(context, [...path, nameKey], name),
    gist: (measureGist(context, path) ?? itemGist(context, path, controls, nameId)).join(' · '),
    open: controls.some((one) => one.kind === 'field' && one.open),
    isFaulty: isFaulty(controls),
    controls,
    done: isDone(context, path),
    ...progressIn(context, path),
  };
}

/** The same words as in the sidebar and the overview; empty for what they don't show. */
function untitled({ workbook, translate: t }: FormContext, path: FieldPath): string {
  if (milestoneAt(workbook, path) !== undefined) return t('Untitled milestone');
  return measureAt(workbook, path) === undefined ? '' : t('Untitled measure');
}

/** What a field says, as people read it: a day in words, a choice by its name. */
export function sayValue({ value, day, choices = [] }: FieldControl): string {
  return day?.text ?? choices.find((one) => one.value === value)?.label ?? value;
}

/** How late it is, then what else is said of it. */
function itemGist(
  context: FormContext,
  path: FieldPath,
  controls: readonly Control[],
  nameId: string,
): readonly string[] {
  const said = controls.flatMap((one) => {
    const isTold = one.kind === 'field' && one.id !== nameId && one.input !== 'prose';
    return isTold && one.value !== '' ? [sayValue(one)] : [];
  });
  return [...sayIfLate(context, path), ...said.slice(0, 3)];
}

function sayIfLate({ workbook, status, today, translate }: FormContext, path: FieldPath): string[] {
  const milestone = milestoneAt(workbook, path);
  if (milestone === undefined || isAtRest(status)) return [];
  const days = daysLate(milestone, today);
  return days > 0 ? [lateWords(days, translate)] : [];
}

/** A measure says how far along it is; before there is a count, what it aims for. */
function measureGist({ workbook, translate }: FormContext, path: FieldPath): string[] | undefined {
  const measure = measureAt(workbook, path);
  if (measure === undefined) return undefined;
  return findStanding(measure) === undefined ? [measureWords(measure, translate)] : [];
}

/** The day in words; that of the next meeting with its time, whose own field may be folded away. */
function dayBeneath({ dayWords, workbook }: FormContext, [key]: FieldPath, day: Day): DayWords {
  const words = dayWords(day);
  const time = key === 'next-meeting' ? workbook.cycle['next-meeting-time'] : undefined;
  return time === undefined ? words : { ...words, beneath: `${words.beneath} · ${time}` };
}

function dayText({ dayWords }: FormContext, path: FieldPath, value: string): string {
  const day = propertySchema(path)?.format === 'date' ? parseDay(value) : undefined;
  return day === undefined ? value : dayWords(day).text;
}

function milestoneAt({ cycle }: Workbook, [key, index, ...more]: FieldPath): Milestone | undefined {
  const isOne = key === 'milestones' && typeof index === 'number' && more.length === 0;
  return isOne ? cycle.milestones?.[index] : undefined;
}

function measureAt({ cycle }: Workbook, [, key, index, ...more]: FieldPath): Measure | undefined {
  const isOne = key === 'measurable' && typeof index === 'number' && more.length === 0;
  return isOne ? cycle.goal?.measurable?.[index] : undefined;
}

function isDone({ workbook }: FormContext, path: FieldPath): boolean | undefined {
  const milestone = milestoneAt(workbook, path);
  return milestone && !isOpen(milestone);
}

function progressIn({ workbook, translate }: FormContext, path: FieldPath): Pick<Item, 'progress'> {
  const measure = measureAt(workbook, path);
  if (measure === undefined || findStanding(measure) === undefined) return {};
  const share = computeProgress(measure);
  const words = measureWords(measure, translate);
  return { progress: share === undefined ? { words } : { words, share } };
}
