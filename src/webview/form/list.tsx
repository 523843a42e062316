import type { JSX } from 'preact';
import type { Control, Item, ListControl } from '../../core/form/form.ts';
import { fill } from '../shared/text.ts';
import { Mark, Remarks } from './below.tsx';
import { useForm } from './context.ts';
import { itemsBegun } from './drafts.ts';

type Show = (controls: readonly Control[]) => JSX.Element;

/** Items, the one that is being begun with them: its first letter makes it one of them, in its place. */
export function List({
  control,
  show,
}: {
  readonly control: ListControl;
  readonly show: Show;
}): JSX.Element {
  const { view } = useForm();
  const { id, label, help, items, open, remarks } = control;
  return (
    <div class="list" role="group" aria-labelledby={`name-${id}`}>
      <div class="row">
        <h3 id={`name-${id}`} tabIndex={-1}>
          {label}
        </h3>
        {open && <Mark id={id} />}
      </div>
      {help !== '' && <p class="soft">{help}</p>}
      {remarks.length > 0 && <Remarks id={id} remarks={remarks} />}
      <ol>
        {[...items, ...itemsBegun(control, view.drafts)].map((item, at) => (
          <OneItem
            key={item.id}
            {...{ list: control, item, at, show, isNew: at >= items.length }}
          />
        ))}
      </ol>
      <Buttons control={control} />
    </div>
  );
}

function Buttons({ control }: { readonly control: ListControl }): JSX.Element | null {
  const { store, strings, readOnly } = useForm();
  const { id, items, fresh, itemName, addLabel, sortable } = control;
  if (readOnly) return null;
  return (
    <div class="row">
      {fresh.length > 0 && (
        <button
          type="button"
          class="quiet"
          id={`at-${items.length === 0 ? id : `${id}-add`}`}
          onClick={() => {
            store.begin(control);
            store.say(fill(strings.added, { item: itemName }));
          }}
        >
          {addLabel}
        </button>
      )}
      {sortable && items.length > 1 && (
        <button type="button" class="bare" onClick={() => store.post({ type: 'sort', list: id })}>
          {strings.sort}
        </button>
      )}
    </div>
  );
}

interface ItemProps {
  readonly list: ListControl;
  readonly item: Item;
  readonly at: number;
  readonly show: Show;
  readonly isNew: boolean;
}

/** One line while it is folded: its name, the rest of it, and whether it is done. */
function OneItem({ list, item, at, show, isNew }: ItemProps): JSX.Element {
  const { store, view, strings, readOnly } = useForm();
  const isFixed = list.fresh.length === 0;
  const isOpen = view.items.has(item.id) || isFixed;
  const name = item.name === '' ? strings.nameless : item.name;
  const title = isNew ? name : fill(strings.item, { item: list.itemName, at: at + 1, name });
  const { done } = item;
  return (
    <li>
      <div class={`item${done === true ? ' done' : ''}`} role="group" aria-label={title}>
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
          {isFixed || isNew ? (
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
              {item.isFaulty && !isOpen && <span class="mark">{strings.faulty}</span>}
            </button>
          )}
        </div>
        <Progress item={item} name={name} />
        {isOpen && (
          <div class="body">
            {show(item.controls)}
            {!isFixed && !isNew && !readOnly && (
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
      </div>
    </li>
  );
}

/** How far a measure has come. */
function Progress({
  item: { progress },
  name,
}: {
  readonly item: Item;
  readonly name: string;
}): JSX.Element | null {
  if (progress === undefined) return null;
  const { words, share } = progress;
  return (
    <p class="soft progress">
      {share !== undefined && (
        <progress max={1} value={Math.min(1, Math.max(0, share))} aria-label={name} />
      )}
      <span>{words}</span>
    </p>
  );
}
