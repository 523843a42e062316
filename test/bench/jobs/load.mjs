// Loads a bundle once, as the extension host does, with an empty `vscode`.
import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import { answer, given } from '../support/fresh.mjs';
import { open } from '../support/nothing.mjs';

const require = createRequire(import.meta.url);
const Module = require('node:module');
const load = Module._load;
const vscode = open({});
Module._load = (request, ...rest) => (request === 'vscode' ? vscode : load(request, ...rest));

const started = performance.now();
require(given().bundle);
const took = performance.now() - started;
const files = Object.keys(require.cache);
answer({ took, bytes: files.reduce((sum, file) => sum + fs.statSync(file).size, 0) });
