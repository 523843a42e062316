import * as vscode from 'vscode';
import { foldingOf } from '../../core/assist/folding.ts';
import { hoverAt } from '../../core/assist/hover.ts';
import { inlayHints } from '../../core/assist/inlayHints.ts';
import { outlineOf, type OutlineEntry } from '../../core/assist/outline.ts';
import { rangeOf } from '../positions.ts';
import { untrusted } from '../showMessage.ts';
import { translate } from '../translate.ts';
import type { Parts } from '../parts.ts';

export type ExplainSources = Pick<Parts, 'documents' | 'today' | 'onDayChanged'>;

const MARKDOWN = { language: 'markdown' } as const;

/** Explains and lays out what stands in a workbook: hovers, outline, folding, remarks behind dates. */
export function explainText({ documents, today, onDayChanged }: ExplainSources): vscode.Disposable {
  const workbookOf = (document: vscode.TextDocument) => documents.get(document)?.workbook;
  return vscode.Disposable.from(
    vscode.languages.registerHoverProvider(MARKDOWN, {
      provideHover: (document, position) => {
        const workbook = workbookOf(document);
        const context = { today: today(), translate };
        const hover = workbook && hoverAt(workbook, document.offsetAt(position), context);
        if (hover === undefined) return undefined;
        return new vscode.Hover(untrusted(hover.markdown), rangeOf(document, hover.span));
      },
    }),
    vscode.languages.registerDocumentSymbolProvider(
      MARKDOWN,
      {
        provideDocumentSymbols: (document) => {
          const workbook = workbookOf(document);
          if (workbook === undefined) return [];
          return outlineOf(workbook, translate).map((entry) => symbolOf(document, entry));
        },
      },
      { label: vscode.l10n.t('Workbook') },
    ),
    vscode.languages.registerFoldingRangeProvider(MARKDOWN, {
      provideFoldingRanges: (document) => {
        const workbook = workbookOf(document);
        if (workbook === undefined) return [];
        return foldingOf(workbook).map((span) => {
          const { start, end } = rangeOf(document, span);
          return new vscode.FoldingRange(start.line, end.line);
        });
      },
    }),
    vscode.languages.registerInlayHintsProvider(MARKDOWN, {
      onDidChangeInlayHints: (listener) =>
        onDayChanged(() => {
          (listener as () => void)();
        }),
      provideInlayHints: (document, range) => {
        const workbook = workbookOf(document);
        if (workbook === undefined) return [];
        const within = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
        return inlayHints(workbook, today(), within, translate).map(({ offset, text }) => {
          const hint = new vscode.InlayHint(document.positionAt(offset), text);
          hint.paddingLeft = true;
          return hint;
        });
      },
    }),
  );
}

const SYMBOLS: Readonly<Record<OutlineEntry['kind'], vscode.SymbolKind>> = {
  fields: vscode.SymbolKind.Module,
  list: vscode.SymbolKind.Array,
  item: vscode.SymbolKind.Object,
  field: vscode.SymbolKind.Field,
};

function symbolOf(document: vscode.TextDocument, entry: OutlineEntry): vscode.DocumentSymbol {
  const symbol = new vscode.DocumentSymbol(
    entry.name,
    entry.detail,
    SYMBOLS[entry.kind],
    rangeOf(document, entry.span),
    rangeOf(document, entry.head),
  );
  symbol.children = entry.children.map((child) => symbolOf(document, child));
  return symbol;
}
