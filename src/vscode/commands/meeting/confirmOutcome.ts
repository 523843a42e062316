import * as vscode from 'vscode';
import { addMonths, workday, type Day } from '../../../core/calendar/day.ts';
import type { Language } from '../../../core/guide/guide.ts';
import { allOf, oneOf } from '../../../core/guide/joined.ts';
import type { Doubt } from '../../../core/meeting/agreedLine.ts';
import type { ReadAround } from '../../../core/readers/readDay.ts';
import { answerOf, askText, choose, type Choice, type StepFrame } from '../../wizard/multiStep.ts';
import { askDay, askMoment, askOwner, single, type DayOffer } from '../ask.ts';
import {
  countSettled,
  isBeneath,
  outcomeOf,
  type Proposed,
  type ProposedLine,
  type ProposedSettled,
} from './proposed.ts';
import type { Outcome } from '../../../core/meeting/finish.ts';
import { showMessage } from '../../showMessage.ts';
import { titleWith, type CommandTarget } from '../target.ts';
import { dayInWords, translate } from '../../translate.ts';

/** What the questions go by. */
interface Asking {
  /** The day of the meeting. */
  readonly day: Day;
  readonly today: Day;
  readonly owners: readonly string[];
  readonly language: Language;
  /** The workbook that it is about. */
  readonly target: CommandTarget;
}

/** `write` is the end of it; a number is the line to correct; what was settled is taken or left out. */
type Pick = 'write' | 'next' | number | ProposedSettled;

/**
 * Shows what was understood as a list, of which each line can be corrected, until somebody says that it
 * is right. undefined where they changed their mind.
 */
export async function confirmOutcome(
  proposed: Proposed,
  asking: Asking,
): Promise<Proposed | undefined> {
  const title = vscode.l10n.t('Finish Meeting: {date}', {
    date: dayInWords(asking.day, asking.today),
  });
  const frame = single(titleWith(title, asking.target));
  let now = proposed;
  for (;;) {
    const picked = answerOf(
      await choose<Pick>(frame, {
        placeholder: vscode.l10n.t('Is this what you agreed on? Pick a line to correct it'),
        choices: listed(now, asking.today),
      }),
    );
    if (picked === undefined) {
      if (now === proposed || !(await wantsToGoOn())) return undefined;
      continue;
    }
    if (picked === 'write') return now;
    now = await corrected(now, picked, frame, asking);
  }
}

/** What somebody corrected isn't gone with a key. */
async function wantsToGoOn(): Promise<boolean> {
  const goOn = vscode.l10n.t('Go On');
  const said = vscode.l10n.t('Nothing was written. Your corrections are still here.');
  return (await showMessage('information', said, goOn)) === goOn;
}

function listed(now: Proposed, today: Day): readonly (Choice<Pick> | vscode.QuickPickItem)[] {
  const apart = (label: string): vscode.QuickPickItem => ({
    label,
    kind: vscode.QuickPickItemKind.Separator,
  });
  const lines = now.lines.map((line, at) => ({ line, choice: lineChoice(line, at, today) }));
  const read = lines.filter(({ line }) => !isBeneath(line));
  const beneath = lines.filter(({ line }) => isBeneath(line));
  return [
    writeChoice(now),
    ...(read.length === 0 ? [] : [apart(vscode.l10n.t('milestones'))]),
    ...read.map(({ choice }) => choice),
    ...(now.settled.length === 0 ? [] : [apart(vscode.l10n.t('milestones you have'))]),
    ...now.settled.map((one) => settledChoice(one, today)),
    apart(vscode.l10n.t('next meeting')),
    nextChoice(now, today),
    ...(beneath.length === 0
      ? []
      : [apart(vscode.l10n.t('also in the notes: pick a line to make it a milestone'))]),
    ...beneath.map(({ choice }) => choice),
  ];
}

/** The first entry, which ends it all; without anything to write it can't be picked. */
function writeChoice(now: Proposed): Choice<Pick> | vscode.QuickPickItem {
  const outcome = outcomeOf(now);
  const { milestones, next } = outcome;
  const count = milestones.length;
  const settled = settledWords(outcome);
  if (count === 0 && next === undefined && settled.length === 0)
    return { label: vscode.l10n.t('Nothing to add yet. Pick a line to turn it into a milestone') };
  const made = [
    ...(count === 0
      ? []
      : [
          count === 1
            ? vscode.l10n.t('Add 1 milestone')
            : vscode.l10n.t('Add {count} milestones', { count }),
        ]),
    ...settled,
    ...(next === undefined ? [] : [vscode.l10n.t('set the next meeting')]),
  ];
  const label = allOf(made, translate);
  return {
    label: `${label.charAt(0).toUpperCase()}${label.slice(1)}`,
    iconPath: new vscode.ThemeIcon('check'),
    value: 'write',
  };
}

