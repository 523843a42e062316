import { fullDate } from '../../calendar/dayWords.ts';
import type { Day } from '../../calendar/day.ts';
import type { Dated } from '../../portfolio/dated.ts';
import { cycleWords } from '../../portfolio/stateWords.ts';
import type { Sentence, Translate } from '../../language/translate.ts';
import { sameName } from '../../workbook/naming.ts';
import type { Milestone } from '../../schema/generated/types.ts';
import { daysLate } from '../../workbook/status/status.ts';
import { datedName } from '../datedName.ts';
import {
  bulletList,
  heading,
  paragraph,
  titledTable,
  type Block,
  type SharedDocument,
} from '../document.ts';
import type { ReportedCycle } from '../board/reportedCycle.ts';
import { unreadNotes } from '../unreadParts.ts';
import { workBlocks } from './workBlocks.ts';
import { listOrganizations, type PersonsCycle } from './personsWork.ts';

export interface HandoverSource {
  /** undefined for all that the library looks after. */
  readonly person: string | undefined;
  /** Who takes over from them, where that is settled. */
  readonly successor?: string | undefined;
  /** Where they have something to see to, what needs it soonest first; never empty. */
  readonly held: readonly PersonsCycle[];
  /** All cycles: what was learned with a partner stands in those that are over, too. */
  readonly cycles: readonly ReportedCycle[];
  readonly today: Day;
  readonly t: Translate;
}

/** What a successor needs to know on the first day: whom to call, what is due, and what was promised. */
export function handoverDocument(source: HandoverSource): SharedDocument {
  const { held, successor, today, t } = source;
  const person = source.person ?? t('all partnerships');
  const title = t('Handover');
  const asOf = t('As of {date}', { date: fullDate(today, t) });
  const library = held.find(({ of }) => of.cycle.library !== undefined)?.of.cycle.library;
  return {
    title: t('Handover: {person}', { person }),
    footer: [title, person, asOf].join(' · '),
    pageOf: t('Page {page} of {pages}'),
    blocks: [
      heading(1, title),
      paragraph(
        source.person === undefined
          ? t('All active partnerships')
          : t('{person}: what’s open', { person }),
        'subtitle',
      ),
      ...(successor === undefined
        ? []
        : [paragraph(t('{successor} takes over', { successor }), 'subtitle')]),
      paragraph([library, asOf].filter((one) => one !== undefined).join(' · '), 'subtitle'),
      ...sameNameNote(source),
      ...unreadNotes(
        held.map(({ of }) => of),
        t,
      ),
      ...inBrief(source),
      ...firstCalls(source),
      ...byDate(source),
      ...workBlocks(source),
    ],
  };
}

/** One name for several organizations, such as "Program manager", may be several people. */
function sameNameNote({ person, held, t }: HandoverSource): readonly Block[] {
  const organizations = listOrganizations(held);
  if (person === undefined || organizations.length < 2) return [];
  return [
    paragraph(
      t(
        '“{person}” appears in {organizations}. That may be more than one person, so check what belongs to whom.',
        { person, organizations: organizations.join(', ') },
      ),
      'note',
    ),
  ];
}

function inBrief({ person, held, today, t }: HandoverSource): readonly Block[] {
  const date = fullDate(today, t);
  const promised = held.flatMap((one) => one.promised);
  const others = held.flatMap((one) => one.others);
  /** What there is none of is left out. */
  const tell = (sentence: Sentence, count: number): readonly string[] =>
    count === 0 ? [] : [t(sentence, { count })];
  const open = (
    some: readonly Milestone[],
    all: Sentence,
    allLate: Sentence,
  ): readonly string[] => {
    const late = some.filter((one) => daysLate(one, today) > 0).length;
    return late === 0 ? tell(all, some.length) : [t(allLate, { count: some.length, date, late })];
  };
  const partners = new Set(held.map(({ of }) => of.partner)).size;
  const items = [
    t('Partners: {partners}', { partners }),
    ...(person === undefined
      ? tell('Workbooks: {count}', held.length)
      : tell('Workbooks: {count}', held.filter((one) => one.coordinates).length)),
    ...tell('Roles: {count}', held.flatMap(({ leads }) => leads).length),
    ...open(
      person === undefined ? others : promised,
      'Open milestones: {count}',
      'Open milestones: {count}; late as of {date}: {late}',
    ),
    ...(person === undefined
      ? []
      : open(
          others,
          'Open milestones of others: {count}',
          'Open milestones of others: {count}; late as of {date}: {late}',
        )),
  ];
  return [heading(2, t('In brief')), bulletList(items)];
}

/** Whom to call, in this order, and why. */
function firstCalls({ held, today, t }: HandoverSource): readonly Block[] {
  return titledTable(
    2,
    t('Who to contact first'),
    [
      [t('Partner'), 4, ({ of }) => of.partner],
      [t('Their contact'), 4, ({ of }) => contactAt(of) ?? t('none in the workbook')],
      [t('Where it stands'), 5, ({ of }) => cycleWords(of.state, today, t)],
    ],
    held,
  );
}

/** Whom to reach there: the contact, else who leads the partner's part. */
function contactAt({ cycle }: ReportedCycle): string | undefined {
  const { name = '', contact } = cycle.organization ?? {};
  const role = cycle.roles?.find(({ organization = '' }) => sameName(organization, name));
  return contact ?? role?.lead;
}

function byDate({ held, today, t }: HandoverSource): readonly Block[] {
  const dates = held
    .flatMap(({ of, dates: own }) => own.map((dated) => ({ of, dated })))
    .toSorted((a, b) => a.dated.day - b.dated.day);
  const when = ({ day }: Dated): string => {
    const date = fullDate(day, t);
    return day < today ? t('{date} (past)', { date }) : date;
  };
  return titledTable(
    2,
    t('By date'),
    [
      [t('Date'), 4, ({ dated }) => when(dated)],
      [t('Partner'), 4, ({ of }) => of.partner],
      [t('What'), 6, ({ dated }) => datedName(dated, t)],
      [t('Who’s responsible'), 4, ({ dated: { owner } }) => owner],
    ],
    dates,
  );
}
