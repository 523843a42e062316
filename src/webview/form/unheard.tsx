import type { JSX } from 'preact';
import { useForm } from './context.ts';

/** Where the extension is gone and none takes its place: what was typed is kept, and a new window has it. */
export function Unheard(): JSX.Element {
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
