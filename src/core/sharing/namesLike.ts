import { nameKey } from '../workbook/naming.ts';

/** Longer names that have this one in them, such as `Ana Ruiz` and `Ana Lopez` for `Ana`; each once. */
export function namesLike(person: string, written: readonly string[]): readonly string[] {
  const key = nameKey(person);
  const names = new Map(written.map((name) => [nameKey(name), name]));
  if (key === '') return [];
  const isLike = (one: string): boolean => one !== key && ` ${one} `.includes(` ${key} `);
  return [...names].filter(([one]) => isLike(one)).map(([, name]) => name);
}
