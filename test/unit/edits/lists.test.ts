import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDay } from '../../../src/core/calendar/day.ts';
import { appendItem } from '../../../src/core/workbook/edits/appendItem.ts';
import type { Edited } from '../../../src/core/workbook/edits/edited.ts';
import { readFrontData, sameData, withData } from '../../../src/core/workbook/edits/frontData.ts';
import {
  clearField,
  removeField,
  removeItem,
} from '../../../src/core/workbook/edits/removeField.ts';
import { sortMilestones } from '../../../src/core/workbook/edits/sortItems.ts';
import { applyEdits } from '../../../src/core/workbook/edit.ts';
import { placeAt } from '../../../src/core/workbook/model/place.ts';
import type { Workbook } from '../../../src/core/workbook/workbook.ts';
import type { FieldPath } from '../../../src/core/schema/fieldPath.ts';
import { damagedWorkbook, isoDate, phrase, laidOutWorkbook } from './laidOutWorkbooks.ts';
import { opened } from '../../support/workbookText.ts';

const head = '---\nworkbook: partnership-cycle\n';
const foot = '---\n\n# Title\n';

/** The front matter's lines after an edit of the workbook that has these; or why there was none. */
function edited(yaml: string, edit: (workbook: Workbook) => Edited): string {
  const text = `${head}${yaml}${foot}`;
  const done = edit(opened(text));
  if (done.kind === 'refused') return done.reason;
  return applyEdits(text, done.edits).slice(head.length, -foot.length);
}

const due = { day: parseDay('2026-03-30')! };

describe('Adding to a list', () => {
  const add = (yaml: string): string =>
    edited(yaml, (workbook) =>
      appendItem(workbook, ['milestones'], { owner: 'Director', title: 'Signed', due }),
    );

  it('fills in the empty item that a new workbook holds ready', () => {
    assert.equal(
      add('milestones:\n  - title:\n    due:\n    owner:\n    status:\n'),
      'milestones:\n  - title: Signed\n    due: 2026-03-30\n    owner: Director\n    status:\n',
    );
  });

  it('writes the item behind a dash that stands alone', () => {
    const item = '  - title: Signed\n    due: 2026-03-30\n    owner: Director\n';
    assert.equal(add('milestones:\n  -\n'), `milestones:\n${item}`);
    assert.equal(add('milestones:\n  - title: A\n  - \n'), `milestones:\n  - title: A\n${item}`);
    assert.equal(
      add('milestones:\n  - # soon\n'),
      `milestones:\n  - # soon\n${item.replace('-', ' ')}`,
    );
  });

  it('counts no item that says nothing but `~` or blank quotes', () => {
    const yaml = 'milestones:\n  - title: ~\n    owner: null\n  - note: "  "\n  - title: B\n';
    assert.equal(
      edited(yaml, (workbook) => removeField(workbook, ['milestones', 0])),
      yaml.replace('  - title: B\n', ''),
    );
  });

  it('begins the list in the place of brackets with nothing in them', () => {
    const list = 'milestones:\n  - title: Signed\n    due: 2026-03-30\n    owner: Director\n';
    assert.equal(add('milestones: []\n'), list);
    assert.equal(
      add('milestones: [ ] # ours\ncycle: 1\n'),
      `${list.replace(':', ': # ours')}cycle: 1\n`,
    );
  });

  it('lays the new item out like those that are there', () => {
    assert.equal(
      add('milestones:\n-   title: A\n\n-   title: B\n    # moved\ncycle: 1\n'),
      'milestones:\n-   title: A\n\n-   title: B\n    # moved\n\n-   title: Signed\n    due: 2026-03-30\n    owner: Director\ncycle: 1\n',
    );
  });

  it('begins the list where there is none', () => {
    const list = 'milestones:\n  - title: Signed\n    due: 2026-03-30\n    owner: Director\n';
    assert.equal(add(''), list);
    assert.equal(add('milestones:\n'), list);
    assert.equal(add('milestones: # ours\n'), list.replace(':', ': # ours'));
  });

  it('puts the cursor at the end of the new item', () => {
    const text = `${head}cycle: 1\n${foot}`;
    const done = appendItem(opened(text), ['milestones'], { title: 'Signed' });
    assert.ok(done.kind === 'edits');
    assert.ok(applyEdits(text, done.edits).slice(0, done.cursor).endsWith('- title: Signed'));
  });

  it('refuses lists in brackets and things that are no lists', () => {
    assert.equal(add('milestones: [{title: A}]\n'), 'flow-style');
    assert.equal(add('Milestones:\n  - title: A\n'), 'misspelt');
    assert.equal(add('milestone:\n  - title: A\n'), 'misspelt');
    assert.equal(add('milestones: soon\n'), 'other-shape');
    assert.equal(add('milestones:\n  title: A\n'), 'other-shape');
  });

  it('changes nothing but the list, in any workbook #many', () => {
    fc.assert(
      fc.property(
        fc.oneof(laidOutWorkbook, damagedWorkbook),
        phrase,
        isoDate,
        (text, title, date) => {
          const fields = { title, due: { day: parseDay(date)! }, owner: 'No one' };
          const done = appendItem(opened(text), ['milestones'], fields);
          if (done.kind === 'refused') return;
          const after = readFrontData(opened(applyEdits(text, done.edits)));
          const before = readFrontData(opened(text));
          assert.ok(
            sameData(withData(after, ['milestones'], '-'), withData(before, ['milestones'], '-')),
          );
          // In a damaged workbook other items may be anything.
          const list = (after.get('milestones') as readonly unknown[]).filter(
            (item): item is ReadonlyMap<string, string> => item instanceof Map,
          );
          assert.ok(list.some((item) => item.get('title') === title && item.get('due') === date));
        },
      ),
      { numRuns: 80 },
    );
  });

  it('works in every workbook that can be read #many', () => {
    fc.assert(
      fc.property(laidOutWorkbook, phrase, (text, title) => {
        assert.equal(appendItem(opened(text), ['milestones'], { title }).kind, 'edits');
      }),
      { numRuns: 80 },
    );
  });
});

