import type { ShownForm } from '../../core/form/formMessages.ts';
import { findList } from './findIn.ts';

/** An item that was removed: its place says so, with a way back. */
export interface Removed {
  readonly list: string;
  /** Where it stood, and how many are left. */
  readonly at: number;
  readonly left: number;
  readonly name: string;
  /** The text's version that was the first without it; undefined until it is gone. */
  readonly version?: number;
}

/** Stays as long as the list has no other items than it had then: its place is known. */
export function stillRemoved(
  removed: Removed | undefined,
  { form, version }: Pick<ShownForm, 'form' | 'version'>,
): Removed | undefined {
  if (removed === undefined) return undefined;
  const left = findList(form, removed.list)?.items.length ?? 0;
  if (removed.version !== undefined) return left === removed.left ? removed : undefined;
  return left === removed.left ? { ...removed, version } : removed;
}
