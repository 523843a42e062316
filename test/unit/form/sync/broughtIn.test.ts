import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { applyChange, valueOf, wholeValue } from '../../../../src/core/form/change.ts';
import { applyEdits } from '../../../../src/core/workbook/edit.ts';
import { openWorkbook } from '../../../../src/core/workbook/openWorkbook.ts';
import { findConflicts } from '../../../../src/core/workbook/syntax/conflicts.ts';
import { TODAY } from '../../checks/soundWorkbook.ts';
import { newForm } from './newForm.ts';
import { START } from './steps.ts';

const FIELDS = [
  ...['focus', 'coordinator', 'challenges', 'milestones.0.owner', 'milestones.1.title'],
  ...['milestones.1.owner', 'milestones.2.owner', 'milestones.2.title'],
];

const words = fc.dictionary(fc.constantFrom(...FIELDS), fc.stringMatching(/^[A-Z][a-z]{1,8}$/));

function written(text: string, said: Readonly<Record<string, string>>): string {
  return Object.entries(said).reduce((before, [field, value]) => {
    const edited = applyChange(openWorkbook(before)!, { kind: 'set', field, value }, TODAY);
    return edited.kind === 'edits' ? applyEdits(before, edited.edits) : assert.fail(field);
  }, text);
}

describe('What somebody else has saved, brought into a form', () => {
  it('takes no item away, and hers waits under each field in which both wrote', () => {
    fc.assert(
      fc.property(words, words, (hers, theirs) => {
        const form = newForm(START);
        for (const [field, value] of Object.entries(hers)) form.type(field, value);
        form.bringIn(written(START, theirs));
        assert.deepEqual(findConflicts(form.text()), []);
        const waiting = Object.entries(hers)
          .filter(([field, mine]) => theirs[field] !== undefined && theirs[field] !== mine)
          .map(([field, mine]) => ({ mine, theirs: theirs[field] }));
        const order = (one: { readonly mine: string }): string => one.mine;
        assert.deepEqual(
          form.stuck().map(order).toSorted(),
          waiting.map(order).toSorted(),
          form.text(),
        );
        for (const field of FIELDS)
          assert.equal(form.say(field), theirs[field] ?? hers[field] ?? saidBefore(field), field);
      }),
      { numRuns: 40 },
    );
  });

  it('stays, though she types on at once in an answer that has not shown it yet', () => {
    const form = newForm(written(START, { challenges: 'The stairs are steep.' }));
    form.type('challenges', 'The stairs are steep. Ask');
    form.bringIn(written(START, { challenges: 'The stairs are very steep.' }));
    form.goOn('challenges', 'The stairs are steep. Ask', 'The stairs are steep. Ask Ana', 0);
    assert.match(form.text(), /^The stairs are very steep\. Ask Ana$/m);
    assert.deepEqual(form.stuck(), []);
    form.bringIn(form.text().replace('Nights', 'Days'));
    form.goOn('focus', 'Nights', 'Nights out', 1);
    assert.deepEqual(form.stuck(), [{ mine: 'Nights out', theirs: 'Days' }]);
  });

  it('has both versions in the text where she did more than write', () => {
    const form = newForm(START);
    form.elsewhere('own-key: stays', 'own-key: hers');
    form.bringIn(START.replace('own-key: stays', 'own-key: theirs'));
    assert.equal(findConflicts(form.text()).length, 1);
    assert.deepEqual(form.stuck(), []);
  });

  it('asks of a milestone that one has done and the other one dropped, and its day goes along', () => {
    const form = newForm(START);
    form.press({ kind: 'tick', item: 'milestones.1', done: true });
    form.bringIn(written(START, { 'milestones.1.status': 'dropped' }));
    assert.deepEqual(form.stuck(), [{ mine: 'done', theirs: 'dropped' }]);
    assert.equal(form.say('milestones.1.done-on'), '');
    form.choose('keep', form.named('milestones.1.status'));
    assert.notEqual(form.say('milestones.1.done-on'), '');
  });

  it('keeps an item that one of them took out and the other one wrote in', () => {
    const form = newForm(START);
    form.press({ kind: 'remove', item: 'milestones.1' });
    form.bringIn(written(START, { 'milestones.1.owner': 'Cy' }));
    assert.deepEqual(findConflicts(form.text()), []);
    assert.equal(form.say('milestones.1.owner'), 'Cy');
  });

  it('asks of a next meeting that both set, with its time, and of other words beside it', () => {
    for (const [mine, theirs, kept] of [
      ['March 5, 2027, 4 pm', 'March 4, 2027, 10:30', '2027-03-05, 4 pm'],
      ['March 5, 2027', 'March 4, 2027, 10:30', '2027-03-05'],
      ['March 5, 2027, 4 pm', 'March 4, 2027', '2027-03-05, 4 pm'],
      ['March 3, 2027, 5 pm', 'March 3, 2027, 6 pm', '2027-03-03, 5 pm'],
      ['March 3, 2027, 5 pm', 'March 4, 2027', '2027-03-03, 5 pm'],
    ] as const) {
      for (const before of [START, written(START, { 'next-meeting': 'March 3, 2027, noon' })]) {
        const form = newForm(before);
        // Who moves the day alone leaves the hour to the one who sets it.
        const hers = before === START || kept.includes(',') ? kept : `${kept}, 10:30`;
        form.type('next-meeting', mine);
        form.type('focus', 'Mine');
        form.bringIn(written(before, { 'next-meeting': theirs, focus: 'Theirs' }));
        assert.deepEqual(findConflicts(form.text()), [], form.text());
        assert.ok(
          form.stuck().some((one) => one.mine === hers),
          JSON.stringify(form.stuck()),
        );
        form.choose('keep', 'next-meeting');
        assert.equal(wholeValue(openWorkbook(form.text())!, 'next-meeting'), hers);
        assert.deepEqual(form.stuck(), [{ mine: 'Mine', theirs: 'Theirs' }]);
      }
    }
  });

  it('has theirs with hers below it where she keeps both, and what both say once', () => {
    for (const [mine, theirs, both] of [
      ['Mine.', 'Theirs.', 'Theirs.\n\nMine.'],
      ['Mine.\n\nA.', 'Theirs.\n\nA.', 'Theirs.\n\nA.\n\nMine.'],
    ] as const) {
      const form = newForm(START);
      form.type('challenges', mine);
      form.bringIn(written(START, { challenges: theirs }));
      assert.deepEqual(form.stuck(), [{ mine, theirs }]);
      form.choose('both', 'challenges');
      assert.equal(form.say('challenges'), both);
      assert.deepEqual(form.stuck(), []);
      form.undo();
      assert.equal(form.say('challenges'), theirs);
    }
  });

  it('brings a milestone that they took out back with all that it said, and hers in it', () => {
    fc.assert(
      fc.property(fc.nat(2), words, words, (at, hers, theirs) => {
        const item = `milestones.${String(at)}`;
        const form = newForm(START);
        for (const [field, value] of Object.entries({ ...hers, [`${item}.title`]: 'Mine' }))
          form.type(field, value);
        const before = written(START, { ...theirs, [`${item}.title`]: 'Theirs' });
        form.bringIn(before);
        const [field, owner] = ['title', 'owner'].map((key) => form.named(`${item}.${key}`));
        const more = ['owner', 'due'].map((key) => form.say(`${item}.${key}`));
        form.save();
        const { list, kept } = withoutItem(form.text(), at);
        form.reload(list);
        form.restore(field!);
        const { milestones = [] } = openWorkbook(form.text())!.cycle;
        assert.equal(milestones.length, 3, form.text());
        assert.equal(form.say('milestones.2.title'), 'Mine', form.text());
        assert.deepEqual(
          ['owner', 'due'].map((key) => form.say(`milestones.2.${key}`)),
          more,
          form.text(),
        );
        assert.ok(form.text().includes(kept), form.text());
        assert.ok(!form.text().includes('"'), form.text());
        const [mine, their] = [hers[`${item}.owner`], theirs[`${item}.owner`]];
        if (mine === undefined || their === undefined || mine === their) return;
        form.restore(owner!);
        assert.equal(form.say('milestones.2.owner'), mine, form.text());
      }),
      { numRuns: 40 },
    );
  });

  it('leaves her words put by until she decides, and keeps the ones that she chooses', () => {
    const form = newForm(START);
    form.type('focus', 'Mine');
    form.bringIn(written(START, { focus: 'Theirs' }));
    form.save();
    form.die();
    assert.deepEqual(form.stuck(), [{ mine: 'Mine', theirs: 'Theirs' }]);
    form.choose('keep', 'focus');
    assert.equal(form.say('focus'), 'Mine');
    form.undo();
    assert.equal(form.say('focus'), 'Theirs');
  });
});

/** A text without one of its milestones, and the other two. */
function withoutItem(text: string, at: number): { readonly list: string; readonly kept: string } {
  const edited = applyChange(
    openWorkbook(text)!,
    { kind: 'remove', item: `milestones.${String(at)}` },
    TODAY,
  );
  const list = edited.kind === 'edits' ? applyEdits(text, edited.edits) : assert.fail(text);
  return { list, kept: /^milestones:\n(?: .*\n)*/m.exec(list)?.[0] ?? '' };
}

function saidBefore(field: string): string {
  return valueOf(openWorkbook(START)!, field);
}
