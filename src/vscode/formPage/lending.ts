/** The keyboard of a page, which the command palette may borrow, or a box that takes what is typed. */
export interface Lending {
  /** The page says whether it is lending it. */
  readonly lend: (is: boolean) => void;
  /** Settles as soon as the page has it. */
  readonly hasItBack: () => Promise<void>;
  /** For what writes on the page: as long as the text is to come, the page is about to take the keyboard. */
  readonly until: (write: Write) => Write;
}

type Write = (text: string | undefined) => void;

export function newLending(): Lending {
  let returned: () => void = () => undefined;
  let back = Promise.resolve();
  const lend = (is: boolean): void => {
    returned();
    if (is) back = new Promise<void>((resolve) => (returned = resolve));
  };
  return {
    lend,
    hasItBack: () => back,
    until: (write) => (text) => {
      if (text === undefined) lend(true);
      write(text);
    },
  };
}
