export function troubleIn(
  logs: readonly { readonly relativePath: string; readonly contents: string }[],
  ownName: string,
): readonly string[];
