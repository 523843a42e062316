import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readGoal } from '../../../src/core/english/goal/goal.ts';

describe('a goal can be checked', () => {
  it('as a deed that is done again and again, which can be counted', () => {
    for (const statement of [
      'Meet with the director of the shelter every other month.',
      'The library will send the clinic a list each quarter.',
      'Nurses and librarians will co-teach a class each month.',
    ])
      assert.equal(readGoal(statement).measurable, true, statement);
    for (const statement of [
      'Shorten the line at the passport desk on Saturdays.',
      'Improve the monthly newsletter.',
    ])
      assert.equal(readGoal(statement).measurable, false, statement);
  });

  it('as a deed with its day, which is done by then or isn’t', () => {
    for (const statement of [
      'Have the community kitchen inspected and licensed by September 30.',
      'Renew the courier contract with the county jail before it lapses on May 31.',
      'By August, turn the storage room behind the desk into a booth for doctors’ calls.',
      'Agree with the county on a three-year lease for the garage.',
      'Draw up a one-page charter that says who keeps the keys.',
      'Count visitors on 20 days by the end of May 2027.',
      'Take the bookmobile to Camp Verde on the first and third Friday of the month.',
    ])
      assert.equal(readGoal(statement).measurable, true, statement);
    for (const statement of [
      'Make the teen room quieter by the start of second semester.',
      'Move toward decisions from data by the close of FY28.',
      'By Juneteenth, win broader backing for the oral-history booth.',
      'Transform the library into a true destination.',
      'Turn the branch into a place of joy.',
    ])
      assert.equal(readGoal(statement).measurable, false, statement);
  });
});
