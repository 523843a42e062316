import { Document, Pair, Scalar, YAMLMap, YAMLSeq, isMap, parseDocument } from 'yaml';
import type { Language } from '../../guide/guide.ts';
import { sayingIn } from '../../guide/saying.ts';
import type { Translate } from '../../language/translate.ts';
import { OURS } from '../../schema/ourFacts.ts';
import { propertyMeaning } from '../../schema/propertyMeaning.ts';
import { propertySchema, type PropertySchema } from '../../schema/schema.ts';
import { LINE_LENGTH } from './wrapping.ts';
import { textScalar, writingTags, type WrittenDay } from './yamlText.ts';
import type { FieldPath } from '../../schema/fieldPath.ts';

/** What is already known, in the shape of the front matter; undefined for what isn't. */
export type KnownValue =
  string | number | WrittenDay | undefined | readonly (KnownFields | string)[] | KnownFields;

export interface KnownFields {
  readonly [key: string]: KnownValue;
}

/**
 * The front matter of a new workbook: every key that the schemas scaffold, in the guide's order,
 * each with its comment in the given language, and with just a space behind it if nothing is known. An empty list shows
 * one empty item, which counts as none. Lines end with LF. No line is blank, because a blank one
 * before a comment would end front matter that lost its fence.
 */
export function frontMatterText(known: KnownFields, language: Language): string {
  const document = new Document(undefined, {
    compat: 'yaml-1.1',
    customTags: (tags) => [...tags, ...writingTags],
  });
  document.contents = mapOf(propertySchema([]), known, {
    path: [],
    indent: 0,
    say: sayingIn(language),
  });
  const text = document.toString({
    nullStr: ' ',
    lineWidth: LINE_LENGTH,
    doubleQuotedMinMultiLineLength: Infinity,
    singleQuote: false,
  });
  // One space behind the colon, so that whoever clicks there and types writes `due: 2026…`.
  return text.replace(/^([ -]*\w[\w-]*:) {2}$/gm, '$1 ');
}

/** How far a map's keys and a list's items are indented from the line above them. */
const INDENT = 2;

interface Home {
  readonly path: FieldPath;
  /** In UTF-16 code units. */
  readonly indent: number;
  readonly say: Translate;
}

function mapOf(schema: PropertySchema | undefined, known: KnownFields, home: Home): YAMLMap {
  const map = new YAMLMap();
  for (const [key, property] of Object.entries(schema?.properties ?? {})) {
    if (property.scaffold === false && known[key] === undefined) continue;
    map.items.push(
      new Pair(
        writeKey(key, home),
        writeValue(property, known[key], { ...home, path: [...home.path, key] }),
      ),
    );
  }
  return map;
}

function writeKey(key: string, { path, say }: Home): Scalar {
  const scalar = new Scalar(key);
  const prompt = propertyMeaning([...path, key])?.prompt;
  if (prompt !== undefined) scalar.commentBefore = ` ${say(prompt)}`;
  return scalar;
}

function writeValue(
  schema: PropertySchema,
  known: KnownValue,
  home: Home,
): Scalar | YAMLMap | YAMLSeq {
  const inner = { ...home, indent: home.indent + INDENT };
  if (schema.items !== undefined) return listOf(schema.items, asList(known), inner);
  if (schema.properties !== undefined)
    return mapOf(isOurs(home.path) ? asking(known) : schema, asFields(known), inner);
  if (typeof known === 'string') {
    return textScalar(known, home.indent + `${String(home.path.at(-1))}: `.length);
  }
  return new Scalar(known ?? null);
}

function isOurs(path: FieldPath): boolean {
  return path.length === 1 && path[0] === OURS;
}

/** What a library itself asks stands in a file of its own; here is what was answered. */
function asking(known: KnownValue): PropertySchema {
  const one: PropertySchema = { title: 'Answer', types: ['string', 'number'] };
  const ids = Object.keys(asFields(known));
  return { ...one, properties: Object.fromEntries(ids.map((id) => [id, one])) };
}

function listOf(
  item: PropertySchema,
  known: readonly (KnownFields | string)[],
  { path, indent, say }: Home,
): YAMLSeq {
  const list = new YAMLSeq();
  for (const one of known.length > 0 ? known : [{}]) {
    list.items.push(
      typeof one === 'string'
        ? textScalar(one, indent + INDENT)
        : mapOf(item, one, { path: [...path, 0], indent: indent + INDENT, say }),
    );
  }
  return list;
}

function asList(known: KnownValue): readonly (KnownFields | string)[] {
  return Array.isArray(known) ? (known as readonly (KnownFields | string)[]) : [];
}

/** What is known of a map; nothing of it where something else stands there. */
export function asFields(known: KnownValue): KnownFields {
  return typeof known === 'object' && !Array.isArray(known) ? (known as KnownFields) : {};
}

/**
 * Where the first of the paths that has no value would be filled in: right behind its colon, in
 * UTF-16 code units into `yaml`. If a key above it is empty, it's that key's place. undefined if
 * every path has a value.
 */
export function firstEmptyPlace(
  yaml: string,
  paths: readonly (readonly string[])[],
): number | undefined {
  const { contents } = parseDocument(yaml);
  for (const path of paths) {
    const place = emptyPlace(contents, path);
    if (place !== undefined) return place;
  }
  return undefined;
}

function emptyPlace(contents: unknown, path: readonly string[]): number | undefined {
  let node = contents;
  for (const key of path) {
    const pair = isMap<Scalar>(node) ? node.items.find((one) => one.key.value === key) : undefined;
    if (pair === undefined) return undefined;
    if (isEmpty(pair.value)) return (pair.key.range?.[1] ?? 0) + ':'.length;
    node = pair.value;
  }
  return undefined;
}

function isEmpty(node: unknown): boolean {
  return node === null || (node instanceof Scalar && node.value === null);
}
