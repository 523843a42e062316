import type { FaultCode } from '../../src/core/workbook/model/fault.ts';
import { scaledWorkbook } from '../support/scaled.ts';
import { withBody, withFrontMatter } from '../support/workbookText.ts';

/** A file that somebody made to do harm, or that went wrong on its way. */
export interface Hostile {
  readonly what: string;
  readonly text: () => string;
  /** No workbook, a sound one, or one with (at least) this fault. */
  readonly expects: 'none' | 'sound' | FaultCode;
}

const yaml = (what: string, expects: Hostile['expects'], make: () => string): Hostile => ({
  what,
  expects,
  text: () => withFrontMatter(make()),
});
const body = (what: string, make: () => string): Hostile => ({
  what,
  expects: 'sound',
  text: () => withBody(make()),
});
const raw = (what: string, expects: Hostile['expects'], make: () => string): Hostile => ({
  what,
  expects,
  text: make,
});

const MARK = 'workbook: partnership-cycle\n';
const counted = (count: number, make: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => make(at)).join('');

/** Every way to say "deep" in YAML. */
const NESTING: readonly Hostile[] = [
  yaml('50,000 brackets inside one another', 'yaml-syntax', () => `ours: ${'['.repeat(30_000)}`),
  yaml(
    // Front matter that is too long is left unread.
    '50,000 closed brackets inside one another',
    'too-large',
    () => `ours: ${'['.repeat(50_000)}${']'.repeat(50_000)}`,
  ),
  yaml(
    '30,000 closed brackets inside one another',
    'yaml-syntax',
    () => `ours: ${'['.repeat(30_000)}${']'.repeat(30_000)}`,
  ),
  yaml('braces inside one another', 'yaml-syntax', () => `ours: ${'{a: '.repeat(15_000)}`),
  yaml('50,000 dashes in a line', 'too-large', () => `ours:\n  ${'- '.repeat(50_000)}`),
  yaml('30,000 dashes in a line', 'yaml-syntax', () => `ours:\n  ${'- '.repeat(30_000)}`),
  yaml('30,000 explicit keys in a line', 'yaml-syntax', () => `ours:\n  ${'? '.repeat(30_000)}`),
  yaml('50,000 explicit keys at the top', 'too-large', () => '? '.repeat(50_000)),
  yaml(
    'keys that stand in further and further',
    'sound',
    () => `ours:\n${counted(355, (at) => `${' '.repeat(at + 1)}a:\n`)}`,
  ),
  yaml('50,000 keys in a line', 'too-large', () => `ours: ${'a: '.repeat(50_000)}`),
  yaml('20,000 keys in a line', 'yaml-syntax', () => `ours: ${'a: '.repeat(20_000)}`),
  yaml(
    'lines that stand in by 1,000 columns',
    'sound',
    () => `ours:\n${counted(60, (at) => `${' '.repeat(1000)}a${at}: b\n`)}`,
  ),
];

const MANY: readonly Hostile[] = [
  yaml('100,000 keys at the top', 'too-large', () => counted(100_000, (at) => `key${at}: ${at}\n`)),
  yaml('100,000 empty keys at the top', 'too-large', () => counted(100_000, (at) => `k${at}:\n`)),
  yaml(
    '100,000 keys below one',
    'too-large',
    () => `ours:\n${counted(100_000, (at) => `  key${at}: ${at}\n`)}`,
  ),
  yaml('5,000 keys below one', 'sound', () => `ours:\n${counted(5000, (at) => `  key${at}: 1\n`)}`),
  yaml(
    '4,000 unknown keys below the goal',
    'sound',
    () => `goal:\n${counted(4000, (at) => `  qqzz${at}: 1\n`)}`,
  ),
  yaml(
    '4,000 misspelt keys below the goal',
    'unknown-key',
    () => `goal:\n${counted(4000, (at) => `  specifik${at % 10}${'x'.repeat(at % 2)}: 1\n`)}`,
  ),
  yaml(
    'the same key 5,000 times below one',
    'duplicate-key',
    () => `goal:\n${'  specific: 1\n'.repeat(4500)}`,
  ),
  yaml('the same key 100,000 times at the top', 'too-large', () => 'library: 1\n'.repeat(100_000)),
  yaml(
    '20,000 milestones',
    'too-large',
    () => `milestones:\n${'  - title: A\n    due: 2026-03-03\n'.repeat(20_000)}`,
  ),
  yaml(
    '60,000 broken milestones',
    'too-large',
    () => `milestones:\n${'  - title: A: B\n'.repeat(60_000)}`,
  ),
  yaml(
    '20,000 items of an unknown list',
    'too-large',
    () => `ours:\n${'  - title: A\n'.repeat(20_000)}`,
  ),
  yaml('a broken line in each of 16 large keys', 'too-large', () =>
    counted(
      16,
      (at) =>
        `ours${at}:\n${counted(300, (n) => `  a${n}:\n    b: c: d\n    e:\n      f: g: h\n`)}`,
    ),
  ),
  yaml('lines of stray text', 'yaml-syntax', () => 'nothing here is a key\n'.repeat(1500)),
  yaml('1 MB of stray text', 'too-large', () => 'nothing here is a key\n'.repeat(45_000)),
  yaml('65,000 commas in brackets in each of 16 keys', 'too-large', () =>
    counted(16, (at) => `ours${at}: [${'a,'.repeat(30_000)}]\n`),
  ),
  yaml('65,000 commas in brackets', 'sound', () => `ours: [${'a,'.repeat(30_000)}]`),
  yaml('60,000 comment lines', 'too-large', () => '# note\n'.repeat(60_000)),
  yaml('60,000 blank lines', 'sound', () => '\n'.repeat(60_000)),
  yaml('1 MB of spaces behind a key', 'too-large', () => `library: ${' '.repeat(1_000_000)}L`),
  yaml(
    'spaces and no colon, again and again',
    'yaml-syntax',
    () => `ours:\n  a: b\n${`  a${' '.repeat(1900)}x\n`.repeat(30)}`,
  ),
  yaml('tabs in every line', 'yaml-syntax', () => `goal:\n${'\t\tspecific: a\n'.repeat(4000)}`),
  yaml('quotes that never close', 'yaml-syntax', () => `ours:\n${'  a: "b\n'.repeat(6000)}`),
  yaml(
    'a folded text of 60,000 characters',
    'sound',
    () => `library: >-\n${'  some words\n'.repeat(4600)}`,
  ),
];

