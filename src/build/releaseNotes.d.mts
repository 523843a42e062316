export function notesOf(changelog: string, version: string): string;
export function releaseNotes(
  tag: string,
  project: { readonly version: string; readonly changelog: string },
): string;
