import assert from 'node:assert/strict';
import { isoDay } from '../../../src/core/calendar/day.ts';
import { applyChange } from '../../../src/core/form/change.ts';
import type { Control, Form } from '../../../src/core/form/form.ts';
import { formOf } from '../../../src/core/form/readForm.ts';
import { inEnglish } from '../../../src/core/language/translate.ts';
import { applyEdits } from '../../../src/core/workbook/edit.ts';
import { planWorkbook } from '../../../src/core/workbook/scaffold/planWorkbook.ts';
import type { Workbook } from '../../../src/core/workbook/workbook.ts';
import { openWithQuestions, QUESTIONS } from '../../support/ourQuestions.ts';

const today = 20_563; // April 20, 2026

const planned = planWorkbook({ organization: 'Elm Clinic', cycle: 1 });
const NEW = planned.kind === 'plan' ? planned.text : '';

function read(workbook: Workbook): Form {
  return formOf({
    ...{ workbook, today, problems: [], translate: inEnglish },
    dayWords: (day) => ({ iso: isoDay(day), text: isoDay(day), beneath: '' }),
  });
}

function partOf(workbook: Workbook, part: string): readonly Control[] {
  return read(workbook).parts.find(({ id }) => id === part)?.controls ?? [];
}

function typed(workbook: Workbook, field: string, value: string): Workbook {
  const edited = applyChange(workbook, { kind: 'set', field, value }, today);
  assert.ok(edited.kind === 'edits', `${field}: ${JSON.stringify(edited)}`);
  return openWithQuestions(applyEdits(workbook.text, edited.edits));
}

