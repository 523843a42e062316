export function compareLanguages(
  isSaid: (sentence: string) => boolean,
  checkout?: string,
): readonly string[];
