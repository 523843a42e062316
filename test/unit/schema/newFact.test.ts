import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import type * as Core from './newFactCore.ts';

// A fact that is new to a workbook is one property in `schemas/`: here a venue of everything that has
// facts, in schemas and a core of their own.
const FOLDER = path.resolve('out/newFact');
const GENERATED = path.resolve('src/core/schema/generated');

const EVERYWHERE = ['list', 'plan', 'report', 'handover', 'next-cycle', 'next-partner'];

type Properties = Record<string, unknown>;

interface SchemaFile {
  readonly $id: string;
  readonly properties: Properties;
  readonly definitions?: Readonly<Record<string, { readonly properties?: Properties }>>;
}

/** Where there is a venue: in the cycle, the goal and each milestone, and in what these are defined by. */
const WITH_VENUE = ['organization', 'candidate', 'role', 'agreement', 'measure'];

function addVenue(
  { $id, properties, definitions = {} }: SchemaFile,
  goesTo: readonly string[],
): void {
  const of = Object.entries(definitions).filter(([name]) => WITH_VENUE.includes(name));
  const isCycle = $id.startsWith('cycle');
  for (const each of [properties, ...of.map(([, one]) => one.properties ?? {})]) {
    each.venue = {
      ...{ title: 'Venue', description: 'Where it takes place.', help: '', type: 'string' },
      ...{ scaffold: false, goesTo, ...(each === properties && isCycle && { columns: ['venue'] }) },
    };
  }
}

/** The core as it is when each thing has a venue that goes there. */
async function coreWithVenue(name: string, goesTo: readonly string[]): Promise<typeof Core> {
  const [schemas, generated] = ['schemas', 'generated'].map((one) => path.join(FOLDER, name, one));
  assert.ok(schemas !== undefined && generated !== undefined);
  fs.mkdirSync(schemas, { recursive: true });
  const ofWorkbooks = /^(?!our-questions).*\.json$/;
  for (const file of fs.readdirSync('schemas').filter((one) => ofWorkbooks.test(one))) {
    const schema = JSON.parse(fs.readFileSync(path.join('schemas', file), 'utf8')) as SchemaFile;
    addVenue(schema, goesTo);
    fs.writeFileSync(path.join(schemas, file), JSON.stringify(schema));
  }
  const made = spawnSync(process.execPath, ['src/build/generate.mjs', schemas, generated]);
  assert.equal(made.status, 0, String(made.stderr));
  const outfile = path.join(FOLDER, name, 'core.mjs');
  await esbuild.build({
    ...{ entryPoints: ['test/unit/schema/newFactCore.ts'], outfile, bundle: true },
    ...{ platform: 'node', format: 'esm', logLevel: 'warning' },
    banner: {
      js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
    },
    plugins: [
      {
        name: 'other-schemas',
        setup: (build) => {
          build.onResolve({ filter: /^\.{1,2}\// }, ({ path: wanted, resolveDir }) => {
            // What is generated stands where the core's own would, and imports as that does.
            const from = resolveDir === generated ? GENERATED : resolveDir;
            const file = path.resolve(from, wanted);
            if (path.dirname(file) === GENERATED)
              return { path: path.join(generated, path.basename(file)) };
            return from === resolveDir ? undefined : { path: file };
          });
        },
      },
    ],
  });
  return (await import(`${pathToFileURL(outfile).href}?${String(Date.now())}`)) as typeof Core;
}

const TEXT = `---
workbook: partnership-cycle
organization:
  name: Elm Clinic
  audience: Renters
  relationship: existing
  venue: at their clinic
library: Cedar Falls Public Library
cycle: 1
coordinator: Outreach librarian
started: 2026-01-05
venue: at the town hall
candidates:
  - name: Choir
    venue: at the church
goal:
  statement: We hold 12 evenings by December.
  venue: at the river
  measurable:
    - measure: Evenings
      target: 12
      venue: at the school
  time-bound: 2026-12-15
roles:
  - organization: Elm Clinic
    contributes: A nurse
    lead: Outreach librarian
    value: 300
    venue: at the gym
milestones:
  - title: Posters
    due: 2026-03-02
    owner: Outreach librarian
    venue: at the branch
agreement:
  signed: 2026-01-09
  venue: at the court
---

# Elm Clinic
`;

const VENUES = {
  organization: 'at their clinic',
  cycle: 'at the town hall',
  candidate: 'at the church',
  goal: 'at the river',
  measure: 'at the school',
  role: 'at the gym',
  milestone: 'at the branch',
  agreement: 'at the court',
};

