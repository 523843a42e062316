import { parseDay } from '../../../src/core/calendar/day.ts';
import { EVERYTHING, type Look } from '../../../src/core/overview/look.ts';
import { overviewOf, type Overview } from '../../../src/core/overview/overview.ts';
import { buildPortfolio, type Portfolio } from '../../../src/core/portfolio/portfolio.ts';
import { summarizeText } from '../../../src/core/portfolio/summary.ts';
import { inEnglish } from '../../../src/core/language/translate.ts';

export const today = parseDay('2026-11-24')!; // the day that the sample library was written for

/** The overview of some workbooks, by their paths. */
export function overview(
  texts: Readonly<Record<string, string>>,
  look: Partial<Look> = {},
): Overview {
  return overviewOf(portfolio(texts), { ...EVERYTHING, ...look }, inEnglish);
}

export function portfolio(texts: Readonly<Record<string, string>>): Portfolio {
  const entries = Object.entries(texts).map(([file, text]) => ({
    path: file,
    summary: summarizeText(text)!,
  }));
  return buildPortfolio(entries, today);
}
