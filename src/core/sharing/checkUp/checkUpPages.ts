import type { Day } from '../../calendar/day.ts';
import { fullDate } from '../../calendar/dayWords.ts';
import { answeredByBoth, partnersOf, type Entry, type Round } from '../../checkUp/sides.ts';
import {
  asked,
  placeOnPage,
  POINTS,
  pointText,
  STATEMENTS,
  type StatementId,
} from '../../checkUp/statements.ts';
import { sayMarks } from '../../form/checkUpPart.ts';
import { allOf } from '../../guide/joined.ts';
import type { Sentence, Translate } from '../../language/translate.ts';
import { fullCycleLabel } from '../../portfolio/labels.ts';
import type { Cycle } from '../../schema/generated/types.ts';
import { sameName } from '../../workbook/naming.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import {
  cell,
  heading,
  makeTable,
  paragraph,
  type Block,
  type Cell,
  type ColumnOf,
  type SharedDocument,
} from '../document.ts';
import type { FileFormat } from '../kinds.ts';
import { partyNames } from '../plan/parties.ts';

export interface CheckUpOptions {
  readonly today: Day;
  readonly t: Translate;
  /** Which of the partners it is for; else the workbook's own. */
  readonly by?: string | undefined;
  /** Who reads it, in the library's own words, where these aren't ours. */
  readonly whoSees?: string | undefined;
  /** Whom they can talk to who isn't part of the partnership; the line is left out if nobody is. */
  readonly otherContact?: string | undefined;
  /** What it is written as: in a browser and on paper nothing can be typed. */
  readonly format?: FileFormat | undefined;
}

const WHO_SEES: Sentence =
  'Library staff who work on partnerships read this; it isn’t in our board reports. Public-records law may let others ask for it, so please leave out the names of people you serve.';

/** The page that a side fills in: the same for both, and without anybody's answers. */
export function checkUpPage({ cycle }: Workbook, options: CheckUpOptions): SharedDocument {
  const { t, whoSees = '', otherContact = '' } = options;
  const title = t('How are we doing?');
  const contact = otherContact.trim();
  return {
    ...framed(title, cycle, options),
    blocks: [
      ...top(title, cycle, options),
      paragraph(
        t(
          'Mark what fits today, as you see it; leave out anything you like. We fill in the same page, send you both, side by side, and change nothing before we’ve talked with you.',
        ),
      ),
      paragraph(scale(t)),
      makeTable(title, statementColumns(options), STATEMENTS),
      makeTable(t('In your own words'), questionColumns(t), ['said', 'rather-talk'] as const),
      ...(contact === ''
        ? []
        : [
            paragraph(
              t('You can also talk to {name}, who isn’t part of this partnership.', {
                name: contact,
              }),
            ),
          ]),
      paragraph(whoSees.trim() === '' ? t(WHO_SEES) : whoSees.trim()),
      paragraph(
        t(
          'Send this page back, or just reply with six numbers, 1 to 5, in this order. To skip one, type a dash.',
        ),
        'note',
      ),
    ],
  };
}

/** What each number means: in print, on a phone, and in a mail nobody opens a list of choices. */
export function scale(t: Translate): string {
  return POINTS.map((point) => pointText(point, t)).join(' · ');
}

function statementColumns({ t, format }: CheckUpOptions): readonly ColumnOf<StatementId>[] {
  const how = format === 'html' ? t('On paper, mark 1 to 5') : t('Choose or type 1 to 5');
  const choices = POINTS.map((point) => pointText(point, t));
  return [
    [t('Statement'), 5, (id) => t(asked(id))],
    [how, 4, (id): Cell => ({ ...cell('', placeOnPage(id)), choices })],
  ];
}

function questionColumns(t: Translate): readonly ColumnOf<'said' | 'rather-talk'>[] {
  return [
    [t('In your own words'), 5, (key) => t(asked(key))],
    [t('Your answer'), 4, (key) => cell('', placeOnPage(key))],
  ];
}

/** Both sides' answers beside each other, for the partner; a sentence while there aren't both. */
export function bothSides({ cycle }: Workbook, options: CheckUpOptions): SharedDocument | Sentence {
  const { t } = options;
  const partner = partnerOf(cycle, options);
  const round = answeredByBoth(cycle, partner);
  if (round === undefined)
    return 'Both sides have to answer first. Fill in yours, and bring theirs in, then try again.';
  const title = t('Both sides');
  const { library } = partyNames({ cycle, t });
  return {
    ...framed(title, cycle, options),
    blocks: [
      ...top(title, cycle, options),
      paragraph(
        t('This is how each of us sees it today. Nothing changes before we’ve talked about it.'),
      ),
      makeTable(
        title,
        [
          [t('Statement'), 5, (id: StatementId) => t(asked(id))],
          [library, 3, (id) => sayMarks(round.ours, id, t)],
          [partner, 3, (id) => sayMarks(round.theirs, id, t)],
        ],
        STATEMENTS,
      ),
      ...saidBlocks(library, round.ours),
      ...saidBlocks(partner, round.theirs),
      ...ratherTalk(partner, round, t),
    ],
  };
}

function saidBlocks(name: string, entries: readonly Entry[]): readonly Block[] {
  const said = entries.map((one) => one.said).filter((text) => text !== '');
  return said.length === 0 ? [] : [heading(2, name), ...said.map((text) => paragraph(text))];
}

function ratherTalk(partner: string, { theirs }: Round, t: Translate): readonly Block[] {
  const when = theirs.map((one) => one.ratherTalk).filter((text) => text !== '');
  return when.map((text) =>
    paragraph(t('{partner} would rather talk: {when}', { partner, when: text })),
  );
}

/** The partner that is asked for by name, else the workbook's own. */
function partnerOf(cycle: Cycle, { by = '', t }: CheckUpOptions): string {
  const [own = partyNames({ cycle, t }).partner, ...others] = partnersOf(cycle);
  return others.find((name) => sameName(name, by)) ?? own;
}

/** What tells later which workbook the page is of: its footer, as a plan's. */
function framed(title: string, cycle: Cycle, { today, t }: CheckUpOptions) {
  const { partner } = partyNames({ cycle, t });
  const date = t('As of {date}', { date: fullDate(today, t) });
  return {
    title: `${title} ${partner}`,
    footer: [partner, fullCycleLabel(cycle, t), date].join(' · '),
    pageOf: t('Page {page} of {pages}'),
  };
}

function top(title: string, cycle: Cycle, options: CheckUpOptions): readonly Block[] {
  const { today, t } = options;
  const { library } = partyNames({ cycle, t });
  return [
    heading(1, title),
    paragraph(allOf([partnerOf(cycle, options), library], t), 'subtitle'),
    paragraph([fullCycleLabel(cycle, t), fullDate(today, t)].join(' · '), 'subtitle'),
  ];
}
