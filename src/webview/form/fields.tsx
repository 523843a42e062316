import type { JSX, TargetedClipboardEvent, TargetedKeyboardEvent } from 'preact';
import { useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';
import { contactWays } from '../../core/portfolio/contactWays.ts';
import type { AnswerControl, Choice, FieldControl } from '../../core/form/form.ts';
import { hearBox, type Box } from './boxes.ts';
import { DayField } from './day.tsx';
import { useForm, useNameHere } from './context.ts';
import { Below, describedBy, Label, useStill } from './below.tsx';
import { useFollowing } from './following.ts';
import { continueList, pastedText } from './lists.ts';
import { fillSlots } from '../../core/language/translate.ts';
import { NextNames } from './nextNames.tsx';
import { beforeNextName } from '../../core/readers/nextName.ts';

/** One value with its name, what it asks, and what is said of it. */
export function Field({ control }: { readonly control: FieldControl }): JSX.Element {
  const { input } = control;
  if (input === 'fixed') {
    return (
      <div class="field">
        <span class="name">{control.label}</span> <span>{control.value}</span>
      </div>
    );
  }
  if (input === 'choice') return <Choices control={control} />;
  if (input === 'day') return <DayField control={control} />;
  return (
    <div class={`field ${input} ${control.names ?? ''}`}>
      <Label control={control} />
      <TextBox control={control} rows={input === 'figure' ? 0 : 1} names={control.names} />
      {control.names === 'owners' && <Split control={control} />}
      {control.id === 'organization.contact' && <Reached text={control.value} />}
      <Below control={control} />
      <LastTime control={control} />
    </div>
  );
}

/** What stands under a heading. */
export function Answer({ control }: { readonly control: AnswerControl }): JSX.Element {
  const { notesTitle } = control;
  const wasSaid = useRef(control.value !== ''); // emptied while somebody types, it stays open
  const field = (
    <div class="field answer">
      <Label control={control} heardAs={notesTitle} />
      <TextBox control={control} rows={2} markdown />
      <Below control={control} />
      <LastTime control={control} />
    </div>
  );
  if (notesTitle === undefined) return field;
  return (
    <details class="notes" open={wasSaid.current}>
      <summary>{notesTitle}</summary>
      {field}
    </details>
  );
}

interface TextBoxProps {
  readonly control: FieldControl | AnswerControl;
  readonly rows: number;
  readonly names?: FieldControl['names'];
  readonly markdown?: boolean;
}

/** A native box that takes what the workbook says, unless somebody is ahead of it. */
function TextBox({ control, rows, names, markdown = false }: TextBoxProps): JSX.Element {
  const { store, view, readOnly } = useForm();
  const { id, value } = control;
  const isLine = control.kind === 'field' && control.input === 'line';
  const box = useRef<Box | null>(null);
  const [before, setBefore] = useState('');
  useFollowing(box, value, id);
  useLayoutEffect(() => {
    grow(box.current);
  });
  const typed = ({ currentTarget }: { readonly currentTarget: Box }): void => {
    if (isLine) inOneLine(currentTarget);
    grow(currentTarget);
    hearBox(currentTarget);
    store.type(id, value, currentTarget.value);
    if (names === 'owners') setBefore(beforeNextName(currentTarget.value));
  };
  const shared = {
    ...{ id: `at-${id}`, lang: view.shown?.language, readOnly },
    ...describedBy(control),
    onInput: typed,
    onFocus: () => store.focused(id),
    onBlur: () => {
      store.focused('');
      store.post({ type: 'rest' });
    },
  };
  // A browser offers names for one line only.
  if (rows === 0 || names !== undefined) {
    const known = before === '' ? `names-${names ?? ''}` : `next-${id}`;
    const list = names === undefined ? {} : { list: known };
    return (
      <>
        <input
          {...shared}
          {...list}
          type="text"
          autocomplete="off"
          ref={(one) => void (box.current = one)}
        />
        <Whole box={box} />
        <NextNames {...{ id, before }} />
      </>
    );
  }
  const keys = (event: TargetedKeyboardEvent<HTMLTextAreaElement>): void => {
    if (isLine && event.key === 'Enter' && !event.isComposing) event.preventDefault();
    if (markdown && continueList(event)) typed(event);
  };
  const paste = (event: TargetedClipboardEvent<HTMLTextAreaElement>): void => {
    if (!isLine && pastedText(event, markdown)) typed(event);
  };
  return (
    <textarea
      {...shared}
      rows={rows}
      data-markdown={markdown ? '' : undefined}
      spellcheck
      ref={(one) => void (box.current = one)}
      onKeyDown={keys}
      onPaste={paste}
    />
  );
}

/** What is pasted into a line goes on in it; the caret stays behind the same words. */
function inOneLine(box: Box): void {
  const { value, selectionStart, selectionEnd } = box;
  if (!/[\r\n]/.test(value)) return;
  box.value = value.replace(/\r\n?|\n/g, ' ');
  box.setSelectionRange(selectionStart, selectionEnd);
}

/** All of a line that is cut off in its box, beneath it: its names are offered in a box that can’t grow. */
function Whole({ box }: { readonly box: { readonly current: Box | null } }): JSX.Element | null {
  const [text, tell] = useState('');
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const look = (): void => {
      tell(element.scrollWidth > element.clientWidth ? element.value : '');
    };
    look();
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    element.addEventListener('input', look);
    return () => {
      sizes.disconnect();
      element.removeEventListener('input', look);
    };
  });
  // A screen reader reads all of the box.
  return text === '' ? null : (
    <p class="soft whole" aria-hidden="true">
      {text}
    </p>
  );
}

