import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Listing, SectionId } from '../../core/overview/sections.ts';
import { fillSlots } from '../../core/language/translate.ts';
import type { Context } from './context.ts';

export interface SectionProps<Row> {
  readonly context: Context;
  readonly list: Listing<Row>;
}

interface FoldedProps {
  readonly context: Context;
  readonly id: SectionId;
  readonly title: string;
  readonly hint?: string;
  readonly none: string;
  readonly list: Listing<unknown>;
  readonly children: ComponentChildren;
}

/** A part of the page that folds, with as many of its rows as were asked for. */
export function Folded({
  context,
  id,
  title,
  hint,
  none,
  list,
  children,
}: FoldedProps): JSX.Element {
  return (
    <details
      id={id}
      class="part"
      open={context.isOpen(id)}
      onToggle={(event) => {
        context.onFold(id, event.currentTarget.open);
      }}
    >
      <summary>
        <h2>{title}</h2> <span class="soft">{hint ?? String(list.total)}</span>
      </summary>
      {list.total === 0 ? <p class="soft">{none}</p> : children}
      <More context={context} id={id} list={list} title={title} />
    </details>
  );
}

interface MoreProps {
  readonly context: Context;
  readonly id: SectionId;
  readonly list: Listing<unknown>;
  readonly title: string;
}

interface AsTableProps {
  readonly context: Context;
  readonly title: string;
  readonly heads: readonly string[];
  readonly children: ComponentChildren;
}

export function AsTable({ context, title, heads, children }: AsTableProps): JSX.Element {
  return (
    <details class="table">
      <summary>
        {context.texts.asTable}
        <span class="heard">: {title}</span>
      </summary>
      <table>
        <caption class="heard">{title}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </details>
  );
}

/** More at once than this would take long to draw, and nobody reads it. */
const AT_ONCE = 100;

/** Shows more of a section's rows, or a few again. */
export function More({ context, id, list, title }: MoreProps): JSX.Element | null {
  const { texts, look, onLook } = context;
  const { [id]: asked, ...others } = look.rows;
  const left = list.total - list.rows.length;
  const isLong = asked !== undefined && list.rows.length > 0;
  const box = useRef<HTMLParagraphElement>(null);
  const firstNew = useRef<number | undefined>(undefined);
  useLayoutEffect(() => {
    // The button that was pressed may be gone.
    if (firstNew.current !== undefined) rowButton(box.current, firstNew.current)?.focus();
    firstNew.current = undefined;
  }, [list.rows.length]);
  const show = (count: number): void => {
    onLook({ ...look, rows: { ...look.rows, [id]: count } });
  };
  if (left <= 0 && !isLong) return null;
  const words = left > AT_ONCE ? texts.hundred : texts.all;
  return (
    <p class="more" ref={box}>
      {left > 0 && (
        <button
          type="button"
          class="bare link"
          onClick={() => {
            firstNew.current = list.rows.length;
            show(list.rows.length + Math.min(left, AT_ONCE));
          }}
        >
          {fillSlots(words, { count: list.total })}
          <span class="heard">: {title}</span>
        </button>
      )}
      {isLong && (
        <button
          type="button"
          class="bare link"
          onClick={() => {
            onLook({ ...look, rows: others });
          }}
        >
          {texts.few}
          <span class="heard">: {title}</span>
        </button>
      )}
    </p>
  );
}

function rowButton(more: Element | null, row: number): HTMLButtonElement | null | undefined {
  const list = more?.parentElement?.querySelector(':scope > .plain');
  return list?.children[row]?.querySelector('button');
}
