import fc from 'fast-check';

/** A way in which somebody lays out a workbook. */
export interface Habits {
  readonly eol: '\n' | '\r\n';
  readonly bom: boolean;
  readonly indent: number;
  /** How far dashes stand in. */
  readonly dash: number;
  readonly blankBetweenItems: boolean;
  readonly blankBetweenKeys: boolean;
  readonly comments: boolean;
  readonly quotes: 'none' | 'single' | 'double';
  readonly ownKeys: boolean;
}

const habits: fc.Arbitrary<Habits> = fc.record({
  eol: fc.constantFrom('\n', '\r\n'),
  bom: fc.boolean(),
  indent: fc.constantFrom(2, 3, 4),
  dash: fc.constantFrom(0, 2, 4),
  blankBetweenItems: fc.boolean(),
  blankBetweenKeys: fc.boolean(),
  comments: fc.boolean(),
  quotes: fc.constantFrom('none', 'single', 'double'),
  ownKeys: fc.boolean(),
});

/** Words that YAML readers stumble over, among harmless ones. */
export const phrase: fc.Arbitrary<string> = fc
  .array(
    fc.constantFrom(
      ...'Pantry¦nights¦no¦yes¦02134¦#4¦a: b¦it’s¦it\'s¦"quoted"¦- x¦[name]¦{x}'.split('¦'),
      ...'null¦~¦@home¦100%¦*star¦&co¦!¦|¦>¦Zürich¦日本¦2026-03-01¦1e3¦0x1F¦true¦='.split('¦'),
      ...'<<¦key:¦<b>¦\\n¦`code`¦, and¦😀'.split('¦'),
    ),
    { minLength: 1, maxLength: 25 },
  )
  .map((words) => words.join(' '));

/** One day of 2026 or 2027. */
export const isoDate: fc.Arbitrary<string> = fc
  .tuple(
    fc.integer({ min: 2026, max: 2027 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(
    ([year, month, day]) =>
      `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
  );

/** A readable workbook, laid out by somebody's habits; some of its fields are empty, some missing. */
export const laidOutWorkbook: fc.Arbitrary<string> = fc
  .tuple(habits, fc.array(fc.nat(5), { minLength: 60, maxLength: 60 }), fc.nat(4), fc.nat(3))
  .map(([how, choices, milestones, measures]) => written(how, choices, milestones, measures));

/** The same, with one or two lines of the front matter spoiled. */
export const damagedWorkbook: fc.Arbitrary<string> = fc
  .tuple(
    laidOutWorkbook,
    fc.array(fc.tuple(fc.nat(60), fc.nat(11)), { minLength: 1, maxLength: 2 }),
  )
  .map(([text, damages]) => damages.reduce((now, [line, kind]) => damaged(now, line, kind), text));

function written(
  how: Habits,
  choices: readonly number[],
  milestones: number,
  measures: number,
): string {
  let next = 0;
  const choice = (): number => choices[next++ % choices.length]!;
  const inner = ' '.repeat(how.indent);
  const quote = (text: string): string =>
    how.quotes === 'none' ? text : how.quotes === 'single' ? `'${text}'` : `"${text}"`;
  const field = (indent: string, key: string, value: string): string[] => {
    const say = choice();
    if (say === 0) return [];
    if (say === 1) return [`${indent}${key}:`];
    const comment = how.comments && say === 2 ? ' # a remark' : '';
    const above = how.comments && say === 3 ? [`${indent}# about ${key}`] : [];
    return [...above, `${indent}${key}: ${value}${comment}`];
  };
  const list = (indent: string, count: number, fields: (at: string) => string[][]): string[] =>
    Array.from({ length: count }, () => {
      const dash = indent + ' '.repeat(how.dash);
      const lines = fields(`${dash}  `).flat();
      const first = lines.findIndex((line) => !line.trim().startsWith('#'));
      if (first < 0) return [];
      const item = lines.slice(first);
      return [
        ...lines.slice(0, first),
        item[0]!.replace(`${dash}  `, `${dash}- `),
        ...item.slice(1),
      ];
    }).flatMap((item, at) => (how.blankBetweenItems && at > 0 ? ['', ...item] : item));
  const parts: string[][] = [
    ['workbook: partnership-cycle'],
    [
      'organization:',
      `${inner}name: ${quote('Harbor Light Food Bank')}`,
      ...field(inner, 'audience', quote('Families')),
      ...field(inner, 'relationship', 'existing'),
    ],
    field('', 'library', quote('Cedar Falls Public Library')),
    ...(how.ownKeys ? [['room: Blue', 'tags: [a, b]']] : []),
    ['cycle: 1'],
    field('', 'started', '2026-03-02'),
    [
      'goal:',
      ...field(inner, 'statement', `>-\n${inner}  By December we\n${inner}  meet.`),
      ...field(inner, 'specific', quote('Nights')),
    ],
    [
      ...(measures > 0 ? [`${inner}measurable:`] : []),
      ...list(inner, measures, (at) => [
        field(at, 'measure', quote('Households')),
        field(at, 'baseline', '0'),
        field(at, 'target', '150'),
      ]),
      ...field(inner, 'time-bound', '2026-12-15'),
    ],
    [
      'milestones:',
      ...list('', milestones, (at) => [
        field(at, 'title', quote('Signed')),
        field(at, 'due', '2026-05-01'),
        field(at, 'owner', quote('Director')),
        field(at, 'status', 'done'),
      ]),
    ],
  ];
  const lines = parts.flatMap((part) =>
    how.blankBetweenKeys && part.length > 0 ? ['', ...part] : part,
  );
  const body =
    '\n# Harbor Light\n\n## Discussion with our partner\n\n### Challenges\n\nSnow.\n'.split('\n');
  const all = ['---', ...lines, '---', ...body].join('\n').replaceAll('\n', how.eol);
  return (how.bom ? '\u{FEFF}' : '') + all;
}

const DAMAGES: readonly ((line: string) => string)[] = [
  (line) => `\t${line}`,
  (line) => `${line}: again: and again`,
  (line) => line.replace(': ', ':'),
  (line) => `${line} "`,
  (line) => line.replace(': ', ': "'),
  (line) => line.replace(': ', ': ['),
  (line) => line.replace(': ', ': &anchor '),
  (line) => line.replace(': ', ': *anchor'),
  (line) => `   ${line}`,
  (line) => line.replace(': ', ': @'),
  (line) => `${line}\n${line}`,
  () => 'no colon here',
];

function damaged(text: string, line: number, kind: number): string {
  const end = text.indexOf('\n---', 5);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = text.slice(0, end).replace(/\r$/, '').split(/\r?\n/);
  const at = 2 + (line % Math.max(1, lines.length - 2));
  const old = lines[at];
  if (old === undefined || old.startsWith('workbook')) return text;
  lines[at] = DAMAGES[kind % DAMAGES.length]!(old);
  return lines.join('\n').replaceAll('\n', eol) + eol + text.slice(end + 1);
}
