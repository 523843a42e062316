// What a random person does, as data: the same seed gives the same steps. A step names places by
// numbers from 0 to 1, so that it can be done whatever stands there, and left out of a list of steps.
import { below, pick, randomFrom } from '../bench/support/random.mjs';

const WORDS =
  `about again among animal answer around autumn became before began behind better between book bring brother
  bus call carry catch center chair choir city clear clinic close coffee cold come corner could cover cross
  dance day dinner door draw dream early earth evening every family farm field find fire first floor follow
  garden gather give glass grow hall hand happy hear heart help hill home hope hour house idea key kitchen
  lamp late learn letter light listen little long love make market meet morning music near neighbor next
  night nurse often open other paper park people phone piano place play porch quiet rain read ready ride
  river room school season seat send sister small snow song soon spring stairs stay step story street
  summer table talk teach tell think time today together town train tree under until visit voice wait walk
  warm water week welcome window winter wonder word work write young`.split(/\s+/);

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** How often each kind of step is taken, beside the others. */
const WEIGHTS = {
  ...{ write: 12, erase: 3, points: 2, trip: 6, undo: 4, save: 3, outside: 2 },
  ...{
    add: 2,
    remove: 1,
    sort: 1,
    tick: 2,
    sidebarTick: 1,
    beside: 1,
    split: 1,
    close: 1,
    reload: 1,
  },
};

/** What is done only if it is asked for: the ways on which words are known to be lost. */
const MORE = {
  /** Something dies in the middle of a word. */
  kills: { killHost: 0.7, killWindow: 0.7 },
  /** The keyboard goes away and comes back, and nobody clicks into a field. */
  away: { away: 3 },
};

/** Steps without an end. `more`: which of the kinds in MORE are among them. */
export function* stepsFrom(seed, more = []) {
  const random = randomFrom(seed);
  const weights = Object.entries(Object.assign({}, WEIGHTS, ...more.map((one) => MORE[one])));
  const sum = weights.reduce((all, [, weight]) => all + weight, 0);
  for (;;) {
    let left = random() * sum;
    const [kind] = weights.find(([, weight]) => (left -= weight) < 0);
    yield { do: kind, ...DETAILS[kind]?.(random) };
  }
}

const DETAILS = {
  write: (random) => ({
    ...writing(random),
    how: pick(random, ['end', 'end', 'start', 'middle', 'over']),
  }),
  erase: (random) => ({ ...writing(random), letters: 1 + below(random, 9) }),
  points: (random) => ({ ...writing(random), points: [words(random), words(random)] }),
  trip: (random) => ({
    ...writing(random),
    to: pick(random, ['workbook', 'workbook', 'stay', 'overview', 'text']),
  }),
  away: (random) => ({
    ...writing(random),
    more: words(random),
    by: pick(random, ['palette', 'sidebar']),
  }),
  undo: (random) => ({ ...writing(random), times: 1 + below(random, 4), stay: random() < 0.3 }),
  outside: (random) => ({
    answer: random() < 0.5 ? 'Challenges' : 'Communication',
    words: words(random),
  }),
  add: (random) => ({ ...writing(random), owner: random() < 0.7 ? capital(words(random)) : '' }),
  remove: (random) => ({ at: random() }),
  tick: (random) => ({ at: random(), then: pick(random, ['stay', 'stay', 'reload']) }),
  sidebarTick: (random) => ({ ...writing(random), at: random() }),
  beside: (random) => ({ ...writing(random), more: words(random) }),
  split: (random) => ({ ...writing(random), more: words(random) }),
  close: writing,
  reload: writing,
  killHost: (random) => ({ ...writing(random), more: words(random) }),
  killWindow: (random) => ({ ...writing(random), more: words(random) }),
};

/** Into which field, how fast (5 to 15 keys a second), and what if it is a text, a day or a figure. */
function writing(random) {
  return {
    field: random(),
    pace: 5 + below(random, 11),
    words: words(random),
    day: `${pick(random, MONTHS)} ${1 + below(random, 28)} ${2030 + below(random, 9)}`,
    figure: String(below(random, 500)),
  };
}

function words(random) {
  const count = 1 + below(random, 4);
  const list = Array.from({ length: count }, () => pick(random, WORDS)).join(' ');
  return random() < 0.3 ? `${list}${pick(random, [',', '.', '!'])}` : list;
}

function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
