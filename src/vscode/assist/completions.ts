import * as vscode from 'vscode';
import type { Day } from '../../core/calendar/day.ts';
import {
  complete,
  COMPLETION_TRIGGERS,
  type CompletionItem,
  type KnownNames,
} from '../../core/assist/completion.ts';
import type { OpenDocuments } from '../documents.ts';
import { rangeOf } from '../positions.ts';

export interface CompletionSources {
  readonly documents: OpenDocuments;
  readonly today: () => Day;
  readonly known: () => KnownNames;
}

const KINDS: Readonly<Record<CompletionItem['kind'], vscode.CompletionItemKind>> = {
  field: vscode.CompletionItemKind.Field,
  item: vscode.CompletionItemKind.Snippet,
  word: vscode.CompletionItemKind.EnumMember,
  date: vscode.CompletionItemKind.Event,
  name: vscode.CompletionItemKind.User,
  section: vscode.CompletionItemKind.Text,
};

/** Offers what can come next, also where quick suggestions are off, as they are in Markdown. */
export function offerCompletions({
  documents,
  today,
  known,
}: CompletionSources): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(
    { language: 'markdown' },
    {
      provideCompletionItems: (document, position) => {
        const workbook = documents.get(document)?.workbook;
        if (workbook === undefined) return [];
        const context = { today: today(), known: known() };
        const items = complete(workbook, document.offsetAt(position), context);
        return items.map((item) => completionOf(document, item));
      },
    },
    ...COMPLETION_TRIGGERS,
  );
}

function completionOf(document: vscode.TextDocument, item: CompletionItem): vscode.CompletionItem {
  const completion = new vscode.CompletionItem(item.label, KINDS[item.kind]);
  completion.detail = item.detail;
  completion.documentation = new vscode.MarkdownString(item.documentation);
  completion.insertText = new vscode.SnippetString(item.insertText);
  completion.range = rangeOf(document, item.replace);
  completion.sortText = item.sortText;
  completion.keepWhitespace = true;
  if (item.filterText !== undefined) completion.filterText = item.filterText;
  return completion;
}
