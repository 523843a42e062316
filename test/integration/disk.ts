/** What only a host with a disk of its own can do to files; paths are absolute. */
export interface Disk {
  readonly link: (target: string, path: string) => void;
  readonly write: (path: string, content: string | Uint8Array) => void;
  readonly makeFolder: (path: string) => void;
  readonly rename: (from: string, to: string) => void;
  readonly remove: (path: string) => void;
  /** As if it had been written yesterday. */
  readonly makeOld: (path: string) => void;
}

declare global {
  var workbookTestDisk: Disk | undefined;
}

/** undefined in the web extension host. */
export function disk(): Disk | undefined {
  return globalThis.workbookTestDisk;
}