/** `mark 1 as done`, `move 2`, `drop 1` */
function settledWords(outcome: Outcome): readonly string[] {
  const { done, moved, dropped } = countSettled(outcome);
  return [
    ...(done === 0 ? [] : [vscode.l10n.t('mark {count} as done', { count: done })]),
    ...(moved === 0 ? [] : [vscode.l10n.t('move {count} to a new date', { count: moved })]),
    ...(dropped === 0 ? [] : [vscode.l10n.t('drop {count}', { count: dropped })]),
  ];
}

function settledChoice(one: ProposedSettled, today: Day): Choice<Pick> {
  const { milestone, becomes, isIn, line } = one;
  const words = { done: vscode.l10n.t('done'), dropped: vscode.l10n.t('dropped') };
  const what =
    typeof becomes === 'string'
      ? words[becomes]
      : vscode.l10n.t('moves from {from} to {to}', {
          from: dayInWords(milestone.day, today),
          to: dayInWords(becomes, today),
        });
  return {
    label: milestone.title ?? '',
    iconPath: new vscode.ThemeIcon(isIn ? 'pass-filled' : 'circle-large-outline'),
    description: isIn ? what : `${what} · ${vscode.l10n.t('left out')}`,
    detail: quoted(line),
    value: one,
  };
}

function lineChoice(line: ProposedLine, at: number, today: Day): Choice<Pick> {
  const { title, owner, due, isIn, is } = line;
  const facts = [owner ?? vscode.l10n.t('nobody yet'), dayInWords(due, today)];
  const out = is === 'planned' ? vscode.l10n.t('a milestone already') : vscode.l10n.t('left out');
  const doubts = isIn || is === 'read' ? line.doubts.map(doubtText) : [];
  return {
    label: title,
    iconPath: new vscode.ThemeIcon(isIn ? 'pass-filled' : 'circle-large-outline'),
    description: isBeneath(line) ? '' : [...facts, ...(isIn ? [] : [out])].join(' · '),
    ...(doubts.length > 0
      ? { detail: doubts.join(' ') }
      : title === line.line
        ? {}
        : { detail: quoted(line.line) }),
    value: at,
  };
}

function nextChoice({ next, nextTime, planned }: Proposed, today: Day): Choice<Pick> {
  if (planned !== undefined) return plannedChoice(planned, next, today);
  const label =
    next?.day === undefined ? vscode.l10n.t('No date yet') : dayInWords(next.day, today);
  return {
    label: [label, nextTime ?? [], next?.place ?? []].flat().join(' · '),
    iconPath: new vscode.ThemeIcon('calendar'),
    ...(next === undefined ? {} : { detail: quoted(next.line) }),
    value: 'next',
  };
}

/** What is planned stays until somebody says otherwise. */
function plannedChoice(planned: Day, next: Proposed['next'], today: Day): Choice<Pick> {
  const isOther = next?.day !== undefined;
  return {
    label: dayInWords(planned, today),
    iconPath: new vscode.ThemeIcon('calendar'),
    description: vscode.l10n.t('already planned; no change'),
    ...(isOther
      ? {
          detail: vscode.l10n.t('The notes say “{line}”. Pick to change the date.', {
            line: next.line,
          }),
        }
      : {}),
    value: 'next',
  };
}

function quoted(line: string): string {
  return vscode.l10n.t('“{line}”', { line });
}

function doubtText(doubt: Doubt): string {
  switch (doubt.kind) {
    case 'no-day':
      return vscode.l10n.t('We can’t read “{words}” as a date.', { words: doubt.words });
    case 'several-days':
      return vscode.l10n.t('This line has more than one date.');
    case 'past':
      return vscode.l10n.t('That date was before the meeting.');
    case 'question':
      return vscode.l10n.t('This line asks. Pick it if you agreed.');
    case 'several-people':
      return vscode.l10n.t('“{name}” could be {people}.', {
        name: doubt.name,
        people: oneOf(doubt.people, translate),
      });
  }
}

