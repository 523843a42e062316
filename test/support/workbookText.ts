import assert from 'node:assert/strict';
import { findFaults } from '../../src/core/workbook/model/findFaults.ts';
import { openWorkbook } from '../../src/core/workbook/openWorkbook.ts';
import type { Workbook } from '../../src/core/workbook/workbook.ts';
import type { Fault } from '../../src/core/workbook/model/fault.ts';
import type { Span } from '../../src/core/workbook/span.ts';

/** A workbook with these lines in its front matter, below the line that makes it one. */
export function withFrontMatter(yaml: string, body = '# A partner\n'): string {
  const lines = yaml === '' || yaml.endsWith('\n') ? yaml : `${yaml}\n`;
  return `---\nworkbook: partnership-cycle\n${lines}---\n\n${body}`;
}

/** A workbook with this body. */
export function withBody(body: string): string {
  return withFrontMatter('', body);
}

/** The same text with the line ends of Windows. */
export function windows(text: string): string {
  return text.replaceAll('\n', '\r\n');
}

/** Opens a text that is a workbook. */
export function opened(text: string): Workbook {
  const workbook = openWorkbook(text);
  assert.ok(workbook !== undefined, `this should be a workbook:\n${text.slice(0, 200)}`);
  return workbook;
}

/** What a fault is about, short enough to read in a table: code, what is underlined, and where. */
function shown(fault: Fault, text: string): string {
  const code = fault.variant === undefined ? fault.code : `${fault.code} (${fault.variant})`;
  return `${code} at ${fault.path.join('.')}: ${underlined(fault.span, text)}`;
}

/** All faults of a text, short enough to read in a table. */
export function shownFaults(text: string): readonly string[] {
  return findFaults(opened(text)).map((fault) => shown(fault, text));
}

/** The stretch of text that a span marks. */
export function underlined(span: Span, text: string): string {
  return text.slice(span.start, span.end);
}

/** The cycle without the key that makes the file a workbook. */
export function cycleIn(text: string): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(opened(text).cycle).filter(([key]) => key !== 'workbook'),
  );
}
