import * as vscode from 'vscode';
import type { Language } from '../core/guide/guide.ts';
import { languageTag } from '../core/language/languageTag.ts';
import { inEnglish, translateBy, type Translate } from '../core/language/translate.ts';
import { translate } from './translate.ts';

/** What says a document, and the tag of its language. */
export interface DocumentWords {
  readonly t: Translate;
  readonly language: string;
}

/** For what the team itself reads: VS Code’s language, where we speak it. */
export function wordsOfInterface(): DocumentWords {
  const isTranslated = vscode.l10n.bundle !== undefined;
  return { t: translate, language: languageTag(isTranslated ? vscode.env.language : 'en') };
}

/** For what is made of one workbook: its own language, whatever VS Code’s is. */
export async function wordsOfWorkbook(
  language: Language,
  extension: vscode.Uri,
): Promise<DocumentWords> {
  if (language === 'en') return { t: inEnglish, language: languageTag(language) };
  const file = vscode.Uri.joinPath(extension, 'l10n', `bundle.l10n.${language}.json`);
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  const bundle = JSON.parse(text) as Readonly<Record<string, string>>;
  return { t: translateBy(bundle), language: languageTag(language) };
}
