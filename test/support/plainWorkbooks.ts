import fc from 'fast-check';
import { guideParts } from '../../src/core/guide/parts.ts';
import { propertySchema, type PropertySchema } from '../../src/core/schema/schema.ts';

/** What people write behind a key, right and wrong; much of it wherever it does not belong. */
const VALUES = [
  ..."¦¦ # later¦Kim¦Kim & Lee¦\"Kim\"¦'it''s'¦null¦~¦TBD¦[name]¦???".split('¦'),
  ...'2026-03-02¦2026-02-30¦2 March¦"2026-03-02"¦2026-03-02 # a Monday¦02134'.split('¦'),
  ...'1¦2¦0¦-1¦1.5¦1,200¦70%¦about 12¦no¦see e-mail¦Kim #4¦a  b ¦new'.split('¦'),
  ...'Existing¦collaborating¦Working together¦done¦DONE¦not_started¦late'.split('¦'),
  ...'paused¦Paused ¦partnership-cycle¦>-\n{in}folded\n{in}text'.split('¦'),
  ...'|\n{in}one\n\n{in}two¦a\u00a0¦é¦😀¦>-\n{in}TBD¦a: b¦*x¦{a: b}¦- a'.split('¦'),
  '>\n{in}# no comment',
];

const value = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...VALUES.slice(0, -4)) },
  { weight: 1, arbitrary: fc.constantFrom(...VALUES.slice(-4)) },
);
const fittingValue = (schema: PropertySchema): fc.Arbitrary<string> =>
  schema.enum === undefined && schema.format === undefined
    ? value
    : fc.oneof(value, fc.constantFrom(...(schema.enum ?? ['2026-03-02', '2026-11-30'])));

/** A key with its value, as the schemas want it or nearly so, at an indentation. */
function pair(
  key: string,
  schema: PropertySchema | undefined,
  indent: string,
): fc.Arbitrary<string> {
  const plain = fittingValue(schema ?? { title: '', types: ['string'] }).map((text) =>
    `${indent}${key}:${text === '' ? '' : ` ${text}`}\n`.replaceAll('{in}', `${indent}    `),
  );
  const head = `${indent}${key}:\n`;
  if (schema?.items !== undefined) {
    const within = fc.constantFrom(indent, `${indent}  `);
    const items = within.chain((inner) => fc.array(item(schema.items!, inner), { maxLength: 4 }));
    const list = items.map((all) => `${head}${all.join('')}`);
    return fc.oneof({ weight: 8, arbitrary: list }, { weight: 1, arbitrary: plain });
  }
  if (schema?.properties === undefined) return plain;
  const map = fields(schema, `${indent}  `).map((all) => `${head}${all}`);
  return fc.oneof({ weight: 8, arbitrary: map }, { weight: 1, arbitrary: plain });
}

function fields(schema: PropertySchema, indent: string): fc.Arbitrary<string> {
  const known = Object.entries(schema.properties ?? {});
  const one = fc.oneof(
    // A list of plain texts, such as former names, knows no fields.
    ...(known.length === 0 ? [] : [{ weight: 20, arbitrary: fc.constantFrom(...known) }]),
    { weight: 1, arbitrary: fc.constant(['our-own', undefined] as const) },
  );
  const some = fc.uniqueArray(one, { maxLength: 6, selector: ([key]) => key });
  return some
    .chain((all) => fc.tuple(...all.map(([key, property]) => pair(key, property, indent))))
    .chain((all) =>
      fc.tuple(fc.constant(all), fc.constantFrom('', '', '', `${indent}# note\n`, '\n')),
    )
    .map(([all, gap]) => all.join(gap));
}

function item(schema: PropertySchema, indent: string): fc.Arbitrary<string> {
  const map = fields(schema, `${indent}  `).map((all) =>
    all.startsWith(`${indent}  `)
      ? `${indent}- ${all.slice(indent.length + 2)}`
      : `${indent}-\n${all}`,
  );
  const scalar = value.map((text) => `${indent}- ${text}\n`.replaceAll('{in}', `${indent}    `));
  return fc.oneof({ weight: 8, arbitrary: map }, { weight: 1, arbitrary: scalar });
}

const LINES = [
  ...'||We lend them a room.|- A bullet|* [ ] A box|1. First|> A quote'.split('|'),
  ...'> Why?|TBD|- TBD|> TBD|[name]|see the notes|<!-- hidden -->'.split('|'),
  ...'###### Small|- |---|é|???|#### 2026-03-09|  indented, and goes on'.split('|'),
  ...'Kim Lee |-- |12|- - x|>'.split('|'),
];
const bodyLine = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...LINES) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('', '> ', '- '), fc.constantFrom(...guideParts))
      .map(([mark, { question }]) => `${mark}${question ?? ''}`),
  },
);
const section = fc
  .tuple(fc.constantFrom(...guideParts), fc.array(bodyLine, { maxLength: 8 }), fc.boolean())
  .map(([{ level, heading, question }, lines, asks]) =>
    [
      '#'.repeat(level) + ` ${heading}`,
      ...(asks ? [`> ${question ?? ''}`] : []),
      ...lines,
      '',
    ].join('\n'),
  );

/** Workbooks as their scaffold lays them out, with all sorts of things filled in. */
export const plainWorkbook: fc.Arbitrary<string> = fc
  .tuple(
    fields(propertySchema([])!, ''),
    fc.array(section, { maxLength: 6 }),
    fc.constantFrom('\n', '\n', '\n', '\r\n'),
  )
  .map(([front, sections, eol]) => {
    const mark = /^workbook:/m.test(front) ? '' : 'workbook: partnership-cycle\n';
    return `---\n${mark}${front}---\n\n${sections.join('\n')}`.replaceAll('\n', eol);
  });
