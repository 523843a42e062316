import * as fs from 'node:fs';
import * as path from 'node:path';
import { openFromSidebar, unfoldPart } from '../support/openForm.mjs';
import { reloadWindow } from '../support/window.mjs';

export const name = 'Files that fail under a form';

/**
 * What can go wrong with a write. Root may write to any file, so these are errors of the server's own
 * (support/faultyFs.cjs), at the place where the system's would come.
 */
const WRITES = [
  { partner: 'Full Disk', what: 'the disk is full', fault: { code: 'ENOSPC' } },
  { partner: 'No Rights', what: 'nobody may write', fault: { code: 'EACCES' } },
  { partner: 'Busy File', what: 'somebody else has the file open', fault: { code: 'EBUSY' } },
  { partner: 'Slow Drive', what: 'a write takes seconds', fault: { ms: 5000 } },
];

/** What others may do to a file while it is open; each gets its text as it should be then. */
const CHANGES = [
  { partner: 'New Inode', what: 'replaced by another program', change: replace },
  { partner: 'Gone And Back', what: 'deleted and made again', change: deleteAndMake },
  {
    partner: 'Old Clock',
    what: 'written by a machine whose clock is a day behind',
    change: writeBack,
  },
  {
    partner: 'Windows Ends',
    what: 'written with the line ends of Windows',
    change: fs.writeFileSync,
    as: crlf,
  },
  {
    partner: 'With Mark',
    what: 'written with a mark at its start',
    change: fs.writeFileSync,
    as: bom,
  },
];

const OTHERS = ['After Reload', 'Both Wrote', 'Nothing Left', 'New Name', 'Copied Beside'];

const slug = (partner) => partner.toLowerCase().replaceAll(' ', '-');
const fileOf = (partner) => `partnerships/${slug(partner)}/${slug(partner)}-cycle-1.md`;

const workbook = (partner) => `---
workbook: partnership-cycle
organization:
  name: ${partner}
  audience: Neighbors
  relationship: new
cycle: 1
---

# ${partner}

## Discussion with our partner

### Challenges

### Communication

Monday
`;

export const options = {
  fixture: undefined,
  faults: true,
  settings: { 'partnershipWorkbooks.openAs': 'form' },
  viewport: { width: 1366, height: 768 },
  prepare: (folder) => {
    const all = [...WRITES, ...CHANGES, ...OTHERS.map((partner) => ({ partner }))];
    for (const { partner } of all) {
      const file = path.join(folder, fileOf(partner));
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, workbook(partner));
    }
  },
};

export const seconds = 120;

/** A save that nothing has come of by then is given again, in milliseconds. */
const SAVED_AGAIN = 2000;

export async function run(ctx) {
  await withWrites(ctx);
  await withChanges(ctx);
  await withOthers(ctx);
}

async function withWrites(ctx) {
  const { check, page, until, faults } = ctx;
  const at = handsOn(ctx);
  for (const { partner, what, fault } of WRITES) {
    await check(`${what}: nothing is called saved before it is, nothing is lost`, async () => {
      await at.open(partner);
      await at.write('Challenges', 'One');
      faults.begin({ part: fileOf(partner), ...fault });
      await at.write('Challenges', ' two');
      await page.keyboard.press('Control+S');
      if (fault.code) await at.toast(/Failed to save/).waitFor();
      // While it is being saved.
      await page.keyboard.type(' three');
      await at.has('Challenges', 'One two three');
      await ctx.arrived();
      const isSaid = await at.saved().isVisible();
      if (isSaid && !at.onDisk(partner).includes('One two three'))
        throw new Error('it is called saved');
      if (fault.code) {
        await page.locator('.tabs-container .tab.active .tab-actions .action-label').click();
        await page
          .locator('.monaco-dialog-box')
          .getByRole('button', { name: 'Save', exact: true })
          .click();
        await page.locator('.monaco-dialog-box').waitFor({ state: 'detached' });
        await at.has('Challenges', 'One two three');
      }
      faults.over();
      await at.clearToasts();
      await until('it to be written', async () => {
        await at.field('Challenges').click();
        await page.keyboard.press('Control+S');
        const isWritten = () => at.onDisk(partner).includes('\nOne two three\n');
        // What a failed write has left of the file is newer than what VS Code knows.
        const overwrite = at.toast(/newer/).getByRole('button', { name: 'Overwrite' });
        await until(
          'the file, or a question',
          async () => isWritten() || (await overwrite.isVisible()),
          SAVED_AGAIN,
        ).catch(() => undefined);
        if (await overwrite.isVisible()) await overwrite.click();
        return isWritten();
      });
      await at.saved().waitFor();
      await at.has('Challenges', 'One two three');
    });
  }
}

