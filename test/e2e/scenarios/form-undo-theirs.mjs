import * as fs from 'node:fs';
import * as path from 'node:path';
import { formIn } from '../support/formAt.mjs';
import { openFromSidebar, unfoldPart } from '../support/openForm.mjs';

export const name = 'Undo takes back what she did, and nothing that somebody else has saved';

export const seconds = 60;

export const hosts = ['node', 'web'];

const PARTNER = 'Elm Street';
const FILE = 'partnerships/elm-street/elm-street-cycle-1.md';
const TEXT = `---
workbook: partnership-cycle
organization:
  name: ${PARTNER}
  audience: Neighbors
  relationship: new
cycle: 1
---

# ${PARTNER}

## Discussion with our partner

### Challenges

The stairs are steep.

### Communication

A call on Mondays.
`;

export const options = {
  fixture: undefined,
  settings: { 'partnershipWorkbooks.openAs': 'form' },
  viewport: { width: 1366, height: 768 },
  prepare: (folder) => {
    fs.mkdirSync(path.dirname(path.join(folder, FILE)), { recursive: true });
    fs.writeFileSync(path.join(folder, FILE), TEXT);
  },
};

export async function run(ctx) {
  const { check, page, until, onDisk } = ctx;
  const form = ctx.form();
  const at = formIn(page, 0);
  const button = (label) => form.getByRole('button', { name: label });
  const ends = () => form.getByText('You can’t undo further', { exact: false });
  const theySave = (was, is) => {
    const text = onDisk(FILE).replace(was, is);
    fs.writeFileSync(path.join(ctx.folder, `${FILE}.new`), text);
    fs.renameSync(path.join(ctx.folder, `${FILE}.new`), path.join(ctx.folder, FILE));
  };
  const save = async (...all) => {
    await page.keyboard.press('Control+S');
    await until(`${all.join(', ')} in the file`, () =>
      all.every((one) => onDisk(FILE).includes(one)),
    );
    await form.getByText('Saved', { exact: true }).waitFor();
  };
  const press = async (key, times) => {
    for (let time = 0; time < times; time++) await page.keyboard.press(key, { delay: 60 });
  };
  const undo = (times) => press('Control+Z', times);
  const redo = (times) => press('Control+Y', times);

  await openFromSidebar(ctx, PARTNER);
  await unfoldPart(ctx, /^\W*Discussion/);

  await check('where it came into the form by itself', async () => {
    await at.typeInto('Challenges', ' Why');
    await save('steep. Why');
    theySave('Mondays.', 'Tuesdays.');
    await at.has('Communication', 'A call on Tuesdays.');
    await undo(1);
    await ends().waitFor();
    await ctx.shoot('undo-ends-light');
    await at.has('Communication', 'A call on Tuesdays.');
    await at.has('Challenges', 'The stairs are steep. Why');
    await at.typeInto('Challenges', ' not');
    await ends().waitFor({ state: 'detached' });
    await undo(2);
    await ends().waitFor();
    await at.has('Challenges', 'The stairs are steep. Why');
    await at.has('Communication', 'A call on Tuesdays.');
  });

  await check('nor what she had written, once theirs is brought in', async () => {
    await at.typeInto('Challenges', ' now');
    await form.getByText('Not saved').waitFor();
    theySave('Tuesdays.', 'Wednesdays.');
    await at.told().waitFor();
    await button('Bring in what they wrote').click();
    await at.has('Communication', 'A call on Wednesdays.');
    await undo(3);
    await ends().waitFor();
    await at.has('Challenges', 'The stairs are steep. Why now');
    await at.has('Communication', 'A call on Wednesdays.');
    await save('steep. Why now', 'Wednesdays.');
  });

  await check('where it came in once all of hers was taken back', async () => {
    await at.typeInto('Challenges', ' or');
    await form.getByText('Not saved').waitFor();
    theySave('Wednesdays.', 'Thursdays.');
    await at.told().waitFor();
    await undo(1);
    await at.has('Communication', 'A call on Thursdays.');
    await undo(2);
    await ends().waitFor();
    await at.has('Communication', 'A call on Thursdays.');
    await at.has('Challenges', 'The stairs are steep. Why now');
    await form.getByText('Saved', { exact: true }).waitFor();
  });

  await check('and goes from what she chose back to theirs', async () => {
    await at.typeInto('Challenges', '. Hers');
    await form.getByText('Not saved').waitFor();
    theySave('steep. Why now', 'steep. Theirs');
    await at.told().waitFor();
    await button('Bring in what they wrote').click();
    await button('Keep mine').click();
    await button('Keep mine').waitFor({ state: 'detached' });
    await at.has('Challenges', 'steep. Why now. Hers');
    await undo(1);
    await at.has('Challenges', 'steep. Theirs');
    await undo(1);
    await ends().waitFor();
    await redo(1);
    await at.has('Challenges', 'steep. Why now. Hers');
    await save('steep. Why now. Hers');
  });
}
