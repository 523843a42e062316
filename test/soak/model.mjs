// What must hold: what the workbooks of a random person say, and what they have said before.
//
// A state is { Focus, Challenges, Communication, Target, milestones: [{ title, due, owner, done }] };
// what is undefined in it may be anything. Each key makes a new state, so Undo must lead to one of them.

import { parse } from 'yaml';

export const ANSWERS = ['Challenges', 'Communication'];

export const FILES = {
  'Elm Street': 'partnerships/elm-street/elm-street-cycle-1.md',
  'Oak Lane': 'partnerships/oak-lane/oak-lane-cycle-1.md',
};

/** The workbook that a partner's begins with. */
export function firstText(partner) {
  return `---
workbook: partnership-cycle
organization:
  name: ${partner}
  audience: Neighbors
  relationship: new
cycle: 1
focus: Stories
goal:
  statement:
  measurable:
    - measure: Families
      baseline: 0
      target: 60
milestones:
  - title: First visit
    due: 2031-03-12
    owner: Ana
  - title: Second visit
    due: 2030-04-15
    owner: Bo
---

# ${partner}

Whoever reads this: the key is at the desk.

## Discussion with our partner

### Challenges

### Communication
`;
}

/** One workbook: what it says now, and every state that it was in. */
export function newModel(text) {
  const past = [{ state: statesOfDisk(text), at: 0 }];
  const now = () => past.at(-1).state;
  return {
    now,
    untouched: untouchedIn(text),
    /** Something is said from now on. */
    set: (state) => void past.push({ state, at: Date.now() }),
    /** What is seen is one of the states since `from` (milliseconds), and holds from now on. */
    adopt: (seen, from = 0) => {
      const last = past.length - 1;
      const isLate = (at) => at === last || past[at + 1].at >= from;
      const found = past.findLast(
        ({ state }, at) => isLate(at) && difference(state, seen) === undefined,
      );
      if (found === undefined) return false;
      past.push({ state: filledIn(found.state, seen), at: Date.now() });
      return true;
    },
    /** Whether what is seen was ever there. */
    wasThere: (seen) => past.some(({ state }) => difference(state, seen) === undefined),
  };
}

/**
 * Days that were half typed are what they are seen to be. A text that was there with a space at its end says
 * the same without it: the page tells which it is, and where an item is folded it is what the file can hold.
 */
function filledIn(state, seen) {
  const texts = ['Focus', ...ANSWERS].map((key) => [key, seen[key] ?? state[key]]);
  const milestones = state.milestones.map((one, at) => {
    const other = seen.milestones?.[at];
    const text = (key) => other?.[key] ?? one[key]?.trim();
    return { ...one, title: text('title'), owner: text('owner'), due: one.due ?? other?.due };
  });
  return { ...state, ...Object.fromEntries(texts), milestones };
}

/** In words, the first thing in which what is seen is not as it must be; undefined if it is. */
export function difference(wanted, seen) {
  for (const key of ['Focus', 'Target', ...ANSWERS]) {
    if (!isSame(wanted[key], seen[key], tidy)) return differing(key, wanted[key], seen[key]);
  }
  const [ours, theirs] = [wanted.milestones, seen.milestones];
  if (theirs === undefined) return undefined;
  if (ours.length !== theirs.length)
    return differing('milestones', ours.map(titleOf).join(' | '), theirs.map(titleOf).join(' | '));
  for (const [at, one] of ours.entries()) {
    for (const [key, as] of [
      ['title', tidy],
      ['due', dayOf],
      ['owner', tidy],
      ['done', Boolean],
    ]) {
      const other = theirs[at][key];
      if (!isSame(one[key], other, as))
        return differing(`${key} of milestone ${at + 1}`, one[key], other);
    }
  }
  return undefined;
}

function isSame(one, other, as) {
  return one === undefined || other === undefined || as(one) === as(other);
}

function titleOf({ title }) {
  return title;
}

function differing(what, wanted, seen) {
  return `${what}: must be ${JSON.stringify(wanted)}, is ${JSON.stringify(seen)}`;
}

function tidy(text) {
  return text.replace(/[ \t]+$/gm, '').trim();
}

/** A day as ISO, however it is written; anything else as it is. */
function dayOf(text) {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return text;
  const time = Date.parse(`${text} UTC`);
  return Number.isNaN(time) ? text.trim() : new Date(time).toISOString().slice(0, 10);
}

/** What a file says: nothing of ours that could be wrong in the same way. */
export function statesOfDisk(text) {
  const { focus, goal, milestones } = parse(/^---\n([^]*?)^---$/m.exec(text)?.[1] ?? '') ?? {};
  const said = (value) => String(value ?? '');
  return {
    Focus: said(focus),
    Target: said(goal?.measurable?.[0]?.target),
    ...Object.fromEntries(ANSWERS.map((title) => [title, answerIn(text, title)])),
    milestones: (milestones ?? []).map(({ title, due, owner, status }) => ({
      title: said(title),
      due: said(due),
      owner: said(owner),
      done: status === 'done',
    })),
  };
}

/** Without the marks that keep a line from being a list or a heading. */
function answerIn(text, title) {
  const found = new RegExp(`^### ${title}\\n([^]*?)(?=^#|$(?![^]))`, 'm').exec(text)?.[1] ?? '';
  return found.replace(/^(\s*)\\(?=[-+*#>=])/gm, '$1').trim();
}

/** The file with these words behind what stands under a heading, as somebody else would write it. */
export function withMore(text, title, words) {
  const said = answerIn(text, title);
  const after = said === '' ? words : `${said} ${words}`;
  return text.replace(new RegExp(`^### ${title}\\n[^]*?(?=^#|$(?![^]))`, 'm'), () =>
    title === ANSWERS.at(-1) ? `### ${title}\n\n${after}\n` : `### ${title}\n\n${after}\n\n`,
  );
}

/** All of a file but what the person writes in. */
export function untouchedIn(text) {
  return text
    .replace(/^milestones:\n(?: .*\n)*/m, 'milestones\n')
    .replace(/^( *)(focus|target):.*\n(?:\1 +.*\n)*/gm, '$1$2:\n')
    .replace(/^(### .*)\n[^]*?(?=^#|$(?![^]))/gm, '$1\n');
}

/** What Enter makes of a text: it goes on with a list. */
export function withEnter(text) {
  return text.split('\n').at(-1).startsWith('- ') ? `${text}\n- ` : `${text}\n`;
}

/** The milestones in the order of their days, as *Sort by date* does; all of them have one. */
export function sortedByDay(milestones) {
  return [...milestones].sort((a, b) =>
    dayOf(a.due) < dayOf(b.due) ? -1 : dayOf(a.due) > dayOf(b.due) ? 1 : 0,
  );
}
