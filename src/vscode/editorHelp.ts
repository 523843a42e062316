import * as vscode from 'vscode';
import { explanationOf } from '../core/checks/explain.ts';
import { explanationPage } from '../core/checks/explanationPage.ts';
import type { FixContext } from '../core/checks/mend/fix.ts';
import { offerFixes } from './assist/codeActions.ts';
import { offerCompletions } from './assist/completions.ts';
import { showLenses } from './assist/lenses.ts';
import { openWhileTyping } from './assist/openWhileTyping.ts';
import { explainText } from './assist/explainText.ts';
import { setAnswerApart } from './assist/setAnswerApart.ts';
import type { Disposable } from './disposable.ts';
import type { ChoiceSources } from './editing/openChoices.ts';
import { saveUndone } from './editing/saveUndone.ts';
import { isOnlyForm } from './form/activeForm.ts';
import { showProblems, type OpenProblems, type ProblemSources } from './problems/problems.ts';
import { followCheckSettings } from './settings.ts';
import { translate } from './translate.ts';

/** What helps while a workbook is open: its problems, their mends, lists to choose from, hovers. */
export interface EditorHelp extends Disposable {
  readonly problems: OpenProblems;
  /** What the mends in a document go by. */
  readonly fixContext: (document: vscode.TextDocument) => FixContext;
  /** What a check is about, as Markdown; empty for a word that isn’t a code. */
  readonly explanationOf: (code: string) => string;
}

export type EditorHelpSources = ChoiceSources & Omit<ProblemSources, 'settings' | 'isOnlyForm'>;

/** Begins with the documents as they stand now. */
export function helpInEditors(sources: EditorHelpSources): EditorHelp {
  const settings = followCheckSettings();
  const problems = showProblems({ ...sources, settings, isOnlyForm });
  const fixContext = ({ uri }: vscode.TextDocument): FixContext => ({
    today: sources.today(),
    translate,
    settings: settings.of(uri).settings,
    neighbors: problems.neighborsOf(uri),
  });
  const all = vscode.Disposable.from(
    settings,
    problems,
    offerFixes({ ...sources, problems, fixContext }),
    offerCompletions(sources),
    openWhileTyping(sources),
    setAnswerApart(sources),
    explainText(sources),
    showLenses(sources),
    saveUndone(sources.documents, sources.log),
  );
  return {
    ...{ problems, fixContext },
    explanationOf: (code) => {
      const explanation = explanationOf(code);
      return explanation === undefined ? '' : explanationPage(code, explanation, translate);
    },
    dispose: () => void all.dispose(),
  };
}
