import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { AnswerControl, FieldControl, Remark } from '../../core/form/form.ts';
import { useForm } from './context.ts';
import { mendsKey } from './names.ts';

type Named = Pick<
  FieldControl | AnswerControl,
  'id' | 'label' | 'question' | 'help' | 'optional' | 'open'
>;

/** A control's name, whether it is open or may be left, and what it asks. */
export function Label({
  control,
  bare = false,
  heardAs,
}: {
  readonly control: Named;
  /** It names a group, by the id `name-…`. */
  readonly bare?: boolean;
  /** What it is called is on the page already. */
  readonly heardAs?: string | undefined;
}): JSX.Element {
  const { id, question, help, open } = control;
  const label = question ?? control.label;
  return (
    <>
      <span class="ask">
        {bare ? (
          <span class="name" id={`name-${id}`}>
            {label}
          </span>
        ) : (
          <label class={heardAs === undefined ? 'name' : 'heard'} for={`at-${id}`}>
            {heardAs ?? label}
          </label>
        )}
        {open && <Mark id={id} />}
      </span>
      {help !== '' && (
        <span
          class="help soft"
          id={`help-${id}`}
          onClick={() => {
            if (!bare) goTo(id);
          }}
        >
          {help}
        </span>
      )}
    </>
  );
}

/** Whoever clicks on what a field asks means the field; to its name a browser goes by itself. */
function goTo(id: string): void {
  const box = document.getElementById(`at-${id}`);
  const isSelecting = document.getSelection()?.isCollapsed === false;
  if (isSelecting || !(box instanceof HTMLInputElement || box instanceof HTMLTextAreaElement))
    return;
  box.focus();
  box.setSelectionRange(box.value.length, box.value.length);
}

/** Says of a control that it is open, or the one that is asked for next. */
export function Mark({ id }: { readonly id: string }): JSX.Element {
  const { strings, view } = useForm();
  const isNext = view.shown?.form.next === id;
  return (
    <span class={`mark${isNext ? ' next' : ''}`} id={`mark-${id}`}>
      {isNext ? strings.markNext : strings.open}
    </span>
  );
}

/** What a control is about, whether it is open, and what is wrong with it, by the ids of the texts that say it. */
export function describedBy(
  { id, help, open, remarks }: Named & { readonly remarks: readonly Remark[] },
  ...more: readonly string[]
): { 'aria-describedby'?: string; 'aria-invalid'?: 'true' } {
  const ids = [
    ...(remarks.length === 0 ? [] : [`remarks-${id}`]),
    ...(open ? [`mark-${id}`] : []),
    ...(help === '' ? [] : [`help-${id}`]),
    ...more,
  ];
  return {
    ...(ids.length === 0 ? {} : { 'aria-describedby': ids.join(' ') }),
    ...(remarks.some(({ severity }) => severity === 'error') ? { 'aria-invalid': 'true' } : {}),
  };
}

/** What was asked for here and could not be done. */
export function Refused({ at }: { readonly at: string }): JSX.Element | null {
  const { refused } = useForm().view;
  if (refused?.at !== at) return null;
  return (
    <p class="notice" role="alert">
      {refused.text}
    </p>
  );
}

/** What the checks say of it, once the field is left; and whose text stands where two wrote. */
export function Below({
  control,
}: {
  readonly control: FieldControl | AnswerControl;
}): JSX.Element | null {
  const { view, strings, store } = useForm();
  const { id, label } = control;
  const isHere = view.focus === id;
  const remarks = useStill(useSettled(control, isHere), view.isWriting && !isHere);
  // What is said of a field that says something else by now may be gone the next moment.
  const isStale = view.isWriting && isHere;
  const stuck = view.shown?.stuck[id];
  const text = remarks.map((one) => one.text).join(' ');
  const now = text === '' ? '' : `${control.value} ${text}`;
  const before = useRef(now);
  const room = useRoom(isHere);
  useEffect(() => {
    // Whoever has left the field hears of it, also if the next answer gets the same remark as the last one.
    if (isHere || now === before.current) return;
    before.current = now;
    if (now !== '') store.say(text.includes(label) ? text : `${label}: ${text}`);
  });
  if (stuck !== undefined) {
    const theirs = inWords(control);
    return (
      <div class="stuck" role="group">
        <p>{stuck.because ?? strings.yours}</p>
        {stuck.because === undefined && (
          <blockquote>{theirs === '' ? strings.nothing : theirs}</blockquote>
        )}
        <div class="row">
          <button
            type="button"
            onClick={() => store.settle(id, { type: 'keep', field: id, isBoth: false })}
          >
            {strings.keepMine}
          </button>
          {control.kind === 'answer' && stuck.because === undefined && theirs !== '' && (
            <button
              type="button"
              class="quiet"
              onClick={() => store.settle(id, { type: 'keep', field: id, isBoth: true })}
            >
              {strings.keepBoth}
            </button>
          )}
          <button
            type="button"
            class="quiet"
            onClick={() => store.settle(id, { type: 'take', field: id })}
          >
            {strings.takeTheirs}
          </button>
        </div>
      </div>
    );
  }
  return (
    <div class="below" ref={room}>
      <Refused at={id} />
      {remarks.length > 0 && <Remarks {...{ id, remarks, isStale }} />}
    </div>
  );
}

