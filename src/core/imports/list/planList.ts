import { isoDay, parseDay, type Day } from '../../calendar/day.ts';
import type { Translate } from '../../language/translate.ts';
import { guide, type Language } from '../../guide/guide.ts';
import { sayingIn } from '../../guide/saying.ts';
import type { PartId } from '../../guide/parts.ts';
import type { Candidate, Cycle, Milestone, Relationship } from '../../schema/generated/types.ts';
import { valueAt } from '../../schema/presentValue.ts';
import type { OurFacts } from '../../schema/ourFacts.ts';
import { knownKeys, propertySchema, type PropertySchema } from '../../schema/schema.ts';
import { nameKey } from '../../workbook/naming.ts';
import { newNearNames } from '../../workbook/nearNames.ts';
import { readNumber } from '../../workbook/values/number.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import type { ImportedWorkbook, ImportPlan, Notice } from '../importPlan.ts';
import type { Appendix } from '../../workbook/scaffold/body.ts';
import { knownFacts } from '../../workbook/scaffold/knownFacts.ts';
import { choiceMeant } from '../choiceMeant.ts';
import { placedFacts } from '../placedFacts.ts';
import { placeName } from '../placeName.ts';
import { dateHabits, wholeDay, type DateHabits } from '../filledGuide/writtenDays.ts';
import { literalLine } from '../word/markdownOf.ts';
import { decidesByRow, factIn, type ColumnMeaning, type PartnerList } from './columns.ts';
import {
  partnerEntries,
  type PartnerEntries,
  type PartnerEntry,
  type PartnerRow,
} from './partnerEntries.ts';
import { FROM_THE_LIST, listedNews, type ListedFacts } from './listedNews.ts';
import { isPlain, levelOf, relationshipOf, saidOfAll } from './partnerStatus.ts';
import { hasNames } from './readLists.ts';
import { dayOfSerial } from './readExcel.ts';

/** What a list's organizations become. */
export const LIST_AS = ['each', 'partners', 'ideas'] as const;

/** `each`: as the list says of each. */
export type ListAs = (typeof LIST_AS)[number];

/** A longer list starts as ideas: nobody begins that many partnerships in one day. */
const MOST_PARTNERS = 15;

export interface ListChoices {
  readonly today: Day;
  /** The names of organizations that have a workbook already. */
  readonly known: readonly string[];
  /** The newest workbook with one of them, to compare with; without it, all is new. */
  readonly workbookOf?: ((name: string) => Workbook | undefined) | undefined;
  /** The names on lists, with whom nobody has started. */
  readonly ideas?: readonly string[] | undefined;
  /** What the person chose; undefined before anybody did. */
  readonly as?: ListAs | undefined;
  /** What the workbooks are to be written in; English where nobody says. */
  readonly language?: Language | undefined;
  /** What the library itself asks, where the workbooks will lie. */
  readonly ours?: OurFacts | undefined;
}

/** How a list starts, before anybody chose. */
export function usualChoice(lists: readonly PartnerList[]): ListAs {
  return usualOf(lists, mergedEntries(lists.map(partnerEntries)));
}

function usualOf(lists: readonly PartnerList[], entries: readonly PartnerEntry[]): ListAs {
  if (lists.some(decidesByRow)) return 'each';
  return entries.length > MOST_PARTNERS ? 'ideas' : 'partners';
}

