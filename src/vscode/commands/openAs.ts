import * as vscode from 'vscode';
import { targetOf, type TargetSources } from './target.ts';
import type { Parts } from '../parts.ts';

export type OpenAsSources = TargetSources & Pick<Parts, 'forms'>;

/** *Open as Form*: the workbook in the active tab as a page, in its place. */
export async function openAsForm(sources: OpenAsSources, given: unknown): Promise<void> {
  const uri =
    uriGiven(given) ??
    (await targetOf(sources, given, vscode.l10n.t('Open as Form')))?.document.uri;
  if (uri !== undefined) await sources.forms.openAsForm(uri);
}

/** *Open as Text*: the other way around; at an offset, where one is given. */
export async function openAsText(
  sources: OpenAsSources,
  given: unknown,
  offset: unknown,
): Promise<void> {
  const uri =
    uriGiven(given) ??
    (await targetOf(sources, given, vscode.l10n.t('Open as Text')))?.document.uri;
  const at = typeof offset === 'number' ? offset : undefined;
  if (uri !== undefined) await sources.forms.openAsText(uri, at);
}

/** From an icon in the title bar, or from the form itself. */
function uriGiven(given: unknown): vscode.Uri | undefined {
  if (given instanceof vscode.Uri) return given;
  return typeof given === 'string' ? vscode.Uri.parse(given, true) : undefined;
}
