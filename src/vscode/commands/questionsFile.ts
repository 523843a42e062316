import * as vscode from 'vscode';
import { changeQuestion, type QuestionChange } from '../../core/ourQuestions/changeQuestion.ts';
import { OUR_QUESTIONS_FILE } from '../../core/ourQuestions/question.ts';
import { minimal } from '../../core/workbook/edits/minimal.ts';
import { applyUnseen } from '../editing/applyEdited.ts';
import { translate as t } from '../translate.ts';

/** The file with a library's own questions, as it is now. */
export interface QuestionsNow {
  readonly text: string;
  /** Where somebody has it open as text. */
  readonly document?: vscode.TextDocument;
}

/**
 * In its editor where somebody has it open, else on the disk: VS Code opens a text by itself that was changed behind
 * no tab and isn't saved a moment later. Throws where it can't be read.
 */
export async function readQuestions(file: vscode.Uri): Promise<QuestionsNow> {
  const isIt = (uri: vscode.Uri): boolean => uri.toString() === file.toString();
  const document = vscode.workspace.textDocuments.find(({ uri }) => isIt(uri));
  const isInTab = vscode.window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && isIt(input.uri)),
  );
  if (document !== undefined && (isInTab || document.isDirty))
    return { text: document.getText(), document };
  const bytes = await vscode.workspace.fs.readFile(file);
  return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) };
}

/** Changes the file; each change can be taken back while the file says what it left. */
export function editingQuestions(file: vscode.Uri): {
  /** As one change. Why some of them weren't made. */
  readonly change: (
    changes: readonly QuestionChange[],
  ) => Promise<ReadonlyMap<QuestionChange, string>>;
  readonly takeBack: () => Promise<boolean>;
} {
  const made: { readonly before: string; readonly after: string }[] = [];
  return {
    change: async (changes) => {
      const refused = new Map<QuestionChange, string>();
      if (changes.length === 0) return refused;
      const now = await readQuestions(file);
      let after = now.text;
      for (const change of changes) {
        const changed = changeQuestion(after, change);
        if ('refused' in changed) refused.set(change, t(changed.refused));
        else after = changed.text;
      }
      if (after === now.text) return refused;
      if (await write(file, now, after)) {
        made.push({ before: now.text, after });
        return refused;
      }
      const why = t('We couldn’t write {file}. Check that you may change it, and try again.', {
        file: OUR_QUESTIONS_FILE,
      });
      return new Map(changes.map((change) => [change, why]));
    },
    takeBack: async () => {
      const now = await readQuestions(file);
      const last = made.pop();
      return last?.after === now.text && (await write(file, now, last.before));
    },
  };
}

/** In an editor as one Undo; saved, unless somebody has changes of their own there. */
async function write(
  file: vscode.Uri,
  { text, document }: QuestionsNow,
  wanted: string,
): Promise<boolean> {
  if (document === undefined) {
    try {
      await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(wanted));
      return true;
    } catch {
      return false;
    }
  }
  const { version, isDirty: isTheirs } = document;
  const edits = minimal(text, { start: 0, end: text.length, text: wanted });
  const isMade = (await applyUnseen({ document, version, edits })) === 'made';
  return isMade && (isTheirs || (await document.save()));
}
