import type * as vscode from 'vscode';
import { offerFixes } from './assist/codeActions.ts';
import { offerCompletions } from './assist/completions.ts';
import { knownNames } from './assist/knownNames.ts';
import { showLenses } from './assist/lenses.ts';
import { followNames } from './assist/names.ts';
import { openWhileTyping } from './assist/openWhileTyping.ts';
import { setAnswerApart } from './assist/setAnswerApart.ts';
import { explainText } from './assist/reading.ts';
import { saveAfterRename } from './assist/saveAfterRename.ts';
import type { FixContext } from '../core/checks/mend/fix.ts';
import { offerForm } from './form/formEditor.ts';
import { explanationPages } from './commands/explainCheck.ts';
import { registerCommands } from './commands/registerCommands.ts';
import { followCheckSettings } from './settings.ts';
import { translate } from './translate.ts';
import { startClock } from './clock.ts';
import type { FileAccess } from './library/fileAccess.ts';
import { openLibrary, type Library } from './library/library.ts';
import { remembered } from './library/remembered.ts';
import { newTurns, type Defer } from './library/turns.ts';
import { newLog } from './log.ts';
import { followDocuments, type OpenDocuments } from './documents.ts';
import { overviewPanel } from './overview/overviewPanel.ts';
import { readingPreview, type ReadingPreview } from './preview/preview.ts';
import { showProblems, type OpenProblems } from './problems/problems.ts';
import { showPartnersTree, type PartnersTree } from './tree/partnersTree.ts';
import { followWalkthrough } from './walkthrough.ts';
import { openAfterReload } from './wizard/openAfterReload.ts';
import type { Disposable } from './disposable.ts';

/** What `activate` hands to other extensions and to the tests: to look at, not to steer by. */
export interface PartnershipWorkbooks {
  readonly documents: OpenDocuments;
  readonly problems: OpenProblems;
  readonly library: Library;
  readonly tree: PartnersTree;
  /** Called by VS Code's Markdown preview, by this name. */
  readonly extendMarkdownIt: ReadingPreview['extendMarkdownIt'];
}

/** Puts the parts together; everything that has to end with the extension is in the context. */
export function compose(
  context: vscode.ExtensionContext,
  { files, defer }: { readonly files: FileAccess; readonly defer?: Defer },
): PartnershipWorkbooks {
  const keep = <T extends Disposable>(disposable: T): T => {
    context.subscriptions.push(disposable);
    return disposable;
  };
  const clock = keep(startClock());
  const log = keep(newLog());
  const { today, onDayChanged } = clock;
  const documents = keep(followDocuments());
  const turns = newTurns(defer);
  const version = versionOf(context.extension);
  const kept = keep(remembered({ folder: context.storageUri, version, turns, log }));
  const library = keep(openLibrary({ documents, files, remembered: kept, turns, clock, log }));
  const tree = keep(showPartnersTree(library));
  const settings = keep(followCheckSettings());
  const problems = keep(
    showProblems({ documents, files, settings, today, onDayChanged, library, turns }),
  );
  const afterReload = openAfterReload(context.globalState);
  const completion = { documents, today, known: knownNames(library.portfolio) };
  const overview = keep(
    overviewPanel({
      library,
      ...{ extension: context.extensionUri, memory: context.workspaceState },
    }),
  );
  const fixContext = ({ uri }: vscode.TextDocument): FixContext => ({
    today: today(),
    translate,
    settings: settings.of(uri).settings,
    neighbours: problems.neighboursOf(uri),
  });
  const forms = keep(
    offerForm({
      ...{ ...completion, problems, fixContext, onDayChanged },
      ...{ extension: context.extensionUri, onDidTouchFile: library.onDidTouchFile },
    }),
  );
  keep(
    registerCommands(context.extension, {
      ...completion,
      ...{ library, problems, afterReload, overview, forms },
      extension: context.extensionUri,
    }),
  );
  keep(explanationPages());
  keep(offerFixes({ documents, problems, fixContext }));
  keep(offerCompletions(completion));
  keep(openWhileTyping(completion));
  keep(setAnswerApart(documents));
  keep(explainText({ documents, today, onDayChanged }));
  keep(showLenses({ documents, today, onDayChanged }));
  keep(followNames({ documents, library, saving: keep(saveAfterRename()) }));
  keep(followWalkthrough(library));
  const { extendMarkdownIt } = keep(readingPreview(clock));
  void afterReload.goOn();
  return { documents, problems, library, tree, extendMarkdownIt };
}

/** Another one whenever what the index keeps may mean something else. */
function versionOf({ packageJSON }: vscode.Extension<unknown>): string {
  return String((packageJSON as { readonly version?: unknown }).version);
}
