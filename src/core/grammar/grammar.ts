import { lazily } from './lazily.ts';
import type { Word } from './words.ts';
import { throwFault, unknownName, type Place } from './grammarFaults.ts';
import { parseLine, type PatternLine } from './grammarPattern.ts';
import { ANYTHING, canStart, findStarts, type Starts } from './starts.ts';
import {
  BUILT_IN,
  stepOf,
  stop,
  type Found,
  type Read,
  type Reading,
  type Step,
} from './grammarSteps.ts';

export type { Found } from './grammarSteps.ts';

/** Reads at a token, in code; undefined where there is nothing to read. */
export type Reader<Facts> = (words: readonly Word[], at: number) => Found<Facts> | undefined;

/** What the names in a grammar stand for, beside its own rules. */
export interface Vocabulary<Facts> {
  /** Lines of words parted by spaces. */
  readonly lists?: Readonly<Record<string, readonly string[]>>;
  readonly readers?: Readonly<Record<string, Reader<Facts>>>;
}

/** Rules as data; they are taken apart when one is asked for the first time. */
export interface Grammar<Facts> {
  readonly name: string;
  /** Reads with a rule. Throws a {@link GrammarFault} where the grammar has a mistake. */
  readonly read: (rule: string, words: readonly Word[], at: number) => Found<Facts> | undefined;
  /** The lines of each rule, with the examples behind them. */
  readonly rules: () => ReadonlyMap<string, readonly PatternLine[]>;
}

/** Rules stand in each other at most so deep: that bounds the time for one place. */
const DEEPEST = 16;

/** A grammar, written as `syntax.md` tells. Nothing is remembered from one read to the next. */
export function grammar<Facts>(
  name: string,
  source: string,
  vocabulary: Vocabulary<Facts> = {},
): Grammar<Facts> {
  const rules = lazily(() => rulesIn(name, source));
  const reads = lazily(() => readsOf(rules(), vocabulary));
  return {
    name,
    rules,
    read: (rule, words, at) => {
      const read = reads().get(rule);
      if (read === undefined) throw new Error(`${name}: ${unknownName(rule, [...reads().keys()])}`);
      return read({ words, parts: [], depth: 0 }, at);
    },
  };
}

function rulesIn(grammar: string, source: string): ReadonlyMap<string, readonly PatternLine[]> {
  const rules = new Map<string, PatternLine[]>();
  let lines: PatternLine[] | undefined;
  const texts = source.split('\n');
  for (const [index, text] of texts.entries()) {
    const place: Place = { grammar, number: index + 1, text };
    const head = /^([A-Z][A-Z_\d]*)\s*(?:#.*)?$/.exec(text)?.[1];
    if (head !== undefined) {
      if (rules.has(head)) throwFault(place, 0, `${head} is a rule already`);
      if (!/^\s/.test(texts[index + 1] ?? '')) throwFault(place, 0, `${head} has no lines`);
      lines = [];
      rules.set(head, lines);
    } else if (text.trim() !== '' && !text.startsWith('#')) {
      if (lines === undefined) return throwFault(place, 0, 'this line belongs to no rule');
      lines.push(parseLine(place));
    }
  }
  return rules;
}

interface CompiledLine<Facts> extends PatternLine {
  readonly starts: Starts;
  readonly step: Step<Facts>;
}

function readsOf<Facts>(
  rules: ReadonlyMap<string, readonly PatternLine[]>,
  { lists = {}, readers = {} }: Vocabulary<Facts>,
): ReadonlyMap<string, Read<Facts>> {
  const words = new Map(
    Object.entries(lists).map(([name, lines]) => [
      name,
      new Set(lines.flatMap((line) => line.split(' '))),
    ]),
  );
  const starts = new Map<string, Starts>(words);
  const startsOfName = (name: string): Starts | undefined => {
    const lines = rules.get(name);
    if (lines === undefined || starts.has(name)) return starts.get(name);
    // A rule that begins with itself may begin with anything.
    starts.set(name, ANYTHING);
    const own = lines.flatMap(({ pattern }) => [...findStarts(pattern, startsOfName)]);
    starts.set(name, new Set(own));
    return starts.get(name);
  };
  const reads = new Map<string, Read<Facts>>();
  const compile = (line: PatternLine): CompiledLine<Facts> => {
    const step = stepOf<Facts>(
      line.pattern,
      (name, column, isBackward) => {
        const list = words.get(name);
        if (list !== undefined) return list;
        if (isBackward) throwFault(line, column, `${name} can’t be read backward`);
        const reader = readers[name];
        if (reader !== undefined) return ({ words }, at) => reader(words, at);
        const known = [rules, words, BUILT_IN].flatMap((names) => [...names.keys()]);
        if (!rules.has(name))
          throwFault(line, column, unknownName(name, [...known, ...Object.keys(readers)]));
        return (reading, at) => reads.get(name)?.(reading, at);
      },
      stop,
    );
    return { ...line, step, starts: findStarts(line.pattern, startsOfName) };
  };
  for (const [name, lines] of rules) {
    const ready = lines.map(compile);
    const first = startsOfName(name) ?? ANYTHING;
    reads.set(name, (reading, at) =>
      canStart(first, reading.words[at]) ? readRule(ready, reading, at) : undefined,
    );
  }
  return reads;
}

/** Reads with the first line that fits. There is no way back into it. */
function readRule<Facts>(
  lines: readonly CompiledLine<Facts>[],
  reading: Reading<Facts>,
  at: number,
): Found<Facts> | undefined {
  if (reading.depth >= DEEPEST) return undefined;
  reading.depth += 1;
  const { parts } = reading;
  const before = parts.length;
  let found: Found<Facts> | undefined;
  for (const line of lines) {
    const to = canStart(line.starts, reading.words[at]) ? line.step(reading, at) : -1;
    if (to < 0) continue;
    if (line.kind !== 'never') found = foundBy(line, parts.slice(before), to);
    break;
  }
  parts.length = before;
  reading.depth -= 1;
  return found;
}

/** Its own kind, else its first part's; what the parts say adds up, of their facts the first stand. */
function foundBy<Facts>(
  { number, kind, says }: PatternLine,
  parts: readonly Found<Facts>[],
  to: number,
): Found<Facts> {
  const facts: Partial<Facts> = {};
  for (const part of [...parts].reverse()) Object.assign(facts, part.facts);
  return {
    to,
    line: number,
    kind: kind ?? parts.find((part) => part.kind !== undefined)?.kind,
    says: [...says, ...parts.flatMap((part) => part.says ?? [])],
    facts,
  };
}
