import { isCurrent } from '../../guide/statuses.ts';
import { fullDate } from '../../calendar/dayWords.ts';
import type { Sentence, Translate } from '../../language/translate.ts';
import { USUAL_MEASURES } from '../../guide/usualMeasures.ts';
import { doneDay } from '../../portfolio/finished.ts';
import { dayIn } from '../../workbook/status/status.ts';
import { answerBlocks } from '../answers/answersIn.ts';
import { datedName } from '../datedName.ts';
import { bulletList, heading, paragraph, getBlockText, type Block } from '../document.ts';
import { formatDate, levelText, valueText } from '../shownValues.ts';
import { findChanges, type Change } from './changes.ts';
import { comingDates, hasEnded, latestFirst, type Late } from './comingsAndGoings.ts';
import { sumContributions } from './contributions.ts';
import type { Figures } from './figures.ts';
import { hasResultsIn, isLookedBackOn } from './lessonBlocks.ts';
import { isWithin } from './period.ts';
import { finishedDay, resultsDay, type ReportedCycle, type ReportSource } from './reportedCycle.ts';
import { listOutcomes, type Outcome } from './outcomes.ts';
import { addsUpAs } from './totals.ts';
import { movedBy } from './spectrumBlocks.ts';

/** So many lines of a kind stand there at least, where there are as many. */
const FEW = { done: 4, late: 3, changed: 3, next: 4 } as const;
/** So many lines in lists fill the page beside its sentences and a story; and so many more without a story. */
const LINES = 16;
const LINES_OF_STORY = 4;
/** What is asked of the board takes as much room as so many lines. */
const LINES_OF_ASK = 2;
/** With no more lines than these the page would be mostly empty. */
const SHORT = 6;
/** Letters that fit in a row of the page. A line of two rows is usual, so it counts as one. */
const LETTERS_IN_ROW = 95;
/** More partners than these in a line would push what comes next off the page. */
const MANY_PARTNERS = 5;
/** A story longer than this, in words, is cut at the end of a sentence. */
const LONGEST_STORY = 75;

export interface BoardPage {
  readonly blocks: readonly Block[];
  /** Whether it leaves nothing out of what is late, or of what comes next. */
  readonly isWhole: Readonly<Record<'late' | 'next', boolean>>;
  /** Whether so little stands there that what follows has room on it. */
  readonly isShort: boolean;
}

/**
 * The page that a board reads: in sentences what moved, one partner's story, what is late and what is
 * done about it, what is asked of the board, and what comes next.
 */
export function boardPage(source: ReportSource, since?: Figures): BoardPage {
  const { t, ask } = source;
  const asked = (ask ?? '').trim();
  const story = storyBlocks(source);
  const lines = {
    done: doneLines(source),
    late: lateLines(source),
    changed: since === undefined ? [] : changedLines(since, source),
    next: nextLines(source),
  };
  const comings = comingAndGoingLines(source);
  const room =
    LINES -
    comings.length +
    (story.length === 0 ? LINES_OF_STORY : 0) -
    (asked === '' ? 0 : LINES_OF_ASK + countRows(asked) - 1);
  const most = shared(lines, room);
  const changed = since && t('What has changed since {date}', { date: fullDate(since.asOf, t) });
  const isWhole = (kind: Kind): boolean => restOf(lines[kind], most[kind]) === 0;
  const blocks = [
    ...overviewSentence(source).map((said) => paragraph(said, 'lead')),
    ...listed(t('What we got done'), lines.done, most.done, source, comings),
    ...story,
    ...listed(lateTitle(source), lines.late, most.late, source),
    ...listed(changed ?? '', lines.changed, most.changed, source),
    ...(asked === '' ? [] : [heading(2, t('What we ask of the board')), paragraph(asked)]),
    ...listed(t('What’s next'), lines.next, most.next, source),
  ];
  const count = Object.values(lines).reduce((all, one) => all + one.length, comings.length);
  return {
    blocks,
    isWhole: { late: isWhole('late'), next: isWhole('next') },
    isShort: story.length === 0 && asked === '' && count <= SHORT,
  };
}

function countRows(text: string): number {
  return Math.max(1, Math.ceil(text.length / LETTERS_IN_ROW));
}

type Kind = keyof typeof FEW;

