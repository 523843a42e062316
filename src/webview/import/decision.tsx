import type { JSX } from 'preact';
import type { FromImport } from '../../core/imports/preview/importMessages.ts';

interface DecisionProps {
  readonly take: string;
  readonly cancel: string;
  readonly isReady: boolean;
  readonly act: (message: FromImport) => void;
}

/** The last line of an import's page: take over what is chosen, or leave everything as it is. */
export function Decision({ take, cancel, isReady, act }: DecisionProps): JSX.Element {
  return (
    <p class="buttons">
      <button
        type="button"
        disabled={!isReady}
        onClick={() => {
          act({ type: 'import' });
        }}
      >
        {take}
      </button>{' '}
      <button
        type="button"
        class="quiet"
        onClick={() => {
          act({ type: 'cancel' });
        }}
      >
        {cancel}
      </button>
    </p>
  );
}
