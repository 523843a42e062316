import * as vscode from 'vscode';
import { OUR_QUESTIONS_FILE } from '../../core/ourQuestions/question.ts';
import { readOurQuestions } from '../../core/ourQuestions/readOurQuestions.ts';
import { rangeOf } from '../positions.ts';
import { showMessage } from '../showMessage.ts';
import { addOurQuestion, fileOfQuestions, type OurQuestionSources } from './addOurQuestion.ts';
import { notAllRead, showQuestionsPage, type QuestionsPageSources } from './questionsPage.ts';

/**
 * *Edit Our Questions*: the file that counts as a page; as text, at the first question that can't be read, where
 * there is such a one. Asks for a question where there is none.
 */
export async function editOurQuestions(
  sources: OurQuestionSources & QuestionsPageSources,
): Promise<void> {
  const file = await fileOfQuestions(sources);
  if (file === undefined) {
    await addOurQuestion(sources);
    return;
  }
  const document = await openAsText(file);
  if (document === undefined) return;
  const { questions, faults, leftOut } = readOurQuestions(document.getText());
  if (leftOut > 0) {
    const editor = await vscode.window.showTextDocument(document);
    const { start } = rangeOf(document, faults[0]?.span ?? { start: 0, end: 0 });
    editor.selection = new vscode.Selection(start, start);
    editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    void showMessage('warning', notAllRead());
  } else if (questions.length === 0) await addOurQuestion(sources, file);
  else await showQuestionsPage(file, sources, () => addOurQuestion(sources, file));
}

/** undefined, with a word to the person, where VS Code can't read it as text. */
async function openAsText(file: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(file);
  } catch {
    void showMessage('error', vscode.l10n.t('{file} can’t be read.', { file: OUR_QUESTIONS_FILE }));
    await vscode.commands.executeCommand('vscode.open', file);
    return undefined;
  }
}
