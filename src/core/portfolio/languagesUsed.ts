import type { Language } from '../guide/guide.ts';
import { languageOf } from '../workbook/language.ts';
import type { CycleSummary } from './summary.ts';

/** The languages of workbooks, each once: first that of the cycle that began last. */
export function languagesUsed(summaries: Iterable<CycleSummary>): readonly Language[] {
  const latest = [...summaries].sort((a, b) =>
    (a.cycle.started ?? '') < (b.cycle.started ?? '') ? 1 : -1,
  );
  return [...new Set(latest.map(languageOf))];
}
