import type { JSX } from 'preact';
import type { Control, Item, ListControl, LockedControl } from '../../core/form/form.ts';
import { fill } from '../shared/text.ts';
import { Remarks } from './below.tsx';
import { Nested, useForm } from './context.ts';
import { Answer, Field } from './fields.tsx';
import { Goal } from './goal.tsx';

/** Whatever the form has, as a control; what is seldom needed under *More*. */
export function Controls({ controls }: { readonly controls: readonly Control[] }): JSX.Element {
  const { strings } = useForm();
  const asked = controls.filter((one) => !isSpare(one));
  const spare = controls.filter(isSpare);
  return (
    <>
      {asked.map((one) => (
        <OneControl key={one.id} control={one} />
      ))}
      {spare.length > 0 && (
        <details class="more">
          <summary>
            {strings.more}: {spare.map(({ label }) => label).join(', ')}
          </summary>
          {spare.map((one) => (
            <OneControl key={one.id} control={one} />
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
      return <List control={control} />;
    case 'locked':
      return <Locked control={control} />;
  }
}

function Locked({ control }: { readonly control: LockedControl }): JSX.Element {
  const { strings, store } = useForm();
  const { id, label, text, at, remarks } = control;
  return (
    <div class="field locked" role="group" aria-label={label}>
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

function List({ control }: { readonly control: ListControl }): JSX.Element {
  const { store, view, strings, readOnly } = useForm();
  const { id, label, help, items, fresh, itemName, sortable, open, remarks } = control;
  const drafts = view.drafts.filter(({ list, at }) => list === id && at >= items.length);
  const isBegun = drafts.length > 0;
  const first = fresh[0]?.id ?? '';
  return (
    <div class="list" role="group" aria-labelledby={`name-${id}`}>
      <div class="row">
        <h4 id={`name-${id}`} tabIndex={-1}>
          {label}
        </h4>
        {open && (
          <span class={`mark${view.shown?.form.next === id ? ' next' : ''}`}>{strings.open}</span>
        )}
      </div>
      {help !== '' && <p class="soft">{help}</p>}
      {remarks.length > 0 && <Remarks id={id} remarks={remarks} />}
      <ol>
        {items.map((item, at) => (
          <OneItem key={item.id} list={control} item={item} at={at} />
        ))}
        {isBegun && (
          <li key={`${id}.${String(items.length)}`} class="item">
            <p class="soft">{fill(strings.newItem, { item: itemName })}</p>
            <Nested.Provider value="new">
              <Controls controls={fresh} />
            </Nested.Provider>
          </li>
        )}
      </ol>
      {!readOnly && (
        <div class="row">
          {fresh.length > 0 && (
            <button
              type="button"
              class="quiet"
              id={`at-${items.length === 0 ? id : `${id}-add`}`}
              onClick={() => {
                store.begin(id, items.length, first);
                store.say(fill(strings.added, { item: itemName }));
              }}
            >
              {fill(strings.add, { item: itemName })}
            </button>
          )}
          {sortable && items.length > 1 && (
            <button
              type="button"
              class="bare"
              onClick={() => store.post({ type: 'sort', list: id })}
            >
              {strings.sort}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

interface ItemProps {
  readonly list: ListControl;
  readonly item: Item;
  readonly at: number;
}

/** One line while it is folded: its name, the rest of it, and whether it is done. */
function OneItem({ list, item, at }: ItemProps): JSX.Element {
  const { store, view, strings, readOnly } = useForm();
  const isOpen = view.items.has(item.id) || list.fresh.length === 0;
  const name = item.name === '' ? strings.nameless : item.name;
  const title = fill(strings.item, { item: list.itemName, at: at + 1, name });
  const { done } = item;
  return (
    <li class={`item${done === true ? ' done' : ''}`} role="group" aria-label={title}>
      <div class="head">
        {done !== undefined && (
          <input
            type="checkbox"
            checked={done}
            disabled={readOnly}
            aria-label={fill(done ? strings.markOpen : strings.markDone, { item: name })}
            onChange={() => store.post({ type: 'tick', item: item.id, done: !done })}
          />
        )}
        {list.fresh.length === 0 ? (
          <span class="headline">
            <span class="name">{name}</span> <span class="soft">{item.gist}</span>
          </span>
        ) : (
          <button
            type="button"
            class="bare headline"
            id={`at-${item.id}-head`}
            aria-expanded={isOpen}
            onClick={() => store.foldItem(item.id, !isOpen)}
          >
            <span aria-hidden="true">{isOpen ? '▾' : '▸'} </span>
            <span class="name">{name}</span> <span class="soft">{item.gist}</span>
            {item.open && <span class="mark">{strings.open}</span>}
          </button>
        )}
      </div>
      {isOpen && (
        <div class="body">
          <Controls controls={item.controls} />
          {list.fresh.length > 0 && !readOnly && (
            <button
              type="button"
              class="bare"
              aria-label={`${strings.remove}: ${name}`}
              onClick={() => store.remove(list.id, item, fill(strings.removed, { item: name }))}
            >
              {strings.remove}
            </button>
          )}
        </div>
      )}
    </li>
  );
}
