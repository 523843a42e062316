import * as vscode from 'vscode';
import { offerFixes } from './assist/codeActions.ts';
import { offerCompletions } from './assist/completions.ts';
import { knownNames } from './assist/knownNames.ts';
import { showLenses } from './assist/lenses.ts';
import { followNames } from './assist/names.ts';
import { openWhileTyping } from './assist/openWhileTyping.ts';
import { explainText } from './assist/reading.ts';
import { saveAfterRename } from './assist/saveAfterRename.ts';
import { explanationPages } from './commands/explainCheck.ts';
import { registerCommands } from './commands/registerCommands.ts';
import { followCheckSettings } from './settings.ts';
import { translate } from './translate.ts';
import { startClock } from './clock.ts';
import { newLog } from './log.ts';
import type { FileAccess } from './index/fileAccess.ts';
import { storedIndex } from './index/storedIndex.ts';
import { newTurns, type Defer } from './index/turns.ts';
import { followDocuments, type OpenDocuments } from './documents.ts';
import { indexWorkspace, type WorkspaceIndex } from './index/workspaceIndex.ts';
import { readingPreview, type ReadingPreview } from './preview/preview.ts';
import { followNeighbours } from './problems/neighboursOf.ts';
import { showProblems, type OpenProblems } from './problems/problems.ts';
import { showPartnersTree, type PartnersTree } from './tree/partnersTree.ts';
import { openAfterReload } from './wizard/openAfterReload.ts';
import type { Disposable } from './disposable.ts';

/** What `activate` hands to other extensions and to the tests: to look at, not to steer by. */
export interface PartnershipWorkbooks {
  readonly documents: OpenDocuments;
  readonly problems: OpenProblems;
  readonly index: WorkspaceIndex;
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
  const { today, onDayChanged } = clock;
  const documents = keep(followDocuments());
  const turns = newTurns(defer);
  const log = keep(newLog());
  const version = versionOf(context.extension);
  const stored = keep(storedIndex({ folder: context.storageUri, version, turns, log }));
  const index = keep(indexWorkspace({ documents, files, stored, turns, log }));
  const tree = keep(showPartnersTree({ index, today, onDayChanged }));
  const settings = keep(followCheckSettings());
  const neighboursOf = followNeighbours(tree.portfolio, labelOf);
  const problems = keep(
    showProblems({
      documents,
      files,
      settings,
      today,
      onDayChanged,
      neighboursOf,
      onWorkbooksChanged: tree.onDidChangePortfolio,
      onDidTouchFile: index.onDidTouchFile,
      turns,
    }),
  );
  const afterReload = openAfterReload(context.globalState);
  const completion = { documents, today, known: () => knownNames(tree.portfolio()) };
  keep(
    registerCommands(context.extension, {
      ...completion,
      ...{ tree, files, index, turns, problems, afterReload },
    }),
  );
  keep(explanationPages());
  keep(
    offerFixes({
      documents,
      problems,
      fixContext: ({ uri }) => ({
        today: today(),
        translate,
        settings: settings.of(uri).settings,
        neighbours: neighboursOf(uri.toString()),
      }),
    }),
  );
  keep(offerCompletions(completion));
  keep(openWhileTyping(completion));
  keep(explainText({ documents, today, onDayChanged }));
  keep(showLenses({ documents, today, onDayChanged }));
  keep(followNames({ documents, files, index, turns, saving: keep(saveAfterRename()) }));
  const { extendMarkdownIt } = keep(readingPreview(clock));
  void afterReload.goOn();
  return { documents, problems, index, tree, extendMarkdownIt };
}

/** Another one whenever what the index keeps may mean something else. */
function versionOf({ packageJSON }: vscode.Extension<unknown>): string {
  return String((packageJSON as { readonly version?: unknown }).version);
}

/** What people call a workbook's file: its path within the workspace. */
function labelOf(uri: string): string {
  return vscode.workspace.asRelativePath(vscode.Uri.parse(uri, true));
}
