import { dayHeading } from '../calendar/dayHeading.ts';
import type { Language } from '../guide/guide.ts';
import type { PartId } from '../guide/parts.ts';
import { otherItemFacts } from '../portfolio/factWords.ts';
import { factsBelow } from '../schema/everyFact.ts';
import { LARGEST_WORKBOOK } from '../workbook/syntax/largest.ts';
import { NO_MEMORY } from '../workbook/syntax/memory.ts';
import { openWorkbook } from '../workbook/openWorkbook.ts';
import { languageOf } from '../workbook/language.ts';
import type { Span } from '../workbook/span.ts';
import { partnershipCard } from './card.ts';
import { goalView } from './goalView.ts';
import type { Html } from './html.ts';
import { unplaced } from './unplaced.ts';
import { milestonesTable } from './milestonesTable.ts';
import type { Reader } from './reader.ts';
import { itemsTable, type Column } from './table.ts';
import { reachedFact, spectrumFact } from './spectrumFacts.ts';
import type { Candidate, Cycle } from '../schema/generated/types.ts';

/** A workbook as one would want to read it: its facts as HTML, each for the place it belongs to. */
export interface ReadingView {
  /** The front matter with its fences, in UTF-16 code units: raw YAML is not for reading. */
  readonly frontMatter: Span;
  readonly card: string;
  /** What stands under a heading, below its question; in the paper's order. */
  readonly facts: ReadonlyMap<PartId, string>;
  readonly answered: ReadonlySet<PartId>;
  /** What is said of a question that nobody has answered. */
  readonly unanswered: string;
  /** A heading below *Meeting notes* as one reads it: a day in words. */
  readonly meeting: (heading: string) => string;
  /** The workbook's, where the reader's is another one. */
  readonly language: Language | undefined;
  /** The team's own keys, and what could not be read; empty without any. */
  readonly end: string;
}

/** undefined for every text that is no workbook, and for one that is too long to be read. */
export function readingView(text: string, reader: Reader): ReadingView | undefined {
  const workbook =
    text.length > LARGEST_WORKBOOK ? undefined : openWorkbook(text, NO_MEMORY, reader.ours);
  if (workbook === undefined) return undefined;
  const { frontMatter, cycle, answered } = workbook;
  const language = languageOf(workbook);
  const ofRoles = otherItemFacts(['roles'], factsBelow(['roles', 0]), [], reader.t);
  const facts: readonly (readonly [PartId, Html | undefined])[] = [
    ['identifying-organizations', candidatesTable(cycle, reader)],
    ['pre-assessing', spectrumFact(cycle, reader)],
    ['accomplish-together', goalView(cycle, reader)],
    ['roles-and-decisions', itemsTable(cycle.roles, ofRoles)],
    ['milestones-and-timeline', milestonesTable(workbook, reader)],
    ['reflection', reachedFact(cycle, reader)],
  ];
  return {
    frontMatter: { start: frontMatter.fence.start, end: frontMatter.bodyStart },
    card: partnershipCard(workbook, reader).html,
    facts: new Map(facts.flatMap(([part, fact]) => (fact ? [[part, fact.html]] : []))),
    answered,
    unanswered: reader.t('Not answered yet'),
    meeting: (heading) => dayHeading(heading, reader.today, reader.t),
    language: reader.language?.startsWith(language) === false ? language : undefined,
    end: unplaced(workbook, reader).html,
  };
}

/** The others on the list. */
function candidatesTable({ candidates }: Cycle, { t }: Reader): Html | undefined {
  const known = { new: t('Not yet a partner'), existing: t('Already a partner') };
  const columns: readonly Column<Candidate>[] = [
    { label: t('Also on the list'), of: ({ name }) => name },
    { label: t('Who trusts them'), of: ({ audience }) => audience },
    { label: t('Partner?'), of: ({ relationship }) => relationship && known[relationship] },
    ...otherItemFacts(
      ['candidates'],
      factsBelow(['candidates', 0]),
      ['name', 'audience', 'relationship'],
      t,
    ),
  ];
  return itemsTable(candidates, columns);
}
