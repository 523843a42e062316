import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import {
  convertWorkflowTemplate,
  NoOperationTraceWriter,
  parseWorkflow,
} from '@actions/workflow-parser';
import { parse } from 'yaml';
import manifest from '../../../package.json' with { type: 'json' };

const folder = '.github/workflows';
const files = fs.readdirSync(folder).map((name) => `${folder}/${name}`);

interface Step {
  readonly uses?: string;
  readonly run?: string;
}
interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly 'timeout-minutes'?: number;
        readonly permissions?: Readonly<Record<string, string>>;
        readonly steps: readonly Step[];
      }
    >
  >;
}

/** What GitHub's own reader of workflows says is wrong with this one. */
async function faultsOf(name: string, content: string): Promise<readonly string[]> {
  const { context, value } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  const errors = context.errors.getErrors().map(({ message }) => message);
  if (value === undefined) return [...errors, 'is no workflow'];
  const template = await convertWorkflowTemplate(context, value);
  return [...errors, ...(template.errors ?? []).map(({ Message }) => Message)];
}

describe('The workflows', () => {
  it('are read by what finds a mistake', async () => {
    const wrong = [
      'on: { push: { tag: [v1] } }',
      'jobs:',
      '  a: { runs-on: x, steps: [{ run: "${{ githb.ref }}" }] }',
      '  b: { needs: [c], runs-on: x, steps: [{ run: x }] }',
    ].join('\n');
    const faults = (await faultsOf('wrong.yml', wrong)).join('\n');
    assert.match(faults, /'tag'/);
    assert.match(faults, /githb/);
  });

  for (const file of files) {
    const text = fs.readFileSync(file, 'utf8');
    const workflow = parse(text) as Workflow;
    const jobs = Object.values(workflow.jobs);
    const steps = jobs.flatMap((job) => job.steps);

    it(`${file} is as GitHub has it`, async () => {
      assert.deepEqual(await faultsOf(file, text), []);
    });

    it(`${file} runs other people’s actions at one commit only, which is named`, () => {
      const uses = Array.from(text.matchAll(/uses: (.*)$/gm), ([, one]) => one ?? '');
      assert.ok(uses.length > 0);
      for (const one of uses) assert.match(one, /^actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    });

    it(`${file} stores no token, and puts nothing that others wrote into a shell`, () => {
      assert.doesNotMatch(text, /secrets\.|pull_request_target/);
      for (const { run } of steps) assert.doesNotMatch(run ?? '', /\$\{\{/);
    });

    it(`${file} may only do what each job needs, and comes to an end`, () => {
      for (const scope of Object.values(workflow.permissions)) assert.equal(scope, 'read');
      for (const job of jobs) {
        assert.ok((job['timeout-minutes'] ?? Infinity) <= 60);
        const may = Object.entries(job.permissions ?? {}).filter(([, scope]) => scope === 'write');
        assert.ok(may.length <= 1);
      }
    });

    it(`${file} runs what is there`, () => {
      for (const { run, uses } of steps) {
        if (run === undefined) {
          assert.ok(uses);
          continue;
        }
        const own = run === '.ci/run' || /^(?:npm (?:run|ci)|node|sha256sum|gh) /.test(run);
        assert.ok(own, run);
        const script = /^npm run (?:--silent )?([\w:]+)/.exec(run)?.[1];
        if (script) assert.ok(Object.hasOwn(manifest.scripts, script), script);
        const program = /^node (\S+)/.exec(run)?.[1];
        if (program) assert.ok(fs.existsSync(program), program);
      }
    });
  }

  it('hand a release to each store that release.yml names', () => {
    const { jobs } = parse(fs.readFileSync(`${folder}/release.yml`, 'utf8')) as {
      readonly jobs: { readonly publish: { strategy: { matrix: { store: string[] } } } };
    };
    const publishers = JSON.parse(
      fs.readFileSync('.github/publishers/package.json', 'utf8'),
    ) as typeof manifest;
    assert.deepEqual(jobs.publish.strategy.matrix.store, Object.keys(publishers.scripts));
  });
});
