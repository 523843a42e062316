import { guide } from '../../guide/guide.ts';
import type { Translate, Sentence } from '../../language/translate.ts';
import type { ImportedWorkbook, ImportPlan, KnownMore, ListedNews, Placed } from '../importPlan.ts';
import {
  allMeanings,
  decidesByRow,
  factIn,
  type ColumnMeaning,
  type FactMeaning,
  type PartnerList,
} from '../list/columns.ts';
import { LIST_AS, usualChoice, type ListAs } from '../list/planList.ts';
import { noticeText, refusalText, skipText } from '../wording.ts';
import type { FileKind, RefusalReason } from '../file/refusal.ts';
import type { Ending } from '../pastGuide.ts';
import { placeName } from '../placeName.ts';
import { parseDay } from '../../calendar/day.ts';
import { fullDate } from '../../calendar/dayWords.ts';
import { factName, factWords } from '../../portfolio/factWords.ts';
import type { OurFacts } from '../../schema/ourFacts.ts';
import { fieldPathOf } from '../../schema/fieldPath.ts';

/** What a file becomes, as its page shows it. */
export interface Preview {
  readonly kind: 'import';
  readonly title: string;
  /** Why nothing can be imported as things stand; the columns may still be corrected. */
  readonly refused: string | undefined;
  readonly notices: readonly string[];
  readonly lists: readonly ListPreview[];
  readonly as: ListAs | undefined;
  /** What may become of them; empty where all of them have a workbook. */
  readonly ways: readonly ListAs[];
  /** How it ended; undefined if that isn't asked. */
  readonly ending: Ending | undefined;
  readonly meanings: readonly { readonly id: ColumnMeaning; readonly label: string }[];
  readonly workbooks: readonly WorkbookPreview[];
  /** How many more workbooks there are than are shown. */
  readonly more: number;
  readonly known: readonly KnownPreview[];
  readonly skipped: readonly string[];
  readonly texts: PreviewTexts;
}

export interface ListPreview {
  /** The sheet's name; empty in a CSV file. */
  readonly sheet: string;
  readonly columns: readonly { readonly title: string; readonly meaning: ColumnMeaning }[];
  /** The first rows, as they stand in the file. */
  readonly rows: readonly (readonly string[])[];
}

export interface WorkbookPreview {
  readonly name: string;
  readonly taken: boolean;
  readonly facts: readonly RowPreview[];
  readonly answers: readonly RowPreview[];
  readonly unplaced: readonly Omit<RowPreview, 'label'>[];
}

export interface RowPreview {
  readonly label: string;
  /** The very words that will stand there. */
  readonly text: string;
  /** Whether Word doesn't show some of them. */
  readonly hidden: boolean;
}

/** An organization that has a workbook, and what the file says otherwise. */
export interface KnownPreview {
  readonly name: string;
  readonly news: readonly NewsPreview[];
}

export interface NewsPreview {
  /** What the file says, by the name of its place where it has one. */
  readonly text: string;
  /** What the workbook says there; empty for nothing. */
  readonly ours: string;
  readonly taken: boolean;
}

/** What the person chose on the page. */
export interface PreviewChoices {
  readonly as: ListAs | undefined;
  /** The places of workbooks that are not wanted. */
  readonly left: ReadonlySet<number>;
  /** What goes into a workbook that is there, by {@link newsKey}. */
  readonly added?: ReadonlySet<string> | undefined;
  /** How what is imported ended; undefined where it is not asked for. */
  readonly ending?: Ending | undefined;
  readonly ours?: OurFacts | undefined;
}

/** This many rows are enough to see what a column holds. */
const ROWS_SHOWN = 5;
/** More workbooks are counted, not shown. */
const WORKBOOKS_SHOWN = 100;
const SKIPPED_SHOWN = 30;

