import { Fragment, type JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Control, Item, ListControl } from '../../core/form/form.ts';
import { fillSlots } from '../../core/language/translate.ts';
import { describedBy, Mark, Refused, Remarks, useStill } from './below.tsx';
import { Waiting } from './checkUp.tsx';
import { InItem, useForm, useNameHere } from './context.ts';
import { makeFinishedKey } from './findIn.ts';
import { Headline } from './headline.tsx';
import { itemsBegun } from './itemsBegun.ts';

type Show = (controls: readonly Control[]) => JSX.Element;

/** Items, the one that is being begun with them: its first letter makes it one of them, in its place. */
export function List({
  control,
  show,
}: {
  readonly control: ListControl;
  readonly show: Show;
}): JSX.Element {
  const { view, store } = useForm();
  const { id, label, help, items, open } = control;
  // What is said of all of it waits until nothing in it is being written.
  const remarks = useStill(control.remarks, view.isWriting || view.focus.startsWith(`${id}.`));
  const isGathered = useGathered(control);
  const first = items.find(isGathered);
  return (
    <div
      class="list"
      role="group"
      aria-labelledby={`name-${id}`}
      aria-describedby={describedBy(control)['aria-describedby']}
    >
      <div class="row">
        <h3 id={`name-${id}`} tabIndex={-1}>
          {label}
        </h3>
        {open && <Mark id={id} />}
      </div>
      {help !== '' && (
        <p class="soft" id={`help-${id}`}>
          {help}
        </p>
      )}
      {remarks.length > 0 && <Remarks id={id} remarks={remarks} />}
      <ol>
        {[...items, ...itemsBegun(control, view.drafts)].map((item, at) => (
          <Fragment key={store.nameOf(item.id)}>
            <RemovedHere list={control} at={at} />
            <GoneHere list={control} at={at} />
            {item === first && <Finished list={control} count={items.filter(isGathered).length} />}
            {(!isGathered(item) || view.items.has(makeFinishedKey(id))) && (
              <OneItem
                {...{ list: control, item, at, show, isNew: at >= items.length }}
                isSeen={(one) => !isGathered(one) || view.items.has(makeFinishedKey(id))}
              />
            )}
          </Fragment>
        ))}
        <RemovedHere list={control} at={items.length} />
        <GoneHere list={control} at={items.length} />
      </ol>
      <Refused at={id} />
      <Buttons control={control} />
      <UsualOnes control={control} />
    </div>
  );
}

/** What is often added: one click fills in what it says. */
function UsualOnes({ control }: { readonly control: ListControl }): JSX.Element | null {
  const { store, strings, readOnly } = useForm();
  const { usual = [], itemName } = control;
  if (readOnly || usual.length === 0) return null;
  return (
    <details class="usual">
      <summary>{strings.usual}</summary>
      <div class="row">
        {usual.map(({ label, says }) => (
          <button
            key={label}
            type="button"
            class="quiet"
            onClick={() => {
              store.begin(control, says);
              store.say(fillSlots(strings.added, { item: itemName }));
            }}
          >
            {label}
          </button>
        ))}
      </div>
    </details>
  );
}

/** Items done before the page opened are one line; what is ticked off since stays, as it may be a mistake. */
function useGathered({ items }: ListControl): (item: Item) => boolean {
  const { view, store } = useForm();
  const done = useRef(new Set(items.filter((one) => one.done).map(({ id }) => store.nameOf(id))));
  const isOver = ({ id, done: isDone, isFaulty }: Item): boolean =>
    isDone === true && !isFaulty && done.current.has(store.nameOf(id)) && !view.items.has(id);
  const isMany = items.filter(isOver).length > 1;
  return (item) => isMany && isOver(item);
}

function Finished({
  list: { id, label },
  count,
}: {
  readonly list: ListControl;
  readonly count: number;
}): JSX.Element {
  const { store, view, strings } = useForm();
  const isShown = view.items.has(makeFinishedKey(id));
  return (
    <li class="finished row">
      <span class="soft">{fillSlots(strings.finished, { count })}</span>
      <button
        type="button"
        class="quiet"
        aria-expanded={isShown}
        aria-label={`${isShown ? strings.hideFinished : strings.showFinished}: ${label}, ${fillSlots(strings.finished, { count })}`}
        onClick={() => store.foldItem(makeFinishedKey(id), !isShown)}
      >
        {isShown ? strings.hideFinished : strings.showFinished}
      </button>
    </li>
  );
}

