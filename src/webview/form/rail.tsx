import type { JSX } from 'preact';
import type { Form, FormPart } from '../../core/form/form.ts';
import { fill } from '../shared/text.ts';
import { useForm } from './context.ts';

/** Beside the parts where there is room; else one line that stays in sight. */
export function Rail({ form }: { readonly form: Form }): JSX.Element {
  const { store, strings, view } = useForm();
  const show = (part: FormPart): void => {
    store.fold(part.id, true);
    requestAnimationFrame(() => document.getElementById(`part-${part.id}`)?.focus());
  };
  const at = Math.max(
    0,
    form.parts.findIndex(({ id }) => id === view.part),
  );
  return (
    <nav aria-label={strings.parts}>
      <ul class="rail">
        {form.parts.map((part) => (
          <li key={part.id}>
            <button
              type="button"
              class="bare"
              aria-current={part.id === view.part ? 'step' : undefined}
              onClick={() => show(part)}
            >
              <span aria-hidden="true">{markOf(part)}</span>
              <span>{part.title}</span> <Count part={part} />
            </button>
          </li>
        ))}
      </ul>
      <label class="sticky">
        <span class="heard">{strings.parts}</span>
        <select
          value={form.parts[at]?.id ?? ''}
          onChange={({ currentTarget }) => {
            const part = form.parts.find(({ id }) => id === currentTarget.value);
            if (part !== undefined) show(part);
          }}
        >
          {form.parts.map((part, place) => (
            <option key={part.id} value={part.id}>
              {fill(strings.partOf, { at: place + 1, all: form.parts.length, part: part.title })}
            </option>
          ))}
        </select>
      </label>
    </nav>
  );
}

function markOf({ asked, open }: FormPart): string {
  if (asked === 0) return '–';
  return open === 0 ? '✓' : '○';
}

/** How much of a part is answered. */
export function Count({ part }: { readonly part: FormPart }): JSX.Element | null {
  const { strings } = useForm();
  const { asked, open, optional } = part;
  if (optional) return null;
  return (
    <span class="soft count" aria-label={fill(strings.countOpen, { open, asked })}>
      {asked - open}/{asked}
    </span>
  );
}
