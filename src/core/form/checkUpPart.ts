import { fullDate } from '../calendar/dayWords.ts';
import { decisionWords } from '../checkUp/edits.ts';
import {
  hasBoth,
  isThrough,
  lowest,
  partnersOf,
  readCheckUps,
  roundsWith,
  sidesOf,
  type Entry,
  type Round,
} from '../checkUp/sides.ts';
import { asked, pointText, STARTERS, STATEMENTS, type StatementId } from '../checkUp/statements.ts';
import { isTalkFirst, sayRound, sayTopic, whatToTalkAbout } from '../checkUp/talk.ts';
import { LANGUAGES } from '../guide/guide.ts';
import { allOf } from '../guide/joined.ts';
import { sayingIn } from '../guide/saying.ts';
import type { Translate } from '../language/translate.ts';
import { nameKey } from '../workbook/naming.ts';
import type { FormContext } from './context.ts';
import type { CheckUpView, Control, EarlierCheckUps, Item } from './form.ts';

/** More columns nobody compares. */
const MOST_ROUNDS = 3;

/** What both sides said, for each partner who has answered, or whom we have asked; the newest first. */
export function checkUpViews({ workbook, translate: t }: FormContext): readonly CheckUpView[] {
  const { cycle } = workbook;
  return partnersOf(cycle).flatMap((partner): readonly CheckUpView[] => {
    const rounds = roundsWith(cycle, partner).toReversed();
    const [newest] = rounds;
    if (newest === undefined || newest.ours.length === 0) return [];
    if (newest.theirs.length > 0 && !isThrough(newest.ours)) return [];
    const talked = newest.ours.findLast(({ talkedOn }) => talkedOn !== undefined);
    const note = sayRound(newest);
    return [
      {
        title: t('You and {partner}', { partner }),
        isBoth: newest.theirs.length > 0,
        notes: [
          ...(note === undefined ? [] : [t(note)]),
          ...(talked === undefined && isTalkFirst(newest)
            ? [t('Talk with {partner} first: on paper, the rest may be politeness.', { partner })]
            : []),
          ...(talked === undefined ? [] : [talkedNote(talked, t)]),
        ],
        words: [
          ...wordsOf(t('You'), newest.ours, t),
          ...wordsOf(partner, newest.theirs, t),
          ...newest.theirs
            .filter(({ ratherTalk }) => ratherTalk !== '')
            .map(({ ratherTalk: when }) =>
              t('{partner} would rather talk: {when}', { partner, when }),
            ),
        ],
        topics: whatToTalkAbout(newest).map((topic) => {
          const { sentence, values } = sayTopic(topic, partner);
          return {
            statement: t(asked(topic.id)),
            says: t(sentence, values),
            starters: STARTERS[topic.id].map((starter) => t(starter)),
          };
        }),
        ...besideEachOther(partner, rounds, t, { most: MOST_ROUNDS, seen: isThrough }),
      },
    ];
  });
}

/** What both sides said in the cycle before, the newest first: nothing of it is open any more. */
export function earlierCheckUps({
  before,
  translate: t,
}: FormContext): readonly EarlierCheckUps[] | undefined {
  const earlier = partnersOf(before?.cycle ?? {}).flatMap((partner): readonly EarlierCheckUps[] => {
    const rounds = roundsWith(before?.cycle ?? {}, partner).toReversed();
    if (rounds.length === 0) return [];
    return [
      {
        title: t('You and {partner}', { partner }),
        notes: rounds.flatMap(({ ours }) =>
          ours.filter(({ talkedOn }) => talkedOn !== undefined).map((one) => talkedNote(one, t)),
        ),
        words: rounds.flatMap(({ ours, theirs }) => [
          ...wordsOf(sideTitle(t('You'), ours, t), ours, t),
          ...wordsOf(sideTitle(partner, theirs, t), theirs, t),
        ]),
        ...besideEachOther(partner, rounds, t),
      },
    ];
  });
  return earlier.length === 0 ? undefined : earlier;
}

/** From two times nobody can say where it goes. */
const LINES_FROM = 3;

interface ShownRounds {
  /** How many columns. */
  readonly most?: number;
  readonly seen?: (ours: readonly Entry[]) => boolean;
}

/** Ours and theirs of the newest times; theirs only where ours are `seen` to be in. */
function besideEachOther(
  partner: string,
  rounds: readonly Round[],
  t: Translate,
  { most = Infinity, seen = () => true }: ShownRounds = {},
): Pick<CheckUpView, 'columns' | 'rows' | 'legend'> {
  const shown = rounds.slice(0, most);
  const hasLines = rounds.length >= LINES_FROM;
  const inTime = rounds.toReversed();
  return {
    ...(hasLines
      ? { legend: t('Lines from left to right: you, and dashed, {partner}', { partner }) }
      : {}),
    columns: shown.flatMap(({ ours, theirs }) => [
      sideTitle(t('You'), ours, t),
      sideTitle(partner, theirs, t),
    ]),
    rows: STATEMENTS.map((id) => ({
      statement: t(asked(id)),
      marks: shown.flatMap(({ ours, theirs }) => [
        sayMarks(ours, id, t),
        seen(ours) ? sayMarks(theirs, id, t) : '…',
      ]),
      ...(hasLines
        ? {
            lines: [
              inTime.map(({ ours }) => lowest(ours, id)),
              inTime.map(({ ours, theirs }) => (seen(ours) ? lowest(theirs, id) : undefined)),
            ],
          }
        : {}),
    })),
  };
}

