import { getWord } from '../problem.ts';
import { propertySchema } from '../../schema/schema.ts';
import { deletion } from '../../workbook/edit.ts';
import { textEdits } from '../../workbook/edits/edited.ts';
import { blockWithHead, linesOfBlock } from '../../workbook/edits/findBlock.ts';
import { scalarText } from '../../workbook/edits/scalarText.ts';
import { setField } from '../../workbook/edits/setField.ts';
import { placeAt } from '../../workbook/model/place.ts';
import { nameKey } from '../../workbook/naming.ts';
import { isEmptyNode } from '../../workbook/syntax/yaml/nodes.ts';
import { derivedStatusFixes } from './derivedStatus.ts';
import type { Draft, Fixer } from './fix.ts';
import { lineAt } from '../../workbook/syntax/layout/lines.ts';
import { withRemark } from './remark.ts';
import { milestoneStatusFixes } from './statusFixes.ts';

/** The closest known word, or what a milestone's mark means; otherwise each of them. */
export const unknownValueFixes: Fixer = (target) => {
  const { workbook, problem } = target;
  const { path = [], values } = problem;
  const change = (value: string): Draft => {
    const edited = setField(workbook, path, value);
    const said = getWord(values, 'found') ?? '';
    // A word that isn't a choice is replaced by one. What somebody wrote beside it stays.
    const isOneWord = values.meant !== undefined || !/\s/.test(said.trim());
    const kept = isOneWord ? edited : withRemark(workbook.text, problem.span, edited, said);
    return { title: 'change-to', values: { value }, edited: kept };
  };
  if (problem.variant === 'follows') return derivedStatusFixes(target);
  if (values.meant !== undefined)
    return [{ ...change(getWord(values, 'meant') ?? ''), safe: true }];
  if (path[0] === 'milestones') {
    const drafts = milestoneStatusFixes(target);
    if (drafts.length > 0) return drafts;
  }
  const allowed = propertySchema(path, workbook.ours)?.enum ?? [];
  return allowed.map((value) => ({ ...change(value), undecided: true }));
};

/** The known key, unless that already says something. */
export const unknownKeyFixes: Fixer = ({ workbook, problem }) => {
  const { path = [], span, values } = problem;
  const key = getWord(values, 'meant') ?? '';
  const { text } = workbook;
  const right = placeAt(workbook, [...path.slice(0, -1), key]);
  const isQuoted = /["']/.test(text.charAt(span.start - 1)) && span.start > 0;
  const mark = isQuoted ? 1 : 0;
  const rename = { start: span.start - mark, end: span.end + mark, text: key };
  const draft = { title: 'rename-key', values: { key } };
  if (right === undefined) {
    const safe = bare(key) === bare(getWord(values, 'found') ?? '');
    return [{ ...draft, edited: textEdits(rename), safe }];
  }
  const twin = blockWithHead(workbook, right.key.start);
  const own = blockWithHead(workbook, rename.start);
  if (twin === undefined || own === undefined) return [];
  if (isEmptyNode(right.node) && twin.children.length === 0)
    return [{ ...draft, edited: textEdits(rename, deletion(linesOfBlock(twin))) }];
  if (text.slice(own.after, own.end).trim() !== '') return [];
  const edited = textEdits(deletion(linesOfBlock(own)));
  return [{ title: 'remove', edited, safe: true }];
};

function bare(key: string): string {
  return nameKey(key).replace(/[^\p{L}\p{N}]/gu, '');
}

/** The text with what follows the `#`, in quotes. */
export const cutOffFixes: Fixer = ({ workbook, problem }) => {
  const { text } = workbook;
  const place = placeAt(workbook, problem.path ?? []);
  if (place === undefined) return [];
  const { start } = place.value;
  const { end } = lineAt(text, problem.span.start);
  const said = text.slice(start, end).replace(/(?<!\s)\s*\n\s*/g, ' ');
  const { inline } = scalarText(said, { eol: '\n', before: -Infinity, blockColumn: 0 });
  const stop = start + text.slice(start, end).trimEnd().length;
  return [
    { title: 'put-quotes', edited: textEdits({ start, end: stop, text: inline }), safe: true },
  ];
};