/** What lists would become: a workbook for each organization, or one with all of them as ideas. */
export function planList(lists: readonly PartnerList[], choices: ListChoices): ImportPlan {
  if (!lists.some(({ columns }) => hasNames(columns)))
    return { kind: 'refused', reason: 'no-names' };
  const saying = sayingIn(choices.language ?? 'en');
  const read = lists.map(partnerEntries);
  const skipped = read.flatMap((list) => list.skipped);
  const entries = mergedEntries(read);
  if (entries.length === 0) return { kind: 'refused', reason: 'no-table' };
  const known = new Set(choices.known.map(nameKey));
  const isNew = (entry: PartnerEntry): boolean => !known.has(nameKey(entry.name));
  const already = entries.filter((entry) => !isNew(entry));
  const cells = lists.flatMap(({ grid }) => grid.rows.flatMap((row) => row.cells));
  const habits = dateHabits(cells.join('\n'), choices.today);
  const reading = { habits, saying, ours: choices.ours };
  const usual = new Map(lists.map((list) => [list.grid.sheet, saidOfAll(list)]));
  const told = entries
    .filter(isNew)
    .map((entry) =>
      withRelationship(toldOf(entry, reading), usual.get(entry.rows[0]?.sheet ?? '')),
    );
  const as = choices.as ?? usualOf(lists, entries);
  const isPartner = ({ facts }: EntryFacts): boolean =>
    as === 'partners' || (as === 'each' && facts.organization?.relationship === 'existing');
  const [partners, ideas] = [told.filter(isPartner), told.filter((one) => !isPartner(one))];
  return {
    kind: 'plan',
    workbooks: [...partners.map(partnerOf), ...ideasOf(ideas, saying)].map((workbook) => ({
      ...workbook,
      request: { ...workbook.request, language: choices.language },
    })),
    skipped: [
      ...skipped,
      ...already.map(({ rows: [first] }) => ({
        row: first?.number ?? 0,
        sheet: first?.sheet ?? '',
        why: 'already-there' as const,
      })),
    ],
    known: already.map((entry) => {
      const { facts, titles, workNow, lines } = toldOf(entry, reading);
      // That question has an answer in the workbook by now.
      const work = line(titles['what-we-do'] ?? saying('What we do'), workNow);
      const workbook = choices.workbookOf?.(entry.name);
      const news = listedNews({ facts, lines: [...work, ...lines] }, workbook);
      return { organization: entry.name, news };
    }),
    notices: [
      ...(lists.some(({ isOwn }) => isOwn) ? [{ kind: 'own-list' as const }] : []),
      ...likeNotices(entries.filter(isNew), [...choices.known, ...(choices.ideas ?? [])]),
    ],
  };
}

/** Names that may be another way to write one that is known, or that stands further up. */
function likeNotices(
  entries: readonly PartnerEntry[],
  known: readonly string[],
): readonly Notice[] {
  const nearTo = newNearNames();
  for (const name of known) nearTo(name);
  return entries.flatMap(({ name }): readonly Notice[] => {
    const other = nearTo(name);
    return other === undefined ? [] : [{ kind: 'like', organization: name, other }];
  });
}

/** An organization on several sheets is one. */
function mergedEntries(lists: readonly PartnerEntries[]): readonly PartnerEntry[] {
  const merged = new Map<string, PartnerEntry>();
  for (const { name, rows } of lists.flatMap(({ entries }) => entries)) {
    const other = merged.get(nameKey(name));
    merged.set(
      nameKey(name),
      other === undefined ? { name, rows } : { ...other, rows: [...other.rows, ...rows] },
    );
  }
  return [...merged.values()];
}

/** What a list says of one organization, as facts, an answer, and lines that have no place. */
interface EntryFacts extends ListedFacts {
  /** What the list calls what it says. */
  readonly titles: PartnerRow['titles'];
  readonly workNow: string | undefined;
  /** What stands in columns whose names the schemas know, below its key in `facts`. */
  readonly further: readonly FurtherFact[];
}

interface FurtherFact {
  readonly path: readonly string[];
  readonly line: string;
}

interface Reading {
  readonly habits: DateHabits;
  readonly saying: Translate;
  readonly ours: OurFacts | undefined;
}

function toldOf({ name, rows }: PartnerEntry, reading: Reading): EntryFacts {
  const { habits, saying } = reading;
  const [first, ...others] = rows;
  const fields = merged(rows.map((row) => row.fields));
  const titles = merged(rows.map((row) => row.titles));
  const relationship = relationshipOf(fields.relationship);
  const level = levelOf(fields.spectrum);
  const contact = [fields.contact, fields.email, fields.phone].filter((one) => one !== undefined);
  const type = fields.type ?? first?.section;
  const columns = factColumns(fields, titles, reading);
  const steps = rows.flatMap((row) => stepIn(row, habits, saying));
  const further = [
    ...columns.flatMap(({ path, value, line: told }) =>
      value === undefined ? [] : [{ path, line: told }],
    ),
    ...steps.map(({ line: told }) => ({ path: ['milestones'], line: told })),
  ];
  const known: Cycle = {
    organization: {
      ...{ name, relationship, type, audience: fields.audience },
      contact: contact.length === 0 ? undefined : contact.join(', '),
    },
    coordinator: fields.coordinator,
    spectrum: level && { current: level },
    ...(steps.length === 0 ? {} : { milestones: steps.map(({ milestone }) => milestone) }),
  };
  const facts = columns.reduce(
    (all, { path, value }) => (value === undefined ? all : withFact(all, path, value)),
    known,
  );
  const lastContact = dayIn(fields['last-contact'], habits) ?? fields['last-contact'];
  const lines = [
    ...line(titles['last-contact'] ?? saying('Last contact'), lastContact),
    ...(isPlain(fields.relationship)
      ? []
      : line(titles.relationship ?? saying('Status'), fields.relationship)),
    ...(level === undefined ? line(titles.spectrum ?? saying('Spectrum'), fields.spectrum) : []),
    ...columns.flatMap(({ value, line: told }) => (value === undefined ? [told] : [])),
    ...rows.flatMap((row) => dayAlone(row, habits, saying)),
    ...(first === undefined ? [] : keptIn(first, saying)),
    ...others.flatMap((row) => moreIn(row, first, saying)),
  ];
  return { facts, titles, workNow: fields['what-we-do'], further, lines };
}

