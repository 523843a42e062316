import * as vscode from 'vscode';
import { SECTION } from '../settings.ts';
import type { LivePortfolio } from '../workspace/livePortfolio.ts';

/** Where this folder's memory keeps that somebody has landed here. */
const LANDED = 'overview.landed';

/**
 * Whoever opens a folder of workbooks for the first time, with nothing open in it, lands in the overview:
 * a successor would see an empty page. Once, and not where the setting says no.
 */
export async function landInOverview(
  live: LivePortfolio,
  memory: vscode.Memento,
  show: () => Promise<void>,
): Promise<void> {
  const isWanted =
    vscode.workspace.getConfiguration(SECTION).get<unknown>('openOverview') !== false;
  if (!isWanted || memory.get<unknown>(LANDED) === true) return;
  const { states } = await live.ready();
  if (states.size === 0 || vscode.window.tabGroups.all.some(({ tabs }) => tabs.length > 0)) return;
  await memory.update(LANDED, true);
  await show();
}
