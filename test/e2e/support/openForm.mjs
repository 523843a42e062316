// A workbook as a form: to open it, and to unfold a part of it.
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../../../src/build/paths.mjs';
import { copySampleLibrary } from '../../sample/copy.mjs';
import { until } from './checks.mjs';
import { isoDay } from './days.mjs';
import { activeFrame } from './webview.mjs';

/** A workbook that is half filled in, in the library of {@link inSampleAsForm}. */
export const HALF_FILLED = 'partnerships/willow-park-seniors/willow-park-seniors-cycle-1.md';

/** A scenario's options: the sample library with that workbook, on a small screen, opened as forms. */
export const inSampleAsForm = {
  fixture: undefined,
  settings: { 'partnershipWorkbooks.openAs': 'form' },
  viewport: { width: 1366, height: 768 },
  prepare: (folder) => {
    copySampleLibrary(folder, isoDay());
    fs.cpSync(path.join(root, 'test/fixtures/typing'), folder, { recursive: true });
  },
};

/** Opens a workbook, by its path, as a form. */
export async function openAsForm({ openFile, runCommand, form }, file) {
  await openFile(path.basename(file));
  await runCommand('Partnerships: Open as Form');
  await form().getByRole('heading', { level: 1 }).waitFor();
}

/** Opens a partner's workbook from the sidebar; a tree that is drawn anew may take a click. */
export async function openFromSidebar({ page, openPartnersView, form }, partner) {
  await openPartnersView();
  const row = page.locator('.sidebar .monaco-list-row', { hasText: partner }).first();
  const title = form().getByRole('heading', { level: 1, name: partner });
  for (let tries = 0; tries < 3 && !(await title.isVisible()); tries++) {
    await row.click();
    await title.waitFor({ timeout: 7000 }).catch(() => undefined);
  }
  await title.waitFor();
}

/** Unfolds the part with this title, unless it is unfolded. */
export async function unfoldPart({ form }, title) {
  const head = form()
    .getByRole('button', { name: title })
    .and(form().locator('main [aria-expanded]'));
  if ((await head.getAttribute('aria-expanded')) === 'false') await head.click();
  // It is drawn once the mouse is released, and what is looked at next may be where things stand.
  await head.and(form().locator('[aria-expanded="true"]')).waitFor();
}

/** Unfolds all that folds on the page in the active editor. */
export async function unfoldAll(page) {
  const frame = await activeFrame(page);
  await until('all of it', () =>
    frame.evaluate(() => {
      const folded = document.querySelectorAll('main [aria-expanded=false]:not([id$=-pick])');
      folded.forEach((one) => one.click());
      document.querySelectorAll('details').forEach((one) => (one.open = true));
      return folded.length === 0;
    }),
  );
}
