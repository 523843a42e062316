import type { JSX } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Control, Form, FormPart } from '../../core/form/form.ts';
import type { FormStrings, ShownForm } from '../../core/form/formMessages.ts';
import { fill } from '../shared/text.ts';
import { Remarks } from './below.tsx';
import { InForm, useForm } from './context.ts';
import { Controls } from './controls.tsx';
import type { Store } from './store.ts';

/** The whole page. */
export function App({ store }: { readonly store: Store }): JSX.Element | null {
  const [, draw] = useState(0);
  useLayoutEffect(() => {
    store.start(() => {
      draw((count) => count + 1);
    });
  }, [store]);
  const view = store.view();
  const { shown, strings, none } = view;
  if (strings === undefined) return null;
  if (shown === undefined) return <main class="none">{none}</main>;
  return (
    <InForm.Provider value={{ store, view, strings, readOnly: shown.readOnly }}>
      <Names shown={shown} />
      <Head shown={shown} strings={strings} />
      <div class="columns">
        <Rail form={shown.form} />
        <main>
          {shown.readOnly && <p class="notice">{strings.readOnly}</p>}
          {shown.changedOnDisk && (
            <p class="notice" role="alert">
              {strings.onDisk}
            </p>
          )}
          <Unreadable form={shown.form} />
          {shown.form.parts.map((part) => (
            <Part key={part.id} part={part} />
          ))}
        </main>
      </div>
      <div id="said" class="heard" role="status" aria-live="polite" />
    </InForm.Provider>
  );
}

/** The names that are known, for fields to offer. */
function Names({ shown }: { readonly shown: ShownForm }): JSX.Element {
  return (
    <>
      {Object.entries(shown.names).map(([kind, names]) => (
        <datalist key={kind} id={`names-${kind}`}>
          {names.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      ))}
    </>
  );
}

function Head({
  shown,
  strings,
}: {
  readonly shown: ShownForm;
  readonly strings: FormStrings;
}): JSX.Element {
  const { store } = useForm();
  const { form, unsaved, readOnly } = shown;
  const { partner, cycle, focus, status, next } = form;
  const number = cycle === undefined ? '' : fill(strings.cycle, { number: cycle });
  const asked = next === undefined ? undefined : labelOf(form, next);
  return (
    <header>
      <div class="row">
        <h1>{[partner, number, focus].filter((part) => part !== '').join(' · ')}</h1>
        <span class="push" role="status">
          {unsaved ? `● ${strings.unsaved}` : strings.saved}
        </span>
        {!readOnly && (
          <button type="button" disabled={!unsaved} onClick={() => store.post({ type: 'save' })}>
            {strings.save}
          </button>
        )}
        <button type="button" class="quiet" onClick={() => store.post({ type: 'text' })}>
          {strings.asText}
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

function labelOf(form: Form, id: string): string | undefined {
  const within = (controls: readonly Control[]): string | undefined => {
    for (const one of controls) {
      if (one.id === id) return one.label;
      const below =
        one.kind === 'group'
          ? within(one.controls)
          : one.kind === 'list'
            ? within(one.items.flatMap((item) => item.controls))
            : undefined;
      if (below !== undefined) return below;
    }
    return undefined;
  };
  return within(form.parts.flatMap(({ controls }) => controls));
}

/** Beside the parts where there is room; else one line that stays in sight. */
function Rail({ form }: { readonly form: Form }): JSX.Element {
  const { store, strings, view } = useForm();
  const show = (part: FormPart): void => {
    store.fold(part.id, true);
    requestAnimationFrame(() => document.getElementById(`part-${part.id}`)?.focus());
  };
  const at = Math.max(
    0,
    form.parts.findIndex(({ id }) => view.open.has(id)),
  );
  return (
    <nav aria-label={strings.parts}>
      <ul class="rail">
        {form.parts.map((part) => (
          <li key={part.id}>
            <button type="button" class="bare" onClick={() => show(part)}>
              <span aria-hidden="true">{markOf(part)}</span> {part.title} <Count part={part} />
            </button>
          </li>
        ))}
      </ul>
      <label class="sticky">
        <span class="heard">{strings.parts}</span>
        <select
          value={form.parts[at]?.id ?? ''}
          onChange={({ currentTarget }) => {
            const part = form.parts.find(({ id }) => id === currentTarget.value);
            if (part !== undefined) show(part);
          }}
        >
          {form.parts.map((part, place) => (
            <option key={part.id} value={part.id}>
              {fill(strings.partOf, { at: place + 1, all: form.parts.length, part: part.title })}
            </option>
          ))}
        </select>
      </label>
    </nav>
  );
}

function markOf({ asked, open }: FormPart): string {
  if (asked === 0) return '–';
  return open === 0 ? '✓' : '○';
}

function Count({ part }: { readonly part: FormPart }): JSX.Element | null {
  const { strings } = useForm();
  const { asked, open, optional } = part;
  if (optional) return null;
  return (
    <span class="soft count" aria-label={fill(strings.countOpen, { open, asked })}>
      {asked - open}/{asked}
    </span>
  );
}

/** A part: all of it, or one line with its gist. */
function Part({ part }: { readonly part: FormPart }): JSX.Element {
  const { store, view } = useForm();
  const isOpen = view.open.has(part.id);
  return (
    <section class={`part${isOpen ? ' open' : ''}`} aria-labelledby={`part-${part.id}`}>
      <h2>
        <button
          type="button"
          class="bare"
          id={`part-${part.id}`}
          aria-expanded={isOpen}
          onClick={() => store.fold(part.id, !isOpen)}
        >
          <span aria-hidden="true">{isOpen ? '▾' : '▸'} </span>
          {part.title} <Count part={part} />
          {!isOpen && <span class="soft gist"> {part.gist}</span>}
        </button>
      </h2>
      {isOpen && (
        <div class="inside">
          <Controls controls={part.controls} />
          <Actions part={part.id} />
        </div>
      )}
    </section>
  );
}

/** What can be done where one thinks of it. */
function Actions({ part }: { readonly part: string }): JSX.Element | null {
  const { store, strings, view, readOnly } = useForm();
  if (readOnly) return null;
  const status = view.shown?.form.status.id;
  const isResting = status === 'paused' || status === 'ended';
  const button = (text: string, act: () => void): JSX.Element => (
    <p>
      <button type="button" class="quiet" onClick={act}>
        {text}
      </button>
    </p>
  );
  const run = (command: string) => () => {
    store.post({ type: 'run', command });
  };
  if (part === 'discussion')
    return button(strings.addMeeting, () => store.post({ type: 'meeting' }));
  if (part === 'repeat') return button(strings.nextCycle, run('startNextCycle'));
  if (part !== 'pause-or-end') return null;
  return isResting
    ? button(strings.resume, run('resume'))
    : button(strings.pauseOrEnd, run('pauseOrEnd'));
}

function Unreadable({ form }: { readonly form: Form }): JSX.Element | null {
  const { strings, store } = useForm();
  if (form.unreadable.length === 0) return null;
  return (
    <section class="notice" aria-label={strings.unreadable}>
      <p>{strings.unreadable}</p>
      {form.unreadable.map(({ text, at, remarks }) => (
        <div key={at}>
          <pre>{text}</pre>
          {remarks.length > 0 && <Remarks id="" remarks={remarks} />}
          <button
            type="button"
            class="quiet"
            onClick={() => store.post({ type: 'text', place: at })}
          >
            {strings.showLine}
          </button>
        </div>
      ))}
    </section>
  );
}
