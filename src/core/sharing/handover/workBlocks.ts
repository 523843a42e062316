import { singleFactsGoing } from '../../schema/whereFactsGo.ts';
import { fullDate } from '../../calendar/dayWords.ts';
import type { Sentence } from '../../language/translate.ts';
import { statusName } from '../../guide/statuses.ts';
import { answerMarkdown } from '../../workbook/body/answerMarkdown.ts';
import { meetingsOf } from '../../workbook/model/meetingEntries.ts';
import { nameKey, sameName } from '../../workbook/naming.ts';
import type { PartId } from '../../guide/parts.ts';
import { answerBlocks } from '../answers/answersIn.ts';
import { markdownBlocks } from '../answers/markdownBlocks.ts';
import {
  factTable,
  furtherColumns,
  heading,
  titledTable,
  type Block,
  type ColumnOf,
} from '../document.ts';
import { makeLearned } from '../board/lessonBlocks.ts';
import { sayFacts } from '../../portfolio/factWords.ts';
import type { Milestone } from '../../schema/generated/types.ts';
import { formatDate } from '../shownValues.ts';
import type { HandoverSource } from './handover.ts';
import { allNames, type PersonsCycle } from './personsWork.ts';

/** Partner by partner, in the order in which to call them. */
export function workBlocks(source: HandoverSource): readonly Block[] {
  const { held } = source;
  return held.flatMap((one, at) => {
    const { state } = one.of;
    const isFirst = held.findIndex(({ of }) => isSamePartner(of.state, state)) === at;
    return [
      heading(2, `${one.of.partner} · ${one.of.label}`),
      ...glance(one, source),
      ...promises(one, source),
      ...owedByOthers(one, source),
      ...ledRoles(one, source),
      ...lastMeeting(one, source),
      ...answers(one, source),
      ...(isFirst ? lessons(one, source) : []),
    ];
  });
}

type State = PersonsCycle['of']['state'];

function isSamePartner(a: State, b: State): boolean {
  return a.path === b.path || (a.organizationKey !== '' && a.organizationKey === b.organizationKey);
}

/** The facts that stand in the heading of a cycle, or at a glance in words or in an order of its own. */
const SAID: readonly string[] = [
  ...['organization.name', 'organization.audience', 'organization.contact', 'library', 'cycle'],
  ...['focus', 'coordinator', 'next-meeting', 'goal.statement', 'goal.time-bound'],
  ...['status', 'status-reason', 'resume-on'],
];

/** The facts that are dates of whoever coordinates a cycle. */
const BY_DATE = ['next-meeting', 'goal.time-bound', 'agreement.review'];

/** The facts of a cycle in one table; what is not known is left out. */
function glance(
  { of, coordinates }: PersonsCycle,
  { person, t }: HandoverSource,
): readonly Block[] {
  const { cycle, status } = of;
  // What they see to themselves stands in *By date*; what is paused has no next meeting.
  const isByDate = (place: string): boolean =>
    status === 'paused'
      ? place.startsWith('next-meeting')
      : (coordinates || person === undefined) && BY_DATE.includes(place);
  const { coordinator } = cycle;
  const said = [person, coordinates ? undefined : coordinator].flatMap((one) => one ?? []);
  const names = allNames([of]).filter((name) => !said.some((one) => sameName(one, name)));
  const involved = [...new Map(names.map((name) => [nameKey(name), name])).values()];
  const reason = cycle['status-reason'];
  const others = singleFactsGoing('handover').filter((place) => !SAID.includes(place));
  const heads = [t('At a glance'), t('What the workbook says')] as const;
  return factTable(t('At a glance'), heads, [
    [t('Goal'), cycle.goal?.statement],
    [
      t('Where it stands'),
      [t(statusName(status)), ...(reason === undefined ? [] : [reason])].join(': '),
    ],
    [t('Resumes on'), status === 'paused' ? formatDate(cycle['resume-on'], t) : undefined],
    ...sayFacts(cycle, ['organization.contact'], t),
    [t('Who it reaches'), cycle.organization?.audience],
    [t('Coordinator'), coordinates ? undefined : cycle.coordinator],
    [t('Also involved'), involved.length === 0 ? undefined : involved.join('; ')],
    ...sayFacts(
      cycle,
      ['next-meeting', 'goal.time-bound', ...others].filter((place) => !isByDate(place)),
      t,
    ),
  ]);
}

