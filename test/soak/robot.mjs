// A random person in the real workbench: does the steps, and after each looks whether the page says what
// the model says, after each save whether the file does.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import { until } from '../e2e/support/checks.mjs';
import { killExtensionHost } from '../e2e/support/extensionHost.mjs';
import { newHands } from './hands.mjs';
import { difference, FILES, sortedByDay, statesOfDisk, withEnter, withMore } from './model.mjs';
import { keptByPages, openRowsUnder, showFinished } from './readPage.mjs';
import { firstText } from './model.mjs';
import { Broken, newPlace } from './place.mjs';

/** A scenario's options for it. */
export const robotOptions = {
  fixture: undefined,
  settings: { 'partnershipWorkbooks.openAs': 'form' },
  viewport: { width: 1366, height: 768 },
  prepare: (folder) => {
    for (const [partner, file] of Object.entries(FILES)) {
      fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      fs.writeFileSync(path.join(folder, file), firstText(partner));
    }
  },
};

const MOST_MILESTONES = 5;
/** A page keeps what is pressed on it within that time, in milliseconds. */
const KEPT = 50;

/**
 * @param {object} first the session of a scenario
 * @param {object} [options]
 * @param {number} [options.tolerance] how much of the last typing a death may take, in milliseconds
 */
export function newRobot(first, { tolerance = 300 } = {}) {
  const place = newPlace(first);
  const { names, model, now, page, form, file, onDisk, press, command, tab } = place;
  const { arrive, goTo, openAnew, expectPage, expectDisk, settled } = place;
  const hands = newHands(place);
  const { answerOf, itemOf, unfoldItem, setMilestone, typeAt, typeKey, append, begin } = hands;

  /** What a page that was closed had typed may stay there: the extension remembers how far it was heard. */
  const keptByClosed = new Set();
  const kept = () => form().locator('body').evaluate(keptByPages, file());

  const save = async () => {
    await press('Control+S');
    await expectDisk();
    await form().getByText('Saved', { exact: true }).waitFor();
    // Whatever a page went on keeping would come again with another life of the extension, long after.
    const left = async () => (await kept()).filter(({ key }) => !keptByClosed.has(key));
    await until('no page keep any of it', async () => (await left()).length === 0).catch(
      async ({ message }) => {
        throw new Broken(`${message}: ${JSON.stringify(await left())}`);
      },
    );
  };

  const acts = {
    write: hands.write,
    erase: async (step) => {
      const answer = answerOf(step);
      await hands.enter(answer);
      await press('Control+End');
      // What ends with a space says no more than without it: nobody could tell what comes behind.
      for (let left = step.letters; left > 0 || /\s$/.test(answer.said()); left--) {
        if (answer.said() === '') break;
        answer.set(answer.said().slice(0, -1));
        await press('Backspace');
      }
    },
    points: async (step) => {
      const { points, pace } = step;
      const answer = answerOf(step);
      await hands.enter(answer);
      await press(hands.isLong(answer) ? 'Control+A' : 'Control+End');
      if (hands.isLong(answer)) {
        await press('Backspace');
        answer.set('');
      }
      const isIn = answer.said().split('\n').at(-1).startsWith('- ');
      if (answer.said() !== '' && !isIn) {
        for (const key of '\n\n') await typeAt(answer, answer.said().length, key, pace);
      }
      for (const [at, point] of points.entries()) {
        if (at > 0 || isIn) {
          answer.set(withEnter(answer.said()));
          await press('Enter');
        } else await typeAt(answer, answer.said().length, '- ', pace);
        await typeAt(answer, answer.said().length, point, pace);
      }
    },
    trip: async (step) => {
      await begin(step);
      const home = place.name();
      if (step.to === 'overview') {
        await command('Partnerships: Show Overview');
        await form().locator('h1', { hasText: 'partners' }).waitFor();
        await goTo(home);
      } else if (step.to === 'text') {
        await command('Partnerships: Open as Text');
        await page().locator('.editor-instance .view-line').first().waitFor();
        await command('Partnerships: Open as Form');
        await arrive();
        // The browser may have told of the closed page as of one that is there.
        for (const { key } of await kept()) keptByClosed.add(key);
      } else {
        await goTo(place.other());
        await expectPage();
        if (step.to === 'workbook') await goTo(home);
      }
    },
    away: async (step) => {
      await begin(step);
      if (step.by === 'palette') {
        await press('F1');
        const input = page().locator('.quick-input-widget input');
        await input.waitFor();
        await press('Escape');
        await input.waitFor({ state: 'hidden' });
      } else {
        await press('Control+0');
        await page().locator('.sidebar :focus').first().waitFor();
        await press('Control+1');
        await rest(500);
      }
      const answer = answerOf(step);
      await append(answer, step.more, step.pace);
    },
    undo: async (step) => {
      await begin(step);
      const before = now();
      for (let time = 0; time < step.times; time++) await press('Control+Z');
      const seen = await settled();
      if (!model().wasThere(seen))
        throw new Broken(
          `Undo made of ${place.name()} what never was there: ${JSON.stringify(seen)}`,
        );
      if (step.stay) {
        model().adopt(seen);
        return;
      }
      for (let time = 0; time < step.times; time++) await press('Control+Y');
      await expectPage(before);
    },
    save,
    outside: async ({ answer, words }) => {
      await save();
      const text = withMore(onDisk(), answer, words);
      // As other programs save: VS Code may read a file that is written in place half.
      fs.writeFileSync(`${file()}.new`, text);
      fs.renameSync(`${file()}.new`, file());
      model().set({ ...now(), [answer]: statesOfDisk(text)[answer] });
    },
    add: async (step) => {
      if (now().milestones.length >= MOST_MILESTONES) return acts.remove({ at: step.field });
      const at = now().milestones.length;
      // Those that are done fold together with the others as the new one begins.
      const count = async () => {
        await form().locator('body').evaluate(showFinished);
        return hands.itemsOf('milestones').count();
      };
      await form().getByRole('button', { name: 'Add milestone', exact: true }).click();
      await until('the new milestone', async () => (await count()) === at + 1);
      const title = step.words.charAt(0).toUpperCase() + step.words.slice(1);
      await until('the keyboard in it', () =>
        form()
          .locator(':focus')
          .evaluateAll((all) => all.some((one) => one.id.endsWith('.title'))),
      );
      for (let end = 1; end <= title.length; end++) {
        if (end === 1) {
          const milestones = [
            ...now().milestones,
            { title: title[0], due: '', owner: '', done: false },
          ];
          model().set({ ...now(), milestones });
        } else setMilestone(at, { title: title.slice(0, end) });
        await typeKey(title[end - 1], step.pace);
      }
      await press('Tab');
      await hands.replace({ ...hands.milestoneField(at, 'due'), kind: 'day' }, step);
      if (step.owner !== '')
        await hands.write({
          ...step,
          ...{ field: hands.fieldOf(at, 'owner'), words: step.owner, how: 'over' },
        });
    },
    remove: async ({ at }) => {
      const { milestones } = now();
      if (milestones.length < 2) return;
      const index = Math.floor(at * milestones.length);
      await unfoldItem(['milestones', index]);
      await itemOf(['milestones', index])
        .getByRole('button', { name: /^Remove/ })
        .last()
        .click();
      model().set({ ...now(), milestones: milestones.filter((_, one) => one !== index) });
    },
    sort: async () => {
      const { milestones } = now();
      if (milestones.length < 2 || milestones.some(({ due }) => due === '')) return;
      await form().getByRole('button', { name: 'Sort by date' }).first().click();
      model().set({ ...now(), milestones: sortedByDay(now().milestones) });
    },
    tick: async ({ at, then }) => {
      const index = Math.floor(at * now().milestones.length);
      if (now().milestones.length === 0) return;
      await itemOf(['milestones', index]).getByRole('checkbox').click();
      setMilestone(index, { done: !now().milestones[index].done });
      if (then !== 'reload') return;
      await rest(KEPT);
      await place.reloadWindow();
      await openAnew();
    },
    sidebarTick: async (step) => {
      const { milestones } = now();
      // Of two that are called alike nobody could tell which row is whose.
      const isAlone = ({ title }) => milestones.filter((one) => one.title === title).length === 1;
      const open = milestones.flatMap((one, at) => (one.done || !isAlone(one) ? [] : [at]));
      if (open.length === 0) return;
      const index = open[Math.floor(step.at * open.length)];
      await begin(step);
      const { title } = now().milestones[index];
      await tickInSidebar(title);
      setMilestone(index, { done: true });
    },
    split: async (step) => {
      await begin(step);
      await command('View: Split Editor Right');
      const right = page()
        .frameLocator('iframe.webview.ready')
        .nth(1)
        .frameLocator('#active-frame');
      await right.getByRole('heading', { level: 1, name: place.name() }).waitFor();
      await closeRight();
      await arrive();
      await begin({ ...step, words: step.more });
    },
    beside: async (step) => {
      await begin(step);
      await save();
      await command('View: Split Editor Right');
      await page().locator('iframe.webview.ready').nth(1).waitFor();
      const right = page().locator('.editor-group-container').last();
      // On a busy machine VS Code may take the left page for the one that has the keyboard.
      await press('Control+2');
      await until('the right side', async () =>
        /\bactive\b/.test(await right.getAttribute('class')),
      );
      await command('Partnerships: Open as Text');
      await page().locator('.editor-instance .view-line').first().waitFor();
      await press('Control+2');
      await page().locator('.editor-instance .monaco-editor.focused').waitFor();
      await press('Control+End');
      const before = onDisk();
      for (let end = 1; end <= step.more.length; end++) {
        const { Communication } = statesOfDisk(before + step.more.slice(0, end));
        model().set({ ...now(), Communication });
        await typeKey(step.more[end - 1], step.pace);
      }
      await expectPage();
      await closeRight();
      await arrive();
    },
    close: async (step) => {
      await begin(step);
      await tab(place.name()).first().locator('.tab-actions .action-label').click();
      const isGone = async () => (await tab(place.name()).count()) === 0;
      await until('it to be closed', async () => {
        if (await saveIt().isVisible()) await saveIt().click();
        return isGone();
      });
      await rest(700); // a letter that came to the document after all brings the form back
      await openAnew();
      for (const { key } of await kept()) keptByClosed.add(key);
    },
    reload: async (step) => {
      await begin(step);
      await place.reloadWindow();
      await openAnew();
    },
    killHost: async (step) => {
      await begin(step);
      const at = Date.now();
      killExtensionHost(place.ctx().host);
      await rest(1000);
      await place.reloadWindow();
      await openAnew();
      await expectAfterDeath(at);
    },
    killWindow: async (step) => {
      await begin(step);
      const at = Date.now();
      await place.killWindow();
      await openAnew();
      await expectAfterDeath(at);
    },
  };

  /** VS Code may ask although the workbook is open beside it. */
  const closeRight = async () => {
    const tabs = page().locator('.tabs-container');
    await tabs.last().locator('.tab.active .tab-actions .action-label').click();
    await until('one group, or a question', async () => {
      if (await saveIt().isVisible()) await saveIt().click();
      return (await tabs.count()) === 1;
    });
  };
  const saveIt = () =>
    page().locator('.monaco-dialog-box').getByRole('button', { name: 'Save', exact: true });
  /** Both workbooks may have a milestone of that name: a row is the partner's that stands above it. */
  const rowsOf = (title) =>
    page()
      .locator('.sidebar .monaco-list-row')
      .evaluateAll(openRowsUnder, { partner: place.name(), title });
  const tickInSidebar = async (title) => {
    await place.ctx().openPartnersView();
    const partner = page()
      .locator(`.sidebar .monaco-list-row[aria-label^="${place.name()}"]`)
      .first();
    await place.ctx().unfold(partner);
    await until('its row to rest', async () => {
      const [id] = await rowsOf(title);
      if (id === undefined) return false;
      const row = page().locator(`.sidebar [id="${id}"]`);
      await row.hover();
      // The sidebar may follow what was typed in this moment, and an id is a place in it.
      if ((await rowsOf(title))[0] !== id) return false;
      await row.locator('.actions .action-label[aria-label*="Done"]').click();
      return true;
    });
  };
  const expectAfterDeath = async (at) => {
    const seen = await settled();
    if (!model().adopt(seen, at - tolerance))
      throw new Broken(
        `more than the last ${tolerance} ms is gone from ${place.name()}: ${difference(now(), seen)}`,
      );
  };

  return {
    open: async () => {
      for (const partner of names) {
        await openAnew(partner);
      }
      await goTo(names[0]);
      await expectPage();
    },
    play: async (step) => {
      await acts[step.do](step);
      await expectPage();
    },
    /** All that both workbooks say is saved at the end. */
    finish: async () => {
      for (const partner of names) {
        await goTo(partner);
        await expectPage();
        await save();
      }
    },
    now: () => ({ name: place.name(), ...now() }),
    /** All that the page says, also of words that are stuck. */
    words: () => form().locator('body').innerText({ timeout: 5000 }),
    files: () => Object.fromEntries(names.map((partner) => [partner, onDisk(partner)])),
    page,
  };
}
