import type { AgendaGroup } from './agendaLines.ts';

/** The lines of a meeting's notes, each with its line break. */
type Lines = readonly string[];

/** One point below a group's label, with all that was typed below it. */
interface Point {
  readonly lines: Lines;
  /** What it is about, where that is known. */
  readonly title: string | undefined;
  /** Whether nobody has typed on its line. */
  readonly isOurs: boolean;
}

/** A group as it stands in the notes: its label's line at `from`, up to the line `to`. */
interface Found {
  readonly from: number;
  readonly to: number;
  readonly points: readonly Point[];
}

interface Group {
  readonly wanted: AgendaGroup;
  readonly found: Found | undefined;
}

/**
 * The lines with the agenda brought up to date: points of ours are written anew or go, and whatever
 * was typed stays, below the point where it was typed. `last` is how many lines there are up to the
 * agenda's end; 0 where there is no agenda.
 */
export function withAgenda(
  lines: Lines,
  groups: readonly AgendaGroup[],
  titles: readonly string[],
  eol: string,
): { readonly lines: Lines; readonly last: number } {
  const all = groups.map((wanted): Group => ({ wanted, found: findGroup(lines, wanted, titles) }));
  const claims = claimsOf(all);
  const begin = beginOf(lines);
  const result: string[] = [...ended(lines.slice(0, begin), eol)];
  if (begin === 0) result.push(eol);
  let last = 0;
  const write = (group: Group): void => {
    for (const line of groupLines(group, lines, claims, eol)) result.push(line);
    if (result.length > begin) last = result.length;
  };
  let rest = all;
  for (let at = begin; at < lines.length || rest.length > 0;) {
    const next = rest.findIndex(({ found }) => found?.from === at);
    const isNone = rest.every(({ found }) => found === undefined || found.from < at);
    if (next < 0 && !isNone) {
      result.push(lines[at] ?? '');
      at++;
      continue;
    }
    // A group that is not there yet comes right before the next one that is, else behind the last.
    const here = next < 0 ? rest : rest.slice(0, next + 1);
    rest = rest.slice(here.length);
    const { found } = here.at(-1) ?? {};
    for (const group of here) write(group);
    if (next >= 0) at = found?.to ?? at;
    if (rest.length > 0) continue;
    const behind = lines.slice(at);
    const isApart = last > 0 && behind.length > 0 && !/^(?:-\s|\s*$)/.test(behind[0] ?? '');
    return { lines: [...ended(result, eol), ...(isApart ? [eol] : []), ...behind], last };
  }
  return { lines: result, last };
}

/** Behind the blank lines below the heading. */
function beginOf(lines: Lines): number {
  const first = lines.findIndex((line) => line.trim() !== '');
  return first < 0 ? lines.length : first;
}

function findGroup(
  lines: Lines,
  { known }: AgendaGroup,
  titles: readonly string[],
): Found | undefined {
  const from = lines.findIndex((line) => known.test(/^[-*+]\s+(.*)/s.exec(line)?.[1] ?? ''));
  if (from < 0) return undefined;
  let to = from + 1;
  while (to < lines.length && /^(?:\s+\S|\s*$)/.test(lines[to] ?? '')) to++;
  while (to > from + 1 && (lines[to - 1] ?? '').trim() === '') to--;
  return { from, to, points: listPoints(lines.slice(from + 1, to), titles) };
}

const BULLET = /^(\s+)[-*+]\s/;

function listPoints(lines: Lines, titles: readonly string[]): readonly Point[] {
  const width = lines.reduce(
    (least, line) => Math.min(least, BULLET.exec(line)?.[1]?.length ?? Infinity),
    Infinity,
  );
  const points: string[][] = [];
  for (const line of lines) {
    if (points.length === 0 || BULLET.exec(line)?.[1]?.length === width) points.push([line]);
    else points.at(-1)?.push(line);
  }
  return points.map((own) => pointOf(own, titles));
}

function pointOf(lines: Lines, titles: readonly string[]): Point {
  const text = /^\s*[-*+]\s+(\S.*)$/s.exec((lines[0] ?? '').trimEnd())?.[1] ?? '';
  const title = titles.find(
    (one) => text.startsWith(one) && !/^[\p{L}\p{N}]/u.test(text.slice(one.length)),
  );
  const rest = text.slice(title?.length ?? 0);
  return { lines, title, isOurs: title !== undefined && /^(?: \([^()]*\))?$/.test(rest) };
}

/** Whether somebody has typed below it. */
function isAnnotated({ lines }: Point): boolean {
  return lines.some((line, at) => at > 0 && line.trim() !== '');
}

/** Which point becomes which of those that are wanted; a typed one stays, and stands for it. */
type Claims = ReadonlyMap<Point, { readonly group: AgendaGroup; readonly text: string }>;

function claimsOf(all: readonly Group[]): Claims {
  const claims = new Map<Point, { group: AgendaGroup; text: string }>();
  for (const { wanted, found } of all) {
    const points = [found, ...all.map((group) => group.found)].flatMap((one) => one?.points ?? []);
    for (const { title, text } of wanted.points) {
      const same = points.filter((point) => point.title === title && !claims.has(point));
      const point = same.find(({ isOurs }) => !isOurs) ?? same.find(isAnnotated) ?? same[0];
      if (point !== undefined) claims.set(point, { group: wanted, text });
    }
  }
  return claims;
}

/** A group's lines as they should be; none where there is nothing to say. */
function groupLines({ wanted, found }: Group, lines: Lines, claims: Claims, eol: string): Lines {
  const claimed = [...claims].filter(([, { group }]) => group === wanted);
  const kept = (found?.points ?? []).flatMap((point): Lines => {
    const claim = claims.get(point);
    if (!point.isOurs) return ended(point.lines, eol);
    if (claim?.group === wanted) return ended(rewritten(point, claim.text), eol);
    return claim === undefined && isAnnotated(point) ? ended(point.lines, eol) : [];
  });
  const moved = claimed.filter(([point]) => point.isOurs && found?.points.includes(point) !== true);
  const fresh = wanted.points.filter(
    ({ title, text }) =>
      !claimed.some(([point, claim]) => point.title === title && claim.text === text),
  );
  const below = [
    ...kept,
    ...moved.flatMap(([point, { text }]) => ended(rewritten(point, text), eol)),
    ...fresh.map(({ text }) => `  - ${text}${eol}`),
  ];
  const typed = typedBehind(lines[found?.from ?? lines.length] ?? '', wanted);
  return below.length === 0 && typed === '' ? [] : [`- ${wanted.label}${typed}${eol}`, ...below];
}

/** The point with our words as they are now, and all that was typed below them. */
function rewritten({ lines }: Point, text: string): Lines {
  const [first = '', ...rest] = lines;
  const mark = /^\s*[-*+]\s+/.exec(first)?.[0] ?? '  - ';
  return [`${mark}${text}${/\r?\n$/.exec(first)?.[0] ?? ''}`, ...rest];
}

/** What somebody wrote on the label's own line. */
function typedBehind(line: string, { known }: AgendaGroup): string {
  return line
    .replace(/^[-*+]\s+/, '')
    .replace(known, '')
    .trimEnd();
}

function ended(lines: Lines, eol: string): Lines {
  return lines.map((line) => (line.endsWith('\n') ? line : line + eol));
}
