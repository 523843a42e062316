import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { newForm, type FormOnText } from './newForm.ts';
import { SOUND } from '../../checks/soundWorkbook.ts';

const HERS = ['focus', 'coordinator'] as const;
const theirs = (n: number): string => `Ana ${String(n)}`;
const withTheirs = (text: string, n: number): string =>
  text.replace(/^library: .*$/m, `library: ${theirs(n)}`);

/** What happens to a form, in any order: each says what somebody else has saved by then, if they did. */
const steps = fc.array(
  fc.constantFrom('type', 'type', 'leave', 'undo', 'redo', 'save', 'theirs', 'dies'),
  { minLength: 1, maxLength: 14 },
);

describe('What somebody else has saved', () => {
  it('is taken out by no Undo, however often it is pressed, and neither is what she had written by then', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const form = newForm(SOUND);
        let saved = SOUND;
        let came = 0;
        let hers: Readonly<Record<string, string>> = {};
        const isDirty = (): boolean => form.text() !== saved;
        for (const [at, step] of all.entries()) {
          if (step === 'type') {
            const field = HERS[at % 2]!;
            form.type(field, `${form.say(field)} w${String(at)}`);
          } else if (step === 'theirs') {
            const others = withTheirs(saved, ++came);
            if (isDirty()) form.bringIn(others);
            else form.reload(others);
            saved = others;
            hers = saying(form);
          } else if (step === 'save') {
            form.save();
            saved = form.text();
          } else if (step === 'dies') {
            // Nothing is put by of a document that is as its file is.
            if (isDirty()) form.die();
          } else form[step]();
          if (came > 0) assert.equal(form.say('library'), theirs(came));
        }
        if (came === 0) return;
        for (let presses = 0; presses < 20; presses++) form.undo();
        assert.equal(form.say('library'), theirs(came));
        assert.deepEqual(saying(form), hers);
      }),
    );
  });
});

describe('A choice between two versions', () => {
  for (const which of ['keep', 'both', 'take'] as const)
    it(`comes back with Undo, and is made again with Redo: ${which}`, () => {
      const form = newForm(SOUND);
      form.type('focus', 'Hers');
      form.bringIn(SOUND.replace(/^focus: .*$/m, 'focus: Theirs'));
      const asked = form.stuck();
      const before = form.text();
      assert.deepEqual(
        asked.map(({ mine, theirs: other }) => [mine, other]),
        [['Hers', 'Theirs']],
      );
      form.choose(which, 'focus');
      const after = form.text();
      assert.deepEqual(form.stuck(), []);
      form.undo();
      assert.equal(form.text(), before);
      assert.deepEqual(form.stuck(), asked);
      form.undo();
      assert.equal(form.text(), before);
      assert.deepEqual(form.stuck(), asked);
      form.redo();
      assert.equal(form.text(), after);
      assert.deepEqual(form.stuck(), []);
    });
});

/** What she does, in any order, in a form whose focus somebody else changes as well. */
const choices = fc.array(
  fc.record({
    kind: fc.constantFrom(
      ...(['type', 'type', 'type', 'typeLate', 'erase', 'undo', 'undo', 'redo', 'leave'] as const),
      ...(['keep', 'both', 'take', 'save', 'theirs', 'theirs'] as const),
    ),
    field: fc.constantFrom('focus', 'focus', 'coordinator'),
    pause: fc.constantFrom(0, 5000),
  }),
  { minLength: 1, maxLength: 16 },
);

/** Both have written in the focus, and she is asked. */
const BEGIN = (['type', 'theirs'] as const).map((kind) => ({ kind, field: 'focus', pause: 0 }));

describe('Undo and Redo around a choice between two versions', () => {
  it('take back and bring again what she did last, and no Redo takes away what she typed', () => {
    let asked = 0;
    fc.assert(
      fc.property(choices, (all) => {
        const form = newForm(SOUND);
        let [saved, came, old] = [SOUND, 0, ''];
        let hasTyped = false;
        let last = { field: '', word: '' };
        const look = (): unknown => [form.text(), form.stuck()];
        const steps = [...BEGIN, ...all];
        for (const [at, { kind, field, pause }] of steps.entries()) {
          form.rest(pause);
          const before = look();
          const word = ` w${String(at)}`;
          if (kind === 'type') form.type(field, `${form.shows(field)}${word}`);
          else if (kind === 'typeLate') form.type('focus', `${form.shows('focus')}${word}`, old);
          else if (kind === 'erase') form.type(field, form.shows(field).replace(/ w\d+$/, ''));
          else if (kind === 'save') {
            form.save();
            saved = form.text();
          } else if (kind === 'theirs') {
            old = form.say('focus');
            const others = saved.replace(/^focus: .*$/m, `focus: Theirs ${String(++came)}`);
            if (form.text() === saved) form.reload(others);
            else form.bringIn(others);
            saved = others;
          } else if (kind === 'undo' || kind === 'redo' || kind === 'leave') form[kind]();
          else if (form.shows('focus') !== form.say('focus')) {
            asked++;
            form.choose(kind, 'focus');
          }
          if (kind === 'redo' && hasTyped) assert.deepEqual(look(), before);
          const isOther = JSON.stringify(look()) !== JSON.stringify(before);
          if (/type|erase/.test(kind) && isOther) hasTyped = true;
          else if (kind === 'undo') hasTyped = false;
          if (kind === 'undo' && last.word !== '')
            assert.ok(
              !form.shows(last.field).endsWith(last.word),
              'Undo leaves what she typed last',
            );
          if (kind === 'type' && isOther) last = { field, word };
          else if (kind !== 'leave' && kind !== 'save') last = { field: '', word: '' };
        }
        const presses = steps.length;
        for (let left = presses; left > 0; left--) form.redo();
        const before = look();
        for (let left = presses; left > 0; left--) form.undo();
        for (let left = presses; left > 0; left--) form.redo();
        assert.deepEqual(look(), before);
      }),
      { numRuns: 100 },
    );
    assert.ok(asked > 0);
  });

  it('takes back what is typed while the question is open, in one go, and leaves the question', () => {
    const form = newForm(SOUND);
    form.type('focus', 'Hers');
    form.bringIn(SOUND.replace(/^focus: .*$/m, 'focus: Theirs'));
    for (const typed of ['Hers e', 'Hers every', 'Hers every day']) form.type('focus', typed);
    form.undo();
    assert.equal(form.shows('focus'), 'Hers');
    assert.deepEqual(
      form.stuck().map(({ mine }) => mine),
      ['Hers'],
    );
    form.redo();
    assert.equal(form.shows('focus'), 'Hers every day');
    form.undo();
    form.undo();
    assert.equal(form.shows('focus'), 'Hers');
  });

  for (const which of ['keep', 'both', 'take'] as const)
    it(`leave what she typed once the question was back, also where she presses Redo: ${which}`, () => {
      const form = newForm(SOUND);
      form.type('focus', 'Hers');
      form.bringIn(SOUND.replace(/^focus: .*$/m, 'focus: Theirs'));
      form.choose(which, 'focus');
      form.undo();
      form.type('focus', 'Hers every day');
      for (let presses = 0; presses < 3; presses++) form.redo();
      assert.equal(form.shows('focus'), 'Hers every day');
      form.undo();
      assert.equal(form.shows('focus'), 'Hers');
      for (let presses = 0; presses < 3; presses++) form.redo();
      assert.equal(form.shows('focus'), 'Hers every day');
    });
});

function saying(form: FormOnText): Readonly<Record<string, string>> {
  return Object.fromEntries(HERS.map((field) => [field, form.say(field)]));
}
