import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyChange, meantBy, valueOf } from '../../../src/core/form/change.ts';
import type { PatternControl } from '../../../src/core/form/form.ts';
import { sayingIn } from '../../../src/core/guide/saying.ts';
import { checkWorkbook } from '../../../src/core/checks/checkWorkbook.ts';
import { GAPS } from '../../../src/core/workbook/goalPattern/gaps.ts';
import { languageOf } from '../../../src/core/workbook/language.ts';
import { openWorkbook } from '../../../src/core/workbook/openWorkbook.ts';
import { planWorkbook } from '../../../src/core/workbook/scaffold/planWorkbook.ts';
import { SOUND, TODAY } from '../checks/soundWorkbook.ts';
import { changed, controlIn, formIn, FRESH } from './forms.ts';

const fill = (text: string, gap: string, value: string): string =>
  changed(text, { kind: 'set', field: `gap/${gap}`, value });

function patternIn(text: string): PatternControl {
  const group = formIn(text)
    .parts.flatMap(({ controls }) => controls)
    .find(({ id }) => id === 'goal');
  assert.ok(group?.kind === 'group');
  const pattern = group.controls.find(({ kind }) => kind === 'pattern');
  assert.ok(pattern?.kind === 'pattern');
  return pattern;
}

const said = (text: string): readonly string[] => patternIn(text).gaps.map(({ value }) => value);

const planned = planWorkbook({
  ...{ organization: 'Iglesia San José', cycle: 1, started: TODAY, language: 'es' },
});
assert.ok(planned.kind === 'plan');
const SPANISH = planned.text;