/** Whose it is, with the day of its own that is the newest. */
function sideTitle(name: string, entries: readonly Entry[], t: Translate): string {
  const on = entries.at(-1)?.on;
  return on === undefined ? name : t('{name}, {date}', { name, date: fullDate(on, t) });
}

/** What a side wrote, under its name: of what stands in the list, it is read first. */
function wordsOf(name: string, entries: readonly Entry[], t: Translate): readonly string[] {
  return entries
    .filter(({ said }) => said !== '')
    .map(({ said: words }) => t('{name}: “{words}”', { name, words }));
}

function talkedNote({ talkedOn, next }: Entry, t: Translate): string {
  const date = talkedOn === undefined ? '' : fullDate(talkedOn, t);
  return next === undefined
    ? t('You talked on {date}.', { date })
    : t('You talked on {date}: {decision}.', { date, decision: t(decisionWords(next)) });
}

/** What a side marked, in words and numbers: all of it where two answered; its words where it has no mark. */
export function sayMarks(entries: readonly Entry[], id: StatementId, t: Translate): string {
  const points = entries.flatMap(({ answers }) => answers[id] ?? []);
  const said = points.map((point) => pointText(point, t));
  if (said.length > 0) return allOf(said, t);
  const asks = LANGUAGES.map((language) => `${sayingIn(language)(asked(id))} `);
  const words = entries
    .flatMap((one) => one.said.split('\n'))
    .flatMap((line) => {
      const ask = asks.find((one) => line.startsWith(one));
      return ask === undefined ? [] : [line.slice(ask.length)];
    });
  return words.length > 0 ? allOf(words, t) : t('left open');
}

/**
 * The entries as the form has them: their heads say whose they are, and nothing of what was marked; theirs is closed until ours is in, and what follows from a talk is asked of
 * ours alone, the decision once there is a day of the talk.
 */
export function withSides(
  controls: readonly Control[],
  { workbook: { cycle }, translate: t }: FormContext,
): readonly Control[] {
  const entries = cycle['check-ups'] ?? [];
  const waiting = new Set(
    partnersOf(cycle)
      .flatMap((partner) => roundsWith(cycle, partner))
      .flatMap(({ ours, theirs }) => (isThrough(ours) ? [] : theirs))
      .map(({ at }) => `check-ups.${String(at)}`),
  );
  // Said once: from then on the hand knows.
  const unfilled = new Set(
    readCheckUps(cycle)
      .filter((one) => !isThrough([one]))
      .map(({ at }) => `check-ups.${String(at)}.${STATEMENTS[0]}`),
  );
  // By a name that nobody here has it may be ours, misspelled.
  const theirs = new Set(sidesOf(cycle).map(nameKey));
  theirs.delete(nameKey(cycle.library ?? ''));
  const asks = (at: number, id: string): boolean => {
    if (!id.endsWith('.talked-on') && !id.endsWith('.next')) return true;
    const { by, next, 'talked-on': talked } = entries[at] ?? {};
    if (by === undefined) return true;
    if (theirs.has(nameKey(by))) return false;
    const isDue = hasBoth(cycle, at);
    // What is written already can be changed, and taken back.
    return id.endsWith('.talked-on')
      ? isDue || talked !== undefined
      : next !== undefined || (isDue && talked !== undefined);
  };
  return controls.map((one) => {
    if (one.kind !== 'list' || one.id !== 'check-ups') return one;
    return {
      ...one,
      items: one.items.map((item, at): Item => ({
        ...item,
        name: headOf(entries[at]?.by, item.name, t),
        gist: '',
        waits: waiting.has(item.id),
        // Nothing to look at leads to what is closed.
        controls: item.controls
          .filter(({ id }) => asks(at, id))
          .map((each) =>
            waiting.has(item.id) && 'remarks' in each ? { ...each, remarks: [] } : each,
          )
          .map((each) =>
            unfilled.has(each.id) ? { ...each, help: t('With the keyboard: 1 to 5.') } : each,
          ),
      })),
    };
  });
}

/** Whose an entry is, and of which day. */
function headOf(by: string | undefined, day: string, t: Translate): string {
  if (by === undefined || day === '') return by ?? day;
  return t('{name}, {date}', { name: by, date: day });
}
