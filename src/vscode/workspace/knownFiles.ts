import type { Day } from '../../core/calendar/day.ts';
import { cycleState, type CycleState } from '../../core/portfolio/cycleState.ts';
import { sameSummary, type CycleSummary } from '../../core/portfolio/summary.ts';
import type { FileId } from '../../core/workbook/naming.ts';

/** What was read of a file, and the stamp that the file had then. */
export interface ReadFile {
  readonly stamp: string;
  /** null for Markdown that is no workbook: it need not be read again either. */
  readonly summary: CycleSummary | null;
  /** Of the library's own questions that it was read with; absent where there were none. */
  readonly questions?: string | undefined;
}

interface KnownFile {
  readonly onDisk: ReadFile | undefined;
  /** What its editor says, which counts; null for what is no workbook there. */
  readonly inEditor: CycleSummary | null | undefined;
  /** How the cycle stands; undefined for what is no workbook. */
  readonly state: CycleState | undefined;
}

/** Every file that is known by now, by its URI, and how the workbook in it stands. */
export interface KnownFiles {
  readonly has: (key: string) => boolean;
  readonly keys: () => Iterable<string>;
  readonly onDisk: (key: string) => ReadFile | undefined;
  readonly allOnDisk: () => Iterable<readonly [string, ReadFile]>;
  readonly isInEditor: (key: string) => boolean;
  readonly states: () => Iterable<CycleState>;
  /** What was read; undefined where there is no file. */
  readonly putOnDisk: (key: string, file: ReadFile | undefined) => void;
  /** undefined once it is in no editor. */
  readonly putInEditor: (key: string, summary: CycleSummary | null | undefined) => void;
  readonly forget: (key: string) => void;
  /** Works out how this workbook stands once more, as on another day. */
  readonly restate: (key: string) => void;
}

export interface KnownFilesSources {
  readonly today: () => Day;
  readonly soonDays: () => number;
  /** Called when a workbook says something else than before, came or went. */
  readonly changed: () => void;
}

/** Begins with nothing. */
export function newKnownFiles({ today, soonDays, changed }: KnownFilesSources): KnownFiles {
  const files = new Map<string, KnownFile>();

  const stateOf = (path: FileId, summary: CycleSummary | null | undefined) =>
    summary ? cycleState({ path, summary }, today(), soonDays()) : undefined;
  const put = (
    key: string,
    onDisk: KnownFile['onDisk'],
    inEditor: KnownFile['inEditor'],
    isAnotherDay = false,
  ): void => {
    const before = files.get(key)?.state;
    const summary = inEditor === undefined ? onDisk?.summary : inEditor;
    const isSame = !isAnotherDay && saysTheSame(before?.summary, summary ?? undefined);
    const state = isSame ? before : stateOf(key, summary);
    if (onDisk === undefined && inEditor === undefined) files.delete(key);
    else files.set(key, { onDisk, inEditor, state });
    if (!isSame) changed();
  };
  return {
    has: (key) => files.has(key),
    keys: () => files.keys(),
    onDisk: (key) => files.get(key)?.onDisk,
    *allOnDisk() {
      for (const [key, { onDisk }] of files) if (onDisk !== undefined) yield [key, onDisk];
    },
    isInEditor: (key) => files.get(key)?.inEditor !== undefined,
    *states() {
      for (const { state } of files.values()) if (state !== undefined) yield state;
    },
    putOnDisk: (key, file) => {
      put(key, file, files.get(key)?.inEditor);
    },
    putInEditor: (key, summary) => {
      put(key, files.get(key)?.onDisk, summary);
    },
    forget: (key) => {
      put(key, undefined, undefined);
    },
    restate: (key) => {
      const known = files.get(key);
      if (known?.state !== undefined) put(key, known.onDisk, known.inEditor, true);
    },
  };
}

function saysTheSame(before: CycleSummary | undefined, now: CycleSummary | undefined): boolean {
  return before === undefined || now === undefined ? before === now : sameSummary(before, now);
}
