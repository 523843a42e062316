import type { ShownForm } from '../../core/form/formMessages.ts';
import { listIn } from './findIn.ts';

/** An item that was removed: its place says so, with a way back. */
export interface Removed {
  readonly list: string;
  /** Where it stood, and how many are left. */
  readonly at: number;
  readonly left: number;
  readonly name: string;
  /** The text's version without it; undefined until it is gone. */
  readonly version?: number;
}

/** Goes with the next change of the text: Undo would take that one back. */
export function stillRemoved(
  removed: Removed | undefined,
  { form, version }: Pick<ShownForm, 'form' | 'version'>,
): Removed | undefined {
  if (removed === undefined) return undefined;
  if (removed.version !== undefined) return removed.version === version ? removed : undefined;
  const left = listIn(form, removed.list)?.items.length ?? 0;
  return left === removed.left ? { ...removed, version } : removed;
}
