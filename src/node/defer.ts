import type { Defer } from '../vscode/workspace/turns.ts';

/** Behind what the process has to read and write: Node's own way, without a timer's wait. */
export const deferInNode: Defer = (go) => {
  setImmediate(go);
};
