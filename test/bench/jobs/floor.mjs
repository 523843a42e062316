// What the machine allows: finding all files, and reading them into one buffer.
import * as fs from 'node:fs';
import { answer, given } from '../support/fresh.mjs';
import { findBelow, newReader } from '../support/library.mjs';
import { onCpu } from '../support/onCpu.mjs';

const { folder } = given();
const started = performance.now();
const files = findBelow(folder);
const asked = onCpu();
for (const file of files) fs.statSync(file);
const found = performance.now();
const began = onCpu();
const { read } = newReader();
let bytes = 0;
for (const file of files) bytes += read(file);
answer({
  walk: found - started,
  read: performance.now() - found,
  cpu: onCpu() - began,
  stat: began - asked,
  bytes,
});
