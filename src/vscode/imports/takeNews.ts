import type { ListedNews } from '../../core/imports/importPlan.ts';
import { takeListed } from '../../core/imports/list/listedNews.ts';
import type { WrittenAround } from '../../core/imports/returned/takeReturned.ts';
import { everyName } from '../../core/workbook/model/formerNames.ts';
import { nameKey } from '../../core/workbook/naming.ts';
import type { Workbook } from '../../core/workbook/workbook.ts';
import { changeUnseen } from '../editing/changeUnseen.ts';
import { tellChanges, type ChangeOf } from '../editing/tellChanges.ts';
import type { ReadWorkbook } from '../workspace/readWorkbooks.ts';
import type { ImportSources } from './sources.ts';

/** One thing that a list says of a partner with a workbook. */
export interface PartnersNews {
  readonly organization: string;
  readonly one: ListedNews;
}

type Newest = ReadonlyMap<string, ReadWorkbook>;

/** The newest workbook with each partner, by every name that one had. */
export async function newestWorkbooks(live: ImportSources['live']): Promise<Newest> {
  const { organizations } = await live.ready();
  const read = new Map((await live.readAll()).map((one) => [one.uri.toString(), one]));
  return new Map(
    organizations.flatMap(({ cycles }) => {
      const newest = read.get(cycles.at(-1)?.path ?? '');
      if (newest === undefined) return [];
      const names = cycles.flatMap(({ summary }) => everyName(summary.cycle));
      return names.map((name) => [nameKey(name), newest] as const);
    }),
  );
}

export function workbookIn(newest: Newest): (name: string) => Workbook | undefined {
  return (name) => newest.get(nameKey(name))?.workbook;
}

/** Writes what is wanted into the newest workbook of each partner, and tells of it with a way back. */
export async function takeNews(
  wanted: readonly PartnersNews[],
  newest: Newest,
  around: WrittenAround,
  { documents, log }: ImportSources,
): Promise<void> {
  const changes: ChangeOf[] = [];
  for (const whose of new Set(wanted.map(({ organization }) => organization))) {
    const uri = newest.get(nameKey(whose))?.uri;
    if (uri === undefined) continue;
    const own = wanted.flatMap(({ organization, one }) => (organization === whose ? [one] : []));
    const change = await changeUnseen(documents, uri, {
      make: (now) => takeListed(now, own, around),
    });
    if (change !== undefined) changes.push({ ...change, whose });
  }
  // Not waited for: a message may stay as long as somebody likes.
  if (changes.length > 0) log.asked('undoing an import', () => tellChanges(changes));
}
