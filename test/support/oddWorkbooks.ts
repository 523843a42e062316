import fc from 'fast-check';
import { yamlPair } from './yamlPieces.ts';

/** Keys of the front matter with what people write there. */
const KEYS = [
  'library: Cedar Falls Public Library\n',
  'cycle: 1\n',
  'focus: Pantry nights # short\n',
  'started: 2026-03-02\n',
  'coordinator:\n',
  'organization:\n  name: Harbor Light\n  # Whose trust?\n  audience: Families\n  relationship: existing\n',
  'candidates:\n  - name: Tenants Union\n    audience: Renters\n\n  -\n  - name: Boys & Girls Club\n',
  'spectrum:\n  current: consult\n  target: Collaborating\n',
  'goal:\n  statement: >-\n    By 15 December 2026 we will run\n    12 pantry nights.\n  measurable:\n    - measure: Households\n      target: 1,200\n  time-bound: 2026-12-15\n',
  'milestones:\n- title: Agreement signed\n  due: 2026-03-30\n  status: done\n- title: TBD\n  due: 2026-02-30\n',
  'milestones:\n  # first\n  - title: A\n    owner: "B"\n  - title: C: D\n',
  'roles: [{organization: A}, {lead: }]\n',
  'agreement: {signed: 2026-03-28}\n',
  'status: paused\nstatus-reason: &why New director\nours: *why\n',
  '? explicit\n: key\n',
  'our-own:\n  - [1, 2]\n  - |\n    text\n\n    more\n',
  'broken: "quote\n',
  '\n# a comment\n\n',
];

const BODY = [
  '# Harbor Light\n\n',
  '## Goals\n\n### Personal goals\n\n> What do you yourself want to take away from this partnership?\n\nTrust.\n\n',
  '### How we work together now\n\nWe lend them a room.\n\n',
  '## Discussion\n\n### Meeting notes\n\n#### 2026-03-09\n\n- We met.\n- TBD\n\n#### 2026-04-01\n\nAgain.\n\n',
  '### Challenges\n\n<!-- later -->\n\n',
  '```yaml\n---\nworkbook: partnership-cycle\n# no heading\n---\n```\n\n',
  '~~~\n## inside\n~~~\n',
  '<!--\n## hidden\n-->\n',
  'Setext\n------\n\n',
  '## Reflection\n\n### What did we learn?\n\n???\n',
  '## Our own\n\n| a | b |\n',
];

const MARK = 'workbook: partnership-cycle\n';
const eols = fc.constantFrom(...Array<string>(8).fill('\n'), '\r\n', '\r\n', '\r\n', '\r');

/** Texts of workbooks as they might lie on a disk: sound, odd, and a little damaged. */
export const oddWorkbook: fc.Arbitrary<string> = fc
  .record({
    above: fc.constantFrom('', '', '', '', '\uFEFF', 'Draft\n\n'),
    keys: fc.array(
      fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...KEYS) },
        { weight: 1, arbitrary: yamlPair },
      ),
      { maxLength: 8 },
    ),
    markAt: fc.nat({ max: 8 }),
    open: fc.constantFrom(...Array<string>(14).fill('---\n'), ''),
    close: fc.constantFrom(...Array<string>(14).fill('---\n'), '', '---'),
    body: fc.array(fc.constantFrom(...BODY), { maxLength: 8 }),
    eol: eols,
  })
  .map(({ above, keys, markAt, open, close, body, eol }) => {
    // Front matter without its opening line is known by its mark alone.
    const before = open === '' ? 0 : markAt;
    const front = [...keys.slice(0, before), MARK, ...keys.slice(before)].join('');
    return `${above}${open}${front}${close}${body.join('')}`.replaceAll(/\r?\n/g, eol);
  });

/** What somebody types or pastes. */
const TYPED = [
  ...'a¦ ¦  ¦\n¦\n¦\r\n¦\r¦\t¦\u00a0¦-¦- ¦#¦## ¦# ¦:¦: ¦"¦\'¦[¦]¦{¦}¦&x ¦*x'.split('¦'),
  ...'*why¦? ¦...\n¦%YAML\n¦---\n¦---¦```\n¦~~~\n¦`¦<!--¦-->¦<!-- -->\n¦>¦> '.split('¦'),
  ...'😀¦é¦\uFEFF¦\u2028¦\0¦#4¦ #4¦|\n¦>-\n¦workbook: partnership-cycle\n'.split('¦'),
  ...'workbook: other\n¦## Goals\n¦### Challenges\n¦# T\n¦\n\n¦milestones:\n'.split('¦'),
  ...'  - title: X\n¦- title: Y\n¦    due: 2026-05-05\n¦TBD¦focus:¦]\n¦}\n'.split('¦'),
  ...'everyone¦319-555-0142¦kim@harbor.lib.us¦2026-04-01¦Harbor Light'.split('¦'),
  'by July',
];

export type Step =
  { readonly kind: 'replace'; readonly places: readonly Replacement[] } | { readonly kind: 'undo' };

interface Replacement {
  /** Where, in thousandths of the text; taken to the start of a line where `line` is set. */
  readonly at: number;
  readonly line: boolean;
  readonly cut: number;
  readonly put: string;
}

const replacement: fc.Arbitrary<Replacement> = fc.record({
  at: fc.nat({ max: 1000 }),
  line: fc.boolean(),
  cut: fc.oneof(
    { weight: 6, arbitrary: fc.constant(0) },
    { weight: 4, arbitrary: fc.integer({ min: 1, max: 4 }) },
    { weight: 1, arbitrary: fc.nat({ max: 200 }) },
  ),
  put: fc.oneof(
    { weight: 2, arbitrary: fc.constant('') },
    { weight: 8, arbitrary: fc.constantFrom(...TYPED) },
    { weight: 1, arbitrary: fc.constantFrom(...KEYS, ...BODY) },
  ),
});

/** One thing that somebody does in an editor: typing, deleting, pasting, at several cursors, or undo. */
export const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: replacement.map((one) => ({ kind: 'replace', places: [one] }) as const) },
  {
    weight: 1,
    arbitrary: fc
      .array(replacement, { minLength: 2, maxLength: 4 })
      .map((places) => ({ kind: 'replace', places }) as const),
  },
  { weight: 2, arbitrary: fc.constant({ kind: 'undo' } as const) },
);
