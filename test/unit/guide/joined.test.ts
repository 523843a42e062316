import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { sayingIn } from '../../../src/core/guide/saying.ts';
import { allOf, oneOf } from '../../../src/core/guide/joined.ts';
import { inEnglish, translateBy } from '../../../src/core/language/translate.ts';

const inSpanish = translateBy(
  JSON.parse(readFileSync('l10n/bundle.l10n.es.json', 'utf8')) as Record<string, string>,
);

describe('Names that are listed', () => {
  it('in English', () => {
    assert.equal(allOf([], inEnglish), '');
    assert.equal(allOf(['Ana'], inEnglish), 'Ana');
    assert.equal(allOf(['Ana', 'Iris'], inEnglish), 'Ana and Iris');
    assert.equal(allOf(['Ana', 'Luis', 'Iris'], inEnglish), 'Ana, Luis, and Iris');
    assert.equal(oneOf(['Ana', 'Omar'], inEnglish), 'Ana or Omar');
    assert.equal(oneOf(['Ana', 'Luis', 'Omar'], inEnglish), 'Ana, Luis, or Omar');
  });

  for (const [names, said] of [
    [['Museo', 'Teatro'], 'Museo y Teatro'],
    [['Museo', 'Iglesia'], 'Museo e Iglesia'],
    [['Museo', 'Íñigo López'], 'Museo e Íñigo López'],
    [['Museo', '“Ida y Vuelta”'], 'Museo e “Ida y Vuelta”'],
    [['Museo', 'Hijas de María'], 'Museo e Hijas de María'],
    [['Agua', 'Hielo'], 'Agua y Hielo'],
    [['Museo', 'Yoga para Todos'], 'Museo y Yoga para Todos'],
    [['Ana', 'Luis', 'Inés'], 'Ana, Luis e Inés'],
  ] as const)
    it(`in Spanish: ${said}`, () => {
      assert.equal(allOf(names, inSpanish), said);
      if (names.length === 2) assert.equal(allOf(names, sayingIn('es')), said);
    });

  for (const [names, said] of [
    [['Ana', 'Luis'], 'Ana o Luis'],
    [['Ana', 'Óscar'], 'Ana u Óscar'],
    [['Ana', 'Hortensia'], 'Ana u Hortensia'],
    [['7', '8'], '7 u 8'],
    [['10', '11'], '10 u 11'],
    [['10', '110'], '10 o 110'],
    [['Ana', 'Luis', 'Olga'], 'Ana, Luis u Olga'],
  ] as const)
    it(`in Spanish, one of them: ${said}`, () => assert.equal(oneOf(names, inSpanish), said));
});
