// Work that is measured in a process of its own: nothing is warm, nothing else lies in its heap.
import { spawn } from 'node:child_process';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';

const jobs = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../jobs');

/**
 * Runs jobs/NAME.mjs with an argument (any JSON) in a new process, and gives what it answers.
 * `flags` are Node's own.
 */
export async function inFreshProcess(name, argument, flags = []) {
  const args = [...flags, path.join(jobs, `${name}.mjs`), JSON.stringify(argument)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text) => (output += text));
  const status = await new Promise((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  if (status !== 0) throw new Error(`${name} ended with ${status}`);
  return JSON.parse(output);
}

/** In the new process: what the job was given. */
export function given() {
  return JSON.parse(process.argv[2]);
}

/** In the new process: answers, and ends. */
export function answer(value) {
  process.stdout.write(JSON.stringify(value), () => process.exit(0));
}
