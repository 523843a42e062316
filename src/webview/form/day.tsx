import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FieldControl } from '../../core/form/form.ts';
import { fillSlots } from '../../core/language/translate.ts';
import { Below, describedBy, Label } from './below.tsx';
import { fillBox, hearBox } from './boxes.ts';
import { useForm, useNameHere } from './context.ts';
import { useFollowing } from './following.ts';
import { MonthGrid } from './monthGrid.tsx';

/** A day as people say it, with what it is understood as beneath, and a month to pick from. */
export function DayField({ control }: { readonly control: FieldControl }): JSX.Element {
  const { store, view, strings, readOnly } = useForm();
  const { id, value, day, label } = control;
  const name = useNameHere(label);
  const box = useRef<HTMLInputElement | null>(null);
  const [isPicking, pick] = useState(false);
  const wasHere = useRef(false);
  useFollowing(box, value, id, day?.text ?? value);
  const stuck = view.shown?.stuck[id];
  /** Hers, while she hasn't decided between it and somebody else's. */
  const shown = stuck === undefined ? day : stuck.day;
  const set = (text: string): void => {
    store.type(id, value, text);
  };
  const beneath = shown?.beneath ?? '';
  useHeardOnceLeft(beneath === '' ? '' : `${label}: ${beneath}`, view.focus === id);
  const leave = (): void => {
    store.focused('');
    store.post({ type: 'rest' });
  };
  const choose = (iso: string): void => {
    pick(false);
    if (box.current !== null) fillBox(box.current, iso);
    set(iso);
    store.post({ type: 'rest' });
    box.current?.focus();
  };
  const isTyping =
    view.focus === id &&
    store.view().reading[id] !== undefined &&
    box.current?.value !== (shown?.text ?? value);
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
          onInput={({ currentTarget }) => {
            hearBox(currentTarget);
            set(currentTarget.value);
          }}
          aria-keyshortcuts="Alt+ArrowDown"
          onFocus={() => store.focused(id)}
          onBlur={leave}
          onMouseDown={() => void (wasHere.current = document.activeElement === box.current)}
          onClick={() => {
            // A click on a day selects all of it; a second click sets the caret.
            if (!wasHere.current && !hasSelection(box.current)) box.current?.select();
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') store.post({ type: 'rest' });
            if (readOnly || !event.altKey || event.key !== 'ArrowDown') return;
            event.preventDefault();
            pick(true);
          }}
        />
        {!readOnly && (
          <button
            id={`at-${id}-pick`}
            type="button"
            class="bare pick"
            tabIndex={-1}
            aria-label={fillSlots(strings.pickDay, { label: name })}
            aria-expanded={isPicking}
            onMouseDown={(event) => {
              event.preventDefault(); // the month that is open goes when it loses the keyboard
            }}
            onClick={() => pick(!isPicking)}
          >
            <Calendar />
          </button>
        )}
      </div>
      <p class="soft" id={`day-${id}`}>
        {isTyping ? view.reading[id] : beneath}
      </p>
      {isPicking && (
        <MonthGrid
          chosen={shown?.iso ?? ''}
          label={label}
          choose={choose}
          close={(isLeft) => {
            pick(false);
            if (!isLeft) box.current?.focus();
          }}
          type={() => {
            pick(false);
            box.current?.select();
          }}
        />
      )}
      <Below control={control} />
    </div>
  );
}

/**
 * Says what was understood once the field is left: half a day, as somebody types, is another day. To be called
 * with each drawing.
 */
function useHeardOnceLeft(said: string, isHere: boolean): void {
  const { store } = useForm();
  const before = useRef(said);
  const wasHere = useRef(false);
  useEffect(() => {
    if (isHere) wasHere.current = true;
    else if (said !== before.current) {
      before.current = said;
      if (wasHere.current && said !== '') store.say(said);
    }
  });
}

function hasSelection(box: HTMLInputElement | null): boolean {
  return box !== null && box.selectionStart !== box.selectionEnd;
}

function Calendar(): JSX.Element {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path
        fill="none"
        stroke="currentColor"
        d="M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 1.5v3M10.5 1.5v3M5 9h1M8 9h1M11 9h0M5 11.5h1M8 11.5h1"
      />
    </svg>
  );
}
