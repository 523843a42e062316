import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Form, FormPart } from '../../core/form/form.ts';
import { fillSlots } from '../../core/language/translate.ts';
import { useForm } from './context.ts';
import { toLookAt } from './lookedAt.ts';
import { toTop } from './places.ts';

/** Beside the parts where there is room; else one line that stays in sight. */
export function Rail({ form }: { readonly form: Form }): JSX.Element {
  const { store, strings, view } = useForm();
  const wanted = useRef('');
  const show = (part: FormPart): void => {
    wanted.current = part.id;
    store.fold(part.id, true);
  };
  // Not before all of the part is drawn: until then the page may be too short to bring it up.
  useLayoutEffect(() => {
    const head = view.open.has(wanted.current)
      ? document.getElementById(`part-${wanted.current}`)
      : null;
    if (head === null) return;
    wanted.current = '';
    head.focus({ preventScroll: true });
    toTop(head);
  });
  const at = Math.max(
    0,
    form.parts.findIndex(({ id }) => id === view.part),
  );
  const [isOpen, open] = useState(false);
  const toggle = useRef<HTMLButtonElement | null>(null);
  useEffect(() => {
    const look = (): void => {
      const part = partAtWork() ?? partAt(innerHeight / 3);
      if (part !== undefined) store.reached(part);
    };
    addEventListener('scroll', look, { passive: true });
    return () => {
      removeEventListener('scroll', look);
    };
  }, [store]);
  const { title = '' } = form.parts[at] ?? {};
  return (
    <nav
      aria-label={strings.parts}
      onKeyDown={({ key }) => {
        if (key !== 'Escape' || !isOpen) return;
        open(false);
        toggle.current?.focus();
      }}
      onFocusOut={({ currentTarget, relatedTarget: to }) => {
        // It lies over the answers. Who went to another window comes back to it as it was.
        if (document.hasFocus() && !currentTarget.contains(to as Node | null)) open(false);
      }}
    >
      <button
        type="button"
        ref={toggle}
        class="quiet sticky"
        aria-expanded={isOpen}
        aria-controls="rail"
        onClick={() => open(!isOpen)}
      >
        {fillSlots(strings.partOf, { at: at + 1, all: form.parts.length, part: title })}{' '}
        <span aria-hidden="true">{isOpen ? '▴' : '▾'}</span>
      </button>
      <ul class={`rail${isOpen ? ' unfolded' : ''}`} id="rail">
        {form.parts.map((part) => (
          <li key={part.id}>
            <button
              type="button"
              class="bare"
              aria-current={part.id === view.part ? 'step' : undefined}
              onClick={() => {
                open(false);
                show(part);
              }}
            >
              <span aria-hidden="true">{markOf(part)}</span>
              <span>{part.title}</span> <Look part={part} /> <Count part={part} />
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function partAtWork(): string | undefined {
  const { activeElement: active } = document;
  const section = active?.closest('section.part.open');
  if (!active || !section || active.id.startsWith('part-')) return undefined;
  const { top, bottom } = active.getBoundingClientRect();
  return bottom > 0 && top < innerHeight ? getPartId(section) : undefined;
}

/** The part that is open at this height of the page. */
function partAt(height: number): string | undefined {
  const section = [...document.querySelectorAll('section.part.open')].find((one) => {
    const { top, bottom } = one.getBoundingClientRect();
    return top <= height && height < bottom;
  });
  return section && getPartId(section);
}

function getPartId(section: Element): string | undefined {
  return section.querySelector('h2 button')?.id.slice('part-'.length);
}

function markOf({ asked, open, gist }: FormPart): string {
  if (asked === 0) return gist === '' ? '–' : '✓';
  return open === 0 ? '✓' : '○';
}

function Look({ part }: { readonly part: FormPart }): JSX.Element | null {
  const { strings, view } = useForm();
  const count = toLookAt(part.controls, view.found).length;
  if (count === 0) return null;
  const said = fillSlots(count === 1 ? strings.oneToLookAt : strings.manyToLookAt, { count });
  return (
    <span class="look" role="img" title={said} aria-label={said}>
      !
    </span>
  );
}

/** How much of a part is answered. */
export function Count({ part }: { readonly part: FormPart }): JSX.Element | null {
  const { strings } = useForm();
  const { asked, open, optional } = part;
  if (optional) return null;
  return (
    <span class="soft count">
      <span aria-hidden="true">
        {asked - open}/{asked}
      </span>
      <span class="heard">
        {open === 0 ? strings.allAnswered : fillSlots(strings.countOpen, { open, asked })}
      </span>
    </span>
  );
}
