import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { USAGE } from '../../../src/cli/usage.ts';
import { KIND_IDS, KINDS, type KindId } from '../../../src/core/sharing/kinds.ts';

/** What a list that is kept by hand has to say of a kind. */
const LISTS = {
  'the help of the command line': [USAGE, (kind: string) => new RegExp(`^ {6}${kind} {2,}`, 'm')],
  'what leaves the house, in SECURITY.md': [
    fs.readFileSync('.github/SECURITY.md', 'utf8'),
    (kind: string) => new RegExp(`^\\| ${kind}\\b`, 'im'),
  ],
  'what is opened in other programs': [
    fs.readFileSync('src/build/checkDocuments.mjs', 'utf8'),
    (kind: string) => new RegExp(`\\['${kind}'`),
  ],
} as const;

const isForCalendars = (kind: KindId): boolean =>
  KINDS[kind].formats.some((format) => format === 'ics');

describe('Every kind of document', () => {
  for (const [list, [text, line]] of Object.entries(LISTS)) {
    it(`stands in ${list}`, () => {
      // What goes into a calendar has no pages.
      const printed = KIND_IDS.filter(
        (kind) => list !== 'what is opened in other programs' || !isForCalendars(kind),
      );
      for (const kind of printed) assert.match(text, line(kind), kind);
    });
  }

  it('is said in the help with the files it can be', () => {
    for (const kind of KIND_IDS) {
      const [, said = ''] = USAGE.split(new RegExp(`^ {6}${kind} {2,}`, 'm'));
      // Up to the next line that begins as far to the left.
      const lines = said.split(/\n {6}(?=\S)/)[0] ?? '';
      for (const format of KINDS[kind].formats)
        assert.match(lines, new RegExp(`\\b${format}\\b`), kind);
    }
  });
});
