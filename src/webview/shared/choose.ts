/**
 * What a closed list of choices says at each arrow key and letter is only passed by: somebody has chosen when they
 * leave it or press Enter, or at once with the mouse. For a `select`; `value` is what the page knows it by.
 */
export function choosing(choose: (value: string) => void): {
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onPointerDown: (event: Event) => void;
  readonly onChange: (event: Event) => void;
  readonly onBlur: (event: Event) => void;
} {
  const settle = (select: EventTarget | null): void => {
    if (!(select instanceof HTMLSelectElement) || !passedBy.delete(select)) return;
    choose(select.value);
  };
  return {
    onKeyDown: ({ key, currentTarget: select }) => {
      if (!(select instanceof HTMLSelectElement)) return;
      if (key === 'Enter') settle(select);
      else byKey.add(select);
    },
    onPointerDown: ({ currentTarget: select }) => {
      if (select instanceof HTMLSelectElement) byKey.delete(select);
    },
    onChange: ({ currentTarget: select }) => {
      if (!(select instanceof HTMLSelectElement)) return;
      passedBy.add(select);
      if (!byKey.has(select)) settle(select);
    },
    onBlur: ({ currentTarget: select }) => {
      settle(select);
    },
  };
}

/** The lists that a key was pressed in since the last click, and those that say what nobody has chosen yet. */
const byKey = new WeakSet<HTMLSelectElement>();
const passedBy = new WeakSet<HTMLSelectElement>();