/** What a file says that somebody gets, whatever its format. */
function textOf(bytes: Uint8Array): string {
  if (bytes[0] !== 0x50) return strFromU8(bytes);
  return Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join('\n');
}

/** Whose venues a text says. */
function venuesIn(text: string): readonly string[] {
  return Object.entries(VENUES).flatMap(([of, venue]) => (text.includes(venue) ? [of] : []));
}

const today = 20_563; // April 20, 2026
const next = { cycle: 2, started: today };

describe('A fact that is new to the schemas', function () {
  this.timeout(120_000);
  let core: typeof Core;
  let atHome: typeof Core;

  before(async () => {
    [core, atHome] = await Promise.all([
      coreWithVenue('everywhere', EVERYWHERE),
      coreWithVenue('home', []),
    ]);
  });

  const exported = (by: typeof Core, kind: Core.Kind, more: object = {}): readonly string[] => {
    const workbook = by.openWorkbook(TEXT)!;
    const format = by.KINDS[kind].formats[0];
    const made = by.makeShared({
      ...{
        kind,
        format,
        today,
        t: by.inEnglish,
        person: 'Outreach librarian',
      },
      ...{ workbooks: [{ path: 'elm.md', workbook }], period: { from: today - 200, to: today } },
      ...more,
    });
    assert.equal(made.kind, 'file');
    return venuesIn(textOf(made.bytes));
  };

  const SHARED = Object.keys(VENUES).filter((of) => of !== 'candidate');

  it('is in the plan, and comes home from it', () => {
    assert.deepEqual(exported(core, 'plan'), SHARED);
    for (const place of [
      'venue',
      'organization.venue',
      'milestones.0.venue',
      'goal.measurable.3.venue',
    ])
      assert.ok(core.isPlanPlace(place), place);
  });

  it('is in the list, the report, and the handover', () => {
    for (const kind of ['partners', 'report', 'handover'] as const) {
      const expected = kind === 'handover' ? SHARED.filter((of) => of !== 'measure') : SHARED;
      assert.deepEqual(exported(core, kind), expected, kind);
    }
    assert.deepEqual(exported(core, 'partners', { format: 'csv' }), [
      ...['organization', 'cycle', 'goal', 'agreement'],
    ]);
  });

  it('is in the whole workbook, the form, and the reading view', () => {
    const all = Object.keys(VENUES);
    const workbook = core.openWorkbook(TEXT)!;
    const { card, facts } = core.readingView(TEXT, { today, t: core.inEnglish })!;
    assert.deepEqual(exported(core, 'workbook'), all);
    assert.deepEqual(venuesIn(JSON.stringify(core.formOf(workbook, today))), all);
    assert.deepEqual(venuesIn([card, ...facts.values()].join()), all);
  });

  it('goes along into the next workbook', () => {
    const workbook = core.openWorkbook(TEXT)!;
    const again = core.planNextCycle(workbook, next);
    const other = core.planRepeat(workbook, { name: 'Choir', ...{ venue: 'at the church' } }, next);
    assert.ok(again.kind === 'plan' && other.kind === 'plan');
    assert.deepEqual(venuesIn(again.text), Object.keys(VENUES));
    assert.match(other.text, /organization:[^]* {2}venue: at the church[^]*library:/);
    assert.match(other.text, /\nvenue: at the town hall\n/);
  });

  it('is read from a column of a list that has its name', () => {
    const bytes = strToU8('Organization,Venue\nChoir,at the church\nElm Clinic,at the pool\n');
    const plan = core.planImport({ name: 'list.csv', bytes }, { today, known: [] });
    assert.ok(plan.kind === 'plan');
    const texts = plan.workbooks.map(({ request }) => core.planWorkbook({ ...request, cycle: 1 }));
    assert.match(JSON.stringify(texts[0]), /nvenue: at the church/);
    assert.match(JSON.stringify(texts[1]), /nvenue: at the pool/);
  });

  it('stays in the workbook where its schema sends it nowhere', () => {
    for (const kind of ['plan', 'partners', 'report', 'handover', 'meeting', 'calendar'] as const) {
      const more = kind === 'plan' ? { draft: true, meetingNotes: true } : { ...next };
      if (kind === 'meeting') continue; // there is no meeting
      assert.deepEqual(exported(atHome, kind, more), [], kind);
    }
    const again = atHome.planNextCycle(atHome.openWorkbook(TEXT)!, next);
    assert.ok(again.kind === 'plan');
    assert.deepEqual(venuesIn(again.text), ['candidate']);
    assert.deepEqual(exported(atHome, 'workbook'), Object.keys(VENUES));
    assert.equal(atHome.isPlanPlace('venue'), false);
  });
});
