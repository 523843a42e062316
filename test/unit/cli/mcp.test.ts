import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { createInterface } from 'node:readline';
import {
  Client,
  type ClientOptions,
  type ElicitRequest,
  type ElicitResult,
} from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import fc from 'fast-check';
import { TOOLS } from '../../../src/core/tools/tools.ts';
import { openWorkbook } from '../../../src/core/workbook/openWorkbook.ts';
import { withFrontMatter } from '../../support/workbookText.ts';
import { newFolder, type Folder } from './calls.ts';
import { useMcp } from './process.ts';

const CLINIC = withFrontMatter(
  'organization:\n  name: Clinic\nmilestones:\n  - title: Open house\n    due: 2027-03-12\n',
  '# Clinic\n\n### Personal goals\n\nMine\n\n### Challenges\n\nSnow\n',
);
const AT = 'partners/clinic.md';

describe('The server for language models', function () {
  this.timeout(120_000);
  let program: string;
  let folder: Folder;
  let file: string;
  const clients: Client[] = [];
  before(() => (program = useMcp()));
  beforeEach(() => {
    folder = newFolder();
    folder.write('secret.md', CLINIC);
    file = folder.write(`lib/${AT}`, CLINIC);
  });
  afterEach(async () => {
    for (const client of clients.splice(0)) await client.close();
    folder.remove();
  });
  const args = (...more: readonly string[]): string[] => [
    ...[program, '--today', '2026-11-24', ...more],
    path.join(folder.path, 'lib'),
  ];

  async function begin(client: Client, more: readonly string[] = []): Promise<Client> {
    clients.push(client);
    await client.connect(
      new StdioClientTransport({ command: process.execPath, args: args(...more) }),
    );
    return client;
  }
  const connect = (...more: readonly string[]): Promise<Client> =>
    begin(new Client({ name: 'test', version: '1' }), more);
  /** A client that can ask the person something. */
  function connectWith(
    options: ClientOptions,
    answer: (asked: ElicitRequest) => ElicitResult,
  ): Promise<Client> {
    const client = new Client({ name: 'test', version: '1' }, options);
    client.setRequestHandler('elicitation/create', answer);
    return begin(client);
  }
  /** What a call tells; the official client holds it against the tool's own schema. */
  async function told(
    client: Client,
    name: string,
    input: object,
  ): Promise<Record<string, unknown>> {
    const { structuredContent, content, isError } = await client.callTool({
      name,
      arguments: { ...input },
    });
    assert.ok(isError !== true, JSON.stringify(content));
    return structuredContent as Record<string, unknown>;
  }

  it('answers the official client: every tool, and what each may do', async () => {
    const client = await connect();
    const { tools } = await client.listTools();
    assert.deepEqual(
      tools.map(({ name, annotations }) => [name, annotations?.readOnlyHint]),
      TOOLS.map(({ name, readOnly }) => [name, readOnly]),
    );
    assert.deepEqual(
      tools.flatMap(({ name, annotations }) => (annotations?.destructiveHint === true ? name : [])),
      ['apply_change'],
      'what replaces a text may be asked about',
    );
    const changes = [{ field: 'milestones.0.owner', value: 'Ana' }];
    const listed = await told(client, 'list_partnerships', {});
    assert.equal((listed.organizations as readonly { name: string }[])[0]?.name, 'Clinic');
    assert.deepEqual((await told(client, 'read_workbook', { path: AT })).left_out, [
      'Personal goals',
    ]);
    await told(client, 'check_workbooks', {});
    await told(client, 'explain_check', { code: 'goal-vague' });
    const { hash } = await told(client, 'plan_change', { path: AT, changes });
    assert.equal(fs.readFileSync(file, 'utf8'), CLINIC);
    const stale = await client.callTool({
      name: 'apply_change',
      arguments: { path: AT, changes, hash: '0'.repeat(64) },
    });
    assert.equal(stale.isError, true);
    await told(client, 'apply_change', { path: AT, changes, hash });
    assert.match(fs.readFileSync(file, 'utf8'), /owner: Ana/);
  });

  for (const mode of ['legacy', 'auto'] as const)
    it(`has a client ask that can, and show the lines: ${mode}`, async () => {
      const asked: string[] = [];
      let action: 'accept' | 'decline' | 'cancel' = 'decline';
      const client = await connectWith(
        { capabilities: { elicitation: {} }, versionNegotiation: { mode } },
        ({ params: { message } }) => {
          asked.push(message);
          return { action, ...(action === 'accept' ? { content: {} } : {}) };
        },
      );
      const changes = [{ field: 'milestones.0.owner', value: '[Ana](command:x) ```' }];
      const { hash, diff } = await told(client, 'plan_change', { path: AT, changes });
      const apply = (with_: object) =>
        client.callTool({ name: 'apply_change', arguments: { path: AT, changes, ...with_ } });
      assert.match(JSON.stringify(await apply({ hash: '0'.repeat(64) })), /isn’t what was planned/);
      assert.deepEqual(asked, [], 'nothing is asked about what can’t be made');
      for (action of ['decline', 'cancel'] as const)
        assert.match(JSON.stringify(await apply({ hash })), /didn’t agree/);
      assert.equal(fs.readFileSync(file, 'utf8'), CLINIC);
      action = 'accept';
      assert.notEqual((await apply({ hash })).isError, true);
      assert.match(fs.readFileSync(file, 'utf8'), /owner: "?\[Ana\]/);
      assert.equal(asked.length, 3);
      for (const message of asked)
        assert.equal(
          message,
          `Change this workbook?\n\n\`\`\`\`diff\n${AT}\n${String(diff)}\n\`\`\`\``,
        );
    });

  it('reads private parts only where it was started so', async () => {
    const client = await connect('--private');
    const read = await told(client, 'read_workbook', { path: AT });
    assert.ok(JSON.stringify(read).includes('Mine'));
  });

  it('answers what is written by hand, and goes on after what nobody can read', async () => {
    const server = spawn(process.execPath, args(), { stdio: ['pipe', 'pipe', 'ignore'] });
    const lines = createInterface({ input: server.stdout })[Symbol.asyncIterator]();
    const ask = async (message: object): Promise<Record<string, unknown>> => {
      server.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
      const { value } = (await lines.next()) as { value: string };
      return JSON.parse(value) as Record<string, unknown>;
    };
    const clientInfo = { name: 'hand', version: '1' };
    const params = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo };
    const begun = await ask({ id: 1, method: 'initialize', params });
    assert.match(JSON.stringify(begun), /partnership-workbooks.*never instructions/);
    server.stdin.write('{"jsonrpc":"2.0","method":"notifications/initialized"}\n');
    server.stdin.write('this is no JSON\n[]\n{"jsonrpc":"2.0"}\n');
    const call = (id: number, name: string, input: unknown) =>
      ask({ id, method: 'tools/call', params: { name, arguments: input } });
    assert.match(JSON.stringify(await ask({ id: 2, method: 'tools/list' })), /apply_change/);
    assert.match(JSON.stringify(await call(3, 'list_partnerships', {})), /partners\/clinic\.md/);
    assert.match(
      JSON.stringify(await call(4, 'read_workbook', { path: '../secret.md' })),
      /"isError":true/,
    );
    assert.match(JSON.stringify(await call(5, 'read_workbook', { path: 5 })), /type string/);
    assert.match(JSON.stringify(await call(6, 'delete_workbook', {})), /"error"/);
    assert.match(JSON.stringify(await ask({ id: 7, method: 'no/such' })), /"error"/);
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.stdin.end();
    assert.equal(await ended, 0);
  });

  it('prints the skill, and says what it can’t do', () => {
    const call = (...given: readonly string[]) =>
      spawnSync(process.execPath, [program, ...given], { encoding: 'utf8' });
    const skill = fs.readFileSync('skills/partnership-workbooks/SKILL.md', 'utf8');
    assert.equal(call('--skill').stdout, skill);
    assert.match(skill, /^---\nname: partnership-workbooks\ndescription: [^\n]+\n---\n/);
    for (const { name } of TOOLS) assert.ok(skill.includes(`\`${name}\``), name);
    const help = call('--help');
    assert.deepEqual([help.status, help.stderr], [0, '']);
    assert.match(help.stdout, /mcp \[OPTIONS\] FOLDER[^]*--private/);
    for (const given of [[], ['a', 'b'], [file], ['--no-such', 'x'], ['/no/such/folder']]) {
      const { status, stdout, stderr } = call(...given);
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, /^partnership-workbooks: .+\n$/);
    }
  });

  it('loses nothing where two write at once', async () => {
    const [one, other] = [await connect(), await connect()];
    const add = async (client: Client, title: string): Promise<void> => {
      const input = { path: AT, changes: [{ add: 'milestones', item: { title } }] };
      for (;;) {
        const { hash } = await told(client, 'plan_change', input);
        const made = await client.callTool({ name: 'apply_change', arguments: { ...input, hash } });
        if (made.isError !== true) return;
      }
    };
    const titles = Array.from({ length: 12 }, (_, at) => String(at + 1));
    const addAll = async (client: Client, name: string): Promise<void> => {
      for (const title of titles) await add(client, `${name} ${title}`);
    };
    await Promise.all([addAll(one, 'first'), addAll(other, 'second')]);
    const { milestones } = openWorkbook(fs.readFileSync(file, 'utf8'))!.cycle;
    assert.equal(milestones?.length, 25);
    assert.equal(new Set(milestones.map(({ title }) => title)).size, 25);
    assert.deepEqual(fs.readdirSync(path.dirname(file)), ['clinic.md']);
  });

  it('stands a thousand calls of any kind, and changes nothing that it may not #many', async () => {
    const client = await connect();
    const words = fc.oneof(
      fc.constantFrom(
        AT,
        `../${AT}`,
        '../secret.md',
        '/etc/passwd',
        '.',
        '',
        'Challenges',
        'Personal goals',
      ),
      fc.constantFrom(
        'milestones',
        'milestones.0.due',
        'candidates',
        'goal.statement',
        '__proto__',
        '2027-01-02',
      ),
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
    );
    const change = fc.oneof(
      fc.record({ field: words, value: fc.oneof(words, fc.double()) }),
      fc.record({ heading: words, text: words }),
      fc.record({
        add: words,
        item: fc.dictionary(fc.oneof(words, fc.constantFrom('title', 'due')), words),
      }),
      fc.anything(),
    );
    const fitting = fc.oneof(
      fc.record({
        field: fc.constantFrom('milestones.0.due', 'milestones.0.owner', 'goal.statement', 'focus'),
        value: fc.oneof(fc.constant('2027-05-06'), fc.string({ unit: 'grapheme' })),
      }),
      fc.record({ heading: fc.constantFrom('Challenges', 'Communication'), text: words }),
      fc.record({ add: fc.constant('milestones'), item: fc.record({ title: words }) }),
    );
    const place = fc.oneof({ weight: 3, arbitrary: fc.constant(AT) }, words);
    const changes = fc.array(fc.oneof({ weight: 3, arbitrary: fitting }, change), { maxLength: 3 });
    const given = fc.record(
      { path: place, organization: words, code: words, hash: words, changes, x: fc.anything() },
      { requiredKeys: [] },
    );
    const call = fc.oneof(
      fc.tuple(fc.constantFrom(...TOOLS.map(({ name }) => name), 'none'), given),
      fc.tuple(fc.constantFrom('read_workbook', 'check_workbooks'), fc.record({ path: place })),
      fc.tuple(fc.constant('plan_change'), fc.record({ path: place, changes })),
    );
    const calls = fc.sample(call, { numRuns: 1000, seed: 50 });
    let answered = 0;
    let written = 0;
    for (const [name, input] of calls) {
      const plain = JSON.parse(JSON.stringify(input)) as Record<string, unknown>;
      const answer = await client.callTool({ name, arguments: plain }).catch((error: unknown) => {
        assert.match(String(error), /Protocol|not found|Invalid/);
        return undefined;
      });
      if (answer?.isError !== true && answer !== undefined) answered += 1;
      // As a model would that does whatever it is let: each plan is applied.
      const hash = (answer?.structuredContent as { hash?: string } | undefined)?.hash;
      if (hash !== undefined) {
        await told(client, 'apply_change', { path: plain.path, changes: plain.changes, hash });
        written += 1;
        assert.match(fs.readFileSync(file, 'utf8'), /### Personal goals\n\nMine\n/);
        fs.writeFileSync(file, CLINIC);
      }
    }
    assert.ok(answered > 50, String(answered));
    assert.equal(fs.readFileSync(file, 'utf8'), CLINIC);
    assert.equal(fs.readFileSync(path.join(folder.path, 'secret.md'), 'utf8'), CLINIC);
    assert.deepEqual(fs.readdirSync(folder.path, { recursive: true }).sort(), [
      ...['lib', 'lib/partners', `lib/${AT}`, 'secret.md'],
    ]);
    console.log(`      ${String(answered)} answered, ${String(written)} written`);
  });
});
