import type { Day } from '../calendar/day.ts';
import { FileRefused, kindOfName } from './file/refusal.ts';
import type { ImportPlan } from './importPlan.ts';
import { planGuide } from './paper/planGuide.ts';

/** A file that somebody wants to import. */
export interface ImportedFile {
  /** Its name, from whose ending its kind is known. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * What would become of a file: which workbooks, with what in them. Nothing is written, and nothing
 * but these bytes is read. Never throws.
 */
export function planImport({ name, bytes }: ImportedFile, today: Day): ImportPlan {
  try {
    switch (kindOfName(name)) {
      case 'word':
        return planGuide(bytes, today);
      case 'excel':
      case 'csv':
      case undefined:
        throw new FileRefused('unknown-kind');
    }
  } catch (error) {
    if (error instanceof FileRefused) return { kind: 'refused', reason: error.reason };
    throw error;
  }
}
