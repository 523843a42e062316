import type { Translate } from '../../language/translate.ts';
import type { OurFacts } from '../../schema/ourFacts.ts';
import { propertyMeaning } from '../../schema/propertyMeaning.ts';
import { knownKeys, propertySchema, type PropertySchema } from '../../schema/schema.ts';
import { itemSnippet } from '../../schema/snippets.ts';
import { plainMarkdown } from '../../portfolio/tooltips.ts';
import type { Layout } from '../../workbook/edits/style.ts';
import type { FieldPath } from '../../schema/fieldPath.ts';
import type { CompletionItem } from './completionItem.ts';
import type { Level } from './frontPlace.ts';
import { exampleText } from '../exampleText.ts';
import { itemShape, keyShape } from './shapes.ts';

/** The keys that are missing at each level, in the guide's order, and new items of lists. */
export function keyItems(
  levels: readonly Level[],
  layout: Layout,
  t: Translate,
  ours: OurFacts | undefined,
): readonly CompletionItem[] {
  return levels.flatMap((level, rank) =>
    level.kind === 'item'
      ? listItem(level, rank, layout, t)
      : missingKeys(level, rank, { layout, t, ours }, keysInside(levels.slice(0, rank))),
  );
}

function keysInside(levels: readonly Level[]): ReadonlySet<string> {
  const own = levels.filter(({ kind }) => kind === 'keys');
  return new Set(own.flatMap(({ path }) => knownKeys(path)));
}

interface Writing {
  readonly layout: Layout;
  readonly t: Translate;
  readonly ours: OurFacts | undefined;
}

function missingKeys(
  level: Level,
  rank: number,
  { layout, t, ours }: Writing,
  inside: ReadonlySet<string>,
): readonly CompletionItem[] {
  return knownKeys(level.path, ours).flatMap((key, index): readonly CompletionItem[] => {
    const path = [...level.path, key];
    const schema = propertySchema(path, ours);
    if (schema === undefined || schema.reserved === true || level.taken.has(key)) return [];
    // Who stands in a milestone means its status, and not that of the whole cycle.
    if (level.fromLineStart && inside.has(key)) return [];
    const shape = level.keyOnly ? key : keyShape(path, level.column, layout, ours);
    return [
      {
        label: key,
        kind: 'field',
        detail: t(schema.title),
        documentation: documentationOf(path, t, ours),
        insertText: `${leadOf(level)}${shape}`,
        replace: level.replace,
        sortText: sortText(rank, index),
        opensChoices: !level.keyOnly && hasChoices(schema),
      },
    ];
  });
}

/** Words and days are explained in their list; names are for whoever asks for them. */
function hasChoices(schema: PropertySchema): boolean {
  return schema.enum !== undefined || schema.format === 'date';
}

function listItem(
  level: Level,
  rank: number,
  layout: Layout,
  t: Translate,
): readonly CompletionItem[] {
  const written = itemSnippet(level.path);
  if (written === undefined || level.keyOnly) return [];
  const description = t(written.description);
  const dash = level.column - (level.behindDash ? layout.item : 0);
  const shape = itemShape(level.path, dash, layout);
  const insertText = level.behindDash ? shape.replace(/^- +/, '') : leadOf(level) + shape;
  return [
    {
      label: written.prefix,
      kind: 'item',
      detail: description.replace(/[,.;:].*$/s, ''),
      documentation: plainMarkdown(description),
      insertText,
      replace: level.replace,
      sortText: sortText(rank, level.behindDash ? 0 : 99),
    },
  ];
}

/** The indentation, where what is replaced begins with the line. */
function leadOf({ column, fromLineStart }: Level): string {
  return fromLineStart ? ' '.repeat(column) : '';
}

function sortText(rank: number, index: number): string {
  return `${String(rank).padStart(2, '0')}${String(index).padStart(2, '0')}`;
}

function documentationOf(path: FieldPath, t: Translate, ours: OurFacts | undefined): string {
  const description = propertyMeaning(path, ours)?.description;
  const example = exampleText(path, t);
  const meaning = description === undefined ? '' : plainMarkdown(t(description));
  return example === undefined
    ? meaning
    : `${meaning}\n\n${t('Example:')} ${plainMarkdown(example)}`;
}