/** How many lines of each kind the page has room for: what one kind does not need goes to the others. */
function shared(
  lines: Readonly<Record<Kind, readonly string[]>>,
  room: number,
): Readonly<Record<Kind, number>> {
  const kinds = Object.keys(FEW) as readonly Kind[];
  const most = { ...FEW } as Record<Kind, number>;
  for (const kind of kinds) most[kind] = Math.min(FEW[kind], lines[kind].length);
  const roomOf = (line = ''): number => Math.max(1, countRows(line) - 1);
  const taken = kinds.flatMap((kind) => lines[kind].slice(0, most[kind]).map(roomOf));
  let left = room - taken.reduce((sum, one) => sum + one, 0);
  for (let isGiven = true; left > 0 && isGiven;) {
    isGiven = false;
    for (const kind of kinds) {
      if (left <= 0 || most[kind] >= lines[kind].length) continue;
      left -= roomOf(lines[kind][most[kind]]);
      most[kind] += 1;
      isGiven = true;
    }
  }
  return most;
}

/** What moved since an earlier report: what slipped first, then who came and went. */
function changedLines(since: Figures, source: ReportSource): readonly string[] {
  const { t } = source;
  const order = ['slipped', 'dropped', 'goal', 'new', 'gone', 'better', 'changed'];
  const changes = findChanges(since, source).toSorted(
    (a, b) => order.indexOf(a.kind) - order.indexOf(b.kind),
  );
  if (changes.length === 0) return [t('None of the numbers have changed.')];
  const fresh = changes.filter(({ kind }) => kind === 'new');
  // Of many that are new a line each would leave no room for what moved, nor for all of their names.
  if (fresh.length < 2) return changes.map((change) => changeSentence(change, t));
  const partners = [...new Set(fresh.map(({ partner }) => partner))].join(', ');
  return changes.flatMap((change) => {
    if (change.kind !== 'new') return [changeSentence(change, t)];
    return change === fresh[0] ? [t('New: {partners}.', { partners })] : [];
  });
}

/** What has changed since an earlier report, as somebody would say it to a board. */
function changeSentence({ partner, kind, what, before, now, why }: Change, t: Translate): string {
  const said =
    before !== '' && now !== '' && before !== t('none')
      ? t('{partner}: {what}, from {before} to {now}.', { partner, what, before, now })
      : t('{partner}: {what} ({now}).', {
          ...{ partner, what },
          now: kind === 'dropped' ? t('dropped') : now === '' ? before : now,
        });
  return why === undefined ? said : t('{said} {about}', { said, about: asSentence(why) });
}

/** With a period, unless it ends with a mark of its own. */
function asSentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?…]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

/** How many lines are left out; “And 1 more” would take as much room as that one. */
function restOf({ length }: readonly string[], most: number): number {
  return length - most === 1 ? 0 : length - most;
}

function listed(
  title: string,
  lines: readonly string[],
  most: number,
  { t }: ReportSource,
  always: readonly string[] = [],
): readonly Block[] {
  if (lines.length + always.length === 0) return [];
  const rest = restOf(lines, most);
  const more = rest > 0 ? [t('And {count} more.', { count: rest })] : [];
  const shown = [...lines.slice(0, lines.length - rest), ...always, ...more];
  return [heading(2, title), bulletList(shown)];
}

/** How many partners there are and where they stand; nothing where nobody is working on anything. */
function overviewSentence({ cycles, t }: ReportSource): readonly string[] {
  const going = cycles.filter(({ status }) => isCurrent(status));
  if (going.length === 0) return [];
  const partners = new Set(going.map(({ partner }) => partner)).size;
  const counts = { working: 0, preparing: 0, lookingBack: 0, paused: 0 };
  for (const { status } of going) {
    if (status === 'working-together') counts.working += 1;
    else if (status === 'reflect') counts.lookingBack += 1;
    else if (status === 'paused') counts.paused += 1;
    else counts.preparing += 1;
  }
  const kinds = [
    [counts.working, t('{count} working together', { count: counts.working })],
    [counts.preparing, t('{count} preparing', { count: counts.preparing })],
    [counts.lookingBack, t('{count} looking back', { count: counts.lookingBack })],
    [counts.paused, t('{count} paused', { count: counts.paused })],
  ] as const;
  const said = kinds.flatMap(([count, words]) => (count === 0 ? [] : [words])).join(', ');
  const all = t('{partners}, {cycles}', {
    partners: partners === 1 ? t('1 partner') : t('{count} partners', { count: partners }),
    cycles:
      going.length === 1 ? t('1 open cycle') : t('{count} open cycles', { count: going.length }),
  });
  return [t('{all}: {said}.', { all, said })];
}