/** The next step that a row names, with its day; as a milestone, and as the list says it. */
function stepIn(
  { fields, titles }: PartnerRow,
  habits: DateHabits,
  saying: Translate,
): readonly { readonly milestone: Milestone; readonly line: string }[] {
  const { 'next-step': title, due } = fields;
  if (title === undefined) return [];
  const said = [
    `${titles['next-step'] ?? saying('Next step')}: ${title}`,
    ...line(titles.due ?? saying('Due date'), due),
  ];
  const day = dayIn(due, habits);
  // Whose row it is takes the step.
  const milestone = {
    ...{ title, owner: fields.coordinator },
    ...(day === undefined ? {} : { due: day }),
  };
  return [{ milestone, line: said.join('; ') }];
}

/** A day of nothing that the row names, or that nobody can read as one. */
function dayAlone(
  { fields, titles }: PartnerRow,
  habits: DateHabits,
  saying: Translate,
): readonly string[] {
  const isTaken = fields['next-step'] !== undefined && dayIn(fields.due, habits) !== undefined;
  return isTaken ? [] : line(titles.due ?? saying('Due date'), fields.due);
}

/** What stands in the columns of facts; a value that the schema has no place for is undefined. */
function factColumns(
  fields: PartnerRow['fields'],
  titles: PartnerRow['titles'],
  { habits, saying, ours }: Reading,
): readonly (FurtherFact & { readonly value: string | number | undefined })[] {
  const all = Object.entries(fields) as readonly (readonly [ColumnMeaning, string])[];
  return all.flatMap(([meaning, text]) => {
    const path = factIn(meaning);
    if (path === undefined) return [];
    const title = titles[meaning] ?? placeName(path.join('.'), saying, ours);
    return [
      {
        path,
        value: factValue(text, propertySchema(path, ours), habits),
        line: `${title}: ${text}`,
      },
    ];
  });
}

function factValue(
  text: string,
  schema: PropertySchema | undefined,
  habits: DateHabits,
): string | number | undefined {
  if (schema?.format === 'date') return dayIn(text, habits);
  if (schema?.enum !== undefined) return choiceMeant(schema, text);
  const { types = [] } = schema ?? {};
  const isNumber = types.includes('number') || types.includes('integer');
  return (isNumber ? readNumber(text) : undefined) ?? (types.includes('string') ? text : undefined);
}

function withFact<Facts extends object>(
  facts: Facts,
  [key = '', ...below]: readonly string[],
  value: string | number,
): Facts {
  const old = valueAt(facts, [key]);
  const inner = typeof old === 'object' && old !== null ? old : {};
  return { ...facts, [key]: below.length === 0 ? value : withFact(inner, below, value) };
}

/** The first row that has a field decides. */
function merged(rows: readonly PartnerRow['fields'][]): PartnerRow['fields'] {
  return rows.reduceRight<PartnerRow['fields']>((all, one) => ({ ...all, ...one }), {});
}

/** Each row has a milestone of its own. */
const OF_EACH_ROW: ReadonlySet<ColumnMeaning> = new Set(['next-step', 'due']);

/** What another row about the same organization says differently. */
function moreIn(
  row: PartnerRow,
  first: PartnerRow | undefined,
  saying: Translate,
): readonly string[] {
  const fields = Object.entries(row.fields) as readonly (readonly [
    keyof PartnerRow['fields'],
    string,
  ])[];
  const other = fields.filter(
    ([key, text]) =>
      !OF_EACH_ROW.has(key) && first?.fields[key] !== undefined && first.fields[key] !== text,
  );
  const texts = [...other.map(([, text]) => text), ...keptIn(row, saying)];
  return texts.length === 0
    ? []
    : [saying('Also in row {row}: {texts}', { row: row.number, texts: texts.join('; ') })];
}

