/**
 * Every suite there is. `npm test` runs those that are `first`: what a change needs, within five
 * minutes; `npm run test:rest` the others; `npm run test:all` all. A new suite is a script of package.json
 * that ends with `reportSuite` (results.mjs), and a line here.
 *
 * - `name`: as in the last lines, and for its file in out/results.
 * - `script`: the script of package.json, with what it is given.
 * - `lane`: suites of one lane follow one another, beside those of the other: `texts` keep a core busy,
 *   `windows` wait most of the time, and open several beside each other by themselves (windows.mjs).
 * - `secondTry`: what fails is played once more, and then only the second time counts. What has
 *   one is to lose it once it is seen to hold on a busy machine.
 */
export const suites = [
  { name: 'unit', script: ['test:unit'], lane: 'texts', first: true },
  { name: 'package', script: ['test:package'], lane: 'texts' },
  { name: 'many', script: ['test:many'], lane: 'texts' },
  {
    name: 'node',
    script: ['test:node', '--but', 'hostile'],
    lane: 'windows',
    first: true,
    secondTry: true,
  },
  // The scenarios that say `first`: what a person walks before all else.
  {
    name: 'ui-first',
    script: ['test:ui', '--first'],
    lane: 'windows',
    first: true,
    secondTry: true,
  },
  { name: 'ui-rest', script: ['test:ui', '--rest'], lane: 'windows', secondTry: true },
  { name: 'node-hostile', script: ['test:node', 'hostile'], lane: 'windows', secondTry: true },
  { name: 'web', script: ['test:web'], lane: 'windows', secondTry: true },
];
