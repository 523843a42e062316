import * as vscode from 'vscode';
import { CODES, type Severity, type SeveritySettings } from '../core/checks/problem.ts';
import {
  aWeekSetting,
  DEFAULT_SETTINGS,
  monthSetting,
  type CheckSettings,
} from '../core/checks/checkSettings.ts';
import type { Disposable } from './disposable.ts';

/** Where all settings live. */
export const SECTION = 'partnershipWorkbooks';

/** What the checks of a document are to go by. */
export interface CheckedBy {
  readonly severities: SeveritySettings;
  readonly settings: CheckSettings;
}

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
    const settings = known.get(folder) ?? readCheckSettings(file);
    known.set(folder, settings);
    return settings;
  };
  return { of, onDidChange: changed.event, dispose: () => void subscriptions.dispose() };
}

function readCheckSettings(scope: vscode.Uri): CheckedBy {
  const configuration = vscode.workspace.getConfiguration(SECTION, scope);
  const ownDomains = configuration.get<unknown>('ownDomains');
  return {
    severities: severitiesIn(configuration.get<unknown>('checks')),
    settings: {
      ownDomains: Array.isArray(ownDomains)
        ? ownDomains.filter((one): one is string => typeof one === 'string')
        : [],
      milestonesAWeek:
        aWeekSetting(configuration.get<unknown>('milestonesAWeek')) ??
        DEFAULT_SETTINGS.milestonesAWeek,
      fiscalYearStart:
        monthSetting(configuration.get<unknown>('fiscalYearStart')) ??
        DEFAULT_SETTINGS.fiscalYearStart,
    },
  };
}

/** What a team chose for single checks; codes and values that do not exist are passed over. */
function severitiesIn(chosen: unknown): SeveritySettings {
  if (typeof chosen !== 'object' || chosen === null) return {};
  return Object.fromEntries(
    Object.entries(chosen).filter(
      ([code, severity]) => Object.hasOwn(CODES, code) && isSeverity(severity),
    ),
  );
}

/** The library's name, asked for once. undefined until somebody gave it. */
export function libraryName(): string | undefined {
  const name = vscode.workspace.getConfiguration(SECTION).get<string>('library')?.trim();
  return name === '' ? undefined : name;
}

/** The folder for new workbooks, relative to the workspace folder. */
export function workbooksFolder(scope: vscode.Uri): string {
  return folderInside(scope, 'folder', 'partnerships');
}

/** The month in which the fiscal year begins, from 1. */
export function fiscalYearStart(scope: vscode.Uri | undefined): number {
  const month = vscode.workspace.getConfiguration(SECTION, scope).get<unknown>('fiscalYearStart');
  return monthSetting(month) ?? DEFAULT_SETTINGS.fiscalYearStart;
}

/** Whether the dates of a calendar that is shared come with reminders. */
export function calendarReminders(scope: vscode.Uri): boolean {
  return (
    vscode.workspace.getConfiguration(SECTION, scope).get<unknown>('calendarReminders') === true
  );
}

/** Who reads what a partner answers, in the library's own words; empty for ours. */
export function checkUpWhoSees(scope: vscode.Uri): string {
  const said = vscode.workspace.getConfiguration(SECTION, scope).get<unknown>('checkUpWhoSees');
  return typeof said === 'string' ? said : '';
}

/** The folder for files to share, relative to the workspace folder. */
export function sharedFolder(scope: vscode.Uri): string {
  return folderInside(scope, 'sharedFolder', 'shared');
}

/** A setting that names a folder: no step of it leads out of the workspace folder. */
function folderInside(scope: vscode.Uri, setting: string, usual: string): string {
  const folder = vscode.workspace.getConfiguration(SECTION, scope).get<unknown>(setting);
  const steps = (typeof folder === 'string' ? folder : '')
    .split(/[\\/]/)
    .map((step) => step.trim())
    .filter((step) => step !== '' && !/^\.+$/.test(step) && !/^[A-Za-z]:$/.test(step));
  return steps.length === 0 ? usual : steps.join('/');
}

/** How many days ahead something counts as coming up. */
export function soonDays(): number {
  const days = vscode.workspace.getConfiguration(SECTION).get<number>('soonDays');
  return typeof days === 'number' && days >= 0 ? days : 30;
}

function isSeverity(value: unknown): value is Severity | 'off' {
  return ['error', 'warning', 'information', 'hint', 'off'].includes(value as string);
}
