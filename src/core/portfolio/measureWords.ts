import type { Measure } from '../schema/generated/types.ts';
import type { Translate } from '../language/translate.ts';
import { findStanding } from '../workbook/status/progress.ts';

/** A figure as people write it: `1,200`. Words stay as they are. */
export function figure(value: number | string | undefined): string | undefined {
  if (typeof value !== 'number') return value;
  const [whole = '', part] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return part === undefined ? grouped : `${grouped}.${part}`;
}

/** `63 of 150 households, from 0`, `Target: 150 households`, `About 180, because of the rain (target: 200)`. */
export function measureWords(measure: Measure, t: Translate): string {
  const { baseline, target, unit } = measure;
  const counted = (value: number | string | undefined): string | undefined =>
    value === undefined || unit === undefined || typeof value === 'string'
      ? figure(value)
      : `${figure(value) ?? ''} ${unit}`;
  const now = findStanding(measure)?.value;
  const from =
    baseline === undefined ? undefined : t('from {figure}', { figure: figure(baseline) ?? '' });
  const aim = counted(target);
  if (now === undefined) return listed([aim && t('Target: {target}', { target: aim }), from]);
  const said = figure(now) ?? '';
  if (aim === undefined) return listed([said, from]);
  // Only a figure is one of another: what is said in words has no "of" to go on with.
  if (typeof now === 'number' && typeof target === 'number') {
    return listed([t('{now} of {target}', { now: said, target: aim }), from]);
  }
  return listed([t('{now} (target: {target})', { now: said, target: aim }), from]);
}

function listed(words: readonly (string | undefined)[]): string {
  return words.filter((word) => word !== undefined && word !== '').join(', ');
}
