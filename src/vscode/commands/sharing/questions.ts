import * as vscode from 'vscode';
import {
  isMadeOfOne,
  KINDS,
  KIND_IDS,
  type FileFormat,
  type KindId,
} from '../../../core/sharing/kinds.ts';
import type { Sentence } from '../../../core/language/translate.ts';
import type { OwnersWork } from '../../../core/portfolio/ownersWork.ts';
import {
  type Period,
  fiscalYearOf,
  quarterBefore,
  quarterOf,
} from '../../../core/sharing/board/period.ts';
import { sameName, type RelativePath } from '../../../core/workbook/naming.ts';
import { translate } from '../../translate.ts';
import { workChoice } from '../whoseWork.ts';
import { into, type Step, taking } from '../../wizard/askAll.ts';
import {
  askText,
  choose,
  chooseSeveral,
  type Choice,
  isUnanswered,
  type StepFrame,
  type StepResult,
} from '../../wizard/multiStep.ts';
import { addMonths, type Day } from '../../../core/calendar/day.ts';
import { shortDate } from '../../../core/calendar/dayWords.ts';
import { askDay } from '../ask.ts';

/** What a person wants to share, and in which format. */
export interface Chosen {
  readonly kind: KindId;
  readonly format: FileFormat;
  readonly draft: boolean;
  readonly meetingNotes: boolean;
  readonly period: Period;
  /** Whose work is handed over, or whose dates they are; empty for everybody's. */
  readonly person: string;
  /** An earlier report; `none` to tell of no change. */
  readonly since: vscode.Uri | 'none';
  /** Whose story the report tells; `none` for nobody's. */
  readonly story: RelativePath | 'none';
  /** What is asked of the board. */
  readonly ask: string;
  /** Only what fits one page. */
  readonly onePage: boolean;
}

/** A reflection that can be told on a report's first page. */
interface Story {
  readonly path: RelativePath;
  readonly name: string;
  /** Whether its cycle came to its end in that time, or is being looked back on. */
  readonly isOf: (period: Period | undefined) => boolean;
}

/** What the questions go by. */
export interface Asking extends PeriodAround {
  /** Whether it was asked for at the row of one partner. */
  readonly ofOne: boolean;
  /** The reports that were made before, the newest first. */
  readonly reports: readonly vscode.Uri[];
  /** The workbooks in which a reflection tells a story. */
  readonly stories: readonly Story[];
  /** Everybody who looks after something. */
  readonly work: readonly OwnersWork[];
  /** Whose calendar was made last; empty for everybody's. */
  readonly calendarOf: string;
}

