import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { AnswerControl, FieldControl, Remark } from '../../core/form/form.ts';
import { useForm } from './context.ts';
import { mendsKey } from './store.ts';

type Named = Pick<FieldControl | AnswerControl, 'id' | 'label' | 'help' | 'optional' | 'open'>;

/** A control's name, whether it is open or may be left, and what it asks. */
export function Label({
  control,
  bare = false,
  isHeard = false,
}: {
  readonly control: Named;
  readonly bare?: boolean;
  /** The name is on the page already. */
  readonly isHeard?: boolean;
}): JSX.Element {
  const { id, label, help, open } = control;
  return (
    <>
      {bare ? (
        <span class="name">{label}</span>
      ) : (
        <label class={isHeard ? 'heard' : 'name'} for={`at-${id}`}>
          {label}
        </label>
      )}
      {open && <Mark id={id} />}
      {help !== '' && (
        <span class="help soft" id={`help-${id}`}>
          {help}
        </span>
      )}
    </>
  );
}

/** Says of a control that it is open, or the one that is asked for next. */
export function Mark({ id }: { readonly id: string }): JSX.Element {
  const { strings, view } = useForm();
  const isNext = view.shown?.form.next === id;
  return (
    <span class={`mark${isNext ? ' next' : ''}`}>{isNext ? strings.markNext : strings.open}</span>
  );
}

/** What a control is about, by the ids of the texts that say it. */
export function describedBy(
  { id, help }: Named,
  ...more: readonly string[]
): { 'aria-describedby'?: string } {
  const ids = [...(help === '' ? [] : [`help-${id}`]), ...more];
  return ids.length === 0 ? {} : { 'aria-describedby': ids.join(' ') };
}

/** What the checks say of it, once the field is left; and whose text stands where two wrote. */
export function Below({
  control,
}: {
  readonly control: FieldControl | AnswerControl;
}): JSX.Element | null {
  const { view, strings, store } = useForm();
  const { id, remarks } = control;
  const stuck = view.shown?.stuck[id];
  if (stuck !== undefined) {
    return (
      <div class="stuck" role="group">
        <p>{stuck.because ?? strings.yours}</p>
        {stuck.because === undefined && (
          <blockquote>{stuck.theirs === '' ? strings.nothing : stuck.theirs}</blockquote>
        )}
        <div class="row">
          <button type="button" onClick={() => store.settle(id, { type: 'keep', field: id })}>
            {strings.keepMine}
          </button>
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
  if (view.focus === id || remarks.length === 0) return null;
  return <Remarks id={id} remarks={remarks} />;
}

/** What the checks say, each with what would mend it. */
export function Remarks({
  id,
  remarks,
}: {
  readonly id: string;
  readonly remarks: readonly Remark[];
}): JSX.Element {
  return (
    <ul class="remarks">
      {remarks.map((one) => (
        <OneRemark key={`${one.code} ${String(one.nth)}`} id={id} remark={one} />
      ))}
    </ul>
  );
}

function OneRemark({ id, remark }: { readonly id: string; readonly remark: Remark }): JSX.Element {
  const { store, view, readOnly } = useForm();
  const { code, nth, severity, text } = remark;
  useEffect(() => {
    if (!readOnly) store.post({ type: 'mends', field: id, code, nth });
  }, [store, readOnly, id, code, nth, text]);
  const mends = readOnly ? [] : (view.mends[mendsKey(id, code, nth)] ?? []);
  return (
    <li class={severity}>
      <span>{text}</span>
      <span class="row">
        {mends.map((title) => (
          <button
            key={title}
            type="button"
            class="quiet"
            onClick={() => store.post({ type: 'mend', field: id, code, nth, title })}
          >
            {title}
          </button>
        ))}
      </span>
    </li>
  );
}
