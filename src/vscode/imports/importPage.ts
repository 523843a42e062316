import { kindOfName } from '../../core/imports/file/refusal.ts';
import type { ImportedWorkbook, ImportPlan } from '../../core/imports/importPlan.ts';
import { withMeaning, type PartnerList } from '../../core/imports/list/columns.ts';
import { LIST_AS, planList, type ListAs } from '../../core/imports/list/planList.ts';
import { ENDINGS, isPast, withEnding, type Ending } from '../../core/imports/pastGuide.ts';
import { newsKey, previewOf } from '../../core/imports/preview/preview.ts';
import { translate } from '../translate.ts';
import { giveUp, openPreviewPanel } from './previewPanel.ts';
import type { ImportPlace, ImportSources, ReadFile } from './sources.ts';
import { takeNews, workbookIn, type PartnersNews } from './takeNews.ts';
import { writeImported } from './writeImported.ts';

interface Meant {
  readonly list: number;
  readonly column: number;
  readonly meaning: string;
}

/** What stands on the page, and what the person chose there. */
interface Shown {
  readonly plan: ImportPlan;
  readonly lists: readonly PartnerList[];
  /** What was said of columns, one after the other; what one goes back to gives the others theirs again. */
  readonly meant: readonly Meant[];
  readonly as: ListAs | undefined;
  /** The workbooks that are not wanted, by {@link keyOf}: they stay out, whatever else becomes of a list. */
  readonly left: ReadonlySet<string>;
  /** What goes into workbooks that are there, by {@link newsKey}. */
  readonly added: ReadonlySet<string>;
  /** How it ended, where all its dates lie behind us. */
  readonly ending: Ending | undefined;
}

/** The page that shows what will become of a file. Nothing is written before *Import* is pressed. */
export function showImportPage(
  { file, plan, lists, known, ideas, language, ours, newest }: ReadFile,
  place: ImportPlace,
  sources: ImportSources,
): void {
  const isAsked = kindOfName(file.name) === 'word' && isPast(plan, sources.today());
  let shown: Shown = {
    ...{ plan, lists, meant: [], as: undefined, left: leftAtFirst(plan), added: new Set() },
    ending: isAsked ? 'as-is' : undefined,
  };

  const of = { name: file.name, kind: kindOfName(file.name) };
  const planAgain = (change: Partial<Shown>): void => {
    const next = { ...shown, ...change };
    const around = { today: sources.today(), language, ours };
    const choices = { ...around, known, ideas, as: next.as, workbookOf: workbookIn(newest) };
    const plan = planList(next.lists, choices);
    shown = { ...next, plan };
  };
  openPreviewPanel(file.name, sources.extension, (message, panel) => {
    switch (message.type) {
      case 'ready':
        break;
      case 'column':
        {
          const meant = meantAfter(shown.meant, message, lists);
          planAgain({
            meant,
            lists: meant.reduce((all, one) => withMeaning(all, one, ours), lists),
          });
        }
        break;
      case 'as':
        planAgain({ as: LIST_AS.find((one) => one === message.as) });
        break;
      case 'ending': {
        const ending = ENDINGS.find((one) => one === message.ending);
        if (isAsked && ending !== undefined)
          shown = { ...shown, ending, plan: withEnding(plan, ending, sources.today()) };
        break;
      }
      case 'take':
        if (message.what === 'news') shown = { ...shown, added: addedAfter(shown, message) };
        else shown = { ...shown, left: leftAfter(shown, message) };
        break;
      case 'import':
        panel.dispose();
        sources.log.asked(`importing ${file.name}`, async () => {
          const around = { today: sources.today(), language, ours };
          await takeNews(newsWanted(shown), newest, around, sources);
          await writeImported(file.name, wanted(shown), place, sources);
        });
        return;
      case 'cancel':
        giveUp(panel, sources.log);
        return;
    }
    panel.webview.postMessage(
      previewOf(
        of,
        shown.plan,
        shown.lists,
        { ...shown, left: placesLeft(shown), ours },
        translate,
      ),
    );
  });
}

/** The last that was said of each column, but for what was guessed of it anyway. */
function meantAfter(
  meant: readonly Meant[],
  { list, column, meaning }: Meant,
  guessed: readonly PartnerList[],
): readonly Meant[] {
  const others = meant.filter((one) => one.list !== list || one.column !== column);
  const isGuess = guessed[list]?.columns[column]?.meaning === meaning;
  return isGuess ? others : [...others, { list, column, meaning }];
}

/** What holds words that nobody sees in Word is taken by somebody who has seen them here. */
function leftAtFirst(plan: ImportPlan): ReadonlySet<string> {
  const isHidden = plan.kind === 'plan' && plan.notices.some(({ kind }) => kind === 'hidden');
  return new Set(isHidden ? plan.workbooks.map(keyOf) : []);
}

/** A workbook by its partner, or by its place where that has no name. */
function keyOf({ organization }: ImportedWorkbook, at: number): string {
  return organization ?? `#${String(at)}`;
}

function workbooksIn({ plan }: Pick<Shown, 'plan'>): readonly ImportedWorkbook[] {
  return plan.kind === 'plan' ? plan.workbooks : [];
}

function leftAfter(
  shown: Shown,
  { index, taken }: { readonly index: number; readonly taken: boolean },
): ReadonlySet<string> {
  const one = workbooksIn(shown)[index];
  const left = new Set(shown.left);
  if (one !== undefined && taken) left.delete(keyOf(one, index));
  else if (one !== undefined) left.add(keyOf(one, index));
  return left;
}

function newsIn({ plan }: Pick<Shown, 'plan'>): readonly PartnersNews[] {
  const known = plan.kind === 'plan' ? plan.known : [];
  return known.flatMap(({ organization, news }) => news.map((one) => ({ organization, one })));
}

function addedAfter(
  shown: Shown,
  { index, taken }: { readonly index: number; readonly taken: boolean },
): ReadonlySet<string> {
  const news = newsIn(shown)[index];
  const added = new Set(shown.added);
  if (news === undefined) return added;
  const key = newsKey(news.organization, news.one);
  if (taken) added.add(key);
  else added.delete(key);
  return added;
}

function newsWanted(shown: Shown): readonly PartnersNews[] {
  return newsIn(shown).filter(({ organization, one }) =>
    shown.added.has(newsKey(organization, one)),
  );
}

function placesLeft(shown: Shown): ReadonlySet<number> {
  const isLeft = (one: ImportedWorkbook, at: number): boolean => shown.left.has(keyOf(one, at));
  return new Set(workbooksIn(shown).flatMap((one, at) => (isLeft(one, at) ? [at] : [])));
}

function wanted(shown: Shown): readonly ImportedWorkbook[] {
  const left = placesLeft(shown);
  return workbooksIn(shown).filter((_, at) => !left.has(at));
}
