import { factsGoing, singleFactsGoing } from '../../schema/whereFactsGo.ts';
import { fullDate } from '../../calendar/dayWords.ts';
import type { Sentence } from '../../language/translate.ts';
import { statusName } from '../../guide/statuses.ts';
import { answerMarkdown } from '../../workbook/body/answerMarkdown.ts';
import { meetingsOf } from '../../workbook/model/meetingEntries.ts';
import { nameKey } from '../../workbook/naming.ts';
import type { PartId } from '../../guide/parts.ts';
import { answerBlocks } from '../answers/answersIn.ts';
import { markdownBlocks } from '../answers/markdownBlocks.ts';
import { cell, cellsOf, columnsOf, filledTableOf, heading, type Block } from '../document.ts';
import { learnedIn } from '../board/lessonBlocks.ts';
import { otherFacts, otherItemFacts } from '../../portfolio/factWords.ts';
import { dateTextOf } from '../shownValues.ts';
import type { HandoverSource } from './handover.ts';
import { allNames, type PersonsCycle } from './personsWork.ts';
import { isNamed } from './names.ts';

/** Partner by partner, in the order in which to call them. */
export function workBlocks(source: HandoverSource): readonly Block[] {
  const { held } = source;
  return held.flatMap((one, at) => {
    const { state } = one.of;
    const isFirst = held.findIndex(({ of }) => isSamePartner(of.state, state)) === at;
    return [
      heading(2, `${one.of.partner} · ${one.of.label}`),
      glance(one, source),
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
  ...['agreement.signed', 'agreement.ends', 'agreement.review'],
];

/** The facts of a cycle in one table; what is not known is left out. */
function glance({ of, coordinates }: PersonsCycle, { person, t }: HandoverSource): Block {
  const { cycle, status, state } = of;
  const { contact, audience } = cycle.organization ?? {};
  const others = allNames([of]).filter((name) => person === undefined || !isNamed(person, name));
  const involved = [...new Map(others.map((name) => [nameKey(name), name])).values()];
  const reason = cycle['status-reason'];
  const date = (day: string | undefined): string | undefined => dateTextOf(day, t);
  const rows: readonly (readonly [label: string, value: string | undefined])[] = [
    [t('Goal'), cycle.goal?.statement],
    [
      t('Where it stands'),
      [t(statusName(status)), ...(reason === undefined ? [] : [reason])].join(': '),
    ],
    [t('Resumes on'), status === 'paused' ? date(cycle['resume-on']) : undefined],
    [t('Their contact'), contact],
    [t('Who it reaches'), audience],
    [t('Coordinator'), coordinates ? person : cycle.coordinator],
    [t('Also involved'), involved.length === 0 ? undefined : involved.join('; ')],
    [t('Next meeting'), date(cycle['next-meeting'])],
    [t('Goal date'), date(cycle.goal?.['time-bound'])],
    [t('Agreement signed'), date(cycle.agreement?.signed)],
    [t('Agreement ends'), date(cycle.agreement?.ends)],
    [t('Agreement review'), date(cycle.agreement?.review)],
    ...otherFacts(cycle, singleFactsGoing('handover'), SAID, t).map(
      ({ label, text }) => [label, text] as const,
    ),
    [t('Workbook'), state.path],
  ];
  return {
    kind: 'table',
    caption: t('At a glance'),
    columns: [
      { title: t('At a glance'), width: 1 },
      { title: t('What the workbook says'), width: 3 },
    ],
    headsRows: true,
    rows: rows.flatMap(([label, value]) =>
      value === undefined ? [] : [[cell(label), cell(value)]],
    ),
  };
}

/** What the tables of milestones say in words of their own; `note` stands where it is theirs. */
const SAID_OF_MILESTONES = ['title', 'due', 'owner', 'status', 'note'];

function promises({ promised }: PersonsCycle, { t }: HandoverSource): readonly Block[] {
  if (promised.length === 0) return [];
  const others = otherItemFacts(
    ['milestones'],
    factsGoing('handover', ['milestones', 0]),
    SAID_OF_MILESTONES,
    t,
  );
  return [
    heading(3, t('Open milestones')),
    filledTableOf(
      t('Open milestones'),
      [
        [t('Milestone'), 5],
        [t('By when'), 4],
        [t('How far along'), 3],
        [t('Note'), 4],
        ...columnsOf(others),
      ],
      promised.map((one) => [
        cell(one.title ?? t('Untitled milestone')),
        cell(dateTextOf(one.due, t) ?? t('no date')),
        cell(t(one.status ?? 'not started')),
        cell(one.note),
        ...cellsOf(one, others),
      ]),
    ),
  ];
}

/** What a successor has to ask others for, or to find somebody for. */
function owedByOthers({ others }: PersonsCycle, { person, t }: HandoverSource): readonly Block[] {
  if (others.length === 0) return [];
  const title = person === undefined ? t('Open milestones') : t('What others still owe');
  const further = otherItemFacts(
    ['milestones'],
    factsGoing('handover', ['milestones', 0]),
    SAID_OF_MILESTONES,
    t,
  );
  return [
    heading(3, title),
    filledTableOf(
      title,
      [
        [t('Milestone'), 5],
        [t('Who’s responsible'), 4],
        [t('By when'), 4],
        [t('How far along'), 3],
        ...columnsOf(further),
      ],
      others.map((one) => [
        cell(one.title ?? t('Untitled milestone')),
        cell(one.owner ?? t('nobody yet')),
        cell(dateTextOf(one.due, t) ?? t('no date')),
        cell(t(one.status ?? 'not started')),
        ...cellsOf(one, further),
      ]),
    ),
  ];
}

function ledRoles({ leads }: PersonsCycle, { person, t }: HandoverSource): readonly Block[] {
  if (leads.length === 0) return [];
  const title = person === undefined ? t('Roles') : t('What {person} leads', { person });
  const others = otherItemFacts(
    ['roles'],
    factsGoing('handover', ['roles', 0]),
    ['organization', 'lead'],
    t,
  );
  return [
    heading(3, title),
    filledTableOf(
      title,
      [[t('For whom'), 3], ...columnsOf(others)],
      leads.map((one) => [cell(one.organization), ...cellsOf(one, others)]),
    ),
  ];
}

/** The notes of the last meeting that was held; of those without a day the last ones written. */
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
      const learned = learnedIn(workbook, t);
      return learned.length === 0
        ? []
        : [heading(3, t('What we learned: {cycle}', { cycle: label })), ...learned];
    });
}
