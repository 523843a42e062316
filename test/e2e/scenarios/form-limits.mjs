import * as fs from 'node:fs';
import * as path from 'node:path';
import { openAsForm, openFromSidebar, unfoldPart } from '../support/openForm.mjs';

export const name = 'The form at its limits';

const FILE = 'partnerships/willow-park-seniors/willow-park-seniors-cycle-1.md';
const MANY = 'partnerships/many-steps/many-steps-cycle-1.md';
const BOMB = 'partnerships/bomb/bomb-cycle-1.md';

export const seconds = 60;

export const options = {
  fixture: 'typing',
  settings: { 'partnershipWorkbooks.openAs': 'form' },
  prepare: (folder) => {
    const milestones = Array.from(
      { length: 1000 },
      (_, at) => `  - title: Step ${at}\n    due: 2098-0${1 + (at % 9)}-12\n    owner: Ana\n`,
    );
    write(folder, MANY, `cycle: 1\nmilestones:\n${milestones.join('')}`);
    const levels = Array.from('bcdefghij', (key, at) => {
      const below = at === 0 ? '"x"' : `*${'abcdefghij'[at]}`;
      return `${key}: &${key} [${Array(9).fill(below).join(', ')}]`;
    });
    write(folder, BOMB, `cycle: 1\n${levels.join('\n')}\nfocus: *j\n`);
  },
};

function write(folder, file, front) {
  fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  const partner = `organization:\n  name: ${path.basename(path.dirname(file))}\n`;
  fs.writeFileSync(
    path.join(folder, file),
    `---\nworkbook: partnership-cycle\n${partner}${front}---\n\n### Challenges\n\n### Communication\n`,
  );
}

export async function run(ctx) {
  const { check, page, until, folder, onDisk } = ctx;
  const form = ctx.form();
  const field = (label) => form.getByLabel(label, { exact: true }).first();
  const discussion = () => unfoldPart(ctx, 'Discussion');
  const save = async (what, isSaved) => {
    await page.keyboard.press('Control+S');
    await until(`${what} on disk`, isSaved);
    await form.getByText('Saved', { exact: true }).waitFor();
  };

  await check('the sidebar leads to what is next, and what is missing to its field', async () => {
    await openFromSidebar(ctx, 'Willow Park');
    await until('the keyboard in what is next, and not in a name', () =>
      form.locator('body').evaluate(({ ownerDocument: { activeElement: box } }) => {
        return box.matches('input, textarea') && box.id !== 'at-organization.name';
      }),
    );
    await ctx.runCommand('Partnerships: Show What Is Missing');
    await ctx.answer(/missing/, 'Challenges');
    await until('the keyboard in the field', () => hasKeyboard(field('Challenges')));
  });

  await check('a million characters pasted into an answer are in the file', async () => {
    const long = 'Long story. '.repeat(84_000).trimEnd();
    await discussion();
    await field('Communication').click();
    await page.keyboard.insertText(long);
    await save('all of it', () => onDisk(FILE).includes(`\n${long}\n`));
    if ((await field('Communication').inputValue()) !== long) throw new Error('not on the page');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Short again.');
    await save('short again', () => onDisk(FILE).includes('\nShort again.\n'));
    if (onDisk(FILE).length > 3000) throw new Error('some of it is still there');
  });

  await check('1,000 milestones can be worked with', async () => {
    const before = onDisk(MANY);
    await openAsForm(ctx, MANY);
    await discussion();
    await form.getByRole('button', { name: /Step 999/ }).click();
    await field('Who’s responsible').click();
    await page.keyboard.press('End');
    await page.keyboard.type(' and Bo');
    await save('the owner', () => {
      const at = before.lastIndexOf('owner: Ana') + 'owner: Ana'.length;
      return onDisk(MANY) === `${before.slice(0, at)} and Bo${before.slice(at)}`;
    });
  });

  await check('a YAML bomb is shown as it stands, and the rest can be filled in', async () => {
    const before = onDisk(BOMB);
    await openAsForm(ctx, BOMB);
    await discussion();
    await field('Challenges').click();
    await page.keyboard.type('None');
    const after = before.replace('### Challenges\n', '### Challenges\n\nNone\n');
    await save('the rest', () => onDisk(BOMB) === after);
    // In one piece: once the tab has its dot, all of it is in the document, and what comes next finds it unsaved.
    await page.keyboard.insertText(' yet');
    await page.locator('.tab.active.dirty').waitFor();
  });

  await check('a file that turns read-only says so, and keeps what was typed', async () => {
    const settings = path.join(folder, '.vscode/settings.json');
    fs.mkdirSync(path.dirname(settings), { recursive: true });
    const readOnly = { 'files.readonlyInclude': { '**/bomb/**': true } };
    fs.writeFileSync(settings, JSON.stringify(readOnly));
    await form.getByText('You can read this workbook, but you can’t change it.').waitFor();
    if (await field('Challenges').isEditable()) throw new Error('it can be typed into');
    if ((await field('Challenges').inputValue()) !== 'None yet') throw new Error('words are gone');
    fs.rmSync(settings);
    await until('it to be writable again', () => field('Challenges').isEditable());
    await field('Challenges').click();
    await save('what was typed before', () => onDisk(BOMB).includes('\nNone yet\n'));
  });

  await check(
    'what is typed into a file that takes no save is told, and can be saved',
    async () => {
      await ctx.runCommand('File: Set Active Editor Read-only in Session');
      await field('Challenges').click();
      await page.keyboard.press('End');
      await page.keyboard.type(' at');
      await page
        .locator('.notification-list-item', {
          hasText: 'Your text is still here',
        })
        .waitFor();
      await form.getByText('Not saved').waitFor();
      await ctx.runCommand('File: Reset Active Editor Read-only in Session');
      await field('Challenges').click();
      await page.keyboard.press('End');
      await page.keyboard.type(' all');
      await save('all of it', () => onDisk(BOMB).includes('\nNone yet at all\n'));
    },
  );
}

function hasKeyboard(element) {
  return element.evaluate((one) => one === one.ownerDocument.activeElement);
}
