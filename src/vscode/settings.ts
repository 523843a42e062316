import * as vscode from 'vscode';
import { readCheckSettings, type CheckedBy } from '../core/checks/checkSettings.ts';
import type { Disposable } from './disposable.ts';

/** Where all settings live. */
export const SECTION = 'partnershipWorkbooks';

export interface CheckSettingsFollowed extends Disposable {
  /** The same objects for all files of a folder, until the settings change. */
  readonly of: (file: vscode.Uri) => CheckedBy;
  readonly onDidChange: vscode.Event<void>;
}

/** Reads the settings for checks once for each folder, and again when they change. */
export function followCheckSettings(): CheckSettingsFollowed {
  const known = new Map<string, CheckedBy>();
  const changed = new vscode.EventEmitter<void>();
  const subscriptions = vscode.Disposable.from(
    changed,
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (!change.affectsConfiguration(SECTION)) return;
      known.clear();
      changed.fire();
    }),
  );
  const of = (file: vscode.Uri): CheckedBy => {
    const folder = vscode.workspace.getWorkspaceFolder(file)?.uri.toString() ?? '';
    const settings = known.get(folder) ?? readCheckSettings((name) => setting(name, file));
    known.set(folder, settings);
    return settings;
  };
  return { of, onDidChange: changed.event, dispose: () => void subscriptions.dispose() };
}

/** What somebody set, which may be anything. */
function setting(name: string, scope?: vscode.Uri): unknown {
  return vscode.workspace.getConfiguration(SECTION, scope).get(name);
}

/** The library's name, asked for once. undefined until somebody gave it. */
export function libraryName(): string | undefined {
  const name = setting('library');
  return typeof name === 'string' && name.trim() !== '' ? name.trim() : undefined;
}

/** The folder for new workbooks, relative to the workspace folder. */
export function workbooksFolder(scope: vscode.Uri): string {
  return folderInside(scope, 'folder', 'partnerships');
}

/** The month in which the fiscal year begins, from 1. */
export function fiscalYearStart(scope: vscode.Uri | undefined): number {
  return readCheckSettings((name) => setting(name, scope)).settings.fiscalYearStart;
}

/** Whether the dates of a calendar that is shared come with reminders. */
export function calendarReminders(scope: vscode.Uri): boolean {
  return setting('calendarReminders', scope) === true;
}

/** Who reads what a partner answers, in the library's own words; empty for ours. */
export function checkUpWhoSees(scope: vscode.Uri): string {
  const said = setting('checkUpWhoSees', scope);
  return typeof said === 'string' ? said : '';
}

/** The folder for files to share, relative to the workspace folder. */
export function sharedFolder(scope: vscode.Uri): string {
  return folderInside(scope, 'sharedFolder', 'shared');
}

/** A setting that names a folder: no step of it leads out of the workspace folder. */
function folderInside(scope: vscode.Uri, name: string, usual: string): string {
  const folder = setting(name, scope);
  const steps = (typeof folder === 'string' ? folder : '')
    .split(/[\\/]/)
    .map((step) => step.trim())
    .filter((step) => step !== '' && !/^\.+$/.test(step) && !/^[A-Za-z]:$/.test(step));
  return steps.length === 0 ? usual : steps.join('/');
}

/** How many days ahead something counts as coming up. */
export function soonDays(): number {
  const days = setting('soonDays');
  return typeof days === 'number' && days >= 0 ? days : 30;
}
