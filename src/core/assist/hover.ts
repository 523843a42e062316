import { exampleText } from './exampleText.ts';
import { parseDay, type Day } from '../calendar/day.ts';
import { distance, fullDate, weekdayName } from '../calendar/dayWords.ts';
import { guide } from '../guide/guide.ts';
import type { GuidePart } from '../guide/parts.ts';
import { lateWords } from '../portfolio/stateWords.ts';
import { paragraphs, plainMarkdown } from '../portfolio/tooltips.ts';
import { inEnglish, type Translate } from '../language/translate.ts';
import { propertyMeaning } from '../schema/propertyMeaning.ts';
import { canonicalValue, propertySchema, type PropertySchema } from '../schema/schema.ts';
import type { YamlBlock } from '../workbook/syntax/layout/scanBlocks.ts';
import { scanFrontMatter, pathOfWay } from '../workbook/edits/findBlock.ts';
import { lineAt } from '../workbook/syntax/layout/lines.ts';
import { placeAt } from '../workbook/model/place.ts';
import type { Span } from '../workbook/span.ts';
import { daysLate } from '../workbook/status/status.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { FieldPath } from '../schema/fieldPath.ts';

export interface Hover {
  readonly span: Span;
  /** Markdown in which everything that people wrote is escaped; it holds no links. */
  readonly markdown: string;
}

export interface HoverContext {
  readonly today: Day;
  readonly translate?: Translate | undefined;
}

/** What a key, a value, or a heading of the guide means, and which day a meeting was; undefined for all else. */
export function hoverAt(
  workbook: Workbook,
  offset: number,
  context: HoverContext,
): Hover | undefined {
  const { translate: t = inEnglish } = context;
  const { content } = workbook.frontMatter;
  if (offset >= workbook.frontMatter.bodyStart) return headingHover(workbook, offset, context);
  if (offset < content.start || offset > content.end) return undefined;
  const way = wayTo(scanFrontMatter(workbook), offset);
  const block = way.at(-1);
  const path = pathOfWay(way);
  const schema = propertySchema(path, workbook.ours);
  if (block?.kind !== 'key' || schema === undefined) return undefined;
  const field = { workbook, path, schema };
  if (contains(block.head, offset)) return { span: block.head, markdown: keyText(field, t) };
  const value = valueSpan(workbook, block, path);
  if (!contains(value, offset)) return undefined;
  const said = workbook.text.slice(value.start, value.end).replace(/^["']|["']$/g, '');
  const markdown = valueText(field, said, context) ?? keyText(field, t);
  return { span: value, markdown };
}

/** The way to the innermost block that an offset is in. */
function wayTo(among: readonly YamlBlock[], offset: number): readonly YamlBlock[] {
  const block = among.find(
    (one) => one.head.start <= offset && offset < Math.max(one.end, one.after),
  );
  return block === undefined ? [] : [block, ...wayTo(block.children, offset)];
}

function contains({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end && start < end;
}

function valueSpan(workbook: Workbook, block: YamlBlock, path: FieldPath): Span {
  const place = placeAt(workbook, path);
  if (place?.node.kind !== 'scalar') return block.value.span;
  const { start, end } = place.value;
  return { start, end: start + workbook.text.slice(start, end).trimEnd().length };
}

/** What it means, and an example. */
function keyText({ workbook, path, schema }: DescribedField, t: Translate): string {
  const description = propertyMeaning(path, workbook.ours)?.description;
  const example = exampleText(path, t);
  return paragraphs([
    `**${plainMarkdown(t(schema.title))}**`,
    description === undefined ? undefined : plainMarkdown(t(description)),
    example === undefined ? undefined : `${t('Example:')} ${plainMarkdown(example)}`,
  ]);
}

/** A field that a schema describes. */
interface DescribedField {
  readonly workbook: Workbook;
  readonly path: FieldPath;
  readonly schema: PropertySchema;
}

function valueText(field: DescribedField, said: string, context: HoverContext): string | undefined {
  const { schema } = field;
  if (schema.enum !== undefined) return wordText(field, said, context.translate ?? inEnglish);
  const day = schema.format === 'date' ? parseDay(said) : undefined;
  return day === undefined ? undefined : dayText(field, day, context);
}

function wordText(
  { workbook, path, schema }: DescribedField,
  said: string,
  t: Translate,
): string | undefined {
  const value = canonicalValue(schema, said);
  const { enumDescriptions = [] } = propertyMeaning(path, workbook.ours) ?? {};
  const meaning = enumDescriptions[schema.enum?.indexOf(value ?? '') ?? -1];
  // A choice of the library's own means what it says.
  if (value === undefined || meaning === undefined || meaning === value) return undefined;
  return paragraphs([
    `**${plainMarkdown(t(schema.title))}: ${plainMarkdown(value)}**`,
    plainMarkdown(t(meaning)),
  ]);
}

/** The weekday and how far it is; days late only for a milestone that is open. */
function dayText(
  { workbook: { cycle }, path, schema }: DescribedField,
  day: Day,
  { today, translate: t = inEnglish }: HoverContext,
): string {
  const [list, index, key] = path;
  const milestone =
    list === 'milestones' && key === 'due' ? cycle.milestones?.[Number(index)] : undefined;
  const late = milestone === undefined ? 0 : daysLate(milestone, today);
  const when = late > 0 ? lateWords(late, t) : distance(day, today, t);
  return paragraphs([`${dateWords(day, t)}, ${when}`, plainMarkdown(t(schema.title))]);
}

function dateWords(day: Day, t: Translate): string {
  return `**${weekdayName(day, t)}, ${fullDate(day, t)}**`;
}

function headingHover(
  workbook: Workbook,
  offset: number,
  { today, translate: t = inEnglish }: HoverContext,
): Hover | undefined {
  const { text } = workbook;
  const { start, end } = lineAt(text, offset);
  const found = workbook.sections.find(({ section }) => section.heading.start === start);
  if (found === undefined || offset > end) return undefined;
  const { part, heading, title } = found.section;
  if (part !== undefined) return { span: heading, markdown: partText(guide.part(part), t) };
  const day = parseDay(title.trim());
  if (day === undefined) return undefined;
  return { span: heading, markdown: `${dateWords(day, t)}, ${distance(day, today, t)}` };
}

function partText(part: GuidePart, t: Translate): string {
  const below = guide.parts.slice(guide.parts.indexOf(part) + 1);
  const end = below.findIndex(({ level }) => level === 2);
  const asked = part.level === 2 ? below.slice(0, end < 0 ? below.length : end) : [];
  const reader =
    part.reader === 'library'
      ? t('Left out of the plan for your partner.')
      : t('For you and your partner.');
  return paragraphs([
    `**${plainMarkdown(t(part.heading))}**`,
    part.question && `${t('The guide asks:')} *${plainMarkdown(t(part.question)).trim()}*`,
    asked.length === 0
      ? undefined
      : asked.map(({ heading }) => `- ${plainMarkdown(t(heading))}`).join('\n'),
    reader,
  ]);
}
