import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { grammar, type Vocabulary } from '../../../src/core/grammar/grammar.ts';
import { tokenise, textAt } from '../../../src/core/grammar/words.ts';

interface Facts {
  readonly count: number;
  readonly month: string;
}

const VOCABULARY: Vocabulary<Facts> = {
  lists: { UNIT: ['day days week weeks'], HYPHEN: ['-'] },
  readers: {
    COUNT: (words, at) =>
      /^\d+$/.test(textAt(words, at))
        ? { to: at + 1, facts: { count: Number(textAt(words, at)) }, says: ['counted'] }
        : undefined,
    MONTH: (words, at) =>
      /^ju(?:ne|ly)$/.test(textAt(words, at))
        ? { to: at + 1, kind: 'month', facts: { month: textAt(words, at) } }
        : undefined,
  },
};

/** The words that the rule A reads at `at`; undefined where it reads nothing. */
function read(lines: string, text: string, at = 0): string | undefined {
  const words = tokenise(text);
  const found = grammar('test', `A\n${lines}`, VOCABULARY).read('A', words, at);
  return (
    found &&
    words
      .slice(at, found.to)
      .map(({ text: word }) => word)
      .join(' ')
  );
}

describe('A line of a grammar', () => {
  for (const [lines, text, ...expected] of [
    ['  by /\\d+/', 'by 12 May', 'by 12'],
    ['  by /\\d/', 'by 12', undefined],
    ['  COUNT UNIT', '3 weeks', '3 weeks'],
    ['  WORD DIGITS ANY', 'May 3 !', 'may 3 !'],
    ['  a (b | b c) d', 'a b c d', 'a b c d'],
    ['  a b? c', 'a c', 'a c'],
    ['  ANY{0,2}', 'a b c', 'a b'],
    ['  ANY{1,2}? c', 'a b c', 'a b c'],
    ['  ANY{1,2}?', 'a b c', 'a'],
    ['  a !b ANY', 'a b', undefined],
    ['  a &b', 'a b', 'a'],
    ["  a ~'-' ~b", 'a-b', 'a - b'],
    ["  a ~'-' ~b", 'a - b', undefined],
    ['  ^a b', 'A b', 'a b'],
    ['  ^a b', 'a b', undefined],
    ['  START a', 'a', 'a'],
    ['  !a ANY', 'a', undefined],
    ['  a\n  a b', 'a b', 'a'],
    ['  a b = never\n  a', 'a b', undefined],
    ['  a b = never\n  a', 'a c', 'a'],
    ['  b # "a b"', 'b', 'b'],
    // A rule takes all it can, and gives nothing back.
    ['  B c\nB\n  b | b c', 'b c', 'b c'],
    ['  B b\nB\n  b{0,2}', 'b b', undefined],
  ] as const) {
    it(`${lines.trim()} reads ${expected[0] ?? 'nothing'} in “${text}”`, () =>
      assert.equal(read(lines, text), expected[0]));
  }

  for (const [lines, text, expected] of [
    ['  <a c', 'a c', 'c'],
    ['  <a c', 'b c', undefined],
    ['  !<a c', 'b c', 'c'],
    ['  <(a | b) c', 'b c', 'c'],
    ['  <(a b) c', 'b c', undefined],
    ['  <(!START ~b) c', 'a b c', undefined],
  ] as const) {
    it(`${lines.trim()} looks back to read ${expected ?? 'nothing'} in “${text}”`, () =>
      assert.equal(read(lines, text, tokenise(text).length - 1), expected));
  }

  it('looks back over as many tokens as it names', () => {
    assert.equal(read('  <(a b) c', 'a b c', 2), 'c');
    assert.equal(read('  <(a !START ~HYPHEN) c', 'a- c', 2), 'c');
  });
});

