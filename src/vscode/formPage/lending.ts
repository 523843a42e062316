/** The keyboard of a page, which the command palette may borrow. */
export interface Lending {
  /** The page says whether it is lending it. */
  readonly lend: (is: boolean) => void;
  /** Settles as soon as the page has it. */
  readonly hasItBack: () => Promise<void>;
}

export function newLending(): Lending {
  let returned: () => void = () => undefined;
  let back = Promise.resolve();
  return {
    lend: (is) => {
      returned();
      if (is) back = new Promise<void>((resolve) => (returned = resolve));
    },
    hasItBack: () => back,
  };
}
