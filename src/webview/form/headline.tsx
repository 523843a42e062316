import type { JSX } from 'preact';
import type { Item } from '../../core/form/form.ts';
import { useForm } from './context.ts';
import { undecided, isUndecided } from './undecided.ts';

interface HeadlineProps {
  readonly item: Item;
  readonly name: string;
  readonly gist: string;
  readonly isOpen: boolean;
  /** It folds nothing. */
  readonly isPlain: boolean;
}

/** An item's name with the rest of it, which folds and unfolds the item. */
export function Headline({ item, name, gist, isOpen, isPlain }: HeadlineProps): JSX.Element {
  const { store, view, strings } = useForm();
  const isAsked = view.shown !== undefined && isUndecided(item.id, undecided(view.shown));
  if (isPlain)
    return (
      <span class="headline">
        <span class="name">{name}</span> <span class="soft">{gist}</span>
      </span>
    );
  return (
    <button
      type="button"
      class="bare headline"
      id={`at-${item.id}-head`}
      aria-expanded={isOpen}
      onClick={() => store.foldItem(item.id, !isOpen)}
    >
      <span aria-hidden="true">{isOpen ? '▾' : '▸'} </span>
      <span class="name">{name}</span> {!isOpen && <span class="soft">{gist}</span>}
      {item.open && <span class="mark">{strings.open}</span>}
      {item.isFaulty && !isOpen && <span class="mark">{strings.faulty}</span>}
      {isAsked && !isOpen && <span class="mark">{strings.toDecide}</span>}
    </button>
  );
}
