import * as fs from 'node:fs';
import fc from 'fast-check';
import { applyEdits, type TextEdit } from '../../src/core/workbook/edit.ts';
import { remarkableText, gentleStep } from '../fuzz/problems.ts';
import { HOSTILE } from '../hostile/texts.ts';
import { damagedText } from '../support/damagedText.ts';
import { editsOf } from '../support/editing.ts';
import { plainWorkbook } from '../support/plainWorkbooks.ts';
import { oddWorkbook, step, type Step } from '../support/oddWorkbooks.ts';
import * as edited from '../unit/edits/laidOutWorkbooks.ts';

/** A text to compare, and what it is called when the two cores disagree. */
export interface Compared {
  readonly name: string;
  readonly text: string;
  /** What is typed into it, one edit after the other. */
  readonly steps: readonly (readonly TextEdit[])[];
}

const ARBITRARY: Readonly<Record<string, fc.Arbitrary<string>>> = {
  workbook: oddWorkbook,
  damaged: damagedText,
  plain: plainWorkbook,
  remarkable: remarkableText,
  edited: edited.laidOutWorkbook,
  editedDamaged: edited.damagedWorkbook,
};

/** Made-up texts, as many of each kind; a tenth of them with something typed into them. */
export function generated(seed: number, count: number): readonly Compared[] {
  const kinds = Object.entries(ARBITRARY);
  const each = Math.ceil(count / kinds.length);
  return kinds.flatMap(([kind, arbitrary]) => {
    const texts = fc.sample(arbitrary, { seed, numRuns: each });
    const typing = fc.sample(typed, { seed, numRuns: each });
    return texts.map((text, at) => ({
      name: `${kind} ${String(seed)}/${String(at)}`,
      text,
      steps: at % 10 === 0 ? stepsIn(text, typing[at] ?? []) : [],
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
  return [
    ...files.map((name) => ({ name, text: fs.readFileSync(name, 'utf8'), steps: [] })),
    ...HOSTILE.map(({ what, text }) => ({ name: what, text: text(), steps: [] })),
  ];
}
