import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Form } from '../../core/form/form.ts';
import { useForm } from './context.ts';
import { labelIn } from './findIn.ts';

/** Where the extension is gone: all that was typed since stands here, and can be taken along. */
export function Unheard({ form }: { readonly form: Form }): JSX.Element {
  const { store, strings } = useForm();
  const [copied, setCopied] = useState('');
  const controls = form.parts.flatMap((part) => part.controls);
  const unsent = store.unsent().map(({ field, value }) => ({
    ...{ field, value },
    label: labelIn(controls, field) ?? '',
  }));
  const text = unsent.map(({ label, value }) => `${label}\n${value}`).join('\n\n');
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    setCopied(text);
  };
  return (
    <section class="notice unheard">
      <p role="alert">{strings.unheard}</p>
      {unsent.map(({ field, label, value }) => (
        <div key={field}>
          <span class="name">{label}</span>
          <pre>{value}</pre>
        </div>
      ))}
      {text !== '' && (
        <button type="button" onClick={() => void copy()}>
          {copied === text ? strings.copied : strings.copyTyped}
        </button>
      )}
    </section>
  );
}
