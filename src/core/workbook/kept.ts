import { newSlot } from './slot.ts';

/**
 * Keeps what was found about an object for as long as the object lives; what is found again in
 * its place where `inputs`, all else that the finding goes by, are not the same.
 */
export function keeper<Found>(): (
  about: object,
  inputs: readonly unknown[],
  find: () => Found,
) => Found {
  const known = newSlot<{ readonly inputs: readonly unknown[]; readonly found: Found }>();
  return (about, inputs, find) => {
    const last = known.get(about);
    if (last !== undefined && areSame(last.inputs, inputs)) return last.found;
    const found = find();
    known.set(about, { inputs, found });
    return found;
  };
}

function areSame(some: readonly unknown[], others: readonly unknown[]): boolean {
  for (let at = 0; at < some.length; at++) if (some[at] !== others[at]) return false;
  return true;
}

/**
 * `find`, but what it finds is kept with its first argument: asked about the same object again, with
 * the same other arguments, it does not look again. What a reading of a piece of text leads to is
 * kept with the reading that way; an edit elsewhere leaves the reading as it was. Only for a `find`
 * that follows from its arguments alone.
 */
export function kept<About extends object, Inputs extends readonly unknown[], Found>(
  find: (about: About, ...inputs: Inputs) => Found,
): (about: About, ...inputs: Inputs) => Found {
  const keep = keeper<Found>();
  return (about, ...inputs) => keep(about, inputs, () => find(about, ...inputs));
}

/** The same for texts, of which the latest are kept: one for each workbook somebody may be at work on. */
export function keptByText<Found>(
  find: (text: string) => Found,
  most = 20,
): (text: string) => Found {
  const known = new Map<string, { readonly found: Found }>();
  return (text) => {
    const last = known.get(text);
    if (last !== undefined) return last.found;
    const found = find(text);
    known.set(text, { found });
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    return found;
  };
}
