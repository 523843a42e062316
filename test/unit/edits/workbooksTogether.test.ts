import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { parse } from 'yaml';
import { applyChange, type FormChange } from '../../../src/core/form/change.ts';
import { applyEdits } from '../../../src/core/workbook/edit.ts';
import { settleConflict } from '../../../src/core/workbook/edits/settleConflict.ts';
import { workbooksTogether } from '../../../src/core/workbook/edits/workbooksTogether.ts';
import { openWorkbook } from '../../../src/core/workbook/openWorkbook.ts';
import { findConflicts } from '../../../src/core/workbook/syntax/conflicts.ts';
import { TODAY } from '../checks/soundWorkbook.ts';

/** Each milestone has a key that tells which one it is, whatever becomes of the others. */
const BASE = `---
workbook: partnership-cycle
focus: Nights
milestones:
  # in order
  - title: A
    due: 2026-05-03
    owner: Ann
    id: a
  - title: B # a comment
    due: 2026-05-01
    id: b

  # of its own
  - title: C
    due: 2026-05-02
    owner: Cy
    id: c
---

# Notes
`;

interface Act {
  readonly kind: 'set' | 'tick' | 'move' | 'remove' | 'sort' | 'begin';
  readonly at: number;
  readonly field: string;
  readonly word: string;
  readonly day: number;
  readonly isOn: boolean;
  readonly status: string;
}

const act = fc.record<Act>({
  kind: fc.constantFrom(...(['set', 'set', 'tick', 'move', 'remove', 'sort', 'begin'] as const)),
  at: fc.nat(5),
  field: fc.constantFrom('title', 'owner', 'due', 'status'),
  word: fc.stringMatching(/^[a-z]{3,6}$/),
  day: fc.integer({ min: 10, max: 28 }),
  isOn: fc.boolean(),
  status: fc.constantFrom('in-progress', 'done', 'dropped'),
});

function changeOf({ kind, at, field, word, day, isOn, status }: Act, count: number): FormChange {
  const item = `milestones.${String(at % Math.max(1, count))}`;
  switch (kind) {
    case 'set':
      return {
        ...{ kind, field: `${item}.${field}` },
        value: { due: `2026-06-${String(day)}`, status }[field] ?? word,
      };
    case 'tick':
      return { kind, item, done: isOn };
    case 'move':
      return { kind, item, by: isOn ? 1 : -1 };
    case 'remove':
      return { kind, item };
    case 'sort':
      return { kind, list: 'milestones' };
    case 'begin':
      return { kind, field: `milestones.${String(count)}.title`, value: `new ${word}` };
  }
}

const acts = fc.array(act, { maxLength: 3 });

function done(all: readonly Act[]): string {
  return all.reduce((text, one) => {
    const workbook = openWorkbook(text)!;
    const edited = applyChange(workbook, changeOf(one, itemsIn(text).length), TODAY);
    return edited.kind === 'edits' ? applyEdits(text, edited.edits) : text;
  }, BASE);
}

type Item = Readonly<Record<string, string | undefined>>;

function itemsIn(text: string): readonly Item[] {
  const { milestones } = parse(text.split('---\n')[1]!) as { milestones: readonly Item[] | null };
  return milestones ?? [];
}

function keyOf({ id, title }: Item): string {
  return id ?? `new ${title ?? ''}`;
}

function byKey(text: string): ReadonlyMap<string, Item> {
  return new Map(itemsIn(text).map((item) => [keyOf(item), item]));
}

describe('Two versions of a workbook’s milestones, brought together', () => {
  it('have of each what either has changed, wherever it stands by now', () => {
    fc.assert(
      fc.property(acts, acts, (hers, others) => {
        const [mine, theirs] = [done(hers), done(others)];
        for (const one of [mine, theirs]) fc.pre(byKey(one).size === itemsIn(one).length);
        const { text, isUndecided } = workbooksTogether({ base: BASE, mine, theirs });
        assert.equal(isUndecided, findConflicts(text).length > 0);
        if (isUndecided) assert.ok(mayClash(mine, theirs), `nothing to decide:\n${text}`);
        else holdAll(text, mine, theirs);
        for (const [kept, whose] of [
          ['first', 'mine'],
          ['second', 'theirs'],
        ] as const)
          assert.equal(
            settledAll(text, kept),
            workbooksTogether({ base: BASE, mine, theirs }, whose).text,
          );
      }),
      { numRuns: 500 },
    );
  });
});

