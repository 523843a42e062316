// Fails if a bundle that people get could run text as code, start a program or use the network.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { filesBelow } from './filesBelow.mjs';
import { root, shippedBundles, shippedMetafile, shippedPages } from './paths.mjs';

const forbidden = [
  [/\beval\s*\(/, 'eval'],
  [/\bnew Function\b/, 'new Function'],
  [/[^\w.$]Function\s*\(/, 'Function(...)'],
  [/child_process/, 'child_process'],
  [/\bworker_threads\b/, 'worker_threads'],
  [/\bfetch\s*\(/, 'fetch'],
  [/\bXMLHttpRequest\b/, 'XMLHttpRequest'],
  [/\bWebSocket\b/, 'WebSocket'],
  [/\bEventSource\b/, 'EventSource'],
  [/\bsendBeacon\b/, 'sendBeacon'],
  [/\bimportScripts\b/, 'importScripts'],
  [/\b(?:require|import)\s*\((?!["'])/, 'an import that is made up while it runs'],
  [/["'](node:)?(https?|http2|net|tls|dgram|dns|vm)["']/, 'a module of the network or vm'],
];

/** What a bundle may import: in a web worker there is nothing but VS Code itself. */
const mayImport = {
  node: /^(?:vscode|(?:node:)?(?:fs|path|process|url))$/,
  web: /^vscode$/,
  page: /^$/,
  mcp: /^node:(?:fs|path|process|crypto|util)$/,
};

/** What is read before anything happens, in KB: V8 takes about 1 ms for 20 KB. */
const MOST_AT_START = 300;

/** What esbuild says of each bundle. */
const { outputs } = JSON.parse(textOf(shippedMetafile));

const bundles = [
  ...filesBelow(path.dirname(shippedBundles.node), '.mjs').map((file) => [
    file === shippedBundles.mcp ? 'mcp' : 'node',
    file,
  ]),
  ['web', shippedBundles.web],
  ['cli', shippedBundles.cli],
  ...filesBelow(shippedPages, '.js').map((file) => ['page', file]),
];
const failures = bundles.map(([kind, file]) => {
  const text = textOf(file);
  const found = [...forbiddenIn(text), ...strangersIn(kind, file)];
  console.log(`${file}: ${kilobytes(text.length)} KB, ${found.length || 'nothing'} amiss`);
  found.forEach((one) => console.log(`  ${one.replaceAll('\n', ' ')}`));
  return found.length;
});
const atStart = [...readAtOnce(shippedBundles.node)].map((file) => textOf(file).length);
const sum = kilobytes(atStart.reduce((a, b) => a + b));
const isSmall = sum <= MOST_AT_START;
console.log(`at the start: ${sum} KB, ${isSmall ? 'at most' : 'MORE THAN'} ${MOST_AT_START}`);
process.exitCode = isSmall && failures.every((count) => count === 0) ? 0 : 1;

function textOf(file) {
  return fs.readFileSync(path.join(root, file), 'utf8');
}

function kilobytes(length) {
  return Math.round(length / 1024);
}

function forbiddenIn(text) {
  return forbidden.flatMap(([pattern, name]) => {
    const at = text.search(pattern);
    return at < 0 ? [] : [`${name}: …${text.slice(Math.max(0, at - 60), at + 60)}…`];
  });
}

/** What it imports and must not, or what is not there. */
function strangersIn(kind, file) {
  const allowed = mayImport[kind];
  if (allowed === undefined) return [];
  return outputs[file].imports
    .filter(
      ({ path: one, external }) => !(external ? allowed.test(one) : Object.hasOwn(outputs, one)),
    )
    .map(({ path: one }) => `import of ${one}`);
}

/** A bundle with those that it imports at once. */
function readAtOnce(file, known = new Set()) {
  if (known.has(file)) return known;
  known.add(file);
  for (const { path: imported, kind, external } of outputs[file].imports) {
    if (kind === 'import-statement' && !external) readAtOnce(imported, known);
  }
  return known;
}
