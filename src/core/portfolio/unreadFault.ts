import type { Fault, FaultCode } from '../workbook/model/fault.ts';
import { findFaults } from '../workbook/model/findFaults.ts';
import type { Workbook } from '../workbook/workbook.ts';

/** What a program couldn't make sense of. That doesn't include a misspelling or a placeholder. */
const UNREAD: readonly FaultCode[] = [
  ...(['yaml-syntax', 'front-matter-unclosed', 'front-matter-not-first'] as const),
  ...(['duplicate-key', 'wrong-type', 'unknown-value', 'invalid-date', 'too-large'] as const),
];

/** The first thing in a workbook that couldn't be read; undefined if all could. */
export function unreadFault(workbook: Workbook): Fault | undefined {
  return findFaults(workbook).find(({ code, counts }) => !counts && UNREAD.includes(code));
}