async function withChanges(ctx) {
  const { check, page, until, folder } = ctx;
  const at = handsOn(ctx);
  for (const { partner, what, change, as = same } of CHANGES) {
    const file = path.join(folder, fileOf(partner));
    const isGone = () =>
      until('it to be seen that the file is gone', async () => {
        if (await at.struck().isVisible()) return true;
        return !(await ctx.treeRows()).some((row) => row.startsWith(partner));
      });
    const theirs = async (day) => {
      const text = as(plain(at.onDisk(partner)).replace(/\n\w+\n$/, () => `\n${day}\n`));
      await change(file, text, isGone);
    };
    await check(`a workbook that is open is ${what}`, async () => {
      await at.open(partner);
      await theirs('Tuesday');
      await at.has('Communication', 'Tuesday');
      // Seen and heard, until she does something.
      const came = ctx.form().getByText('Someone else’s changes are in: Communication');
      await until('it to be told', async () => (await came.count()) === 2);
      if (partner === 'New Inode') await ctx.shootBoth('came-in');
      await at.write('Challenges', 'Mine');
      await until('one of them gone', async () => (await came.count()) === 1);
      await page.keyboard.press('Control+S');
      const wanted = as(
        workbook(partner)
          .replace('Challenges\n', 'Challenges\n\nMine\n')
          .replace('Monday', 'Tuesday'),
      );
      await until('both on disk', () => at.onDisk(partner) === wanted).catch(() => {
        throw new Error(JSON.stringify(at.onDisk(partner)));
      });
      await at.saved().waitFor();
    });
    await check(`… while there are words that are not saved`, async () => {
      await at.write('Challenges', ' too');
      await at.notSaved().waitFor();
      await theirs('Wednesday');
      await at.told().waitFor();
      await page.keyboard.press('Control+S');
      await at.has('Communication', 'Wednesday');
      await at.has('Challenges', 'Mine too');
      const wanted = as(
        workbook(partner)
          .replace('Challenges\n', 'Challenges\n\nMine too\n')
          .replace('Monday', 'Wednesday'),
      );
      await until('both on disk', () => at.onDisk(partner) === wanted).catch(() => {
        throw new Error(JSON.stringify(at.onDisk(partner)));
      });
      await at.saved().waitFor();
    });
    await check(`… while it is closed`, async () => {
      await ctx.runCommand('View: Close All Editors');
      await theirs('Thursday');
      await at.open(partner);
      await at.has('Communication', 'Thursday');
      await at.has('Challenges', 'Mine too');
      if ((await at.toast(/read-only|may be full/).count()) > 0) throw new Error('a false alarm');
    });
  }
}

