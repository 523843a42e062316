import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Ajv, type AnySchemaObject } from 'ajv';
import { SPECTRUM } from '../../../src/core/guide/spectrum.ts';
import { STATUSES } from '../../../src/core/guide/statuses.ts';
import { QUESTIONS } from '../../support/ourQuestions.ts';
import { SAMPLES } from '../../support/importSamples.ts';
import {
  asWordSaves,
  PLAN_EDITS,
  PLAN_REMARKS,
  withEdit,
  withRemarks,
} from '../../support/planEdits.ts';
import { sentPlan } from '../../support/roundTrips.ts';
import { newFolder, type Folder } from './calls.ts';

type Command = 'check' | 'status' | 'import';
const COMMANDS: readonly Command[] = ['check', 'status', 'import'];

function schemaOf(command: Command): AnySchemaObject {
  const file = path.resolve(`schemas/cli/${command}.schema.json`);
  return JSON.parse(fs.readFileSync(file, 'utf8')) as AnySchemaObject;
}

/**
 * The same schema, with nothing allowed in an object but what it tells of. What is published stays
 * open, since new properties may come; what is printed without being told of there is found here.
 */
function closed(schema: AnySchemaObject): AnySchemaObject {
  return JSON.parse(JSON.stringify(schema), (_key, value: unknown) =>
    isObjectSchema(value) ? { ...value, additionalProperties: false } : value,
  ) as AnySchemaObject;
}

/** The same, with a property more in every object. */
function withMore(printed: unknown): unknown {
  return JSON.parse(JSON.stringify(printed), (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? { ...value, more: 1 }
      : value,
  );
}

function isObjectSchema(value: unknown): value is AnySchemaObject {
  if (typeof value !== 'object' || value === null) return false;
  return 'properties' in value && 'type' in value;
}

/** The ways to every value that is there, items of a list all at `[]`. */
function places(value: unknown, at = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((one) => places(one, `${at}[]`));
  if (value === null || typeof value !== 'object') return [at];
  return Object.entries(value).flatMap(([key, one]) => places(one, `${at}/${key}`));
}

/** The ways to every value that a schema tells of. */
function described(schema: AnySchemaObject, whole = schema, at = ''): readonly string[] {
  const {
    $ref: name,
    items,
    properties,
  } = schema as {
    readonly $ref?: string;
    readonly items?: AnySchemaObject;
    readonly properties?: Readonly<Record<string, AnySchemaObject>>;
  };
  if (name !== undefined) {
    const definitions = whole.definitions as Readonly<Record<string, AnySchemaObject>>;
    return described(definitions[name.replace('#/definitions/', '')]!, whole, at);
  }
  if (items) return described(items, whole, `${at}[]`);
  if (!properties) return [at];
  return Object.entries(properties).flatMap(([key, one]) => described(one, whole, `${at}/${key}`));
}

const HARBOR = 'lib/partnerships/harbor-light-food-bank/harbor-light-food-bank-cycle-2.md';

describe('What the command line prints for programs', () => {
  let folder: Folder;
  const printed: Record<Command, unknown[]> = { check: [], status: [], import: [] };

  before(async () => {
    folder = newFolder();
    const file = pathToFileURL(path.resolve('test/sample/copy.mjs'));
    const sample = (await import(file.href)) as {
      readonly copySampleLibrary: (toDir: string, todayIso: string) => void;
    };
    sample.copySampleLibrary(path.join(folder.path, 'lib'), '2026-11-24');
    folder.write('lib/none.md', '# No workbook\n');
    const reading = '      readings:\n        - on: 2026-11-01\n          value: 3\n';
    const goal = `goal:\n  measurable:\n    - measure: Families\n${reading}`;
    folder.write('lib/bare.md', `---\nworkbook: partnership-cycle\n${goal}milestones:\n  -\n---\n`);
    folder.write('lib/ours/our-questions.yaml', QUESTIONS);
    folder.write(
      'lib/ours/ours.md',
      '---\nworkbook: partnership-cycle\nours:\n  branch: Main\n---\n',
    );
    const json = (command: Command, ...args: readonly string[]): void => {
      const { out } = folder.call(command, '--format', 'json', ...args);
      printed[command].push(JSON.parse(out));
    };
    json('check', 'lib');
    json('status', 'lib');
    json('status', '--check-ups', 'lib');
    const names = fs.readdirSync(SAMPLES).filter((name) => !name.endsWith('.json'));
    for (const name of names) {
      folder.write(name, fs.readFileSync(path.join(SAMPLES, name)));
      json('import', '--dry-run', name);
    }
    const edit = PLAN_EDITS.find(({ at }) => at === 'milestones.2.due')!;
    const back = withRemarks(withEdit(sentPlan(), edit), PLAN_REMARKS.slice(0, 1));
    folder.write('back.docx', asWordSaves(back));
    json('import', '--dry-run', '--folder', 'lib', 'back.docx');
    folder.call('export', 'check-up', '--out', 'page.docx', HARBOR);
    json('import', '--dry-run', '--folder', 'lib', 'page.docx');
  });
  after(() => folder.remove());

  for (const command of COMMANDS) {
    it(`has the shape that schemas/cli tells of: ${command}`, () => {
      const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(
        closed(schemaOf(command)),
      );
      for (const one of printed[command]) {
        assert.ok(validate(one), JSON.stringify(validate.errors?.slice(0, 5), undefined, 1));
      }
    });

    it(`whoever validates with it may get more than it tells of: ${command}`, () => {
      const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(
        schemaOf(command),
      );
      for (const one of printed[command]) {
        assert.ok(validate(withMore(one)), JSON.stringify(validate.errors?.slice(0, 5)));
      }
    });

    it(`and all that is told of there is printed for something: ${command}`, () => {
      const seen = new Set(printed[command].flatMap((one) => places(one)));
      assert.deepEqual(
        // By the names of sides, and the ids of questions.
        described(schemaOf(command)).filter(
          (place) => !seen.has(place) && !/\/(?:talk\[\]\/by|ours)$/.test(place),
        ),
        [],
      );
    });
  }

  it('names every status and every level of the spectrum', () => {
    const { definitions } = schemaOf('status') as {
      readonly definitions: {
        readonly cycle: { readonly properties: { readonly status: { readonly enum: unknown } } };
        readonly level: { readonly enum: unknown };
      };
    };
    assert.deepEqual(
      definitions.cycle.properties.status.enum,
      STATUSES.map(({ id }) => id),
    );
    assert.deepEqual(definitions.level.enum, [...SPECTRUM.map(({ id }) => id), null]);
  });
});
