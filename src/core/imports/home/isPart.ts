import { guide } from '../../guide/guide.ts';
import type { PartId } from '../../guide/parts.ts';
import { propertySchema } from '../../schema/schema.ts';
import type { Path } from '../../workbook/syntax/yaml/nodes.ts';

/** The part of the guide that a tag names; undefined for a fact's. */
export function partOf(tag: string): PartId | undefined {
  return guide.parts.find(({ id }) => id === tag)?.id;
}

/** The place in the front matter that a tag names, list items counted from 0. */
export function pathOf(tag: string): Path {
  return tag.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

/** Whether a tag names something of a workbook: others belong to other programs. */
export function isPart(tag: string): boolean {
  return partOf(tag) !== undefined || propertySchema(pathOf(tag)) !== undefined;
}
