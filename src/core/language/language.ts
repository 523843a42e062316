import { isCommonNoun } from './products.ts';
import { verbRole } from './verbs.ts';
import { lexicon, startsSentence, type Word } from './words.ts';

const english = lexicon(`
  the of and to by for will with from at that our their this is are be been as an or its it into
  all each every within than more least who which through we they have has not between during
  library libraries school students staff year people community new number program programs
  increase improve develop provide support create use end percent month months
  years week meeting plan would like my i your how what about other can`);

/**
 * Common function words of other languages in Latin script that are no English words. Shared
 * words (a, me, no, on, in, die, on …) are left out.
 */
const others = lexicon(`
  el los las una unos unas del al por para con como más mas pero su sus que se este esta esto hasta
  antes cada todos todas nuestro nuestra nuestros biblioteca bibliotecas año años mes meses entre
  sobre desde y e o aumentar mejorar lograr
  le les des du une dans avec pour sur qui est et au aux ce cette ces nos notre leur leurs d'ici
  d'au l'année bibliothèque chaque afin augmenter
  der das den dem ein eine einen einer und oder mit für auf ist von zum zur bis bei wir nicht sich
  werden wird sollen auch nach jahr jahre bibliothek ende
  il lo gli della dello degli delle nel nella per che di è entro anno anni nostra e ed sono
  o os as um uma dos das na nas nos até ao aos não com são ano anos nossa nosso mês
  de het een voor van naar met zijn wordt worden tot en jaar bibliotheek ons onze
  och att för med på av till som är ett den det vi ska biblioteket år
  og til på av som er en et det skal vi biblioteket
  ja ei että on vuoden mennessä kirjaston
  w na z do się jest i oraz dla roku przez biblioteka
  a v na s pro do roku že je knihovna
  yang dan untuk dengan di dari dalam akan pada tahun akhir sebesar melalui oleh perpustakaan
  jumlah setiap bulan ini kami para adalah serta bagi meningkatkan
  ang ng mga sa na ay at para ito taon bawat silid-aklatan
  và của các cho trong đến một năm thư viện được với
  ve bir için ile bu yıl sonuna kadar kütüphane
  si și în din pentru la cu anul
  és az egy hogy évben könyvtár
  katika ya wa kwa na mwaka maktaba
  nan ak pou yo ki
  mehr weniger uno dos tres cuatro cinco seis siete ocho nueve diez doce veinte treinta cien mil
  saya ingin`);

const alsoEnglish = lexicon(
  'a i o e y at on in as me no do on en la die an es per to is we plan or',
);

const vowelEnders = lexicon(`
  zero data media area areas idea ideas also into video videos photo photos radio studio studios
  agenda criteria menu extra camera cameras drama quota formula yoga pizza you through two who
  hello info demo memo logo auto audio piano ratio portfolio solo euro kilo hero tomato potato
  alumni bacteria diploma gala stigma asthma trauma diarrhea era sofa soda pasta visa via visas
  plus gas bonus canvas pi ski taxi has was whereas overseas christmas atlas`);

/** Whether a statement reads as English; short or undecided texts do unless something points elsewhere. */
export function readsAsEnglish(words: readonly Word[]): boolean {
  let forEnglish = 0;
  let forOthers = 0;
  let letters = 0;
  let foreignLetters = 0;
  let quoted = false;
  for (const [index, word] of words.entries()) {
    if (word.kind !== 'word') {
      if (index > 0 && /^["“”«»]$/u.test(word.text)) quoted = !quoted;
      continue;
    }
    const latin = /^[a-zà-öø-ÿœ']+$/u.test(word.text);
    letters += word.text.length;
    if (!latin) foreignLetters += word.text.length;
    // Names and titles keep their language: "Día de los Niños" makes no Spanish statement.
    else if (!quoted && (!word.capital || startsSentence(words, index)))
      forOthers += pointsElsewhere(word.text);
    forEnglish += pointsToEnglish(word.text);
  }
  if (foreignLetters * 2 > letters) return false;
  return forOthers < 1 || forOthers <= forEnglish;
}

function pointsToEnglish(text: string): number {
  if (english.has(text) || verbRole(text) !== undefined || isCommonNoun(text)) return 1;
  return /[a-z](?:ing|ed|ness|ship|ly)$/u.test(text) ? 0.5 : 0;
}

function pointsElsewhere(text: string): number {
  if (others.has(text) && !alsoEnglish.has(text)) return 1;
  // Indonesian and Malay verbs and possessives.
  if (/^me(?:mb(?!er)|mp|ng|ny|n[adeiu]|nt(?!or|al|ion))[a-z]{3}|[a-z]{3}(?:kan|nya)$/u.test(text))
    return 1;
  // Romance and Malay words mostly end in a full vowel, English ones seldom.
  const ending =
    text.length >= 4 && !vowelEnders.has(text) && /(?:[aiou]|[ao]s|ción|dad)$/u.test(text);
  const accent = /[à-öø-ÿœ]/u.test(text);
  return (ending ? 0.5 : 0) + (accent ? 0.5 : 0);
}