/** What has taken room below a field keeps it while somebody writes there, though it may be gone. */
function useRoom(isHere: boolean): { readonly current: HTMLDivElement | null } {
  const element = useRef<HTMLDivElement | null>(null);
  useLayoutEffect(() => {
    const box = element.current;
    if (box === null) return;
    const height = isHere ? box.offsetHeight : 0;
    box.style.minHeight = height > 0 ? `${String(height)}px` : '';
  });
  return element;
}

function inWords(control: FieldControl | AnswerControl): string {
  const { value } = control;
  if (control.kind === 'answer') return value;
  const { day, choices = [] } = control;
  if (day !== undefined) return `${day.text} · ${day.beneath}`;
  return choices.find((one) => one.value === value)?.label ?? value;
}

/** What moves the page waits for whoever is writing somewhere on it. */
export function useStill<Value>(now: Value, isWaiting: boolean): Value {
  const last = useRef(now);
  if (!isWaiting) last.current = now;
  return last.current;
}

/** What was remarked on stays, with its fixes next; what comes up while somebody writes waits until they leave. */
function useSettled(
  { remarks, value }: FieldControl | AnswerControl,
  isHere: boolean,
): readonly Remark[] {
  const settled = useRef<ReadonlySet<string>>(new Set());
  const asFound = useRef(value);
  if (!isHere) asFound.current = value;
  // The form may open with the keyboard in a field before the checks have looked at it.
  if (value === asFound.current) settled.current = new Set(remarks.map(({ code }) => code));
  return remarks.filter(({ code }) => settled.current.has(code));
}

/** What the checks say, each with what would mend it. */
export function Remarks({
  id,
  remarks,
  isStale = false,
}: {
  readonly id: string;
  readonly remarks: readonly Remark[];
  /** Whether they may be gone the next moment: then Tab doesn't lead to their fixes, which would go with the keyboard. */
  readonly isStale?: boolean;
}): JSX.Element {
  return (
    <ul class="remarks" id={`remarks-${id}`}>
      {remarks.map((one) => (
        <OneRemark key={`${one.code} ${String(one.nth)}`} {...{ id, isStale }} remark={one} />
      ))}
    </ul>
  );
}

function OneRemark({
  id,
  remark,
  isStale,
}: {
  readonly id: string;
  readonly remark: Remark;
  readonly isStale: boolean;
}): JSX.Element {
  const { store, view, strings, readOnly } = useForm();
  const { code, nth, severity, text } = remark;
  useEffect(() => {
    if (!readOnly) store.post({ type: 'mends', field: id, code, nth });
  }, [store, readOnly, id, code, nth, text]);
  const mends = readOnly ? [] : (view.mends[mendsKey(id, code, nth)] ?? []);
  return (
    <li class={severity}>
      <span aria-hidden="true" class="sign">
        {SIGNS[severity]}
      </span>
      <span>
        <span class="heard">
          {severity === 'error' || severity === 'warning' ? strings[severity] : strings.remark}
          :{' '}
        </span>
        {text}
      </span>
      <span class="row">
        {mends.map((title) => (
          <button
            key={title}
            type="button"
            class="quiet"
            tabIndex={isStale ? -1 : undefined}
            onClick={() => store.settle(id, { type: 'mend', field: id, code, nth, title })}
          >
            {title}
          </button>
        ))}
      </span>
    </li>
  );
}

/** Nothing is told by its color alone. */
const SIGNS: Readonly<Record<Remark['severity'], string>> = {
  error: '✕',
  warning: '!',
  information: 'i',
  hint: 'i',
};
