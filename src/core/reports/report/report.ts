import type { Day } from '../../calendar/day.ts';
import type { Translate } from '../../portfolio/translate.ts';
import { unreadNotes } from '../unreadParts.ts';
import { heading, paragraph, type OutgoingDocument } from '../document.ts';
import type { OutgoingWorkbook } from '../outgoingWorkbook.ts';
import { dateText } from '../shownValues.ts';
import { changeBlocks } from './changes.ts';
import { comingBlocks, lateBlocks, nextBlocks } from './comingsAndGoings.ts';
import { contributionBlocks } from './contributions.ts';
import { essenceBlocks } from './essence.ts';
import { figureBlocks, type Figures } from './figures.ts';
import { lessonBlocks } from './lessonBlocks.ts';
import type { Period } from './period.ts';
import { priorityBlocks } from './priorities.ts';
import { reportedCycles, type ReportSource } from './reportedCycle.ts';
import { resultBlocks } from './results.ts';
import { spectrumBlocks } from './spectrumBlocks.ts';

export interface ReportOptions {
  readonly today: Day;
  readonly t: Translate;
  readonly period: Period;
  /** What an earlier report said. */
  readonly since?: Figures | undefined;
}

/** What the board wants to know of a period. Its last table holds its figures for the next report. */
export function reportDocument(
  workbooks: readonly OutgoingWorkbook[],
  { today, t, period, since }: ReportOptions,
): OutgoingDocument {
  const cycles = reportedCycles(workbooks, today, t);
  const source: ReportSource = { cycles, today, period, t };
  const library = cycles.find(({ cycle }) => cycle.library !== undefined)?.cycle.library;
  const title = t('Partnership report');
  const days = t('{from} to {to}', { from: dateText(period.from, t), to: dateText(period.to, t) });
  const asOf = t('As of {date}', { date: dateText(today, t) });
  return {
    title: `${title}: ${days}`,
    language: 'en-US',
    footer: [library, title, days].filter((one) => one !== undefined).join(' · '),
    pageOf: t('Page {page} of {pages}'),
    blocks: [
      heading(1, title),
      ...(library === undefined ? [] : [paragraph(library, 'subtitle')]),
      paragraph([days, asOf].join(' · '), 'subtitle'),
      ...unreadNotes(cycles, t),
      ...essenceBlocks(source),
      ...(since === undefined ? [] : changeBlocks(since, source)),
      ...priorityBlocks(source),
      ...resultBlocks(source),
      ...spectrumBlocks(source),
      ...comingBlocks(source),
      ...lateBlocks(source),
      ...lessonBlocks(source),
      ...nextBlocks(source),
      ...contributionBlocks(source),
      ...figureBlocks(source),
    ],
  };
}
