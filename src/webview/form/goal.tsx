import type { JSX } from 'preact';
import type { Control, GroupControl, PatternControl } from '../../core/form/form.ts';
import { fillSlots } from '../../core/language/translate.ts';
import { useForm } from './context.ts';
import { useEffect, useRef } from 'preact/hooks';
import { Field } from './fields.tsx';
import type { Box } from './boxes.ts';

interface Props {
  readonly control: GroupControl;
  readonly show: (controls: readonly Control[]) => JSX.Element;
}

/** The goal, with five letters that light up as their parts are answered. */
export function Goal({ control, show }: Props): JSX.Element {
  const { store, strings } = useForm();
  const letters = control.controls.filter(
    ({ id, kind }) => kind !== 'pattern' && !id.endsWith('.statement'),
  );
  const lit = letters.filter(isLit).length;
  return (
    <section class="goal" aria-labelledby={`name-${control.id}`}>
      <div class="row">
        <h3 id={`name-${control.id}`}>{control.label}</h3>
        <ul class="letters" aria-label={fillSlots(strings.smart, { lit })}>
          {letters.map((one) => (
            <li key={one.id}>
              <button
                type="button"
                class={`bare letter${isLit(one) ? ' lit' : ''}`}
                aria-label={`${one.label}: ${isLit(one) ? strings.lit : strings.unlit}`}
                title={one.label}
                onClick={() => store.go(one.id)}
              >
                {letterOf(one)}
              </button>
            </li>
          ))}
        </ul>
        <span class="soft">{fillSlots(strings.smart, { lit })}</span>
      </div>
      {show(control.controls)}
    </section>
  );
}

/** SMART is called so in Spanish, too, where the names of its parts begin with other letters. */
function letterOf({ id }: Control): string {
  return (id.split('.').at(-1) ?? '').charAt(0).toUpperCase();
}

function isLit(control: Control): boolean {
  if (control.kind === 'field') return control.value !== '' && !control.open;
  if (control.kind !== 'list' || control.open) return false;
  return control.items.some((item) =>
    ['measure', 'target'].every((key) => isSaid(item.controls, key)),
  );
}

function isSaid(controls: readonly Control[], key: string): boolean {
  return controls.some(
    (one) => one.kind === 'field' && one.id.endsWith(`.${key}`) && one.value !== '',
  );
}

/** The goal's sentence as gaps. Filled in, it becomes the goal where there is none yet; else by a button. */
export function Pattern({ control }: { readonly control: PatternControl }): JSX.Element {
  const { store, strings, view, readOnly } = useForm();
  const { label, help, gaps, sentence, isBegun, isFull } = control;
  const box = useRef<HTMLDetailsElement | null>(null);
  /** Unfolded by somebody, or with words in it: it stays so wherever the keyboard goes. */
  const isOpen = useRef(false);
  /** Somebody has written in a gap since it became the goal last: one that was undone stays undone. */
  const isWritten = useRef(false);
  const isHere = gaps.some(({ id }) => id === view.focus);
  const heard = useRef(sentence);
  useEffect(() => {
    // Once it is whole, and not at each blank.
    if (isHere || !isFull || sentence === heard.current) return;
    heard.current = sentence;
    store.say(sentence);
  });
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
      <p class="sentence">{sentence}</p>
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
