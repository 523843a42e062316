import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Control, Form } from '../../core/form/form.ts';
import type { FormStrings, ShownForm } from '../../core/form/formMessages.ts';
import { fillSlots } from '../../core/language/translate.ts';
import { useForm } from './context.ts';
import { findLabel } from './findIn.ts';
import { toLookAt } from './lookedAt.ts';
import { LEAVES_KEYBOARD } from './press.ts';
import { undecided } from './undecided.ts';

/** Whose workbook it is, where it stands, and what is next. */
export function Head({
  shown,
  strings,
}: {
  readonly shown: ShownForm;
  readonly strings: FormStrings;
}): JSX.Element {
  const { store } = useForm();
  const head = useRef<HTMLElement | null>(null);
  const doing = useRef<HTMLDivElement | null>(null);
  useHeight(head, '--head-height');
  useHeight(doing, '--doing-height');
  const { form, unsaved, readOnly } = shown;
  const { partner, cycle, focus } = form;
  const number = cycle === undefined ? '' : fillSlots(strings.cycle, { number: cycle });
  return (
    <header ref={head}>
      <h1>
        {[partner, number, focus]
          .filter((part) => part !== '')
          .map((part, at) => (
            <span key={at} class={at === 0 ? '' : 'rest'}>
              {at > 0 && <span class="heard">, </span>}
              {part}
            </span>
          ))}
      </h1>
      <div class="doing row" ref={doing}>
        <span role="status">
          {unsaved ? (
            `● ${strings.unsaved}`
          ) : (
            <Saved places={[...form.conflicts.map(() => CONFLICTS), ...undecided(shown)]} />
          )}
        </span>
        {!readOnly && (
          <button
            type="button"
            class={unsaved ? '' : 'quiet'}
            aria-disabled={!unsaved}
            {...LEAVES_KEYBOARD}
            onClick={() => {
              if (unsaved) store.post({ type: 'save' });
            }}
          >
            {strings.save}
          </button>
        )}
        <button
          type="button"
          class="quiet"
          {...LEAVES_KEYBOARD}
          onClick={() => store.post({ type: 'run', command: 'share' })}
        >
          {strings.share}
        </button>
      </div>
      <Stand shown={shown} />
    </header>
  );
}

/** Where the cycle stands, and the ways to what is next, due, or to be looked at. */
function Stand({ shown }: { readonly shown: ShownForm }): JSX.Element {
  const { store, strings } = useForm();
  const { status, next, due } = shown.form;
  const asked = next === undefined ? undefined : findLabel(listControls(shown.form), next);
  return (
    <p class="soft row stand">
      <span>{status.name}</span>
      {next !== undefined && asked !== undefined && (
        <button type="button" class="bare link" onClick={() => store.go(next)}>
          {fillSlots(strings.next, { question: asked })}
        </button>
      )}
      {due !== undefined && (
        <button type="button" class="bare link" onClick={() => store.go(due.id)}>
          {fillSlots(due.isLate ? strings.lateNext : strings.dueNext, {
            name: due.name,
            when: due.when,
          })}
        </button>
      )}
      <ToLookAt shown={shown} />
    </p>
  );
}

/** Keeps the height of an element, in whole pixels, where the styles find it, while it is there. */
export function useHeight(element: { readonly current: HTMLElement | null }, name: string): void {
  useLayoutEffect(() => {
    if (element.current === null) return undefined;
    const sizes = new ResizeObserver(([entry]) => {
      const height = String(Math.ceil(entry?.borderBoxSize[0]?.blockSize ?? 0));
      document.documentElement.style.setProperty(name, `${height}px`);
    });
    sizes.observe(element.current);
    return () => {
      sizes.disconnect();
      document.documentElement.style.removeProperty(name);
    };
  }, [element, name]);
}

/** That all is in the file, except what waits for somebody to decide. */
function Saved({ places }: { readonly places: readonly string[] }): JSX.Element {
  const { strings } = useForm();
  if (places.length === 0) return <>{strings.saved}</>;
  return <Leading places={places} one={strings.savedButOne} many={strings.savedButMany} />;
}

function ToLookAt({ shown }: { readonly shown: ShownForm }): JSX.Element | null {
  const { strings, view } = useForm();
  const { form } = shown;
  const places = [
    ...form.conflicts.map(() => CONFLICTS),
    ...undecided(shown),
    ...form.unreadable.flatMap(({ remarks }) => remarks.map(() => UNREADABLE)),
    ...toLookAt(listControls(form), view.found),
  ];
  if (places.length === 0) return null;
  return <Leading places={places} one={strings.oneToLookAt} many={strings.manyToLookAt} />;
}

/** Says how many places there are; pressed again and again it leads from one to the next. */
function Leading({
  places,
  one,
  many,
}: {
  readonly places: readonly string[];
  readonly one: string;
  readonly many: string;
}): JSX.Element {
  const { store } = useForm();
  const last = useRef('');
  const lead = (): void => {
    last.current = places[places.lastIndexOf(last.current) + 1] ?? places[0] ?? '';
    store.go(last.current);
  };
  return (
    <button type="button" class="bare link" onClick={lead}>
      {fillSlots(places.length === 1 ? one : many, { count: places.length })}
    </button>
  );
}

/** Where two versions are shown that met, and where the lines stand that can’t be read. */
const CONFLICTS = 'conflicts';
const UNREADABLE = 'unreadable';

function listControls({ parts }: Form): readonly Control[] {
  return parts.flatMap(({ controls }) => controls);
}