describe('A library’s own questions in the form', () => {
  it('stand in their part, behind the guide’s own, with their help', () => {
    const agreement = partOf(openWithQuestions(NEW), 'agreement');
    const [code, insured, signs] = agreement.slice(-3);
    assert.ok(agreement.length > 3);
    assert.deepEqual(
      [code?.id, insured?.id, signs?.id],
      ['ours.budget-code', 'ours.insured', 'heading/who-signs'],
    );
    assert.equal(code?.label, 'Which budget code pays for it?');
    assert.equal(code.help, 'The six digits on the finance page.');
    assert.deepEqual(insured?.kind === 'field' && insured.choices?.map(({ label }) => label), [
      ...['Yes', 'No'],
    ]);
    const branch = partOf(openWithQuestions(NEW), 'identifying-organizations').at(-1);
    assert.deepEqual(branch?.kind === 'field' && branch.choices, [
      { value: 'Main', label: 'Main', meaning: '' },
      { value: 'Riverside', label: 'Riverside', meaning: '' },
    ]);
  });

  it('take an answer of each kind, and nothing else changes', () => {
    let workbook = openWithQuestions(NEW);
    const answers = {
      'ours.budget-code': '082640',
      'ours.first-visit': 'February 3, 2026',
      'ours.in-kind-hours': '12',
      'ours.branch': 'Riverside',
      'ours.insured': 'yes',
      'heading/who-signs': 'The director.\n\nShe holds the budget.',
    };
    for (const [field, value] of Object.entries(answers)) workbook = typed(workbook, field, value);
    const { text } = workbook;
    assert.match(
      text,
      /\nours:\n {2}budget-code: "082640"\n {2}first-visit: 2026-02-03\n {2}in-kind-hours: 12\n {2}branch: Riverside\n {2}insured: "yes"\n---\n/,
    );
    assert.match(
      text,
      /\n### Who signs, and why <!-- ours: who-signs -->\n\nThe director\.\n\nShe holds the budget\.\n/,
    );
    const heading = workbook.sections.findIndex(({ section }) =>
      section.title.startsWith('Who signs'),
    );
    assert.ok(heading > 0 && heading < workbook.sections.length - 1);
    const without = text
      .replace(/\nours:\n(?: .*\n)+/, '\n')
      .replace(/\n### Who signs, and why <!-- ours: who-signs -->\n\nThe.*\n\nShe.*\n/, '');
    const terms = /\n### Agreement terms\n[^#]*(?=\n#)/;
    assert.equal(without.replace(terms, ''), NEW.replace(terms, ''));
    for (const field of Object.keys(answers)) workbook = typed(workbook, field, '');
    assert.doesNotMatch(workbook.text, /082640|Riverside|director/);
  });

  it('are answered by the key that the team had before', () => {
    const before = openWithQuestions(NEW.replace('\n---\n\n', '\nbudget-code: 26\n---\n\n'));
    const control = partOf(before, 'agreement').find(({ id }) => id === 'ours.budget-code');
    assert.equal(control?.kind === 'field' && control.value, '26');
    assert.deepEqual(partOf(before, 'own'), []);
    assert.match(typed(before, 'ours.budget-code', '2027-28').text, /\nbudget-code: 2027-28\n/);
  });

  it('leave their answers to the byte under the team’s own notes once they are gone, and take them back', () => {
    const facts = 'ours:\n  budget-code:   26 # as of May\n  insured: no';
    const text = `${NEW.replace('\n---\n\n', `\n${facts}\n---\n\n`)}\n### Who signs, and why\n\nHer.\n`;
    const retired = QUESTIONS.replaceAll(/^ {2}part: agreement$/gm, '$&\n  retired: true');
    const ownBy = (questions: string): readonly (readonly unknown[])[] =>
      partOf(openWithQuestions(text, questions), 'own').map((one) => [
        one.label,
        one.kind === 'locked' ? one.text : 'value' in one && one.value,
      ]);
    assert.deepEqual(ownBy(retired), [
      ['budget-code', 'budget-code:   26'],
      ['insured', 'insured: no'],
      ['Who signs, and why', 'Her.'],
    ]);
    assert.deepEqual(ownBy(''), [
      ['ours', facts],
      ['Who signs, and why', 'Her.'],
    ]);
    assert.deepEqual(partOf(openWithQuestions(text), 'own'), []);
    const again = partOf(openWithQuestions(text), 'agreement').slice(-3);
    assert.deepEqual(
      again.map((one) => 'value' in one && one.value),
      ['26', 'no', 'Her.'],
    );
  });

  it('keep their long answers in place when they are reworded, retired, and back', () => {
    const reworded = QUESTIONS.replace('Who signs, and why', 'Who signs it');
    const retired = reworded.replace('question: Who signs it', '$&\n  retired: true');
    const field = 'heading/who-signs';
    const answered = typed(openWithQuestions(NEW), field, 'Mr. Ab').text;
    const shownBy = (questions: string): readonly unknown[] =>
      ['agreement', 'own'].flatMap((part) =>
        partOf(openWithQuestions(answered, questions), part).flatMap((one) =>
          'value' in one && one.value === 'Mr. Ab' ? [[part, one.id, one.label]] : [],
        ),
      );
    assert.deepEqual(shownBy(reworded), [['agreement', field, 'Who signs it']]);
    assert.deepEqual(
      shownBy(retired).map((one) => (one as string[])[0]),
      ['own'],
    );
    assert.deepEqual(shownBy(QUESTIONS), [['agreement', field, 'Who signs, and why']]);
    // Who types on in the field meanwhile writes under the same heading, whatever the file says by then.
    for (const questions of [reworded, retired, '']) {
      const now = openWithQuestions(answered, questions);
      const made = applyChange(now, { kind: 'set', field, value: 'Mr. Abara' }, today);
      assert.ok(made.kind === 'edits');
      assert.equal(applyEdits(answered, made.edits), answered.replace('Mr. Ab', 'Mr. Abara'));
    }
  });

  it('know a heading that was written by hand once it was edited, and leave its words', () => {
    const byHand = `${NEW}\n### Who signs, and why\n\nHer.\n`;
    const edited = typed(openWithQuestions(byHand), 'heading/who-signs', 'Her and him.').text;
    assert.equal(
      edited,
      `${NEW}\n### Who signs, and why <!-- ours: who-signs -->\n\nHer and him.\n`,
    );
  });

  it('say how many can’t be read', () => {
    const broken = QUESTIONS.replace('kind: date', 'kind: day');
    const said = (questions: string): string => read(openWithQuestions(NEW, questions)).leftOut;
    assert.equal(said(QUESTIONS), '');
    assert.equal(said(broken), 'We can’t read one of our own questions, so it isn’t asked here.');
    assert.match(said(broken.replace('kind: number', 'kind: [')), /^We can’t read 2 of/);
    assert.match(said(`question: Who?\n${broken}`), /^We can’t read 2 of/);
    assert.notEqual(said('- id: x\n'), '');
    assert.equal(said('-\n'), '');
    assert.match(said(`# ${'x'.repeat(200_000)}\n${QUESTIONS}`), /^We can’t read 6 of/);
  });
});
