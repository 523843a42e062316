import type { PartId } from '../guide/parts.ts';
import type { Cycle } from '../schema/generated/types.ts';
import { sectionsIn, type ReadSection, type SectionReading } from './body/readSections.ts';
import { partText } from './frontMatter/editParts.ts';
import type { Part } from './frontMatter/readParts.ts';
import type { FrontMatter } from './layout/frontMatter.ts';
import { textWithin, type Row } from './row.ts';
import { shift, type Span } from './span.ts';

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
export interface Around {
  readonly before: string;
  readonly after: string;
}

/** What all else of a workbook follows from. */
export type Fields = Omit<Workbook, 'text' | 'length' | 'sections'>;

/** What follows from the fields is worked out when it is first asked for. */
export function assembled(fields: Fields, length: number, known?: string): Workbook {
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
