/** The value that this share of the numbers does not exceed; NaN for none. */
export function quantile(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function median(numbers) {
  return quantile(numbers, 0.5);
}

/** Milliseconds with as many digits as mean anything. */
export function ms(value) {
  return `${digits(value)} ms`;
}

/** A number with about three digits. */
export function digits(value) {
  if (!Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  if (size >= 100) return value.toFixed(0);
  if (size >= 10) return value.toFixed(1);
  return size >= 1 ? value.toFixed(2) : value.toFixed(3);
}

/** A ratio: `12.3×`. */
export function times(value) {
  return Number.isFinite(value) ? `${digits(value)}×` : '–';
}
