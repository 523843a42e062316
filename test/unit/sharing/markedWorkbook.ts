import { stringify } from 'yaml';
import { guideParts } from '../../../src/core/guide/parts.ts';
import { propertySchema, type PropertySchema } from '../../../src/core/schema/schema.ts';

/** A workbook in which every fact and every answer there can be is a word found nowhere else. */
export interface MarkedWorkbook {
  readonly text: string;
  /** Where each word stands: `goal.statement`, `milestones.0.title`, `#challenges`, `own`. */
  readonly words: ReadonlyMap<string, string>;
}

/**
 * Makes one of those parts that `isThere` takes; items of lists stand twice. Days and figures are
 * another one each, too, as far as they are free to be chosen.
 */
export function markedWorkbook(isThere: (place: string) => boolean): MarkedWorkbook {
  const words = new Map<string, string>();
  const mark = (place: string): string | undefined => {
    if (!isThere(place)) return undefined;
    const word = `word${String(words.size + 1)}x`;
    words.set(place, word);
    return word;
  };
  const front = {
    workbook: 'partnership-cycle',
    ...fieldsOf([], mark),
    'our-own-key': mark('own'),
  };
  const body = guideParts.map(({ id, level, heading, question }) => {
    const asked = question === undefined ? '' : `> ${question}\n\n`;
    const entry = id === 'meeting-notes' ? `#### 2026-03-09\n\n${mark('#meeting') ?? ''}\n\n` : '';
    const said = question === undefined ? '' : `${mark(`#${id}`) ?? ''}\n\n`;
    return `${'#'.repeat(level)} ${heading}\n\n${asked}${said}${entry}<!-- ${mark(`comment in ${id}`) ?? ''} -->\n\n`;
  });
  const own = `### A heading of our own\n\n${mark('own heading') ?? ''}\n`;
  return { text: `---\n${stringify(front)}---\n\n# Title\n\n${body.join('')}${own}`, words };
}

type Mark = (place: string) => string | undefined;

function fieldsOf(path: readonly (string | number)[], mark: Mark): Record<string, unknown> {
  const { properties = {} } = propertySchema(path) ?? {};
  return Object.fromEntries(
    Object.entries(properties)
      .filter(([key, schema]) => schema.const === undefined && key !== 'status')
      .map(([key, schema]) => [key, valueOf(schema, [...path, key], mark)]),
  );
}

function valueOf(schema: PropertySchema, path: readonly (string | number)[], mark: Mark): unknown {
  if (schema.properties !== undefined) return fieldsOf(path, mark);
  if (schema.items !== undefined) return [0, 1].map((at) => fieldsOf([...path, at], mark));
  if (schema.enum !== undefined) return schema.enum[0];
  if (schema.format === 'date') return '2026-05-04';
  if (schema.types.includes('string')) return mark(path.join('.'));
  return 3;
}
