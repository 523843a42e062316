import { inEnglish, type Translate } from '../../language/translate.ts';
import { SPECTRUM } from '../../guide/spectrum.ts';
import { USUAL_MEASURES } from '../../guide/usualMeasures.ts';
import { usualMeasureOf, uncounted } from '../../workbook/model/usualMeasureOf.ts';
import type { Cycle } from '../../schema/generated/types.ts';
import type { OurFacts } from '../../schema/ourFacts.ts';
import { propertyMeaning, type PropertyMeaning } from '../../schema/propertyMeaning.ts';
import { isSpectrum } from '../../schema/isSpectrum.ts';
import { canonicalValue, propertySchema, type PropertySchema } from '../../schema/schema.ts';
import type { YamlBlock } from '../../workbook/syntax/layout/scanBlocks.ts';
import { scalarText, type ScalarStyle } from '../../workbook/edits/scalarText.ts';
import { beforeNextName, JOINT } from '../../readers/nextName.ts';
import { everybodyNamed } from '../../workbook/model/peopleIn.ts';
import { nameKey, namesOnce } from '../../workbook/naming.ts';
import type { Span } from '../../workbook/span.ts';
import { dayIn } from '../../workbook/status/status.ts';
import type { FieldPath } from '../../schema/fieldPath.ts';
import { dateChoices } from '../dateChoices.ts';
import { plainMarkdown } from '../../portfolio/tooltips.ts';
import { snippetText } from '../snippetText.ts';
import type { CompletionContext, CompletionItem } from './completionItem.ts';
import { readGoalDay } from '../../workbook/status/goalDay.ts';

export interface ValuePlace {
  readonly text: string;
  readonly path: FieldPath;
  readonly block: YamlBlock;
  readonly offset: number;
  readonly cycle: Cycle;
  readonly ours: OurFacts | undefined;
}

