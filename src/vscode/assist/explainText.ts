import * as vscode from 'vscode';
import { hoverAt } from '../../core/assist/hover.ts';
import { rangeOf } from '../positions.ts';
import { untrusted } from '../showMessage.ts';
import { translate } from '../translate.ts';
import type { Parts } from '../parts.ts';

/** Explains what somebody points at in a workbook's text. */
export function explainText({
  documents,
  today,
}: Pick<Parts, 'documents' | 'today'>): vscode.Disposable {
  return vscode.languages.registerHoverProvider(
    { language: 'markdown' },
    {
      provideHover: (document, position) => {
        const workbook = documents.get(document)?.workbook;
        const context = { today: today(), translate };
        const hover = workbook && hoverAt(workbook, document.offsetAt(position), context);
        if (hover === undefined) return undefined;
        return new vscode.Hover(untrusted(hover.markdown), rangeOf(document, hover.span));
      },
    },
  );
}