async function corrected(
  now: Proposed,
  picked: Exclude<Pick, 'write'>,
  frame: StepFrame,
  asking: Asking,
): Promise<Proposed> {
  if (picked === 'next') {
    const said = now.planned === undefined ? undefined : now.next?.day;
    const offers = daysAfterMeeting(asking, said);
    const placeholder = vscode.l10n.t('When do you meet next?');
    const moment = answerOf(await askMoment(frame, placeholder, aroundOf(asking), offers));
    if (moment === undefined) return now;
    const { day, time } = moment;
    const isSaid = day === now.next?.day;
    return {
      ...now,
      planned: undefined,
      next: { ...now.next, line: now.next?.line ?? dayInWords(day, asking.today), day },
      nextTime: time ?? (isSaid ? now.nextTime : undefined),
    };
  }
  if (typeof picked === 'object') {
    const turned = { ...picked, isIn: !picked.isIn };
    return { ...now, settled: now.settled.map((one) => (one === picked ? turned : one)) };
  }
  const line = now.lines[picked];
  const changed =
    line && (isBeneath(line) ? { ...line, isIn: true } : await correctedLine(line, frame, asking));
  if (changed === undefined) return now;
  return { ...now, lines: now.lines.map((one, at) => (at === picked ? changed : one)) };
}

type Part = 'title' | 'due' | 'owner' | 'isIn';

async function correctedLine(
  line: ProposedLine,
  frame: StepFrame,
  asking: Asking,
): Promise<ProposedLine | undefined> {
  const part = answerOf(
    await choose<Part>(frame, { placeholder: line.line, choices: partChoices(line, asking.today) }),
  );
  switch (part) {
    case undefined:
      return undefined;
    case 'isIn':
      return { ...line, isIn: !line.isIn };
    case 'title': {
      const prompt = vscode.l10n.t('What needs to get done?');
      const refuse = (text: string): string | undefined =>
        text === '' ? vscode.l10n.t('Add a few words so others know what this is.') : undefined;
      const title = answerOf(await askText(frame, { prompt, value: line.title, refuse }));
      return title === undefined ? undefined : { ...line, title, isIn: true, is: 'read' };
    }
    case 'due': {
      const due = await askWhen(
        vscode.l10n.t('By when? Pick a date, or type one, like March 30 or Friday'),
        frame,
        asking,
      );
      const doubts = line.doubts.filter(({ kind }) => kind === 'several-people');
      return due === undefined ? undefined : { ...line, due, doubts, isIn: true };
    }
    case 'owner': {
      const shared = line.doubts.flatMap((one) =>
        one.kind === 'several-people' ? one.people : [],
      );
      const names = [...new Set([...shared, ...asking.owners])];
      const placeholder = vscode.l10n.t('Who’s responsible for this?');
      const owner = answerOf(await askOwner(frame, placeholder, names));
      const doubts = line.doubts.filter(({ kind }) => kind !== 'several-people');
      return owner === undefined ? undefined : { ...line, owner, doubts, isIn: true };
    }
  }
}

function partChoices(
  { title, due, owner, isIn }: ProposedLine,
  today: Day,
): readonly Choice<Part>[] {
  return [
    { label: vscode.l10n.t('What'), description: title, value: 'title' },
    {
      label: vscode.l10n.t('By when'),
      description: dayInWords(due, today),
      value: 'due',
    },
    {
      label: vscode.l10n.t('Who'),
      description: owner ?? vscode.l10n.t('nobody yet'),
      value: 'owner',
    },
    {
      label: isIn ? vscode.l10n.t('Leave it out') : vscode.l10n.t('Turn it into a milestone'),
      description: isIn ? vscode.l10n.t('it stays in the notes') : '',
      value: 'isIn',
    },
  ];
}

/** A day that’s typed counts from today; the days that are offered count from the meeting. */
async function askWhen(
  placeholder: string,
  frame: StepFrame,
  asking: Asking,
): Promise<Day | undefined> {
  return answerOf(await askDay(frame, placeholder, aroundOf(asking), daysAfterMeeting(asking)));
}

function aroundOf({ today, language }: Asking): ReadAround {
  return { today, first: 'ahead', language };
}

function daysAfterMeeting({ day }: Asking, said?: Day): readonly DayOffer[] {
  return [
    ...(said === undefined ? [] : [{ label: vscode.l10n.t('as the notes say'), day: said }]),
    { label: vscode.l10n.t('a week after the meeting'), day: day + 7 },
    { label: vscode.l10n.t('2 weeks after the meeting'), day: day + 14 },
    { label: vscode.l10n.t('a month after the meeting'), day: workday(addMonths(day, 1)) },
  ];
}
