import assert from 'node:assert/strict';
import { insertMeetingNotes } from '../../../src/core/workbook/edits/meetingNotes.ts';
import { isoDay } from '../../../src/core/calendar/day.ts';
import { meetingId } from '../../../src/core/form/answers.ts';
import { applyChange, isDayField } from '../../../src/core/form/change.ts';
import {
  changedNames,
  firstChanged,
  isSortedAnew,
  type NamedForm,
} from '../../../src/core/form/changed.ts';
import { itemsNow, namesOf, NO_ITEMS } from '../../../src/core/form/sync/items.ts';
import { applyEdits } from '../../../src/core/workbook/edit.ts';
import { openWorkbook } from '../../../src/core/workbook/openWorkbook.ts';
import { stillRemoved } from '../../../src/webview/form/removed.ts';
import { SOUND, TODAY } from '../checks/soundWorkbook.ts';
import { changed, controlIn, formIn } from './forms.ts';

function titles(text: string): readonly string[] {
  const list = controlIn(formIn(text), 'milestones');
  return list?.kind === 'list' ? list.items.map(({ name }) => name) : [];
}

/** The forms of texts that come one after another, with what their items are called. */
function formsOf(...texts: readonly string[]): readonly NamedForm[] {
  let naming = NO_ITEMS;
  return texts.map((text) => {
    naming = itemsNow(naming, openWorkbook(text)!);
    return { form: formIn(text), names: namesOf(naming.items) };
  });
}

describe('What somebody else has changed', () => {
  it('is told by the names of questions and lists, each once, in the order of the form', () => {
    let after = changed(SOUND, { kind: 'set', field: 'milestones.0.owner', value: 'Zoe' });
    after = changed(after, { kind: 'set', field: 'milestones.1.title', value: 'Later' });
    after = changed(after, { kind: 'set', field: 'challenges', value: 'None.' });
    after = changed(after, { kind: 'set', field: 'focus', value: 'Lamps' });
    const [was, now] = formsOf(SOUND, after);
    assert.deepEqual(changedNames(was!, now!), ['Focus', 'Milestones', 'Challenges']);
    assert.deepEqual(changedNames(now!, now!), []);
  });

  it('is what is gone as well, and no heading that only moved down', () => {
    const [was, now] = formsOf(SOUND, changed(SOUND, { kind: 'remove', item: 'milestones.0' }));
    assert.deepEqual(changedNames(was!, now!), ['Milestones']);
    const headed = (title: string): string => `${SOUND}\n## ${title}\n\nOurs.\n`;
    const [one, two] = formsOf(headed('B'), `${headed('A')}\n## B\n\nOurs.\n`);
    assert.deepEqual(changedNames(one!, two!), ['A']);
  });
});

describe('Items that change their places', () => {
  const before = titles(SOUND);

  it('go up and down by one, with all that is theirs, and back', () => {
    assert.ok(before.length > 1);
    const down = changed(SOUND, { kind: 'move', item: 'milestones.0', by: 1 });
    assert.deepEqual(titles(down), [before[1], before[0], ...before.slice(2)]);
    assert.equal(changed(down, { kind: 'move', item: 'milestones.1', by: -1 }), SOUND);
  });

  it('are no change of what they say, made or undone, whichever moves how far', () => {
    const places = before.map((_, at) => at);
    for (const from of places)
      for (const to of places.filter((one) => one !== from)) {
        const item = `milestones.${String(from)}`;
        const after = changed(SOUND, { kind: 'move', item, by: to - from });
        const [was, now] = formsOf(SOUND, after);
        for (const [one, other] of [
          [was!, now!],
          [now!, was!],
        ] as const) {
          const found = firstChanged(one, other)?.control;
          assert.equal(found?.id, 'milestones');
          assert.ok(isSortedAnew(found, one, other));
        }
      }
  });

  it('lead to what is said otherwise in one of them meanwhile', () => {
    const moved = changed(SOUND, { kind: 'move', item: 'milestones.0', by: 1 });
    const field = 'milestones.0.owner';
    const [was, now] = formsOf(SOUND, changed(moved, { kind: 'set', field, value: 'Zoe' }));
    const found = firstChanged(was!, now!);
    assert.equal(found?.control.id, field);
    assert.match(found.said, new RegExp(` · ${titles(moved)[0]!}$`), 'and say in which of them');
  });

  it('stay within their list', () => {
    const workbook = openWorkbook(SOUND)!;
    for (const [at, by] of [
      [0, -1],
      [before.length - 1, 1],
    ] as const) {
      const item = `milestones.${String(at)}`;
      assert.equal(applyChange(workbook, { kind: 'move', item, by }, TODAY).kind, 'refused');
    }
  });
});

