// What a person does in the workbench, and what can be measured of it.
import { runCommand } from '../../harness/workbench.mjs';
import { until } from './checks.mjs';

/** Opens our view from the activity bar, unless it is open already. */
export async function openPartnersView(page) {
  const entry = page.locator('.activitybar .action-item', {
    has: page.locator('.action-label[aria-label^="Partnerships"]'),
  });
  const title = page.locator('.sidebar .title-label', { hasText: /partnerships/i });
  await entry.waitFor();
  // A window that is reloaded opens the view by itself, and a click just then closes it again.
  for (let tries = 0; !(await title.isVisible()); tries++) {
    if (!(await entry.evaluate((element) => element.classList.contains('checked'))))
      await entry.click();
    await title.waitFor({ timeout: 15_000 }).catch((error) => {
      if (tries === 3) throw error;
    });
  }
}

/** The rows of our tree as they are read out, with whole names, from the top. */
export async function treeRows(page) {
  const rows = page.locator('.sidebar .monaco-list-row');
  const texts = await rows.evaluateAll((all) =>
    all
      .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
      .map((row) => row.ariaLabel),
  );
  return texts;
}

/** The rows of the Problems panel, which this opens. */
export async function problemRows(page) {
  await runCommand(page, 'Problems: Focus on Problems View');
  return page.locator('.markers-panel .monaco-list-row');
}

/** Presses *Undo* in the message that says this of what is new, also where it has left the corner. */
export async function takeBack(page, says) {
  await runCommand(page, 'Notifications: Show Notifications');
  const message = page.locator('.notifications-center .notification-list-item', { hasText: says });
  await message.getByRole('button', { name: 'Undo', exact: true }).click();
}

/**
 * Opens a file by its name with Quick Open; again where that is missing, since as long as VS Code lists the
 * files it searches those that it listed the last time, or where a message that goes takes the keyboard.
 */
export async function openFile(page, name) {
  const input = page.locator('.quick-input-widget input');
  // What was open before is listed at once, what is searched for a little later.
  const found = page
    .locator('.quick-input-list .monaco-list-row.focused', { hasText: name })
    .first();
  for (let tries = 1; ; tries++) {
    await page.keyboard.press('Control+P');
    try {
      // What a command shows as it ends may close the list while it is filled in.
      await input.fill(name, { timeout: 15_000 });
      await found.waitFor({ timeout: 15_000 });
      break;
    } catch (error) {
      if (tries === 4) throw error;
      await page.keyboard.press('Escape');
      await input.waitFor({ state: 'hidden' });
    }
  }
  await page.keyboard.press('Enter');
  // The tab of a form has another name than its file.
  await page.locator(`.tabs-container .tab.active[data-resource-name="${name}"]`).waitFor();
}

/**
 * Presses a key and gives the milliseconds from the keydown event to the moment when the number
 * of elements that match `selector` in the editor changes; both are seen inside the page.
 */
export async function keystrokeTo(page, key, selector = '[class*="squiggly-"]') {
  const watching = await page.evaluateHandle(watchForChange, selector);
  await page.keyboard.press(key);
  return watching.evaluate(({ changed }) => changed);
}

/** Watching has begun when this returns: `changed` is a promise, and so is wrapped. */
function watchForChange(selector) {
  const changed = new Promise((resolve, reject) => {
    const editor = document.querySelector('.editor-instance');
    const count = () => editor.querySelectorAll(selector).length;
    const before = count();
    let pressedAt = 0;
    addEventListener('keydown', () => (pressedAt = performance.now()), {
      once: true,
      capture: true,
    });
    const seen = new MutationObserver(() => {
      if (pressedAt > 0 && count() !== before) {
        seen.disconnect();
        resolve(performance.now() - pressedAt);
      }
    });
    seen.observe(editor, { subtree: true, childList: true, attributes: true });
    setTimeout(() => {
      seen.disconnect();
      reject(new Error(`nothing changed at ${selector} within 10 s of the keystroke`));
    }, 10_000);
  });
  return { changed };
}

/** What "Developer: Show Running Extensions" says about our activation, such as "5ms". */
export async function activationTime(page) {
  const row = await runningRow(page);
  const text = (await row.locator('.activation-time').innerText()).trim();
  await page.keyboard.press('Escape');
  return text;
}

/** Waits until that list says that our extension runs in the web extension host. */
export async function runsInWorker(page) {
  await (await runningRow(page)).getByText(/web worker/i).waitFor();
}

/**
 * Our row in that list, which keeps only the rows in sight and puts the slowest extensions first:
 * the quicker ours starts, and the lower the window, the further down the row is to be looked for.
 */
