// Lists every pattern of src with what bounds its input, into out/patterns.txt, and times each on texts
// that it may have to go back in, up to that bound: `npm run patterns [-- FILE]`. Fails where one takes long.
import * as fs from 'node:fs';
import * as path from 'node:path';
import ts from 'typescript';
import { filesBelow } from './filesBelow.mjs';
import { root } from './paths.mjs';

/**
 * What bounds the text that a file's patterns see, in UTF-16 code units; the first that fits. Where no
 * more is known, a piece of front matter, a paragraph or a cell: longer ones are read, too, and the
 * generator of test/hostile tries them whole.
 */
const BOUNDS = [
  ['core/workbook/values/placeholder', 200, 'a value of 200'],
  ['core/english/days', 100, 'LONGEST_DATE'],
  ['core/meeting/', 2000, 'LONGEST, a line of minutes'],
  ['core/form/pattern', 4000, 'LONGEST_DRAFT'],
  ['core/workbook/goalPattern', 4000, 'LONGEST_DRAFT'],
  ['core/workbook/syntax/damage', 2000, 'LONGEST_LINE'],
  ['core/form/sync/goes', 3, 'the last three'],
  ['core/imports/filledGuide/besideGuide', 100, 'LONGEST_NUMBER'],
  ['core/reading/splitQuestion', 2000, 'our own question'],
  ['core/workbook/syntax/headings', 1000, 'LONGEST_HEADING'],
  ['core/checks/generated', 0, 'our own words'],
  ['core/guide/', 1000, 'the guide’s own words, or a heading'],
  ['core/grammar', 0, 'our own grammars'],
  ['build/', 0, 'our own files'],
  ['', 65_536, 'LARGEST_PIECE'],
];

const PROBE = 2000;
/** In milliseconds: what takes no longer for PROBE code units is linear, or as good as that. */
const SHORT = 1.5;
const LONG = 1000;
const PUMPS = [
  ...[...' \t\n\u00a0a1A.,;:!?()[]{}<>*-_#`"\'=@|/\\&~–→☐★é'],
  ...['a ', '1 ', '. ', ', ', '- ', '(a', '[a', '<a', 'a.', 'a,', 'a:', '1.', '\n ', '\n- ', '\na'],
];

function literalsIn(file) {
  const text = fs.readFileSync(path.join(root, file), 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found = [];
  const visit = (node) => {
    if (node.kind === ts.SyntaxKind.RegularExpressionLiteral) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push({ at: `${file}:${line + 1}`, raw: node.text });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function timeOf(pattern, text) {
  const started = performance.now();
  pattern.lastIndex = 0;
  text.search(pattern);
  if (pattern.global) text.replace(pattern, '');
  return performance.now() - started;
}

/** The longest that the pattern takes, with the text of it; short texts are not told. */
function worstOf(raw, bound) {
  const end = raw.lastIndexOf('/');
  const pattern = new RegExp(raw.slice(1, end), raw.slice(end + 1));
  let size = Math.min(PROBE, bound);
  let worst = { took: 0, how: [] };
  for (const how of hows(raw.match(/[A-Za-z]{2,}/g)?.slice(0, 6) ?? [])) {
    const text = textOf(how, size);
    let took = timeOf(pattern, text);
    if (took > worst.took) took = Math.min(took, timeOf(pattern, text));
    if (took > worst.took) worst = { took, how };
  }
  // Only what is worst at this size is grown: with every text it would take hours.
  while (worst.took > SHORT && worst.took < LONG && size < bound) {
    size = Math.min(bound, size * 2);
    worst = { ...worst, took: timeOf(pattern, textOf(worst.how, size)) };
  }
  return { took: worst.took, size, how: JSON.stringify(worst.how) };
}

/** What stands before, what is repeated, and what stands behind. */
function hows(words) {
  return [...PUMPS, ...words, ...words.map((word) => `${word} `)].flatMap((pump) =>
    ['', 'a', ...words.slice(0, 2)].flatMap((before) =>
      ['', '\u0001', 'x\u0001\n'].map((after) => [before, pump, after]),
    ),
  );
}

function textOf([before, pump, after], size) {
  return before + pump.repeat(Math.ceil(size / pump.length)) + after;
}

const only = process.argv[2] ?? '';
const files = ['.ts', '.tsx'].flatMap((ending) => filesBelow('src', ending));
const listed = files
  .filter((file) => file.includes(only))
  .flatMap(literalsIn)
  .map((one) => {
    const name = one.at.replaceAll('\\', '/').replace(/^src\//, '');
    const [, bound, why] = BOUNDS.find(([start]) => name.startsWith(start));
    return { ...one, bound, why, ...worstOf(one.raw, Math.max(1, bound)) };
  });
const lines = listed.map(
  ({ at, raw, bound, why, took, size }) =>
    `${at}  ${raw}  ${bound} (${why})  ${took.toFixed(1)} ms at ${size}`,
);
fs.mkdirSync(path.join(root, 'out'), { recursive: true });
fs.writeFileSync(path.join(root, 'out/patterns.txt'), `${lines.join('\n')}\n`);
const slowest = listed.toSorted((a, b) => b.took - a.took).slice(0, 40);
for (const { at, raw, took, size, how } of slowest) {
  console.log(`${took.toFixed(0).padStart(6)} ms at ${size}  ${at}  ${raw.slice(0, 80)}  ${how}`);
}
const isSlow = slowest.some(({ took }) => took >= LONG);
console.log(
  `[patterns] ${listed.length} listed in out/patterns.txt; ${isSlow ? 'some take long' : 'none takes a second'}`,
);
process.exitCode = isSlow ? 1 : 0;
