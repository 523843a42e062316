import fc from 'fast-check';

/** Values as people write them, and as they get them wrong. */
const VALUES = [
  ...'Kim¦Kim & Lee¦2026-03-02¦1,200¦70%¦02134¦no¦null¦~¦TBD¦???¦"a"'.split('¦'),
  ...'\'it\'\'s\'¦"a # b: c"¦"a" # c¦\'a\'b¦"a¦\'¦"\\u00e9"¦[name]¦{a: b}'.split('¦'),
  ...'[a, b¦a: b¦a:¦a #4¦a # b¦a#b¦# c¦@a¦`a`¦%a¦*a¦&x a¦!t a¦- a¦-a¦? a¦: a'.split('¦'),
  ...'>-¦|¦>+¦|2¦> # c¦¦ ¦a\tb¦a\u00a0b¦a  b ¦😀 é¦a\\b¦http://a.b/c?d#e'.split('¦'),
  ...'[Kim](mailto:k@a.b)¦---¦...¦<<¦=¦, a¦] a'.split('¦'),
];

const KEYS = 'a|name|time-bound|due|next meeting|Ünï|1|_x|"q"|a b |null|x:y'.split('|');

const value = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...VALUES.slice(0, 13)) },
  { weight: 1, arbitrary: fc.constantFrom(...VALUES) },
);
const key = fc.constantFrom(...KEYS);
const gap = fc.constantFrom(...Array<string>(12).fill(' '), '  ', '', '\t');
const comment = fc.constantFrom('# note', '  # note', '', '', '   ', '#');

/** The lines of a key with what belongs to it, each with its indentation counted from the key. */
const lines: fc.Memo<readonly string[]> = fc.memo((depth) =>
  depth <= 1 ? scalarLines : fc.oneof(scalarLines, textLines, nested(depth), listed(depth)),
);

const scalarLines = fc
  .tuple(key, gap, value, comment)
  .map(([name, space, text, note]) =>
    note === '' ? [`${name}:${space}${text}`] : [`${name}:${space}${text}`, note],
  );

const prose = fc.constantFrom(
  ...'some text|more: text|# no comment|tail |||- dash|  deeper|a\tb'.split('|'),
);

const textLines = fc
  .tuple(
    key,
    fc.constantFrom('>-', '>', '|', '|-', '>+', ''),
    fc.array(prose, { minLength: 1, maxLength: 4 }),
  )
  .map(([name, mark, text]) => [
    `${name}: ${mark}`,
    ...text.map((line) => (line === '' ? '' : `  ${line}`)),
  ]);

function nested(depth: number): fc.Arbitrary<readonly string[]> {
  return fc
    .tuple(
      key,
      fc.array(lines(depth - 1), { minLength: 1, maxLength: 4 }),
      fc.constantFrom(2, 2, 2, 1, 4),
      comment,
    )
    .map(([name, children, by, note]) => [
      `${name}:${note === '' ? '' : ` ${note}`}`,
      ...indented(children.flat(), by),
    ]);
}

function listed(depth: number): fc.Arbitrary<readonly string[]> {
  const item = fc.oneof(
    {
      weight: 4,
      arbitrary: fc
        .array(lines(depth - 1), { minLength: 1, maxLength: 3 })
        .map((all) => asItem(all.flat())),
    },
    { weight: 1, arbitrary: value.map((text) => [`- ${text}`]) },
    { weight: 1, arbitrary: fc.constantFrom(['-'], ['- '], ['-', '  a: b'], ['- - a']) },
  );
  return fc
    .tuple(key, fc.array(item, { minLength: 1, maxLength: 4 }), fc.constantFrom(2, 2, 0, 4))
    .map(([name, items, by]) => [`${name}:`, ...indented(items.flat(), by)]);
}

function asItem(all: readonly string[]): string[] {
  return all.map((line, at) => (at === 0 ? `- ${line}` : line === '' ? '' : `  ${line}`));
}

function indented(all: readonly string[], by: number): string[] {
  return all.map((line) => (line === '' ? '' : ' '.repeat(by) + line));
}

/** Characters and line beginnings that change what YAML means. */
const BITS = [
  ...'\n¦ ¦  ¦\t¦\u00a0¦:¦: ¦#¦ #¦-¦- ¦"¦\'¦[¦]¦{¦}¦,¦\r\n¦>-\n¦|¦&¦*¦!¦?¦? '.split('¦'),
  ...'%¦@¦`¦\\¦---\n¦...\n¦x¦é¦\u2028¦\ufeff¦\0¦\u0085'.split('¦'),
];

/** A replacement somewhere in a text; `at` and `cut` are taken from its length. */
const mutation = fc.record({
  at: fc.nat({ max: 10_000 }),
  cut: fc.constantFrom(0, 0, 0, 1, 1, 2, 5, 20),
  put: fc.oneof(fc.constantFrom('', ...BITS), fc.constantFrom(...VALUES)),
});

function mutated(
  text: string,
  changes: readonly { at: number; cut: number; put: string }[],
): string {
  return changes.reduce((before, { at, cut, put }) => {
    const start = at % (before.length + 1);
    return before.slice(0, start) + put + before.slice(start + cut);
  }, text);
}

const eols = fc.constantFrom('\n', '\n', '\n', '\r\n');
const mutations = fc.oneof(fc.constant([]), fc.array(mutation, { maxLength: 3 }));
const indents = fc.constantFrom(0, 0, 2, 1);

/** The text of one key with its value, well-formed or a little damaged. */
export const yamlPair: fc.Arbitrary<string> = fc
  .tuple(lines(4), mutations, eols, indents)
  .map(([all, changes, eol, by]) =>
    mutated(
      indented(all, by)
        .map((line) => line + eol)
        .join(''),
      changes,
    ),
  );

/** The text of one list item, well-formed or a little damaged. */
export const yamlItem: fc.Arbitrary<string> = fc
  .tuple(fc.array(lines(3), { minLength: 1, maxLength: 4 }), mutations, eols, indents)
  .map(([all, changes, eol, by]) =>
    mutated(
      indented(asItem(all.flat()), by)
        .map((line) => line + eol)
        .join(''),
      changes,
    ),
  );
