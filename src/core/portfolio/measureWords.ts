import type { Measure } from '../schema/generated/types.ts';
import type { Translate } from '../language/translate.ts';
import { standingOf } from '../workbook/status/progress.ts';

/** A figure as people write it: `1,200`. Words stay as they are. */
export function figure(value: number | string | undefined): string | undefined {
  if (typeof value !== 'number') return value;
  const [whole = '', part] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return part === undefined ? grouped : `${grouped}.${part}`;
}

/** `63 of 150 households, from 0`, `Target: 150 households`, `Target: signed by both boards`. */
export function measureWords(measure: Measure, t: Translate): string {
  const { baseline, target, unit } = measure;
  const counted = (value: number | string | undefined): string | undefined =>
    value === undefined || unit === undefined || typeof value === 'string'
      ? figure(value)
      : `${figure(value) ?? ''} ${unit}`;
  const now = standingOf(measure)?.value;
  const words = [
    standingWords(figure(now), counted(target), t),
    baseline === undefined ? undefined : t('from {figure}', { figure: figure(baseline) ?? '' }),
  ];
  return words.filter((word) => word !== undefined).join(', ');
}

function standingWords(
  now: string | undefined,
  target: string | undefined,
  t: Translate,
): string | undefined {
  if (now === undefined) return target && t('Target: {target}', { target });
  return target === undefined ? now : t('{now} of {target}', { now, target });
}
