/** One command of the palette or the tree. `id` is the one in package.json. */
export interface Command {
  readonly id: string;
  /** `subject` is the tree row's id when it was called from the tree. */
  readonly execute: (subject?: unknown) => Promise<void> | void;
}