describe('What a match says', () => {
  const found = (lines: string, text: string): unknown => {
    const words = tokenise(text);
    const { kind, says, facts } = grammar('test', `A\n${lines}`, VOCABULARY).read('A', words, 0)!;
    return { kind, says, facts };
  };

  it('is its own kind, else that of the first part that has one', () => {
    assert.deepEqual(found('  by MONTH = limit', 'by June'), {
      kind: 'limit',
      says: [],
      facts: { month: 'june' },
    });
    assert.deepEqual(found('  COUNT MONTH = firm', '3 June'), {
      kind: 'month',
      says: ['firm', 'counted'],
      facts: { count: 3, month: 'june' },
    });
  });

  it('holds the facts of the first part, and nothing of a try that failed', () => {
    assert.deepEqual(found('  COUNT COUNT MONTH', '3 4 June'), {
      kind: 'month',
      says: ['counted', 'counted'],
      facts: { count: 3, month: 'june' },
    });
    assert.deepEqual(found('  (COUNT MONTH x | ANY MONTH)', '3 June'), {
      kind: 'month',
      says: [],
      facts: { month: 'june' },
    });
    assert.deepEqual(found('  &COUNT ANY', '3'), { kind: undefined, says: [], facts: {} });
  });

  it('can be asked for by the rule above', () => {
    const lines = '  B[counted !month] ANY\n  B = other\nB\n  COUNT MONTH?';
    assert.equal(read(lines, '3 weeks'), '3 weeks');
    assert.deepEqual(found(lines, '3 June'), {
      kind: 'other',
      says: ['counted'],
      facts: { count: 3, month: 'june' },
    });
  });
});

describe('A mistake in a grammar', () => {
  for (const [source, said] of [
    [
      'A\n  within UNTI of',
      'nothing is called UNTI; did you mean UNIT?\n    within UNTI of\n           ^',
    ],
    ['A\n  QWERTY', 'nothing is called QWERTY\n    QWERTY\n    ^'],
    ['A\n  (b | c', 'this bracket is never closed\n    (b | c\n    ^'],
    ['A\n  b)', 'nothing is open that this could close\n    b)\n     ^'],
    ['A\n  b{3,2}', 'the larger number comes last\n    b{3,2}\n     ^'],
    ['A\n  not-here', 'no token ever reads “not-here”\n    not-here\n    ^'],
    ['A\n  <(A b)', 'A can’t be read backward\n    <(A b)\n      ^'],
    ['A\n  /[/', 'this is no regular expression\n    /[/\n    ^'],
    ['A\n  b = Firm', 'Firm is no word to say\n    b = Firm\n        ^'],
    ['A\n  b @ c', '“@” means nothing here\n    b @ c\n      ^'],
    ['A\n  ! | b', 'something is missing here\n    ! | b\n      ^'],
    ['#\n  b', 'this line belongs to no rule\n    b\n    ^'],
  ] as const) {
    it(`says where it is, and what: ${said.split('\n')[0]!}`, () => {
      assert.throws(() => grammar('times', source, VOCABULARY).read('A', tokenise('b'), 0), {
        name: 'GrammarFault',
        message: `times:2: ${said}`,
      });
    });
  }

  it('may be a rule that stands twice, one without lines, or one that isn’t there', () => {
    const faulty = (source: string): (() => unknown) => {
      return () => grammar('times', source).read('A', tokenise('b'), 0);
    };
    assert.throws(faulty('A\n  b\nA\n  c'), {
      message: 'times:3: A is a rule already\n    A\n    ^',
    });
    assert.throws(faulty('A\nB\n  b'), { message: 'times:1: A has no lines\n    A\n    ^' });
    assert.throws(faulty('B\n  b'), { message: 'times: nothing is called A; did you mean B?' });
  });

  it('is found only when somebody reads', () =>
    assert.equal(grammar('times', 'A\n  NOBODY').name, 'times'));
});

describe('A rule in itself', () => {
  it('goes only so deep, so that any text is read in bounded time', () => {
    const nested = grammar('test', 'A\n  end of A\n  end of may');
    const words = tokenise(`${'end of '.repeat(50_000)}May`);
    assert.equal(nested.read('A', words, 0), undefined);
    assert.equal(nested.read('A', words, words.length - 7)?.to, words.length);
  });
});
