import assert from 'node:assert/strict';
import { originalNames, originalPath } from '../../../src/core/workbook/files/conflictCopy.ts';
import { codesWith, expectCodes, messageWith } from './checking.ts';
import { neighbor, neighborsOf } from './neighborhood.ts';

const ORIGINAL = 'partnerships/harbor/harbor-cycle-1.md';
const COPY = 'partnerships/harbor/harbor-cycle-1 (conflicted copy).md';
const OURS = 'Harbor Light Food Bank';

const self = (label: string, cycle = 1) =>
  neighbor({ id: 'this', label, organization: OURS, cycle, focus: 'Nights' });
const other = (label: string, said = {}) =>
  neighbor({ label, organization: OURS, focus: 'Nights', ...said });

describe('A second file of one workbook', () => {
  for (const name of [
    'cycle-1 (conflicted copy).md',
    'cycle-1 (Anna’s conflicted copy 2026-11-24).md',
    "cycle-1 (Anna's conflicted copy 2026-11-24 (1)).md",
    'cycle-1 (conflicted copy 2026-11-24 101010).md',
    'cycle-1.sync-conflict-20261124-101010-ABC2DEF.md',
    'cycle-1_conflict-20261124-101010.md',
    'cycle-1-PC2.md',
    'cycle-1-DESKTOP-4F7Q2AB.md',
    'cycle-1-PC2-2.md',
    'cycle-1 (1).md',
    'cycle-1(2).md',
    'cycle-1 - Copy.md',
    'cycle-1 - Copy (2).md',
    'cycle-1 copy.md',
    'cycle-1 copy 2.md',
  ]) {
    it(`is known by its name, ${name}`, () => {
      assert.ok(originalNames(name).includes('cycle-1.md'), originalNames(name).join());
      assert.equal(
        originalPath(`a/b/${name}`, [`a/b/${name}`, 'a/b/cycle-1.md']),
        'a/b/cycle-1.md',
      );
      const uri = `file:///a%20b/${encodeURIComponent(name)}`;
      assert.equal(originalPath(uri, ['file:///a%20b/cycle-1.md']), 'file:///a%20b/cycle-1.md');
    });
  }

  for (const name of [
    ...'cycle-1.md|cycle-1-notes.md|cycle-1-2.md|cycle-1-pc2.md|cycle-1-ES.md'.split('|'),
    ...'cycle-1 (spring).md|photocopy.md|hard copy of.md| (1).md'.split('|'),
  ]) {
    it(`is not seen in ${name}`, () => {
      assert.equal(
        originalPath(`a/${name}`, ['a/cycle-1.md', 'a/photo.md', 'a/cycle-1 .md']),
        undefined,
      );
    });
  }

  it('is remarked on once, on the copy, with the name of the first', () => {
    const neighbors = neighborsOf(self(COPY), other(ORIGINAL));
    assert.deepEqual(codesWith('focus:', { neighbors }), ['conflict-copy']);
    assert.equal(
      messageWith('focus:', 'conflict-copy', { neighbors }),
      'This looks like a copy of “harbor-cycle-1.md” from when two people saved at once. Combine the two, then delete one.',
    );
    const original = neighborsOf(self(ORIGINAL), other(COPY));
    expectCodes('focus:', [], { neighbors: original });
  });

  it('is not told besides that it lacks a focus', () => {
    const bare = { focus: undefined };
    const neighbors = neighborsOf({ ...self(COPY), ...bare }, other(ORIGINAL, bare));
    assert.deepEqual(codesWith('focus:', { neighbors }), ['conflict-copy']);
    const reverse = neighborsOf({ ...self(ORIGINAL), ...bare }, other(COPY, bare));
    assert.deepEqual(codesWith('focus:', { neighbors: reverse }), []);
  });

  for (const [what, others] of [
    ['lies in another folder', [other('partnerships/harbor-cycle-1.md')]],
    ['is about another organization', [other(ORIGINAL, { organization: 'Riverside Mosque' })]],
    ['is another cycle', [other(ORIGINAL, { cycle: 2 })]],
    ['is not there', []],
  ] as const) {
    it(`is none when the first one ${what}`, () =>
      expectCodes('focus:', [], { neighbors: neighborsOf(self(COPY), ...others) }));
  }
});
