import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { parseDay } from '../../../src/core/calendar/day.ts';
import { guide } from '../../../src/core/guide/guide.ts';
import { propertySchema } from '../../../src/core/schema/schema.ts';
import { snippets, type Snippet } from '../../../src/core/schema/snippets.ts';
import { validateItem, validateKey, type SchemaFault } from '../../../src/core/schema/validate.ts';

/** The text after a person has pressed Tab through every placeholder without typing. */
function taken({ body }: Snippet): string {
  return body
    .join('\n')
    .replace(/\$CURRENT_(YEAR|MONTH|DATE)/g, (_match, unit) => (unit === 'YEAR' ? '2026' : '11'))
    .replace(/\$\{\d+\|([^,|]*)[^}]*\|\}/g, '$1')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$\d/g, '');
}

function itemOf(snippet: Snippet): Readonly<Record<string, unknown>> {
  const items = parse(taken(snippet)) as readonly Readonly<Record<string, unknown>>[];
  assert.equal(items.length, 1);
  return items[0]!;
}

/** Measures are checked with their goal. */
function faultsIn(list: string, item: object): readonly SchemaFault[] {
  return list === 'measurable'
    ? validateKey('goal', { measurable: [item] }).filter(({ path }) => path[0] === list)
    : validateItem(list, item);
}

const items = snippets.flatMap((snippet) =>
  snippet.place.kind === 'item' ? [{ ...snippet, path: snippet.place.path }] : [],
);

describe('The snippets', () => {
  it('are those of the file that VS Code reads', () => {
    const file = readFileSync('snippets/partnership-workbooks.json', 'utf8');
    const names = Object.keys(JSON.parse(file) as object);
    assert.deepEqual(
      snippets.map(({ name }) => name),
      names,
    );
    assert.equal(names.length, 6);
  });

  for (const snippet of items) {
    it(`“${snippet.name}” makes an item of ${snippet.path.join('.')} that is right but for what is left open`, () => {
      const item = itemOf(snippet);
      const wrong = faultsIn(String(snippet.path.at(-1)), item).filter(
        (one) => one.kind !== 'missing' || item[one.property] !== null,
      );
      assert.deepEqual(wrong, []);
    });

    it(`“${snippet.name}” has only keys that are known, in their order, and no choice is left out`, () => {
      const schema = propertySchema([...snippet.path, 0])!;
      const keys = Object.keys(itemOf(snippet));
      const known = Object.keys(schema.properties!);
      assert.deepEqual(
        keys,
        known.filter((key) => keys.includes(key)),
      );
      for (const key of schema.required ?? []) assert.ok(keys.includes(key), key);
      for (const [, choices] of snippet.body.join('\n').matchAll(/\|([^|]*)\|/g)) {
        const allowed = Object.values(schema.properties!).flatMap((one) => one.enum ?? []);
        assert.deepEqual(choices?.split(','), allowed);
      }
    });
  }

  it('“Meeting notes” begins with the day as a heading one level below the guide’s', () => {
    const snippet = snippets.find(({ place }) => place.kind === 'part')!;
    const [heading = ''] = taken(snippet).split('\n');
    assert.equal(heading, '#### 2026-11-11');
    assert.notEqual(parseDay(heading.slice('#### '.length)), undefined);
    assert.equal(guide.part('meeting-notes').level, 3);
  });
});
