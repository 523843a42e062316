/** What a suite counted, and what failed in it. */
interface Counted {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly failures?: readonly { readonly name: string; readonly why: readonly string[] }[];
}

export function closingLines(suites: readonly Counted[]): readonly string[];
