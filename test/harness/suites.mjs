/**
 * Every suite there is, by its name: the script of package.json, with what it is given. A new one is a script
 * that ends with `reportSuite` (results.mjs), a line here, and a place in a turn.
 */
export const suites = {
  unit: ['test:unit'],
  many: ['test:many'],
  package: ['test:package'],
  node: ['test:node', '--but', 'hostile', 'races'],
  'node-rest': ['test:node', 'hostile', 'races'],
  // Hostile files and races prove the core and the index, which are the same code in both hosts.
  web: ['test:web', '--but', 'hostile', 'races'],
  // The scenarios that say `first`: what a person walks before all else.
  'ui-first': ['test:ui', '--first'],
  'ui-rest': ['test:ui', '--rest'],
};

/**
 * In which order they run, one turn after another; in a turn, the lanes beside each other. Suites that open
 * windows share a turn: a window waits a good part of its time. They have none with what keeps the cores
 * busy, beside which they would wait in vain, unless that stands back behind all else as in .ci/run.
 * `windows`: how many a lane opens at once, for each two cores; two in all, since with four of them some
 * scenario or other was red in each run.
 *
 * `first`: what `npm test` runs, which is what a change needs, within five minutes; `npm run test:rest` the
 * others; `npm run test:all` all.
 */
export const turns = [
  { first: true, lanes: [{ suites: ['unit'] }] },
  {
    first: true,
    lanes: [
      { suites: ['node'], windows: 1 },
      { suites: ['ui-first'], windows: 1 },
    ],
  },
  { lanes: [{ suites: ['package', 'many'] }] },
  { lanes: [{ suites: ['web', 'node-rest', 'ui-rest'], windows: 2 }] },
];
