import * as fs from 'node:fs';
import * as path from 'node:path';
import type { PartId } from '../../src/core/guide/parts.ts';

/** Files as people made them, each with what a careful human reads in it (test/imports). */
export const SAMPLES = path.resolve('test/imports');

/** What `NAME.expect.json` says of a Word file. */
export interface ExpectedGuide {
  readonly file: string;
  readonly kind: 'word' | 'hostile';
  readonly result: string;
  readonly tests: string;
  readonly workbooks: readonly {
    readonly frontMatter: Readonly<Record<string, unknown>>;
    readonly meetings: readonly (string | null)[];
    readonly answers: Readonly<Partial<Record<PartId, string>>>;
  }[];
  readonly notLost: readonly string[];
  readonly notLostEither: readonly (readonly string[])[];
  readonly noAnswer: readonly string[];
  readonly notThere: readonly string[];
  readonly doubts: readonly { readonly path: string }[];
}

/** The samples of one kind, in order. */
export function guideSamples(kind: ExpectedGuide['kind']): readonly GuideSample[] {
  return filesWithExpectations().filter((sample) => sample.kind === kind) as GuideSample[];
}

/** What `NAME.expect.json` says of a list. */
export interface ExpectedList extends SampleFile {
  readonly tests: string;
  readonly organizations: readonly ExpectedOrganization[];
  readonly skip: readonly { readonly row: number }[];
}

export interface ExpectedOrganization {
  readonly name: string;
  readonly audience: string | null;
  readonly relationship: string | null;
  readonly contact: Readonly<Record<string, string>> | null;
  readonly dates: Readonly<Record<string, string>>;
  readonly notes?: string;
  readonly whatWeDo?: string;
  readonly value?: string | number;
}

export function listSamples(): readonly ExpectedList[] {
  const lists: readonly unknown[] = filesWithExpectations().filter(
    ({ kind }) => kind === 'spreadsheet',
  );
  return lists as ExpectedList[];
}

/** A Word file with what is expected of it. */
export type GuideSample = ExpectedGuide & SampleFile;

interface SampleFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

function filesWithExpectations(): readonly (SampleFile & { readonly kind: string })[] {
  return fs
    .readdirSync(SAMPLES)
    .filter((name) => name.endsWith('.expect.json'))
    .map((name) => {
      const text = fs.readFileSync(path.join(SAMPLES, name), 'utf8');
      const start = name.replace('.expect.json', '.');
      const file = fs
        .readdirSync(SAMPLES)
        .find((one) => one.startsWith(start) && !one.endsWith('.json'))!;
      return {
        ...(JSON.parse(text) as { readonly kind: string }),
        name: file,
        bytes: fs.readFileSync(path.join(SAMPLES, file)),
      };
    });
}

/** What counts when texts are compared: no Markdown signs, no letter case, single spaces. */
export function fold(text: string): string {
  return text
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_~`]/g, '')
    .replaceAll('\u2011', '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
