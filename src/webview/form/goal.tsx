import type { JSX } from 'preact';
import type { Control, GroupControl } from '../../core/form/form.ts';
import { fillSlots } from '../../core/language/translate.ts';
import { useForm } from './context.ts';

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