/** What to share, and in which format. Called from a partner's row, it offers what is about one partner first. */
export function sharingSteps(asking: Asking): readonly Step<Partial<Chosen>>[] {
  const { ofOne, reports } = asking;
  const work = asking.work.filter(({ name }) => name !== undefined);
  const kinds = [...KIND_IDS].sort((a, b) =>
    ofOne ? Number(isMadeOfOne(b)) - Number(isMadeOfOne(a)) : 0,
  );
  return [
    {
      ask: taking(
        (frame, state) =>
          choose<KindId>(frame, {
            placeholder: vscode.l10n.t('What do you want to share?'),
            choices: kinds.map(kindChoice),
            active: state.kind,
          }),
        (kind, state) => {
          const [format, ...others] = KINDS[kind].formats;
          return { ...state, kind, ...(others.length === 0 ? { format } : {}) };
        },
      ),
    },
    {
      skip: ({ kind }) => kind !== undefined && KINDS[kind].formats.length === 1,
      ask: into('format', (frame, state) => {
        const formats: readonly FileFormat[] = KINDS[state.kind ?? 'plan'].formats;
        return choose<FileFormat>(frame, {
          placeholder: vscode.l10n.t('What kind of file?'),
          choices: formats.map(formatChoice),
          active: state.format,
        });
      }),
    },
    {
      skip: ({ kind }) => (kind !== 'handover' && kind !== 'calendar') || work.length === 0,
      ask: taking(
        (frame, { kind }) => askWhose(frame, kind === 'calendar', asking),
        (whose, state) => ({ ...state, person: whose === 'everyone' ? '' : (whose.name ?? '') }),
      ),
    },
    {
      skip: ({ kind }) => kind !== 'report',
      ask: into('period', (frame) => askPeriod(frame, asking)),
    },
    {
      skip: ({ kind }) => kind !== 'report' || reports.length === 0,
      ask: into('since', (frame) =>
        choose<vscode.Uri | 'none'>(frame, {
          placeholder: vscode.l10n.t('Show what has changed since an earlier report?'),
          choices: [
            ...reports.map((uri) => ({
              label: vscode.l10n.t('Since {name}', { name: uri.path.split('/').at(-1) ?? '' }),
              value: uri,
            })),
            { label: vscode.l10n.t('No, just where things stand'), value: 'none' },
          ],
        }),
      ),
    },
    {
      skip: ({ kind }) => kind !== 'report' || asking.stories.length === 0,
      ask: into('story', (frame, { period }) =>
        choose<string>(frame, {
          placeholder: vscode.l10n.t('Whose story should the first page tell?'),
          choices: [
            ...asking.stories
              .toSorted((a, b) => Number(b.isOf(period)) - Number(a.isOf(period)))
              .map(({ path, name }) => ({ label: name, value: path })),
            { label: vscode.l10n.t('No story this time'), value: 'none' },
          ],
        }),
      ),
    },
    {
      skip: ({ kind }) => kind !== 'report',
      ask: into('ask', (frame, state) =>
        askText(frame, {
          prompt: vscode.l10n.t('What do you ask of the board? Leave blank if nothing.'),
          example: vscode.l10n.t('A van for the pantry nights in spring'),
          value: state.ask,
        }),
      ),
    },
    {
      skip: ({ kind }) => kind !== 'plan' && kind !== 'meeting' && kind !== 'report',
      mayBeLeft: true,
      ask: taking(
        (frame, state) =>
          chooseSeveral<More>(frame, {
            placeholder: vscode.l10n.t('What else should be in it?'),
            choices: moreChoices(state.kind),
          }),
        (more, state) => ({
          ...state,
          draft: more.includes('draft'),
          meetingNotes: more.includes('meetingNotes'),
          onePage: more.includes('onePage'),
        }),
      ),
    },
  ];
}

/** Everyone's, or that of somebody who looks after something; of calendars the last one's first. */
function askWhose(
  frame: StepFrame,
  isCalendar: boolean,
  { work, calendarOf }: Asking,
): Promise<StepResult<OwnersWork | 'everyone'>> {
  const named = work.filter(({ name }) => name !== undefined);
  return choose<OwnersWork | 'everyone'>(frame, {
    placeholder: isCalendar
      ? vscode.l10n.t('Whose dates should be in the calendar?')
      : vscode.l10n.t('Whose work are you handing over?'),
    choices: [
      {
        label: vscode.l10n.t('Everyone'),
        description: isCalendar
          ? vscode.l10n.t('all partnerships')
          : vscode.l10n.t('all partnerships, and who’s doing what'),
        value: 'everyone',
      },
      ...named.map(workChoice),
    ],
    active: isCalendar ? named.find(({ name = '' }) => sameName(name, calendarOf)) : undefined,
  });
}

/** What each kind is called, whom it is for, and what is in it. */
const KIND_WORDS: Readonly<Record<KindId, readonly [Sentence, Sentence, Sentence]>> = {
  workbook: ['The whole workbook', 'for you', 'Everything, including your own notes.'],
  plan: ['Partnership plan', 'for the partner', 'What you agreed, without your own notes.'],
  meeting: [
    'Meeting agenda',
    'for the next meeting',
    'What’s late or open, with room for minutes.',
  ],
  invitation: [
    'Invitation to the meeting',
    'for the partner’s calendar and yours',
    'Day, time, and place, with what you’ll talk about.',
  ],
  'check-up': [
    'How are we doing?',
    'for the partner, every few months',
    'Six statements and one question, without your answers.',
  ],
  'both-sides': [
    'Both sides',
    'for the partner, before you talk',
    'Their answers and yours, side by side.',
  ],
  report: ['Board report', 'for the board', 'Progress, results, lessons, and what’s next.'],
  partners: [
    'List of partners',
    'for the office',
    'Partners, milestones, measures, and roles as tables.',
  ],
  calendar: [
    'Calendar',
    'for Outlook and other calendars',
    'All dates, or one person’s. Share again when they change.',
  ],
  handover: [
    'Handover',
    'for whoever takes over',
    'What one person does, and who to contact first.',
  ],
};

