/** Only V8 has this switch; other engines ignore it. */
type WithLimit = ErrorConstructor & { stackTraceLimit?: number | undefined };

/**
 * Calls `make` while new errors record no call stack. `yaml` makes an error for each thing that it
 * can't read, often dozens for one broken line. Nobody reads their stacks, which take longer than
 * everything else. (VS Code's extension host asks for stacks of a hundred calls.)
 */
export function withoutStacks<T>(make: () => T): T {
  const errors: WithLimit = Error;
  const limit = errors.stackTraceLimit;
  errors.stackTraceLimit = 0;
  try {
    return make();
  } finally {
    errors.stackTraceLimit = limit;
  }
}
