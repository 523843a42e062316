/** The fields with a day on which something has happened; all others may speak of what is ahead. */
const HAPPENED: ReadonlySet<string> = new Set([
  'started',
  'done-on',
  'signed',
  'status-since',
  'on',
]);

/** Which day without its year is meant in a field, by its key: the last one, or the next. */
export function whichDay(key: string | number | undefined): 'back' | 'ahead' {
  return HAPPENED.has(String(key)) ? 'back' : 'ahead';
}
