import * as vscode from 'vscode';
import { mailLink, readDraft } from '../../core/letters/draft.ts';
import type { ContactWay } from '../../core/portfolio/contactWays.ts';
import { showMessage } from '../showMessage.ts';

/** What was chosen above a draft; both lead through the command that made it. */
export interface DraftAct {
  readonly draftAct: 'send' | 'copy';
  readonly uri: vscode.Uri;
  readonly way: ContactWay;
}

export function draftAct(given: unknown): DraftAct | undefined {
  const isAct = typeof given === 'object' && given !== null && 'draftAct' in given;
  return isAct ? (given as DraftAct) : undefined;
}

/** Shows a draft in an editor of its own, where it can be changed, with what can be done with it above. */
export async function showDraft(content: string, way: ContactWay): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ content, language: 'plaintext' });
  const { uri } = document;
  const lenses = vscode.languages.registerCodeLensProvider(
    { scheme: uri.scheme, language: 'plaintext' },
    { provideCodeLenses: (shown) => (shown === document ? lensesOf(uri, way) : []) },
  );
  const closing = vscode.workspace.onDidCloseTextDocument((closed) => {
    if (closed === document) vscode.Disposable.from(lenses, closing).dispose();
  });
  await vscode.window.showTextDocument(document, { preview: false });
}

function lensesOf(uri: vscode.Uri, way: ContactWay): vscode.CodeLens[] {
  const lens = (title: string, chosen: DraftAct['draftAct']): vscode.CodeLens => {
    const given: DraftAct = { draftAct: chosen, uri, way };
    const command = 'partnershipWorkbooks.askContact';
    return new vscode.CodeLens(new vscode.Range(0, 0, 0, 0), {
      title,
      command,
      arguments: [given],
    });
  };
  const send =
    way.kind === 'mail'
      ? `$(mail) ${vscode.l10n.t('Open in Mail')}`
      : `$(device-mobile) ${vscode.l10n.t('Call {number}', { number: way.text })}`;
  return [lens(send, 'send'), lens(`$(copy) ${vscode.l10n.t('Copy')}`, 'copy')];
}

/** Hands the draft as it is now to the person's own mail program, calls, or copies what is said. */
export async function actOnDraft({ draftAct: chosen, uri, way }: DraftAct): Promise<void> {
  const draft = readDraft((await vscode.workspace.openTextDocument(uri)).getText());
  if (chosen === 'copy') {
    await vscode.env.clipboard.writeText(draft.body);
    void showMessage('information', vscode.l10n.t('Copied. Paste it into your message.'));
    return;
  }
  const { link, cut } = way.kind === 'mail' ? mailLink(draft) : { link: way.link, cut: false };
  // As a text: taken apart and put together, an ampersand in a name would end what is said.
  await vscode.env.openExternal(link as unknown as vscode.Uri);
  if (cut)
    void showMessage(
      'warning',
      vscode.l10n.t(
        'The draft is too long to go to your mail program whole, so its end is missing there. Copy it instead.',
      ),
    );
}
