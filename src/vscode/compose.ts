import * as vscode from 'vscode';
import type { OpenDraft } from './commands/letterDraft.ts';
import { explanationPages } from './commands/explanationPages.ts';
import { registerCommands } from './commands/registerCommands.ts';
import { startClock } from './clock.ts';
import type { EditorHelp } from './editorHelp.ts';
import { putWordsBy } from './formPage/putBy.ts';
import type { Syncs } from './formPage/sync.ts';
import { offerForm, showAgain, type FormEditorSources } from './form/formEditor.ts';
import type { Workbook } from '../core/workbook/workbook.ts';
import type { FileId } from '../core/workbook/naming.ts';
import type { FileAccess } from './workspace/fileAccess.ts';
import type { OurQuestionsFollowed } from './workspace/ourQuestions.ts';
import { openLivePortfolio, type LivePortfolio } from './workspace/livePortfolio.ts';
import { readWorkbooks } from './workspace/readWorkbooks.ts';
import { remembered } from './workspace/remembered.ts';
import { newTurns, type Defer } from './workspace/turns.ts';
import { newLog } from './log.ts';
import {
  followDocuments,
  type OpenDocument,
  type OpenDocuments,
  type OurQuestionsKnown,
} from './documents.ts';
import type { ListedActs } from './editing/settling.ts';
import { landInOverview } from './overview/landing.ts';
import { overviewPanel, type OverviewPanelSources } from './overview/overviewPanel.ts';
import { readingPreview, type ReadingPreview } from './preview/preview.ts';
import { offerTools } from './tools/offerTools.ts';
import { showPartnersTree, type PartnersTree } from './tree/partnersTree.ts';
import { openAfterReload } from './wizard/openAfterReload.ts';
import type { Disposable } from './disposable.ts';

/** What `activate` hands to other extensions and to the tests: to look at, not to steer by. */
export interface PartnershipWorkbooks {
  readonly documents: OpenDocuments;
  readonly editorHelp: () => Promise<EditorHelp>;
  readonly live: LivePortfolio;
  readonly tree: PartnersTree;
  /** Called by VS Code's Markdown preview, by this name. */
  readonly extendMarkdownIt: ReadingPreview['extendMarkdownIt'];
}

/** What the hosts differ in. */
interface Host {
  readonly files: FileAccess;
  readonly defer?: Defer;
  /** The program that runs this host; only one that is Node can run others of ours. */
  readonly node?: string;
  readonly closeToOthers?: (folder: string) => Promise<void>;
}

/** Puts the parts together; everything that has to end with the extension is in the context. */
export function compose(
  context: vscode.ExtensionContext,
  { files, defer, node, closeToOthers }: Host,
): PartnershipWorkbooks {
  const keep = <T extends Disposable>(disposable: T): T => {
    context.subscriptions.push(disposable);
    return disposable;
  };
  const clock = keep(startClock());
  const log = keep(newLog());
  const { today, onDayChanged } = clock;
  const documents = keep(followDocuments());
  let questions: Promise<OurQuestionsFollowed> | undefined;
  const ourQuestions = (): Promise<OurQuestionsFollowed> =>
    (questions ??= import('./workspace/ourQuestions.ts').then(({ followOurQuestions }) =>
      keep(followOurQuestions({ documents, files, log })),
    ));
  // The first workbook that is read, open or not, brings them.
  const soon: OurQuestionsKnown['soon'] = async (one) => (await ourQuestions()).factsFor(one);
  keep(documents.askWith({ now: () => undefined, soon }));
  const turns = newTurns(defer);
  const version = versionOf(context.extension);
  const kept = keep(remembered({ folder: context.storageUri, version, turns, log }));
  const live = keep(openLivePortfolio({ documents, files, remembered: kept, turns, clock, log }));
  const tree = keep(showPartnersTree(live, log));
  const sources = { documents, live, today, onDayChanged, log };
  const extension = context.extensionUri;

  let help: Promise<EditorHelp> | undefined;
  const editorHelp = (): Promise<EditorHelp> =>
    (help ??= Promise.all([import('./editorHelp.ts'), ourQuestions()]).then(([{ helpInEditors }]) =>
      keep(helpInEditors({ ...sources, files, turns })),
    ));
  const pages = () => import('./allPages.ts');
  const storage = context.storageUri ?? context.globalStorageUri;
  const putBy = keep(putWordsBy(storage, log, closeToOthers));
  const newName = newNames();
  const readWorkbook = async (path: FileId): Promise<Workbook | undefined> => {
    const uri = vscode.Uri.parse(path, true);
    const [read] = await readWorkbooks([uri], { documents, files, turns });
    return read?.workbook;
  };
  let syncs: Syncs | undefined;
  const formPage: FormEditorSources['formPage'] = async () => {
    const [{ openFormPage, newSyncs }, { problems, fixContext }] = await Promise.all([
      pages(),
      editorHelp(),
    ]);
    const { onDidTouchFile } = live;
    const { portfolio } = live;
    syncs ??= keep(newSyncs({ ...{ documents, log, today, onDidTouchFile }, putBy, newName }));
    const forForms = { extension, syncs, showAgain, portfolio };
    const forEarlier = { onDidChangePortfolio: live.onDidChange, readWorkbook };
    const all = { ...sources, problems, fixContext, ...forForms, ...forEarlier };
    return (document, panel) => openFormPage(all, document, panel);
  };
  const helpWithWorkbook = ({ workbook }: OpenDocument): void => {
    if (workbook !== undefined) log.inBackground('helping in the editor', editorHelp);
  };
  for (const open of documents.all()) helpWithWorkbook(open);
  keep(documents.onDidChange(helpWithWorkbook));

  const memory = context.workspaceState;
  const overviewPages: OverviewPanelSources['pages'] = async () => {
    const { runOverview, settleMilestone, askWho } = await pages();
    const settle: ListedActs['settle'] = (path, shown, settling) =>
      settleMilestone(sources, path, shown, settling);
    return { runOverview: (panel, own) => runOverview(panel, { ...own, settle, askWho }) };
  };
  const forOverview = { live, log, extension, memory };
  const overview = keep(overviewPanel({ ...forOverview, pages: overviewPages }));
  const forms = keep(offerForm({ documents, log, formPage }));
  keep(documents.writeFirst(forms.flush));
  const afterReload = openAfterReload(context.globalState, forms);
  const selectedRow = tree.selected;
  const offered = {
    ...{
      editorHelp,
      ourQuestions,
      pages,
      afterReload,
      overview,
      forms,
      extension,
      selectedRow,
      memory,
    },
    drafts: new Set<OpenDraft>(),
  };
  keep(registerCommands(context.extension, { ...sources, ...offered }));
  keep(explanationPages(editorHelp));
  keep(offerTools(context.extension, { ...sources, files, turns, extension, node }));
  const { extendMarkdownIt } = keep(readingPreview({ today, onDayChanged, documents, log }));
  log.asked('opening the new workbook', afterReload.goOn);
  log.inBackground('landing in the overview', () => landInOverview(live, memory, overview.show));
  return { documents, editorHelp, live, tree, extendMarkdownIt };
}

/** Names that are never given twice, in any window or after any restart of the extension. */
function newNames(): () => string {
  const life = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`;
  let count = 0;
  return () => `${life}.${String(++count)}`;
}

/** Changes whenever what the index keeps may mean something else. */
function versionOf({ packageJSON }: vscode.Extension<unknown>): string {
  return String((packageJSON as { readonly version?: unknown }).version);
}
