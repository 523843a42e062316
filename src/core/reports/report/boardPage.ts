import { SPECTRUM, type SpectrumLevel } from '../../guide/spectrum.ts';
import { USUAL_MEASURES } from '../../guide/usualMeasures.ts';
import { doneDay } from '../../portfolio/finished.ts';
import { dayIn, daysLate } from '../../workbook/status/status.ts';
import { answerBlocks } from '../answers/answersIn.ts';
import { datedName } from '../datedName.ts';
import { heading, paragraph, type Block, type List } from '../document.ts';
import { dateText, valueText } from '../shownValues.ts';
import { comingDates, endedIn } from './comingsAndGoings.ts';
import { contributionsOf } from './contributions.ts';
import { isLookedBackOn } from './lessonBlocks.ts';
import { isWithin } from './period.ts';
import { finishedDay, goesOn, type ReportedCycle, type ReportSource } from './reportedCycle.ts';
import { outcomesOf, type Outcome } from './outcomes.ts';
import { addsUpAs } from './totals.ts';
import { movedBy } from './spectrumBlocks.ts';

/** So many lines of a kind leave room for the others on one page. */
const MOST = { done: 4, late: 3, next: 4 } as const;
/** A story longer than this, in words, is cut at the end of a sentence. */
const LONGEST_STORY = 75;

/**
 * The page that a board reads: in sentences what moved, one partner's story, what is late and what is
 * done about it, what is asked of the board, and what comes next.
 */
export function boardPage(source: ReportSource): readonly Block[] {
  const { t, ask } = source;
  const asked = (ask ?? '').trim();
  return [
    paragraph(overviewSentence(source), 'lead'),
    ...listed(t('What we got done'), doneLines(source), MOST.done, source),
    ...storyBlocks(source),
    ...listed(
      t('What’s late, and what we’re doing about it'),
      lateLines(source),
      MOST.late,
      source,
    ),
    ...(asked === '' ? [] : [heading(2, t('What we ask of the board')), paragraph(asked)]),
    ...listed(t('What’s next'), nextLines(source), MOST.next, source),
  ];
}

function listed(
  title: string,
  lines: readonly string[],
  most: number,
  { t }: ReportSource,
): readonly Block[] {
  if (lines.length === 0) return [];
  const rest = lines.length - most;
  const shown =
    rest > 0 ? [...lines.slice(0, most), t('And {count} more.', { count: rest })] : lines;
  const list: List = {
    kind: 'list',
    from: undefined,
    items: shown.map((one) => ({ blocks: [paragraph(one)] })),
  };
  return [heading(2, title), list];
}

/** How many partners there are, and where they stand; what nobody is at isn't counted. */
function overviewSentence({ cycles, t }: ReportSource): string {
  const going = cycles.filter(goesOn);
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
  return said === '' ? t('{all}.', { all }) : t('{all}: {said}.', { all, said });
}