/** Everything that the page shows of a file. */
export function previewOf(
  file: { readonly name: string; readonly kind: FileKind | undefined },
  plan: ImportPlan,
  lists: readonly PartnerList[],
  choices: PreviewChoices,
  t: Translate,
): Preview {
  const isPlan = plan.kind === 'plan';
  const workbooks = isPlan ? plan.workbooks : [];
  const isHidden = hiddenIn(plan);
  return {
    kind: 'import',
    title: t('What you’ll get from {file}', { file: file.name }),
    refused: isPlan ? undefined : refusedText(plan.reason, file.kind, lists, t),
    notices: isPlan ? plan.notices.map((notice) => noticeText(notice, t)) : [],
    lists: lists.map(listPreview),
    as: lists.length === 0 ? undefined : (choices.as ?? usualChoice(lists)),
    ways: LIST_AS.filter(
      (as) => (!isPlan || workbooks.length > 0) && (as !== 'each' || lists.some(decidesByRow)),
    ),
    ending: choices.ending,
    meanings: allMeanings(choices.ours).map((id) => ({
      id,
      label: meaningLabel(id, t, choices.ours),
    })),
    workbooks: workbooks.slice(0, WORKBOOKS_SHOWN).map((workbook, at) => ({
      ...workbookPreview(workbook, isHidden, t, choices.ours),
      name: workbook.organization ?? file.name,
      taken: !choices.left.has(at),
    })),
    more: Math.max(0, workbooks.length - WORKBOOKS_SHOWN),
    known: isPlan ? plan.known.map((one) => knownPreview(one, choices, t)) : [],
    skipped: isPlan
      ? plan.skipped
          .filter(({ why }) => why !== 'header' && why !== 'already-there')
          .slice(0, SKIPPED_SHOWN)
          .map((one) => t('Row {row}: {why}', { row: one.row, why: skipText(one, t) }))
      : [],
    texts: previewTexts(t),
  };
}

/** Of a list that is shown, the person has said where its names are, or that they are nowhere. */
function refusedText(
  reason: RefusalReason,
  kind: FileKind | undefined,
  lists: readonly PartnerList[],
  t: Translate,
): string {
  return reason === 'no-names' && lists.length > 0
    ? t('No column is set to Organization. Choose it above the column that has their names.')
    : refusalText(reason, kind, t);
}

function listPreview({ grid, header, columns }: PartnerList): ListPreview {
  return {
    sheet: grid.sheet,
    columns,
    rows: grid.rows
      .slice(header + 1)
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
      .slice(0, ROWS_SHOWN)
      .map(({ cells }) => columns.map((_, at) => cells[at] ?? '')),
  };
}

