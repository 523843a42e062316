import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readGoal } from '../../../src/core/english/goal/goal.ts';

const others = `
  Para junio de 2027, la biblioteca ofrecerá doce talleres.
  Duplicar el número de lectores antes del 30 de junio.
  Aumentar los préstamos en un 25 %.
  Reducir costos operativos 5% anual.
  D’ici juin 2027, la bibliothèque tiendra douze ateliers.
  Bis Juni 2027 veranstaltet die Bibliothek zwölf Abende.
  Até junho de 2027, a biblioteca fará doze oficinas.
  Entro giugno 2027 la biblioteca terrà dodici incontri.
  Menambah jumlah anggota perpustakaan sebesar 20% dalam satu tahun.
  Membuat sepuluh konten media sosial.
  Đến tháng 6 năm 2027, thư viện mở 12 lớp học.
  К июню 2027 года библиотека проведёт 12 вечеров.
  2027年6月までに講座を12回開く。
  تنظم المكتبة 12 ورشة بحلول يونيو 2027.`;

const english = `
  Weed books
  12 pantry nights
  More teens
  Zero data breaches
  Offer résumé workshops
  Host Día de los Niños at the Hill branch.
  Publish la Voz del Pueblo every month.
  Read “El pollo Pepe” and “La oruga” at story time.`;

function lines(text: string): readonly string[] {
  return text
    .trim()
    .split('\n')
    .map((line) => line.trim());
}

describe('a goal in another language', () => {
  for (const statement of lines(others)) {
    it(`is not judged: “${statement}”`, () => {
      const { language, quantities, deadlines, vague } = readGoal(statement);
      assert.equal(language, 'other');
      assert.deepEqual([quantities, deadlines, vague], [[], [], []]);
    });
  }
});

describe('a goal in English, short or with foreign names', () => {
  for (const statement of lines(english)) {
    it(`is judged: “${statement}”`, () => assert.equal(readGoal(statement).language, 'en'));
  }

  it('as is one that does not say anything yet', () => {
    assert.equal(readGoal('').language, 'en');
    assert.equal(readGoal('…').measurable, false);
  });
});
