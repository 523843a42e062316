/** Only V8 has this switch; other engines ignore it. */
type WithLimit = ErrorConstructor & { stackTraceLimit?: number | undefined };

/** Calls `make` while errors record no call stack: `yaml` makes dozens for a broken line, and stacks are slow. */
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