/** What moved in the period: people and things first. */
function doneLines(source: ReportSource): readonly string[] {
  const { cycles } = source;
  return [
    ...cycles.flatMap((one) => resultLine(one, source)),
    ...togetherLine(source),
    ...cycles.flatMap((one) => closerLine(one, source)),
    ...milestoneLine(source),
    ...valueLine(source),
  ];
}

/** Who came and who went in the period; a partner that did both is told once. */
function comingAndGoingLines({ cycles, period, t }: ReportSource): readonly string[] {
  const isFinished = (one: ReportedCycle): boolean => isWithin(finishedDay(one), period);
  const isOver = (one: ReportedCycle): boolean => isFinished(one) || hasEnded(one, period);
  // A partner is new in its first cycle only, and cycles come in their order.
  const isFirst = ({ state, cycle }: ReportedCycle): boolean =>
    (cycle.cycle ?? 1) === 1 &&
    cycles.find((one) => one.state.organizationKey === state.organizationKey)?.state === state;
  const told = (sentence: Sentence, isIt: (one: ReportedCycle) => boolean): readonly string[] => {
    const partners = [...new Set(cycles.filter(isIt).map(({ partner }) => partner))];
    return partners.length === 0
      ? []
      : [t(sentence, { partners: firstOf(partners, MANY_PARTNERS, t) })];
  };
  return [
    ...told('Cycles finished: {partners}.', isFinished),
    ...told(
      'New: {partners}.',
      (one) => isFirst(one) && isWithin(dayIn(one.cycle.started), period) && !isOver(one),
    ),
    ...told('Ended early: {partners}.', (one) => hasEnded(one, period)),
  ];
}

/** What was counted in the period: `Harbor Light: 173 households (target 150), 48 cards (target 60).` */
function resultLine(one: ReportedCycle, source: ReportSource): readonly string[] {
  const { t } = source;
  const counts = countedIn(one, source).map((outcome) => countWords(outcome, t));
  return counts.length === 0
    ? []
    : [t('{partner}: {counts}.', { partner: one.partner, counts: counts.join(', ') })];
}

function countedIn(one: ReportedCycle, source: ReportSource): readonly Outcome[] {
  const hasResults = hasResultsIn(one, source);
  return listOutcomes([one]).filter(
    ({ now, on }) =>
      now !== undefined && (on === undefined ? hasResults : isWithin(dayIn(on), source.period)),
  );
}

/** What the lines above add up to, where several partners counted the same. */
function togetherLine(source: ReportSource): readonly string[] {
  const { cycles, t } = source;
  const counted = cycles.flatMap((one) => countedIn(one, source));
  const sums = USUAL_MEASURES.flatMap((usual) => {
    const same = counted.filter(({ measure }) => addsUpAs(measure) === usual);
    if (new Set(same.map(({ of }) => of.partner)).size < 2) return [];
    const sum = same.reduce((all, { now }) => all + (typeof now === 'number' ? now : 0), 0);
    const what = { measure: t(usual.measure), count: valueText(sum) ?? '' };
    return [t('{measure}: {count}', what)];
  });
  return sums.length === 0 ? [] : [t('Combined: {sums}.', { sums: sums.join(', ') })];
}

function countWords({ of, measure, now, on }: Outcome, t: ReportSource['t']): string {
  const value = valueText(now) ?? '';
  const what =
    measure.unit === undefined
      ? t('{measure}: {value}', { measure: measure.measure ?? '', value })
      : t('{value} {unit}', { value, unit: measure.unit });
  const target = valueText(measure.target) ?? '';
  const isUndated = on === undefined && resultsDay(of) === undefined;
  return isUndated
    ? t('{what} (target {target}, no date)', { what, target })
    : t('{what} (target {target})', { what, target });
}

function closerLine(one: ReportedCycle, source: ReportSource): readonly string[] {
  const { t } = source;
  const { current, reached } = one.cycle.spectrum ?? {};
  if (!hasResultsIn(one, source) || (movedBy(one) ?? 0) <= 0) return [];
  const [before, now] = [levelText(current, t) ?? '', levelText(reached, t) ?? ''];
  const moved = { partner: one.partner, before, now };
  return [t('We work more closely with {partner}: from {before} to {now}.', moved)];
}

