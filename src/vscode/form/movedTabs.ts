import * as vscode from 'vscode';
import type { FormerPlaces } from '../formPage/formerPlaces.ts';
import type { Log } from '../log.ts';
import { oneAtATime } from '../oneAtATime.ts';
import { isThere } from '../workspace/fileAccess.ts';
import { FORM, isOn } from './activeForm.ts';

/**
 * VS Code writes down every few seconds which tabs there are, in some windows once a minute. Where the window
 * goes right behind a move, the next one comes back with a tab of a file that is gone, which may even count as
 * changed; what was typed since is put by for the file that is there. So that is opened in the tab’s place, as
 * soon as somebody looks at it.
 */
export function followMovedTabs(places: FormerPlaces, log: Log): vscode.Disposable {
  const look = oneAtATime(
    async () => {
      for (const group of vscode.window.tabGroups.all) await follow(group, places);
    },
    (error) => {
      log.failed('opening a file that has moved', error);
    },
  );
  const lookSoon = (): void => {
    log.inBackground('looking for files that have moved', look);
  };
  lookSoon();
  return vscode.Disposable.from(
    vscode.window.tabGroups.onDidChangeTabs(lookSoon),
    vscode.window.tabGroups.onDidChangeTabGroups(lookSoon),
  );
}

async function follow(group: vscode.TabGroup, { goneTo }: FormerPlaces): Promise<void> {
  const { activeTab: tab, viewColumn } = group;
  const { input } = tab ?? {};
  const isText = input instanceof vscode.TabInputText;
  const isForm = input instanceof vscode.TabInputCustom && input.viewType === FORM;
  if (tab === undefined || (!isText && !isForm)) return;
  const { uri } = input;
  const to = goneTo(uri);
  if (to === undefined || (await isThere(uri)) || !(await isThere(to))) return;
  const { activeTabGroup: front } = vscode.window.tabGroups;
  const isInFront = front.viewColumn === viewColumn;
  // It would be asked about, and there is nothing to save. VS Code reverts only what is in front.
  if (tab.isDirty) {
    if (!isInFront || !isOn(front.activeTab, uri)) return;
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  const inPlace = { viewColumn, preview: tab.isPreview, preserveFocus: !isInFront };
  await vscode.commands.executeCommand('vscode.openWith', to, isForm ? FORM : 'default', inPlace);
  const left = vscode.window.tabGroups.all
    .filter((one) => one.viewColumn === viewColumn)
    .flatMap(({ tabs }) => tabs)
    .filter((one) => isOn(one, uri) && !one.isDirty);
  await vscode.window.tabGroups.close(left, true);
}
