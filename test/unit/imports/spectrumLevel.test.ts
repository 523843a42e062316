import assert from 'node:assert/strict';
import { aimedAt, levelIn } from '../../../src/core/imports/filledGuide/spectrumLevel.ts';

describe('The level of the spectrum in a filled guide', () => {
  it('is said as in a workbook, and in Spanish', () => {
    assert.equal(levelIn('Consult'), 'consult');
    assert.equal(levelIn('Consultation'), 'consult');
    assert.equal(levelIn('Current level: Consulting.'), 'consult');
    assert.equal(levelIn('Consultar'), 'consult');
    assert.equal(levelIn('Nivel actual: colaboración'), 'collaborate');
    assert.equal(levelIn('☐ Informar  ☒ Involucrar'), 'involve');
    assert.equal(levelIn('Estamos en Colaborar, más o menos.'), 'collaborate');
    assert.equal(aimedAt('We hope to move toward Involve.'), 'involve');
    assert.equal(aimedAt('Queremos avanzar hacia “Colaborar”.'), 'collaborate');
  });

  it('is where they are, not where they hope to get', () => {
    for (const [answer, current, target] of [
      ['Involve; we hope for Collaborate.', 'involve', 'collaborate'],
      ['Consult, aiming for Involve', 'consult', 'involve'],
      ['We are at Inform and want to reach Consult', 'inform', 'consult'],
      ['Consultar; queremos llegar a Colaborar.', 'consult', 'collaborate'],
      ['Our goal is Empower.', undefined, 'empower'],
    ])
      assert.deepEqual([levelIn(answer!), aimedAt(answer!)], [current, target], answer);
    assert.equal(levelIn('Involve; we hope for collaborate.'), 'involve');
  });

  it('isn’t read out of a sentence that only has such a word', () => {
    assert.equal(levelIn('Their consultation hours are on Tuesdays'), undefined);
    assert.equal(levelIn('The Collaboration Room is theirs on Mondays.'), undefined);
    assert.equal(levelIn('Informar a las familias es lo que hacen.'), undefined);
    assert.equal(levelIn('No'), undefined);
    assert.equal(aimedAt('Vamos hacia la colaboración.'), undefined);
  });
});
