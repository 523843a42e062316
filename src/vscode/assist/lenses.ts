import * as vscode from 'vscode';
import type { Day } from '../../core/calendar/day.ts';
import { lensesOf, openQuestions } from '../../core/assist/later.ts';
import { spotOf, type Target } from '../../core/portfolio/target.ts';
import type { Command } from '../commands/command.ts';
import { targetOf, type TargetSources } from '../commands/target.ts';
import type { OpenDocuments } from '../documents.ts';
import { openDocument, showAt } from '../openWorkbook.ts';
import { rangeOf } from '../positions.ts';
import { translate } from '../translate.ts';

export interface LensSources {
  readonly documents: OpenDocuments;
  readonly today: () => Day;
  readonly onDayChanged: vscode.Event<unknown>;
}

const SHOW = 'partnershipWorkbooks.showOpen';

/** Shows above the front matter where the cycle is; a click shows what is missing. */
export function showLenses({ documents, today, onDayChanged }: LensSources): vscode.Disposable {
  return vscode.languages.registerCodeLensProvider(
    { language: 'markdown' },
    {
      onDidChangeCodeLenses: (listener) =>
        onDayChanged(() => {
          (listener as () => void)();
        }),
      provideCodeLenses: (document) => {
        const workbook = documents.get(document)?.workbook;
        if (workbook === undefined) return [];
        return lensesOf(workbook, today(), translate).map(
          ({ span, text, tooltip, target }) =>
            new vscode.CodeLens(rangeOf(document, span), {
              command: SHOW,
              title: text,
              tooltip,
              arguments: [document.uri.toString(), target],
            }),
        );
      },
    },
  );
}

/** *Show What Is Still Open*: the guide's open questions to choose from, or one place at once. */
export function showOpen(
  sources: TargetSources & Pick<LensSources, 'documents' | 'today'>,
): Command {
  const { documents, today } = sources;
  return {
    id: SHOW,
    execute: async (uri, target) => {
      const document =
        typeof uri === 'string'
          ? await openDocument(vscode.Uri.parse(uri, true))
          : (await targetOf(sources, undefined))?.document;
      const workbook = document && documents.get(document)?.workbook;
      if (document === undefined || workbook === undefined) return;
      const place =
        (target as Target | undefined) ??
        (await pickQuestion(openQuestions(workbook, today(), translate)));
      const now = documents.get(document)?.workbook;
      if (place !== undefined && now !== undefined)
        await showAt(document, spotOf(now, place).offset);
    },
  };
}

async function pickQuestion(
  questions: ReturnType<typeof openQuestions>,
): Promise<Target | undefined> {
  if (questions.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Nothing is open here.'));
    return undefined;
  }
  const items = questions.map(({ label, step, target }) => ({ label, description: step, target }));
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t('What is still open. Pick one to go there'),
  });
  return picked?.target;
}
