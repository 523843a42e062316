import type { JSX } from 'preact';
import { useForm } from './context.ts';

/** The names that may stand behind those that are there; a browser compares all of a line with what it offers. */
export function NextNames({
  id,
  before,
}: {
  readonly id: string;
  readonly before: string;
}): JSX.Element | null {
  const { owners } = useForm();
  if (before === '') return null;
  return (
    <datalist id={`next-${id}`}>
      {owners.map((name) => (
        <option key={name} value={before + name} label={name} />
      ))}
    </datalist>
  );
}
