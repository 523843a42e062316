import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { isoDay, parseDay, type Day } from '../../../src/core/calendar/day.ts';
import { fullDate, shortDate } from '../../../src/core/calendar/dayWords.ts';
import { checkWorkbook } from '../../../src/core/checks/checkWorkbook.ts';
import { decisionWords, DECISIONS } from '../../../src/core/checkUp/edits.ts';
import { asked, POINTS, pointText, STATEMENTS } from '../../../src/core/checkUp/statements.ts';
import { inEnglish, type Translate } from '../../../src/core/language/translate.ts';
import { draftText } from '../../../src/core/letters/draft.ts';
import { letterAbout } from '../../../src/core/letters/letter.ts';
import { mattersOf } from '../../../src/core/letters/matters.ts';
import { statusJson } from '../../../src/core/listing/statusListing.ts';
import { statusText } from '../../../src/core/listing/statusText.ts';
import { EVERYTHING } from '../../../src/core/overview/look.ts';
import { overviewOf } from '../../../src/core/overview/overview.ts';
import { buildPortfolio, type Portfolio } from '../../../src/core/portfolio/portfolio.ts';
import { summarize } from '../../../src/core/portfolio/summary.ts';
import { KIND_IDS, KINDS, type KindId } from '../../../src/core/sharing/kinds.ts';
import { makeShared } from '../../../src/core/sharing/makeShared.ts';
import { loadDocuments } from '../../../src/cli/bundles.ts';
import { CANARY_TODAY, canaryWorkbook } from '../../support/canaryWorkbook.ts';
import { opened } from '../../support/workbookText.ts';

const inSpanish = loadDocuments('es').t;
/** How many workbooks are made, and of how many a test is: one takes a few seconds. */
const [WORKBOOKS, IN_ONE] = [500, 25];

/** What is said of a check-up in one workbook, and nowhere else. */
interface Told {
  readonly text: string;
  readonly partner: string;
  readonly other: string;
  /** Their words, and ours. */
  readonly words: readonly string[];
  readonly days: readonly Day[];
}

/** The same numbers for the same seed. */
function randomOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const STANDS = [
  {},
  {},
  { status: 'paused' },
  { status: 'ended' },
  { 'milestones.0.status': 'done' },
  { 'milestones.0.status': 'in progress' },
];

/** A workbook full of all there is, with check-ups of three sides as the seed has them. */
function made(seed: number): Told {
  const random = randomOf(seed);
  const spanish = random(2) === 0 ? { language: 'es' } : {};
  const { text, canaries } = canaryWorkbook({ ...STANDS[random(STANDS.length)], ...spanish });
  const nameAt = (place: string): string =>
    `${canaries.find((one) => one.place === place)?.text ?? ''} words`;
  const [library, partner, other] = ['library', 'organization.name', 'roles.0.organization'].map(
    nameAt,
  ) as [string, string, string];
  const words: string[] = [];
  const word = (): string => {
    const one = `Zw${String(seed)}q${String(words.length)}x`;
    words.push(one);
    return one;
  };
  let on = parseDay('2027-01-04')! + random(300);
  const days: Day[] = [];
  const entries = Array.from({ length: 1 + random(7) }, () => {
    const by = [library, partner, other, partner][random(4)]!;
    on += 1 + random(60);
    days.push(on);
    const marks = STATEMENTS.filter(() => random(4) > 0).map(
      (id) => `    ${id}: ${String(1 + random(5))}\n`,
    );
    const talked = on + random(20);
    if (by === library) days.push(talked);
    const more = [
      ...(random(2) === 0 ? [`    said: ${word()} and “more” of it\n`] : []),
      ...(random(3) === 0 ? [`    rather-talk: ${word()} after 3 pm\n`] : []),
      ...(by === library && random(2) === 0
        ? [`    talked-on: ${isoDay(talked)}\n    next: ${DECISIONS[random(4)]!}\n`]
        : []),
    ];
    return `  - on: ${isoDay(on)}\n    by: ${by}\n${[...marks, ...more].join('')}`;
  });
  const block = `check-ups:\n${entries.join('')}`;
  const own = /^check-ups:\n(?:[ ].*\n)*/m;
  assert.match(text, own);
  return { text: text.replace(own, block), partner, other, words, days };
}