/** What form.css does, for browsers that do not know `field-sizing` yet. */
function grow(box: Box | null): void {
  if (!(box instanceof HTMLTextAreaElement) || CSS.supports('field-sizing', 'content')) return;
  box.style.height = 'auto';
  box.style.height = `${String(Math.min(box.scrollHeight + 2, Math.max(120, innerHeight / 2)))}px`;
}

function LastTime({
  control,
}: {
  readonly control: FieldControl | AnswerControl;
}): JSX.Element | null {
  const { store, view, strings, readOnly } = useForm();
  const { id, label, value } = control;
  // With another name of the partner, the cycle before is another one, or none.
  const lastTime = useStill(control.lastTime, view.isWriting);
  const isFree = value === '' && (store.mine(id) ?? '') === '';
  const hasButton = useStill(isFree, view.isWriting);
  if (lastTime === undefined) return null;
  return (
    <details class="last-time">
      <summary>
        {strings.lastTime}
        <span class="heard"> {label}</span>
      </summary>
      <blockquote>{lastTime}</blockquote>
      {hasButton && !readOnly && (
        <button
          type="button"
          class="quiet"
          style={{ visibility: isFree ? 'visible' : 'hidden' }}
          onClick={() => store.settle(id, { type: 'reuse', field: id })}
        >
          {strings.useThis}
          <span class="heard"> {label}</span>
        </button>
      )}
    </details>
  );
}

