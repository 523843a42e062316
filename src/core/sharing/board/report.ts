import { fullDate } from '../../calendar/dayWords.ts';
import type { Day } from '../../calendar/day.ts';
import type { Translate } from '../../language/translate.ts';
import { heading, paragraph, type Block, type SharedDocument } from '../document.ts';
import type { SharedWorkbook } from '../sharedWorkbook.ts';
import { boardPage, type BoardPage } from './boardPage.ts';
import { changeBlocks } from './changes.ts';
import { comingBlocks, lateBlocks, nextBlocks, remarkForStaff } from './comingsAndGoings.ts';
import { contributionBlocks } from './contributions.ts';
import { writeFigures, type Figures } from './figures.ts';
import { lessonBlocks } from './lessonBlocks.ts';
import type { Period } from './period.ts';
import { priorityBlocks } from './priorities.ts';
import { reportedCycles, type ReportSource } from './reportedCycle.ts';
import { resultBlocks } from './results.ts';
import { totalBlocks } from './totals.ts';
import { spectrumBlocks } from './spectrumBlocks.ts';
import { yearBlocks } from './year.ts';

export interface ReportOptions {
  readonly today: Day;
  readonly t: Translate;
  readonly period: Period;
  /** What an earlier report said. */
  readonly since?: Figures | undefined;
  /** See {@link ReportSource.story}. */
  readonly story?: ReportSource['story'];
  readonly ask?: string | undefined;
  /** The month, from 1, in which the library's fiscal year begins. */
  readonly fiscalYearStart?: number | undefined;
  /** Only the page that a board reads. */
  readonly onePage?: boolean | undefined;
}

/** What the board wants to know of a period: a page to read, then pictures and tables. */
export function reportDocument(
  workbooks: readonly SharedWorkbook[],
  { today, t, period, since, story, ask, fiscalYearStart = 7, onePage = false }: ReportOptions,
): SharedDocument & { readonly remark: string | undefined } {
  const all = reportedCycles(workbooks, today, t);
  // Whoever isn’t chosen yet is no partner to a board.
  const cycles = all.filter(
    ({ state, status }) => state.organizationKey !== '' || status !== 'identify',
  );
  const source: ReportSource = { cycles, today, period, t, story, ask, fiscalYearStart };
  const library = cycles.find(({ cycle }) => cycle.library !== undefined)?.cycle.library;
  const title = t('Partnership report');
  const days = t('{from} to {to}', { from: fullDate(period.from, t), to: fullDate(period.to, t) });
  const page = boardPage(source, since);
  const asOf = t('As of {date}', { date: fullDate(today, t) });
  return {
    title: `${title}: ${days}`,
    footer: [library, title, days].filter((one) => one !== undefined).join(' · '),
    pageOf: t('Page {page} of {pages}'),
    blocks: [
      heading(1, title),
      ...(library === undefined ? [] : [paragraph(library, 'subtitle')]),
      paragraph([days, asOf].join(' · '), 'subtitle'),
      ...page.blocks,
      ...(onePage ? [] : furtherPages(source, page, since)),
    ],
    figures: writeFigures(source),
    remark: remarkForStaff({ ...source, cycles: all }),
  };
}

/** Pictures and tables; what the board's page says whole isn't said again. */
function furtherPages(
  source: ReportSource,
  { isWhole, isShort }: BoardPage,
  since: ReportOptions['since'],
): readonly Block[] {
  const [first, ...rest] = [
    ...resultBlocks(source),
    ...totalBlocks(source),
    ...contributionBlocks(source),
    ...spectrumBlocks(source),
    ...yearBlocks(source),
    ...(since === undefined ? [] : changeBlocks(since, source)),
    ...priorityBlocks(source),
    ...comingBlocks(source),
    ...lateBlocks(source, isWhole.late),
    ...lessonBlocks(source),
    ...(isWhole.next ? [] : nextBlocks(source)),
  ];
  if (first === undefined) return [];
  const starts = first.kind === 'heading' && !isShort;
  return [starts ? { ...first, startsPage: true } : first, ...rest];
}
