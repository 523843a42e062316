import type { Phrase } from '../language/translate.ts';
import { lowest, type Round } from './sides.ts';
import { isOwn, pointWord, STATEMENTS, type Point, type StatementId } from './statements.ts';

/** A statement that two sides should talk about, with what each of them marked. */
export interface Topic {
  readonly id: StatementId;
  readonly ours: Point | undefined;
  readonly theirs: Point | undefined;
}

/** More than two things nobody talks about in one meeting. */
const MOST = 2;
const LOW = 2;
/** One step is noise. */
const WIDE = 2;

/**
 * What to talk about, at most two, in this order: both low; theirs low; wide apart with ours higher; wide
 * apart with theirs higher; ours low. Within each, the widest first, then as they are asked. Nothing before
 * both sides have answered.
 */
export function whatToTalkAbout({ ours, theirs }: Round): readonly Topic[] {
  if (ours.length === 0 || theirs.length === 0) return [];
  return STATEMENTS.map((id) => ({ id, ours: lowest(ours, id), theirs: lowest(theirs, id) }))
    .map((topic) => ({ topic, rank: rankOf(topic), gap: Math.abs(gapOf(topic)) }))
    .filter(({ rank }) => rank < NOTHING)
    .sort((a, b) => a.rank - b.rank || b.gap - a.gap)
    .slice(0, MOST)
    .map(({ topic }) => topic);
}

const NOTHING = 5;

function rankOf(topic: Topic): number {
  const isLow = (point: Point | undefined): boolean => point !== undefined && point <= LOW;
  const gap = gapOf(topic);
  const is = [
    isLow(topic.ours) && isLow(topic.theirs),
    isLow(topic.theirs),
    gap >= WIDE,
    gap <= -WIDE,
    isLow(topic.ours),
  ];
  const first = is.indexOf(true);
  return first < 0 ? NOTHING : first;
}

/** How many points ours is higher; 0 where either was left open. */
function gapOf({ ours, theirs }: Topic): number {
  return ours === undefined || theirs === undefined ? 0 : ours - theirs;
}

/**
 * Whether to talk before anything is made of their answers: where it isn't easy to say that something doesn't
 * work, the rest may be politeness; and they may have asked for it.
 */
export function isTalkFirst({ theirs }: Round): boolean {
  if (theirs.length === 0) return false;
  return (lowest(theirs, 'open') ?? 0) <= LOW || theirs.some(({ ratherTalk }) => ratherTalk !== '');
}

/** What a topic says to the library, without blame. */
export function sayTopic(topic: Topic, partner: string): Phrase {
  const { id, ours, theirs } = topic;
  const gap = gapOf(topic);
  if (ours !== undefined && theirs !== undefined && ours <= LOW && theirs <= LOW)
    return { sentence: 'You both marked this low. Start here.', values: {} };
  if (gap >= WIDE) return { sentence: sentenceOf(id), values: { partner } };
  if (gap <= -WIDE)
    return {
      sentence: isOwn(id)
        ? 'This is harder for you than for {partner}. Have you told them?'
        : 'It looks better from {partner} than from here. Have you told them what’s hard?',
      values: { partner },
    };
  if (theirs !== undefined && theirs <= LOW)
    return {
      sentence: '{partner} marked “{word}”. It’s worth a question.',
      values: { partner, word: { sentence: pointWord(theirs), values: {} } },
    };
  return {
    sentence: 'You marked “{word}” yourselves. Say why before you ask.',
    values: { word: { sentence: pointWord(ours ?? 1), values: {} } },
  };
}

function sentenceOf(id: StatementId): Phrase['sentence'] {
  switch (id) {
    case 'room':
      return 'This is harder for {partner} than for you. What could be smaller?';
    case 'worth':
      return 'For {partner}, this isn’t quite worth what it takes yet. What would make it worth more?';
    default:
      return 'It looks better from here than from {partner}. Ask before you explain.';
  }
}

/** What to say of a round in which there is nothing, or not yet, to talk about; undefined for all others. */
export function sayRound(round: Round): Phrase['sentence'] | undefined {
  const { ours, theirs } = round;
  if (ours.length === 0) return undefined;
  if (theirs.length === 0) return 'No page back yet. That says nothing, good or bad.';
  const isQuiet = whatToTalkAbout(round).length === 0 && theirs.every(({ said }) => said === '');
  return isQuiet ? 'No wide differences on paper. Ask once by voice, too.' : undefined;
}
