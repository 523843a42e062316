import * as vscode from 'vscode';

/** What has been thrown or rejected and that nobody caught so far, by the promise if it was one. */
const noted = new Map<unknown, { readonly error: unknown; isLate: boolean }>();

/**
 * How long a promise may wait until somebody cares for it, in milliseconds. After 1000 VS Code takes
 * it, to tell of it in its log: that is not catching it.
 */
const PATIENCE = 500;

/** To be called by whoever is told of errors in this host. */
export function noteUncaught(error: unknown, promise: unknown = error): void {
  // mocha has VS Code and us told a second time.
  if (noted.has(promise)) return;
  const note = { error, isLate: false };
  noted.set(promise, note);
  // A timer and no clock: on a machine that stood still, what was to come before it still does.
  setTimeout(() => (note.isLate = true), PATIENCE);
}

/** Somebody has caught it after all. */
export function forgetCaught(promise: unknown): void {
  if (noted.get(promise)?.isLate === false) noted.delete(promise);
}

/**
 * What nobody has caught, with where it comes from, a line each. What another extension left behind
 * is no concern of ours; what names no extension may be an answer that ours did not wait for.
 */
export function uncaught(): readonly string[] {
  return Array.from(noted.values(), ({ error }) => error)
    .filter((error) => !isOfOthers(error))
    .map(inOneLine);
}

/** Rejects if tests have failed, or a while after them there is something that nobody has caught. */
export async function failOn(failures: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 2 * PATIENCE));
  const lines = uncaught();
  for (const line of lines) console.log(`[mocha] FAIL nobody caught: ${line}`);
  if (failures > 0) throw new Error(`${failures} test(s) failed`);
  if (lines.length > 0) throw new Error(`${lines.length} error(s) that nobody caught`);
}

function isOfOthers(error: unknown): boolean {
  // What is given up on purpose is rejected with this, and VS Code passes over it too.
  if (error instanceof Error && error.name === 'Canceled') return true;
  const stack = stackOf(error);
  if (stack.includes(ownFolder())) return false;
  return /\/extensions\/[^/\s]+\//.test(stack);
}

function ownFolder(): string {
  const own = vscode.extensions.getExtension('partnership-workbooks.partnership-workbooks');
  // The drive of a Windows path has a slash before it in a URI only.
  return `${(own?.extensionUri.path ?? '').replace(/^\/(?=[a-z]:)/i, '')}/dist/`;
}

/** With the slashes of a URI, also where the path is a part of an address. */
function stackOf(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return stack.replaceAll(/%2F|\\/gi, '/');
}

function inOneLine(error: unknown): string {
  return stackOf(error).split(/\n\s*/).slice(0, 6).join(' | ');
}
