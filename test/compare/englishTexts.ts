import * as fs from 'node:fs';

/** Made-up and labelled texts that English is read from. */
export interface Pool {
  /** Goals and lines of minutes. */
  readonly sentences: readonly string[];
  /** Days as people type them. */
  readonly days: readonly string[];
}

/** Everything labelled in the tests, and the goals of `files` (one JSON object with `text` a line). */
export function labelled(files: readonly string[]): Pool {
  const goals = ['test/accuracy/ownGoals.jsonl', ...files].flatMap((file) =>
    linesOf(file).map((line) => (JSON.parse(line) as { text: string }).text),
  );
  const minutes = below('test/unit/meeting', '.txt').flatMap((file) =>
    linesOf(file)
      .filter((line) => line.includes(' => ') && !line.startsWith('#'))
      .map((line) => line.slice(0, line.lastIndexOf(' => '))),
  );
  const days = ['test/unit/calendar/saidDay.test.ts', 'test/unit/english/saidDay.test.ts']
    .filter((file) => fs.existsSync(file))
    .flatMap((file) => [...fs.readFileSync(file, 'utf8').matchAll(/['[]'?([^'\n]{2,40})'/g)])
    .map(([, text = '']) => text);
  return { sentences: [...goals, ...minutes], days: [...new Set(days)] };
}

/**
 * Texts made of pieces of others: every number of `seed` gives other ones. A rule of English looks at
 * a few words and at what stands before and behind them, so pieces in new surroundings find out what
 * whole sentences don't.
 */
export function* recombined(
  { sentences, days }: Pool,
  seed: number,
  count: number,
): Generator<string> {
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  for (let made = 0; made < count; made += 1) {
    const isDay = random() < 0.2;
    const pieces = Array.from({ length: isDay ? 2 : 2 + Math.floor(random() * 3) }, () => {
      const parts = partsOf(pick(isDay || random() < 0.15 ? days : sentences));
      const from = Math.floor(random() * parts.length);
      return parts.slice(from, from + 1 + Math.floor(random() * (isDay ? 3 : 9))).join('');
    });
    yield pieces.join(random() < 0.9 ? ' ' : '').trim();
  }
}

/** Words and marks, each with the space behind it. */
function partsOf(text: string): readonly string[] {
  return text.match(/(?:[\p{L}\p{M}'’]+|\d+|[^\s\p{L}\d])\s*/gu) ?? [text];
}

/** Mulberry32: the same numbers on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function linesOf(file: string): readonly string[] {
  return fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
}

function below(folder: string, ending: string): readonly string[] {
  return fs
    .readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name}`);
}
