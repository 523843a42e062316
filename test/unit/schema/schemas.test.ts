import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { SPECTRUM } from '../../../src/core/guide/spectrum.ts';
import { guideSteps } from '../../../src/core/guide/steps.ts';
import { isSpectrum } from '../../../src/core/schema/isSpectrum.ts';
import {
  canonicalValue,
  knownKeys,
  propertySchema,
  type PropertySchema,
} from '../../../src/core/schema/schema.ts';
import { propertyMeaning, type PropertyMeaning } from '../../../src/core/schema/propertyMeaning.ts';

const FILES = ['cycle.schema.json', 'smart-goal.schema.json', 'milestone.schema.json'];
const ANNOTATIONS = [
  ...'part question help names enumDescriptions synonyms prose prompt'.split(' '),
  ...'scaffold reserved happened goesTo comesHome columns'.split(' '),
];

/** Every place of the front matter, with its path; a list's item is at 0. */
function places(path: readonly (string | number)[] = []): readonly [string, PropertySchema][] {
  const schema = propertySchema(path)!;
  const keys: readonly (string | number)[] = schema.items ? [0] : knownKeys(path);
  return [[path.join('.'), schema], ...keys.flatMap((key) => places([...path, key]))];
}

/** The meaning of a place that {@link places} lists. */
function meaningOf(place: string): PropertyMeaning {
  const path = place === '' ? [] : place.split('.').map((key) => (key === '0' ? 0 : key));
  return propertyMeaning(path)!;
}

describe('The schemas', () => {
  const readSchema = (file: string): object =>
    JSON.parse(readFileSync(`schemas/${file}`, 'utf8')) as object;

  it('ask in one wording, above a key in a workbook and beneath its name in the form', () => {
    const question = (text = ''): string | undefined => /^[^.?]*\?/.exec(text)?.[0];
    const asked = places().flatMap(([place]) => {
      const { prompt, description, help = description } = meaningOf(place);
      const [above, beneath] = [question(prompt), question(help)];
      return above === undefined || beneath === undefined ? [] : [[place, above, beneath] as const];
    });
    assert.ok(asked.length > 8);
    assert.deepEqual(
      asked.filter(([, above, beneath]) => above !== beneath),
      [],
    );
  });

  it('call one thing by one name in what they say of it', () => {
    const said = places().map(([place]) => JSON.stringify(meaningOf(place)));
    assert.doesNotMatch(said.join('\n'), /good will|\brole is enough|\bA role, an/);
  });

  it('ask for a level of the spectrum in three places', () => {
    const asked = places().flatMap(([place, schema]) => (isSpectrum(schema) ? [place] : []));
    assert.deepEqual(asked, ['spectrum.current', 'spectrum.target', 'spectrum.reached']);
    const others = { title: 'Level' as const, types: ['string' as const] };
    assert.equal(isSpectrum({ ...others, enum: ['collaborate', 'compete'] }), false);
  });

  it('are JSON Schema that any strict reader takes, once it knows our annotations', () => {
    const ajv = new Ajv({ strict: true, allowUnionTypes: true });
    addFormats(ajv, ['date']);
    for (const keyword of ANNOTATIONS) ajv.addKeyword({ keyword });
    ajv.addSchema(FILES.map(readSchema));
    for (const file of FILES) assert.equal(typeof ajv.getSchema(file), 'function', file);
  });

  it('refer to the goal and the milestone instead of repeating them', () => {
    const text = readFileSync('schemas/cycle.schema.json', 'utf8');
    assert.match(text, /"\$ref": "smart-goal\.schema\.json"/);
    assert.match(text, /"\$ref": "milestone\.schema\.json"/);
  });

  it('explain every place in whole sentences', () => {
    for (const [path, schema] of places()) {
      assert.notEqual(schema.title, '', path);
      assert.match(meaningOf(path).description, /^[A-Z].*[.?]$/s, path);
    }
  });

  it('ask for everything in the order of the guide', () => {
    assert.deepEqual(
      knownKeys([]).slice(0, 17),
      [
        ...'workbook organization library cycle focus coordinator plan-priority'.split(' '),
        ...'started next-meeting next-meeting-time next-meeting-place candidates spectrum'.split(
          ' ',
        ),
        ...'goal roles milestones agreement'.split(' '),
      ],
      'a new field goes into this list, where the guide asks for it',
    );
    assert.deepEqual(knownKeys(['goal']), [
      ...['statement', 'specific', 'measurable', 'achievable', 'relevant', 'time-bound'],
    ]);
    assert.deepEqual(knownKeys(['milestones', 3]).slice(0, 4), ['title', 'due', 'owner', 'status']);
  });

  it('know every field that the guide asks for', () => {
    for (const fact of guideSteps.flatMap((step) => step.facts)) {
      if (fact.kind === 'field') assert.ok(propertySchema(fact.path), fact.path.join('.'));
      if (fact.kind === 'role') assert.ok(propertySchema(['roles', 0, fact.field]), fact.field);
    }
  });

  it('name the levels of the spectrum as the guide does', () => {
    const level = propertySchema(['spectrum', 'current'])!;
    assert.deepEqual(
      level.enum,
      SPECTRUM.map(({ id }) => id),
    );
  });

  it('describe each choice, and let other writings stand only for choices there are', () => {
    const choices = places().filter(([, schema]) => schema.enum !== undefined);
    assert.equal(choices.length, 15);
    for (const [path, schema] of choices) {
      assert.equal(meaningOf(path).enumDescriptions?.length, schema.enum?.length, path);
      for (const [synonym, value] of Object.entries(schema.synonyms ?? {})) {
        assert.ok(schema.enum?.includes(value), `${path}: ${synonym}`);
        assert.equal(canonicalValue(schema, synonym), value, `${path}: ${synonym}`);
      }
    }
  });

  it('give examples that they accept themselves', () => {
    for (const [path, { types }] of places()) {
      for (const example of meaningOf(path).examples ?? []) {
        const type = typeof example === 'number' ? ['number', 'integer'] : ['string'];
        assert.ok(
          types.some((one) => type.includes(one)),
          `${path}: ${String(example)}`,
        );
      }
    }
  });
});

