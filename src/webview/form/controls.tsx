import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Control, LockedControl } from '../../core/form/form.ts';
import { Remarks } from './below.tsx';
import { useForm } from './context.ts';
import { Answer, Field } from './fields.tsx';
import { Goal, Pattern } from './goal.tsx';
import { List } from './list.tsx';

/** Whatever the form has, as a control; what is seldom needed under *More*. */
export function Controls({ controls }: { readonly controls: readonly Control[] }): JSX.Element {
  const { strings, store } = useForm();
  const nameOf = ({ id }: Control): string => store.nameOf(id);
  // Where a control is stays as it was first drawn: moved while somebody types, it would lose the keyboard.
  const places = useRef(new Map<string, boolean>());
  for (const one of controls) {
    if (!places.current.has(nameOf(one))) places.current.set(nameOf(one), isSpare(one));
  }
  const asked = controls.filter((one) => places.current.get(nameOf(one)) !== true);
  const spare = controls.filter((one) => places.current.get(nameOf(one)) === true);
  return (
    <>
      {asked.map((one) => (
        <OneControl key={nameOf(one)} control={one} />
      ))}
      {spare.length > 0 && (
        <details class="more">
          <summary>
            {strings.more}: {spare.map(({ label }) => label).join(', ')}
          </summary>
          {spare.map((one) => (
            <OneControl key={nameOf(one)} control={one} />
          ))}
        </details>
      )}
    </>
  );
}

/** What is said once stands with the rest. */
function isSpare(control: Control): boolean {
  if (!control.optional) return false;
  if (control.kind === 'list') return control.items.length === 0;
  return !('value' in control) || control.value === '';
}

function OneControl({ control }: { readonly control: Control }): JSX.Element {
  switch (control.kind) {
    case 'field':
      return <Field control={control} />;
    case 'answer':
      return <Answer control={control} />;
    case 'group':
      return <Goal control={control} show={(controls) => <Controls controls={controls} />} />;
    case 'list':
      return <List control={control} show={(controls) => <Controls controls={controls} />} />;
    case 'locked':
      return <Locked control={control} />;
    case 'pattern':
      return <Pattern control={control} />;
  }
}

function Locked({ control }: { readonly control: LockedControl }): JSX.Element {
  const { strings, store } = useForm();
  const { id, label, text, at, remarks } = control;
  return (
    <div id={`at-${id}`} tabIndex={-1} class="field locked" role="group" aria-label={label}>
      <span class="name">{label}</span>
      <p class="soft">{strings.locked}</p>
      <pre>{text}</pre>
      <button type="button" class="quiet" onClick={() => store.post({ type: 'text', place: at })}>
        {strings.showLine}
      </button>
      {remarks.length > 0 && <Remarks id={id} remarks={remarks} />}
    </div>
  );
}