describe('Taking away', () => {
  const remove = (yaml: string, path: FieldPath): string =>
    edited(yaml, (now) => removeField(now, path));
  const clear = (yaml: string, path: FieldPath): string =>
    edited(yaml, (now) => clearField(now, path));

  it('takes a field with its lines', () => {
    assert.equal(remove('status: paused\ncycle: 1\n', ['status']), 'cycle: 1\n');
    assert.equal(
      remove('status-reason: >-\n  New\n  director\ncycle: 1\n', ['status-reason']),
      'cycle: 1\n',
    );
  });

  it('leaves the key where a comment stands behind the value, and behind a dash', () => {
    assert.equal(remove('status: paused # by them\n', ['status']), 'status: # by them\n');
    assert.equal(
      remove('milestones:\n  - title: A\n    due: B\n', ['milestones', 0, 'title']),
      'milestones:\n  - title:\n    due: B\n',
    );
  });

  it('empties a field and leaves its key', () => {
    assert.equal(clear('library: "A"\ncycle: 1\n', ['library']), 'library:\ncycle: 1\n');
    assert.equal(
      clear('goal:\n  statement: >-\n    A\n    B\n  specific: C\n', ['goal', 'statement']),
      'goal:\n  statement:\n  specific: C\n',
    );
    assert.equal(clear('library: A # ours\n', ['library']), 'library: # ours\n');
  });

  it('empties no key that would take over a line below it', () => {
    const below = ['\t  time-bound:', '\t  time-bound:\n\t  specific:', '\t  - ', '\t  #', '\t  x'];
    const values = ['>-\n    A\n    B', '|\n    A', 'A', '"A"', 'A\n    B'];
    for (const line of below)
      for (const value of values)
        for (const between of ['\n', '\n\n']) {
          const yaml = `goal:\n  statement: ${value}${between}${line}\n`;
          const path = ['goal', 'statement'];
          const done = clear(yaml, path);
          const left = done.startsWith('goal:') ? opened(`${head}${done}${foot}`) : undefined;
          assert.equal(left && placeAt(left, path)?.node.kind, left && 'empty', yaml);
        }
  });

  it('takes an item out of its list, unless a comment would go with it', () => {
    const item = (yaml: string): string =>
      edited(yaml, (now) => removeItem(now, ['candidates', 0]));
    assert.equal(item('candidates:\n  - name: A\n  - name: B\n'), 'candidates:\n  - name: B\n');
    assert.equal(item('candidates:\n  - name: A # ask\n  - name: B\n'), 'has-comments');
  });

  it('changes nothing else in any workbook #many', () => {
    const paths = fc.constantFrom<FieldPath>(
      ['library'],
      ['goal', 'statement'],
      ['goal', 'measurable', 0, 'target'],
      ['milestones', 0, 'title'],
      ['milestones', 1, 'due'],
    );
    fc.assert(
      fc.property(
        fc.oneof(laidOutWorkbook, damagedWorkbook),
        paths,
        fc.boolean(),
        (text, path, whole) => {
          const done = (whole ? removeField : clearField)(opened(text), path);
          if (done.kind === 'refused') return;
          const after = readFrontData(opened(applyEdits(text, done.edits)));
          assert.ok(sameData(after, withData(readFrontData(opened(text)), path, undefined)));
        },
      ),
      { numRuns: 80 },
    );
  });
});

describe('Sorting milestones', () => {
  it('moves whole items with their comments, and leaves blank lines where they are', () => {
    const yaml =
      'milestones:\n  # last\n  - title: C\n    due: 2026-05-01\n    # moved once\n\n  - title: A # first\n    due: 2026-03-01\n\n\n  - title: ?\n  - title: B\n    due: 2026-04-01\ncycle: 1\n';
    assert.equal(
      edited(yaml, sortMilestones),
      'milestones:\n  - title: A # first\n    due: 2026-03-01\n\n  - title: B\n    due: 2026-04-01\n\n\n  - title: ?\n  # last\n  - title: C\n    due: 2026-05-01\n    # moved once\ncycle: 1\n',
    );
  });

  it('has nothing to do where they are in order', () => {
    const text = `${head}milestones:\n  - due: 2026-03-01\n  - due: 2026-04-01\n${foot}`;
    assert.deepEqual(sortMilestones(opened(text)), { kind: 'edits', edits: [] });
  });

  it('says the same afterwards, in order, in any workbook #many', () => {
    const milestones = fc.array(fc.tuple(fc.option(isoDate), phrase), {
      minLength: 2,
      maxLength: 6,
    });
    fc.assert(
      fc.property(laidOutWorkbook, milestones, (text, wanted) => {
        let now = text;
        for (const [date, title] of wanted) {
          const added = appendItem(opened(now), ['milestones'], {
            title,
            due: date === null ? undefined : { day: parseDay(date)! },
          });
          assert.ok(added.kind === 'edits');
          now = applyEdits(now, added.edits);
        }
        const done = sortMilestones(opened(now));
        assert.ok(done.kind === 'edits');
        const after = applyEdits(now, done.edits);
        assert.deepEqual(after.split('\n').sort(), now.split('\n').sort());
        const days = opened(after).cycle.milestones!.flatMap((one) => one.due ?? []);
        assert.deepEqual(days, [...days].sort());
      }),
      { numRuns: 50 },
    );
  });
});
