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

/**
 * VS Code saves without what is to be done on save if anybody begins to offer code actions, of whatever kind,
 * while it asks for them: it gives up asking then, and doesn't ask again. In a window's first seconds its own
 * parts do, and its Markdown extension; so this waits for the marks of those parts, and for that extension's
 * headings above the text.
 */
async function allOfferWhatTheyHave({ page, until, goTo }) {
  await until('all parts of VS Code', () => page.evaluate(isWholeWorkbench));
  await goTo('# Elm');
  await page.locator('.breadcrumbs-control').filter({ hasText: '# Elm: Clinic' }).waitFor();
}

/** Those that come once the editors are there, and those that come last. */
function isWholeWorkbench() {
  return [3, 4].every(
    (phase) =>
      performance.getEntriesByName(`code/didCreateWorkbenchContributions/${phase}`).length > 0,
  );
}

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
      await allOfferWhatTheyHave(ctx);
      await page.keyboard.press('Control+S');
      const wanted = TEXT.replace('name: Elm: Clinic # ours', 'name: "Elm: Clinic" # ours')
        .replace('exsting', 'existing')
        .replace('focus: Night #4', 'focus: "Night #4"')
        .replace('03/04/2026', '2026-04-03')
        .replace('3 May 2026', '2026-05-03');
      await until('the file', () => ctx.onDisk(FILE) === wanted).catch(() => {
        throw new Error(ctx.onDisk(FILE));
      });
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