function keptIn({ kept, comments }: PartnerRow, saying: Translate): readonly string[] {
  return [
    ...kept.map(({ title, text }) => `${title}: ${text}`),
    ...comments.map((text) => saying('Comment: {text}', { text })),
  ];
}

function line(title: string, text: string | undefined): readonly string[] {
  return text === undefined ? [] : [`${title}: ${text}`];
}

/** An ISO day; Excel's own number where a column of dates has one that isn't shown as a date. */
function dayIn(text: string | undefined, habits: DateHabits): string | undefined {
  if (text === undefined) return undefined;
  if (/^\d{5}$/.test(text)) return dayOfSerial(Number(text));
  const day =
    parseDay(text) ??
    wholeDay(text.replace(/(?<!\s)\s+\d{1,2}:\d\d(?::\d\d)?(?:\s?[ap]m)?$/i, ''), habits);
  return day === undefined ? undefined : isoDay(day);
}

function withRelationship(told: EntryFacts, relationship: Relationship | undefined): EntryFacts {
  const { organization } = told.facts;
  if (relationship === undefined || organization?.relationship !== undefined) return told;
  return { ...told, facts: { ...told.facts, organization: { ...organization, relationship } } };
}

const WORK_NOW: PartId = 'how-we-work-now';

function partnerOf({ facts, workNow, lines }: EntryFacts): ImportedWorkbook {
  const { coordinator, ...others } = facts;
  const { organization } = facts;
  const answer =
    workNow === undefined ? undefined : workNow.split(/\n+/).map(literalLine).join('\n\n');
  return {
    organization: organization?.name,
    request: {
      ...{ organization: organization?.name ?? '', coordinator },
      relationship: organization?.relationship,
      facts: knownFacts(others),
      answers: new Map(answer === undefined ? [] : [[WORK_NOW, answer]]),
      appendix: appendixOf(lines),
    },
    placed: [
      ...placedFacts(facts),
      ...(answer === undefined ? [] : [{ to: guide.part(WORK_NOW).heading, text: workNow ?? '' }]),
    ],
    unplaced: lines,
  };
}

/** One workbook that waits for somebody to pick one of them. */
function ideasOf(told: readonly EntryFacts[], saying: Translate): readonly ImportedWorkbook[] {
  if (told.length === 0) return [];
  const candidates = told.map(({ facts: { organization = {} } }): Candidate =>
    Object.fromEntries(Object.entries(organization).filter(([key]) => isOfIdeas(key))),
  );
  const lines = told.flatMap((one) => ideaLines(one, saying));
  return [
    {
      organization: undefined,
      request: {
        organization: '',
        facts: { organization: { name: undefined } },
        candidates,
        appendix: appendixOf(lines),
      },
      placed: placedFacts({ candidates }),
      unplaced: lines,
    },
  ];
}

/** Whether an idea has a field for this, too. */
function isOfIdeas(key: string): boolean {
  return knownKeys(['candidates', 0]).includes(key);
}

/** What the list says of an idea beyond what ideas have a field for. */
function ideaLines(
  { facts, titles, workNow, further, lines }: EntryFacts,
  saying: Translate,
): readonly string[] {
  const { organization, coordinator, spectrum } = facts;
  const all = [
    ...line(titles.type ?? saying('Type'), organization?.type),
    ...line(titles.contact ?? saying('Contact'), organization?.contact),
    ...line(titles['what-we-do'] ?? saying('What we do'), workNow),
    ...line(titles.spectrum ?? saying('Spectrum'), spectrum?.current),
    ...line(titles.coordinator ?? saying('Coordinator'), coordinator),
    ...further
      .filter(({ path: [key, below = ''] }) => key !== 'organization' || !isOfIdeas(below))
      .map((one) => one.line),
    ...lines,
  ];
  return all.length === 0 ? [] : [`${organization?.name ?? ''}: ${all.join('; ')}`];
}

function appendixOf(lines: readonly string[]): Appendix | undefined {
  return lines.length === 0
    ? undefined
    : { heading: FROM_THE_LIST, blocks: lines.map(literalLine) };
}
