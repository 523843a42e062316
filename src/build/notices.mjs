// The licences of the packages that went into the bundles, which the VSIX has to pass on.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { root } from './paths.mjs';

/** Writes dist/THIRD-PARTY-NOTICES.txt from what esbuild says it bundled. */
export function writeNotices(metafiles) {
  const inputs = metafiles.flatMap((metafile) => Object.keys(metafile.inputs));
  const folders = [...new Set(inputs.map(packageFolder))].filter((folder) => folder).sort();
  const file = path.join(root, 'dist/THIRD-PARTY-NOTICES.txt');
  const opening =
    folders.length > 0
      ? 'Partnership Workbooks contains these packages:'
      : 'Partnership Workbooks contains no other packages.';
  fs.writeFileSync(file, [opening, ...folders.map(notice)].join('\n\n'));
}

/** node_modules/NAME or node_modules/@SCOPE/NAME at the end of the way to a module. */
function packageFolder(input) {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
}

function notice(folder) {
  const read = (name) => fs.readFileSync(path.join(root, folder, name), 'utf8').trim();
  const { name, version, license } = JSON.parse(read('package.json'));
  const file = fs
    .readdirSync(path.join(root, folder))
    .find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  const title = `${name} ${version} (${license})`;
  return `${'-'.repeat(80)}\n${title}\n\n${file ? read(file) : 'No licence text of its own.'}`;
}
