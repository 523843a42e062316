import { fullDate } from '../../calendar/dayWords.ts';
import type { Day } from '../../calendar/day.ts';
import type { Translate } from '../../language/translate.ts';
import { fullCycleLabel } from '../../portfolio/labels.ts';
import { factWords } from '../../portfolio/factWords.ts';
import { OURS, ourQuestionsGoing } from '../../schema/ourFacts.ts';
import { propertySchema } from '../../schema/schema.ts';
import { valueAt } from '../../schema/presentValue.ts';
import { keysGoing } from '../../schema/whereFactsGo.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import {
  cell,
  factTable,
  heading,
  paragraph,
  type Block,
  type SharedDocument,
} from '../document.ts';
import { unreadNote } from '../unreadParts.ts';
import { goalBlocks, shortGoal } from './goalBlocks.ts';
import { ourAnswersGoing } from '../answers/longAnswers.ts';
import { allOf } from '../../guide/joined.ts';
import { partiesBlocks, partyNames } from './parties.ts';
import { type PlanSource, labelledFacts, section } from './planSource.ts';
import { communicationBlocks, nextMeeting, proseBlocks, heldAnswer } from './prose.ts';
import { milestoneBlocks, roleBlocks, roleTable } from './planTables.ts';
import { answerMarkdown } from '../../workbook/body/answerMarkdown.ts';
import { sectionsOfMeetings } from '../../workbook/model/meetingEntries.ts';
import { markdownBlocks } from '../answers/markdownBlocks.ts';
import { formatDate } from '../shownValues.ts';

export interface PlanOptions {
  readonly today: Day;
  readonly t: Translate;
  /** Shows what is still open as something to talk about; else that is left out. */
  readonly draft?: boolean;
  readonly meetingNotes?: boolean;
  /** Only the goal, who does what by when, and room to sign. */
  readonly onePage?: boolean;
}

/**
 * What both sides agreed, to read together and to sign. Nothing goes into it that is for the library
 * alone: each section takes the facts that the schemas send into
 * a plan (`goesTo`), so that one that is new to the workbook stays at home until its schema says so.
 */
export function planDocument(workbook: Workbook, options: PlanOptions): SharedDocument {
  const { today, t, draft = false, meetingNotes = false, onePage = false } = options;
  const source: PlanSource = { workbook, cycle: workbook.cycle, t, draft };
  const shown = keysGoing('plan');
  const title = draft ? t('Draft partnership plan') : t('Partnership plan');
  const names = partyNames(source);
  const date = t('As of {date}', { date: fullDate(today, t) });
  const label = fullCycleLabel(workbook.cycle, t);
  return {
    title: `${title}: ${names.partner}`,
    footer: [names.partner, label, date].join(' · '),
    pageOf: t('Page {page} of {pages}'),
    blocks: [
      heading(1, title),
      paragraph(allOf([names.partner, names.library], t), 'subtitle'),
      paragraph([label, date].join(' · '), 'subtitle'),
      ...(draft ? [howToAnswer(t)] : []),
      // Only of what a plan shows: all other keys stay in the house.
      ...unreadNote(workbook, (key) => shown.has(key), t),
      ...(onePage ? shortSections(source) : sections(source)),
      ...(meetingNotes && !onePage ? meetingBlocks(source) : []),
      ...signing(source, onePage),
    ],
  };
}

/** Whoever gets a draft by mail asks what they have to do, and what becomes of their comment. */
function howToAnswer(t: Translate): Block {
  return paragraph(
    t(
      'Change anything here or add a comment, then send it back: we’ll go through it together. Nothing is agreed until both of us sign.',
    ),
    'note',
  );
}

function sections(source: PlanSource): readonly Block[] {
  return [
    ...partiesBlocks(source),
    ...proseBlocks(source, 'aligned'),
    ...goalBlocks(source),
    ...roleBlocks(source),
    ...milestoneBlocks(source),
    ...proseBlocks(source, 'challenges'),
    ...communicationBlocks(source),
    ...agreementBlocks(source),
  ];
}

/** So many milestones leave room for the rest on one page. */
const MOST_MILESTONES = 8;

function shortSections(source: PlanSource): readonly Block[] {
  return [
    ...shortGoal(source),
    ...roleTable(source),
    ...milestoneBlocks(source, MOST_MILESTONES),
    ...nextMeeting(source),
  ];
}

/** Room to sign; nobody signs again what was signed. */
function signing(source: PlanSource, onePage: boolean): readonly Block[] {
  const { cycle, t } = source;
  if (cycle.agreement?.signed !== undefined) return [];
  const { partner, library } = partyNames(source);
  const lines = onePage
    ? [t('Signature and date')]
    : [t('Signature'), t('Name and title'), t('Date')];
  return [heading(2, t('Signatures')), { kind: 'signatures', parties: [partner, library], lines }];
}

/** From when until when it holds, when both look at it again, and what they agreed on beside the work. */
function agreementBlocks(source: PlanSource): readonly Block[] {
  const { workbook, cycle, t } = source;
  const dates = labelledFacts(source, ['agreement'], { review: t('We’ll review it on') });
  const table = factTable(t('Dates of the agreement'), [t('Agreement'), t('Date'), 2], dates);
  const terms = heldAnswer(source, 'agreement-terms');
  const asked = ourQuestionsGoing('plan', workbook.ours).map((id) => {
    const path = [OURS, id];
    const said = factWords(valueAt(cycle, path), path, t, workbook.ours);
    return [propertySchema(path, workbook.ours)?.title ?? id, cell(said, path.join('.'))] as const;
  });
  const ours = factTable(t('Terms of our agreement'), [t('Question'), t('Answer')], asked);
  const long = ourAnswersGoing('plan', workbook).flatMap(({ title, blocks }) => [
    heading(3, title),
    ...blocks,
  ]);
  const open = [
    ...(terms.length === 0
      ? [
          t(
            'What have we agreed about money, credit, and data, and about how either of us can end the partnership?',
          ),
        ]
      : []),
    ...(cycle.agreement?.review === undefined
      ? [t('When will we review this plan together?')]
      : []),
  ];
  return section(source, t('Terms of our agreement'), [...terms, ...table, ...ours, ...long], open);
}

/** The notes of all meetings, each under its date. */
function meetingBlocks(source: PlanSource): readonly Block[] {
  const { workbook, t } = source;
  const blocks = listMeetings(workbook).flatMap(({ title, markdown }): readonly Block[] => {
    const notes = markdownBlocks(markdown);
    return notes.length === 0
      ? []
      : [heading(3, formatDate(title.slice(0, 10), t) ?? title), ...notes];
  });
  return section(source, t('Meeting notes'), [...heldAnswer(source, 'meeting-notes'), ...blocks]);
}

function listMeetings({ sections, text }: PlanSource['workbook']) {
  return sectionsOfMeetings(sections).map(({ section: { title, content } }) => ({
    title,
    markdown: answerMarkdown(text.slice(content.start, content.end), undefined),
  }));
}
