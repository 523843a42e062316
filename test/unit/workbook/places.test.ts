import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { nearestPlace, placeAt } from '../../../src/core/workbook/model/place.ts';
import type { FieldPath } from '../../../src/core/schema/fieldPath.ts';
import { opened, underlined, windows, withFrontMatter } from '../../support/workbookText.ts';

const TEXT = withFrontMatter(`organization:
  name: Harbor Light
  audience:
library: >-
  Cedar Falls
  Public Library
coordinator: "Kim" # ours
milestones:
  # the first
  - title: Agreement
    due: 2026-03-30

  -
  - owner:
  - due: 2026-04-30
    title: Spring letter
goal:
  measurable:
    - measure: Households
      target: 150
roles: [{organization: A, lead: Kim}]`);

interface Case {
  readonly path: FieldPath;
  readonly key: string;
  readonly value: string;
}

const PLACES: readonly Case[] = [
  { path: ['organization'], key: 'organization', value: 'name: Harbor Light\n  audience:' },
  { path: ['organization', 'name'], key: 'name', value: 'Harbor Light' },
  { path: ['organization', 'audience'], key: 'audience', value: '' },
  { path: ['library'], key: 'library', value: '>-\n  Cedar Falls\n  Public Library' },
  { path: ['coordinator'], key: 'coordinator', value: '"Kim"' },
  { path: ['milestones', 0, 'due'], key: 'due', value: '2026-03-30' },
  { path: ['milestones', 1, 'title'], key: 'title', value: 'Spring letter' },
  { path: ['goal', 'measurable', 0, 'target'], key: 'target', value: '150' },
  { path: ['roles', 0, 'lead'], key: 'lead', value: 'Kim' },
];

describe('everything in the front matter has a place', () => {
  for (const { path, key, value } of PLACES) {
    it(path.join('.'), () => {
      for (const text of [TEXT, windows(TEXT), `\uFEFF${TEXT}`]) {
        const place = placeAt(opened(text), path)!;
        assert.equal(underlined(place.key, text), key);
        assert.equal(underlined(place.value, text).replaceAll('\r', ''), value);
      }
    });
  }

  it('an item is shown at the value of its first key', () => {
    const workbook = opened(TEXT);
    assert.equal(underlined(placeAt(workbook, ['milestones', 0])!.key, TEXT), 'Agreement');
    assert.equal(underlined(placeAt(workbook, ['milestones', 1])!.key, TEXT), '2026-04-30');
    assert.equal(underlined(placeAt(workbook, ['goal', 'measurable', 0])!.key, TEXT), 'Households');
    assert.equal(underlined(placeAt(workbook, ['roles', 0])!.key, TEXT), 'A');
  });

  it('a list reaches from its key to the end of its last item', () => {
    const { value } = placeAt(opened(TEXT), ['milestones'])!;
    assert.ok(underlined(value, TEXT).trimEnd().endsWith('title: Spring letter'));
  });
});

describe('what is not there has no place', () => {
  const NOWHERE: readonly FieldPath[] = [
    ['focus'],
    ['organization', 'relationship'],
    ['milestones', 2],
    ['milestones', 0, 'owner'],
    ['milestones', 'title'],
    ['library', 'name'],
    ['goal', 'measurable', 3, 'target'],
    [],
  ];
  for (const path of NOWHERE) {
    it(path.join('.') || 'the whole', () => assert.equal(placeAt(opened(TEXT), path), undefined));
  }

  it('but is shown at the nearest parent that is', () => {
    const shownAt = (path: FieldPath): string =>
      underlined(nearestPlace(opened(TEXT), path).key, TEXT);
    assert.equal(shownAt(['organization', 'relationship']), 'organization');
    assert.equal(shownAt(['milestones', 1, 'owner']), '2026-04-30');
    assert.equal(shownAt(['goal', 'measurable', 0, 'baseline']), 'Households');
    assert.equal(shownAt(['agreement', 'signed']), '---');
  });
});
