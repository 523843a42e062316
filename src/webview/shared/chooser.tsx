import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';

interface ChooserProps {
  readonly id?: string;
  /** What it’s called where no label around it says so. */
  readonly label?: string;
  readonly choices: readonly { readonly id: string; readonly label: string }[];
  readonly chosen: string;
  readonly choose: (id: string) => void;
}

/**
 * A closed list of choices. What it says at each arrow key and letter is only passed by: somebody has chosen when
 * they leave it or press Enter, or at once with the mouse.
 */
export function Chooser({ id, label, choices, chosen, choose }: ChooserProps): JSX.Element {
  const isByKey = useRef(false);
  /** What it says that nobody has chosen yet; it stays when the page is drawn anew meanwhile. */
  const passedBy = useRef<string | undefined>(undefined);
  const settle = (): void => {
    const to = passedBy.current;
    passedBy.current = undefined;
    if (to !== undefined) choose(to);
  };
  return (
    <select
      id={id}
      aria-label={label}
      value={passedBy.current ?? chosen}
      onKeyDown={({ key }) => {
        if (key === 'Enter') settle();
        else isByKey.current = true;
      }}
      onPointerDown={() => {
        isByKey.current = false;
      }}
      onChange={({ currentTarget }) => {
        passedBy.current = currentTarget.value;
        if (!isByKey.current) settle();
      }}
      onBlur={settle}
    >
      {choices.map((one) => (
        <option key={one.id} value={one.id}>
          {one.label}
        </option>
      ))}
    </select>
  );
}
