import * as vscode from 'vscode';
import { kindOfName } from '../../core/imports/file/refusal.ts';
import type { PartnerList } from '../../core/imports/list/columns.ts';
import { returnedPlan } from '../../core/imports/returned/returnedPlan.ts';
import { readLists } from '../../core/imports/list/readLists.ts';
import { readWord } from '../../core/imports/word/readWord.ts';
import { orRefused, planImport, type ImportedFile } from '../../core/imports/planImport.ts';
import { returnedCheckUp } from '../../core/imports/checkUp/returnedCheckUp.ts';
import { refusalText } from '../../core/imports/wording.ts';
import { everyName } from '../../core/workbook/model/formerNames.ts';
import type { OurFacts } from '../../core/schema/ourFacts.ts';
import { workbooksFolder } from '../settings.ts';
import { translate } from '../translate.ts';
import { languagesOf } from '../wizard/knowledge.ts';
import { showCheckUpPage } from './checkUpPage.ts';
import { showReturnedPage } from './returnedPage.ts';
import { showImportPage } from './importPage.ts';
import type { ImportPlace, ImportSources } from './sources.ts';
import { newestWorkbooks, workbookIn } from './takeNews.ts';
import { showMessage } from '../showMessage.ts';

/**
 * Shows on a page what will become of a file, or what a partner wrote into a plan of ours; says in a
 * message why nothing can be done.
 */
export async function runImport(
  uri: vscode.Uri,
  place: ImportPlace,
  sources: ImportSources,
): Promise<void> {
  const name = uri.path.split('/').at(-1) ?? '';
  const bytes = await bytesOf(uri);
  if (bytes === undefined) {
    refuse(vscode.l10n.t('{file} can’t be read.', { file: name }));
    return;
  }
  const word = kindOfName(name) === 'word' ? orRefused(() => readWord(bytes)) : undefined;
  if (word !== undefined && 'kind' in word) {
    refuse(`${name}: ${refusalText(word.reason, 'word', translate)}`);
    return;
  }
  const checkUp = word && returnedCheckUp(word);
  if (checkUp !== undefined) {
    await showCheckUpPage(name, checkUp, sources);
    return;
  }
  const home = word && returnedPlan(word);
  if (home !== undefined) {
    await showReturnedPage({ name, uri }, home, place, sources);
    return;
  }
  const portfolio = await sources.live.ready();
  const known = portfolio.cycles.flatMap(({ summary }) => everyName(summary.cycle));
  const ideas = portfolio.ideas.map(({ name }) => name);
  // Where its headings don't tell, as the library writes.
  const [language] = languagesOf(portfolio);
  const file = { name, bytes, word };
  const ours = await sources.documents.questionsFor(
    vscode.Uri.joinPath(place.root, workbooksFolder(place.root), name),
  );
  // A guide is a cycle of its own, and is compared with none.
  const newest = word === undefined ? await newestWorkbooks(sources.live) : new Map();
  const around = { today: sources.today(), language, ours, workbookOf: workbookIn(newest) };
  const plan = planImport(file, { ...around, known, ideas });
  // The person can still say which column holds the names.
  if (plan.kind === 'refused' && plan.reason !== 'no-names') {
    refuse(`${name}: ${refusalText(plan.reason, kindOfName(name), translate)}`);
  } else
    showImportPage(
      { file, plan, lists: listsOf(file, ours), known, ideas, language, ours, newest },
      place,
      sources,
    );
}

function refuse(sentence: string): void {
  void showMessage('error', sentence);
}

/** In bytes; a longer file is not read, and refused by its length alone. */
const TOO_LARGE = 100_000_001;

async function bytesOf(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size >= TOO_LARGE) return Uint8Array.from({ length: TOO_LARGE }, () => 0x50);
    return await vscode.workspace.fs.readFile(uri);
  } catch {
    return undefined;
  }
}

function listsOf(
  { name, bytes }: ImportedFile,
  ours: OurFacts | undefined,
): readonly PartnerList[] {
  if (kindOfName(name) === 'word') return [];
  const lists = orRefused(() => readLists(name, bytes, ours));
  return 'kind' in lists ? [] : lists;
}