/** Somebody keeps the first, or the second, of each two versions that stand there. */
function settledAll(text: string, kept: 'first' | 'second'): string {
  const [conflict] = findConflicts(text);
  if (conflict === undefined) return text;
  const edited = settleConflict(openWorkbook(text)!, conflict.start, kept);
  return edited.kind === 'edits'
    ? settledAll(applyEdits(text, edited.edits), kept)
    : assert.fail(edited.reason);
}

/** Of each item what either has changed is so. */
function holdAll(text: string, mine: string, theirs: string): void {
  const [base, my, their] = [byKey(BASE), byKey(mine), byKey(theirs)];
  const merged = byKey(text);
  for (const key of new Set([...my.keys(), ...their.keys()])) {
    const [b, m, t] = [base.get(key), my.get(key), their.get(key)];
    const is = merged.get(key);
    if (b !== undefined && (m === undefined || t === undefined)) {
      // What one has taken out stays where the other one has given it another name.
      assert.equal(is !== undefined, isOther(m ?? t ?? b, b), `${key}:\n${text}`);
      continue;
    }
    for (const field of Object.keys({ ...b, ...m, ...t })) {
      const [was, one, other] = [b, m, t].map((item) => item?.[field]);
      const isFurther = field === 'status' && isDoneInOne(was, one, other);
      const changed = one === was ? other : isFurther ? 'done' : one;
      const both = b === undefined ? (m ?? t)?.[field] : changed;
      assert.equal(is?.[field], both, `${field} of ${key}:\n${text}`);
    }
  }
  assert.equal(itemsIn(text).length, merged.size, `twice:\n${text}`);
  const [was, one, other] = [BASE, mine, theirs].map((each) => orderIn(each, mine, theirs));
  assert.equal(orderIn(text, mine, theirs), one === was ? other : one, text);
  for (const one of [mine, theirs]) holdPlaces(text, one, one === mine ? theirs : mine);
  for (const line of ['# in order', '# a comment', '# of its own'])
    if ([mine, theirs].every((all) => all.includes(line))) assert.ok(text.includes(line), text);
}

/** The order of those that nobody has taken out. */
function orderIn(text: string, mine: string, theirs: string): string {
  const both = [byKey(mine), byKey(theirs)];
  return [...byKey(text).keys()]
    .filter((key) => 'abc'.includes(key) && both.every((one) => one.has(key)))
    .join();
}

/** What only one of the two has stands between those that it stood between there, as far as they allow for that. */
function holdPlaces(text: string, one: string, other: string): void {
  const merged = [...byKey(text).keys()];
  const there = [...byKey(one).keys()];
  const inBoth = (key: string): boolean => byKey(other).has(key);
  for (const key of there.filter((each) => merged.includes(each) && !inBoth(each))) {
    const at = there.indexOf(key);
    const places = (keys: readonly string[]): readonly number[] =>
      keys.filter(inBoth).map((each) => merged.indexOf(each));
    const last = Math.max(-1, ...places(there.slice(0, at)));
    const next = Math.min(merged.length, ...places(there.slice(at + 1)));
    const is = merged.indexOf(key);
    if (last < next) assert.ok(last < is && is < next, `${key} is out of its place:\n${text}`);
  }
}

/** Both changed the same, or which item is which only their keys tell. */
function mayClash(mine: string, theirs: string): boolean {
  const [base, my, their] = [byKey(BASE), byKey(mine), byKey(theirs)];
  const isClash = [...base].some(([key, b]) => {
    const [m, t] = [my.get(key), their.get(key)];
    if (m === undefined || t === undefined) return false;
    return Object.keys({ ...b, ...m, ...t }).some((field) => {
      const [was, one, other] = [b[field], m[field], t[field]];
      const isBoth = one !== was && other !== was && one !== other;
      return isBoth && !(field === 'status' && isDoneInOne(was, one, other));
    });
  });
  const isRenamed = [my, their].some((version) =>
    [...base].some(([key, { title }]) => version.get(key)?.title !== title),
  );
  return isClash || isRenamed;
}

/** One has done what the other one has begun, or not begun. */
function isDoneInOne(was?: string, one?: string, other?: string): boolean {
  const both = [one, other];
  return both.every((value) => value !== was && value !== 'dropped') && both.includes('done');
}

function isOther(one: Item, other: Item): boolean {
  return JSON.stringify(one) !== JSON.stringify(other);
}