function kindChoice(kind: KindId): Choice<KindId> {
  const [label, description, detail] = KIND_WORDS[kind];
  return {
    label: translate(label),
    description: translate(description),
    detail: translate(detail),
    value: kind,
  };
}

const FORMAT_WORDS: Readonly<Record<FileFormat, readonly [name: Sentence, more?: Sentence]>> = {
  docx: ['Word document'],
  html: ['Web page', '.html, opens in any browser and prints well'],
  xlsx: ['Excel workbook'],
  csv: ['CSV file', '.csv, the list of partners only'],
  ics: ['Calendar file'],
};

export function formatChoice(format: FileFormat): Choice<FileFormat> {
  const [name, more] = FORMAT_WORDS[format];
  return {
    label: translate(name),
    description: more ? translate(more) : `.${format}`,
    value: format,
  };
}

type More = 'draft' | 'meetingNotes' | 'onePage';

function moreChoices(kind: KindId | undefined): readonly Choice<More>[] {
  const onePage: Choice<More> = {
    label: vscode.l10n.t('One page only'),
    description: vscode.l10n.t('the rest is left out'),
    value: 'onePage',
  };
  if (kind === 'report') return [onePage];
  if (kind === 'meeting') {
    return [
      {
        label: vscode.l10n.t('What you typed on the agenda'),
        description: vscode.l10n.t('your partner will read it'),
        value: 'meetingNotes',
      },
    ];
  }
  return [
    {
      label: vscode.l10n.t('Questions to talk about'),
      description: vscode.l10n.t('makes it a draft'),
      value: 'draft',
    },
    {
      label: vscode.l10n.t('Meeting notes'),
      description: vscode.l10n.t('your partner will read them'),
      value: 'meetingNotes',
    },
    onePage,
  ];
}

/** What the periods that are offered go by. */
interface PeriodAround {
  readonly today: Day;
  /** The month in which the fiscal year begins, from 1. */
  readonly fiscalYearStart: number;
}

/** Which days a report is about: a quarter, a fiscal year, or two days. */
async function askPeriod(
  frame: StepFrame,
  { today, fiscalYearStart }: PeriodAround,
): Promise<StepResult<Period>> {
  const offered = [
    [vscode.l10n.t('This quarter'), quarterOf(today)],
    [vscode.l10n.t('Last quarter'), quarterBefore(today)],
    [vscode.l10n.t('This fiscal year'), fiscalYearOf(today, fiscalYearStart)],
    [vscode.l10n.t('Last fiscal year'), fiscalYearOf(addMonths(today, -12), fiscalYearStart)],
  ] as const;
  const picked = await choose<Period | 'days'>(frame, {
    placeholder: vscode.l10n.t('Which dates should the report cover?'),
    choices: [
      ...offered.map(([label, value]) => ({ label, description: inWords(value, today), value })),
      { label: vscode.l10n.t('Other dates…'), value: 'days' },
    ],
  });
  if (isUnanswered(picked)) return picked;
  return picked.answer === 'days' ? askTwoDays(frame, today) : { answer: picked.answer };
}

async function askTwoDays(frame: StepFrame, today: Day): Promise<StepResult<Period>> {
  const around = { today, first: 'back' } as const;
  const from = await askDay(frame, vscode.l10n.t('Start date?'), around, []);
  if (isUnanswered(from)) return from;
  const to = await askDay(frame, vscode.l10n.t('End date?'), around, []);
  if (isUnanswered(to)) return to;
  const [first, last] = [from.answer, to.answer].sort((a, b) => a - b);
  return { answer: { from: first ?? today, to: last ?? today } };
}

function inWords({ from, to }: Period, today: Day): string {
  return `${shortDate(from, today, translate)} – ${shortDate(to, today, translate)}`;
}