async function runningRow(page) {
  await runCommand(page, 'Developer: Show Running Extensions');
  const list = page.locator('.runtime-extensions-editor .monaco-list');
  const row = list.locator('.monaco-list-row', { hasText: /Partnership Workbooks/ });
  await list.locator('.monaco-list-row').first().waitFor();
  await list.focus();
  await page.keyboard.press('Home');
  for (let pages = 0; pages < 20 && !(await row.isVisible()); pages++) {
    await page.keyboard.press('PageDown');
    await row.waitFor({ timeout: 500 }).catch(() => undefined);
  }
  await row.waitFor();
  return row;
}

/** Puts the cursor behind the first place that holds this text, with the editor's own search. */
export async function goTo(page, text) {
  await focusEditor(page);
  await page.keyboard.press('Control+Home');
  const input = page.locator('.find-widget.visible textarea').first();
  // A key that comes while the workbench is busy with another is now and then lost.
  for (let tries = 0; tries < 3 && !(await input.isVisible()); tries++) {
    await page.keyboard.press('Control+F');
    await input.waitFor({ timeout: 4000 }).catch(() => undefined);
  }
  // What was searched for before is searched for again only if it changes.
  await input.fill('');
  await input.fill(text);
  await page.locator('.find-widget .matchesCount', { hasText: /1 of/ }).waitFor();
  // What opened meanwhile, such as a message, would take Escape for itself.
  await page.locator('.find-widget.visible .codicon-widget-close').click();
  await page.locator('.find-widget.visible').waitFor({ state: 'detached' });
  await editorFocused(page).waitFor();
  // Only what shows in the status bar has been done by the editor, and not by the search.
  await selected(page, text.length);
  await page.keyboard.press('ArrowRight');
  await page
    .locator('[id="status.editor.selection"]', { hasText: 'selected' })
    .waitFor({ state: 'detached' });
}

/** Gives the keyboard to the editor, as Ctrl+1 does. */
export async function focusEditor(page) {
  // A window that is still opening its editor has nothing to give the keyboard to: that key is lost.
  const pressed = async (timeout) => {
    await page.keyboard.press('Control+1');
    await editorFocused(page).waitFor({ timeout });
  };
  for (let tries = 0; tries < 10; tries++) {
    if (
      await pressed(5000).then(
        () => true,
        () => false,
      )
    )
      return;
  }
  await pressed();
}

/** The editor while it has the keyboard; the fields of some panels are small editors themselves. */
function editorFocused(page) {
  return page.locator('.part.editor .editor-instance .monaco-editor.focused').first();
}

/** Accepts an entry of the completion list by its name, with the keyboard; `another` opens then. */
export async function acceptSuggestion(page, label, { another = false } = {}) {
  const row = suggestions(page).filter({ hasText: label }).first();
  await pickRow(page, row);
  if (another) await suggestions(page).first().waitFor();
  else await suggestWidget(page).waitFor({ state: 'detached' });
}

