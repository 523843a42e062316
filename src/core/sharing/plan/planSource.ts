import type { Day } from '../../calendar/day.ts';
import type { Translate } from '../../language/translate.ts';
import type { Cycle } from '../../schema/generated/types.ts';
import type { PlanPlace } from '../../schema/planPlaces.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { cell, heading, paragraph, type Block, type Cell, type Paragraph } from '../document.ts';
import { dateTextOf, valueText } from '../shownValues.ts';

/** What a plan is made from. */
export interface PlanSource {
  readonly workbook: Workbook;
  readonly cycle: Cycle;
  readonly today: Day;
  readonly t: Translate;
  readonly draft: boolean;
}

/** A section with its heading; in a draft what is open stands below it, and without either there is none. */
export function section(
  { t, draft }: PlanSource,
  title: string,
  blocks: readonly Block[],
  open: readonly string[] = [],
): readonly Block[] {
  const gaps = draft ? open.map((question) => gap(question, t)) : [];
  return blocks.length + gaps.length === 0 ? [] : [heading(2, title), ...blocks, ...gaps];
}

/** What is still to be talked about. */
export function gap(question: string, t: PlanSource['t']): Block {
  return paragraph(t('To talk about: {question}', { question }), 'note');
}

/** A paragraph for a value of the front matter, which knows whose it is. */
export function heldText(text: string, holds: PlanPlace, style?: Paragraph['style']): Block {
  return { kind: 'answer', holds, blocks: [paragraph(text, style)] };
}

/** A cell for a value of the front matter, which knows whose it is. */
export function valueCell(value: number | string | undefined, holds: PlanPlace): Cell {
  return cell(valueText(value), holds);
}

export function dayCell(day: string | undefined, holds: PlanPlace, t: PlanSource['t']): Cell {
  return cell(dateTextOf(day, t), holds);
}
