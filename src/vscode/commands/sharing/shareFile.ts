import * as vscode from 'vscode';
import { fileNameOf } from '../../../core/sharing/kinds.ts';
import { makeShared } from '../../../core/sharing/makeShared.ts';
import type { ShareRequest } from '../../../core/sharing/makeShared.ts';
import type { SharedWorkbook } from '../../../core/sharing/sharedWorkbook.ts';
import type { ReadWorkbook } from '../../workspace/readWorkbooks.ts';
import { calendarReminders } from '../../settings.ts';
import { saveCalendar, saveShared, type SharedPlace } from './saveShared.ts';
import { offerShared } from './offerShared.ts';
import { whileWaiting } from './whileWaiting.ts';
import type { Log } from '../../log.ts';
import { showMessage } from '../../showMessage.ts';

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
  log.asked('going on from a shared file', () => offerShared(saved, format, made.remark));
}
