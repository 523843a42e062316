import * as vscode from 'vscode';
import { fileNameOf, type FileFormat } from '../../../core/sharing/kinds.ts';
import { makeShared, type ShareRequest } from '../../../core/sharing/makeShared.ts';
import type { SharedWorkbook } from '../../../core/sharing/sharedWorkbook.ts';
import type { ReadWorkbook } from '../../workspace/readWorkbooks.ts';
import { calendarReminders } from '../../settings.ts';
import { saveCalendar, saveShared, type SharedPlace } from './saveShared.ts';
import { whileWaiting } from './whileWaiting.ts';
import type { Log } from '../../log.ts';
import { showMessage } from '../../showMessage.ts';
import type { Sentence } from '../../../core/language/translate.ts';

/** A workbook as what is shared knows it: by its path in the workspace. */
export function asShared({ uri, workbook }: Omit<ReadWorkbook, 'path'>): SharedWorkbook {
  return { path: vscode.workspace.asRelativePath(uri), workbook };
}

/**
 * Makes a file, saves it in the folder for shared files, and says so; or says why there is nothing to make
 * it of.
 */
export async function shareFile(
  request: ShareRequest,
  { log, ...place }: SharedPlace & { readonly log: Log },
  more: { readonly also?: Way | undefined; readonly remark?: string } = {},
): Promise<void> {
  const { kind, format, today } = request;
  const reminders = calendarReminders(place.at);
  const made = makeShared({ ...request, reminders, now: Date.now() / 1000 });
  if (made.kind === 'nothing') {
    void showMessage('information', made.why);
    return;
  }
  const name = fileNameOf(kind, format, { of: made.of, today: made.on ?? today });
  const save = kind === 'calendar' ? saveCalendar : saveShared;
  const saved = await whileWaiting(vscode.l10n.t('Saving'), () => save(place, name, made.bytes));
  if (saved === undefined) return;
  log.asked('going on from a shared file', () =>
    offerShared(saved, request, made.remark ?? more.remark, more.also),
  );
}

/** Tells where a file is that was shared, and what to look at in it, with the ways on from there. */
async function offerShared(
  uri: vscode.Uri,
  { kind, format }: Pick<ShareRequest, 'kind' | 'format'>,
  remark = '',
  also?: Way,
): Promise<void> {
  const path = vscode.workspace.asRelativePath(uri);
  const ways = [...(also === undefined ? [] : [also]), ...waysOn(uri)];
  const hint = kind === 'invitation' ? HOW_TO_INVITE : HINTS[format];
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
  ics: 'In Outlook, choose Open Calendar. In Google Calendar, import the file into a new calendar. To update either one, delete that calendar and add the new file.',
};

const HOW_TO_INVITE: Sentence =
  'Attach it to a mail. Opening it puts the meeting into your own calendar.';

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
