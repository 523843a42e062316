/** What of Node is asked for here; none of it is there in the web host. */
interface NodeOnly {
  readonly getBuiltinModule?: {
    (name: 'node:child_process'): { spawn: Spawn };
    (name: 'node:module'): { readonly syncBuiltinESMExports: () => void };
  };
}

type Spawn = (...given: readonly unknown[]) => {
  readonly once: (event: 'error', listener: (error: Error) => void) => void;
};

/** The programs that could not be started in this extension host, such as VS Code's search, until `stop`. */
export interface FailedStarts {
  readonly errors: readonly string[];
  readonly stop: () => void;
}

/** undefined in the web host, which starts none. */
export function followFailedStarts(): FailedStarts | undefined {
  const builtin = (globalThis as { readonly process?: NodeOnly }).process?.getBuiltinModule;
  if (builtin === undefined) return undefined;
  const programs = builtin('node:child_process');
  const { syncBuiltinESMExports: tellImporters } = builtin('node:module');
  const { spawn } = programs;
  const errors: string[] = [];
  programs.spawn = (...given) => {
    const child = spawn(...given);
    child.once('error', (error) => errors.push(error.message));
    return child;
  };
  tellImporters();
  return {
    errors,
    stop: () => {
      programs.spawn = spawn;
      tellImporters();
    },
  };
}
