import * as fs from 'node:fs';
import * as path from 'node:path';

export const name = 'A workbook with slips in it is mended, one by one and all at once';

const FILE = 'typed.md';
/** Line endings of Windows, four spaces, a comment, and a key of the team's own. */
const TEXT = [
  '---',
  'workbook: partnership-cycle',
  'organization:',
  '    name: Elm: Clinic # ours',
  '    audience: Parents',
  '    relationship: exsting',
  'budget: 300',
  'focus: Night #4',
  'started: 03/04/2026',
  'milestones:',
  '    - title: First night',
  '      due: 3 May 2026',
  '      owner: Nurse',
  '      status: done',
  '---',
  '',
  '# Elm: Clinic',
  '',
].join('\r\n');

export const seconds = 25;

export const options = {
  fixture: 'empty',
  prepare: (folder) => fs.writeFileSync(path.join(folder, FILE), TEXT),
  open: FILE,
  settings: { 'editor.codeActionsOnSave': { 'source.fixAll.partnershipWorkbooks': 'explicit' } },
};

/** Whether VS Code has made its parts that come once the editors are there: its own mark says so. */
function isWholeWorkbench() {
  return performance.getEntriesByName('code/didCreateWorkbenchContributions/3').length > 0;
}

/** A busy VS Code has saved by then, in milliseconds. */
const SAVES_WITHIN = 10_000;

export async function run(ctx) {
  const { check, page, until } = ctx;
  const squiggles = page.locator('.editor-instance [class*="squiggly-error"]');

  await check('slips are underlined where they are', async () => {
    await until('errors', async () => (await squiggles.count()) >= 3);
    await ctx.shootBoth('mending-slips');
  });

  await check('a date that can be read in two ways has two offers', async () => {
    await ctx.goTo('started: 03/04');
    await ctx.openQuickFixes();
    const rows = page.locator('.action-widget .monaco-list-row.action');
    await rows.filter({ hasText: 'Write 2026-03-04 (Wednesday)' }).waitFor();
    await rows.filter({ hasText: 'Write 2026-04-03 (Friday)' }).waitFor();
    await ctx.shootBoth('mending-two-days');
    await ctx.pickFix('Write 2026-04-03');
    await page.locator('.view-line', { hasText: 'started: 2026-04-03' }).waitFor();
  });

  await check(
    'Save mends what can safely be mended, and leaves the rest byte for byte',
    async () => {
      // In its first seconds a window saves without what is to be done on save.
      await until('all that VS Code brings', () => page.evaluate(isWholeWorkbench));
      await ctx.focusEditor();
      const wanted = TEXT.replace('name: Elm: Clinic # ours', 'name: "Elm: Clinic" # ours')
        .replace('exsting', 'existing')
        .replace('focus: Night #4', 'focus: "Night #4"')
        .replace('03/04/2026', '2026-04-03')
        .replace('3 May 2026', '2026-05-03');
      const isMended = () =>
        until('the file', () => ctx.onDisk(FILE) === wanted, SAVES_WITHIN).then(
          () => true,
          () => false,
        );
      // A busy VS Code may save without what is to be done on save; then somebody writes on, and saves again.
      for (let tries = 1; ; tries++) {
        await page.keyboard.press('Control+S');
        if (await isMended()) break;
        if (tries === 3) throw new Error(ctx.onDisk(FILE));
        await page.keyboard.type(' ');
        await page.keyboard.press('Backspace');
      }
      await until('silence', async () => (await squiggles.count()) === 0);
      await ctx.shootBoth('mending-saved');
    },
  );

  await check('one Undo takes back what the save has mended', async () => {
    await ctx.focusEditor();
    await page.keyboard.press('Control+Z');
    await page.locator('.view-line', { hasText: 'relationship: exsting' }).waitFor();
    await page.locator('.view-line', { hasText: 'started: 2026-04-03' }).waitFor();
  });

  await check('the breadcrumbs say in words where the cursor is', async () => {
    await ctx.goTo('due: 3 May');
    const crumbs = page.locator('.breadcrumbs-control');
    for (const part of ['Milestones', 'First night', 'Due date']) {
      await crumbs.filter({ hasText: part }).waitFor();
    }
  });
}
