import { monthAt } from '../days/dates.ts';
import { readNumber, type NumberReading } from '../numbers/numbers.ts';
import {
  isHyphen,
  isNumber,
  isWord,
  lexicon,
  startsSentence,
  textAt,
  type Word,
} from '../tokens/words.ts';
import lists from '../lexicon/labels.json';

const labelNouns = lexicon(lists.labelNouns);

/** Numbers that name or describe something instead of counting it. */
export function isLabelNumber(
  words: readonly Word[],
  index: number,
  number: NumberReading,
): boolean {
  return (
    isNamed(words, index, number) ||
    isGluedToLetters(words, index, number) ||
    isAge(words, index, number) ||
    isGradeBand(words, index, number) ||
    isListNumber(words, index, number) ||
    isCodeNumber(words, index, number)
  );
}

/** "grade 10", "WCAG 2.1", "Windows 11", "Priority two", "goals 2 and 3". */
function isNamed(words: readonly Word[], index: number, number: NumberReading): boolean {
  const before = words[index - 1];
  if (before === undefined) return false;
  if (labelNouns.has(before.text)) return !isVerbUse(words, index - 1);
  if (
    isJoined(words, index) &&
    isNumber(words, index - 2) &&
    labelNouns.has(textAt(words, index - 3))
  )
    return true;
  return isProperNameNumber(words, index, number);
}

/** "Form 3 groups": at the start or after "will" the word is a verb and the number counts. */
function isVerbUse(words: readonly Word[], index: number): boolean {
  const verb =
    /^(?:form|track|model|issue|page|question|group|release|act|class|type|number|focus|title|unit)$/u;
  const counted = textAt(words, index + 2).endsWith('s') || isWord(words, index + 2);
  return (
    verb.test(textAt(words, index)) &&
    counted &&
    !isHyphen(words, index + 2) &&
    (startsSentence(words, index) || /^(?:to|will|and|we|should)$/u.test(textAt(words, index - 1)))
  );
}

function isJoined(words: readonly Word[], index: number): boolean {
  return (
    isHyphen(words, index - 1) || /^(?:and|or|to|&|,|\/|through)$/u.test(textAt(words, index - 1))
  );
}

/** "Microsoft 365", "Python 3": a capital name, then a small number and nothing it counts. */
function isProperNameNumber(words: readonly Word[], index: number, number: NumberReading): boolean {
  const before = words[index - 1];
  if (before?.capital !== true || before.kind !== 'word' || number.inWords) return false;
  if (startsSentence(words, index - 1) || monthAt(words, index - 1) !== undefined) return false;
  if (before.glued && isHyphen(words, index - 2)) return true;
  const next = words[number.to];
  const counts =
    next?.kind === 'word' &&
    !next.glued &&
    /[a-z]s$|^(?:people|children|new|more|additional|youth)$/u.test(next.text);
  return !counts && textAt(words, index).length <= 4;
}

const gluedUnits = lexicon(lists.gluedUnits);

/** "3D", "4-H", "5K run", "COVID-19", "K-12", "F1". */
function isGluedToLetters(words: readonly Word[], index: number, number: NumberReading): boolean {
  if (words[index]?.glued === true && !number.inWords) {
    if (isWord(words, index - 1)) return true;
    if (isHyphen(words, index - 1) && isWord(words, index - 2) && words[index - 1]?.glued === true)
      return true;
  }
  const next = words[number.to];
  if (!next?.glued) return false;
  if (next.kind === 'word') return !gluedUnits.has(next.text) || isRun(words, number.to);
  return isHyphen(words, number.to) && /^[hkd]$/u.test(textAt(words, number.to + 1));
}

function isRun(words: readonly Word[], index: number): boolean {
  return (
    textAt(words, index) === 'k' &&
    /^(?:run|walk|race|fun|event)s?$/u.test(textAt(words, index + 1))
  );
}

const ageBefore = lexicon(lists.ageBefore);

/** "ages 14-16", "children under 5", "12 years old", "5-year-olds", "adults 65 and older". */
function isAge(words: readonly Word[], index: number, number: NumberReading): boolean {
  const start = isJoined(words, index) && isNumber(words, index - 2) ? index - 2 : index;
  const before = textAt(words, start - 1);
  if (/^(?:age|ages|aged|birth)$/u.test(before)) return true;
  if (isJoined(words, index) && textAt(words, index - 2) === 'birth') return true;
  if (isOldAfter(words, number.to)) return true;
  if (ageBefore.has(textAt(words, start - 1)) && isBand(words, start)) return true;
  const people = ageBefore.has(textAt(words, start - 2)) || textAt(words, start - 2) === 'of';
  const under = /^(?:under|over|below|through|between)$/u.test(before);
  const ends = !isWord(words, number.to) || isAgeEnd(words, number.to);
  return people && under && ends;
}