function Choices({ control }: { readonly control: FieldControl }): JSX.Element {
  const { store, strings, readOnly } = useForm();
  const { id, choices = [] } = control;
  const name = useNameHere(control.label);
  const [, drawAnew] = useReducer((times: number) => times + 1, 0);
  // What was chosen shows before the workbook has it, like what is typed.
  const value = store.mine(id) ?? control.value;
  /** What each of them means stands beside it; on an item's card, which is to stay low, what is chosen says so. */
  const isLow = /\.\d+\./.test(id) || choices.every(({ meaning }) => meaning === '');
  const looks = isLow ? 'choice' : 'steps';
  const isKnown = value === '' || choices.some((one) => one.value === value);
  const pick = (chosen: string): void => {
    store.type(id, control.value, chosen);
    drawAnew(undefined);
    store.post({ type: 'rest' });
  };
  const picked = choices.find((one) => one.value === value);
  /** Delete clears a choice; a scale is marked by its numbers, so that a side takes two keys a statement. */
  const mark = (event: TargetedKeyboardEvent<HTMLElement>): void => {
    const { key, target, currentTarget, altKey, ctrlKey, metaKey } = event;
    // A key on a remark's button below is meant for that.
    if (altKey || ctrlKey || metaKey || !(target instanceof HTMLInputElement)) return;
    const at = choices.findIndex((one) => one.value === key);
    if (at < 0 && key !== 'Delete' && key !== 'Backspace') return;
    event.preventDefault();
    pick(choices[at]?.value ?? '');
    currentTarget.querySelectorAll('input')[Math.max(at, 0)]?.focus();
  };
  if (readOnly) return <Chosen control={control} text={picked?.label ?? value} />;
  return (
    <div
      class={`field choices ${looks}`}
      role="radiogroup"
      onKeyDown={mark}
      aria-labelledby={`name-${id}`}
      {...describedBy(control)}
    >
      <Label control={control} bare />
      <div class={isLow ? 'row' : 'steps'}>
        {choices.map((choice, at) => (
          <label key={choice.value} class={choice.value === value ? 'chosen' : ''}>
            <input
              type="radio"
              id={
                choice.value === value || (at === 0 && picked === undefined)
                  ? `at-${id}`
                  : undefined
              }
              name={id}
              checked={choice.value === value}
              {...levelNames(id, choice)}
              onChange={() => pick(choice.value)}
              onFocus={() => store.focused(id)}
              onBlur={() => store.focused('')}
            />
            <span id={`level-${id}-${choice.value}`}>{choice.label}</span>
            {choice.meaning !== '' && (
              <span class={isLow ? 'heard' : 'soft'} id={`level-${id}-${choice.value}-means`}>
                {choice.meaning}
              </span>
            )}
          </label>
        ))}
        {/* Its place is kept: what stands below mustn’t move as something is chosen. */}
        <button
          type="button"
          class="bare link clear"
          // Delete does the same from the choice: no stop between two fields.
          tabIndex={-1}
          aria-keyshortcuts="Delete"
          style={{ visibility: value === '' ? 'hidden' : 'visible' }}
          onClick={() => {
            pick('');
            store.settle(id, { type: 'rest' });
          }}
        >
          {strings.clear}
          <span class="heard"> {name}</span>
        </button>
      </div>
      {!isKnown && <p class="soft">“{value}”</p>}
      {isLow && <p class="soft meaning">{picked?.meaning ?? ''}</p>}
      <Below control={control} />
    </div>
  );
}

/** A level is called by its name alone; what it means is read after it. */
function levelNames(
  id: string,
  { value, meaning }: Choice,
): { readonly 'aria-labelledby': string; readonly 'aria-describedby'?: string } {
  const name = `level-${id}-${value}`;
  return {
    'aria-labelledby': name,
    ...(meaning === '' ? {} : { 'aria-describedby': `${name}-means` }),
  };
}

/** What was chosen, where nothing can be: a choice that can't be made is out of the keyboard's reach. */
function Chosen({
  control,
  text,
}: {
  readonly control: FieldControl;
  readonly text: string;
}): JSX.Element {
  const { strings } = useForm();
  const shown = text === '' ? strings.nothing : text;
  return (
    <div class={`field ${control.input}`}>
      <Label control={control} />
      <input type="text" id={`at-${control.id}`} readOnly value={shown} {...describedBy(control)} />
      <Below control={control} />
    </div>
  );
}

/** Makes two people of what may be one name, such as that of a company. */
function Split({
  control: { id, value, split: now },
}: {
  readonly control: FieldControl;
}): JSX.Element | null {
  const { store, strings, view, readOnly } = useForm();
  const split = useStill(now, view.isWriting);
  if (split === undefined || readOnly) return null;
  return (
    <button
      type="button"
      class="bare link"
      onClick={() => {
        store.type(id, value, split);
        store.settle(id, { type: 'rest' });
      }}
    >
      {fillSlots(strings.split, { names: split })}
    </button>
  );
}

/** The numbers and addresses in a text, to be rung and written to. */
function Reached({ text: now }: { readonly text: string }): JSX.Element | null {
  const { store, strings, view } = useForm();
  const text = useStill(now, view.isWriting);
  const ways = contactWays(text);
  if (ways.length === 0) return null;
  return (
    <ul class="ways row">
      {ways.map(({ text: said, link }) => (
        <li key={link}>
          <a href={link}>{said}</a>
        </li>
      ))}
      <li>
        <button
          type="button"
          class="quiet"
          onClick={() => store.post({ type: 'run', command: 'askContact' })}
        >
          {strings.write}
        </button>
      </li>
    </ul>
  );
}
