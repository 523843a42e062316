import type { FormWorld, HostWorld } from './hostSide.ts';
import type { Page } from './pageSide.ts';

/** Undo and Redo that were pressed and have not come yet. */
export interface Undos {
  readonly press: (type: 'undo' | 'redo', id: number, form: FormWorld, page: Page) => void;
  /**
   * Whether one was pressed in another form than the one of this page. Each form does what was pressed in it
   * in that order; between two of them nobody keeps one.
   */
  readonly isElsewhere: (page: Page) => boolean;
  readonly end: () => void;
}

export function newUndos(waiting: HostWorld['waiting']): Undos {
  const forms = new Map<number, FormWorld>();
  return {
    press: (type, id, form, page) => {
      if (page === form.page) forms.set(id, form);
      waiting.set(id, () => {
        waiting.delete(id);
        forms.delete(id);
      });
      page.post({ type, id });
    },
    isElsewhere: (page) =>
      [...forms.values()].some((form) => form.page !== page && form.dead !== page),
    end: () => {
      forms.clear();
    },
  };
}
