// Has LibreOffice, and what writes like Word and Google Docs, open and save a plan to which a partner
// did something, and counts what is found when it comes home: npm run check:round-trips
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import {
  asGoogleDocsSaves,
  asWordSaves,
  PLAN_EDITS,
  PLAN_REMARKS,
  withEdit,
  withRemarks,
} from '../support/planEdits.ts';
import { remarksFound, sentPlan, tripOf, unchanged } from '../support/roundTrips.ts';

/** What goes out and comes home: each edit, the comments, and the plan as it was sent. */
const OUT = 'out/roundTrips';
const SAVED = 'only opened and saved';
const REMARKED = 'with comments';

interface Sum {
  readonly found: number;
  readonly missed: readonly string[];
  readonly invented: readonly string[];
  readonly comments: number;
}

const files: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  [SAVED, sentPlan()],
  [REMARKED, withRemarks(sentPlan(), PLAN_REMARKS)],
  ...PLAN_EDITS.map((edit, at) => [`edit ${at + 1}`, withEdit(sentPlan(), edit)] as const),
];

/** What is found in all of them, once a program has saved them. */
function summed(of: (name: string, bytes: Uint8Array) => Uint8Array): Sum {
  const [saved = new Uint8Array(), remarked = new Uint8Array(), ...edited] = files.map(
    ([name, bytes]) => of(name, bytes),
  );
  const trips = PLAN_EDITS.map((edit, at) => ({
    edit,
    trip: tripOf(edited[at] ?? new Uint8Array(), edit),
  }));
  const comments = remarksFound(remarked);
  return {
    found: trips.filter(({ trip }) => trip.found === 1).length,
    missed: trips
      .filter(({ trip }) => trip.found !== 1)
      .map(({ edit }) => `${edit.kind} at ${edit.at}`),
    invented: [
      ...unchanged(saved).map((line) => `${SAVED}: ${line}`),
      ...unchanged(remarked).map((line) => `${REMARKED}: ${line}`),
      ...trips.flatMap(({ edit, trip }) =>
        trip.invented.map((line) => `${edit.kind} at ${edit.at}: ${line}`),
      ),
    ],
    comments: PLAN_REMARKS.filter(({ at, text }) =>
      comments.some((one) => one.at === at && one.text === text && one.by === 'Dana Reyes'),
    ).length,
  };
}

function tell(program: string, { found, missed, invented, comments }: Sum): void {
  console.log(
    `${program}: ${found} of ${PLAN_EDITS.length} edits found, ${missed.length} missed, ${invented.length} invented; comments ${comments} of ${PLAN_REMARKS.length}.`,
  );
  for (const one of missed) console.log(`  missed: ${one}`);
  for (const one of invented) console.log(`  invented: ${one}`);
  if (missed.length + invented.length > 0) process.exitCode = 1;
}

function throughLibreOffice(): ((name: string) => Uint8Array) | undefined {
  fs.rmSync(OUT, { recursive: true, force: true });
  fs.mkdirSync(OUT, { recursive: true });
  for (const [name, bytes] of files) fs.writeFileSync(path.join(OUT, `${name}.docx`), bytes);
  const sources = files.map(([name]) => path.join(OUT, `${name}.docx`));
  const folder = path.join(OUT, 'back');
  const convert = ['--headless', '--convert-to', 'docx', '--outdir', folder];
  const { error, status } = spawnSync('soffice', [...convert, ...sources], { timeout: 540_000 });
  if (error !== undefined || status !== 0) return undefined;
  return (name) => fs.readFileSync(path.join(folder, `${name}.docx`));
}

tell(
  'Word, by script',
  summed((_, bytes) => asWordSaves(bytes)),
);
tell(
  'Google Docs, by script',
  summed((_, bytes) => asGoogleDocsSaves(bytes)),
);
const back = throughLibreOffice();
if (back === undefined) console.log('LibreOffice isn’t installed (libreoffice-writer): not tried.');
else tell('LibreOffice', summed(back));
