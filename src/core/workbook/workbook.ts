import type { PartId } from '../guide/parts.ts';
import type { Cycle } from '../schema/generated/types.ts';
import { propertySchema } from '../schema/schema.ts';
import { editSections } from './body/editSections.ts';
import {
  readBody,
  sectionsIn,
  type ReadSection,
  type SectionReading,
} from './body/readSections.ts';
import { applyEdits, growthOf, inTextOrder, type TextEdit } from './edit.ts';
import type { Fault } from './fault.ts';
import { editParts, partText } from './frontMatter/editParts.ts';
import { readParts, type Part } from './frontMatter/readParts.ts';
import { findFrontMatter, type FrontMatter } from './layout/frontMatter.ts';
import { LARGEST_WORKBOOK } from './largest.ts';
import { foldLoneCr } from './layout/lines.ts';
import { EMPTY_ROW, textWithin, type Row } from './row.ts';
import { shift, type Span } from './span.ts';
import type { Path } from './yaml/nodes.ts';

/** A workbook as it stands in its text. All of it follows from the text; nothing is remembered. */
export interface Workbook {
  /**
   * The text, put together when it is first asked for: in a long workbook that costs more than all
   * that a keystroke touches. {@link textAt} reads a stretch of it for less.
   */
  readonly text: string;
  /** The text's length in UTF-16 code units. */
  readonly length: number;
  /** The text as it was given, where lone carriage returns in it count as line ends; else undefined. */
  readonly original: string | undefined;
  readonly frontMatter: FrontMatter;
  /** The front matter's keys in the order of the text, one that is written twice as often. */
  readonly parts: readonly Part[];
  /** What stands around the parts; undefined where they do not make sense each by itself. */
  readonly around: Around | undefined;
  /** The body's sections, by themselves: the same list as long as only the front matter is edited. */
  readonly body: Row<SectionReading>;
  /** The body's sections with their places in the text, worked out when they are first asked for. */
  readonly sections: readonly ReadSection[];
  /** What the front matter says, as far as it could be read and the schemas agree. */
  readonly cycle: Cycle;
  /** The guide's parts that have an answer. */
  readonly answered: ReadonlySet<PartId>;
}

/** The text before the first part, and from behind the last one to the body. */
interface Around {
  readonly before: string;
  readonly after: string;
}

type Fields = Omit<Workbook, 'text' | 'length' | 'sections'>;

/**
 * Reads a workbook. undefined for every text that is none. Offsets count in UTF-16 code units of
 * `text`, a byte order mark included. Never throws.
 */
export function openWorkbook(text: string): Workbook | undefined {
  const folded = foldLoneCr(text);
  const frontMatter = findFrontMatter(folded);
  if (frontMatter === undefined) return undefined;
  return opened(folded, frontMatter, folded === text ? undefined : text);
}

function opened(text: string, frontMatter: FrontMatter, original: string | undefined): Workbook {
  if (text.length > LARGEST_WORKBOOK) return unread(text, frontMatter, original);
  const { parts, apart } = readParts(text, frontMatter.content);
  const body = readBody(text, frontMatter.bodyStart);
  const around =
    apart && original === undefined ? aroundParts(text, frontMatter, parts) : undefined;
  const [cycle, answered] = [cycleOf(parts), answeredIn(body)];
  const fields = { original, frontMatter, parts, around, body, cycle, answered };
  return assembled(fields, text.length, text);
}

/** undefined where not even the front matter's start and end are certain. */
function aroundParts(
  text: string,
  { opened, closed, bodyStart }: FrontMatter,
  parts: readonly Part[],
): Around | undefined {
  const [first, last] = [parts[0], parts.at(-1)];
  if (!opened || !closed || first === undefined || last === undefined) return undefined;
  return { before: text.slice(0, first.start), after: text.slice(last.end, bodyStart) };
}

function unread(text: string, frontMatter: FrontMatter, original: string | undefined): Workbook {
  const fields = {
    original,
    frontMatter,
    parts: [],
    around: undefined,
    body: EMPTY_ROW,
    cycle: {},
  };
  return assembled({ ...fields, answered: new Set() }, text.length, text);
}

/** What follows from the fields is worked out when it is first asked for. */
function assembled(fields: Fields, length: number, known?: string): Workbook {
  return new OpenWorkbook(fields, length, known);
}

/** A class, because an object with accessors of its own costs more to make than all its fields. */
class OpenWorkbook implements Workbook {
  readonly length: number;
  readonly original: string | undefined;
  readonly frontMatter: FrontMatter;
  readonly parts: readonly Part[];
  readonly around: Around | undefined;
  readonly body: Row<SectionReading>;
  readonly cycle: Cycle;
  readonly answered: ReadonlySet<PartId>;
  #text: string | undefined;
  #sections: readonly ReadSection[] | undefined;

  constructor(fields: Fields, length: number, text: string | undefined) {
    this.length = length;
    this.original = fields.original;
    this.frontMatter = fields.frontMatter;
    this.parts = fields.parts;
    this.around = fields.around;
    this.body = fields.body;
    this.cycle = fields.cycle;
    this.answered = fields.answered;
    this.#text = text;
  }

