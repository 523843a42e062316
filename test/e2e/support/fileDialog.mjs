// VS Code's own dialog for files and folders.
import * as path from 'node:path';

/**
 * Names a file in the dialog and presses its button, until `isDone` is there. The dialog begins with a
 * folder of its own: it writes that into its field once it has read it, and passes over a click until then.
 */
export async function chooseFile({ page, until }, file, button, isDone) {
  const input = fieldOf(page);
  await firstRow(page, '..').waitFor();
  await until(`the dialog to have taken ${file}`, async () => {
    if (await input.isVisible()) await input.fill(file, { timeout: 1000 }).catch(() => undefined);
    // Only while its row is marked does the field stand for this file.
    const row = firstRow(page, path.basename(file));
    await row.waitFor({ timeout: 3000 }).catch(() => undefined);
    return pressed(page, button, isDone);
  });
}

/** The same for a folder, which is known by what is `inside`: another one must not be chosen. */
export async function chooseFolder({ page, until }, folder, inside, button, isDone) {
  const input = fieldOf(page);
  await firstRow(page, '..').waitFor();
  await until('what is in the folder', async () => {
    await input.fill(`${folder}/`);
    return firstRow(page, inside)
      .waitFor({ timeout: 3000 })
      .then(
        async () => (await input.inputValue()) === `${folder}/`,
        () => false,
      );
  });
  await until(`the dialog to have taken ${folder}`, () => pressed(page, button, isDone));
}

async function pressed(page, button, isDone) {
  const found = page.locator('.quick-input-widget').getByRole('button', { name: button });
  await found.click({ timeout: 1000 }).catch(() => undefined);
  return isDone.waitFor({ timeout: 3000 }).then(
    () => true,
    () => false,
  );
}

function fieldOf(page) {
  return page.locator('.quick-input-widget input').first();
}

function firstRow(page, text) {
  return page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
}