/** Tells of words whether some of them are hidden in the file, whatever stands between them. */
function hiddenIn(plan: ImportPlan): (text: string) => boolean {
  const notices = plan.kind === 'plan' ? plan.notices : [];
  const hidden = notices.flatMap((one) => (one.kind === 'hidden' ? one.words.map(lettersOf) : []));
  return (text) => hidden.some((words) => words !== '' && lettersOf(text).includes(words));
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

function workbookPreview(
  { placed, unplaced }: ImportedWorkbook,
  isHidden: (text: string) => boolean,
  t: Translate,
  ours: OurFacts | undefined,
): Omit<WorkbookPreview, 'name' | 'taken'> {
  const isFact = ({ to }: Placed): boolean => /^[a-z]/.test(to);
  const row = (label: string, one: Placed): RowPreview => ({
    ...{ label, text: placedText(one, t, ours), hidden: isHidden(one.text) },
  });
  return {
    facts: placed.filter(isFact).map((one) => row(placeName(one.to, t, ours), one)),
    answers: placed.filter((one) => !isFact(one)).map((one) => row(headingOf(one, t), one)),
    unplaced: unplaced.map((text) => ({ text, hidden: isHidden(text) })),
  };
}

/** A heading as the screen calls it; a team's own stays as it is. */
function headingOf({ to }: Placed, t: Translate): string {
  const heading = guide.partOfHeading(to)?.heading;
  return heading === undefined ? to : t(heading);
}

/** The same for one piece of news, whatever a column was taken for meanwhile. */
export function newsKey(organization: string, news: ListedNews): string {
  return JSON.stringify([organization, news]);
}

function knownPreview(
  { organization, news }: KnownMore,
  { added, ours: questions }: PreviewChoices,
  t: Translate,
): KnownPreview {
  const inWords = (to: string, text: string): string =>
    factWords(text, fieldPathOf(to), t, questions) ?? text;
  const wordsOf = (one: ListedNews): Omit<NewsPreview, 'taken'> => {
    if (one.kind === 'line') return { text: one.text, ours: '' };
    const [to, theirs] =
      one.kind === 'fact' ? [one.to, one.text] : [MILESTONE_DUE, one.milestone.due ?? ''];
    const label =
      one.kind === 'fact'
        ? factName(to, t) || placeName(to, t, questions)
        : (one.milestone.title ?? t('Milestone'));
    const said = theirs === '' ? label : `${label}: ${inWords(to, theirs)}`;
    return { text: said, ours: one.ours === undefined ? '' : inWords(to, one.ours) };
  };
  return {
    name: organization,
    news: news.map((one) => ({
      ...wordsOf(one),
      taken: added?.has(newsKey(organization, one)) === true,
    })),
  };
}

const MILESTONE_DUE = 'milestones.0.due';

function meaningLabel(meaning: ColumnMeaning, t: Translate, ours: OurFacts | undefined): string {
  const fact = factIn(meaning);
  if (fact !== undefined) return placeName(fact.join('.'), t, ours);
  const labels: Readonly<Record<Exclude<ColumnMeaning, FactMeaning>, string>> = {
    name: t('Organization'),
    audience: t('Who trusts them'),
    relationship: t('Already a partner?'),
    contact: t('Contact'),
    email: t('Email'),
    phone: t('Phone'),
    type: t('Type of organization'),
    'what-we-do': t('What you do together'),
    spectrum: t('Level on the spectrum'),
    coordinator: t('Coordinator'),
    'last-contact': t('Last contact'),
    'next-step': t('Next step'),
    due: t('Due date'),
    kept: t('Kept as a note'),
  };
  return labels[meaning as keyof typeof labels];
}

/** The heading of a meeting's notes, as a workbook has it. */
const MEETING = /^#### (\d{4}-\d{2}-\d{2})$/gm;

/** What will stand in a place, as people read it: `2026-12-11` is “December 11, 2026”. */
function placedText({ to, text }: Placed, t: Translate, ours: OurFacts | undefined): string {
  const words = factWords(text, fieldPathOf(to), t, ours) ?? text;
  return words.replace(MEETING, (_, date: string) => {
    const day = parseDay(date);
    return day === undefined ? date : fullDate(day, t);
  });
}

/** The page's own texts, whatever the file says; the page fills the slots. */
const TEXTS = {
  nothingYet: 'Nothing is saved until you choose Import.',
  columns: 'What’s in each column?',
  columnsHint:
    'This is our best guess. Correct it above any column, and everything below will update.',
  columnLabel: 'What’s in column {title}',
  become: 'What should we do with these organizations?',
  each: 'As the list says: a workbook for each partner, the others as ideas',
  partners: 'Make a workbook for each',
  ideas: 'List them as ideas to pick from later',
  endingAsked: 'All its dates are in the past. How did it end?',
  done: 'We finished everything',
  ended: 'We stopped before we finished',
  asIs: 'Skip it: I’ll take care of it in the workbook',
  workbooks: 'New workbooks',
  oneWorkbook: 'A new workbook',
  more: 'and {count} more',
  facts: 'At the top',
  answers: 'Under its heading',
  unplaced: 'Kept at the end, under its own heading',
  known: 'These already have a workbook',
  knownHint: 'Check what you want to add to the newest workbook. The rest stays as it is.',
  knownNow: 'Now: {text}',
  knownSame: 'Nothing new:',
  skipped: 'Left out',
  details: 'What to include',
  hidden: 'Some of this is hidden in the Word file.',
  import: 'Import',
  cancel: 'Cancel',
} as const satisfies Readonly<Record<string, Sentence>>;

type PreviewTexts = Readonly<Record<keyof typeof TEXTS, string>>;

function previewTexts(t: Translate): PreviewTexts {
  const sentences: Readonly<Record<string, Sentence>> = TEXTS;
  const entries = Object.entries(sentences).map(([key, text]) => [key, t(text)] as const);
  return Object.fromEntries(entries) as PreviewTexts;
}