function RemovedHere({
  list,
  at,
}: {
  readonly list: ListControl;
  readonly at: number;
}): JSX.Element | null {
  const { store, view, strings } = useForm();
  const { removed } = view;
  const isHere = removed?.version !== undefined && removed.list === list.id && removed.at === at;
  if (!isHere || list.fresh.length === 0) return null;
  return (
    <li class="removed row">
      <span>{fillSlots(strings.removedHere, { item: removed.name })}</span>
      <button
        type="button"
        class="quiet"
        id={`at-${list.id}-undo`}
        aria-label={`${strings.undo}: ${fillSlots(strings.removedHere, { item: removed.name })}`}
        onClick={() => store.restore(removed)}
      >
        {strings.undo}
      </button>
    </li>
  );
}

function GoneHere({
  list: { id, items },
  at,
}: {
  readonly list: ListControl;
  readonly at: number;
}): JSX.Element {
  const { store, view, strings } = useForm();
  const here = view.gone.filter((one) => one.list === id && Math.min(one.at, items.length) === at);
  return (
    <>
      {here.map((one) => {
        const said = fillSlots(strings.goneHere, { item: one.name });
        return (
          <li key={one.item} class="removed row">
            <span>{said}</span>
            <button
              type="button"
              class="quiet"
              aria-label={`${strings.seen}: ${said}`}
              onClick={() => store.seen(one)}
            >
              {strings.seen}
            </button>
          </li>
        );
      })}
    </>
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
            store.say(fillSlots(strings.added, { item: itemName }));
          }}
        >
          {addLabel}
        </button>
      )}
      {sortable && items.length > 1 && (
        <button type="button" class="quiet" onClick={() => store.post({ type: 'sort', list: id })}>
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
  readonly isSeen: (item: Item) => boolean;
}

/** One line while it is folded: its name, the rest of it, and whether it is done. */
function OneItem({ list, item, at, show, isNew, isSeen }: ItemProps): JSX.Element {
  const { store, view, strings, readOnly } = useForm();
  const isFixed = list.fresh.length === 0;
  const isOpen = view.items.has(item.id) || isFixed;
  const name = item.name === '' ? strings.nameless : item.name;
  const title = isNew ? name : fillSlots(strings.item, { item: list.itemName, at: at + 1, name });
  const nameHere = useNameHere(name);
  const { done } = item;
  const canChange = !isFixed && !isNew && !readOnly;
  // The line of how far it has come appears with the first count, and may be above the one who writes that.
  const { progress, gist } = useStill(item, view.isWriting);
  const addCount = canChange ? <AddCount item={item} name={name} /> : null;
  const tick = (): void => {
    store.post({ type: 'tick', item: item.id, done: done !== true });
    if (done !== true) store.foldItem(item.id, false);
  };
  const movesBy = ({ altKey, ctrlKey, metaKey, key, target }: KeyboardEvent): number => {
    // Where names are offered, the arrow opens these.
    const opensNames = target instanceof HTMLInputElement && target.list !== null;
    if (!altKey || ctrlKey || metaKey || !canChange || opensNames) return 0;
    return key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : 0;
  };
  const keys = (event: KeyboardEvent): void => {
    const by = movesBy(event);
    // In a day, Alt and the arrow open the month.
    if (by === 0 || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    moveBy(by);
  };
  const moveBy = (step: number): void => {
    const by = seenFrom(list.items, at, step, isSeen);
    if (by === 0) return;
    store.move(list, item, by);
    store.say(fillSlots(strings.moved, { item: name, at: at + by + 1, all: list.items.length }));
  };
  return (
    <li>
      <div
        class={`item${done === true ? ' done' : ''}`}
        role="group"
        aria-label={title}
        onKeyDown={keys}
      >
        <div class="head">
          {done !== undefined && (
            <input
              type="checkbox"
              checked={done}
              disabled={readOnly}
              aria-label={fillSlots(strings.markDone, { item: name })}
              onChange={tick}
            />
          )}
          <Headline {...{ item, name, gist, isOpen }} isPlain={isFixed || isNew} />
          {canChange && (
            <div class="row buttons">
              {progress === undefined && addCount}
              {isOpen && <ItemButtons {...{ list, item, at, name, isSeen }} moveBy={moveBy} />}
            </div>
          )}
        </div>
        <Progress progress={progress} name={name} adds={addCount} />
        <Refused at={item.id} />
        <InItem.Provider value={nameHere}>
          {isOpen && (
            <div class="body">
              {item.waits === true ? <Waiting {...{ item, show }} /> : show(item.controls)}
            </div>
          )}
        </InItem.Provider>
      </div>
    </li>
  );
}

/** How many places off the next item is that somebody sees, up (-1) or down (1); 0 where there is none. */
function seenFrom(
  items: readonly Item[],
  at: number,
  step: number,
  isSeen: (item: Item) => boolean,
): number {
  for (let to = at + step; ; to += step) {
    const one = items[to];
    if (one === undefined) return 0;
    if (isSeen(one)) return to - at;
  }
}

function ItemButtons({
  list,
  item,
  at,
  name,
  isSeen,
  moveBy,
}: Pick<ItemProps, 'list' | 'item' | 'at' | 'isSeen'> & {
  readonly name: string;
  readonly moveBy: (by: number) => void;
}): JSX.Element {
  const { store, strings } = useForm();
  const all = list.items.length;
  const remove = fillSlots(strings.removeThis, { item: list.itemName.toLowerCase() });
  const moving = (by: number, text: string): JSX.Element => (
    <button
      type="button"
      class="quiet"
      id={`at-${item.id}-${by < 0 ? 'up' : 'down'}`}
      aria-disabled={seenFrom(list.items, at, by, isSeen) === 0}
      aria-label={`${text}: ${name}`}
      aria-keyshortcuts={by < 0 ? 'Alt+ArrowUp' : 'Alt+ArrowDown'}
      onClick={() => moveBy(by)}
    >
      {text}
    </button>
  );
  return (
    <>
      {all > 1 && moving(-1, strings.moveUp)}
      {all > 1 && moving(1, strings.moveDown)}
      {list.id === 'milestones' && (
        <button
          type="button"
          class="quiet"
          aria-label={`${strings.write} ${name}`}
          onClick={() => store.post({ type: 'run', command: 'askContact', item: item.id })}
        >
          {strings.write}
        </button>
      )}
      <button
        type="button"
        class="quiet"
        aria-label={`${remove}: ${name}`}
        onClick={() => {
          store.remove(list, item, name);
          store.say(fillSlots(strings.removed, { item: name }));
        }}
      >
        {remove}
      </button>
    </>
  );
}

/** How far a measure has come, with the next count of it. */
function Progress({
  progress,
  name,
  adds,
}: {
  readonly progress: Item['progress'];
  readonly name: string;
  readonly adds: JSX.Element | null;
}): JSX.Element | null {
  if (progress === undefined) return null;
  const { words, share } = progress;
  return (
    <div class="soft progress">
      {share !== undefined && (
        <progress max={1} value={Math.min(1, Math.max(0, share))} aria-label={name} />
      )}
      <span>{words}</span>
      {adds}
    </div>
  );
}

/** Adds a count of a measure; nothing is counted before it is known what. */
function AddCount({
  item: { controls, open },
  name,
}: {
  readonly item: Item;
  readonly name: string;
}): JSX.Element | null {
  const { store } = useForm();
  const counts = controls.find((one) => one.kind === 'list' && one.fresh.length > 0);
  if (open || counts?.kind !== 'list') return null;
  return (
    <button
      type="button"
      class="quiet"
      aria-label={`${counts.addLabel}: ${name}`}
      onClick={() => store.begin(counts)}
    >
      {counts.addLabel}
    </button>
  );
}
