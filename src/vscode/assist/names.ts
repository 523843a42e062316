import * as vscode from 'vscode';
import {
  definitionsOf,
  nameAt,
  referencesTo,
  type NamePlace,
} from '../../core/assist/organizationNames.ts';
import { planRename, type RenamePlan } from '../../core/assist/planRename.ts';
import { changedMeanwhile } from '../editing/notMade.ts';
import { refusalOf } from '../editing/refusedRename.ts';
import { positioned, rangeOf } from '../positions.ts';
import { hasChangedSince, type ReadWorkbook } from '../workspace/readWorkbooks.ts';
import type { Parts } from '../parts.ts';
import { showMessage } from '../showMessage.ts';

export type NameSources = Pick<Parts, 'documents' | 'live' | 'log'>;

const MARKDOWN = { language: 'markdown' } as const;

/** *Go to Definition*, *Find References* and *Rename* for the names of organizations. */
export function followNames(sources: NameSources): vscode.Disposable {
  const nameIn = (document: vscode.TextDocument, position: vscode.Position) => {
    const workbook = sources.documents.get(document)?.workbook;
    return workbook && nameAt(workbook, document.offsetAt(position));
  };
  const places = async (
    document: vscode.TextDocument,
    position: vscode.Position,
    find: typeof referencesTo,
  ): Promise<vscode.Location[]> => {
    const found = nameIn(document, position);
    if (found === undefined) return [];
    const workbooks = await sources.live.readAll();
    return find(found.name, workbooks).map((place) => locationOf(place, workbooks));
  };
  return vscode.Disposable.from(
    vscode.languages.registerDefinitionProvider(MARKDOWN, {
      provideDefinition: (document, position) => places(document, position, definitionsOf),
    }),
    vscode.languages.registerReferenceProvider(MARKDOWN, {
      provideReferences: (document, position) => places(document, position, referencesTo),
    }),
    vscode.languages.registerRenameProvider(MARKDOWN, {
      prepareRename: (document, position) => {
        const found = nameIn(document, position);
        if (found === undefined) {
          throw new Error(vscode.l10n.t('Put the cursor in the name of an organization.'));
        }
        return { range: rangeOf(document, found.span), placeholder: found.name };
      },
      provideRenameEdits: async (document, position, to) => {
        const found = nameIn(document, position);
        return found && renameEdits(found.name, to, sources);
      },
    }),
  );
}

async function renameEdits(
  from: string,
  to: string,
  sources: NameSources,
): Promise<vscode.WorkspaceEdit> {
  const workbooks = await sources.live.readAll();
  const plan = planRename({ from, to, workbooks });
  const edit = new vscode.WorkspaceEdit();
  const isStale = workbooks.some((one) => hasChangedSince(one, sources.documents));
  if (plan.kind === 'refused' || isStale) {
    // Not as an error: VS Code would ask the next provider then, and add that this one has no result.
    sources.log.asked('going on from a rename', () => tellRefused(plan, workbooks, { from, to }));
    return edit;
  }
  // Where there is any, VS Code shows all of the rename first, with this left out unless it is ticked.
  const label = vscode.l10n.t('Also in what people wrote (check what should change)');
  const toDecide = { needsConfirmation: true, label };
  for (const { path, edits, prose } of plan.files) {
    const one = workbooks.find((workbook) => workbook.path === path);
    if (one === undefined) continue;
    const whole = positioned(one.workbook.text);
    for (const { text, ...span } of edits) edit.replace(one.uri, rangeOf(whole, span), text);
    for (const { text, ...span } of prose)
      edit.replace(one.uri, rangeOf(whole, span), text, toDecide);
  }
  return edit;
}

/** Where the name belongs to another partner, a button offers to make the two one. */
async function tellRefused(
  plan: RenamePlan,
  workbooks: readonly ReadWorkbook[],
  renaming: { readonly from: string; readonly to: string },
): Promise<void> {
  if (plan.kind === 'plan') {
    void showMessage('warning', changedMeanwhile());
  } else if (plan.reason !== 'name-taken') {
    void showMessage('warning', refusalOf(plan, workbooks));
  } else {
    const merge = vscode.l10n.t('Make Them One Partner…');
    const text = refusalOf(plan, workbooks);
    if ((await showMessage('warning', text, merge)) !== merge) return;
    await vscode.commands.executeCommand('partnershipWorkbooks.renameOrganization', renaming);
  }
}

function locationOf(place: NamePlace, workbooks: readonly ReadWorkbook[]): vscode.Location {
  const found = workbooks.find(({ path }) => path === place.path);
  const uri = found?.uri ?? vscode.Uri.file(place.path);
  return new vscode.Location(uri, rangeOf(positioned(found?.workbook.text ?? ''), place.span));
}
