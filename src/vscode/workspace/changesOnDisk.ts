import * as vscode from 'vscode';
import type { DiskLook } from './disk.ts';
import type { Editors } from './editors.ts';
import { isAtOrBelow } from './files.ts';
import type { KnownFiles } from './knownFiles.ts';
import type { Queue } from './queue.ts';
import type { FileListener } from './watch.ts';

export interface ChangeSources {
  readonly known: KnownFiles;
  readonly editors: Pick<Editors, 'forget'>;
  readonly disk: Pick<DiskLook, 'mustRead'>;
  readonly queue: Pick<Queue, 'add'>;
  /** Called with each file or folder that was changed or deleted. */
  readonly touched: (uri: vscode.Uri) => void;
}

/** What is done when a file or folder of the workspace changes, goes, or comes. */
export function newFileListener(sources: ChangeSources): FileListener {
  const { known, editors, disk, queue, touched } = sources;
  /** A file, or all below a folder. */
  const knownBelow = (uri: vscode.Uri): readonly string[] =>
    known.has(uri.toString()) ? [uri.toString()] : [...known.keys()].filter(isAtOrBelow(uri));
  const reread = (keys: readonly string[]): void => {
    disk.mustRead(keys);
    queue.add(keys);
  };
  const forget = (keys: readonly string[]): void => {
    for (const key of keys) known.forget(key);
    reread(keys); // of what happens in one moment, the end is told last: it may be there again
  };
  return {
    changed: (uri) => {
      reread([uri.toString()]);
      touched(uri);
    },
    gone: (uri) => {
      // Also what was typed since a search has found that the file is gone.
      editors.forget(isAtOrBelow(uri));
      forget(knownBelow(uri));
      touched(uri);
    },
    searched: (folder, found) => {
      const there = new Set(found.map(String));
      const gone = new Set(knownBelow(folder).filter((key) => !there.has(key)));
      editors.forget((key) => gone.has(key));
      forget([...gone]);
      for (const key of gone) touched(vscode.Uri.parse(key, true));
      queue.add(there); // whose stamps tell which of them have to be read
    },
  };
}
