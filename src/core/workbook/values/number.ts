/** A number as people write it: `70%` (70), `1,200`, `$5,000`, `2.5`; undefined where it's unclear. */
export function readNumber(text: string): number | undefined {
  const match =
    /^([-+−]?)[$€£]?(\d{1,3}(?:([,  ])\d{3})(?:\3\d{3})*|\d{1,15})(\.\d{1,6})?[  ]?%?$/u.exec(
      text.trim(),
    );
  if (match?.[2] === undefined) return undefined;
  const amount = Number(match[2].replace(/[,  ]/gu, '') + (match[4] ?? ''));
  return match[1] === '-' || match[1] === '−' ? -amount : amount;
}
