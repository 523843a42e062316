import * as vscode from 'vscode';
import { plainWords } from '../../core/language/plainWords.ts';
import { statusLens } from '../../core/assist/lens.ts';
import { rangeOf } from '../positions.ts';
import { translate } from '../translate.ts';
import type { Parts } from '../parts.ts';

type LensSources = Pick<Parts, 'documents' | 'today' | 'onDayChanged'>;

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
        const { text, tooltip } = statusLens(workbook, today(), translate);
        return [
          new vscode.CodeLens(rangeOf(document, workbook.frontMatter.fence), {
            command: 'partnershipWorkbooks.showOpen',
            title: plainWords(text),
            tooltip,
            arguments: [document.uri.toString()],
          }),
        ];
      },
    },
  );
}
