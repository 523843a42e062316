import assert from 'node:assert/strict';
import * as path from 'node:path';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { root, shippedBundles } from '../../../src/build/paths.mjs';
import { formIn, optionsWith, SHOWN_TWICE, textWith } from '../support/formAt.mjs';
import { openFromSidebar, unfoldPart } from '../support/openForm.mjs';

export const name =
  'What a language model changes beside her words is shown, asked for, and undone';

export const seconds = 60;

export const options = {
  ...optionsWith(textWith({ challenges: 'The stairs are steep.', communication: 'By phone.' })),
  witness: true,
};

export async function run(ctx) {
  const { check, page, until, onDisk, witness } = ctx;
  const form = ctx.form();
  const at = formIn(page, 0);
  const changes = [{ heading: 'Communication', text: 'By phone, on Mondays.' }];
  /** Calls a tool, and gives what comes of it. */
  const call = async (tool, input, meanwhile = async () => {}) => {
    const before = witness.told().length;
    witness.ask(tool, input);
    await meanwhile();
    await until('the answer', () => witness.told().length > before);
    return witness.told().at(-1);
  };
  const plan = async () => {
    const { hash } = JSON.parse(await call('plan_change', { path: SHOWN_TWICE, changes }));
    return { path: SHOWN_TWICE, changes, hash };
  };
  const dialog = page.locator('.monaco-dialog-box');

  await openFromSidebar(ctx, 'Willow Park Seniors');
  await unfoldPart(ctx, /^\W*Discussion/);
  await at.typeInto('Challenges', ' So is the ramp.');
  await form.getByText('Not saved').waitFor();

  await check(
    'she is asked, and sees which lines change; where she says no, none does',
    async () => {
      const answer = await call('apply_change', await plan(), async () => {
        await dialog.getByText('Change this workbook?').waitFor();
        const shown = await dialog.innerText();
        assert.ok(shown.includes('-By phone.') && shown.includes('+By phone, on Mondays.'), shown);
        await dialog.getByRole('button', { name: 'Cancel' }).click();
      });
      assert.match(answer, /Cancel/);
      assert.equal(await at.value('Communication'), 'By phone.');
    },
  );

  await check(
    'where she says yes, it is in the form, behind what she typed, and hers to save',
    async () => {
      await call('apply_change', await plan(), async () => {
        await dialog.getByText('Change this workbook?').waitFor();
        await dialog.getByRole('button', { name: 'Yes' }).click();
      });
      await at.has('Communication', 'By phone, on Mondays.');
      await at.has('Challenges', 'steep. So is the ramp.');
      assert.ok(!onDisk(SHOWN_TWICE).includes('Mondays'));
    },
  );

  await check('Undo takes it back, and only it', async () => {
    await ctx.runCommand('Undo');
    await at.has('Communication', 'By phone.');
    await at.has('Challenges', 'steep. So is the ramp.');
  });

  await check(
    'what two others change in the file meanwhile comes in beside her words',
    async () => {
      const program = path.join(root, shippedBundles.mcp);
      const add = async (title) => {
        const client = new Client({ name: title, version: '1' });
        const args = [program, ctx.folder];
        await client.connect(new StdioClientTransport({ command: process.execPath, args }));
        const input = { path: SHOWN_TWICE, changes: [{ add: 'milestones', item: { title } }] };
        for (let made = false; !made;) {
          const planned = await client.callTool({ name: 'plan_change', arguments: input });
          const { hash } = planned.structuredContent;
          const applied = await client.callTool({
            name: 'apply_change',
            arguments: { ...input, hash },
          });
          made = applied.isError !== true;
        }
        await client.close();
      };
      await Promise.all([
        add('First of one'),
        add('First of the other'),
        at.typeInto('Challenges', ' And the door.'),
      ]);
      await at.told().waitFor();
      await form.getByRole('button', { name: 'Bring in what they wrote' }).click();
      await at.has('Challenges', 'steep. So is the ramp. And the door.');
      await page.keyboard.press('Control+S');
      const all = [/First of one/, /First of the other/, /So is the ramp\. And the door\./];
      await until('what all wrote', () => all.every((one) => one.test(onDisk(SHOWN_TWICE))));
    },
  );
}
