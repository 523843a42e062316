import type { ProblemValues } from '../problem.ts';

/** Fills a message's slots in any language; `vscode.l10n.t` has this shape. */
export type Translate = (message: string, values: Record<string, string | number>) => string;

/** Replaces each `{slot}` by the value of that name. A slot without a value stays as it is. */
export function fillSlots(message: string, values: ProblemValues): string {
  return message.replace(/\{(\w+)\}/g, (slot, name: string) => String(values[name] ?? slot));
}
