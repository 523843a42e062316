import * as vscode from 'vscode';
import type { FormPage } from '../formPage/formPage.ts';
import { FORM, isOn } from './activeForm.ts';
import type { Log } from '../log.ts';

/** How long a form may take to open on a busy machine, in milliseconds. */
const PATIENCE = 20_000;
/** For how long the last letters of a page may be on their way, in milliseconds. */
const LAST_LETTERS = 1000;
/** After so long without typing, a tab that moves disturbs nobody; in milliseconds. */
const QUIET = 3000;

/**
 * When an extension host dies, VS Code keeps the tabs of its forms, but doesn’t ask the next one for them:
 * nobody hears what’s typed there. So each of them gets a successor as soon as somebody looks at it. That
 * opens beside the dead one, takes over all that’s typed there while somebody types on, and then its place.
 */
export function reviveForms(pages: ReadonlySet<FormPage>, log: Log): vscode.Disposable {
  const dead = new Set(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(wasShown));
  let isReviving = false;
  const revive = async (): Promise<void> => {
    const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
    if (isReviving || tab === undefined || !dead.delete(tab)) return;
    isReviving = true;
    try {
      await replace(tab, pages, log);
    } finally {
      isReviving = false;
    }
    await revive();
  };
  const look = (): void => {
    log.inBackground('reviving a form', revive);
  };
  const following = vscode.Disposable.from(
    vscode.window.tabGroups.onDidChangeTabs(look),
    vscode.window.tabGroups.onDidChangeTabGroups(look),
  );
  look();
  return following;
}

/** A form that was not shown yet has its file's name; none is shown before the extension is there. */
function wasShown({ input, label }: vscode.Tab): boolean {
  const isForm = input instanceof vscode.TabInputCustom && input.viewType === FORM;
  return isForm && label !== input.uri.path.split('/').at(-1);
}

async function replace(tab: vscode.Tab, pages: ReadonlySet<FormPage>, log: Log): Promise<void> {
  const { uri } = tab.input as vscode.TabInputCustom;
  const { viewColumn } = tab.group;
  const before = new Set(pages);
  // The keyboard stays where somebody is typing.
  const beside = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true, preview: false };
  await vscode.commands.executeCommand('vscode.openWith', uri, FORM, beside);
  const page = await found(() => [...pages].find((one) => !before.has(one)), PATIENCE);
  if (page === undefined) return;
  const hasKeyboard = await page.revive();
  if (hasKeyboard === undefined) page.panel.reveal();
  // VS Code learns late which page has the keyboard; a tab closed before would give it away.
  if (hasKeyboard !== false) await found(() => page.panel.active || undefined, LAST_LETTERS);
  await vscode.window.tabGroups.close(tab, true);
  setTimeout(page.isAlone, LAST_LETTERS);
  log.inBackground('moving a form back', () => moveBack(page, uri, viewColumn));
}

/** A tab that is moved has its page made anew: letters of that moment would be gone. */
async function moveBack(
  { panel, typedAt }: FormPage,
  uri: vscode.Uri,
  viewColumn: vscode.ViewColumn,
): Promise<void> {
  const start = Date.now();
  await found(() => Date.now() - Math.max(start, typedAt()) > QUIET || undefined, Infinity);
  const { all, activeTabGroup } = vscode.window.tabGroups;
  // If they have gone elsewhere by now, the form stays where it is.
  if (all.length < 2 || !isOn(activeTabGroup.activeTab, uri, FORM)) return;
  if (panel.viewColumn === viewColumn) return;
  const there = { to: 'position', by: 'group', value: viewColumn };
  await vscode.commands.executeCommand('moveActiveEditor', there);
}

/** What `look` finds as soon as it does; `patience` in milliseconds. */
async function found<Value>(
  look: () => Value | undefined,
  patience: number,
): Promise<Value | undefined> {
  for (const end = Date.now() + patience; Date.now() < end;) {
    const value = look();
    if (value !== undefined) return value;
    await new Promise<void>((resolve) => setTimeout(resolve, 20));
  }
  return undefined;
}
