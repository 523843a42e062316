import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { inEnglish, translateBy } from '../../../src/core/language/translate.ts';
import { measureWords } from '../../../src/core/portfolio/measureWords.ts';
import type { Measure } from '../../../src/core/schema/generated/types.ts';

const inSpanish = translateBy(
  JSON.parse(readFileSync('l10n/bundle.l10n.es.json', 'utf8')) as Record<string, string>,
);

const rain = 'About 180, because of the rain';

describe('How a measure stands, in words', () => {
  for (const [said, spanish, measure] of [
    ['63 of 150 households, from 0', '63 de 150 households, desde 0', { result: 63, baseline: 0 }],
    ['Target: 150 households', 'Objetivo: 150 households', {}],
    ['Target: 150 households, from 5', 'Objetivo: 150 households, desde 5', { baseline: 5 }],
    [`${rain} (target: 150 households)`, `${rain} (objetivo: 150 households)`, { result: rain }],
    [
      `${rain} (target: 150 households), from 20`,
      `${rain} (objetivo: 150 households), desde 20`,
      { baseline: 20, readings: [{ on: '2026-11-05', value: rain }] },
    ],
    [
      '1 (target: signed by both boards)',
      '1 (objetivo: signed by both boards)',
      { result: 1, target: 'signed by both boards' },
    ],
    [rain, rain, { result: rain, target: undefined }],
    ['63, from 20', '63, desde 20', { result: 63, baseline: 20, target: undefined }],
  ] as const satisfies readonly (readonly [string, string, Measure])[]) {
    it(said, () => {
      const whole: Measure = { measure: 'Visits', unit: 'households', target: 150, ...measure };
      assert.equal(measureWords(whole, inEnglish), said);
      assert.equal(measureWords(whole, inSpanish), spanish);
    });
  }

  it('has no target “of” words that somebody wrote', () => {
    for (const result of [rain, '180', 'nearly half', 'All of them']) {
      for (const target of [200, '200', 'signed'])
        assert.equal(measureWords({ result, target }, inEnglish), `${result} (target: ${target})`);
    }
  });
});
