import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { readGoal, type GoalReading } from '../../src/core/english/goal/goal.ts';
import { readGoalIn } from '../../src/core/readers/readGoalIn.ts';

/** One labelled statement; the fields this report needs. */
interface LabelledGoal {
  readonly id: string;
  readonly text: string;
  readonly lang: string;
  readonly labels: Readonly<Record<Label, boolean>>;
  readonly borderline: readonly string[];
}

type Label = 'specific' | 'measurable' | 'time_bound';

const labels: readonly Label[] = ['measurable', 'time_bound', 'specific'];

/** One judgement: whether the property is missing, as labelled and as read. */
interface Judgement {
  readonly goal: LabelledGoal;
  readonly missing: boolean;
  readonly readMissing: boolean;
}

/** The report for one file of labelled goals, as lines of text. */
export function accuracyReport(file: string): string {
  const goals = readLabelledGoals(file);
  const english = goals.filter(({ lang }) => lang === 'en');
  const spanish = goals.filter(({ lang }) => lang === 'es');
  const sections = [english, spanish]
    .filter(({ length }) => length > 0)
    .flatMap((some) => labels.flatMap((label) => labelSection(some, label)));
  return [...languageSection(goals), ...sections, ...timeSection(goals), ''].join('\n');
}

function readLabelledGoals(file: string): readonly LabelledGoal[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as LabelledGoal);
}

function languageSection(goals: readonly LabelledGoal[]): readonly string[] {
  const wrong = goals.filter(
    ({ text, lang }) => (readGoal(text).language === 'en') !== (lang === 'en'),
  );
  const others = goals.filter(({ lang }) => lang !== 'en').length;
  return [
    `language: ${goals.length - others} English, ${others} other; ${wrong.length} taken for the other`,
    ...wrong.map(({ id, lang, text }) => `  MISS ${id} (${lang}): ${text}`),
  ];
}

function labelSection(goals: readonly LabelledGoal[], label: Label): readonly string[] {
  const language = goals[0]?.lang === 'es' ? 'Spanish: ' : '';
  const judged = goals.map((goal) => judge(goal, label));
  const isBorderline = ({ goal }: Judgement): boolean => goal.borderline.includes(label);
  return [
    '',
    ...figures(
      `${language}${label}, undisputed`,
      judged.filter((judgement) => !isBorderline(judgement)),
    ),
    ...figures(`${language}${label}, borderline`, judged.filter(isBorderline)),
  ];
}

function judge(goal: LabelledGoal, label: Label): Judgement {
  const reading = readGoalIn(goal.lang === 'es' ? 'es' : 'en', goal.text);
  return { goal, missing: !goal.labels[label], readMissing: !propertyOf(reading, label) };
}

function propertyOf(reading: GoalReading, label: Label): boolean {
  switch (label) {
    case 'specific':
      return reading.specific;
    case 'measurable':
      return reading.measurable;
    case 'time_bound':
      return reading.timeBound;
  }
}

/** Accuracy, and precision, recall and F1 with the missing property as the positive. */
function figures(title: string, judged: readonly Judgement[]): readonly string[] {
  const wrong = judged.filter(({ missing, readMissing }) => missing !== readMissing);
  const hits = judged.filter(({ missing, readMissing }) => missing && readMissing).length;
  const precision = hits / judged.filter(({ readMissing }) => readMissing).length;
  const recall = hits / judged.filter(({ missing }) => missing).length;
  const f1 = (2 * precision * recall) / (precision + recall);
  const alarms = judged.filter(({ missing, readMissing }) => !missing && readMissing).length;
  const rate = (value: number): string => (Number.isNaN(value) ? '–' : value.toFixed(3));
  const accuracy = rate(1 - wrong.length / judged.length);
  return [
    `${title}: ${judged.length} statements, accuracy ${accuracy}, missing: ` +
      `precision ${rate(precision)}, recall ${rate(recall)}, F1 ${rate(f1)}; ` +
      `false alarms ${rate(alarms / judged.filter(({ missing }) => !missing).length)}`,
    ...wrong.map(missLine),
  ];
}

function missLine({ goal, missing }: Judgement): string {
  return `  MISS ${goal.id} (labelled ${missing ? 'missing' : 'present'}): ${goal.text}`;
}

function timeSection(goals: readonly LabelledGoal[]): readonly string[] {
  const rounds = 40;
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const { text } of goals) {
      const start = performance.now();
      readGoal(text);
      times.push(performance.now() - start);
    }
  }
  times.sort((one, other) => one - other);
  const median = times[times.length >> 1] ?? 0;
  return ['', `time: median ${(median * 1000).toFixed(1)} µs a call (${times.length} calls)`];
}

const file = process.argv[2];
if (file === undefined) {
  process.stderr.write('Which file of labelled goals? npm run accuracy -- FILE\n');
  process.exitCode = 2;
} else {
  process.stdout.write(accuracyReport(file));
}
