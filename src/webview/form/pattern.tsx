import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { PatternControl } from '../../core/form/form.ts';
import { useForm } from './context.ts';
import { Field } from './fields.tsx';
import type { Box } from './boxes.ts';

/** The goal's sentence as gaps. Filled in, it becomes the goal where there is none yet; else by a button. */
export function Pattern({ control }: { readonly control: PatternControl }): JSX.Element {
  const { store, strings, view, readOnly } = useForm();
  const { label, help, gaps, sentence, isBegun, isFull } = control;
  const box = useRef<HTMLDetailsElement | null>(null);
  /** Unfolded by somebody, or with words in it: it stays so wherever the keyboard goes. */
  const isOpen = useRef(false);
  /** Somebody has written in a gap since it became the goal last: one that was undone stays undone. */
  const isWritten = useRef(false);
  const use = (): void => {
    isWritten.current = false;
    isOpen.current = false;
    // The gaps fold with the form that has the goal, and would take it out of sight.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    store.useSentence();
  };
  const written = (): void => {
    isWritten.current = true;
  };
  const left = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget instanceof Node && box.current?.contains(relatedTarget) === true) return;
    if (!isWritten.current || view.shown?.form.hasGoal !== false || !isFilled(box.current)) return;
    isWritten.current = false;
    store.post({ type: 'sentence' });
  };
  return (
    <details
      class="pattern"
      open={isBegun || isOpen.current}
      ref={box}
      onToggle={({ currentTarget }) => {
        isOpen.current = currentTarget.open;
      }}
      onFocusOut={left}
      onInput={written}
    >
      <summary>{label}</summary>
      <p class="soft">{help}</p>
      <div class="gaps">
        {gaps.map((one) => (
          <Field key={one.id} control={one} />
        ))}
      </div>
      <p class="sentence" aria-live="polite">
        {sentence}
      </p>
      {!readOnly && (
        <button type="button" class="quiet" disabled={!isFull} onClick={use}>
          {strings.useSentence}
        </button>
      )}
    </details>
  );
}

/** As typed, which may not be in the workbook yet. */
function isFilled(box: HTMLElement | null): boolean {
  const boxes = box?.querySelectorAll<Box>('input[type="text"], textarea') ?? [];
  const inputs = [...boxes];
  return inputs.length > 0 && inputs.every(({ value }) => value.trim() !== '');
}
