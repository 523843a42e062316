import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { languageParts } from '../../../src/core/readers/languageParts.ts';
import { assertSoon } from '../../support/work.ts';

/** The parts that are told, each with its language: `es: Nos falta gente`. */
function told(text: string): readonly string[] {
  return languageParts(text).map(
    ({ start, end, language }) => `${language}: ${text.slice(start, end)}`,
  );
}

const SENTENCES = Object.entries(
  JSON.parse(fs.readFileSync('l10n/bundle.l10n.es.json', 'utf8')) as Record<string, string>,
);

function goalsIn(file: string): readonly { readonly lang: string; readonly text: string }[] {
  const lines = fs.readFileSync(`test/accuracy/${file}.jsonl`, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as { lang: string; text: string });
}

describe('The language of what somebody wrote', () => {
  for (const text of [
    'es: Volantes en tres idiomas para las familias',
    'es: Los niños se aburren mientras cocinamos, y nadie quiere decirlo.',
    'es: Queremos que las familias nuevas sepan que pueden venir',
    'en: Menu cards printed in three languages',
    'en: Children get bored while the families cook.',
    'en: We want the new families to know that they can come',
  ])
    it(`is told: ${text}`, () => {
      assert.deepEqual(told(text.slice(4)), [text]);
    });

  for (const text of [
    '',
    '42',
    // Names, in whichever language, and a few words.
    'La Casa de la Raza',
    'Club de los Niños y las Niñas de Maple Fork',
    'Friends of the Library for the Children of the Valley',
    'Ana',
    'Los Angeles',
    'Food bank',
    'Banco de alimentos',
    'OK',
    'no',
    // Languages near ours, and others that people write here.
    'Nous allons organiser une collecte de livres dans le quartier avec les familles.',
    'As famílias do bairro não sabem que podem vir à biblioteca com as crianças.',
    'Le famiglie del quartiere non sanno che possono venire in biblioteca con i bambini.',
    'Les famílies del barri no saben que poden venir a la biblioteca amb els nens.',
    'As familias do barrio non saben que poden vir á biblioteca cos nenos.',
    'De gezinnen in de wijk weten niet dat ze met hun kinderen naar de bibliotheek kunnen komen.',
    'Die Familien im Viertel wissen nicht, dass sie mit den Kindern in die Bücherei kommen können.',
    'Fanmi nan katye a pa konnen yo ka vini nan bibliyotèk la ak timoun yo.',
    'Hindi alam ng mga pamilya sa barangay na puwede silang pumunta sa aklatan kasama ang mga bata.',
    'Qoysaska xaafaddu ma oga inay maktabadda la iman karaan carruurta oo ay ku akhriyi karaan.',
    'Các gia đình trong khu phố không biết rằng họ có thể đến thư viện với trẻ em.',
    'Keluarga di lingkungan ini tidak tahu bahwa mereka bisa datang ke perpustakaan.',
  ])
    it(`isn't guessed: ${text}`, () => {
      assert.deepEqual(told(text), []);
    });

  it('is told by part where a text is in two', () => {
    assert.deepEqual(
      told(
        'Volantes en tres idiomas para las familias (Riverbend Tenants Union), due November 12, 2026: Ana is responsible. Espera a los abogados de la ciudad.',
      ),
      ['es: Volantes en tres idiomas para las familias', 'es: Espera a los abogados de la ciudad'],
    );
    assert.deepEqual(
      told('Nos falta gente para las noches de los jueves. We need a van and two people for it.'),
      [
        'es: Nos falta gente para las noches de los jueves',
        'en: We need a van and two people for it',
      ],
    );
  });

  it('is that of the sentence around a name in another one', () => {
    const text = 'We meet at La Casa de la Raza on Friday with the families.';
    assert.deepEqual(told(text), [`en: ${text}`]);
  });

  it('is never the other one for a sentence of ours, and told for most that are long enough', () => {
    const isLong = (text: string): boolean => text.split(/\s+/).length >= 8;
    for (const [language, at, least] of [
      ['en', 0, 0.9],
      ['es', 1, 0.7],
    ] as const) {
      const texts = SENTENCES.map((pair) => pair[at]);
      for (const text of texts)
        for (const part of languageParts(text)) assert.equal(part.language, language, text);
      const long = texts.filter(isLong);
      const share = long.filter((text) => languageParts(text).length > 0).length / long.length;
      assert.ok(long.length > 400 && share >= least, `${language}: ${String(share)}`);
    }
  });

  it('is never the other one for a goal', () => {
    for (const file of [
      'spanishGoals',
      'heldSpanishGoals',
      'libraryGoals',
      'ownGoals',
      'heldGoals',
    ])
      for (const { lang, text } of goalsIn(file))
        for (const part of languageParts(text)) assert.equal(part.language, lang, text);
  });

  it('is told of much text soon, however that is cut', () => {
    const paragraph = 'Los niños se aburren mientras cocinamos, y nadie quiere decirlo. '.repeat(
      10,
    );
    const many = Math.ceil(1_000_000 / paragraph.length);
    assertSoon(400, () => {
      for (let at = 0; at < many; at++) languageParts(paragraph);
    });
    for (const text of ['a', 'de la ', 'a.', '.', 'de. la. '])
      assertSoon(100, () => void languageParts(text.repeat(1_000_000 / text.length)), text);
  });
});
