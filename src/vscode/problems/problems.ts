import * as vscode from 'vscode';
import {
  checkWorkbook,
  lostWorkbookLineProblem,
  notUtf8Problem,
} from '../../core/checks/checkWorkbook.ts';
import { isOfNothing } from '../../core/checks/isOfNothing.ts';
import { indexNeighbors } from '../../core/checks/neighborIndex.ts';
import type { NeighborIndex, Neighbors } from '../../core/checks/neighbors.ts';
import type { Problem } from '../../core/checks/problem.ts';
import { neighborOf } from '../../core/portfolio/neighbor.ts';
import { openWorkbook } from '../../core/workbook/openWorkbook.ts';
import { NO_MEMORY } from '../../core/workbook/syntax/memory.ts';
import type { Memory } from '../../core/workbook/syntax/memory.ts';
import type { Workbook } from '../../core/workbook/workbook.ts';
import type { OpenDocument } from '../documents.ts';
import type { CheckedBy } from '../../core/checks/checkSettings.ts';
import type { CheckSettingsFollowed } from '../settings.ts';
import { followEncodings } from './encodings.ts';
import { followLeftBehind } from './leftBehind.ts';
import { newShownDiagnostics } from './shownDiagnostics.ts';
import type { Disposable } from '../disposable.ts';
import type { Parts } from '../parts.ts';

/** The problems of the open workbooks, each document's own, as of the version that was checked. */
export interface OpenProblems extends Disposable {
  /** The problems of the document as it stands; none for one that is no workbook and was none. */
  readonly of: (document: vscode.TextDocument) => readonly Problem[];
  /** The other workbooks, as the problems that are shown went by. */
  readonly neighborsOf: (uri: vscode.Uri) => Neighbors;
  /**
   * Checks files that are not open as well, and shows their problems until the file changes. Gives
   * back how many problems there are in all. `onChecked` hears how many files are checked by now.
   */
  readonly checkFiles: (
    uris: readonly vscode.Uri[],
    onChecked?: (files: number) => void,
  ) => Promise<number>;
}

export interface ProblemSources extends Pick<
  Parts,
  'documents' | 'files' | 'log' | 'today' | 'onDayChanged' | 'live' | 'turns'
> {
  readonly settings: CheckSettingsFollowed;
  /** Whether only a form shows a file: it asks by itself for what is not there yet. */
  readonly isOnlyForm: (uri: vscode.Uri) => boolean;
}

/** How long the other workbooks have to be quiet before all are checked against them, in milliseconds. */
const NEIGHBORS_REST = 300;

