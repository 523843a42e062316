import { nameKey } from '../../workbook/naming.ts';

/** Whether somebody is named in a field, alone or with others: `Ana Ruiz`, `Ana Ruiz and Sam`. */
export function isNamed(person: string, written: string | undefined): boolean {
  const key = nameKey(person);
  return (
    written !== undefined && [written, ...splitNames(written)].some((one) => nameKey(one) === key)
  );
}

/** Longer names that have this one in them, such as `Ana Ruiz` and `Ana Lopez` for `Ana`; each once. */
export function namesLike(person: string, written: readonly string[]): readonly string[] {
  const key = nameKey(person);
  const names = new Map(written.flatMap(splitNames).map((name) => [nameKey(name), name]));
  if (key === '') return [];
  const isLike = (one: string): boolean => one !== key && ` ${one} `.includes(` ${key} `);
  return [...names].filter(([one]) => isLike(one)).map(([, name]) => name);
}

function splitNames(written: string): readonly string[] {
  const names = written.split(/[,;/&+]|(?<!\s)\s+and\s/iu);
  return names.map((name) => name.trim()).filter((name) => name !== '');
}
