// Where the random person is: a window, a workbook in it, and what that must say.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { until } from '../e2e/support/checks.mjs';
import { reloadWindow } from '../e2e/support/window.mjs';
import { openFromSidebar, unfoldPart } from '../e2e/support/openForm.mjs';
import { difference, FILES, newModel, statesOfDisk, untouchedIn, firstText } from './model.mjs';
import { readPage, showFinished } from './readPage.mjs';

/** A promise that was not kept; whatever else goes wrong is the robot's own, or the machine's. */
export class Broken extends Error {}

/** How long a page or a file may take to say what it must, on a busy machine, in milliseconds. */
const PATIENCE = 20_000;
/** How long a window that is loaded anew may take while others work the machine, in milliseconds. */
const ARRIVES = 120_000;

/** @param {object} first the session of a scenario */
export function newPlace(first) {
  const names = Object.keys(FILES);
  const models = new Map(names.map((name) => [name, newModel(firstText(name))]));
  let ctx = first;
  let name = names[0];

  const model = () => models.get(name);
  const now = () => model().now();
  const page = () => ctx.page;
  const form = () => ctx.form();
  const file = (partner = name) => path.join(ctx.folder, FILES[partner]);
  const onDisk = (partner) => fs.readFileSync(file(partner), 'utf8');
  const press = (key) => page().keyboard.press(key);
  const command = (title) => ctx.runCommand(title);

  const look = async () => {
    const body = form().locator('body');
    await body.evaluate(showFinished);
    return body.evaluate(readPage);
  };
  /** Waits until the page says what the model says. */
  const expectPage = async (wanted = now()) => {
    let why = 'there is no page';
    const isSo = async () => {
      why = difference(wanted, await look().catch(() => ({ milestones: [] })));
      return why === undefined;
    };
    await until('the page', isSo, PATIENCE).catch(() => {
      throw new Broken(`on the page of ${name}: ${why}`);
    });
  };
  const expectDisk = async () => {
    let why;
    const isSo = () => {
      const text = onDisk();
      why = difference(now(), statesOfDisk(text));
      if (untouchedIn(text) !== model().untouched) why ??= `what nobody touched:\n${text}`;
      return why === undefined;
    };
    await until('the file', isSo, PATIENCE).catch(() => {
      throw new Broken(`in the file of ${name}: ${why}`);
    });
  };

  /** Until the form is there with all that is written in unfolded. */
  const arrive = async () => {
    await form().getByRole('heading', { level: 1, name }).waitFor({ timeout: ARRIVES });
    await unfoldPart(ctx, /^\W*Identifying/);
    await unfoldPart(ctx, /^\W*Discussion/);
  };
  /** A form that was not looked at since the window is back still has its file's name. */
  const tab = (partner) => {
    const named = new RegExp(`${partner}|${path.basename(FILES[partner])}`);
    return page().locator('.tabs-container .tab', { hasText: named });
  };
  const goTo = async (partner) => {
    await tab(partner).first().click();
    name = partner;
    await arrive();
  };
  const openAnew = async (partner = name) => {
    name = partner;
    if ((await tab(name).count()) > 0) return goTo(name);
    await openFromSidebar(ctx, name);
    await command('View: Keep Editor');
    await arrive();
  };
  const other = () => names.find((one) => one !== name);

  /** What the page says once it says the same for two seconds: a busy extension is slow to undo. */
  const settled = async () => {
    let seen = '';
    let since = 0;
    let looks = 0;
    await until('the page to rest', async () => {
      const next = JSON.stringify(await look());
      if (next !== seen) [seen, since, looks] = [next, performance.now(), 0];
      // On a busy machine, where a look takes a second, some looks at least.
      return ++looks > 5 && performance.now() - since > 2000;
    });
    return JSON.parse(seen);
  };
  /** The window is closed without a word, and opened anew. */
  const killWindow = async () => {
    await page().close();
    ctx = { ...ctx, ...(await ctx.openAgain()) };
  };

  return {
    ...{ names, model, now, page, form, file, onDisk, press, command, tab, other, arrive, goTo },
    ...{ openAnew, expectPage, expectDisk, settled, killWindow },
    reloadWindow: () => reloadWindow(page()),
    name: () => name,
    ctx: () => ctx,
  };
}
