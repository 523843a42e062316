import { knownKeys } from '../../schema/schema.ts';
import { eolAt } from '../../workbook/edits/style.ts';
import { nextLine } from '../../workbook/layout/lines.ts';
import type { Span } from '../../workbook/span.ts';
import type { Draft, FixTarget } from './fix.ts';
import { lineAt } from './lines.ts';

/**
 * Lines that stand in below nothing lost the key above them, where exactly one that is missing has
 * all of theirs: `name` and `audience` are an organization's.
 */
export function keyAbove({ workbook, problem }: FixTarget): Draft[] {
  const { text, frontMatter, parts } = workbook;
  const { start } = lineAt(text, problem.span.start);
  const end = Math.min(frontMatter.content.end, start + REACH);
  const stray = strayKeys(text, { start, end });
  if (stray.length === 0) return [];
  const there = new Set(parts.map(({ reading }) => reading.key));
  const lost = knownKeys([]).filter((key) => {
    const own = knownKeys([key]);
    return !there.has(key) && stray.every((one) => own.includes(one));
  });
  const [key] = lost;
  if (key === undefined || lost.length > 1) return [];
  const edit = { start, end: start, text: `${key}:${eolAt(text, start)}` };
  return [{ title: 'put-above', values: { key }, edited: { kind: 'edits', edits: [edit] } }];
}

/** More of a block is not looked at, in characters: there may be thousands of stray lines. */
const REACH = 4000;

/** The keys of a block that begins here, without those that stand in further. */
function strayKeys(text: string, { start, end }: Span): readonly string[] {
  const keys: string[] = [];
  let column: number | undefined;
  for (let at = start; at < end; at = nextLine(text, at)) {
    const line = text.slice(at, lineAt(text, at).end);
    if (/^\S/.test(line)) break;
    const { blanks = '', key } = /^(?<blanks> +)(?<key>[\p{L}-]+)[ \t]*:/u.exec(line)?.groups ?? {};
    if (key === undefined) continue;
    column ??= blanks.length;
    if (blanks.length === column) keys.push(key);
  }
  return keys;
}
