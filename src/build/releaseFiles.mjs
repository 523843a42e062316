// `npm run release:files`: puts together in out/release what a release has, from the VSIX that was built
// and tested: the VSIX, its SHA-256, and the notes. package.json adds the packages in it (CycloneDX).
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { releaseNotes } from './releaseNotes.mjs';
import { releaseFolder, root, vsix } from './paths.mjs';

const name = path.basename(vsix);
const read = (file) => fs.readFileSync(path.join(root, file), 'utf8');
const { version } = JSON.parse(read('package.json'));
const bytes = fs.readFileSync(vsix);

fs.rmSync(releaseFolder, { recursive: true, force: true });
fs.mkdirSync(releaseFolder, { recursive: true });
fs.writeFileSync(path.join(releaseFolder, name), bytes);
// In the form that `sha256sum --check` reads.
const sum = createHash('sha256').update(bytes).digest('hex');
fs.writeFileSync(path.join(releaseFolder, `${name}.sha256`), `${sum}  ${name}\n`);
const notes = releaseNotes(`v${version}`, { version, changelog: read('CHANGELOG.md') });
fs.writeFileSync(path.join(releaseFolder, 'notes.md'), notes);
