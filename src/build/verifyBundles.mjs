// Fails if a bundle that people get could run text as code, start a program or use the network.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { root, shippedBundles } from './paths.mjs';

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
  [/["'](node:)?(https?|http2|net|tls|dgram|dns|vm)["']/, 'a module of the network or vm'],
];

/** In a web worker there is nothing to require but VS Code itself. */
const forbiddenInWeb = [
  [/\brequire\((?!["']vscode["']\))/, 'require of something else than vscode'],
];

let failures = 0;
for (const [kind, file] of Object.entries(shippedBundles)) {
  const text = fs.readFileSync(path.join(root, file), 'utf8');
  const found = [...forbidden, ...(kind === 'web' ? forbiddenInWeb : [])].flatMap(
    ([pattern, name]) => {
      const at = text.search(pattern);
      return at < 0 ? [] : [`${name}: …${text.slice(Math.max(0, at - 60), at + 60)}…`];
    },
  );
  failures += found.length;
  console.log(`${file}: ${(text.length / 1024).toFixed(0)} KB, ${found.length || 'nothing'} amiss`);
  found.forEach((one) => console.log(`  ${one.replaceAll('\n', ' ')}`));
}
process.exitCode = failures > 0 ? 1 : 0;
