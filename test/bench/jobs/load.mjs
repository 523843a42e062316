// Loads a bundle once, as the extension host does, with an empty `vscode`.
import { pathToFileURL } from 'node:url';
import { answer, given } from '../support/fresh.mjs';
import { open } from '../support/nothing.mjs';

globalThis.vscode = open({});
const bundle = pathToFileURL(given().bundle).href;

const started = performance.now();
await import(bundle);
answer({ took: performance.now() - started });
