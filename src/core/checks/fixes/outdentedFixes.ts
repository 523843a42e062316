import { knownKeys } from '../../schema/schema.ts';
import { blocksOf } from '../../workbook/edits/findBlock.ts';
import { layoutOf } from '../../workbook/edits/style.ts';
import type { Span } from '../../workbook/span.ts';
import { outdentedKeys } from '../rules/outdented.ts';
import type { Draft, Fixer } from './fix.ts';
import { besideEdits, lineAt } from './lines.ts';
import { openColumns } from './openColumns.ts';

/**
 * All that belong to the same move in together: each by its own line, where what stands below it is
 * in its place already, else with all that belongs to it.
 */
export const outdentedFixes: Fixer = ({ workbook, problem }) => {
  const { text, parts } = workbook;
  const run = [...outdentedKeys(workbook)].find(
    ({ keys }) => keys[0]?.start === problem.span.start,
  );
  if (run === undefined) return [];
  const { start } = lineAt(text, problem.span.start);
  const beside = openColumns(workbook, start).find(({ path }) => path.join() === run.path.join());
  const column = beside?.column ?? layoutOf(text, start, blocksOf(workbook)).indent;
  const wholes = run.keys.map(
    (key) => parts.find((part) => part.start <= key.start && key.end <= part.end) ?? key,
  );
  const values = { key: String(run.path[0]) };
  const draft = (spans: readonly Span[], safe: boolean): Draft => {
    const edits = spans.flatMap(({ start: from, end }) =>
      besideEdits(text, { start: lineAt(text, from).start, end }, column),
    );
    return { title: 'put-under', values, edited: { kind: 'edits', edits }, safe };
  };
  // Facts that stand where they should would go along, and end up below the wrong key.
  const holds = knownKeys(run.path);
  const takesMore = wholes.some(({ start: from, end }) =>
    [...text.slice(from, end).matchAll(/^ +([\p{L}-]+):/gmu)].some(([, key = '']) =>
      holds.includes(key),
    ),
  );
  return takesMore ? [draft(run.keys, true)] : [draft(run.keys, true), draft(wholes, false)];
};
