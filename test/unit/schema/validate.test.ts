import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import fc from 'fast-check';
import { formats } from '../../../src/core/schema/formats.ts';
import type { Cycle } from '../../../src/core/schema/generated/types.ts';
import { knownKeys } from '../../../src/core/schema/schema.ts';
import { validateItem, validateKey } from '../../../src/core/schema/validate.ts';

const finished: Cycle = {
  workbook: 'partnership-cycle',
  organization: {
    name: 'Harbor Light Food Bank',
    audience: 'Families who skip meals',
    relationship: 'existing',
  },
  library: 'Cedar Falls Public Library',
  cycle: 1,
  started: '2026-03-02',
  candidates: [{ name: 'Cedar Falls Tenants Union', relationship: 'new' }],
  spectrum: { current: 'consult', target: 'collaborate', reached: 'involve' },
  goal: {
    statement: 'By 15 December 2026 we will run 12 pantry nights.',
    specific: 'Pantry nights at the Riverside branch',
    measurable: [{ measure: 'Households served', baseline: 0, target: '70%', result: 162 }],
    achievable: 'Two staff are promised',
    relevant: 'Library plan, priority 2',
    'time-bound': '2026-12-15',
  },
  roles: [{ organization: 'Harbor Light', contributes: 'Food', benefits: 'Reach' }],
  milestones: [{ title: 'Agreement', due: '2026-03-30', owner: 'Director', status: 'done' }],
  agreement: { signed: '2026-03-28', review: '2026-12-15' },
};

describe('Checking one key', () => {
  it('finds nothing in a finished cycle', () => {
    for (const [key, value] of Object.entries(finished)) {
      assert.deepEqual(validateKey(key, value), [], key);
    }
  });

  it("leaves a team's own keys alone, on top and further down", () => {
    assert.deepEqual(validateKey('budget', { amount: 'lots' }), []);
    assert.deepEqual(validateKey('agreement', { signed: '2026-03-28', copies: 2 }), []);
  });

  it('takes a key with nothing after it as absent, at every depth', () => {
    for (const key of knownKeys([])) {
      for (const nothing of [null, '', '  ', [], {}, [null], [{ name: null }], { a: { b: '' } }]) {
        assert.deepEqual(validateKey(key, nothing), [], `${key}: ${JSON.stringify(nothing)}`);
      }
    }
  });

  it('skips an empty item of a list, and keeps counting', () => {
    const milestones = [{ title: null, due: null }, null, { title: 'A', due: 'soon', owner: 'B' }];
    assert.deepEqual(validateKey('milestones', milestones), [{ kind: 'date', path: [2, 'due'] }]);
  });

  it('says what is missing, at its parent', () => {
    assert.deepEqual(validateKey('organization', { name: 'A', audience: '' }), [
      { kind: 'missing', path: [], property: 'audience' },
      { kind: 'missing', path: [], property: 'relationship' },
    ]);
    assert.deepEqual(validateKey('roles', [{ organization: 'A', contributes: 'B' }]), [
      { kind: 'missing', path: [0], property: 'benefits' },
    ]);
  });

  it('misses the measures of a goal that lists none', () => {
    const faults = validateKey('goal', { ...finished.goal, measurable: [{ measure: null }] });
    assert.deepEqual(faults, [{ kind: 'missing', path: [], property: 'measurable' }]);
  });

  it('says what kind of value would be right, once', () => {
    assert.deepEqual(validateKey('organization', 'Harbor Light'), [
      { kind: 'type', path: [], expected: ['object'] },
    ]);
    assert.deepEqual(validateKey('milestones', [{ title: 'A', due: 'x', owner: 'B', status: 1 }]), [
      { kind: 'date', path: [0, 'due'] },
      { kind: 'type', path: [0, 'status'], expected: ['string'] },
    ]);
    assert.deepEqual(validateKey('cycle', 1.5), [
      { kind: 'type', path: [], expected: ['integer'] },
    ]);
  });

  it('counts cycles from 1', () =>
    assert.deepEqual(validateKey('cycle', 0), [{ kind: 'minimum', path: [], minimum: 1 }]));

  it('takes choices in any writing that is known, and lists them for any other', () => {
    assert.deepEqual(validateKey('status', 'On-Hold'), []);
    assert.deepEqual(validateKey('status', 'finished'), [
      { kind: 'enum', path: [], allowed: ['paused', 'ended'] },
    ]);
    assert.deepEqual(validateKey('workbook', 'other'), [
      { kind: 'enum', path: [], allowed: ['partnership-cycle'] },
    ]);
  });

  it('knows the calendar', () => {
    const due = (text: string): number => validateKey('started', text).length;
    const refused = ['2026-13-45', '2027-02-29', '2026-3-2', '15 March 2026', '2026-03-02T10:00'];
    assert.deepEqual(refused.map(due), [1, 1, 1, 1, 1]);
    assert.deepEqual(['2028-02-29', '2026-12-31'].map(due), [0, 0]);
  });

  it('finds its way through keys with slashes, tildes and numbers', () => {
    const faults = validateKey('roles', [{ 'a/b~c': {}, 0: {}, organization: 1 }]);
    assert.deepEqual(faults.at(-1), {
      kind: 'type',
      path: [0, 'organization'],
      expected: ['string'],
    });
  });

  it('never throws, whatever stands there #many', () => {
    fc.assert(
      fc.property(fc.constantFrom(...knownKeys([])), fc.anything(), (key, value) => {
        for (const fault of validateKey(key, value)) assert.ok(Array.isArray(fault.path));
      }),
      { numRuns: 200 },
    );
  });
});

describe('Checking one item of a list', () => {
  it('finds what checking the whole list finds there', () => {
    const item = { title: 'A', due: '2026-02-30', status: 'later' };
    const faults = validateItem('milestones', item);
    assert.deepEqual(
      validateKey('milestones', [null, item]),
      faults.map((fault) => ({ ...fault, path: [1, ...fault.path] })),
    );
    assert.deepEqual(
      faults.map((fault) => fault.kind),
      ['missing', 'date', 'enum'],
    );
  });

  it('knows each kind of item', () => {
    const missing = (list: Parameters<typeof validateItem>[0]): readonly string[] =>
      validateItem(list, { note: 'x' }).map((fault) =>
        fault.kind === 'missing' ? fault.property : fault.kind,
      );
    assert.deepEqual(missing('candidates'), ['name']);
    assert.deepEqual(missing('measurable'), ['measure']);
    assert.deepEqual(missing('milestones'), ['title', 'due', 'owner']);
    assert.deepEqual(missing('roles'), ['organization', 'contributes', 'benefits']);
  });
});

describe('The generated validators', () => {
  it('run nothing that a locked-down host forbids, and need no library', () => {
    const code = readFileSync('src/core/schema/generated/validators.ts', 'utf8');
    assert.doesNotMatch(code, /new Function|\beval\(|require\(|from ['"]ajv/);
  });

  it('agree with ajv-formats about what a date is', () => {
    const two = fc.integer({ min: 0, max: 40 }).map((value) => String(value).padStart(2, '0'));
    const year = fc.integer({ min: 0, max: 9999 }).map((value) => String(value).padStart(4, '0'));
    const dates = fc.tuple(year, two, two).map((parts) => parts.join('-'));
    const theirs = fullFormats.date as { validate: (text: string) => boolean };
    fc.assert(
      fc.property(fc.oneof(dates, fc.string()), (text) => {
        assert.equal(formats.date.validate(text), theirs.validate(text));
      }),
      { numRuns: 500 },
    );
  });
});
