/** A key of the front matter, or a place in a list, counted from 0. */
export type PathStep = string | number;

/** The way to a place in the front matter, `['milestones', 2, 'due']`; no path of a file. */
export type FieldPath = readonly PathStep[];

/** The way that is written `milestones.2.due`. No key of the schemas has a dot in it. */
export function fieldPathOf(dotted: string): FieldPath {
  return dotted.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}
