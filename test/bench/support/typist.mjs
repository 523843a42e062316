// Somebody who types: one character after another, each at a place that a person would type at.
// The text stays about as long as it was, and is another one after every keystroke.
import { below, pick } from './random.mjs';

/** How many characters are typed at one place before the next. */
const BURST = 4;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/**
 * @typedef {{ start: number, end: number, text: string }} Edit
 * As the core has it: offsets in UTF-16 code units into the text before.
 */

/** Types in values of the front matter, or in paragraphs of the body. `kind`: 'front' or 'body'. */
export function newTypist(random, text, kind) {
  const place = kind === 'front' ? valueIn : paragraphIn;
  let now = text;
  let deletes = false;
  let caret = 0;
  let left = 0;
  return {
    text: () => now,
    /** The next keystroke. */
    next() {
      if (left === 0) {
        deletes = !deletes && left === 0 && now !== text;
        left = BURST;
        caret = place(random, now);
      }
      left--;
      const edit = deletes
        ? { start: caret, end: caret + 1, text: '' }
        : { start: caret, end: caret, text: pick(random, LETTERS) };
      now = now.slice(0, edit.start) + edit.text + now.slice(edit.end);
      caret += edit.text.length;
      return edit;
    },
  };
}

/** Within the words of a value, with at least a burst of letters behind it. */
function valueIn(random, text) {
  const end = text.indexOf('\n---', 3);
  const line =
    /^(?: +- )?(?: *)(?:title|note|contributes|benefits|audience|specific|relevant|owner): (?=.{12})/gm;
  return placeIn(random, text, line, below(random, end));
}

/** Within a line of prose. */
function paragraphIn(random, text) {
  const start = text.indexOf('\n---', 3);
  return placeIn(random, text, /^(?=[A-Z].{30})/gm, start + below(random, text.length - start));
}

/** In the first line that fits from here on; from the top of the area when there is none below. */
function placeIn(random, text, line, from) {
  line.lastIndex = from;
  const found = line.exec(text) ?? line.exec(text);
  return found.index + found[0].length + below(random, 7);
}

/** One way to break a line of YAML: what is found, and what is done at which place in it. */
const BREAKS = [
  ['the space after a colon goes', /(?<=^library:) /m, () => ({ length: 1, text: '' })],
  ['a quote mark too many', /(?<=^coordinator: )/m, () => ({ length: 0, text: '"' })],
  ['a second colon', /(?<=^ {2}audience: \w+)(?= )/m, () => ({ length: 0, text: ':' })],
  ['a bracket that stays open', /(?<=^ {4}owner: )/m, () => ({ length: 0, text: '[' })],
  ['a line too far right', /(?<=^ {2}relationship)/m, () => ({ length: 0, text: ' x' })],
  ['a tab in front of a line', /(?= {2}current:)/m, () => ({ length: 0, text: '\t' })],
];

/**
 * Breaks the front matter, types two characters elsewhere in it, and mends it again. `next` gives
 * what is to be measured: the keystroke that breaks, and those that follow; then a mending one,
 * which is not.
 */
export function newBreaker(random, text) {
  const typist = { now: text };
  let phase = 0;
  let mend;
  let name;
  const apply = (edit) => {
    const { now } = typist;
    typist.now = now.slice(0, edit.start) + edit.text + now.slice(edit.end);
    return edit;
  };
  const breakLine = () => {
    const [kind, pattern, change] = pick(random, BREAKS);
    const { index } = pattern.exec(typist.now);
    const { length, text: typed } = change();
    const removed = typist.now.slice(index, index + length);
    name = kind;
    mend = { start: index, end: index + typed.length, text: removed };
    return apply({ start: index, end: index + length, text: typed });
  };
  /** A letter for a letter, so that the place to mend stays where it is. */
  const typeElsewhere = () => {
    const at = valueIn(random, typist.now);
    return apply({ start: at, end: at + 1, text: pick(random, LETTERS) });
  };
  return {
    text: () => typist.now,
    next() {
      const turn = phase++ % 4;
      if (turn === 3) return { ...apply(mend), isMend: true };
      return { ...(turn === 0 ? breakLine() : typeElsewhere()), name };
    },
  };
}
