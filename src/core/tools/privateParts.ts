import type { Nodes } from 'mdast';
import type { Day } from '../calendar/day.ts';
import { guide } from '../guide/guide.ts';
import type { PartId } from '../guide/parts.ts';
import { propertySchema } from '../schema/schema.ts';
import type { FieldPath } from '../schema/fieldPath.ts';
import { parseMarkdown } from '../workbook/body/markdown.ts';
import { datedSections } from '../workbook/model/meetingEntries.ts';
import type { ReadSection } from '../workbook/model/readSections.ts';
import type { Span } from '../workbook/span.ts';
import { contentOf } from '../workbook/syntax/headings.ts';
import type { Workbook } from '../workbook/workbook.ts';

/** Ideas for partners: who else was thought of is nobody's business. */
const PRIVATE_KEY = 'candidates';

/** What two sides answered in confidence stays between them: no model is told, whatever it may read. */
const CHECK_UPS = 'check-ups';

export function isNeverTold([key]: FieldPath): boolean {
  return key === CHECK_UPS;
}

/** Whether a fact stays in the house: the ideas for partners, and whatever a team's own keys hold. */
export function isPrivateFact([key]: FieldPath): boolean {
  return (
    key === undefined ||
    key === PRIVATE_KEY ||
    isNeverTold([key]) ||
    propertySchema([key]) === undefined
  );
}

/** Whether what stands under a heading stays in the house; a team's own headings may hold anything. */
export function isPrivatePart(part: PartId | undefined): boolean {
  return part === undefined || guide.part(part).reader === 'library';
}

/** A section as far as a model may read it. */
export interface OpenSection {
  /** Up to the first heading of the team's own that Markdown sees in it; undefined where all of it is private. */
  readonly open: ReadSection | undefined;
  /** Where what is private of it begins in the workbook's text; undefined where nothing is. */
  readonly privateFrom: number | undefined;
  /** What an answer that leaves that out calls it; empty where nothing is written there. */
  readonly names: readonly string[];
}

/**
 * The sections of a workbook as far as they may be read: the guide's, and the notes of meetings under their days.
 * `today` tells which year a heading such as `March 9` means.
 */
export function openSections({ sections }: Workbook, today: Day): readonly OpenSection[] {
  const meetings = new Set(datedSections(sections, today));
  return sections.map((one) => {
    const part = meetings.has(one) ? 'meeting-notes' : one.section.part;
    if (isPrivatePart(part)) {
      const name = part === undefined ? OWN_HEADINGS : guide.part(part).heading;
      return { open: undefined, privateFrom: one.start, names: one.answer.answered ? [name] : [] };
    }
    const own = ownHeadingIn(contentOf(one));
    if (own === undefined) return { open: one, privateFrom: undefined, names: [] };
    const length = one.section.content.start - one.start + own;
    const open = { ...one, text: one.text.slice(0, length) };
    return { open, privateFrom: one.start + length, names: [OWN_HEADINGS] };
  });
}

/**
 * Where the first paragraph, list, quote, or HTML begins that Markdown sees a heading in: one that is underlined,
 * or stands in a list, is no section of a workbook, and no less a heading of the team's own.
 */
function ownHeadingIn(content: string): number | undefined {
  if (!LIKE_A_HEADING.test(content)) return undefined;
  const tree = parseMarkdown(content);
  // What is too long or too nested to look into may hold one anywhere.
  if (tree === undefined) return 0;
  return tree.children.find(hasHeading)?.position?.start.offset;
}

/** `#`, or a line of `=` or `-`, behind the marks of quotes and lists; or a heading's tag. */
const LIKE_A_HEADING = /^[ \t>*+\-\d.)]*(?:#|=+[ \t]*$|-[ \t]*$)|<h[1-6]/im;

function hasHeading(node: Nodes): boolean {
  if (node.type === 'heading') return true;
  if (node.type === 'html') return /<h[1-6]/i.test(node.value);
  return 'children' in node && node.children.some(hasHeading);
}

/** Where a workbook's private words stand, in UTF-16 code units of its text. */
export function privateSpans(workbook: Workbook, today: Day): readonly Span[] {
  const { keys, sections } = workbook;
  return [
    ...keys.filter(({ reading: { key } }) => key === undefined || isPrivateFact([key])),
    ...openSections(workbook, today).flatMap(({ privateFrom: start }, at) =>
      start === undefined ? [] : { start, end: sections[at]?.end ?? start },
    ),
  ];
}

/** Where the words stand that are told to nobody. */
export function neverToldSpans({ keys }: Workbook): readonly Span[] {
  return keys.filter(({ reading: { key } }) => key === CHECK_UPS);
}

/**
 * Whether a fact repeats another by YAML's `&name` and `*name`: it may be a private one, and nobody can tell
 * whose words they are then.
 */
export function repeatsFacts({ text, frontMatter: { content } }: Workbook): boolean {
  const facts = text.slice(content.start, content.end);
  const anchors = new Set(namesBehind('&', facts));
  return anchors.size > 0 && namesBehind('*', facts).some((name) => anchors.has(name));
}

function namesBehind(mark: '&' | '*', facts: string): readonly string[] {
  const found = facts.matchAll(new RegExp(`(?<![^\\s,[\\]{}:-])\\${mark}[^\\s,[\\]{}]+`, 'g'));
  return Array.from(found, ([name]) => name.slice(1));
}

/** What a result that leaves the private parts out says of that, for the parts that are there. */
export function privateNames(workbook: Workbook, today: Day): readonly string[] {
  const { keys } = workbook;
  const names = openSections(workbook, today).flatMap((one) => one.names);
  const known = [PRIVATE_KEY, CHECK_UPS].filter((one) =>
    keys.some(({ reading }) => reading.key === one),
  );
  const isOwn = ({ reading: { key } }: Workbook['keys'][number]): boolean =>
    key !== PRIVATE_KEY && key !== CHECK_UPS && (key === undefined || isPrivateFact([key]));
  return [...new Set([...known, ...(keys.some(isOwn) ? [OWN_KEYS] : []), ...names])];
}

/** Never told, as {@link isNeverTold}: who asks for them reads the file. */
export const OWN_KEYS = 'the team’s own keys';
const OWN_HEADINGS = 'the team’s own headings';