/** What would give a check-up away: words, days, and what only its pages say. */
function traces({ words, days }: Told): readonly string[] {
  const said = [inEnglish, inSpanish].flatMap((t) => [
    ...STATEMENTS.map((id) => t(asked(id))),
    ...POINTS.map((point) => pointText(point, t)),
    ...DECISIONS.map((one) => t(decisionWords(one))),
    ...days.flatMap((day) => [fullDate(day, t), shortDate(day, CANARY_TODAY, t)]),
  ]);
  const asWritten = days.flatMap((day) => [isoDay(day), isoDay(day).replaceAll('-', '')]);
  return [...words, ...said, ...asWritten];
}

function unpacked(bytes: Uint8Array): string {
  const isPacked = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const parts = isPacked ? Object.values(unzipSync(bytes)) : [bytes];
  return parts.map((part) => strFromU8(part)).join('\n');
}

/** A file of every kind, as it would leave the house. */
function shared(told: Told, kind: KindId, t: Translate, by = told.partner): readonly string[] {
  const workbook = opened(told.text);
  const path = 'partnerships/a/a-cycle-1.md';
  return KINDS[kind].formats.flatMap((format) => {
    const file = makeShared({
      ...{ kind, format, today: CANARY_TODAY, t, by, story: path, onePage: false },
      workbooks: [{ path, workbook }],
      period: { from: parseDay('2026-01-01')!, to: CANARY_TODAY },
      ...{ draft: true, meetingNotes: true, isComplete: true },
    });
    return file.kind === 'file' ? [unpacked(file.bytes)] : [];
  });
}

function portfolioOf({ text }: Told): Portfolio {
  const summary = summarize(opened(text));
  return buildPortfolio([{ path: 'partnerships/a/a-cycle-1.md', summary }], CANARY_TODAY);
}

/** What the command line prints where many read it, and the letters to a contact. */
function printed(told: Told): readonly string[] {
  const portfolio = portfolioOf(told);
  const [state] = [...portfolio.states.values()];
  const problems = checkWorkbook(opened(told.text), { today: CANARY_TODAY });
  const letters = mattersOf(state!, CANARY_TODAY).map((matter) => {
    const facts = { cycle: state!.summary.cycle, today: CANARY_TODAY, t: inEnglish };
    return draftText({ ...letterAbout(matter, facts), to: '' }, inEnglish);
  });
  return [statusJson(portfolio), statusText(portfolio), JSON.stringify(problems), ...letters];
}

function expectNothing(told: Told, where: string, texts: readonly string[]): void {
  const all = texts.join('\n');
  assert.deepEqual(
    traces(told).filter((one) => all.includes(one)),
    [],
    where,
  );
}

describe('What both sides answered stays between the two #many', () => {
  const others = KIND_IDS.filter((kind) => kind !== 'check-up' && kind !== 'both-sides');

  for (let from = 0; from < WORKBOOKS; from += IN_ONE)
    it(`in workbooks ${String(from)} to ${String(from + IN_ONE - 1)}, whatever is made of them`, () => {
      for (let seed = from; seed < from + IN_ONE; seed++) {
        const told = made(seed);
        const t = seed % 2 === 0 ? inEnglish : inSpanish;
        for (const kind of others)
          expectNothing(told, `${kind} of ${String(seed)}`, shared(told, kind, t));
        expectNothing(told, `command line, letters of ${String(seed)}`, printed(told));
        const blank = shared(told, 'check-up', t).join('\n');
        const both = shared(told, 'both-sides', t, told.other).join('\n');
        assert.deepEqual(
          told.words.filter((one) => blank.includes(one)),
          [],
          'the page to fill in',
        );
        // What their partner wrote, the other partner of the library never reads.
        const theirs = wordsBy(told, told.partner);
        assert.deepEqual(
          theirs.filter((one) => both.includes(one)),
          [],
          'both sides',
        );
        const overview = overviewOf(portfolioOf(told), EVERYTHING, inEnglish);
        const page = JSON.stringify(overview);
        assert.deepEqual(
          told.words.filter((one) => page.includes(one)),
          [],
          'the overview',
        );
        for (const words of told.words)
          assert.equal(
            overviewOf(portfolioOf(told), { ...EVERYTHING, words }, inEnglish).seen,
            0,
            `the overview finds ${words}`,
          );
      }
    });
});

/** The words that stand in entries of one side. */
function wordsBy({ text, words }: Told, by: string): readonly string[] {
  const entries = text.split(/^ {2}- on: /m).filter((entry) => entry.includes(`    by: ${by}\n`));
  return words.filter((one) => entries.some((entry) => entry.includes(one)));
}