/** Goes down to a row of a list, takes it with Enter, and waits until it is gone. */
async function pickRow(page, row) {
  await row.waitFor();
  for (let step = 0; step < 20; step++) {
    if (await row.evaluate((element) => element.classList.contains('focused'))) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await row.waitFor({ state: 'detached' });
}

/** The completion list while it is open. */
export function suggestWidget(page) {
  return page.locator('.suggest-widget.visible');
}

export function suggestions(page) {
  return suggestWidget(page).locator('.monaco-list-row');
}

/** Opens the menu of quick fixes at the cursor, once there are any: before, the key says so only. */
export async function openQuickFixes(page) {
  const rows = page.locator('.action-widget .monaco-list-row.action');
  for (let tries = 0; tries < 3 && (await rows.count()) === 0; tries++) {
    await page.keyboard.press('Control+.');
    await rows
      .first()
      .waitFor({ timeout: 4000 })
      .catch(() => undefined);
  }
  await rows.first().waitFor();
}

/** Picks a quick fix by its title at the cursor, with the keyboard. */
export async function quickFix(page, title) {
  await openQuickFixes(page);
  await pickFix(page, title);
}

/** Picks in the menu of quick fixes that is open. */
export async function pickFix(page, title) {
  const row = page.locator('.action-widget .monaco-list-row.action', { hasText: title }).first();
  await pickRow(page, row);
}

/** The remark above the front matter, such as `Working together`. */
export async function lenses(page) {
  return page.locator('.codelens-decoration a').allInnerTexts();
}

/** Answers one question of a quick pick or an input box; `isOurs` is false for one of VS Code's own. */
export async function answer(page, question, typed, { isOurs = true } = {}) {
  const widget = page.locator('.quick-input-widget');
  await widget.getByText(question).or(widget.getByPlaceholder(question)).first().waitFor();
  if (isOurs) await saysWhoAsksAndWhatOnce(widget, question);
  const box = widget.locator('.quick-input-box input').first();
  // A page that takes the keyboard back would get what a person types.
  await until(`the keyboard at “${String(question)}”`, () =>
    box.evaluate((one) => one === document.activeElement),
  );
  if (typed !== undefined) {
    await box.fill(typed);
    await untilFiltered(widget, typed);
  }
  await page.keyboard.press('Enter');
}

/** Every question of ours says what it belongs to, and says itself once. */
async function saysWhoAsksAndWhatOnce(widget, question) {
  // A title follows what is typed a moment later.
  let wrong;
  const isRight = async () => (wrong = await wrongIn(widget, question)) === undefined;
  await until('one title, and one question', isRight, 5000).catch(() => {
    throw new Error(wrong);
  });
}

/** What is wrong with how a question is asked; undefined where nothing is. */
async function wrongIn(widget, question) {
  const title = await widget.locator('.quick-input-title').innerText();
  if (title.trim() === '') return `“${question}” has no title`;
  const box = widget.locator('.quick-input-box input').first();
  const inBox = (await box.inputValue()) === '' ? await box.getAttribute('placeholder') : '';
  const said = [title, inBox ?? '', await widget.locator('.quick-input-message').innerText()];
  const isIn = (one) =>
    typeof question === 'string' ? one.includes(question) : question.test(one);
  const times = said.filter(isIn).length;
  return times > 1 ? `“${question}” is asked ${times} times: ${said.join(' | ')}` : undefined;
}

/** Enter takes the row that is marked; a list follows what is typed a moment later. */
async function untilFiltered(widget, typed) {
  const rows = widget.locator('.quick-input-list .monaco-list-row');
  if ((await rows.count()) === 0) return; // it asks for a text
  const marked = rows.and(widget.locator('.focused')).filter({ hasText: typed });
  await marked.waitFor({ timeout: 2000 }).catch(() => {}); // or the row says it in other words
}

/** Unfolds a row of the tree, until `child` is there; again where the tree was drawn anew under the mouse. */
export async function unfold(page, row, child) {
  const unfolded = row.and(page.locator('[aria-expanded="true"]'));
  for (let tries = 1; ; tries++) {
    if ((await unfolded.count()) === 0) await row.locator('.monaco-tl-twistie').click();
    try {
      await unfolded.waitFor({ timeout: 4000 });
      await child?.waitFor({ timeout: 4000 });
      return;
    } catch (error) {
      if (tries === 4) throw error;
    }
  }
}

/**
 * Chooses an entry of something's menu, by its words; again where what opened behind it has closed the menu.
 * `look` is told once the menu is there.
 */
export async function chooseFromMenu(page, of, words, look = async () => undefined) {
  const entry = page.locator('.monaco-menu .action-item', { hasText: words });
  for (let tries = 1; ; tries++) {
    await of.click({ button: 'right', timeout: 10_000 }).catch(() => undefined);
    try {
      await entry.waitFor({ timeout: 4000 });
      await look();
      await clickEntry(entry);
      return;
    } catch (error) {
      if (tries === 4) throw error;
      // What hides the row, a menu or a tip, goes with it.
      await page.keyboard.press('Escape');
      await page.mouse.move(700, 700);
    }
  }
}

/** A menu of VS Code takes no click in the first 100 ms: it may be the one that opened it. */
async function clickEntry(entry) {
  for (let tries = 1; ; tries++) {
    await entry.click({ timeout: 4000 });
    try {
      await entry.waitFor({ state: 'hidden', timeout: 1500 });
      return;
    } catch (error) {
      if (tries === 4) throw error;
    }
  }
}

/** Waits until this many characters are selected, as after a fix that leaves something to write. */
export async function selected(page, characters) {
  const state = page.locator('[id="status.editor.selection"]');
  await state.getByText(`(${characters} selected)`).waitFor();
}

/** Where the cursor is, such as `Ln 25, Col 12`. */
export async function cursor(page) {
  return page.locator('[id="status.editor.selection"]').innerText();
}

/** Saves the file in the editor; again where an edit came right behind the key. */
export async function save(page) {
  await focusEditor(page);
  const saved = page.locator('.tabs-container .tab.active:not(.dirty)');
  const pressed = async (timeout) => {
    await page.keyboard.press('Control+S');
    await saved.waitFor({ timeout });
  };
  await pressed(5000).catch(() => pressed());
}

/** The page that the active tab shows, such as the form. */
export function form(page) {
  return page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
}

/**
 * What was typed and pressed in forms and isn't known to be in its document: so long a page keeps it, for
 * another life of the extension.
 */
export async function keptByForm(page) {
  return form(page)
    .locator('body')
    .evaluate(({ ownerDocument: { defaultView } }) =>
      Object.entries(defaultView.localStorage)
        .filter(([key]) => key.startsWith('partnershipWorkbooks.typed'))
        .map(String),
    );
}

/** Waits until all that was typed and pressed in the form is in its document, and the form knows. */
export async function arrived(page) {
  await until('what was typed in its document', async () => (await keptByForm(page)).length === 0);
}