/** Checks every open workbook at once with each edit, and shows what it finds. */
export function showProblems(sources: ProblemSources): OpenProblems {
  const { documents, files, settings, today, live, turns, log, isOnlyForm } = sources;
  const shown = newShownDiagnostics();
  const found = new WeakMap<OpenDocument, readonly Problem[]>();
  /** Whether the problems that are shown are those for a form. */
  const asForm = new WeakMap<OpenDocument, boolean>();

  /** Made when it is first needed, with a workbook open, and again once nobody is typing. */
  let neighbors: NeighborIndex | undefined;
  const neighborsOf = (uri: vscode.Uri): Neighbors => ({
    self: uri.toString(),
    index: (neighbors ??= indexNeighbors(
      Array.from(live.portfolio().states.values(), (state) => neighborOf(state, labelOf)),
    )),
  });
  const problemsIn = (workbook: Workbook, uri: vscode.Uri, memory?: Memory): readonly Problem[] => {
    const options = { today: today(), neighbors: neighborsOf(uri), memory };
    return checkWorkbook(workbook, { ...options, ...settings.of(uri) });
  };
  const check = (open: OpenDocument): readonly Problem[] => {
    const { workbook, document } = open;
    if (workbook === undefined) return open.wasWorkbook ? lostMarkIn(document, settings) : [];
    const wrong = encodings.isUtf8(open)
      ? undefined
      : notUtf8In(workbook, settings.of(document.uri));
    return wrong ?? problemsIn(workbook, document.uri, open.memory);
  };
  const publish = (open: OpenDocument): void => {
    if (left.has(open)) {
      shown.forget(open.document.uri);
      return;
    }
    const problems = check(open);
    found.set(open, problems);
    // The edit that made a later version publishes its own.
    if (open.document.version !== open.version) return;
    const { uri } = open.document;
    const isForm = isOnlyForm(uri);
    asForm.set(open, isForm);
    shown.showOpen(open, isForm ? asked(open, problems) : problems);
  };
  const followTabs = (): void => {
    for (const open of documents.all())
      if (isOnlyForm(open.document.uri) !== (asForm.get(open) ?? false)) publish(open);
  };
  const { onDidTouchFile } = live;
  const left = followLeftBehind({ documents, log, onDidTouchFile, changed: publish });
  const encodings = followEncodings({ files, log }, onDidTouchFile, (uri) => {
    const open = documents.at(uri);
    if (open !== undefined) publish(open);
  });
  const publishAll = (): void => {
    for (const open of documents.all()) publish(open);
  };
  const isOpen = (uri: vscode.Uri): boolean => documents.at(uri) !== undefined;
  /** Counts what happens to files, as one may be gone by the time that it is checked. */
  let touches = 0;
  const checkFile = async (uri: vscode.Uri): Promise<void> => {
    const before = touches;
    const text = isOpen(uri) ? undefined : await files.read(uri);
    const ours = await documents.questionsFor(uri);
    const workbook = text === undefined ? undefined : openWorkbook(text, NO_MEMORY, ours);
    if (workbook === undefined) return;
    const wrong = (await files.isUtf8(uri)) ? undefined : notUtf8In(workbook, settings.of(uri));
    if (touches !== before && (await files.read(uri)) !== text) return; // what became of it is another file
    if (isOpen(uri)) return; // since a moment: what its editor holds is shown already
    shown.showFile(uri, workbook.text, wrong ?? problemsIn(workbook, uri));
  };
  let rest: ReturnType<typeof setTimeout> | undefined;
  const meetNeighbors = (): void => {
    neighbors = undefined;
    publishAll();
  };
  const later = (): void => {
    clearTimeout(rest);
    rest = setTimeout(meetNeighbors, NEIGHBORS_REST);
  };

  const subscriptions = vscode.Disposable.from(
    shown,
    left,
    encodings,
    documents.onDidChange(publish),
    documents.onDidClose(shown.forget),
    vscode.window.tabGroups.onDidChangeTabs(followTabs),
    onDidTouchFile((touched) => {
      touches++;
      shown.forgetTouched(touched, isOpen);
    }),
    sources.onDayChanged(publishAll),
    live.onDidChange(later),
    settings.onDidChange(publishAll),
  );
  publishAll();
  return {
    of: (document) => {
      const open = documents.get(document);
      return open === undefined ? [] : (found.get(open) ?? check(open));
    },
    neighborsOf,
    checkFiles: async (uris, onChecked) => {
      meetNeighbors();
      for (const [checked, uri] of uris.entries()) {
        if (turns.isOver()) {
          onChecked?.(checked);
          await turns.next();
        }
        await checkFile(uri);
      }
      return shown.count();
    },
    dispose: () => {
      clearTimeout(rest);
      subscriptions.dispose();
    },
  };
}

/** VS Code colors a tab and counts on it what is warned of; what is only not there yet is no such thing. */
function asked({ workbook }: OpenDocument, problems: readonly Problem[]): readonly Problem[] {
  if (workbook === undefined) return problems;
  return problems.map((one) =>
    one.severity === 'warning' && isOfNothing(workbook, one)
      ? { ...one, severity: 'information' }
      : one,
  );
}

/** What people call a workbook's file: its path within the workspace. */
function labelOf(uri: string): string {
  return vscode.workspace.asRelativePath(vscode.Uri.parse(uri, true));
}

/** Otherwise somebody who deletes the first line by accident would only see the workbook vanish. */
function lostMarkIn(
  document: vscode.TextDocument,
  settings: CheckSettingsFollowed,
): readonly Problem[] {
  const problem = lostWorkbookLineProblem(document.getText(), settings.of(document.uri).severities);
  return problem === undefined ? [] : [problem];
}

/** All that is said about a workbook in another encoding, at its first line; undefined where that is off. */
function notUtf8In({ text }: Workbook, { severities }: CheckedBy): readonly Problem[] | undefined {
  const problem = notUtf8Problem(severities);
  const end = text.search(/[\r\n]|$/);
  return problem && [{ ...problem, span: { start: 0, end } }];
}
