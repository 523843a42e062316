import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import ICAL from 'ical.js';
import { copySampleLibrary } from '../../sample/copy.mjs';
import { chooseFromMenu } from '../support/actions.mjs';
import { isoDay } from '../support/days.mjs';
import { openAsForm, unfoldPart } from '../support/openForm.mjs';

export const name = 'Share or Print…: files for people who have no VS Code';

const FILE = 'partnerships/harbor-light-food-bank/harbor-light-food-bank-cycle-2.md';

export const seconds = 70;

export const options = {
  fixture: undefined,
  prepare: (folder) => {
    copySampleLibrary(folder, isoDay());
    const file = path.join(folder, FILE);
    const contact = 'organization:\n  contact: Rosa Delgado, rosa@harborlight.example\n';
    fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('organization:\n', contact));
  },
  open: FILE,
};

export const hosts = ['web'];

export async function run(ctx) {
  const { check, page, runCommand, until, folder } = ctx;
  const shared = () => {
    const at = path.join(folder, 'shared');
    return fs.existsSync(at) ? fs.readdirSync(at).sort() : [];
  };
  const bytes = (file) => fs.readFileSync(path.join(folder, 'shared', file));
  /** A file is there, and empty, a moment before it is written. */
  const isWritten = (file) => shared().includes(file) && bytes(file).length > 0;
  const toast = (text) =>
    page.locator('.notifications-toasts .notification-list-item', { hasText: text });
  const share = async (what, format) => {
    await runCommand('Partnerships: Share or Print…');
    await ctx.answer('What do you want to share?', what);
    await ctx.answer('What kind of file?', format);
  };

  /** Whose story, what is asked of the board, and how much of it: as it is offered. */
  const restOfReport = async () => {
    await ctx.answer('Whose story should the first page tell?');
    await ctx.answer('What do you ask of the board? Leave blank if nothing.');
    await ctx.answer('What else should be in it?');
  };

  await check('the plan goes to Word, into a folder beside the workbooks', async () => {
    await ctx.focusEditor();
    await share('Partnership plan', 'Word');
    await page.locator('.quick-input-widget').getByText('Meeting notes').waitFor();
    await ctx.shoot('share-what-else-light');
    await ctx.answer('What else should be in it?');
    const file = `harbor-light-food-bank-plan-${isoDay()}.docx`;
    await until('the file', async () => isWritten(file));
    if (bytes(file).subarray(0, 2).toString() !== 'PK') throw new Error('no Word file');
    const told = toast(`Saved as shared/${file}`);
    await told.getByRole('button', { name: 'Download' }).waitFor();
    await told.getByText('save it as PDF').waitFor();
    await ctx.shoot('share-saved-light');
    await told.getByRole('button', { name: 'Copy Path' }).click();
  });

  await check('what is there is not overwritten unasked', async () => {
    const file = `harbor-light-food-bank-plan-${isoDay()}.html`;
    fs.writeFileSync(path.join(folder, 'shared', file), 'Mine');
    await share('Partnership plan', 'Web page');
    await ctx.answer('What else should be in it?');
    const dialog = page.locator('.monaco-dialog-box');
    await dialog.getByText(`shared already has a file named ${file}.`).waitFor();
    await dialog.getByRole('button', { name: 'Keep Both' }).click();
    const second = file.replace('.html', '-2.html');
    await until('the second file', async () => isWritten(second));
    if (bytes(file).toString() !== 'Mine') throw new Error('overwritten');
    if (!bytes(second).toString().includes('<h1 dir="auto">Partnership plan</h1>')) {
      throw new Error(bytes(second).toString().slice(0, 400));
    }
  });

  await check('all of a workbook is first, and is printed with notes of one’s own', async () => {
    await runCommand('Partnerships: Share or Print…');
    const first = page.locator('.quick-input-list .monaco-list-row').first();
    await first.filter({ hasText: 'The whole workbook' }).waitFor();
    await ctx.answer('What do you want to share?', 'The whole workbook');
    await ctx.answer('What kind of file?', 'Web page');
    const file = `harbor-light-food-bank-workbook-${isoDay()}.html`;
    await until('the file', async () => isWritten(file), 15_000);
    const html = bytes(file).toString();
    for (const part of ['Identifying organizations', 'Milestones', 'Discussion'])
      if (!html.includes(part)) throw new Error(`no ${part}`);
  });

  await check('Escape leaves nothing behind', async () => {
    const before = shared();
    await runCommand('Partnerships: Share or Print…');
    await ctx.answer('What do you want to share?', 'Partnership plan');
    await page.locator('.quick-input-widget').getByPlaceholder('What kind of file?').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    if (shared().join() !== before.join()) throw new Error(shared().join());
  });

  await check('the list for the office is about everybody', async () => {
    await share('List of partners', 'CSV');
    const file = `partners-${isoDay()}.csv`;
    await until('the list', async () => isWritten(file));
    const text = bytes(file).toString();
    for (const partner of ['Harbor Light Food Bank', 'Riverbend Tenants Union']) {
      if (!text.includes(partner)) throw new Error(text);
    }
  });

  await check('the report tells of a period, and the next one what has changed', async () => {
    await share('Board report', 'Word');
    await ctx.answer('Which dates should the report cover?', 'Last quarter');
    await restOfReport();
    const first = `partnerships-report-${isoDay()}.docx`;
    await until('the report', async () => isWritten(first));
    await share('Board report', 'Web page');
    await ctx.answer('Which dates should the report cover?');
    await ctx.answer('Show what has changed since an earlier report?', first);
    await restOfReport();
    const second = `partnerships-report-${isoDay()}.html`;
    await until('the next report', async () => isWritten(second));
    if (!bytes(second).toString().includes('What has changed since')) {
      throw new Error(bytes(second).toString().slice(0, 2000));
    }
  });

  await check('the story of the time that the report is about is offered first', async () => {
    const earlier = path.join(folder, 'partnerships/zephyr-choir/zephyr-choir-cycle-1.md');
    const yearBefore = ctx
      .onDisk(FILE.replace('cycle-2', 'cycle-1'))
      .replaceAll('Harbor Light Food Bank', 'Zephyr Choir')
      .replace(/\b20\d\d(?=-\d\d)/g, (year) => String(Number(year) - 1));
    fs.mkdirSync(path.dirname(earlier));
    fs.writeFileSync(earlier, yearBefore);
    await ctx.openPartnersView();
    const row = page.locator('.sidebar .monaco-list-row', { hasText: 'Zephyr Choir' }).first();
    await row.waitFor();
    const widget = page.locator('.quick-input-widget');
    const firstOffered = async () => {
      await ctx.answer('Show what has changed since an earlier report?');
      await widget.getByPlaceholder('Whose story should the first page tell?').waitFor();
      const [first] = await widget.locator('.quick-input-list .monaco-list-row').allInnerTexts();
      await page.keyboard.press('Escape');
      return first.split(' · ')[0];
    };
    await share('Board report', 'Web page');
    await ctx.answer('Which dates should the report cover?');
    assert.equal(await firstOffered(), 'Harbor Light Food Bank', 'the newest');
    await share('Board report', 'Web page');
    await ctx.answer('Which dates should the report cover?', 'Other dates');
    await ctx.answer('Start date?', isoDay(-730));
    await ctx.answer('End date?', isoDay(-365));
    assert.equal(await firstOffered(), 'Zephyr Choir', 'of those two days');
    fs.rmSync(path.dirname(earlier), { recursive: true });
    await row.waitFor({ state: 'detached' });
  });

  await check('the menu of a partner offers it too', async () => {
    await ctx.openPartnersView();
    const row = page.locator('.sidebar .monaco-list-row', { hasText: 'Riverbend' }).last();
    await row.waitFor();
    await chooseFromMenu(page, row, 'Share or Print…', () => ctx.shoot('share-menu-light'));
    await ctx.answer('What do you want to share?', 'Partnership plan');
    await ctx.answer('What kind of file?', 'Web page');
    await ctx.answer('What else should be in it?');
    const file = `riverbend-tenants-union-plan-${isoDay()}.html`;
    await until('the plan of that partner', async () => isWritten(file));
  });

  const entries = () => {
    const calendar = new ICAL.Component(ICAL.parse(bytes('partnerships.ics').toString()));
    return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  };
  const meeting = () => entries().find(({ summary }) => /Harbor Light.*Meeting/.test(summary));
  const shareCalendar = async (whose) => {
    await runCommand('Partnerships: Share or Print…');
    await ctx.answer('What do you want to share?', 'Calendar');
    await ctx.answer('Whose dates should be in the calendar?', whose);
  };

  await check('the calendar replaces the one before, and asks nothing', async () => {
    await shareCalendar('Everyone');
    await until('the calendar', async () => isWritten('partnerships.ics'));
    await toast('Saved as shared/partnerships.ics').getByText('In Outlook').first().waitFor();
    await ctx.shoot('share-calendar-light');
    const before = meeting();
    const count = entries().length;
    const day = isoDay(40);
    const file = path.join(folder, FILE);
    const text = fs.readFileSync(file, 'utf8');
    fs.writeFileSync(file, text.replace(/^next-meeting: .*$/m, `next-meeting: ${day}`));
    await page.locator('.view-lines', { hasText: day }).first().waitFor();
    await shareCalendar('Everyone');
    // It's read while it is being written, too.
    const isWhole = () => bytes('partnerships.ics').toString().endsWith('END:VCALENDAR\r\n');
    await until(
      'the meeting to be moved',
      async () => isWhole() && meeting().startDate.toString() === day,
    );
    if (
      meeting().uid !== before.uid ||
      meeting().sequence < before.sequence ||
      entries().length !== count
    ) {
      throw new Error(bytes('partnerships.ics').toString());
    }
  });

  await check(
    'one person’s calendar is a file of its own, and whose it was is remembered',
    async () => {
      const own = 'outreach-librarian-calendar.ics';
      await shareCalendar('Outreach librarian');
      await until('the calendar of one person', async () => isWritten(own));
      fs.rmSync(path.join(folder, 'shared', own));
      await shareCalendar();
      await until('the same person’s again', async () => isWritten(own));
    },
  );

  await check('a meeting’s invitation has its day, and what there is to talk about', async () => {
    await ctx.openFile(path.basename(FILE));
    await runCommand('Partnerships: Share or Print…');
    await ctx.answer('What do you want to share?', 'Invitation to the meeting');
    const file = `harbor-light-food-bank-invitation-${isoDay(40)}.ics`;
    await until('the invitation', async () => isWritten(file));
    await toast(`Saved as shared/${file}`).getByText('Attach it to a mail').first().waitFor();
    await ctx.shoot('share-invitation-light');
  });

  const lens = (title) => page.locator('.codelens-decoration a', { hasText: title });
  const line = (text) => page.locator('.view-line', { hasText: text });
  const write = async (partner) => {
    await ctx.openPartnersView();
    const row = page.locator('.sidebar .monaco-list-row', { hasText: new RegExp(`^${partner}`) });
    await chooseFromMenu(page, row.first(), 'Write to the Contact');
  };
  const drafts = () => page.locator('.tab', { hasText: /^To:/ });
  const addContact = (partner) => {
    const file = path.join(folder, 'partnerships', partner, `${partner}-cycle-1.md`);
    const contact = 'organization:\n  contact: Mira Stone, mira@kettle.example\n';
    fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('organization:\n', contact));
  };
  /** Answers whatever is asked before the draft is there. */
  const draft = async () => {
    const question = page
      .locator('.quick-input-widget')
      .getByPlaceholder(/Which workbook|How do you want to reach them|What do you want/);
    const head = line(/^To:/);
    while (!(await head.isVisible())) {
      await question.or(head).first().waitFor();
      if (await question.isVisible()) await page.keyboard.press('Enter');
    }
    await line(/^Hello/).waitFor();
  };

  await check('a letter to the contact is written, can be changed, and is copied', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    // The workbook that was just opened takes the keyboard, and would close the menu.
    await ctx.focusEditor();
    await write('Harbor Light');
    await draft();
    await ctx.shootBoth('share-letter');
    await page.keyboard.press('Control+End');
    await page.keyboard.type('See you soon!');
    // There is no mail program here: what was written stays, and can be copied.
    await lens('Open in Mail').click();
    await lens('Copy').click();
    await page.getByText('Copied. Paste it into your message.').first().waitFor();
    const copied = await page.evaluate(() => globalThis.navigator.clipboard.readText());
    assert.match(copied, /^Hello Rosa,[^]*See you soon!\n$/);
    // The same once more is the one that is there.
    await ctx.openFile(path.basename(FILE));
    await write('Harbor Light');
    await draft();
    await page.keyboard.press('Control+End');
    await line(/^See\syou\ssoon!/).waitFor();
    assert.equal(await drafts().count(), 1);
    await page.keyboard.type('\nOnce more.');
  });

  const inTitleBar = page
    .locator('.editor-actions')
    .getByRole('button', { name: 'Send or Copy This Message' });
  await check('the keyboard alone does with a draft what stands above it', async () => {
    await inTitleBar.waitFor();
    await runCommand('Partnerships: Send or Copy This Message');
    await ctx.answer('What do you want to do with this message?', 'Copy');
    await until('the message copied again', async () => {
      const copied = await page.evaluate(() => globalThis.navigator.clipboard.readText());
      return copied.endsWith('See you soon!\nOnce more.\n');
    });
    const menu = page.locator('.context-view .monaco-menu');
    await page.keyboard.press('Shift+F10');
    await menu.getByText('Send or Copy This Message').waitFor();
    await page.keyboard.press('Escape');
  });

  await check('a mail that is too long for its address says that it was cut', async () => {
    await ctx.focusEditor();
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText('ñ'.repeat(400));
    await lens('Open in Mail').click();
    await page.getByText('too long to go to your mail program whole').first().waitFor();
    await runCommand('View: Revert and Close Editor');
    // What is behind it is no draft.
    await inTitleBar.waitFor({ state: 'detached' });
  });

  await check(
    'a partner without a contact gets a draft too, and leads to the contact',
    async () => {
      await ctx.focusEditor();
      await write('Story Kettle');
      await draft();
      await lens('Open in Mail').waitFor();
      await ctx.shoot('share-no-contact-light');
      // Who begins to type writes whom it is for.
      await page.keyboard.type('mira');
      await line(/^To:\smira$/).waitFor();
      for (let letter = 0; letter < 4; letter++) await page.keyboard.press('Backspace');
      await lens('Add Contact').click();
      addContact('story-kettle-elders-circle');
      await drafts().and(page.locator('[aria-label*="mira@kettle.example"]')).click();
      await line(/^To:\smira@kettle\.example/).waitFor();
      await line(/^Hello\sMira,/).waitFor();
      await lens('Add Contact').waitFor({ state: 'detached' });
      await runCommand('View: Revert and Close Editor');
    },
  );

  await check('what was typed in a draft stays when the contact is added', async () => {
    await write('Crossroads');
    await draft();
    await lens('Add Contact').waitFor();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('See you soon!');
    addContact('crossroads-barbershop-collective');
    await lens('Add Contact').waitFor({ state: 'detached' });
    await line(/^See\syou\ssoon!/).waitFor();
    await line(/^To:\smira@/).waitFor();
    await line(/^Hello,$/).waitFor();
    await runCommand('View: Revert and Close Editor');
  });

  await check('for a milestone that is done there are thanks', async () => {
    await ctx.openPartnersView();
    const rows = page.locator('.sidebar .monaco-list-row');
    const twistie = rows.filter({ hasText: /^Riverbend/ }).locator('.monaco-tl-twistie');
    await twistie.click();
    await chooseFromMenu(
      page,
      rows.filter({ hasText: 'Agreement signed' }),
      'Write to the Contact',
    );
    await line(/^“Agreement\ssigned”\sis\sdone\./).waitFor();
    await runCommand('View: Revert and Close Editor');
    await twistie.click();
  });

  await check('in the form, what may be two names is made two by a click', async () => {
    await openAsForm(ctx, FILE);
    await unfoldPart(ctx, /^Discussion/);
    const form = ctx.form();
    await form
      .getByRole('button', { name: /Menu cards/ })
      .last()
      .click();
    const owner = form.getByLabel('Who’s responsible').first();
    await owner.fill('Dana Whitfield / Youth team');
    await page.keyboard.press('Tab');
    await form
      .getByRole('button', { name: 'More than one? Write: Dana Whitfield; Youth team' })
      .click();
    await until('both', async () => (await owner.inputValue()) === 'Dana Whitfield; Youth team');
    await form.getByRole('button', { name: 'Save', exact: true }).click();
    await until('it in the file', () =>
      fs
        .readFileSync(path.join(folder, FILE), 'utf8')
        .includes('owner: Dana Whitfield; Youth team'),
    );
  });

  await check('in the form a milestone and the meeting have a letter', async () => {
    const menu = ctx.form().getByRole('button', { name: /^Write to the contact… Menu/ });
    await menu.click();
    await line(/^“Menu\scards.*Dana\sWhitfield\sand\sYouth\steam/).waitFor();
    await runCommand('View: Revert and Close Editor');
    const write = { name: 'Write to the contact…', exact: true };
    await ctx.form().getByRole('button', write).last().click();
    await line(/^We’re\smeeting/).waitFor();
    const file = `harbor-light-food-bank-invitation-${isoDay(40)}.ics`;
    fs.rmSync(path.join(folder, 'shared', file));
    await lens('Make the Invitation').click();
    await until('the invitation', async () => isWritten(file));
    await runCommand('View: Revert and Close Editor');
  });

  await check('Handing over makes a handover of what was, and Share has the rest', async () => {
    await ctx.openFile(path.basename(FILE));
    await runCommand('Partnerships: Change Who Is Responsible');
    await ctx.answer('Whose work are you handing over?', 'Outreach librarian');
    await ctx.answer('What are you handing over?', 'all workbooks');
    await ctx.answer('Who takes over from Outreach librarian?', 'Maya');
    await ctx.answer('Make a handover document, too?', 'Web page');
    const file = `outreach-librarian-handover-${isoDay()}.html`;
    await until('the handover', async () => isWritten(file));
    const html = bytes(file).toString();
    for (const said of ['Outreach librarian: what’s open', 'Who to contact first', 'By date']) {
      if (!html.includes(said)) throw new Error(html.slice(0, 3000));
    }
    if (!html.includes('Maya takes over')) throw new Error('not who takes over');
    if (html.split('Maya').length > 2) throw new Error('of today, not of before');
    await share('Handover', 'Word');
    await ctx.answer('Whose work are you handing over?', 'Maya');
    const mayas = `maya-handover-${isoDay()}.docx`;
    await until('the successor’s own', async () => isWritten(mayas));
    await ctx.shoot('share-handover-light');
  });
}