describe('Today’s meeting', () => {
  // A meeting is prepared for a day that is ahead.
  const ahead = SOUND.replace(/#### 2026-03-09/, `#### ${isoDay(TODAY + 7)}\n\nTo do.\n\n$&`);
  const made = insertMeetingNotes(openWorkbook(ahead)!, TODAY);
  assert.ok(made.kind === 'edits');
  const after = applyEdits(ahead, made.edits);

  it('is found by its day, whatever meetings stand beside it', () => {
    const id = meetingId(openWorkbook(after)!, TODAY);
    assert.match(id ?? '', new RegExp(`/${isoDay(TODAY)}$`));
    assert.ok(controlIn(formIn(after), id!));
    assert.equal(meetingId(openWorkbook(ahead)!, TODAY), undefined);
  });

  it('is what has changed, and no heading that only moved down', () => {
    const [was, now] = formsOf(ahead, after);
    const found = firstChanged(was!, now!)?.control;
    assert.equal(found?.id, meetingId(openWorkbook(after)!, TODAY));
    const undone = firstChanged(now!, was!)?.control;
    assert.equal(undone?.id, found?.id);
  });
});

describe('An item that comes back', () => {
  const { length } = titles(SOUND);
  for (let at = 0; at < length; at++) {
    it(`is what has changed, wherever it stood: ${String(at + 1)} of ${String(length)}`, () => {
      const without = changed(SOUND, { kind: 'remove', item: `milestones.${String(at)}` });
      const [whole, was] = formsOf(SOUND, without);
      const found = firstChanged(was!, whole!)?.control;
      assert.match(found?.id ?? '', new RegExp(`^milestones\\.${String(at)}\\.`));
    });
  }
});

describe('A field of days', () => {
  it('is one by its schema, also in an item that is not there yet', () => {
    for (const id of ['milestones.9.done-on', 'milestones.9.first-due', 'next-meeting', 'gap/when'])
      assert.ok(isDayField(id), id);
    for (const id of ['milestones.0.title', 'challenges', 'gap/who', 'goal.measurable.0.result'])
      assert.ok(!isDayField(id), id);
  });
});

describe('What was removed', () => {
  const text = changed(SOUND, { kind: 'remove', item: 'milestones.0' });
  const left = titles(text).length;
  const removed = { list: 'milestones', at: 0, left, name: 'A' };

  it('is told once it is gone, until its list has other items', () => {
    const waiting = stillRemoved(removed, { form: formIn(SOUND), version: 4 });
    assert.equal(waiting?.version, undefined);
    const told = stillRemoved(waiting, { form: formIn(text), version: 5 });
    assert.equal(told?.version, 5);
    assert.equal(stillRemoved(told, { form: formIn(text), version: 5 }), told);
    const typed = changed(text, { kind: 'set', field: 'communication', value: 'By phone' });
    assert.equal(stillRemoved(told, { form: formIn(typed), version: 6 }), told);
    assert.equal(stillRemoved(told, { form: formIn(SOUND), version: 7 }), undefined);
  });
});

describe('Whom to reach there', () => {
  it('may be several, one a line', () => {
    const value = 'Program manager, front desk 555-0100\nOffice: hello@harborlight.example';
    const text = changed(SOUND, { kind: 'set', field: 'organization.contact', value });
    const field = controlIn(formIn(text), 'organization.contact');
    assert.ok(field?.kind === 'field' && field.input === 'prose');
    assert.equal(field.value, value);
  });
});
