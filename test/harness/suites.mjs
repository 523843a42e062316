/**
 * Every suite there is. `npm test` runs those that are `first`: what a change needs, within five
 * minutes; `npm run test:rest` the others; `npm run test:all` all. A new suite is a script of package.json
 * that ends with `reportSuite` (results.mjs), and a line here.
 *
 * - `name`: as in the last lines, and for its file in out/results.
 * - `script`: the script of package.json, with what it is given.
 * - `secondTry`: what fails is played once more, and then only the second time counts. What has
 *   one is to lose it once it is seen to hold on a busy machine.
 */
export const suites = [
  { name: 'unit', script: ['test:unit'], first: true },
  { name: 'package', script: ['test:package'] },
  { name: 'many', script: ['test:many'] },
  {
    name: 'node',
    script: ['test:node', '--but', 'hostile'],
    first: true,
    secondTry: true,
  },
  // The scenarios that say `first`: what a person walks before all else.
  {
    name: 'ui-first',
    script: ['test:ui', '--first'],
    first: true,
    secondTry: true,
  },
  { name: 'ui-rest', script: ['test:ui', '--rest'], secondTry: true },
  { name: 'node-hostile', script: ['test:node', 'hostile'], secondTry: true },
  { name: 'web', script: ['test:web'], secondTry: true },
];
