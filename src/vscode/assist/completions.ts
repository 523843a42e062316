import * as vscode from 'vscode';
import { untrusted } from '../showMessage.ts';
import { translate } from '../translate.ts';
import { complete, type CompletionItem } from '../../core/assist/completion.ts';
import { COMPLETION_TRIGGERS } from '../../core/assist/completion/triggers.ts';
import { knownNames } from '../../core/assist/knownNames.ts';
import type { ChoiceSources } from '../editing/openChoices.ts';
import { rangeOf } from '../positions.ts';

const KINDS: Readonly<Record<CompletionItem['kind'], vscode.CompletionItemKind>> = {
  field: vscode.CompletionItemKind.Field,
  item: vscode.CompletionItemKind.Snippet,
  word: vscode.CompletionItemKind.EnumMember,
  date: vscode.CompletionItemKind.Value,
  name: vscode.CompletionItemKind.User,
  section: vscode.CompletionItemKind.Text,
};

const OPEN_LIST: vscode.Command = {
  command: 'editor.action.triggerSuggest',
  title: '',
  arguments: [{ auto: true }],
};

/** Offers what can come next, also where quick suggestions are off, as they are in Markdown. */
export function offerCompletions({ documents, today, live }: ChoiceSources): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(
    { language: 'markdown' },
    {
      provideCompletionItems: (document, position, _, { triggerKind }) => {
        const workbook = documents.get(document)?.workbook;
        if (workbook === undefined) return [];
        const context = { today: today(), known: knownNames(live.portfolio()), translate };
        const items = complete(workbook, document.offsetAt(position), context);
        const isAsked = triggerKind !== vscode.CompletionTriggerKind.TriggerCharacter;
        // Whoever types a new name must not be given another that has a word in common with it.
        const offered = isAsked ? items : items.filter(({ kind }) => kind !== 'name');
        return offered.map((item) => completionOf(document, item));
      },
    },
    ...COMPLETION_TRIGGERS,
  );
}

function completionOf(document: vscode.TextDocument, item: CompletionItem): vscode.CompletionItem {
  // A label's description shows in every row, a detail only in the row at the cursor.
  const label = { label: item.label, description: item.detail };
  const completion = new vscode.CompletionItem(label, KINDS[item.kind]);
  completion.documentation = untrusted(item.documentation);
  completion.insertText = new vscode.SnippetString(item.insertText);
  completion.range = rangeOf(document, item.replace);
  completion.sortText = item.sortText;
  completion.keepWhitespace = true;
  if (item.opensChoices === true) completion.command = OPEN_LIST;
  if (item.filterText !== undefined) completion.filterText = item.filterText;
  return completion;
}