/** What moved in the period: people and things first. */
function doneLines(source: ReportSource): readonly string[] {
  const { cycles, period, t } = source;
  const namesOf = (all: readonly ReportedCycle[]): string =>
    [...new Set(all.map(({ partner }) => partner))].join(', ');
  const told = (message: string, all: readonly ReportedCycle[]): readonly string[] =>
    all.length === 0 ? [] : [t(message, { partners: namesOf(all) })];
  return [
    ...cycles.flatMap((one) => resultLine(one, source)),
    ...togetherLine(source),
    ...cycles.flatMap((one) => closerLine(one, source)),
    ...milestoneLine(source),
    ...told(
      'Finished: {partners}.',
      cycles.filter((one) => isWithin(finishedDay(one), period)),
    ),
    ...told(
      'New: {partners}.',
      cycles.filter(({ cycle }) => isWithin(dayIn(cycle.started), period)),
    ),
    ...told(
      'Ended early: {partners}.',
      cycles.filter((one) => endedIn(one, period)),
    ),
    ...valueLine(source),
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
  const isOver = isLookedBackOn(one, source);
  return outcomesOf([one]).filter(
    ({ now, on }) =>
      now !== undefined && (on === undefined ? isOver : isWithin(dayIn(on), source.period)),
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
  return sums.length === 0 ? [] : [t('All together: {sums}.', { sums: sums.join(', ') })];
}

function countWords({ measure, now }: Outcome, t: ReportSource['t']): string {
  const value = valueText(now) ?? '';
  const what =
    measure.unit === undefined
      ? t('{measure}: {value}', { measure: measure.measure ?? '', value })
      : t('{value} {unit}', { value, unit: measure.unit });
  return t('{what} (target {target})', { what, target: valueText(measure.target) ?? '' });
}

function closerLine(one: ReportedCycle, source: ReportSource): readonly string[] {
  const { t } = source;
  const { current, reached } = one.cycle.spectrum ?? {};
  if (!isLookedBackOn(one, source) || (movedBy(one) ?? 0) <= 0) return [];
  const name = (level: SpectrumLevel | undefined): string =>
    t(SPECTRUM.find(({ id }) => id === level)?.name ?? '');
  return [
    t('{partner} works more closely with us: from {before} to {now}.', {
      ...{ partner: one.partner, before: name(current), now: name(reached) },
    }),
  ];
}

function milestoneLine({ cycles, period, t }: ReportSource): readonly string[] {
  const done = cycles.flatMap(({ partner, cycle }) =>
    (cycle.milestones ?? [])
      .filter((one) => isWithin(doneDay(one), period))
      .map(({ title }) =>
        t('{title} ({partner})', { title: title ?? t('Untitled milestone'), partner }),
      ),
  );
  if (done.length === 0) return [];
  const [shown, rest] = [done.slice(0, 3).join(', '), done.length - 3];
  return [
    rest > 0
      ? t('Milestones done: {shown}, and {rest} more.', { shown, rest })
      : t('Milestones done: {shown}.', { shown }),
  ];
}

function valueLine({ cycles, t }: ReportSource): readonly string[] {
  const known = contributionsOf(cycles).flatMap(({ value }) =>
    typeof value === 'number' ? [value] : [],
  );
  if (known.length === 0) return [];
  const sum = valueText(known.reduce((all, value) => all + value, 0)) ?? '';
  return [t('Partners and the library bring contributions worth ${sum}, where known.', { sum })];
}

/** Whose story can be told: where a reflection says how it went or what was learned. */
export function storiesIn(cycles: readonly ReportedCycle[]): readonly ReportedCycle[] {
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
    heading(2, t('One partnership: {partner}', { partner: one.partner })),
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
    .map(wordsOf)
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

function wordsOf(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return block.runs.map(({ text }) => text).join('');
    case 'list':
      return block.items.map((item) => item.blocks.map(wordsOf).join(' ')).join('; ');
    case 'quote':
    case 'answer':
      return block.blocks.map(wordsOf).join(' ');
    default:
      return '';
  }
}

/** The latest first, each with what is done about it, as far as the workbook says. */
function lateLines({ cycles, today, t }: ReportSource): readonly string[] {
  return cycles
    .flatMap((of) => of.late.map((milestone) => ({ of, milestone })))
    .toSorted((a, b) => daysLate(b.milestone, today) - daysLate(a.milestone, today))
    .map(({ of, milestone: { title, due, owner, note } }) => {
      const day = dayIn(due);
      const said = t('{title} ({partner}), due {date}', {
        title: title ?? t('Untitled milestone'),
        partner: of.partner,
        date: day === undefined ? '' : dateText(day, t),
      });
      const who =
        owner === undefined ? t('nobody is named yet') : t('{owner} is responsible', { owner });
      const meeting = dayIn(of.cycle['next-meeting']);
      const about =
        note ??
        (meeting !== undefined && meeting >= today
          ? t('We’ll talk about it on {date}.', { date: dateText(meeting, t) })
          : undefined);
      return about === undefined
        ? t('{said}: {who}.', { said, who })
        : t('{said}: {who}. {about}', { said, who, about: ended(about) });
    });
}

function ended(sentence: string): string {
  return /[.!?…]$/.test(sentence.trim()) ? sentence.trim() : `${sentence.trim()}.`;
}

function nextLines(source: ReportSource): readonly string[] {
  const { t } = source;
  return comingDates(source).map(({ of, dated }) =>
    t('{date}: {what} ({partner})', {
      date: dateText(dated.day, t),
      what: datedName(dated, t),
      partner: of.partner,
    }),
  );
}
