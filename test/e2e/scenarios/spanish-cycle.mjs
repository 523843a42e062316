import * as fs from 'node:fs';
import * as path from 'node:path';
import { root } from '../../../src/build/paths.mjs';
import { isoDay } from '../support/days.mjs';

export const name = 'A cycle in Spanish, from the wizard over its plan to the next cycle';

export const seconds = 90;

export const options = {
  fixture: 'empty',
  language: 'es',
  settings: { 'partnershipWorkbooks.openAs': undefined, 'workbench.startupEditor': 'none' },
  viewport: { width: 1366, height: 768 },
};

const FOLDER = 'partnerships/centro-luz-del-puerto';
const FILE = `${FOLDER}/centro-luz-del-puerto-cycle-1.md`;

const jsonOf = (file) => JSON.parse(fs.readFileSync(path.join(root, file), 'utf8'));
const bundle = jsonOf('l10n/bundle.l10n.es.json');
const menus = jsonOf('package.nls.es.json');

/** A sentence in Spanish; one that is not said any more is a mistake of this scenario. */
function es(sentence, values = {}) {
  if (bundle[sentence] === undefined) throw new Error(`nobody says “${sentence}”`);
  return bundle[sentence].replace(/\{(\w+)\}/g, (slot, key) => values[key] ?? slot);
}

