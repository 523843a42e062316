import * as fs from 'node:fs';
import fc from 'fast-check';
import { guide } from '../../src/core/guide/guide.ts';
import { propertySchema, type PropertySchema } from '../../src/core/schema/schema.ts';
import { applyEdits, type TextEdit } from '../../src/core/workbook/edit.ts';
import { remarkableText, gentleStep } from '../fuzz/problems.ts';
import { HOSTILE } from '../hostile/texts.ts';
import { damagedText } from '../support/damagedText.ts';
import { editsOf } from '../support/editing.ts';
import { plainWorkbook } from '../support/plainWorkbooks.ts';
import { oddWorkbook, step, type Step } from '../support/oddWorkbooks.ts';
import * as edited from '../unit/edits/laidOutWorkbooks.ts';
import { KINDS_OF_CHANGE, type Change } from './face.ts';

/** A text to compare, and what it is called when the two cores disagree. */
export interface Compared {
  readonly name: string;
  readonly text: string;
  /** What is typed into it, one edit after the other. */
  readonly steps: readonly (readonly TextEdit[])[];
  /** What is changed in it, one after the other. */
  readonly changes: readonly Change[];
}

/** Questions with answers as people leave them: below, beside and in the quote, whole and torn. */
const answeredSection: fc.Arbitrary<string> = fc
  .record({
    part: fc.constantFrom(...guide.parts),
    width: fc.constantFrom(20, 60, 90, 500),
    torn: fc.constantFrom(0, 0, 0, 0, 1, 2, 5),
    mark: fc.constantFrom('> ', '> ', '> ', '>', ' > ', '', '> > '),
    former: fc.boolean(),
    behind: fc.constantFrom('', '', ' Trust.', ' TBD', ' **Trust**', '  ', ' Äpfel?', ' ⭐'),
    below: fc.array(
      fc.constantFrom(
        ...[
          '',
          '',
          'Trust.',
          '- Trust',
          '* [ ] More nights',
          '> Trust',
          '> “Trust”',
          '> ',
          '1. One',
        ],
        ...[
          'TBD',
          '[name]',
          '[Plan]',
          '[Plan]: https://a.example',
          '???',
          '____',
          '---',
          '***',
          '⭐',
        ],
        ...['<!-- later -->', '<!--', '-->', '<br>', '<b>Well</b>', '{.wide}', '[!NOTE]', '&nbsp;'],
        ...[
          'Grüße aus Zürich',
          '日本語',
          '\\# five',
          '\\> so',
          '    code',
          '```',
          '| a | b |',
          '  more of it',
        ],
        ...[
          'What do you want?',
          'How did the partnership go',
          '#### Smaller',
          'x  ',
          '\u00a0',
          '\ttab',
        ],
      ),
      { maxLength: 6 },
    ),
  })
  .map(({ part, width, torn, mark, former, behind, below }) => {
    const { question = '', formerQuestions } = part;
    const asked = (former ? formerQuestions.at(-1) : undefined) ?? question;
    const words = asked.split(' ');
    const said = torn === 0 ? words : words.filter((_, at) => at % 7 !== torn);
    const lines = said.reduce<string[]>((all, word) => {
      const last = all.at(-1);
      if (last === undefined || last.length + word.length >= width) return [...all, word];
      return [...all.slice(0, -1), `${last} ${word}`];
    }, []);
    const quote = lines.map((line) => `${mark}${line}`).join('\n') + behind;
    return `${'#'.repeat(part.level)} ${part.heading}\n\n${quote}\n${below.join('\n')}\n\n`;
  });

const answered: fc.Arbitrary<string> = fc
  .record({
    head: edited.laidOutWorkbook,
    sections: fc.array(answeredSection, { minLength: 1, maxLength: 6 }),
    eol: fc.constantFrom('\n', '\n', '\r\n', '\r'),
    isOpen: fc.boolean(),
  })
  .map(({ head, sections, eol, isOpen }) => {
    const body = isOpen ? sections.join('').trimEnd() : sections.join('');
    const front = head.slice(0, head.indexOf('\n---', 4) + 4).replaceAll('\r\n', '\n');
    return `${front}\n\n${body}`.replaceAll('\n', eol);
  });

