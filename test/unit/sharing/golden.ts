import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';

const FOLDER = 'test/unit/sharing/golden';

/**
 * Compares with what a person has read and found right. With GOLDEN=write it is written anew, to be
 * read as a change of that file.
 */
export function assertGolden(name: string, found: string): void {
  const file = path.join(FOLDER, name);
  if (process.env.GOLDEN === 'write') fs.writeFileSync(file, found);
  assert.equal(found, fs.readFileSync(file, 'utf8'));
}

/** A workbook of the sample library. */
export function sampleText(name: string): string {
  const folder = name.replace(/-cycle-\d+$/, '');
  return fs.readFileSync(`test/sample/library/partnerships/${folder}/${name}.md`, 'utf8');
}