const ODD_YAML: readonly Hostile[] = [
  yaml(
    'an alias bomb',
    'yaml-syntax',
    () =>
      `a: &a [x, x, x, x, x, x, x, x, x]\n${counted(9, (at) => {
        const [name, before] = [String.fromCharCode(98 + at), String.fromCharCode(97 + at)];
        return `${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(', ')}]\n`;
      })}library: *j`,
  ),
  yaml(
    '20,000 aliases of a long list',
    'yaml-syntax',
    () => `ours: [&a [${'x,'.repeat(5000)}], ${'*a,'.repeat(15_000)}]`,
  ),
  yaml(
    '20,000 aliases at the top',
    'yaml-syntax',
    () => `library: &a L\n${counted(1500, (at) => `k${at}: *a\n`)}focus: *zz`,
  ),
  yaml('20,000 anchors', 'sound', () => `ours: [${counted(6000, (at) => `&a${at} x,`)}]`),
  yaml('an alias to itself', 'yaml-syntax', () => 'ours: &a [*a]'),
  yaml('custom tags', 'sound', () => 'ours: !!python/object/apply:os.system [ls]\ntheirs: !x y'),
  yaml('a custom tag where a text is wanted', 'yaml-syntax', () => 'focus: !x y'),
  yaml('a JavaScript tag', 'sound', () => 'ours: !!js/function "function () { return 1 }"'),
  yaml('a binary tag', 'sound', () => 'ours: !!binary R0lGODlhDAAMAIQAAP'),
  yaml('a merge key', 'sound', () => 'base: &b {specific: S}\nours:\n  <<: *b'),
  yaml(
    '__proto__ and constructor as keys',
    'sound',
    () => '__proto__: 1\nconstructor: 2\nours:\n  __proto__:\n    a: b',
  ),
  yaml('NUL bytes', 'sound', () => 'library: a\0b\nfocus: c'),
  yaml('a lone surrogate', 'sound', () => 'library: a\ud800b\nfocus: c'),
  yaml('replacement characters, as of Latin-1', 'sound', () => 'library: Biblioth\ufffdque'),
  yaml('a byte order mark in the middle', 'sound', () => 'library: a\ufeffb'),
  yaml(
    'every control character',
    'sound',
    () =>
      `library: "a${counted(32, (at) => (at === 10 || at === 13 ? '' : String.fromCharCode(at)))}b"`,
  ),
  yaml('unusual line ends', 'sound', () => 'library: a\u2028b\u2029c\u0085d'),
  yaml(
    'a wrong type in every field',
    'wrong-type',
    () =>
      'organization: x\nlibrary: [1]\ncycle: {a: b}\ncandidates: 1\nspectrum: []\ngoal: x\nroles: {a: b}\nmilestones: x\nagreement: 1\nstatus: {a: b}\nstarted: [x]',
  ),
];