describe('The goal’s sentence as gaps to fill in', () => {
  const half = fill(fill(FRESH, 'what', 'hold 12 story times'), 'when', 'May 1, 2027');

  it('knows what the workbook knows, and is no goal yet', () => {
    assert.deepEqual(said(FRESH), ['', 'the library and Elm Street Clinic', '', '', '', '']);
    assert.deepEqual([patternIn(FRESH).isBegun, patternIn(FRESH).isFull], [false, false]);
  });

  it('half filled stays in the file as a comment, and is found again', () => {
    const draft =
      '  # By May 1, 2027, the library and Elm Street Clinic will hold 12 story times for [whom],\n  # from [baseline] to [target].\n';
    assert.equal(half, FRESH.replace('  statement: \n', `  statement: \n${draft}`));
    assert.deepEqual(openWorkbook(half)!.cycle, openWorkbook(FRESH)!.cycle);
    assert.ok(patternIn(half).isBegun);
    assert.deepEqual(said(half).slice(0, 3), [
      ...['May 1, 2027', 'the library and Elm Street Clinic'],
      'hold 12 story times',
    ]);
  });

  const full = [
    ['whom', 'young parents'],
    ['from', '0'],
    ['to', '60 families'],
  ].reduce((text, [gap = '', value = '']) => fill(text, gap, value), half);
  const SENTENCE =
    'By May 1, 2027, the library and Elm Street Clinic will hold 12 story times for young parents, from 0 to 60 families.';

  it('filled in becomes the goal, with its date, and leaves nothing behind', () => {
    assert.ok(patternIn(full).isFull);
    assert.equal(patternIn(full).sentence, SENTENCE);
    const done = changed(full, { kind: 'sentence' });
    const { goal } = openWorkbook(done)!.cycle;
    assert.deepEqual(
      { ...goal, measurable: undefined },
      { statement: SENTENCE, 'time-bound': '2027-05-01', measurable: undefined },
    );
    assert.doesNotMatch(done, /# By May/);
    assert.match(done, /\n {2}# What exactly will you do, where, and for whom\?\n {2}specific: \n/);
  });

  it('says what the goal says once that is made, and is no second goal', () => {
    const done = changed(full, { kind: 'sentence' });
    assert.deepEqual(said(done), said(full));
    assert.deepEqual([patternIn(done).isBegun, patternIn(done).isFull], [false, false]);
    const other = fill(done, 'to', '90 families');
    assert.deepEqual([patternIn(other).isBegun, patternIn(other).isFull], [true, true]);
    const replaced = changed(other, { kind: 'sentence' });
    assert.equal(replaced, done.replace('60 families', '90 families'));
    assert.deepEqual(said(replaced).at(-1), '90 families');
    assert.ok(!patternIn(replaced).isFull);
  });

  it('leaves no comment behind once the blanks say again what they said', () => {
    assert.equal(fill(fill(FRESH, 'what', 'sing'), 'what', ''), FRESH);
    const done = changed(full, { kind: 'sentence' });
    assert.equal(fill(fill(done, 'to', '90 families'), 'to', '60 families'), done);
  });

  it('has the goal’s new date in its blanks, but for a day of its own', () => {
    const field = 'goal.time-bound';
    const dated = changed(FRESH, { kind: 'set', field, value: 'June 30, 2027' });
    const begun = fill(dated, 'what', 'sing');
    const before = '2027-06-30';
    // As it is typed, letter by letter.
    const moved = ['A', 'Aug 3, 2027', 'Aug 30, 2027'].reduce(
      (text, value) => changed(text, { kind: 'set', field, value, before }),
      begun,
    );
    assert.equal(said(moved)[0], 'August 30, 2027');
    assert.equal(openWorkbook(moved)!.cycle.goal?.['time-bound'], '2027-08-30');
    const own = fill(begun, 'when', 'May 1, 2027');
    const later = changed(own, { kind: 'set', field, value: 'Aug 30, 2027', before });
    assert.equal(said(later)[0], 'May 1, 2027');
  });

  it('changes places with the sentence that was there', () => {
    const text = full.replace('  statement: \n', '  statement: More reading.\n');
    const done = changed(text, { kind: 'sentence' });
    assert.equal(openWorkbook(done)!.cycle.goal?.statement, SENTENCE);
    assert.match(done, /\n {2}# More reading\.\n {2}# What exactly/);
  });

  it('does not become the goal while a gap is open', () => {
    const made = applyChange(openWorkbook(half)!, { kind: 'sentence' }, TODAY);
    assert.equal(made.kind, 'refused');
  });

  it('keeps to the lines’ ends, and to a statement that ends the text', () => {
    const dos = fill(FRESH.replaceAll('\n', '\r\n'), 'what', 'sing');
    assert.doesNotMatch(dos, /[^\r]\n/);
    const short = 'goal:\n  statement: More reading.';
    const last = fill(`---\nworkbook: partnership-cycle\n${short}\n---\n`, 'what', 'sing');
    assert.match(last, /reading\.\n {2}# By \[when\], \[who\] will sing for .*\n---\n$/);
  });

  it('is not there where the goal stands in brackets', () => {
    const text = SOUND.replace(/goal:\n(?: .*\n)+/, 'goal: {statement: More}\n');
    assert.ok(!JSON.stringify(controlIn(formIn(text), 'goal')).includes('"gap"'));
    const made = applyChange(
      openWorkbook(text)!,
      { kind: 'set', field: 'gap/what', value: 'x' },
      TODAY,
    );
    assert.equal(made.kind, 'refused');
  });

  it('is Spanish in a Spanish workbook, and becomes a goal that is read', () => {
    assert.deepEqual(said(SPANISH), ['', 'la biblioteca e Iglesia San José', '', '', '', '']);
    const filled = [
      ['when', 'el 15 de marzo de 2027'],
      ['what', 'ofrecer 12 tardes de tarea'],
      ['whom', 'familias recién llegadas'],
      ['from', '0'],
      ['to', '60 familias'],
    ].reduce((text, [gap = '', value = '']) => fill(text, gap, value), SPANISH);
    const sentence =
      'Para el 15 de marzo de 2027, la biblioteca e Iglesia San José van a ofrecer 12 tardes de tarea para familias recién llegadas, de 0 a 60 familias.';
    assert.equal(patternIn(filled).sentence, sentence);
    const workbook = openWorkbook(changed(filled, { kind: 'sentence' }))!;
    assert.deepEqual(
      [workbook.cycle.goal?.statement, workbook.cycle.goal?.['time-bound']],
      [sentence, '2027-03-15'],
    );
    assert.deepEqual(
      checkWorkbook(workbook, { today: TODAY }).filter(({ code }) => code.startsWith('goal-')),
      [],
    );
  });

  it('knows a whole sentence of the audience from a name', () => {
    for (const [audience, whom] of [
      ['Familias del puerto.', 'familias del puerto'],
      ['Club Rotario', 'Club Rotario'],
    ] as const) {
      const text = SPANISH.replace(/^( {2}audience:).*$/m, `$1 ${audience}`);
      assert.equal(said(text)[3], whom);
    }
  });

  it('reads back whatever is filled in, and changes nothing else', () => {
    const odd = fc.oneof(
      fc.string({ maxLength: 20 }),
      fc.constantFrom(
        ...['read for [x] to y', 'a will b for c, from d to e', 'May 1', '12/5/2027', 'x\ny # z'],
        ...['By me, I will sing for you', '"', '# ', 'baseline', '😀 مرحبا', 'w. ', '---'],
        ...['a van a b para c, de d a e', 'Para mí, tú vas', '5 de mayo', 'objetivo', ' a '],
      ),
    );
    const all = fc.array(fc.tuple(fc.constantFrom(...GAPS), odd), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.constantFrom(FRESH, SOUND, SPANISH), all, (start, filled) => {
        const language = languageOf(openWorkbook(start)!);
        const say = sayingIn(language);
        const asked = { from: 'baseline', to: 'target', what: 'do what' } as Record<string, string>;
        let text = start;
        for (const [gap, value] of filled) {
          text = fill(text, gap, value);
          const meant = meantBy(`gap/${gap}`, value, TODAY, { cycle: { language } });
          const isAsked = meant === say(asked[gap] ?? gap);
          assert.equal(valueOf(openWorkbook(text)!, `gap/${gap}`), isAsked ? '' : meant);
          assert.deepEqual(openWorkbook(text)!.cycle, openWorkbook(start)!.cycle);
          const rest = text.replace(
            /\n {2}# (?:By (?!what date, who)|Para el )[^]*?(?=\n {2}(?:# What exactly|# ¿Qué harán|specific:))/,
            '',
          );
          assert.equal(rest, start);
        }
      }),
      { numRuns: 100 },
    );
  });
});
