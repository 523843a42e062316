import * as vscode from 'vscode';
import type { Sentence } from '../../../core/language/translate.ts';
import type { FileFormat } from '../../../core/sharing/kinds.ts';
import { showMessage } from '../../showMessage.ts';

/** Tells where a file is that was shared, and what to look at in it, with the ways on from there. */
export async function offerShared(uri: vscode.Uri, format: FileFormat, remark = ''): Promise<void> {
  const path = vscode.workspace.asRelativePath(uri);
  const ways = waysOn(uri);
  const hint = HINTS[format];
  const message = vscode.l10n.t('Saved as {path}.', { path });
  const picked = await showMessage(
    'information',
    [message, remark, hint === undefined ? '' : vscode.l10n.t(hint)]
      .filter((one) => one !== '')
      .join(' '),
    ...ways.map(({ title }) => title),
  );
  await ways.find(({ title }) => title === picked)?.go();
}

/** What people do next with such a file, where that isn't plain. */
const HINTS: Readonly<Partial<Record<FileFormat, Sentence>>> = {
  docx: 'For a PDF, open it in Word and save it as PDF.',
  html: 'For a PDF, open it in a browser and print it to PDF.',
  ics: 'In Outlook, choose Open Calendar, which makes a calendar of its own; to update it, delete that calendar and open the new file. In Google Calendar, import it into a calendar made for it. To update it, delete that calendar and import the new file into a new one.',
};

interface Way {
  readonly title: string;
  readonly go: () => Thenable<unknown>;
}

/** A browser can hand the file over; elsewhere the file lies on the disk. */
function waysOn(uri: vscode.Uri): readonly Way[] {
  const isOnDisk = uri.scheme === 'file' && vscode.env.uiKind === vscode.UIKind.Desktop;
  const copy: Way = {
    title: vscode.l10n.t('Copy Path'),
    go: () =>
      vscode.env.clipboard.writeText(uri.scheme === 'file' ? uri.fsPath : uri.toString(true)),
  };
  if (!isOnDisk) {
    const download: Way = {
      title: vscode.l10n.t('Download'),
      go: async () => {
        await vscode.commands.executeCommand('revealInExplorer', uri);
        await vscode.commands.executeCommand('explorer.download');
      },
    };
    return [download, copy];
  }
  return [
    { title: vscode.l10n.t('Open'), go: () => vscode.env.openExternal(uri) },
    {
      title: vscode.l10n.t('Show in Folder'),
      go: () => vscode.commands.executeCommand('revealFileInOS', uri),
    },
    copy,
  ];
}