const WHOLE_FILES: readonly Hostile[] = [
  raw('an empty file', 'none', () => ''),
  raw('a lone fence', 'none', () => '---'),
  raw('a lone fence with a line break', 'none', () => '---\n'),
  raw('JavaScript front matter', 'none', () => `---js\n${MARK}process.exit(1)\n---\n`),
  raw('javascript front matter', 'none', () => `---javascript\n${MARK}---\n`),
  raw('CoffeeScript front matter', 'none', () => `---coffee\n${MARK}---\n`),
  raw('TOML front matter', 'none', () => '+++\nworkbook = "partnership-cycle"\n+++\n'),
  raw('JSON front matter', 'none', () => '---json\n{"workbook": "partnership-cycle"}\n---\n'),
  raw('front matter that is a list', 'none', () => '---\n- workbook: partnership-cycle\n---\n'),
  raw('front matter that is a string', 'none', () => '---\n"workbook: partnership-cycle"\n---\n'),
  raw(
    'UTF-16 read as UTF-8',
    'none',
    () => `\ufffd\ufffd${Array.from(`---\n${MARK}---\n`).join('\0')}`,
  ),
  raw('a 3 MB line', 'none', () => 'x'.repeat(3_000_000)),
  raw('a 3 MB line of spaces', 'none', () => ' '.repeat(3_000_000)),
  raw('3 MB of fences', 'none', () => '---\n'.repeat(750_000)),
  raw('a fence and 3 MB without another', 'none', () => `---\n${'a: b\n'.repeat(600_000)}`),
  raw('a 20 MB workbook', 'too-large', () => `---\n${MARK}---\n${'x'.repeat(20_000_000)}`),
  raw(
    'a workbook that is never closed, of 1 MB',
    'too-large',
    () => `---\n${MARK}${'a: b\n'.repeat(200_000)}`,
  ),
  raw(
    '1 MB of number signs in front matter that is never closed',
    'too-large',
    () => `---\n${MARK}## ${'# '.repeat(500_000)}\n`,
  ),
  raw(
    '1 MB of headings in front matter that is never closed',
    'too-large',
    () => `---\n${MARK}${'## x\n'.repeat(200_000)}`,
  ),
  raw('a 1 MB line in the front matter', 'too-large', () =>
    withFrontMatter(`library: ${'x'.repeat(1_000_000)}`),
  ),
  raw('a workbook with 1 MB of facts', 'too-large', () => scaledWorkbook(1_000_000)),
  raw('a workbook with 1 MB of facts and the line ends of old Macs', 'too-large', () =>
    scaledWorkbook(1_000_000).replaceAll('\n', '\r'),
  ),
];

const BODIES: readonly Hostile[] = [
  body('a 3 MB line in the body', () => `## Goals\n${'x'.repeat(3_000_000)}`),
  body('a 3 MB line of question marks in a quote', () => `## Goals\n> ${'?)'.repeat(1_500_000)}x`),
  body('a 3 MB line of spaces in a quote', () => `## Goals\n> ?${' '.repeat(3_000_000)}x`),
  body('a 3 MB heading', () => `# ${'# x '.repeat(750_000)}`),
  body('20,000 block quotes in a line', () => `## Goals\n${'> '.repeat(20_000)}x`),
  body(
    '20,000 lines of 20 block quotes',
    () => `## Goals\n${`${'>'.repeat(20)}\n`.repeat(20_000)}`,
  ),
  body('3,000 list levels', () => `## Goals\n${counted(1400, (at) => `${' '.repeat(at)}-\n`)}`),
  body('3,000 list levels in a line', () => `## Goals\n${'- '.repeat(3000)}`),
  body('250,000 headings', () => '# a\n'.repeat(250_000)),
  body('100,000 guide headings', () => '## Goals\n'.repeat(100_000)),
  body('100,000 fences', () => '```\n'.repeat(100_001)),
  body('50,000 fences of growing length', () => counted(1400, (at) => `${'`'.repeat(at + 3)}\n`)),
  body('100,000 comments that open', () => '<!--\n'.repeat(100_000)),
  body('100,000 comments in a line', () => `## Goals\n${'<!-- x -->'.repeat(100_000)}`),
  body('comments that half open', () => `## Goals\n${'<!-'.repeat(300_000)}`),
  body('1 MB of blank lines', () => '\n'.repeat(1_000_000)),
  body('1 MB of table pipes', () => `## Goals\n${'|'.repeat(1_000_000)}`),
  body('1 MB of combining marks', () => `## Goals\ne${'\u0301'.repeat(1_000_000)}`),
  body('NUL bytes and lone surrogates', () => '## Goals\n\0\ud800\udfff\ud83d x\n'),
];

export const HOSTILE: readonly Hostile[] = [
  ...NESTING,
  ...MANY,
  ...ODD_YAML,
  ...WHOLE_FILES,
  ...BODIES,
];
