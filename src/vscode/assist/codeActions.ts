import * as vscode from 'vscode';
import { explanationOf } from '../../core/checks/explain.ts';
import { fixAll } from '../../core/checks/fixAll.ts';
import { workbookLineFix } from '../../core/checks/workbookLineFix.ts';
import type { Fix, FixContext } from '../../core/checks/mend/fix.ts';
import { offersFor } from '../../core/checks/offers.ts';
import type { Problem } from '../../core/checks/problem.ts';
import type { Workbook } from '../../core/workbook/workbook.ts';
import type { OpenDocument, OpenDocuments } from '../documents.ts';
import type { PlannedEdit } from '../editing/applyEdited.ts';
import { rangeOf } from '../positions.ts';
import type { OpenProblems } from '../problems/problems.ts';

export interface CodeActionSources {
  readonly documents: OpenDocuments;
  readonly problems: OpenProblems;
  readonly fixContext: (document: vscode.TextDocument) => FixContext;
}

/** *Fix all*, as *Code actions on save* and *Fix All* know it. */
const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append('partnershipWorkbooks');
const MAKE_FIX = 'partnershipWorkbooks.makeFix';
const EXPLAIN = 'partnershipWorkbooks.explainCheck';

/** Offers a mend for each problem at the cursor, and a word on why it is remarked on. */
export function offerFixes(sources: CodeActionSources): vscode.Disposable {
  const { documents, problems, fixContext } = sources;
  return vscode.languages.registerCodeActionsProvider(
    { language: 'markdown' },
    {
      provideCodeActions: (document, range, context) => {
        const open = documents.get(document);
        const workbook = open?.workbook;
        if (open === undefined) return [];
        if (workbook === undefined)
          return open.wasWorkbook ? markAction(open, context, sources) : [];
        const { only } = context;
        if (only !== undefined && (FIX_ALL.contains(only) || only.contains(FIX_ALL)))
          return [fixAllOf(document, workbook, sources)];
        const here = problems
          .of(document)
          .filter(({ span }) => rangeOf(document, span).intersection(range));
        const diagnosticsOf = (of: readonly Problem[]): vscode.Diagnostic[] =>
          context.diagnostics.filter((one) => of.some((problem) => isOf(one, problem, document)));
        return offersFor(workbook, here, fixContext(document)).flatMap(({ problem, fixes }) => [
          ...fixes.map(({ fix, problems: of }) => fixAction(open, fix, diagnosticsOf(of))),
          ...explainAction(problem, diagnosticsOf([problem])),
        ]);
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, FIX_ALL] },
  );
}

function isOf(
  diagnostic: vscode.Diagnostic,
  problem: Problem,
  document: vscode.TextDocument,
): boolean {
  return (
    diagnostic.code === problem.code && diagnostic.range.isEqual(rangeOf(document, problem.span))
  );
}

function fixAction(
  { document, version }: OpenDocument,
  { title, edits, preferred, toWrite }: Fix,
  diagnostics: vscode.Diagnostic[],
): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  const planned: PlannedEdit = { document, version, edits, toWrite };
  action.command = { command: MAKE_FIX, title, arguments: [planned] };
  action.diagnostics = diagnostics;
  action.isPreferred = preferred;
  return action;
}

/** For a document that has stopped being a workbook: that is its one problem. */
function markAction(
  open: OpenDocument,
  { diagnostics, only }: vscode.CodeActionContext,
  { problems, fixContext }: CodeActionSources,
): vscode.CodeAction[] {
  const { document } = open;
  const [problem] = problems.of(document);
  const own = diagnostics.filter((one) => problem !== undefined && isOf(one, problem, document));
  if (problem === undefined || own.length === 0 || only?.contains(FIX_ALL) === true) return [];
  const fix = workbookLineFix(document.getText(), fixContext(document).translate);
  return [
    ...(fix === undefined ? [] : [fixAction(open, fix, own)]),
    ...explainAction(problem, own),
  ];
}

function explainAction(
  { code }: Problem,
  diagnostics: vscode.Diagnostic[],
): readonly vscode.CodeAction[] {
  if (explanationOf(code) === undefined) return [];
  const title = vscode.l10n.t('Explain this check ({code})', { code });
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { command: EXPLAIN, title, arguments: [code] };
  action.diagnostics = diagnostics;
  return [action];
}

/** An edit rather than a command: whoever saves with it waits for it. */
function fixAllOf(
  document: vscode.TextDocument,
  workbook: Workbook,
  sources: CodeActionSources,
): vscode.CodeAction {
  const action = new vscode.CodeAction(vscode.l10n.t('Fix everything that’s safe to fix'), FIX_ALL);
  const edit = new vscode.WorkspaceEdit();
  const edits = fixAll(workbook, sources.problems.of(document), sources.fixContext(document));
  for (const one of edits) edit.replace(document.uri, rangeOf(document, one), one.text);
  action.edit = edit;
  return action;
}
