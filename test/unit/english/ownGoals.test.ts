import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { readGoal } from '../../../src/core/english/goal/goal.ts';

type Label = 'specific' | 'measurable' | 'time_bound';

interface LabelledGoal {
  readonly text: string;
  readonly labels: Readonly<Record<Label, boolean>>;
  /** Labels on which two careful readers may differ. */
  readonly borderline: readonly string[];
}

function goalsIn(file: string): readonly LabelledGoal[] {
  return readFileSync(`test/accuracy/${file}`, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as LabelledGoal);
}

const goals = goalsIn('ownGoals.jsonl');

function missesIn(text: string): Readonly<Record<Label, boolean>> {
  const { specific, measurable, timeBound } = readGoal(text);
  return { specific: !specific, measurable: !measurable, time_bound: !timeBound };
}

/** Precision and recall, counting what a goal lacks as the find. */
function rates(label: Label, of = goals): { readonly precision: number; readonly recall: number } {
  const judged = of
    .filter(({ borderline }) => !borderline.includes(label))
    .map(({ text, labels }) => ({ lacks: !labels[label], found: missesIn(text)[label] }));
  const count = (those: (one: (typeof judged)[number]) => boolean): number =>
    judged.filter(those).length;
  const hits = count(({ lacks, found }) => lacks && found);
  return {
    precision: hits / count(({ found }) => found),
    recall: hits / count(({ lacks }) => lacks),
  };
}

describe('The goals we made up and labelled ourselves #many', () => {
  it('are in English, every one of them', () => {
    assert.ok(goals.length >= 300);
    assert.deepEqual(
      goals.filter(({ text }) => readGoal(text).language !== 'en').map(({ text }) => text),
      [],
    );
  });

  for (const [label, precision, recall] of [
    ['measurable', 0.97, 0.95],
    ['time_bound', 0.97, 0.97],
    ['specific', 0.95, 0.9],
  ] as const) {
    it(`are read as we read them: ${label}`, () => {
      const found = rates(label);
      assert.ok(found.precision >= precision, `precision ${found.precision}`);
      assert.ok(found.recall >= recall, `recall ${found.recall}`);
    });
  }

  for (const [label, precision, recall] of [
    ['measurable', 0.95, 0.98],
    ['time_bound', 0.99, 0.99],
    ['specific', 0.99, 0.86],
  ] as const) {
    it(`are read as libraries write them: ${label}`, () => {
      const found = rates(label, goalsIn('libraryGoals.jsonl'));
      assert.ok(found.precision >= precision, `precision ${found.precision}`);
      assert.ok(found.recall >= recall, `recall ${found.recall}`);
    });
  }

  // Written and labelled by somebody who has never seen the reader, in as many shapes as they knew.
  for (const [label, precision, recall] of [
    ['measurable', 0.85, 0.93],
    ['time_bound', 0.97, 0.98],
    ['specific', 0.98, 0.6],
  ] as const) {
    it(`are read as partners write them: ${label}`, () => {
      const found = rates(label, goalsIn('partnerGoals.jsonl'));
      assert.ok(found.precision >= precision, `precision ${found.precision}`);
      assert.ok(found.recall >= recall, `recall ${found.recall}`);
    });
  }

  for (const said of [
    'By the close of the 2027 Summer Reading Challenge, lend 30 dual-language picture books.',
    'Lend 30 dual-language picture books by the last day of school.',
    'Read to 24 night-shift workers for 12 weeks from May 2027.',
    'Test 90 second graders by Indigenous Peoples’ Day.',
  ]) {
    it(`aren’t called unmeasured or without a date: ${said}`, () => {
      const { measurable, timeBound } = readGoal(said);
      assert.deepEqual({ measurable, timeBound }, { measurable: true, timeBound: true });
    });
  }
});
