import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Form } from '../../core/form/form.ts';
import type { ShownForm } from '../../core/form/formMessages.ts';
import { Refused, Remarks } from './below.tsx';
import { InForm, useForm } from './context.ts';
import { holds } from './findIn.ts';
import { Head, useHeight } from './head.tsx';
import { Part } from './part.tsx';
import { LEAVES_KEYBOARD } from './press.ts';
import { Rail } from './rail.tsx';
import { STRAYS } from './undecided.ts';
import type { Store } from './view.ts';

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
  const { partner, focus } = shown?.form ?? {};
  useEffect(() => {
    const name = [partner, focus].filter((one) => one !== undefined && one !== '').join(' · ');
    if (name !== '') document.title = name;
  }, [partner, focus]);
  if (strings === undefined) return null;
  if (shown === undefined) return <main class="none">{none}</main>;
  return (
    <InForm.Provider
      value={{ store, view, strings, readOnly: shown.readOnly, owners: shown.names.owners }}
    >
      <Names shown={shown} />
      <Head shown={shown} strings={strings} />
      <div class="columns">
        <Rail form={shown.form} />
        <main>
          {shown.readOnly && <p class="notice">{strings.readOnly}</p>}
          {shown.changedOnDisk && <OnDisk readOnly={shown.readOnly} />}
          <div class="on-disk">
            <Refused at="bringIn" />
          </div>
          <Strays shown={shown} />
          <OfFile said={shown.form.ofFile} />
          <LeftOut said={shown.form.leftOut} />
          <Conflicts form={shown.form} />
          <Unreadable form={shown.form} />
          {shown.form.parts.map((part) => (
            <Part key={part.id} part={part} />
          ))}
        </main>
      </div>
      {view.unheard && <Unheard />}
      <Came />
      <div id="said" class="heard" role="status" aria-live="polite" aria-atomic="false" />
    </InForm.Provider>
  );
}

/** Somebody else has saved; in sight wherever somebody types, and what has the keyboard never lies under it. */
function OnDisk({ readOnly }: { readonly readOnly: boolean }): JSX.Element {
  const { store, strings } = useForm();
  const bar = useRef<HTMLDivElement | null>(null);
  useHeight(bar, '--bar-height');
  return (
    <div class="notice on-disk row" role="alert" ref={bar}>
      <p>{strings.onDisk}</p>
      {!readOnly && (
        <button type="button" {...LEAVES_KEYBOARD} onClick={() => store.post({ type: 'bringIn' })}>
          {strings.bringIn}
        </button>
      )}
    </div>
  );
}

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

/** Words typed here whose field is gone: somebody has removed what it was in. */
function Strays({ shown }: { readonly shown: ShownForm }): JSX.Element | null {
  const { strings, store } = useForm();
  const controls = shown.form.parts.flatMap((part) => part.controls);
  const strays = Object.entries(shown.stuck).filter(([field]) => !holds(controls, field));
  if (strays.length === 0) return null;
  return (
    <section id={`at-${STRAYS}`} tabIndex={-1} class="notice" role="alert">
      <p>{strings.stray}</p>
      {strays.map(([field, { mine, day }]) => (
        <div key={field}>
          <pre>{day?.text ?? mine}</pre>
          <div class="row">
            <button
              type="button"
              onClick={() => store.settle(field, { type: 'keep', field, isBoth: false })}
            >
              {strings.putBack}
            </button>
            <button
              type="button"
              class="quiet"
              onClick={() => store.settle(field, { type: 'take', field })}
            >
              {strings.letGo}
            </button>
          </div>
        </div>
      ))}
    </section>
  );
}

/** What is said of the file as a whole, such as that it is a copy of another. */
function OfFile({ said }: { readonly said: readonly string[] }): JSX.Element | null {
  if (said.length === 0) return null;
  return (
    <section class="notice">
      {said.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </section>
  );
}

/** Questions of the library's own that can't be read, with the way to their file. */
function LeftOut({ said }: { readonly said: string }): JSX.Element | null {
  const { strings, store } = useForm();
  if (said === '') return null;
  return (
    <section class="notice row">
      <p>{said}</p>
      <button
        type="button"
        onClick={() => store.post({ type: 'run', command: 'editOurQuestions' })}
      >
        {strings.editOurQuestions}
      </button>
    </section>
  );
}

function Conflicts({ form }: { readonly form: Form }): JSX.Element | null {
  const { strings, store, readOnly } = useForm();
  if (form.conflicts.length === 0) return null;
  return (
    <section id="at-conflicts" tabIndex={-1} class="notice" role="alert">
      {form.conflicts.map((conflict) => (
        <div key={conflict.at} role="group" aria-label={strings.twoVersions}>
          <p>{strings.twoVersions}</p>
          {(['first', 'second'] as const).map((version) => (
            <div key={version}>
              <span class="name">{conflict[version].label}</span>
              <pre>{conflict[version].text === '' ? strings.nothing : conflict[version].text}</pre>
              {!readOnly && (
                <button
                  type="button"
                  class="quiet"
                  onClick={() => store.post({ type: 'settle', place: conflict.at, version })}
                >
                  {strings.keepThis}
                  <span class="heard"> {conflict[version].label}</span>
                </button>
              )}
            </div>
          ))}
        </div>
      ))}
    </section>
  );
}

function Unreadable({ form }: { readonly form: Form }): JSX.Element | null {
  const { strings, store } = useForm();
  if (form.unreadable.length === 0) return null;
  return (
    <section id="at-unreadable" tabIndex={-1} class="notice" aria-label={strings.unreadable}>
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

/** What came in while nothing of hers was unsaved, until she does something. */
function Came(): JSX.Element | null {
  const { came } = useForm().view;
  const [seen, setSeen] = useState(came);
  useEffect(() => {
    const see = (): void => {
      setSeen(came);
    };
    for (const kind of ACTS) addEventListener(kind, see, { capture: true });
    return () => {
      for (const kind of ACTS) removeEventListener(kind, see, { capture: true });
    };
  }, [came]);
  if (came === undefined || seen === came) return null;
  return <p class="notice unheard">{came.said}</p>;
}

const ACTS = ['keydown', 'pointerdown'] as const;

/** Where the extension is gone and none takes its place: what was typed is kept, and a new window has it. */
function Unheard(): JSX.Element {
  const { strings } = useForm();
  return (
    <section class="notice unheard">
      <p role="alert">{strings.unheard}</p>
      <a class="button" href="command:workbench.action.reloadWindow">
        {strings.reloadWindow}
      </a>
    </section>
  );
}
