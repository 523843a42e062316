import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import manifest from '../../../package.json' with { type: 'json' };
import type { PartnershipWorkbooks } from '../../../src/vscode/compose.ts';
import { prepare, serversFor, type ToolSources } from '../../../src/vscode/tools/modelTools.ts';
import { offerTools } from '../../../src/vscode/tools/offerTools.ts';
import { newTurns } from '../../../src/vscode/workspace/turns.ts';
import { log, until, workspaceFolder } from '../support.ts';
import { closeAll, edit, running, todayHere, workbook, write } from '../workbooks.ts';

const NAMES = [
  ...['list_partnerships', 'read_workbook', 'check_workbooks', 'explain_check'],
  ...['plan_change', 'apply_change'],
];
const TEXT = workbook(
  'organization:\n  name: Elm Street Clinic\nmilestones:\n  - title: Open house\n    owner: Ana\n',
);

describe('The tools for language models', () => {
  let workbooks: PartnershipWorkbooks;
  let uri: vscode.Uri;
  let path: string;
  let files = 0;
  before(async () => (workbooks = await running()));
  beforeEach(async () => {
    uri = await write(`tools-${String(++files)}.md`, TEXT);
    path = vscode.workspace.asRelativePath(uri);
    await until('the new workbook', () =>
      workbooks.live.portfolio().states.has(uri.toString()) ? true : undefined,
    );
  });
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(uri);
  });

  async function call(name: string, input: object): Promise<Record<string, unknown>> {
    const result = await vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined });
    const [part] = result.content;
    assert.ok(part instanceof vscode.LanguageModelTextPart);
    return JSON.parse(part.value) as Record<string, unknown>;
  }
  const changes = [{ field: 'milestones.0.owner', value: 'Ben' }];
  const sourcesWith = (node?: string): ToolSources => {
    const { documents, live } = workbooks;
    const { files } = live;
    const extension = workspaceFolder();
    return { documents, live, files, turns: newTurns(), today: todayHere, log, extension, node };
  };
  const confirmed = (input: object): Promise<vscode.PreparedToolInvocation> =>
    prepare('apply_change', input, sourcesWith());

  it('are there for any model, each with what it takes', async () => {
    const tools = await until('the tools', () => {
      const ours = vscode.lm.tools.filter(({ name }) => NAMES.includes(name));
      return ours.length === NAMES.length ? ours : undefined;
    });
    for (const { description, inputSchema } of tools) {
      assert.ok(description.length > 100);
      assert.ok(inputSchema !== undefined);
    }
  });

  it('read, check, and plan, and change nothing', async () => {
    const listed = JSON.stringify(await call('list_partnerships', {}));
    assert.ok(listed.includes(path) && listed.includes('Elm Street Clinic'));
    assert.equal((await call('read_workbook', { path })).path, path);
    assert.ok(JSON.stringify(await call('check_workbooks', { path })).includes('milestone-due'));
    assert.equal((await call('explain_check', { code: 'goal-vague' })).code, 'goal-vague');
    const { diff, hash } = await call('plan_change', { path, changes });
    assert.equal(diff, '@@ -7 +7 @@ milestones:\n-    owner: Ana\n+    owner: Ben');
    assert.match(String(hash), /^[0-9a-f]{64}$/);
    const document = await vscode.workspace.openTextDocument(uri);
    assert.deepEqual([document.getText(), document.isDirty], [TEXT, false]);
  });

  for (const outside of ['../x.md', '/etc/passwd', 'C:\\x.md', '.', `${'x'.repeat(50)}.md`]) {
    it(`know no other file: ${outside}`, async () => {
      const { refused } = await call('read_workbook', { path: outside });
      assert.match(String(refused), /There’s no workbook/);
    });
  }

  it('ask before a change, with the lines that change, and for nothing that was not planned', async () => {
    const { hash } = await call('plan_change', { path, changes });
    const { confirmationMessages } = await confirmed({ path, changes, hash });
    const { message } = confirmationMessages!;
    const text = typeof message === 'string' ? message : message.value;
    assert.ok(
      text.includes(`${path}\n@@`) && text.includes('-    owner: Ana\n+    owner: Ben'),
      text,
    );
    await assert.rejects(
      confirmed({ path, changes, hash: '0'.repeat(64) }),
      /isn’t what was planned/,
    );
    const other = [{ field: 'milestones.0.owner', value: 'Eve' }];
    await assert.rejects(confirmed({ path, changes: other, hash }), /isn’t what was planned/);
  });

  it('are a program for each folder on a disk, where programs can be started', () => {
    assert.deepEqual(serversFor(sourcesWith()), []);
    const servers = serversFor(sourcesWith('/bin/node')) as readonly {
      readonly command: string;
      readonly args: readonly string[];
    }[];
    const { scheme, fsPath } = workspaceFolder();
    assert.equal(servers.length, scheme === 'file' ? 1 : 0);
    for (const { command, args } of servers) {
      assert.equal(command, '/bin/node');
      assert.match(args[0] ?? '', /mcp\.mjs$/);
      assert.equal(args[1], fsPath);
    }
  });

  it('are no program as well where models have the tools already', async () => {
    const offered = async (more: object): Promise<number> => {
      let provide: () => Promise<unknown[]> = () => Promise.resolve(['never asked']);
      const lm = {
        ...more,
        registerMcpServerDefinitionProvider: (
          _: string,
          given: { readonly provideMcpServerDefinitions: () => Promise<unknown[]> },
        ) => {
          provide = given.provideMcpServerDefinitions;
          return new vscode.Disposable(() => undefined);
        },
      };
      offerTools({ packageJSON: manifest }, sourcesWith('/bin/node'), lm).dispose();
      return (await provide()).length;
    };
    const registerTool = () => new vscode.Disposable(() => undefined);
    const { tools } = vscode.lm;
    const folders = workspaceFolder().scheme === 'file' ? 1 : 0;
    assert.equal(await offered({ registerTool, tools }), 0, 'here they are listed');
    assert.equal(await offered({ registerTool, tools: [{ name: 'theirs' }] }), folders);
    assert.equal(await offered({ registerTool }), folders);
    assert.equal(await offered({}), folders);
  });

  it('make one Undo of a change, where the person has the workbook in front of them', async () => {
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    const two = [...changes, { field: 'milestones.0.due', value: '2031-03-12' }];
    const { hash } = await call('plan_change', { path, changes: two });
    const { saved } = await call('apply_change', { path, changes: two, hash });
    assert.equal(saved, false, 'it is theirs to save');
    assert.match(document.getText(), /owner: Ben[^]*due: 2031-03-12|due: 2031-03-12[^]*owner: Ben/);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), TEXT);
  });

  it('save a change of a workbook that nobody has open', async () => {
    const { hash } = await call('plan_change', { path, changes });
    const { saved } = await call('apply_change', { path, changes, hash });
    assert.equal(saved, true);
    const bytes = await vscode.workspace.fs.readFile(uri);
    assert.equal(new TextDecoder().decode(bytes), TEXT.replace('Ana', 'Ben'));
  });

  it('leave what somebody is typing, and save none of it', async () => {
    const document = await vscode.workspace.openTextDocument(uri);
    await edit(document, 'Open house', 'Open house and');
    const { hash } = await call('plan_change', { path, changes });
    await edit(document, 'Open house and', 'Open house and garden');
    const { refused } = await call('apply_change', { path, changes, hash: '0'.repeat(64) }).catch(
      (error: unknown) => ({ refused: String(error) }),
    );
    assert.match(String(refused), /isn’t what was planned/);
    await assert.rejects(confirmed({ path, changes, hash }), /isn’t what was planned/);
    const again = await call('plan_change', { path, changes });
    const { saved } = await call('apply_change', { path, changes, hash: again.hash });
    assert.equal(saved, false);
    const now = TEXT.replace('Open house', 'Open house and garden').replace('Ana', 'Ben');
    assert.deepEqual([document.getText(), document.isDirty], [now, true]);
    assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)), TEXT);
  });
});
