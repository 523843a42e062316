import assert from 'node:assert/strict';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { isoDay, parseDay } from '../../../src/core/calendar/day.ts';
import type { CheckListing } from '../../../src/core/listing/checkListing.ts';
import type { StatusListing } from '../../../src/core/listing/statusListing.ts';
import { newFolder, type Folder } from './calls.ts';

interface CopyModule {
  readonly SAMPLE_DAY: string;
  readonly copySampleLibrary: (toDir: string, todayIso: string) => void;
}

/** What each sample is there to show: its status, and the problems it has. */
const MEANT: Readonly<Record<string, readonly string[]>> = {
  'harbor-light-food-bank-cycle-1': ['complete'],
  'harbor-light-food-bank-cycle-2': ['working-together'],
  'riverbend-tenants-union-cycle-1': ['working-together', 'milestone-overdue', 'milestone-overdue'],
  'second-spring-reentry-network-cycle-1': ['paused'],
  'story-kettle-elders-circle-cycle-1': ['discuss', 'next-step'],
  'willow-street-free-clinic-cycle-1': ['assess', 'next-step'],
  'crossroads-barbershop-collective-cycle-1': ['align', 'next-step'],
  'maple-fork-deaf-community-center-cycle-1': ['reflect', 'reflection-due', 'next-step'],
};
const MISTAKES = 'northside-soccer-league-cycle-1';

describe('The sample library', () => {
  let folder: Folder;
  let sample: CopyModule;
  before(async () => {
    const file = pathToFileURL(path.resolve('test/sample/copy.mjs'));
    sample = (await import(file.href)) as CopyModule;
  });
  beforeEach(() => {
    folder = newFolder();
  });
  afterEach(() => folder.remove());

  for (const later of [0, 1, 400]) {
    it(`shows what it is meant to show, ${String(later)} days after it was written #many`, () => {
      const today = isoDay(parseDay(sample.SAMPLE_DAY)! + later);
      sample.copySampleLibrary(path.join(folder.path, 'lib'), today);
      const json = (command: string): unknown =>
        JSON.parse(folder.call(command, '--format=json', `--today=${today}`, 'lib').out);
      const checked = json('check') as CheckListing;
      const status = json('status') as StatusListing;
      const problems = new Map(
        checked.files.map((file) => [path.basename(file.path, '.md'), file.problems]),
      );
      const shown = status.organizations
        .flatMap(({ cycles }) => cycles)
        .map((cycle) => {
          const name = path.basename(cycle.path, '.md');
          const codes: readonly string[] = problems.get(name)!.map(({ code }) => code);
          return [name, [cycle.status, ...codes]] as const;
        });
      const { [MISTAKES]: mistakes, ...others } = Object.fromEntries(shown);
      assert.deepEqual(others, MEANT);
      for (const code of [
        ...'yaml-syntax invalid-date unknown-value unknown-key placeholder'.split(' '),
        ...'milestone-owner role-partner-missing personal-data'.split(' '),
      ]) {
        assert.ok(mistakes!.includes(code), `${code} in ${mistakes!.join(' ')}`);
      }
      for (const [name, found] of problems) {
        const grave = found.filter(
          ({ severity }) => severity === 'error' || severity === 'warning',
        );
        assert.ok(name === MISTAKES || grave.length === 0, name);
      }
    });
  }

  it('has ideas that nobody has started with, one of them on two lists', () => {
    sample.copySampleLibrary(folder.path, sample.SAMPLE_DAY);
    const { out } = folder.call('status', '--format=json', 'partnerships');
    assert.deepEqual(
      (JSON.parse(out) as StatusListing).candidates.map(({ name }) => name),
      [
        'County Veterans Hub',
        'Eastside Laundromat Owners',
        'Maple Fork Quilters Guild',
        'New Arrivals Welcome House',
      ],
    );
  });

  it('refuses a day that does not exist', () => {
    assert.throws(() => {
      sample.copySampleLibrary(folder.path, '2026-13-45');
    }, RangeError);
  });
});