export async function run(ctx) {
  const { check, page, until } = ctx;
  const form = ctx.form();
  const at = (id) => form.locator(`[id="at-${id}"]`);
  const text = () => ctx.onDisk(FILE);
  const type = (words) => page.keyboard.type(words);
  const asks = page.locator('.quick-input-widget');
  const rows = asks.locator('.monaco-list-row');
  const button = (label) => form.getByRole('button', { name: label, exact: true }).first();
  const holds = (whole, ...all) => {
    for (const one of all) if (!whole.includes(one)) throw new Error(`no “${one}” in\n${whole}`);
  };
  const hasKeyboard = (id) =>
    until(`the keyboard at ${id}`, () =>
      at(id).evaluateAll((all) => all.some((one) => one === one.ownerDocument.activeElement)),
    );
  const write = async (id, words) => {
    await at(id).click();
    await hasKeyboard(id);
    await type(words);
  };
  /** Follows the head, which asks for this next. */
  const nextIs = async (question, id) => {
    const label = es('Next: {question}', { question: es(question) });
    await button(label).click();
    await hasKeyboard(id);
  };
  const save = async () => {
    await page.keyboard.press('Control+S');
    await form.getByText(es('Saved'), { exact: true }).waitFor();
  };
  const unfold = async (title) => {
    const head = form
      .locator('main [aria-expanded]')
      .and(form.getByRole('button', { name: title }))
      .first();
    if ((await head.getAttribute('aria-expanded')) === 'false') await head.click();
  };

  await check('the wizard asks in Spanish, and begins a Spanish workbook', async () => {
    await page
      .locator('.activitybar .action-item', {
        has: page.locator(`.action-label[aria-label^="${menus['viewContainer.title']}"]`),
      })
      .click();
    await page.locator('.sidebar a.monaco-button').first().click();
    await asks.locator('input').first().fill('Centro Luz del Puerto');
    await rows
      .filter({ hasText: es('a new organization') })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    const about = { organization: 'Centro Luz del Puerto' };
    await ctx.answer(
      es('Who do you hope to reach through {organization}?', about),
      'Familias recién llegadas',
    );
    await rows.filter({ hasText: es('Not yet') }).click();
    await ctx.answer(es('A short name for what you plan together'), 'Tardes de tarea');
    await ctx.answer(
      es('What’s your library called? We’ll remember it for later workbooks.'),
      'Biblioteca de Puerto Claro',
    );
    await hasKeyboard('their-goals');
    holds(text(), 'language: es', '## Metas y valores en común');
    const lang = await at('their-goals').getAttribute('lang');
    if (lang !== 'es') throw new Error(`an answer is said to be in ${lang}`);
  });

  await check('answers, and a goal from its blanks', async () => {
    await type('Que ninguna familia haga la tarea a solas.');
    await write('how-they-align', 'Ambas partes quieren que la niñez lea.');
    await write('how-we-work-now', 'Nada hasta hoy.');
    await form
      .getByRole('radiogroup', { name: es('How closely did you work together at the start?') })
      .getByLabel(es('None yet'), { exact: true })
      .click();
    await write('getting-to-know', 'Pedir media hora con la directora.');
    await form.locator('details.pattern > summary').click();
    await write('gap/when', 'el 15 de marzo de 2099');
    await write('gap/what', 'ofrecer 12 tardes de tarea');
    await write('gap/from', '0');
    await write('gap/to', '60 familias');
    await ctx.shootBoth('es-goal');
    await button(es('Make it our goal')).click();
    await until('the goal', async () =>
      (await at('goal.statement').inputValue()).startsWith('Para el 15 de marzo de 2099'),
    );
    await until('the goal in sight, with the caret behind it', () =>
      at('goal.statement').evaluate((box) => {
        const head = box.ownerDocument.querySelector('header').getBoundingClientRect().bottom;
        const { top, bottom } = box.getBoundingClientRect();
        const isHere = box === box.ownerDocument.activeElement;
        const isBehind = box.selectionStart === box.value.length;
        return (
          isHere && isBehind && top >= head && bottom <= box.ownerDocument.defaultView.innerHeight
        );
      }),
    );
    const goal = async () => at('goal.statement').inputValue();
    await page.keyboard.press('Control+Z');
    await until('no goal', async () => (await goal()) === '');
    await at('gap/to').click();
    await at('goal.specific').click();
    await type('Los martes');
    await save();
    holds(text(), 'specific: Los martes');
    if ((await goal()) !== '') throw new Error('what was undone has come back');
    await button(es('Make it our goal')).click();
    await until('the goal again', async () => (await goal()).startsWith('Para el 15 de marzo'));
    holds((await form.locator('.letters').textContent()) ?? '', 'SMART');
    await write('goal.specific', ', en el salón del centro');
    await nextIs('Measurable', 'goal.measurable.0.measure');
    await type('Familias');
    await write('goal.measurable.0.baseline', '0');
    await write('goal.measurable.0.target', '60');
    await write('goal.achievable', 'Dos bibliotecarias y una maestra');
    await write('goal.relevant', 'Los dos planes lo piden');
  });

  await check('milestones by days as they are said, and a meeting’s minutes', async () => {
    await nextIs('Roles', 'roles.0.organization');
    await type('Centro Luz del Puerto');
    await write('roles.0.contributes', 'El salón');
    await write('roles.0.benefits', 'Tareas hechas');
    await button(es('Add {item}', { item: 'función' })).click();
    await hasKeyboard('roles.1.organization');
    await type('Biblioteca de Puerto Claro');
    await write('roles.1.contributes', 'Dos bibliotecarias');
    await write('roles.1.benefits', 'Familias que no venían');
    await save(); // the head may still ask for what is just typed
    await nextIs('Milestones', 'milestones.0.title');
    await type('Acuerdo firmado');
    await write('milestones.0.due', 'en tres semanas');
    await write('milestones.0.owner', 'Directora');
    await save();
    holds(text(), `due: ${isoDay(21)}`, 'time-bound: 2099-03-15', 'Para el 15 de marzo de 2099,');
    await button(es('Add today’s meeting')).click();
    await until('today’s minutes', () =>
      form
        .locator('textarea:focus')
        .evaluateAll((all) => all.some(({ value }) => value.includes('Lo que acordamos:'))),
    );
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText('\n  - Ana: volantes para el viernes');
    await save();
    await button(es('Finish a meeting…')).click();
    await rows.filter({ hasText: 'Volantes' }).first().waitFor();
    await ctx.shoot('es-minutes-light');
    await ctx.answer(es('Is this what you agreed on? Pick a line to correct it'));
    await form.getByRole('checkbox', { name: es('Done: {item}', { item: 'Volantes' }) }).waitFor();
    await ctx.shootBoth('es-form');
  });

  await check('the plan is Spanish', async () => {
    await write('roles-and-decisions', 'En conjunto, cada mes.');
    await write('challenges', 'La temporada de gripe.');
    await write('communication', 'Correo cada mes.');
    await save();
    await button(es('Share or print…')).click();
    await ctx.answer(es('What do you want to share?'), es('Partnership plan'));
    await ctx.answer(es('What kind of file?'), es('Web page'));
    await ctx.answer(es('What else should be in it?'));
    const file = `shared/centro-luz-del-puerto-plan-${isoDay()}.html`;
    await until('the plan', () => fs.existsSync(path.join(ctx.folder, file)));
    const plan = ctx.onDisk(file);
    holds(plan, 'lang="es-US"', '15 de marzo de 2099', 'Volantes', 'Responsable');
  });

  await check('ticked off and looked back on, it is finished', async () => {
    for (const item of ['Acuerdo firmado', 'Volantes']) {
      const tick = form.getByRole('checkbox', { name: es('Done: {item}', { item }) });
      await tick.click();
      await tick.and(form.getByRole('checkbox', { checked: true })).waitFor();
    }
    await unfold(/Reflexión/);
    await write('goal.measurable.0.result', '72');
    await write('how-did-it-go', 'Bien para ambas partes.');
    await write('what-did-we-learn', 'Los martes funcionan.');
    await write('do-differently', 'Avisar antes a las escuelas.');
    await write('do-again', 'Merienda para todas las edades.');
    await save();
    await form.getByText(es('Finished'), { exact: true }).first().waitFor();
    await ctx.shootBoth('es-finished');
  });

  await check('and the next cycle begins with what was learned', async () => {
    await unfold(/Repetir/);
    await button(es('Start next cycle…')).click();
    await ctx.answer(
      es('A short name for what you plan with {organization} this time', {
        organization: 'Centro Luz del Puerto',
      }),
      'Noches de ciencia',
    );
    const next = FILE.replace('cycle-1', 'cycle-2');
    const isThere = () => fs.existsSync(path.join(ctx.folder, next)) && ctx.onDisk(next) !== '';
    await until('the next workbook, written', isThere);
    holds(ctx.onDisk(next), 'language: es', 'Del ciclo 1', 'Los martes funcionan.');
  });
}
