import type { ComponentChildren, JSX } from 'preact';
import type { PagePlace } from '../../core/overview/pagePlace.ts';
import { opening, type Context } from './context.ts';

interface OpensProps {
  readonly context: Context;
  readonly to: PagePlace;
  readonly text: string;
  readonly looks?: string;
}

export function Opens({ context, to, text, looks = 'bare link' }: OpensProps): JSX.Element {
  return (
    <button type="button" class={looks} onClick={opening(context, to)}>
      <bdi>{text}</bdi>
    </button>
  );
}

interface AsksProps {
  readonly context: Context;
  readonly message: Parameters<Context['act']>[0];
  readonly looks?: string;
  /** What is heard of it, where its text alone wouldn't do. */
  readonly label?: string;
  readonly children: ComponentChildren;
}

export function Asks({ context, message, looks, label, children }: AsksProps): JSX.Element {
  return (
    <button
      type="button"
      class={looks}
      aria-label={label}
      onClick={() => {
        context.act(message);
      }}
    >
      {children}
    </button>
  );
}
