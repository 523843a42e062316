import * as vscode from 'vscode';

/** A file system that lies in memory, as other extensions bring one: VS Code cannot search it. */
export interface MemoryFiles {
  readonly textOf: (path: string) => string | undefined;
  readonly paths: () => readonly string[];
}

interface Entry {
  readonly type: vscode.FileType;
  readonly bytes: Uint8Array;
  readonly mtime: number;
}

/** Registers it for this scheme, with these files by their paths. */
export function provideMemoryFiles(
  scheme: string,
  files: Readonly<Record<string, string>>,
): MemoryFiles {
  const entries = new Map<string, Entry>();
  const changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  const tell = (uri: vscode.Uri, type: vscode.FileChangeType): void => {
    changed.fire([{ uri, type }]);
  };
  const put = (path: string, type: vscode.FileType, bytes: Uint8Array = new Uint8Array()): void => {
    entries.set(path, { type, bytes, mtime: Date.now() });
  };
  const at = (uri: vscode.Uri): Entry => {
    const entry = entries.get(uri.path);
    if (entry === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    return entry;
  };
  const below = (path: string): readonly string[] =>
    [...entries.keys()].filter((one) => one.startsWith(`${path}/`));

  vscode.workspace.registerFileSystemProvider(
    scheme,
    {
      onDidChangeFile: changed.event,
      watch: () => new vscode.Disposable(() => undefined),
      stat: (uri) => {
        const { type, bytes, mtime } = at(uri);
        return { type, mtime, ctime: mtime, size: bytes.length };
      },
      readDirectory: ({ path }) =>
        below(path)
          .map((one) => one.slice(path.length + 1))
          .filter((name) => !name.includes('/'))
          .map((name) => [name, entries.get(`${path}/${name}`)?.type ?? vscode.FileType.Unknown]),
      readFile: (uri) => at(uri).bytes,
      createDirectory: (uri) => {
        put(uri.path, vscode.FileType.Directory);
        tell(uri, vscode.FileChangeType.Created);
      },
      writeFile: (uri, bytes, { create, overwrite }) => {
        const isThere = entries.has(uri.path);
        if (isThere ? create && !overwrite : !create) {
          throw isThere
            ? vscode.FileSystemError.FileExists(uri)
            : vscode.FileSystemError.FileNotFound(uri);
        }
        put(uri.path, vscode.FileType.File, bytes);
        const { Changed, Created } = vscode.FileChangeType;
        tell(uri, isThere ? Changed : Created);
      },
      delete: (uri) => {
        at(uri);
        for (const path of [uri.path, ...below(uri.path)]) entries.delete(path);
        tell(uri, vscode.FileChangeType.Deleted);
      },
      rename: (from) => {
        throw vscode.FileSystemError.NoPermissions(from);
      },
    },
    { isCaseSensitive: true },
  );
  put('/', vscode.FileType.Directory);
  for (const [path, text] of Object.entries(files)) {
    const steps = path.split('/').slice(1, -1);
    steps.forEach((_, step) => {
      put(`/${steps.slice(0, step + 1).join('/')}`, vscode.FileType.Directory);
    });
    put(path, vscode.FileType.File, new TextEncoder().encode(text));
  }
  return {
    textOf: (path) => {
      const entry = entries.get(path);
      return entry && new TextDecoder().decode(entry.bytes);
    },
    paths: () => [...entries.keys()],
  };
}
