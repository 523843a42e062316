import * as vscode from 'vscode';
import { addMonths, type Day } from '../../core/calendar/day.ts';
import type { Language } from '../../core/guide/guide.ts';
import { readDays } from '../../core/readers/readDay.ts';
import {
  endCycle,
  pauseCycle,
  restoreStatus,
  resumeCycle,
} from '../../core/workbook/edits/commands/cycleStatus.ts';
import { languageOf } from '../../core/workbook/language.ts';
import { dayIn } from '../../core/workbook/status/status.ts';
import type { Workbook } from '../../core/workbook/workbook.ts';
import { changeInPlace, type PlaceChange } from '../editing/changeInPlace.ts';
import { askAll, into, type Step, taking } from '../wizard/askAll.ts';
import { askText, choose, type Choice } from '../wizard/multiStep.ts';
import { dayHint, typedDay } from './ask.ts';
import { targetOf, workbookName, type CommandTarget, type DatedSources } from './target.ts';
import { dayInWords } from '../translate.ts';
import { showMessage } from '../showMessage.ts';

interface Wish {
  readonly what: 'paused' | 'ended';
  readonly reason: string;
  /** undefined: nobody knows yet. */
  readonly resumeOn?: Day | undefined;
}

/** *Pause or End Cycle*: which, why, and until when. */
export async function pauseOrEnd(sources: DatedSources, given: unknown): Promise<void> {
  const title = vscode.l10n.t('Pause or End Cycle');
  const target = await targetOf(sources, given, title);
  const change = target && (await askToRest(target.workbook, sources.today(), title));
  if (target === undefined || change === undefined) return;
  await changeStatus(sources, target, change);
}

/** Asks how a cycle comes to rest, where it isn’t `known` which of the two; undefined where somebody gave up. */
export async function askToRest(
  workbook: Workbook,
  today: Day,
  title: string,
  known?: Wish['what'],
): Promise<Pick<PlaceChange, 'make' | 'words'> | undefined> {
  const { status, 'status-reason': was, 'status-since': before } = workbook.cycle;
  const planned = dayIn(workbook.cycle['resume-on']);
  const start: Wish = { what: known ?? status ?? 'paused', reason: was ?? '', resumeOn: planned };
  const asks = steps(today, languageOf(workbook));
  const wish = await askAll(title, known === undefined ? asks : asks.slice(1), start);
  if (wish === undefined) return undefined;
  const { what, reason, resumeOn } = wish;
  // Extending a pause doesn't change when it began.
  const since = (what === status ? dayIn(before) : undefined) ?? today;
  return {
    make: (now) =>
      what === 'ended'
        ? endCycle(now, { since, reason })
        : pauseCycle(now, { since, reason, resumeOn }),
    words: what === 'ended' ? vscode.l10n.t('Ended.') : vscode.l10n.t('Paused.'),
  };
}

/** *Resume Cycle*: removes what was said about the pause. */
export async function resume(sources: DatedSources, given: unknown): Promise<void> {
  const target = await targetOf(sources, given, vscode.l10n.t('Resume Cycle'));
  if (target === undefined) return;
  if (target.workbook.cycle.status === undefined) {
    void showMessage('information', vscode.l10n.t('This cycle isn’t paused or ended.'));
    return;
  }
  await changeStatus(sources, target, {
    make: resumeCycle,
    words: vscode.l10n.t('Resumed.'),
  });
}

async function changeStatus(
  sources: DatedSources,
  target: CommandTarget,
  change: Pick<PlaceChange, 'make' | 'words'>,
): Promise<void> {
  const { cycle } = target.workbook;
  await changeInPlace(sources, target, {
    ...change,
    restore: (now) => restoreStatus(now, cycle),
    what: workbookName(target.workbook),
  });
}

function steps(today: Day, language: Language): readonly Step<Wish>[] {
  return [
    {
      ask: into('what', (frame, wish) =>
        choose<Wish['what']>(frame, {
          placeholder: vscode.l10n.t('Pause it or end it?'),
          choices: [
            {
              label: vscode.l10n.t('Pause'),
              description: vscode.l10n.t('nothing counts as late in the meantime'),
              value: 'paused',
            },
            {
              label: vscode.l10n.t('End'),
              description: vscode.l10n.t('stop for good, before reaching the goal'),
              value: 'ended',
            },
          ],
          active: wish.what,
        }),
      ),
    },
    {
      ask: into('reason', (frame, wish) =>
        askText(frame, {
          prompt: vscode.l10n.t('Why? A few words help the next reader.'),
          example: vscode.l10n.t('New director'),
          value: wish.reason,
        }),
      ),
    },
    {
      skip: ({ what }) => what === 'ended',
      ask: taking(
        (frame, wish) =>
          choose<Day | 'unknown'>(frame, {
            placeholder: vscode.l10n.t(
              'Until when? Pick a date, or type one, like March 30 or Friday',
            ),
            choices: [
              { label: vscode.l10n.t('I don’t know yet'), value: 'unknown' },
              ...daysToResume(wish.resumeOn, today).map((day) => dayChoice(day, today)),
            ],
            active: wish.resumeOn,
            whileTyping: (typed) =>
              readDays(typed, { today, first: 'ahead', language }).map((day) =>
                typedDay(day, today),
              ),
            typedFirst: true,
            otherwise: dayHint(),
          }),
        (day, wish) => ({ ...wish, resumeOn: day === 'unknown' ? undefined : day }),
      ),
    },
  ];
}

/** Changing only the reason keeps the date that was planned. */
function daysToResume(known: Day | undefined, today: Day): readonly Day[] {
  const offered = [1, 3, 6].map((months) => addMonths(today, months));
  return known === undefined ? offered : [...new Set([known, ...offered])];
}

function dayChoice(day: Day, today: Day): Choice<Day | 'unknown'> {
  return { label: dayInWords(day, today), value: day };
}
