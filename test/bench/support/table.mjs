// The rows of the table at the end: what was done, ours, what it is held against, the target.
import { digits, median, times } from './stats.mjs';

/**
 * @typedef {{ job: string, ours: string, against: string, ratio: string, target: string, met: string }} Row
 */

const COLUMNS = ['job', 'ours', 'against', 'ratio', 'target', 'met'];
const TITLES = { against: 'peer or floor', met: 'met?' };

/** How many times faster than a peer ours is. Without a target for information. */
export function fasterThan(job, ours, [name, theirs], target) {
  const ratio = median(theirs) / median(ours);
  return {
    ...compared(job, ours, name, theirs),
    ratio: times(ratio),
    ...verdict(target === undefined ? undefined : `≥ ${target}×`, ratio >= target),
  };
}

/** How many times as much as something else ours costs. */
export function atMostTimes(job, ours, [name, other], target) {
  const ratio = median(ours) / median(other);
  return {
    ...compared(job, ours, name, other),
    ratio: times(ratio),
    ...verdict(target === undefined ? undefined : `≤ ${target}×`, ratio <= target),
  };
}

/** A figure that has a limit of its own. `value` in `unit`. */
export function atMost(job, value, unit, target) {
  const row = { job, ours: `${digits(value)} ${unit}`, against: '', ratio: '' };
  return {
    ...row,
    ...verdict(target === undefined ? undefined : `≤ ${target} ${unit}`, value <= target),
  };
}

/** A row for what could not be measured. */
export function without(job, why, target = '') {
  return { job, ours: why, against: '', ratio: '', target, met: '' };
}

function compared(job, ours, name, theirs) {
  return {
    job,
    ours: `${digits(median(ours))} ms`,
    against: `${name} ${digits(median(theirs))} ms`,
  };
}

function verdict(target, isMet) {
  return target === undefined ? { target: '', met: '' } : { target, met: isMet ? 'yes' : 'NO' };
}

/** The rows as a Markdown table with aligned columns. */
export function tableOf(rows) {
  const head = Object.fromEntries(COLUMNS.map((column) => [column, TITLES[column] ?? column]));
  const widths = COLUMNS.map((column) =>
    Math.max(...[head, ...rows].map((row) => row[column].length)),
  );
  const line = (row) =>
    `| ${COLUMNS.map((column, at) => row[column].padEnd(widths[at])).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}
