export function userReadme(
  readme: string,
  project: { readonly home: string | null; readonly version: string },
): string;
