import type { TextEdit } from '../workbook/edit.ts';
import { setField } from '../workbook/edits/setField.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { FieldPath } from '../schema/fieldPath.ts';

/**
 * The places in what people wrote that still have an organization's old name after a rename: the
 * goal's sentence and other text of the front matter, and the body. What each would be with the new
 * name is for the person to decide. Nothing that `done` edits already is among them.
 */
export function proseMentions(
  workbook: Workbook,
  from: string,
  to: string,
  done: readonly TextEdit[],
): readonly TextEdit[] {
  const inFields = factsNaming(workbook, from).flatMap(([path, text]) => {
    const edited = setField(
      workbook,
      path,
      text.replace(asWritten(from, 'gu'), () => to),
    );
    return edited.kind === 'edits' ? edited.edits : [];
  });
  return [...inFields, ...inBody(workbook, from, to)].filter(
    (one) => !done.some(({ start, end }) => start < one.end && one.start < end),
  );
}

/** The facts with that name in their text, each with its path. */
export function factsNaming(
  { cycle }: Workbook,
  name: string,
): readonly (readonly [FieldPath, string])[] {
  const written = asWritten(name);
  return textsIn(cycle, []).filter(([, text]) => text.search(written) >= 0);
}

function inBody({ text, frontMatter }: Workbook, from: string, to: string): readonly TextEdit[] {
  const body = text.slice(frontMatter.bodyStart);
  return Array.from(body.matchAll(asWritten(from, 'gu')), (match) => {
    const start = frontMatter.bodyStart + match.index;
    return { start, end: start + match[0].length, text: to };
  });
}

/** The whole name, with any white space between its words: a line may end within it. */
function asWritten(name: string, flags = 'u'): RegExp {
  const words = name
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}])${words.join('\\s+')}(?![\\p{L}\\p{N}])`, flags);
}

/** Every text in a workbook's facts with its place; names of organizations are renamed by themselves. */
function textsIn(value: unknown, path: FieldPath): readonly (readonly [FieldPath, string])[] {
  if (typeof value === 'string') return NAMES.has(path.at(-1)) ? [] : [[path, value]];
  if (Array.isArray(value)) return value.flatMap((item, at) => textsIn(item, [...path, at]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => textsIn(item, [...path, key]));
}

/** `organization` is the name in a role, and holds the name elsewhere. */
const NAMES: ReadonlySet<string | number | undefined> = new Set(['name', 'organization']);
