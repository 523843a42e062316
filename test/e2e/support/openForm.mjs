// A workbook as a form: to open it, and to unfold a part of it.
import path from 'node:path';

/** Opens a workbook, by its path, as a form. */
export async function openAsForm({ openFile, runCommand, form }, file) {
  await openFile(path.basename(file));
  await runCommand('Partnerships: Open as Form');
  await form().getByRole('heading', { level: 1 }).waitFor();
}

/** Unfolds the part with this title, unless it is unfolded. */
export async function unfoldPart({ form }, title) {
  const head = form()
    .getByRole('button', { name: title })
    .and(form().locator('main [aria-expanded]'));
  if ((await head.getAttribute('aria-expanded')) === 'false') await head.click();
}
