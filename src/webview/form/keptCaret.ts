import type { Caret } from '../../core/form/keyboard/keyboard.ts';

/** Where the caret was last in a workbook, in this window, on whatever page. */
export function keptCaret(workbook: string): Caret | undefined {
  try {
    const kept = sessionStorage.getItem(`${PREFIX} ${workbook}`);
    return kept === null ? undefined : (JSON.parse(kept) as Caret);
  } catch {
    return undefined; // a browser may be told to keep nothing
  }
}

/** The same of a file that was moved since: the caret goes along with it. */
export function takeKeptCaret(formerly: string | undefined): Caret | undefined {
  if (formerly === undefined) return undefined;
  const caret = keptCaret(formerly);
  try {
    sessionStorage.removeItem(`${PREFIX} ${formerly}`);
  } catch {
    // Then none was kept either.
  }
  return caret;
}

export function keepCaret(workbook: string, caret: Caret): void {
  try {
    sessionStorage.setItem(`${PREFIX} ${workbook}`, JSON.stringify(caret));
  } catch {
    // Then the page opens at what is asked for next.
  }
}

const PREFIX = 'partnershipWorkbooks.caret';
