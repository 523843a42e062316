import { fullDate } from '../../calendar/dayWords.ts';
import { isoDay, type Day } from '../../calendar/day.ts';
import type { AnswerControl, Control, Form, FormPart } from '../../form/form.ts';
import { formOf } from '../../form/readForm.ts';
import { fullCycleLabel } from '../../portfolio/labels.ts';
import type { StatusId } from '../../guide/statuses.ts';
import type { Translate } from '../../language/translate.ts';
import { blankComments } from '../../workbook/body/answer.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { markdownBlocks } from '../answers/markdownBlocks.ts';
import { heading, paragraph, type Block, type SharedDocument } from '../document.ts';
import { factsTable, itemsTable, saysNamesOnly } from './factTables.ts';

export interface WholeOptions {
  readonly today: Day;
  readonly t: Translate;
}

/**
 * All of a workbook for whoever wrote it, in the guide's order: what the form shows is what is printed,
 * so that a fact or a question that is new to the form is on paper too. While it is planned, what is still to
 * fill in has its question, as the printed guide has; from then on nothing empty is printed.
 */
export function wholeWorkbook(workbook: Workbook, { today, t }: WholeOptions): SharedDocument {
  const whole = formOf({
    ...{ workbook, today, translate: t, problems: [] },
    dayWords: (day) => ({ iso: isoDay(day), text: fullDate(day, t), beneath: '' }),
  });
  const form = PLANNED.has(whole.status.id) ? whole : withoutOpen(whole);
  const partner = form.partner === '' ? t('New workbook') : form.partner;
  const label = fullCycleLabel(workbook.cycle, t);
  const date = t('As of {date}', { date: fullDate(today, t) });
  return {
    title: `${partner}: ${label}`,
    footer: [partner, label, date].join(' · '),
    pageOf: t('Page {page} of {pages}'),
    blocks: [
      heading(1, partner),
      paragraph([label, form.status.name, date].join(' · '), 'subtitle'),
      ...unreadBlocks(form, t),
      ...form.parts.filter(({ id }) => id !== CHECK_UP).flatMap((part) => partBlocks(part, t)),
    ],
  };
}

/** What two sides answered in confidence goes to nobody else. */
const CHECK_UP = 'check-up';

const PLANNED: ReadonlySet<StatusId> = new Set(['identify', 'align', 'assess', 'discuss']);

/** The form with nothing open in it, and no list that is only asked about again. */
function withoutOpen(form: Form): Form {
  const closed = (all: readonly Control[]): readonly Control[] =>
    all
      .filter((one) => !isAskedAgain(one))
      .map((one) => {
        if (one.kind === 'group') return { ...one, controls: closed(one.controls) };
        return 'open' in one ? { ...one, open: false } : one;
      });
  const parts = form.parts.map((part) => ({ ...part, controls: closed(part.controls) }));
  return { ...form, parts };
}

function isAskedAgain(control: Control): boolean {
  return control.kind === 'list' && control.fresh.length === 0 && saysNamesOnly(control);
}

/** Lines that can’t be read are part of the workbook, too. */
function unreadBlocks({ unreadable }: Form, t: Translate): readonly Block[] {
  if (unreadable.length === 0) return [];
  const texts = unreadable.map(({ text }): Block => ({ kind: 'preformatted', text }));
  return [paragraph(t('Some lines at the top of the text can’t be read:'), 'note'), ...texts];
}

function partBlocks(part: FormPart, t: Translate): readonly Block[] {
  const blocks = controlBlocks(part.controls, part.title, t);
  return blocks.length === 0 ? [] : [heading(2, part.title), ...blocks];
}

/** Facts that follow one another stand in one table; `title` says what it is a table of. */
function controlBlocks(
  controls: readonly Control[],
  title: string,
  t: Translate,
): readonly Block[] {
  const blocks: Block[] = [];
  let facts: Control[] = [];
  const closeTable = (): void => {
    blocks.push(...factsTable(facts, title, t));
    facts = [];
  };
  for (const one of controls) {
    if (one.kind === 'field' || one.kind === 'locked') {
      facts.push(one);
      continue;
    }
    closeTable();
    blocks.push(...makeBlocks(one, t));
  }
  closeTable();
  return blocks;
}

function makeBlocks(
  control: Exclude<Control, { readonly kind: 'field' | 'locked' }>,
  t: Translate,
): readonly Block[] {
  switch (control.kind) {
    case 'answer':
      return answerBlocks(control);
    case 'group': {
      const blocks = controlBlocks(control.controls, control.label, t);
      return blocks.length === 0 ? [] : [heading(3, control.label), ...blocks];
    }
    case 'list': {
      const { label, items, open, help } = control;
      if (items.length > 0) return [heading(3, label), itemsTable(control, t)];
      return open ? [heading(3, label), paragraph(help, 'note')] : [];
    }
    case 'pattern':
      return control.isBegun ? [paragraph(control.sentence, 'note')] : [];
  }
}

function answerBlocks({ label, help, value, open }: AnswerControl): readonly Block[] {
  if (value !== '') return [heading(3, label), ...markdownBlocks(blankComments(value))];
  return open ? [heading(3, label), paragraph(help, 'note')] : [];
}
