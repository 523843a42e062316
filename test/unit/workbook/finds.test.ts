import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { applyEdits } from '../../../src/core/workbook/edit.ts';
import { openWorkbook } from '../../../src/core/workbook/openWorkbook.ts';
import { editedWorkbook } from '../../support/editing.ts';
import { assertSound } from '../../support/soundness.ts';
import { cycleIn, opened, shownFaults, withFrontMatter } from '../../support/workbookText.ts';

// What long runs of `npm run fuzz` have found; each case stays mended.

describe('nothing in the front matter is passed over in silence', () => {
  const FOUND: Readonly<Record<string, { text: string; faults: readonly string[] }>> = {
    'an indented key above all others': {
      text: '---\n  library: L\nworkbook: partnership-cycle\nfocus: F\n---\n',
      faults: ['yaml-syntax (indentation) at library: library: L'],
    },
    'an indented key of one’s own with a tag': {
      text: '---\n  ours: !mine x\nlibrary: L\nworkbook: partnership-cycle\nfocus: F\n---\n',
      faults: ['yaml-syntax (indentation) at ours: ours: !mine x'],
    },
    'a hard space behind the mark of a folded text': {
      text: withFrontMatter('library: L\nfocus: F\nours: >\u00a0\n  S'),
      faults: ['yaml-syntax (other) at ours: ours: >'],
    },
    'what stands behind the end of a YAML document': {
      text: withFrontMatter('library: L\n...\nfocus: F'),
      faults: ['yaml-syntax (no-colon) at : ...'],
    },
    'a key that is no text': {
      text: withFrontMatter('library: L\n? [a, b]\n: c\nfocus: F'),
      faults: ['yaml-syntax (other) at : [a, b]'],
    },
  };
  for (const [what, { text, faults }] of Object.entries(FOUND)) {
    it(what, () => {
      assert.deepEqual(shownFaults(text), faults);
      assert.deepEqual(cycleIn(text), { library: 'L', focus: 'F' });
    });
  }

  it('a dash that stands further out than the first', () => {
    const text = withFrontMatter('milestones:\n  - title: A\n- title: B\n- title: C');
    assert.deepEqual(cycleIn(text), {
      milestones: [{ title: 'A' }, { title: 'B' }, { title: 'C' }],
    });
    assert.deepEqual(shownFaults(text), ['yaml-syntax (indentation) at milestones.0: - title: A']);
  });
});

describe('no fault is found with what is sound', () => {
  it('such as a dash that is the last character of the file', () => {
    const text = '---\nworkbook: partnership-cycle\nmilestones:\n- title: A\n-';
    assert.deepEqual(shownFaults(text), ['front-matter-unclosed at : ---']);
    assert.deepEqual(cycleIn(text), { milestones: [{ title: 'A' }] });
  });
});

describe('a key is read as all of the front matter would be', () => {
  it('also where a byte order mark from another file stands before it', () => {
    const text = withFrontMatter('focus: F\n\ufefflibrary: L');
    assert.deepEqual(cycleIn(text), { focus: 'F' });
    assert.deepEqual(
      shownFaults(text).map((fault) => fault.replace(/ at .*/s, '')),
      ['unknown-key'],
    );
  });
});

describe('a line of nothing but blanks between its words', () => {
  it('is gone through once', () => {
    const text = withFrontMatter(
      `goal:\n  a: b\n${`  a${' '.repeat(1900)}x : y : z\n`.repeat(60)}`,
    );
    assert.ok(shownFaults(text).length > 0);
  });
});

describe('a fault lies inside the text', () => {
  for (const blank of ['\u00a0\u00a0', '\u0085', '\u2028', '\ufeff']) {
    it(`in a line of nothing but ${JSON.stringify(blank)}`, () =>
      assertSound(opened(withFrontMatter(`goal:\n  specific: S\n${blank}\n  relevant: R`))));
  }
});

describe('an edit is read as the new text would be', () => {
  const EDITS: Readonly<
    Record<string, { text: string; at: string; edit: { cut: number; text: string } }>
  > = {
    'that takes the space behind a list’s only dash': {
      text: withFrontMatter('candidates:\n  - title: A\n    x\n'),
      at: ' title: A',
      edit: { cut: 1, text: '' },
    },
    'that splits a Windows line end': {
      text: withFrontMatter('library: L\r\nfocus: F\r\n'),
      at: '\nfocus',
      edit: { cut: 0, text: 'x' },
    },
    'that makes one of a lone carriage return': {
      text: withFrontMatter('library: L\rfocus: F\n'),
      at: 'focus',
      edit: { cut: 0, text: '\n' },
    },
    'that closes a comment in another section': {
      text: withFrontMatter('library: L', '## Goals\n<!--\n## Hidden\n\n## Hidden, too\n'),
      at: '\n## Hidden, too',
      edit: { cut: 0, text: '-->' },
    },
    'that opens a code block above other sections': {
      text: withFrontMatter('library: L', '## Goals\n\n## A\n\n```\n## B\n```\n'),
      at: '\n## A',
      edit: { cut: 0, text: '```\n' },
    },
    'that joins a heading to the line above it': {
      text: withFrontMatter('library: L', '## Goals\n\n## Repeat\n\nx\n'),
      at: '\n## Repeat',
      edit: { cut: 1, text: '' },
    },
    'at the very start of the body': {
      text: withFrontMatter('library: L', '## Goals\n'),
      at: '\n## Goals',
      edit: { cut: 1, text: '#' },
    },
  };
  for (const [what, { text, at, edit }] of Object.entries(EDITS)) {
    it(what, () => {
      const start = text.indexOf(at);
      const edits = [{ start, end: start + edit.cut, text: edit.text }];
      assert.deepEqual(editedWorkbook(text, edits), openWorkbook(applyEdits(text, edits)));
    });
  }
});