/** Two versions of some lines, side by side. */
const conflicting: fc.Arbitrary<string> = fc
  .tuple(edited.laidOutWorkbook, fc.nat(1000), fc.nat(5), fc.boolean())
  .map(([text, from, count, isDiff3]) => {
    const lines = text.split('\n');
    const at = Math.floor((from * lines.length) / 1001);
    const own = lines.slice(at, at + count);
    const base = isDiff3 ? ['||||||| base', ...own] : [];
    const other = own.map((line) => `${line} too`);
    const met = ['<<<<<<< HEAD', ...own, ...base, '=======', ...other, '>>>>>>> theirs'];
    return [...lines.slice(0, at), ...met, ...lines.slice(at + count)].join('\n');
  });

/** Every place that holds one value, in the first items of lists. */
function fieldPaths(
  { properties = {}, items }: PropertySchema = propertySchema([]) ?? { title: '', types: [] },
  path: Change['path'] = [],
): readonly Change['path'][] {
  const below = [
    ...Object.entries(properties).map(([key, schema]) => [key, schema] as const),
    ...(items === undefined ? [] : [0, 1, 2].map((at) => [at, items] as const)),
  ];
  if (below.length === 0) return [path];
  return below.flatMap(([step, schema]) => fieldPaths(schema, [...path, step]));
}

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.oneof(
    fc.constantFrom(...KINDS_OF_CHANGE),
    fc.constantFrom('set', 'remove', 'append', 'answer', 'form'),
  ),
  path: fc.oneof(
    { weight: 20, arbitrary: fc.constantFrom(...fieldPaths()) },
    {
      weight: 1,
      arbitrary: fc.constantFrom<Change['path']>(
        ['room'],
        ['tags', 1],
        ['milestones'],
        ['goal'],
        [],
      ),
    },
  ),
  value: fc.oneof(
    edited.phrase,
    fc.constantFrom('Ana', 'done', 'consult', '2026-05-05', 'May 5', '', '  ', 'By May we will.'),
    fc.nat(500),
    fc.nat(30).map((day) => ({ day: 20_500 + 7 * day })),
    fc
      .array(fc.oneof(edited.phrase, fc.constantFrom('', '# One', '> b', '- x', '<!-- c', '```')))
      .map((lines) => ({ lines: lines.join('\n') })),
  ),
  at: fc.nat(60),
});

const changing = fc.array(change, { minLength: 3, maxLength: 8 });

const ARBITRARY: Readonly<Record<string, fc.Arbitrary<string>>> = {
  workbook: oddWorkbook,
  damaged: damagedText,
  plain: plainWorkbook,
  remarkable: remarkableText,
  edited: edited.laidOutWorkbook,
  editedDamaged: edited.damagedWorkbook,
  answered,
  conflicting,
};

/** Made-up texts, as many of each kind; a tenth of them with something typed into them. */
export function generated(seed: number, count: number): readonly Compared[] {
  const kinds = Object.entries(ARBITRARY);
  const each = Math.ceil(count / kinds.length);
  return kinds.flatMap(([kind, arbitrary]) => {
    const texts = fc.sample(arbitrary, { seed, numRuns: each });
    const typing = fc.sample(typed, { seed, numRuns: each });
    const changed = fc.sample(changing, { seed, numRuns: each });
    return texts.map((text, at) => ({
      name: `${kind} ${String(seed)}/${String(at)}`,
      text,
      steps: at % 10 === 0 ? stepsIn(text, typing[at] ?? []) : [],
      changes: changed[at] ?? [],
    }));
  });
}

const typed = fc.array(fc.oneof({ weight: 3, arbitrary: gentleStep }, step), {
  minLength: 5,
  maxLength: 25,
  size: 'max',
});

function stepsIn(text: string, steps: readonly Step[]): readonly (readonly TextEdit[])[] {
  let now = text;
  return steps.flatMap((one) => {
    if (one.kind === 'undo') return [];
    const edits = editsOf(one, now);
    now = applyEdits(now, edits);
    return [edits];
  });
}

/** The sample library, the fixtures and what was made to do harm. */
export function known(): readonly Compared[] {
  const files = ['test/sample/library', 'test/fixtures'].flatMap((folder) =>
    fs
      .readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.md'))
      .map((file) => `${folder}/${file}`),
  );
  const all = [
    ...files.map((name) => ({ name, text: fs.readFileSync(name, 'utf8') })),
    ...HOSTILE.map(({ what, text }) => ({ name: what, text: text() })),
  ];
  const changed = fc.sample(changing, { seed: 1, numRuns: all.length });
  return all.map((one, at) => ({ ...one, steps: [], changes: changed[at] ?? [] }));
}
