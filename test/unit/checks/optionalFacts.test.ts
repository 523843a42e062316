import assert from 'node:assert/strict';
import { itemsAt, labels } from '../assist/completing.ts';
import { hoverAt } from '../../../src/core/assist/hover.ts';
import { guide } from '../../../src/core/guide/guide.ts';
import { openWorkbook } from '../../../src/core/workbook/openWorkbook.ts';
import { expectCodes, messageWith, problemsIn } from './checking.ts';
import { expectFix } from '../fixes/fixing.ts';
import { SOUND, TODAY, withFragment } from './soundWorkbook.ts';

const READ = `
goal:
  statement: By 15 December 2026 we will run 12 pantry nights at the Riverside branch.
  specific: Pantry nights with sign-up
  measurable:
    - measure: Households served
      baseline: 0
      target: 150
      readings:
        - on: 2026-03-10
          value: 20
        - on: 2026-03-31
          value: 63
  achievable: Staff is promised
  relevant: Priority 2
  time-bound: 2026-12-15
`;

const codesIn = (text: string): readonly string[] => problemsIn(text).map(({ code }) => code);

const ALL = withFragment(SOUND, READ)
  .replace(
    '  relationship: existing\n',
    '  relationship: existing\n  type: Nonprofit\n  contact: Program manager, front desk 319-555-0142\n',
  )
  .replace('started:', 'plan-priority: 2, Everyone belongs\nstarted:')
  .replace('  lead: Program manager\n', '  lead: Program manager\n    value: $4,500\n')
  .replace('  review:', '  starts: 2026-04-01\n  ends: 2027-03-31\n  review:')
  .replace(
    '### Communication',
    '### Agreement terms\n\nNo money changes hands.\n\n### Communication',
  );

describe('The optional facts', () => {
  it('are read', () => {
    const { cycle, answered } = openWorkbook(ALL)!;
    assert.equal(cycle.organization?.type, 'Nonprofit');
    assert.equal(cycle.organization.contact, 'Program manager, front desk 319-555-0142');
    assert.equal(cycle['plan-priority'], '2, Everyone belongs');
    assert.equal(cycle.roles?.[0]?.value, 4500);
    assert.deepEqual(cycle.goal?.measurable?.[0]?.readings, [
      { on: '2026-03-10', value: 20 },
      { on: '2026-03-31', value: 63 },
    ]);
    assert.equal(cycle.agreement?.starts, '2026-04-01');
    assert.equal(cycle.agreement.ends, '2027-03-31');
    assert.ok(answered.has('agreement-terms'));
    assert.equal(guide.partOfHeading('Terms of our agreement')?.id, 'agreement-terms');
  });

  it('are never missed, and never remarked on where they are right', () => {
    expectCodes('', []); // the sound workbook has none of them
    assert.deepEqual(codesIn(ALL), []);
  });

  it('are offered where one writes them, and explained', () => {
    const offered = labels(itemsAt(`${SOUND.slice(0, SOUND.indexOf('library:'))}  |\n---\n`));
    assert.deepEqual(offered.slice(0, 2), ['type', 'contact']);
    const reading = labels(itemsAt(ALL.replace('      readings:\n', '$&        |\n')));
    assert.ok(reading.includes('reading'), reading.join());
    const hover = hoverAt(openWorkbook(ALL)!, ALL.indexOf('contact:') + 2, { today: TODAY });
    assert.match(hover!.markdown, /Whoever gets this file can read it/);
  });

  it('hold no private number where it says how to reach the organization', () => {
    const elsewhere = ALL.replace('audience: Families', 'audience: 319-555-0199, Families');
    assert.deepEqual(codesIn(elsewhere), ['personal-data']);
  });
});

describe('Readings of a measure', () => {
  const [first, second] = [
    '        - on: 2026-04-10\n          value: 20\n',
    '        - on: 2026-03-31\n          value: 63\n',
  ];
  const SORTED = READ.replace(/ {8}- on:[\s\S]*(?= {2}achievable)/, second + first);
  const swapped = READ.replace('2026-03-10', '2026-04-10');

  it('are remarked on once when they stand out of order, and sorted by a mend', () => {
    expectCodes(swapped.replace('2026-03-31', '«2026-03-31»'), ['reading-order']);
    assert.match(
      messageWith(swapped, 'reading-order'),
      /^This count from Tuesday, March 31 comes after the one from Friday, April 10\. Put the oldest first\.$/,
    );
    expectFix('reading-order', 'Sort the counts by date', {
      [swapped]: SORTED,
    });
  });

  it('are remarked on when their day is still to come, and then not for their order', () => {
    expectCodes(READ.replace('2026-03-10', '«2027-03-10»'), ['reading-ahead']);
    assert.match(
      messageWith(READ.replace('2026-03-10', '2027-03-10'), 'reading-ahead'),
      /^This count is dated Wednesday, March 10, 2027, which is still in the future\. Is the date right\?$/,
    );
  });
});
