/** What a page wrote into its document, field by field. */
export interface Written {
  /** Whether what stands in a field is what the page wrote there last. */
  readonly isOurs: (field: string, current: string) => boolean;
  /**
   * What stood in a field before the page began to write there. Where somebody else wrote since, it is
   * what stands there now.
   */
  readonly before: (field: string, current: string) => string;
  /** To be told once a field says what was `before` until then. */
  readonly wrote: (field: string, meant: string, before: string) => void;
  readonly forget: (field: string) => void;
  /** Items may have changed their places, and so what their fields are called. */
  readonly moved: () => void;
}

/** As long as the page is there: a date that is typed letter by letter moved once, from where it was. */
export function newWritten(): Written {
  const ours = new Map<string, { readonly meant: string; readonly before: string }>();
  const isOurs: Written['isOurs'] = (field, current) => ours.get(field)?.meant === current;
  return {
    isOurs,
    before: (field, current) =>
      isOurs(field, current) ? (ours.get(field)?.before ?? current) : current,
    wrote: (field, meant, before) => void ours.set(field, { meant, before }),
    forget: (field) => void ours.delete(field),
    moved: () => {
      ours.clear();
    },
  };
}
