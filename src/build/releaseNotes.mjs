// `node src/build/releaseNotes.mjs [TAG]` prints what CHANGELOG.md says of the version in package.json, and
// fails if the tag is another's, or the changelog says nothing.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './paths.mjs';

/**
 * The section of a changelog with the version as its heading, without that heading.
 * Throws where there is none, or nothing below it.
 */
export function notesOf(changelog, version) {
  const section = changelog
    .split(/^(?=## )/m)
    .find((one) => one.startsWith(`## ${version}\n`))
    ?.replace(/^.*\n/, '')
    .trim();
  if (!section) throw new Error(`CHANGELOG.md says nothing under “## ${version}”.`);
  return `${section}\n`;
}

/** The notes of the release with this tag (`v` and the version); throws if it isn't this version's. */
export function releaseNotes(tag, { version, changelog }) {
  if (tag !== `v${version}`) {
    throw new Error(`The tag is ${tag}, and package.json has version ${version}.`);
  }
  return notesOf(changelog, version);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const read = (name) => fs.readFileSync(path.join(root, name), 'utf8');
  const { version } = JSON.parse(read('package.json'));
  const changelog = read('CHANGELOG.md');
  process.stdout.write(releaseNotes(process.argv[2] ?? `v${version}`, { version, changelog }));
}