async function withOthers(ctx) {
  const { check, page, until, folder } = ctx;
  const at = handsOn(ctx);
  const place = (partner) => path.join(folder, fileOf(partner));

  await check('what is saved meanwhile comes in after a reload as well', async () => {
    const partner = 'After Reload';
    await at.open(partner);
    await at.write('Challenges', 'Stairs');
    await at.notSaved().waitFor();
    await reloadWindow(page);
    await at.open(partner);
    await at.has('Challenges', 'Stairs');
    fs.writeFileSync(place(partner), workbook(partner).replace('Monday', 'Tuesday'));
    await at.bringIn().click();
    await at.has('Communication', 'Tuesday');
    await at.field('Challenges').click();
    await page.keyboard.press('Control+S');
    await until('both on disk', () => /\nStairs\n[^]*\nTuesday\n/.test(at.onDisk(partner)));
    await at.saved().waitFor();
  });

  await check(
    'of the same answer, written by both, she keeps the one that she chooses',
    async () => {
      const partner = 'Both Wrote';
      await at.open(partner);
      await at.write('Communication', ' mine');
      // Theirs, saved before hers is in the document, would just come in.
      await page.locator('.tabs-container .tab.active.dirty').waitFor();
      fs.writeFileSync(place(partner), workbook(partner).replace('Monday', 'Tuesday'));
      await at.told().waitFor();
      await at.bringIn().click();
      // Hers stays where she wrote it, with theirs beneath, and no mark is in the text.
      await ctx.form().getByText('Tuesday', { exact: true }).waitFor();
      await at.has('Communication', 'Monday mine');
      await ctx.shootBoth('brought-in');
      await ctx.form().getByRole('button', { name: 'Keep mine' }).click();
      await ctx.form().getByRole('button', { name: 'Keep mine' }).waitFor({ state: 'detached' });
      await at.field('Communication').click();
      await page.keyboard.press('Control+S');
      await until('hers on disk', () => at.onDisk(partner).includes('\nMonday mine\n'));
      await at.saved().waitFor();
      // What they wrote is an Undo away.
      await page.keyboard.press('Control+Z');
      await at.has('Communication', 'Tuesday');
      await page.keyboard.press('Control+Y');
      await at.has('Communication', 'Monday mine');
    },
  );

  await check('a file that was emptied keeps nobody from having their words back', async () => {
    const partner = 'Nothing Left';
    await at.open(partner);
    await at.write('Challenges', 'Stairs');
    await at.notSaved().waitFor();
    fs.truncateSync(place(partner));
    await at.told().waitFor();
    await at.has('Challenges', 'Stairs');
    await page.keyboard.press('Control+S');
    await at.toast(/newer/).getByRole('button', { name: 'Overwrite' }).click();
    await until('all of it on disk', () => at.onDisk(partner).includes('\nStairs\n'));
    await at.saved().waitFor();
  });

  await check(
    'a file that has a new name takes along what is saved, and loses no word',
    async () => {
      const partner = 'New Name';
      await at.open(partner);
      await at.write('Challenges', 'Stairs');
      await at.notSaved().waitFor();
      fs.renameSync(place(partner), place(partner).replace('cycle-1', 'cycle-one'));
      await at.struck().waitFor();
      await at.has('Challenges', 'Stairs');
      await at.notSaved().waitFor();
      await at.field('Challenges').click();
      await page.keyboard.press('Control+S');
      await until(
        'her words on disk',
        () => fs.existsSync(place(partner)) && at.onDisk(partner).includes('\nStairs\n'),
      );
    },
  );

  await check('copies that sync services leave beside it are told, and touch nothing', async () => {
    const partner = 'Copied Beside';
    const file = place(partner);
    await at.open(partner);
    await at.write('Challenges', 'Stairs');
    const names = [
      ' (Ana’s conflicted copy 2026-11-20)',
      '-LAPTOP',
      '.sync-conflict-20261120-101112-ABCDEFG',
    ];
    for (const mark of names)
      fs.writeFileSync(
        file.replace(/\.md$/, `${mark}.md`),
        workbook(partner).replace('Monday', 'Sunday'),
      );
    await ctx.runCommand('Partnerships: Check All Workbooks');
    // It opens the panel itself; a second command would have its Enter taken by the list of problems.
    await page.locator('.statusbar-item', { hasText: /workbooks? checked\./ }).waitFor();
    // The panel keeps only the rows in sight.
    const filter = page.locator('.panel .viewpane-filter input').first();
    await filter.fill('looks like a copy');
    const told = page.locator('.markers-panel .monaco-list-row', { hasText: 'looks like a copy' });
    await until('three of them told', async () => (await told.count()) >= names.length);
    await filter.fill('');
    await at.has('Challenges', 'Stairs');
    await at.has('Communication', 'Monday');
    await at.field('Challenges').click();
    await page.keyboard.press('Control+S');
    await until('her words on disk', () => at.onDisk(partner).includes('\nStairs\n'));
    for (const mark of names) {
      const copy = fs.readFileSync(file.replace(/\.md$/, `${mark}.md`), 'utf8');
      if (copy !== workbook(partner).replace('Monday', 'Sunday')) throw new Error(copy);
    }
  });
}

/** What is done to a form, and seen of it. */
function handsOn(ctx) {
  const { page, until, folder } = ctx;
  const form = ctx.form();
  const field = (label) => form.getByLabel(label, { exact: true }).first();
  return {
    field,
    open: async (partner) => {
      await openFromSidebar(ctx, partner);
      await unfoldPart(ctx, /^\W*Discussion/);
      await field('Challenges').waitFor();
    },
    write: async (label, words) => {
      await field(label).click();
      await page.keyboard.press('Control+End');
      await page.keyboard.type(words);
    },
    has: async (label, words) => {
      const value = () => field(label).inputValue();
      await until(`“${words}”`, async () => (await value()) === words, 10_000).catch(async () => {
        throw new Error(`not “${words}” but “${await value()}”`);
      });
    },
    bringIn: () => form.getByRole('button', { name: 'Bring in what they wrote' }),
    /** The tab of a file that is gone. */
    struck: () => page.locator('.tab.active .strikethrough'),
    saved: () => form.getByText('Saved', { exact: true }),
    notSaved: () => form.getByText('Not saved'),
    told: () => form.getByRole('alert').getByText('Someone else saved'),
    toast: (text) => page.locator('.notification-list-item', { hasText: text }),
    clearToasts: () => ctx.runCommand('Notifications: Clear All Notifications'),
    onDisk: (partner) => fs.readFileSync(path.join(folder, fileOf(partner)), 'utf8'),
  };
}

/** As most programs save: a new file takes the old one's name. */
function replace(file, text) {
  fs.writeFileSync(`${file}.tmp`, text);
  fs.renameSync(`${file}.tmp`, file);
}

async function deleteAndMake(file, text, isGone) {
  fs.rmSync(file);
  await isGone();
  fs.writeFileSync(file, text);
}

function writeBack(file, text) {
  fs.writeFileSync(file, text);
  const yesterday = Date.now() / 1000 - 86_400;
  fs.utimesSync(file, yesterday, yesterday);
}

function same(text) {
  return text;
}

function crlf(text) {
  return text.replaceAll('\n', '\r\n');
}

function bom(text) {
  return `\u{FEFF}${text}`;
}

function plain(text) {
  return text.replace(/^\u{FEFF}/u, '').replaceAll('\r\n', '\n');
}
