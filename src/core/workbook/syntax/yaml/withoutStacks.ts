/** V8's own switch; other engines do not know it, and are not disturbed by it. */
type WithLimit = ErrorConstructor & { stackTraceLimit?: number | undefined };

/**
 * What `make` returns, made while new errors take down no call stack. `yaml` makes an error for each
 * thing that it cannot read, often dozens for one broken line, and their stacks, which nobody reads,
 * take longer than all the rest. (VS Code's extension host asks for stacks of a hundred calls.)
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