/** The words, days or names that can stand at a value's place. */
export function valueItems(
  place: ValuePlace,
  context: CompletionContext,
): readonly CompletionItem[] {
  const schema = propertySchema(place.path, place.ours);
  const replace = replacedBy(place);
  if (schema === undefined || replace === undefined) return [];
  const said = place.text.slice(replace.start, replace.end);
  const quote = /^["']/.exec(said)?.[0] ?? '';
  const text = said.replace(/^["']|["']$/g, '');
  const drafts = draftsFor(place, schema, context).filter(
    // The workbook's own names have the one that is being typed among them.
    ({ kind, value }) => kind !== 'name' || nameKey(value) !== nameKey(text),
  );
  const before = isWhole(text, schema, drafts) ? said.slice(0, place.offset - replace.start) : '';
  const lead = place.text.charAt(replace.start - 1) === ':' ? ' ' : '';
  return drafts.map(({ value, isDay, ...draft }, index): CompletionItem => {
    const at = { eol: '\n', before: -Infinity, blockColumn: 0, style: readStyle(quote) };
    const written = isDay === true && quote === '' ? value : scalarText(value, at).inline;
    const filterText = before || filterFor(value, draft.filterText, quote);
    return {
      ...draft,
      insertText: snippetText(`${lead}${written}`),
      replace,
      sortText: String(index).padStart(3, '0'),
      filterText,
    };
  });
}

/** What is there already and need not be finished must not narrow the list of what could replace it. */
function isWhole(text: string, schema: PropertySchema, drafts: readonly Draft[]): boolean {
  if (schema.enum !== undefined) return canonicalValue(schema, text) !== undefined;
  if (schema.format === 'date') return dayIn(text) !== undefined;
  return !drafts.some(({ value }) => nameKey(value).startsWith(nameKey(text)));
}

/** With the mark that the value begins with; undefined where the label will do. */
function filterFor(value: string, filterText: string | undefined, quote: string) {
  return quote === '' ? filterText : `${quote}${filterText ?? value}`;
}

function readStyle(quote: string): ScalarStyle | undefined {
  if (quote === '') return undefined;
  return quote === '"' ? 'double' : 'single';
}

/** The value, or the place where it will stand; undefined where the cursor is behind it. */
function replacedBy({ block, offset }: ValuePlace): Span | undefined {
  const { form, span } = block.value;
  if (form === 'empty') return { start: offset, end: offset };
  return offset < span.start || offset > span.end ? undefined : span;
}

type Draft = Pick<CompletionItem, 'label' | 'kind' | 'detail' | 'documentation' | 'filterText'> & {
  readonly value: string;
  readonly isDay?: true;
};

function draftsFor(
  { path, cycle, ours, text, block, offset }: ValuePlace,
  schema: PropertySchema,
  context: CompletionContext,
): readonly Draft[] {
  const { translate: t = inEnglish } = context;
  if (schema.enum !== undefined) return words(schema, propertyMeaning(path, ours), t);
  if (schema.const !== undefined) {
    const description = propertyMeaning(path)?.description;
    return [word(schema.const, description === undefined ? '' : t(description))];
  }
  if (schema.format === 'date') {
    const hasDash = text.slice(block.value.span.start, offset).includes('-');
    return days(path, cycle, context, hasDash ? '-' : '');
  }
  const typed = text.slice(block.value.span.start, offset).replace(/^["']/, '');
  return names(path, cycle, context, typed);
}

function words(
  schema: PropertySchema,
  { enumDescriptions = [] }: Partial<PropertyMeaning> = {},
  t: Translate,
): readonly Draft[] {
  const asksLevel = isSpectrum(schema);
  return (schema.enum ?? []).map((value, index) => {
    const description = enumDescriptions[index];
    const meaning = description === undefined ? '' : t(description);
    const inBrief = asksLevel ? SPECTRUM.find(({ id }) => id === value)?.inBrief : undefined;
    return {
      ...word(value, meaning),
      detail: inBrief === undefined ? firstClause(meaning) : t(inBrief),
    };
  });
}

/** As much of a sentence as there is room for beside a word. */
function firstClause(sentence: string): string {
  return sentence.replace(/[,.;:].*$/s, '');
}

function word(value: string, meaning: string): Draft {
  const documentation = plainMarkdown(meaning);
  return { label: value, kind: 'word', detail: '', documentation, value };
}

/**
 * The days to choose from. A list that opens before a dash is typed is done with at the first: VS Code
 * takes each figure behind one for a word of its own, looks at the list no more, and Enter would put
 * what was left of it in the place of the day that was typed.
 */
function days(
  path: FieldPath,
  cycle: Cycle,
  { today, translate: t = inEnglish }: CompletionContext,
  dash: '-' | '',
): readonly Draft[] {
  const goalDay = path.at(-1) === 'time-bound' ? undefined : readGoalDay(cycle);
  return dateChoices(today, goalDay, t).map(({ iso, weekday, phrase }) => ({
    label: iso,
    kind: 'date',
    detail: `${weekday}, ${phrase}`,
    documentation: '',
    filterText: `${iso.replaceAll('-', dash)} ${weekday} ${phrase}`,
    value: iso,
    isDay: true,
  }));
}

function names(
  path: FieldPath,
  cycle: Cycle,
  { known = {}, translate: t = inEnglish }: CompletionContext,
  typed: string,
): readonly Draft[] {
  const key = path.filter((step) => typeof step === 'string').join('/');
  switch (key) {
    case 'milestones/owner':
    case 'roles/lead':
    case 'coordinator':
      return nextNames(typed, nameDrafts([...everybodyNamed(cycle), ...(known.owners ?? [])]));
    case 'roles/organization':
    case 'organization/name':
      return nameDrafts([...organizationsIn(cycle), ...(known.organizations ?? [])]);
    case 'candidates/name':
      return nameDrafts(othersThan(cycle, known.organizations ?? []));
    case 'library':
      return nameDrafts([...(known.libraries ?? [])]);
    case 'goal/measurable/measure':
      return uncounted(cycle, t).map(({ measure, unit }) => ({
        ...word(measure, ''),
        ...{ kind: 'name', detail: unit },
      }));
    case 'goal/measurable/unit':
      return usualUnits(measureAt(path, cycle) ?? '', t);
    default:
      return [];
  }
}

/** Behind the names that stand there already, the others. */
function nextNames(typed: string, drafts: readonly Draft[]): readonly Draft[] {
  const before = beforeNextName(typed);
  if (before === '') return drafts;
  const there = [typed, ...before.split(JOINT)].map(nameKey);
  return drafts
    .filter(({ label }) => !there.includes(nameKey(label)))
    .map((draft) => ({
      ...draft,
      ...{ value: before + draft.value, filterText: before + draft.value },
    }));
}

/** The measure's own unit first. */
function usualUnits(measure: string, t: Translate): readonly Draft[] {
  const own = usualMeasureOf(measure)?.unit;
  const units = [
    ...(own === undefined ? [] : [t(own)]),
    ...USUAL_MEASURES.map(({ unit }) => t(unit)),
  ];
  return nameDrafts(units);
}

function measureAt([, , index]: FieldPath, { goal }: Cycle): string | undefined {
  return typeof index === 'number' ? goal?.measurable?.[index]?.measure : undefined;
}

function organizationsIn(cycle: Cycle): readonly (string | undefined)[] {
  const { organization, library, roles = [], candidates = [] } = cycle;
  return [
    organization?.name,
    library,
    ...roles.map((role) => role.organization),
    ...candidates.map(({ name }) => name),
  ];
}

/** A list of candidates is of the others: without the partner, the library and who is on it. */
function othersThan(
  { organization, library, candidates = [] }: Cycle,
  names: readonly string[],
): readonly string[] {
  const taken = [organization?.name, library, ...candidates.map(({ name }) => name)];
  const keys = new Set(taken.map((name) => nameKey(name ?? '')));
  return names.filter((name) => !keys.has(nameKey(name)));
}

/** Each name once, those of this workbook first. */
function nameDrafts(all: readonly (string | undefined)[]): readonly Draft[] {
  return namesOnce(all).map((name) => {
    const value = name.trim();
    return { label: value, kind: 'name', detail: '', documentation: '', value };
  });
}
