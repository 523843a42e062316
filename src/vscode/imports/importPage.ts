import { kindOfName } from '../../core/imports/file/refusal.ts';
import type { ImportedWorkbook, ImportPlan } from '../../core/imports/importPlan.ts';
import { withMeaning, type PartnerList } from '../../core/imports/list/columns.ts';
import { LIST_AS, planList, type ListAs } from '../../core/imports/list/planList.ts';
import { ENDINGS, isPast, withEnding, type Ending } from '../../core/imports/pastGuide.ts';
import { previewOf } from '../../core/imports/preview/preview.ts';
import { translate } from '../translate.ts';
import { afterTake, giveUp, openPreviewPanel } from './previewPanel.ts';
import type { ImportPlace, ImportSources, ReadFile } from './sources.ts';
import { writeImported } from './writeImported.ts';

/** What stands on the page, and what the person chose there. */
interface Shown {
  readonly plan: ImportPlan;
  readonly lists: readonly PartnerList[];
  readonly as: ListAs | undefined;
  /** The places of workbooks that are not wanted. */
  readonly left: ReadonlySet<number>;
  /** How it ended, where all its dates lie behind us. */
  readonly ending: Ending | undefined;
}

/** The page that shows what will become of a file. Nothing is written before *Import* is pressed. */
export function showImportPage(
  { file, plan, lists, known, ideas, language, ours }: ReadFile,
  place: ImportPlace,
  sources: ImportSources,
): void {
  const isAsked = kindOfName(file.name) === 'word' && isPast(plan, sources.today());
  let shown: Shown = {
    ...{ plan, lists, as: undefined, left: leftAtFirst(plan) },
    ending: isAsked ? 'as-is' : undefined,
  };

  const of = { name: file.name, kind: kindOfName(file.name) };
  const planAgain = (change: Partial<Shown>): void => {
    const next = { ...shown, ...change, left: new Set<number>() };
    const choices = { today: sources.today(), known, ideas, language, ours, as: next.as };
    shown = { ...next, plan: planList(next.lists, choices) };
  };
  openPreviewPanel(file.name, sources.extension, (message, panel) => {
    switch (message.type) {
      case 'ready':
        break;
      case 'column':
        planAgain({ lists: withMeaning(shown.lists, message, ours) });
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
        shown = { ...shown, left: afterTake(shown.left, message) };
        break;
      case 'import':
        panel.dispose();
        sources.log.asked(`importing ${file.name}`, () =>
          writeImported(file.name, wanted(shown), place, sources),
        );
        return;
      case 'cancel':
        giveUp(panel, sources.log);
        return;
    }
    panel.webview.postMessage(
      previewOf(of, shown.plan, shown.lists, { ...shown, ours }, translate),
    );
  });
}

/** What holds words that nobody sees in Word is taken by somebody who has seen them here. */
function leftAtFirst(plan: ImportPlan): ReadonlySet<number> {
  const isHidden = plan.kind === 'plan' && plan.notices.some(({ kind }) => kind === 'hidden');
  return new Set(isHidden ? plan.workbooks.keys() : []);
}

function wanted({ plan, left }: Shown): readonly ImportedWorkbook[] {
  return plan.kind === 'plan' ? plan.workbooks.filter((_, at) => !left.has(at)) : [];
}
