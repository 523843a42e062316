import type { Day } from '../calendar/day.ts';
import { buildPortfolio, type Portfolio } from '../portfolio/portfolio.ts';
import { summarize } from '../portfolio/summary.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { RelativePath } from '../workbook/naming.ts';

export interface SharedWorkbook {
  /** Identifies its file, and is what people see of it. */
  readonly path: RelativePath;
  readonly workbook: Workbook;
}

/** How they all stand together on one day. */
export function portfolioOfAll(workbooks: readonly SharedWorkbook[], today: Day): Portfolio {
  const entries = workbooks.map(({ path, workbook }) => ({ path, summary: summarize(workbook) }));
  return buildPortfolio(entries, today);
}
