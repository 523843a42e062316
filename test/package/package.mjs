// `npm run test:package`: what people get is what we think it is. Takes the VSIX that `npm run package` made.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { unzipSync } from 'fflate';
import { releaseFolder, root, vsix } from '../../src/build/paths.mjs';
import { makeChecks } from '../e2e/support/checks.mjs';
import { reportSuite } from '../harness/results.mjs';
import { removeScratch, scratchFolder } from '../harness/scratch.mjs';

/** Every file of the VSIX fits one of these, and each of these one file or more. */
const CONTENTS = [
  /^\[Content_Types\]\.xml$/,
  /^extension\.vsixmanifest$/,
  /^extension\/package\.json$/,
  /^extension\/package\.nls(?:\.[a-z-]+)?\.json$/,
  /^extension\/l10n\/bundle\.l10n\.[a-z-]+\.json$/,
  /^extension\/readme\.md$/,
  /^extension\/changelog\.md$/,
  /^extension\/LICENSE\.txt$/,
  /^extension\/dist\/THIRD-PARTY-NOTICES\.txt$/,
  /^extension\/dist\/node\/extension\.mjs$/,
  /^extension\/dist\/node\/mcp\.mjs$/,
  /^extension\/dist\/node\/[\w-]+-[A-Z0-9]{8}\.mjs$/,
  /^extension\/dist\/web\/extension\.js$/,
  /^extension\/dist\/webview\/(?:form|import|overview|questions)\.(?:js|css)$/,
  /^extension\/skills\/partnership-workbooks\/SKILL\.md$/,
  /^extension\/schemas\/our-questions\.schema\.json$/,
  /^extension\/snippets\/partnership-workbooks\.json$/,
  /^extension\/src\/media\/(?:icon\.png|icon\.svg|preview\.css)$/,
  /^extension\/src\/media\/walkthrough\/[\w-]+\.(?:png|svg)$/,
];

const { count, check } = makeChecks(console.log);
const files = unzipSync(fs.readFileSync(vsix));
const names = Object.keys(files);
const textOf = (name) => Buffer.from(files[name]).toString('utf8');

await check('the VSIX holds what people need, and nothing else', () => {
  const strange = names.filter((name) => !CONTENTS.some((one) => one.test(name)));
  if (strange.length > 0) throw new Error(`not expected: ${strange.join(', ')}`);
  const missed = CONTENTS.filter((one) => !names.some((name) => one.test(name)));
  if (missed.length > 0) throw new Error(`not there: ${missed.join(', ')}`);
});

await check('every file that the manifest names is in it', () => {
  const manifest = textOf('extension/package.json');
  const named = [
    ...manifest.matchAll(/"(?:\.\/)?((?:dist|src|schemas|snippets)\/[\w./-]+\.\w+)"/g),
  ];
  const shipped = named
    .map(([, name]) => name)
    .filter((name) => !/^(?:dist\/cli|src\/build)/.test(name));
  const missed = shipped.filter((name) => !names.includes(`extension/${name}`));
  if (shipped.length < 8 || missed.length > 0) throw new Error(`not there: ${missed.join(', ')}`);
});

await check('no file of it knows where it was built', () => {
  const telling = names.filter((name) => textOf(name).includes(root));
  if (telling.length > 0) throw new Error(telling.join(', '));
});

await check(
  'built elsewhere, at another time, it is the same, byte for byte, without a warning',
  () => {
    const elsewhere = scratchFolder('package');
    try {
      copyCheckout(elsewhere);
      const env = { ...process.env, TZ: 'Pacific/Kiritimati', SOURCE_DATE_EPOCH: '1' };
      const { status, stdout, stderr } = spawnSync(process.execPath, ['src/build/package.mjs'], {
        cwd: elsewhere,
        env,
        encoding: 'utf8',
      });
      if (status !== 0) throw new Error(`it ended with ${status}:\n${stdout}${stderr}`);
      const warnings = `${stdout}${stderr}`.split('\n').filter((line) => /warn/i.test(line));
      if (warnings.length > 0) throw new Error(warnings.join('\n'));
      const again = fs.readFileSync(path.join(elsewhere, path.relative(root, vsix)));
      const [here, there] = [fs.readFileSync(vsix), again].map(sumOf);
      if (here !== there) throw new Error(`${here} here, ${there} there: ${differing(again)}`);
    } finally {
      removeScratch(elsewhere);
    }
  },
);

await check('a release has the VSIX, its sum, its notes, and the packages that are in it', () => {
  const { status, stderr } = spawnSync('npm', ['run', '--silent', 'release:files'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(stderr);
  const read = (name) => fs.readFileSync(path.join(releaseFolder, name), 'utf8');
  if (!read('partnership-workbooks.vsix.sha256').startsWith(sumOf(fs.readFileSync(vsix)))) {
    throw new Error('the sum is another');
  }
  if (!read('notes.md').includes('\n- ')) throw new Error('no notes');
  const bom = JSON.parse(read('partnership-workbooks.cdx.json'));
  const listed = bom.components.map(nameOf).sort();
  const shipped = [
    ...textOf('extension/dist/THIRD-PARTY-NOTICES.txt').matchAll(/^-{80}\n(\S+) (\S+) \(/gm),
  ].map(([, name, version]) => `${name}@${version}`);
  if (bom.bomFormat !== 'CycloneDX') throw new Error('no list of packages');
  if (listed.length < 10) throw new Error(`only ${listed.join(', ')}`);
  // Those that were read and left out again have a notice, and no line.
  const odd = listed.filter((one) => !shipped.includes(one));
  if (odd.length > 0) throw new Error(`without a notice: ${odd.join(', ')}`);
});

process.exit(reportSuite('package', count));

/** What is needed to package, as it lies here, without what was built. */
function copyCheckout(to) {
  for (const name of fs.readdirSync(root)) {
    const needed = !/^(?:\.git|dist|out|node_modules|test|\.vscode-test)$/.test(name);
    if (needed) fs.cpSync(path.join(root, name), path.join(to, name), { recursive: true });
  }
  for (const made of ['src/core/schema/generated', 'src/core/checks/generated']) {
    fs.rmSync(path.join(to, made), { recursive: true, force: true });
  }
  fs.symlinkSync(path.join(root, 'node_modules'), path.join(to, 'node_modules'), 'junction');
}

function sumOf(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The files in which the other VSIX differs from ours. */
function differing(again) {
  const others = unzipSync(again);
  const all = [...new Set([...names, ...Object.keys(others)])];
  const equal = (name) => Buffer.from(files[name] ?? []).equals(Buffer.from(others[name] ?? []));
  const told = all.filter((name) => !equal(name)).join(', ');
  return told || 'in the times or the order of its files only';
}

function nameOf({ group, name, version }) {
  return `${group ? `${group}/` : ''}${name}@${version}`;
}