/** What the tables of milestones say in words of their own; `note` stands where it is theirs. */
const SAID_OF_MILESTONES = ['title', 'due', 'owner', 'status', 'note'];

function promises({ promised }: PersonsCycle, { t }: HandoverSource): readonly Block[] {
  const { title, due, status, further } = milestoneColumns(t);
  const note: ColumnOf<Milestone> = [t('Note'), 4, (one) => one.note];
  return titledTable(3, t('Open milestones'), [title, due, status, note, ...further], promised);
}

/** What a successor has to ask others for, or to find somebody for. */
function owedByOthers({ others }: PersonsCycle, { person, t }: HandoverSource): readonly Block[] {
  const owed = person === undefined ? t('Open milestones') : t('What others are working on');
  const { title, due, status, further } = milestoneColumns(t);
  const owner: ColumnOf<Milestone> = [
    t('Who’s responsible'),
    4,
    (one) => one.owner ?? t('nobody yet'),
  ];
  return titledTable(3, owed, [title, owner, due, status, ...further], others);
}

function milestoneColumns(t: HandoverSource['t']): Record<
  'title' | 'due' | 'status',
  ColumnOf<Milestone>
> & {
  readonly further: readonly ColumnOf<Milestone>[];
} {
  return {
    title: [t('Milestone'), 5, ({ title }) => title ?? t('Untitled milestone')],
    due: [t('By when'), 4, ({ due }) => formatDate(due, t) ?? t('no date')],
    status: [t('How far along'), 3, ({ status }) => t(status ?? 'not started')],
    further: furtherColumns('handover', ['milestones'], SAID_OF_MILESTONES, t),
  };
}

function ledRoles({ leads }: PersonsCycle, { person, t }: HandoverSource): readonly Block[] {
  return titledTable(
    3,
    person === undefined ? t('Roles') : t('Roles: {person}', { person }),
    [
      [t('Organization'), 3, ({ organization }) => organization],
      ...furtherColumns('handover', ['roles'], ['organization', 'lead'], t),
    ],
    leads,
  );
}

/** The notes of the last meeting that was held; if none has a day, the last ones written. */
function lastMeeting({ of }: PersonsCycle, { today, t }: HandoverSource): readonly Block[] {
  const { sections, text } = of.workbook;
  const [last] = meetingsOf(sections, today)
    .filter(({ day }) => day === undefined || day <= today)
    .toReversed()
    .toSorted((a, b) => (b.day ?? 0) - (a.day ?? 0))
    .map(({ title, day, content }) => ({
      title: day === undefined ? title : fullDate(day, t),
      notes: markdownBlocks(answerMarkdown(text.slice(content.start, content.end), undefined)),
    }))
    .filter(({ notes }) => notes.length > 0);
  if (last === undefined) return [];
  const { title, notes } = last;
  return [
    heading(3, title === '' ? t('Last meeting') : t('Last meeting: {title}', { title })),
    ...notes,
  ];
}

const ANSWERS: readonly (readonly [part: PartId, title: Sentence])[] = [
  ['roles-and-decisions', 'How decisions are made'],
  ['communication', 'How we keep in touch'],
  ['challenges', 'Challenges'],
  ['agreement-terms', 'Terms of the agreement'],
];

/** What they must know of how the two work together. */
function answers({ of }: PersonsCycle, { t }: HandoverSource): readonly Block[] {
  return ANSWERS.flatMap(([part, title]) => {
    const blocks = answerBlocks(of.workbook, part);
    return blocks.length === 0 ? [] : [heading(3, t(title)), ...blocks];
  });
}

/** What was learned with this partner, in this cycle and in all others. */
function lessons({ of }: PersonsCycle, { cycles, t }: HandoverSource): readonly Block[] {
  return cycles
    .filter(({ state }) => isSamePartner(state, of.state))
    .flatMap(({ workbook, label }) => {
      const learned = makeLearned(workbook, t);
      return learned.length === 0
        ? []
        : [heading(3, t('What we learned: {cycle}', { cycle: label })), ...learned];
    });
}
