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

const PROSE_KEYS = 'title|note|contributes|benefits|audience|specific|relevant|owner';

/** Where characters are typed, and where they are deleted: within words, so that lines stay sound. */
const PLACES = {
  front: {
    start: () => 0,
    end: frontMatterEnd,
    type: new RegExp(`^ +(?:- )?(?:${PROSE_KEYS}): \\w+(?=.{8})`, 'gm'),
    remove: new RegExp(`^ +(?:- )?(?:${PROSE_KEYS}): .*?[a-z](?=[a-z]{5})`, 'gm'),
  },
  body: {
    start: frontMatterEnd,
    end: (text) => text.length,
    type: /^[A-Z]\w*(?=.{30})/gm,
    remove: /^[A-Z].*?[a-z](?=[a-z]{5})/gm,
  },
};

function frontMatterEnd(text) {
  return text.indexOf('\n---', 3);
}

/** Types in values of the front matter, or in paragraphs of the body. `kind`: 'front' or 'body'. */
export function newTypist(random, text, kind) {
  let now = text;
  let removes = true;
  let caret = 0;
  let left = 0;
  const nextBurst = () => {
    removes = !removes;
    const place = placeIn(random, now, kind, removes ? 'remove' : 'type');
    caret = place ?? placeIn(random, now, kind, 'type');
    removes &&= place !== undefined;
    left = BURST;
  };
  return {
    text: () => now,
    /** The next keystroke. */
    next() {
      if (left === 0) nextBurst();
      left--;
      const typed = removes ? '' : pick(random, LETTERS);
      const edit = { start: caret, end: caret + (removes ? 1 : 0), text: typed };
      now = now.slice(0, edit.start) + typed + now.slice(edit.end);
      caret += typed.length;
      return edit;
    },
  };
}

/** In the first line that fits from a random place on, else from the top. undefined for none. */
function placeIn(random, text, kind, action) {
  const { start, end, [action]: line } = PLACES[kind];
  const from = start(text);
  for (const at of [from + below(random, end(text) - from), from]) {
    line.lastIndex = at;
    const found = line.exec(text);
    if (found !== null && found.index < end(text)) return found.index + found[0].length;
  }
  return undefined;
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
  let current = text;
  let turn = 0;
  let mend;
  let name;
  const now = () => current;
  const apply = (edit) => {
    current = current.slice(0, edit.start) + edit.text + current.slice(edit.end);
    return edit;
  };
  const breakLine = () => {
    const [kind, pattern, change] = pick(random, BREAKS);
    const { index } = pattern.exec(current);
    const { length, text: typed } = change();
    const removed = current.slice(index, index + length);
    name = kind;
    mend = { start: index, end: index + typed.length, text: removed };
    return apply({ start: index, end: index + length, text: typed });
  };
  /** A letter for a letter, so that the place to mend stays where it is. */
  const typeElsewhere = () => {
    const at = placeIn(random, now(), 'front', 'type') - 1;
    return apply({ start: at, end: at + 1, text: pick(random, LETTERS) });
  };
  return {
    text: now,
    next() {
      turn = (turn + 1) % 4;
      if (turn === 0) return { ...apply(mend), isMend: true };
      return { ...(turn === 1 ? breakLine() : typeElsewhere()), name };
    },
  };
}