describe('A place of the front matter', () => {
  it('is found by its keys, and by any number within a list', () => {
    assert.equal(
      propertySchema(['goal', 'measurable', 7, 'target'])?.title,
      'Where you want to be',
    );
    assert.equal(propertySchema([])?.title, 'Partnership cycle');
  });

  it('is told by the words around it, not by those of the shape it shares', () => {
    assert.match(propertyMeaning(['organization', 'relationship'])!.description, /began/);
    assert.match(propertyMeaning(['spectrum', 'reached'])!.description, /in the end/);
  });

  it('is unknown where a team adds its own, or where nothing goes further down', () => {
    for (const path of [['budget'], ['library', 'name'], ['roles', 'lead'], [0], ['constructor']]) {
      assert.equal(propertySchema(path), undefined, path.join('.'));
    }
  });
});

describe('A choice', () => {
  const choices: readonly [readonly (string | number)[], string, string | undefined][] = [
    [['milestones', 0, 'status'], 'Done', 'done'],
    [['milestones', 0, 'status'], 'completed', 'done'],
    [['milestones', 0, 'status'], 'Canceled', 'dropped'],
    [['milestones', 0, 'status'], 'in_progress', 'in progress'],
    [['milestones', 0, 'status'], 'NOT-STARTED', 'not started'],
    [['milestones', 0, 'status'], 'late', undefined],
    [['organization', 'relationship'], ' yes ', 'existing'],
    [['organization', 'relationship'], 'Not yet', 'new'],
    [['spectrum', 'current'], 'Collaborating', 'collaborate'],
    [['spectrum', 'current'], 'partner', undefined],
    [['status'], 'on hold', 'paused'],
    [['status'], 'complete', undefined],
    [['library'], 'done', undefined],
  ];
  for (const [path, written, value] of choices) {
    it(`“${written}” for ${path.join('.')} means ${value ?? 'nothing we know'}`, () =>
      assert.equal(canonicalValue(propertySchema(path)!, written), value));
  }
});
