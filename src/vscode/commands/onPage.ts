/** A milestone in the overview's page that a command of its context menu is about. */
export interface MilestoneOnPage {
  readonly path: string;
  /** Its place in the list, from 0. */
  readonly index: number;
}

/** What the context menu of the overview's page gives with a command; undefined for all else. */
export function milestoneOnPage(given: unknown): MilestoneOnPage | undefined {
  if (typeof given !== 'object' || given === null || !('webviewSection' in given)) return undefined;
  const { path, index } = given as { readonly path?: unknown; readonly index?: unknown };
  return typeof path === 'string' && typeof index === 'number' ? { path, index } : undefined;
}
