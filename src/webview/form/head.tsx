import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Control, Form } from '../../core/form/form.ts';
import type { FormStrings, ShownForm } from '../../core/form/formMessages.ts';
import { fill } from '../shared/text.ts';
import { useForm } from './context.ts';
import { labelIn } from './findIn.ts';

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
  useLayoutEffect(() => {
    if (head.current === null) return undefined;
    const sizes = new ResizeObserver(([entry]) => {
      const height = String(Math.ceil(entry?.borderBoxSize[0]?.blockSize ?? 0));
      document.documentElement.style.setProperty('--head-height', `${height}px`);
    });
    sizes.observe(head.current);
    return () => {
      sizes.disconnect();
    };
  }, []);
  const { form, unsaved, readOnly } = shown;
  const { partner, cycle, focus, status, next } = form;
  const number = cycle === undefined ? '' : fill(strings.cycle, { number: cycle });
  const asked = next === undefined ? undefined : labelIn(controlsOf(form), next);
  return (
    <header ref={head}>
      <div class="row">
        <h1>{[partner, number, focus].filter((part) => part !== '').join(' · ')}</h1>
        <span class="push" role="status">
          {unsaved ? `● ${strings.unsaved}` : strings.saved}
        </span>
        {!readOnly && (
          <button
            type="button"
            aria-disabled={!unsaved}
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
          onClick={() => store.post({ type: 'run', command: 'share' })}
        >
          {strings.share}
        </button>
      </div>
      <p class="soft">
        {status.name}
        {next !== undefined && asked !== undefined && (
          <>
            {' · '}
            <button type="button" class="bare link" onClick={() => store.go(next)}>
              {fill(strings.next, { question: asked })}
            </button>
          </>
        )}
      </p>
    </header>
  );
}

function controlsOf({ parts }: Form): readonly Control[] {
  return parts.flatMap(({ controls }) => controls);
}