/** "0-5", "14–18". */
function isBand(words: readonly Word[], index: number): boolean {
  const glued = isHyphen(words, index + 1) && words[index + 1]?.glued === true;
  return glued && isNumber(words, index + 2) && words[index + 3]?.text !== '%';
}

function isAgeEnd(words: readonly Word[], to: number): boolean {
  return /^(?:years?|and|in|by|who|will|to|with|at|from|living)$/u.test(textAt(words, to));
}

/** "years old", "-year-olds", "years of age", "and older", "and under", "+ year olds", "to 5 years old". */
function isOldAfter(words: readonly Word[], to: number): boolean {
  const range =
    isHyphen(words, to) || textAt(words, to) === 'to' || textAt(words, to) === 'and'
      ? readNumber(words, textAt(words, to + 1) === 'to' ? to + 2 : to + 1)?.to
      : undefined;
  let at = range ?? to;
  if (textAt(words, at) === '+') at += 1;
  if (/^(?:and|or)$/u.test(textAt(words, at))) return isAndOlder(words, at + 1, to - 2);
  if (isHyphen(words, at)) at += 1;
  if (!/^(?:years?|yr|yrs|months?)$/u.test(textAt(words, at))) return false;
  const after = isHyphen(words, at + 1) ? at + 2 : at + 1;
  return (
    /^(?:old|olds|older)$/u.test(textAt(words, after)) ||
    (textAt(words, after) === 'of' && textAt(words, after + 1) === 'age')
  );
}

/** "65 and older"; "65 and up" only of people. */
function isAndOlder(words: readonly Word[], index: number, before: number): boolean {
  const text = textAt(words, index);
  if (isNumber(words, index + 1)) return false;
  return (
    /^(?:older|under|younger)$/u.test(text) ||
    (/^(?:up|over|above)$/u.test(text) && ageBefore.has(textAt(words, before)))
  );
}

/** "K-5", "6th-8th graders", "grades 3-5". */
function isGradeBand(words: readonly Word[], index: number, number: NumberReading): boolean {
  if (isHyphen(words, index - 1) && textAt(words, index - 2) === 'k') return true;
  if (isHyphen(words, index - 1) && labelNouns.has(textAt(words, index - 3))) return true;
  return /^graders?$/u.test(textAt(words, number.to));
}

/** "1. Hire", "1.2 Increase", "(3)": the number of the goal itself. */
function isListNumber(words: readonly Word[], index: number, number: NumberReading): boolean {
  if (textAt(words, index - 1) === '(' && textAt(words, number.to) === ')' && !number.inWords)
    return textAt(words, index).length < 3;
  if (index > 0 || number.inWords) return false;
  const mark = textAt(words, number.to);
  return (
    mark === '.' ||
    mark === ')' ||
    mark === ':' ||
    (textAt(words, 0).includes('.') && words[number.to]?.capital === true)
  );
}

/** "123 Main Street". */
function isStreetAddress(words: readonly Word[], index: number): boolean {
  const street = /^(?:street|st|avenue|ave|road|rd|drive|lane|boulevard|blvd|way|court|highway)$/u;
  if (words[index]?.capital !== true) return false;
  return [1, 2].some(
    (offset) =>
      words[index + offset]?.capital === true && street.test(textAt(words, index + offset)),
  );
}

/** "978-3-16-148410-0", "24/7", "555-0100", "501(c)(3)". */
function isCodeNumber(words: readonly Word[], index: number, number: NumberReading): boolean {
  const text = textAt(words, index);
  if (text === '9' && textAt(words, index + 1) === '/' && textAt(words, index + 2) === '11')
    return true;
  if (/^(?:911|988|211|311)$/u.test(text)) return true;
  if (textAt(words, number.to) === ':' && words[number.to + 1]?.glued === true) return true;
  if (textAt(words, index - 1) === '/' && isNumber(words, index - 2)) return true;
  if (isStreetAddress(words, number.to)) return true;
  if (text === '24' && textAt(words, index + 1) === '/') return true;
  if (text === '501' && textAt(words, index + 1) === '(') return true;
  const chained = (at: number): boolean =>
    isHyphen(words, at) && words[at]?.glued === true && isNumber(words, at + 1);
  const long = (at: number): boolean =>
    isNumber(words, at) && textAt(words, at).length >= 7 && !/[.,]/u.test(textAt(words, at));
  if (long(index) && number.to === index + 1) return true;
  const middle = chained(index - 1) && isNumber(words, index - 2);
  if (chained(number.to) && chained(number.to + 2)) return true;
  return (
    middle && (chained(number.to) || (isHyphen(words, index - 3) && isNumber(words, index - 4)))
  );
}
