/** One command of the palette or the tree. `id` is the one in package.json. */
export interface Command {
  readonly id: string;
  /** The first argument is the tree row's id when it was called from the tree. */
  readonly execute: (...given: readonly unknown[]) => Promise<void> | void;
}
