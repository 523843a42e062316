import type { Fault } from './fault.ts';
import { shift } from '../span.ts';
import { unreadPart, type Workbook } from '../workbook.ts';
import type { FieldPath } from '../../schema/fieldPath.ts';

/** Everything that couldn't be read as it was meant, with offsets into the text and full paths. */
export function findFaults(workbook: Workbook): readonly Fault[] {
  const { keys, frontMatter } = workbook;
  const faults: Fault[] = [];
  const at = { span: frontMatter.fence, path: [] as FieldPath, values: {} };
  const unread = unreadPart(workbook);
  if (unread !== undefined) return [{ code: 'too-large', variant: unread, ...at }];
  if (!frontMatter.first) faults.push({ code: 'front-matter-not-first', ...at });
  if (!frontMatter.opened) {
    faults.push({ code: 'front-matter-unclosed', variant: 'unopened', ...at });
  }
  if (!frontMatter.closed) faults.push({ code: 'front-matter-unclosed', ...at });
  const seen = new Set<string>();
  for (const { start, reading } of keys) {
    const { key } = reading;
    if (key !== undefined && seen.has(key)) {
      faults.push(duplicate(key, shift(reading.keySpan, start)));
      continue;
    }
    if (key !== undefined) seen.add(key);
    for (const fault of reading.faults) {
      const path = key === undefined ? fault.path : [key, ...fault.path];
      faults.push({ ...fault, span: shift(fault.span, start), path });
    }
  }
  return faults;
}

function duplicate(key: string, span: Fault['span']): Fault {
  return { code: 'duplicate-key', span, path: [key], values: { key } };
}
