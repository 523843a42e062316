import { SPECTRUM } from '../guide/spectrum.ts';
import type { Sentence } from '../language/translate.ts';

/** What people read for the values that a fact may have. */
const NAMES: Readonly<Record<string, Sentence>> = {
  new: 'New',
  existing: 'Existing',
  'not started': 'Not started',
  'in progress': 'In progress',
  done: 'Done',
  dropped: 'Dropped',
  paused: 'Paused',
  ended: 'Ended',
  yes: 'Yes',
  no: 'No',
  ...Object.fromEntries(SPECTRUM.map(({ id, name }) => [id, name])),
};

/** What a value of an `enum` is called; undefined for a word that is none. */
export function choiceName(value: string): Sentence | undefined {
  return Object.hasOwn(NAMES, value) ? NAMES[value] : undefined;
}
