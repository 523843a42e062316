import { propertySchema } from '../../schema/schema.ts';
import { homeOf, placeAt, type Place } from '../model/place.ts';
import { isPlaceholder } from '../values/placeholder.ts';
import type { Workbook } from '../workbook.ts';
import type { FieldPath } from '../../schema/fieldPath.ts';
import type { YamlBlock } from '../syntax/layout/scanBlocks.ts';
import { refused, textEdits, type Edited } from './edited.ts';
import { fillField, replaceValue } from './fieldEdits.ts';
import { scanFrontMatter, followPath, saysSomething, type Found } from './findBlock.ts';
import { getData, readFrontData } from './frontData.ts';
import { insertField } from './insertKey.ts';
import { saidText, type FieldValue } from './scalarText.ts';
import { splice } from './splice.ts';
import { layoutOf } from './style.ts';

/**
 * Sets the field at a path: changes its value, fills in its empty key, or writes the key, and those
 * above it, in their place in the guide's order. Blank text is refused; {@link clearField} empties
 * a field. The edit is as small as possible, and everything else stays the same to the byte.
 */
export function setField(workbook: Workbook, to: FieldPath, value: FieldValue): Edited {
  const path = homeOf(workbook, to);
  const said = saidText(value);
  if (said === '') return refused('nothing-given');
  if (getData(readFrontData(workbook), path) === said) return textEdits();
  const blocks = scanFrontMatter(workbook);
  const found = followPath(blocks, path);
  const block = found.way.at(-1);
  const layout = layoutOf(workbook.text, block?.line ?? workbook.frontMatter.content.start, blocks);
  const made =
    found.rest.length > 0 && !isInBrackets(workbook, path)
      ? insertField({ workbook, blocks, found, layout }, value)
      : block === undefined
        ? refused('not-found')
        : existingEdits(workbook, path, block, value, found);
  return splice(workbook, path, said, made);
}

function existingEdits(
  workbook: Workbook,
  path: FieldPath,
  block: YamlBlock,
  value: FieldValue,
  { way }: Found,
): Edited {
  const place = placeAt(workbook, path);
  // The reader sees no fields in an empty item, but the layout does.
  const isEmpty = place === undefined ? !saysSomething(block) : place.node.kind === 'empty';
  if (isEmpty) return fillField(workbook, block, value);
  if (place === undefined || place.node.kind === 'broken') return refused('unreadable');
  if (way.some((one) => one.value.form === 'special')) return refused('shared');
  if (!isOneValue(workbook, place, path)) return refused('other-shape');
  return replaceValue(workbook, block, place, value);
}

/** Blocks end where brackets begin, so only the reader sees what is inside them. */
function isInBrackets(workbook: Workbook, path: FieldPath): boolean {
  return placeAt(workbook, path)?.node.kind === 'scalar';
}

/** A single value, or an unfilled `[name]`, which YAML reads as a list. Lists of names stay. */
function isOneValue({ text, ours }: Workbook, { node, value }: Place, path: FieldPath): boolean {
  if (node.kind === 'scalar') return true;
  const types = propertySchema(path, ours)?.types;
  const wantsOne = types !== undefined && !types.includes('array') && !types.includes('object');
  const isFlow = (node.kind === 'list' || node.kind === 'map') && node.flow;
  return wantsOne && isFlow && isPlaceholder(text.slice(value.start, value.end));
}
