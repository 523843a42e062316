import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { FieldControl } from '../../core/form/form.ts';
import { fill } from '../shared/text.ts';
import { Below, describedBy, Label } from './below.tsx';
import { useForm } from './context.ts';
import { useFollowing } from './following.ts';
import { MonthGrid } from './monthGrid.tsx';

/** A day as people say it, with what it is understood as beneath, and a month to pick from. */
export function DayField({ control }: { readonly control: FieldControl }): JSX.Element {
  const { store, view, strings, readOnly } = useForm();
  const { id, value, day, label } = control;
  const box = useRef<HTMLInputElement | null>(null);
  const known = useRef(value);
  const [isPicking, pick] = useState(false);
  useFollowing(box, known, value, id, day?.text ?? value);
  const set = (text: string): void => {
    store.type(id, known.current, text);
  };
  const leave = (): void => {
    store.focused('');
    store.post({ type: 'rest' });
  };
  const choose = (iso: string): void => {
    pick(false);
    if (box.current !== null) box.current.value = iso;
    set(iso);
    store.post({ type: 'rest' });
    document.getElementById(`at-${id}-pick`)?.focus();
  };
  const isTyping =
    view.focus === id &&
    store.view().reading[id] !== undefined &&
    box.current?.value !== (day?.text ?? value);
  return (
    <div class="field day">
      <Label control={control} />
      <div class="row tight">
        <input
          id={`at-${id}`}
          type="text"
          autocomplete="off"
          placeholder={strings.dayHint}
          readOnly={readOnly}
          {...describedBy(control, `day-${id}`)}
          ref={box}
          onInput={({ currentTarget }) => set(currentTarget.value)}
          onFocus={() => store.focused(id)}
          onBlur={leave}
          onKeyDown={(event) => {
            if (event.key === 'Enter') store.post({ type: 'rest' });
          }}
        />
        {!readOnly && (
          <button
            id={`at-${id}-pick`}
            type="button"
            class="quiet"
            aria-label={fill(strings.pickDay, { label })}
            aria-expanded={isPicking}
            onClick={() => pick(!isPicking)}
          >
            ▦
          </button>
        )}
      </div>
      <p class="soft" id={`day-${id}`} aria-live="polite">
        {isTyping ? view.reading[id] : (day?.beneath ?? '')}
      </p>
      {isPicking && (
        <MonthGrid
          chosen={day?.iso ?? ''}
          label={label}
          choose={choose}
          close={() => {
            pick(false);
            document.getElementById(`at-${id}-pick`)?.focus();
          }}
        />
      )}
      <Below control={control} />
    </div>
  );
}
