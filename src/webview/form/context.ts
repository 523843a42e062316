import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { FormStrings } from '../../core/form/formMessages.ts';
import type { Store, View } from './view.ts';

export interface FormContext {
  readonly store: Store;
  readonly view: View;
  readonly strings: FormStrings;
  readonly readOnly: boolean;
  /** Everybody who is known to be responsible for something. */
  readonly owners: readonly string[];
}

export const InForm = createContext<FormContext | undefined>(undefined);

/** What the item is called that a control is in; empty outside of all. */
export const InItem = createContext('');

/** What a control is called for whoever hears it alone: the fields of each item have the same names. */
export function useNameHere(label: string): string {
  const item = useContext(InItem);
  return item === '' ? label : `${label}, ${item}`;
}

export function useForm(): FormContext {
  const context = useContext(InForm);
  if (context === undefined) throw new Error('a control outside of the form');
  return context;
}