  get text(): string {
    return (this.#text ??= joined(this));
  }

  get sections(): readonly ReadSection[] {
    return (this.#sections ??= sectionsIn(this.body, this.frontMatter.bodyStart));
  }
}

function joined({ around, parts, body }: Fields): string {
  const texts = [around?.before ?? '', ...parts.map(partText), around?.after ?? ''];
  return [...texts, ...body.units.map((section) => section.text)].join('');
}

/**
 * The workbook after an edit, exactly as {@link openWorkbook} would read it from the new text, at
 * the price of what the edit touched. undefined where it is no workbook any more.
 */
export function editWorkbook(before: Workbook, edits: readonly TextEdit[]): Workbook | undefined {
  if (edits.length === 0) return before;
  const inOrder = inTextOrder(edits);
  return (
    editedFrontMatter(before, inOrder) ??
    editedBody(before, inOrder) ??
    openWorkbook(applyEdits(before.original ?? before.text, inOrder))
  );
}

/** Of edits that lie among the front matter's keys; undefined for others, and where it has to be read as a whole. */
function editedFrontMatter(before: Workbook, edits: readonly TextEdit[]): Workbook | undefined {
  const { around, frontMatter, original, body, answered } = before;
  if (around === undefined || !isWithin(edits, before.parts[0]?.start, frontMatter.content.end)) {
    return undefined;
  }
  const parts = editParts(before.parts, edits);
  if (parts === undefined) return undefined;
  const growth = growthOf(edits);
  const { content, bodyStart } = frontMatter;
  const moved = {
    ...frontMatter,
    content: { start: content.start, end: content.end + growth },
    bodyStart: bodyStart + growth,
  };
  const cycle = cycleOf(parts);
  const fields = { original, frontMatter: moved, parts, around, body, cycle, answered };
  return edited(fields, before.length + growth);
}

/** Of edits that lie in the body; undefined for others. */
function editedBody(before: Workbook, edits: readonly TextEdit[]): Workbook | undefined {
  const { around, frontMatter, original, parts, cycle } = before;
  const { bodyStart } = frontMatter;
  if (around?.after.endsWith('\n') !== true || !isWithin(edits, bodyStart, before.length)) {
    return undefined;
  }
  const inBody = edits.map((edit) => ({ ...shift(edit, -bodyStart), text: edit.text }));
  const after = editSections(before.body, inBody);
  if (after === undefined) return undefined;
  const { sections: body, answersAlike } = after;
  const answered = answersAlike ? before.answered : answeredIn(body);
  const fields = { original, frontMatter, parts, around, body, cycle, answered };
  return edited(fields, before.length + growthOf(edits));
}

function isWithin(edits: readonly TextEdit[], start: number | undefined, end: number): boolean {
  const [first, last] = [edits[0], edits.at(-1)];
  if (first === undefined || last === undefined || start === undefined) return false;
  return first.start >= start && last.end <= end;
}

function edited(fields: Fields, length: number): Workbook | undefined {
  return length > LARGEST_WORKBOOK ? undefined : assembled(fields, length);
}

/** A stretch of the text. Within one key, item or section it costs nothing to speak of. */
export function textAt(workbook: Workbook, span: Span): string {
  const { around, parts, body, frontMatter } = workbook;
  if (around === undefined) return workbook.text.slice(span.start, span.end);
  const { bodyStart } = frontMatter;
  const text =
    span.start < bodyStart
      ? partAt(parts, span)
      : textWithin(body, shift(span, -bodyStart), (section) => section.text);
  return text ?? workbook.text.slice(span.start, span.end);
}

function partAt(parts: readonly Part[], span: Span): string | undefined {
  const part = parts.findLast(({ start }) => start <= span.start);
  if (part === undefined || span.end > part.end) return undefined;
  const { start, end } = shift(span, -part.start);
  if (end <= part.head.length) return part.head.slice(start, end);
  return (
    textWithin(part.items, { start, end }, (item) => item.text) ?? partText(part).slice(start, end)
  );
}

/** Each key once: the first of several that are alike. */
function cycleOf(parts: readonly Part[]): Cycle {
  const cycle: Record<string, unknown> = {};
  for (const { reading } of parts) {
    const { key, value } = reading;
    if (key === undefined || value === undefined || Object.hasOwn(cycle, key)) continue;
    if (propertySchema([key]) !== undefined) cycle[key] = value;
  }
  return cycle;
}

/**
 * A part is answered under its heading or under a smaller heading that follows it, such as the
 * dates below *Meeting notes*, up to the guide's next heading.
 */
function answeredIn(body: Row<SectionReading>): ReadonlySet<PartId> {
  const answered = new Set<PartId>();
  let current: { part: PartId; level: number } | undefined;
  for (const { section, answer } of body.units) {
    if (section.part !== undefined) current = { part: section.part, level: section.level };
    else if (current !== undefined && section.level <= current.level) current = undefined;
    if (current !== undefined && answer.answered) answered.add(current.part);
  }
  return answered;
}

/** Everything that could not be read as it was meant, with offsets into the text and full paths. */
export function faultsOf(workbook: Workbook): readonly Fault[] {
  const { parts, frontMatter, length } = workbook;
  const faults: Fault[] = [];
  const at = { span: frontMatter.fence, path: [] as Path, values: {} };
  if (length > LARGEST_WORKBOOK) return [{ code: 'too-large', variant: 'workbook', ...at }];
  if (!frontMatter.first) faults.push({ code: 'front-matter-not-first', ...at });
  if (!frontMatter.opened) {
    faults.push({ code: 'front-matter-unclosed', variant: 'unopened', ...at });
  }
  if (!frontMatter.closed) faults.push({ code: 'front-matter-unclosed', ...at });
  const seen = new Set<string>();
  for (const { start, reading } of parts) {
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
