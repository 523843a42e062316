import type { ProblemValues } from '../problem.ts';

/** Fills a message's slots, in whatever language; `vscode.l10n.t` has this shape. */
export type Translate = (message: string, values: Record<string, string | number>) => string;

/** `{slot}` becomes the value of that name; one without a value stays as it is. */
export function fillSlots(message: string, values: ProblemValues): string {
  return message.replace(/\{(\w+)\}/g, (slot, name: string) => String(values[name] ?? slot));
}
