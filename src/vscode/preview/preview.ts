import type MarkdownIt from 'markdown-it';
import * as vscode from 'vscode';
import type { Day } from '../../core/calendar/day.ts';
import type { Reader } from '../../core/reading/reader.ts';
import type { OpenDocuments } from '../documents.ts';
import type { Disposable } from '../disposable.ts';
import { SECTION } from '../settings.ts';
import { translate } from '../translate.ts';
import { addReadingView } from './readingPlugin.ts';
import type { Log } from '../log.ts';

/** The reading view in VS Code's own Markdown preview, which asks for it by `extendMarkdownIt`. */
export interface ReadingPreview extends Disposable {
  readonly extendMarkdownIt: (md: MarkdownIt) => MarkdownIt;
}

/** Shows workbooks to be read, as long as the setting says so. */
export function readingPreview({
  today,
  onDayChanged,
  documents,
  log,
}: {
  readonly today: () => Day;
  readonly onDayChanged: vscode.Event<Day>;
  readonly documents: OpenDocuments;
  readonly log: Log;
}): ReadingPreview {
  let isUsed = false;
  /** What each open workbook is asked by the library itself: the version of it. */
  const asked = new Map<string, string | undefined>();
  // The preview hands over a text alone, and not whose it is.
  const readBy = (text: string): Reader | undefined => {
    if (!isWanted()) return undefined;
    const shown = [...documents.all()].find(
      ({ document }) => document.getText().replace(/\r\n?/g, '\n') === text,
    );
    const { language } = vscode.env;
    return { today: today(), t: translate, language, ours: shown?.workbook?.ours };
  };
  const readAgain = (): void => {
    // The preview keeps what it read of a text until that changes.
    if (!isUsed) return;
    log.inBackground('showing the preview again', () =>
      vscode.commands.executeCommand('markdown.preview.refresh'),
    );
  };
  const subscriptions = vscode.Disposable.from(
    onDayChanged(readAgain),
    documents.onDidChange(({ document: { uri }, workbook }) => {
      const [key, version] = [uri.toString(), workbook?.ours?.version];
      if (asked.get(key) !== version) readAgain();
      asked.set(key, version);
    }),
    documents.onDidClose((uri) => void asked.delete(uri.toString())),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(`${SECTION}.${SETTING}`)) readAgain();
    }),
  );
  return {
    extendMarkdownIt: (md) => {
      isUsed = true;
      return addReadingView(md, readBy);
    },
    dispose: () => void subscriptions.dispose(),
  };
}

const SETTING = 'readingView';

function isWanted(): boolean {
  return vscode.workspace.getConfiguration(SECTION).get<boolean>(SETTING) !== false;
}
