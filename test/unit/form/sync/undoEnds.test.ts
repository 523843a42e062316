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
            // The file is read by then: of what is saved in the same moment nobody can tell whose it was.
            form.rest(1000);
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
    it(`is her own, and goes back no further than to theirs: ${which}`, () => {
      const form = newForm(SOUND);
      form.type('focus', 'Hers');
      form.bringIn(SOUND.replace(/^focus: .*$/m, 'focus: Theirs'));
      const before = form.text();
      assert.deepEqual(
        form.stuck().map(({ mine, theirs: other }) => [mine, other]),
        [['Hers', 'Theirs']],
      );
      form.choose(which, 'focus');
      const after = form.text();
      assert.deepEqual(form.stuck(), []);
      form.undo();
      form.undo();
      assert.equal(form.text(), before);
      form.redo();
      assert.equal(form.text(), after);
    });
});

function saying(form: FormOnText): Readonly<Record<string, string>> {
  return Object.fromEntries(HERS.map((field) => [field, form.say(field)]));
}