function milestoneLine({ cycles, period, t }: ReportSource): readonly string[] {
  const done = cycles.flatMap(({ partner, cycle }) =>
    (cycle.milestones ?? [])
      .filter((one) => one.title !== undefined && isWithin(doneDay(one), period))
      .map(({ title = '' }) => t('{title} ({partner})', { title, partner })),
  );
  if (done.length === 0) return [];
  return [t('Milestones done: {shown}.', { shown: firstOf(done, 3, t) })];
}

/** The first `most` of some names, and how many there are besides. “And 1 more” takes as much room as a name. */
function firstOf(names: readonly string[], most: number, t: Translate): string {
  if (names.length <= most + 1) return names.join(', ');
  const shown = names.slice(0, most).join(', ');
  return t('{shown}, and {count} more', { shown, count: names.length - most });
}

function valueLine({ cycles, t }: ReportSource): readonly string[] {
  const known = sumContributions(cycles).flatMap(({ value }) =>
    typeof value === 'number' ? [value] : [],
  );
  if (known.length === 0) return [];
  const sum = valueText(known.reduce((all, value) => all + value, 0)) ?? '';
  return [t('Known contributions from partners and the library are worth ${sum}.', { sum })];
}

/** Whose story can be told: where a reflection says how it went or what was learned. */
function storiesIn(cycles: readonly ReportedCycle[]): readonly ReportedCycle[] {
  return cycles.filter(({ workbook }) => storyOf(workbook) !== '');
}

function storyBlocks(source: ReportSource): readonly Block[] {
  const { cycles, t, story } = source;
  if (story === 'none') return [];
  const told = storiesIn(cycles);
  const one =
    story === undefined
      ? told.find((each) => isLookedBackOn(each, source))
      : told.find(({ state }) => state.path === story);
  if (one === undefined) return [];
  return [
    heading(2, t('Partner story: {partner}', { partner: one.partner })),
    paragraph(storyOf(one.workbook)),
  ];
}

/** How it went and what was learned, in the library's own words, as one paragraph. */
function storyOf(workbook: ReportedCycle['workbook']): string {
  const blocks = [
    ...answerBlocks(workbook, 'how-did-it-go'),
    ...answerBlocks(workbook, 'what-did-we-learn'),
  ];
  const text = blocks
    .map(getBlockText)
    .filter((words) => words !== '')
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
  const words = text.split(' ');
  if (words.length <= LONGEST_STORY) return text;
  const cut = words.slice(0, LONGEST_STORY).join(' ');
  const end = Math.max(cut.lastIndexOf('. '), cut.lastIndexOf('! '), cut.lastIndexOf('? '));
  return end > cut.length / 2 ? cut.slice(0, end + 1) : `${cut}…`;
}

/** The latest first, each with what is done about it, as far as the workbook says. */
function lateLines(source: ReportSource): readonly string[] {
  const { t } = source;
  return latestFirst(source).map(({ of, title = '', due, owner, note }) => {
    const said = t('{title} ({partner}), due {date}', {
      title,
      partner: of.partner,
      date: formatDate(due, t) ?? '',
    });
    const who =
      owner === undefined
        ? said
        : t('{said}: {who}', { said, who: t('{owner} is responsible', { owner }) });
    const about = aboutLate({ of, ...(note !== undefined && { note }) }, source);
    return about === undefined
      ? asSentence(who)
      : t('{said} {about}', { said: asSentence(who), about: asSentence(about) });
  });
}

/** What is done about something late; undefined where the workbook doesn't say. */
function aboutLate(
  { of, note }: Omit<Late, 'title'>,
  { today, t }: ReportSource,
): string | undefined {
  const meeting = dayIn(of.cycle['next-meeting']);
  const isAhead = meeting !== undefined && meeting >= today;
  return (
    note ??
    (isAhead ? t('We’ll talk about it on {date}.', { date: fullDate(meeting, t) }) : undefined)
  );
}

/** A title promises no more than the lines below it say. */
function lateTitle(source: ReportSource): string {
  const isTold = latestFirst(source).some((one) => aboutLate(one, source) !== undefined);
  return source.t(isTold ? 'What’s late, and what we’re doing about it' : 'What’s late');
}

function nextLines(source: ReportSource): readonly string[] {
  const { t } = source;
  return comingDates(source).map(({ of, dated }) =>
    t('{date}: {what} ({partner})', {
      date: fullDate(dated.day, t),
      what: datedName(dated, t),
      partner: of.partner,
    }),
  );
}
