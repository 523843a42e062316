import assert from 'node:assert/strict';
import { SOUND, withFragment } from '../checks/soundWorkbook.ts';
import { expectFix, fixesIn, titles } from './fixing.ts';

describe('Mending values', () => {
  it('writes dates as they should be', () => {
    for (const written of [
      ...'30 March 2026|March 30, 2026|2026/3/30|30.3.2026|"2026-3-30"|20260330'.split('|'),
      ...'2026–03–30|2026‑3‑30|2026-03-30 (Mon)|Mon. 2026-03-30'.split('|'),
      ...'30 March 2026 (Monday)|2026-03-30T00:00:00'.split('|'),
    ]) {
      expectFix('invalid-date', 'Write 2026-03-30 (Monday)', {
        [`started: ${written}`]: 'started: 2026-03-30',
      });
    }
  });

  it('keeps a time of day as a comment, says so, and leaves that to a person', () => {
    for (const [written, time] of [
      ['2026-05-12 10:30', '10:30'],
      ['2026-05-12T10:30', '10:30'],
      ['12 May 2026, 10:30–12:00', '10:30–12:00'],
      ['May 12, 2026 at 10am', '10am'],
      ['Tue May 12, 2026 10:30 am', '10:30 am'],
      ['May 12 at 10:30', '10:30'],
    ] as const) {
      const before = `next-meeting: ${written}`;
      const title = 'Write 2026-05-12 (Tuesday)';
      const text = withFragment(SOUND, before);
      assert.ok(!fixesIn(text, 'invalid-date')[0]?.safe, written);
      expectFix('invalid-date', title, {
        [before]: `next-meeting: 2026-05-12 # ${time}`,
      });
    }
  });

  it('has nothing where the weekday is another one, or more than the time would be lost', () => {
    for (const written of [
      '2026-05-12 (Mon)',
      'Monday, May 12, 2026',
      '2026-05-12 10:30 at Riverside',
      'Monthly 2026-05-12',
      '2026-05-12 – 2026-05-14',
      '31 Nov',
      'sometime next week',
    ]) {
      const text = withFragment(SOUND, `next-meeting: ${written}`);
      assert.deepEqual(titles(fixesIn(text, 'invalid-date')), [], written);
    }
  });

  it('knows a day by its distance from today, and leaves it to a person', () => {
    for (const [written, title] of [
      ['today', 'Write 2026-04-15 (Wednesday)'],
      ['Tomorrow', 'Write 2026-04-16 (Thursday)'],
      ['"yesterday"', 'Write 2026-04-14 (Tuesday)'],
      ['next Tuesday', 'Write 2026-04-21 (Tuesday)'],
      ['in two weeks', 'Write 2026-04-29 (Wednesday)'],
      ['the end of May', 'Write 2026-05-31 (Sunday)'],
      ['12/25', 'Write 2026-12-25 (Friday)'],
    ] as const) {
      const fixes = fixesIn(withFragment(SOUND, `next-meeting: ${written}`), 'invalid-date');
      assert.deepEqual(titles(fixes), [`* ${title}`]);
      assert.ok(!fixes[0]!.safe);
    }
  });

  it('makes two offers where a date can be read in two ways, and prefers none', () => {
    const text = withFragment(SOUND, 'next-meeting: 03/04/27');
    assert.deepEqual(titles(fixesIn(text, 'invalid-date')), [
      'Write 2027-03-04 (Thursday)',
      'Write 2027-04-03 (Saturday)',
    ]);
  });

  it('makes two offers of two figures, the month first, and takes what has happened for past', () => {
    const offered = (fragment: string): readonly string[] =>
      titles(fixesIn(withFragment(SOUND, fragment), 'invalid-date'));
    assert.deepEqual(offered('next-meeting: 5/12'), [
      'Write 2026-05-12 (Tuesday)',
      'Write 2026-12-05 (Saturday)',
    ]);
    assert.deepEqual(offered('started: Friday'), ['* Write 2026-04-10 (Friday)']);
    assert.deepEqual(offered('agreement:\n  signed: 12/25'), ['* Write 2025-12-25 (Thursday)']);
  });

  it('turns a month into its last day, and has nothing for a guess', () => {
    expectFix('invalid-date', 'Write 2026-11-30 (Monday)', {
      'next-meeting: 2026-11-31': 'next-meeting: 2026-11-30',
    });
    expectFix('invalid-date', 'Write 2026-06-30 (Tuesday)', {
      'next-meeting: 2026-06': 'next-meeting: 2026-06-30',
    });
    expectFix('invalid-date', 'Write 2028-02-29 (Tuesday)', {
      'next-meeting: Feb 2028': 'next-meeting: 2028-02-29',
    });
    for (const guess of ['next spring', '2026', 'Q3 2026']) {
      assert.deepEqual(fixesIn(withFragment(SOUND, `next-meeting: ${guess}`), 'invalid-date'), []);
    }
  });

  it('writes the nearest known word, or offers each', () => {
    expectFix('unknown-value', 'Change to “consult”', {
      'spectrum:\n  current: consullt # today': 'spectrum:\n  current: consult # today',
    });
    const text = withFragment(
      SOUND,
      'organization:\n  name: Harbor\n  audience: All\n  relationship: friendly',
    );
    assert.deepEqual(titles(fixesIn(text, 'unknown-value')), [
      'Change to “new”',
      'Change to “existing”',
    ]);
  });

  it('knows what a tick, a cross and a no say of a milestone', () => {
    const milestone = (status: string): string =>
      `milestones:\n  - title: First night\n    due: 2026-04-01\n    owner: Manager\n    status: ${status}`;
    for (const mark of ['✓', '✔', '✔️', '✅', 'x', 'X', '"✓"']) {
      const after = milestone(mark.startsWith('"') ? '"done"' : 'done');
      expectFix('unknown-value', 'Change to “done”', {
        [milestone(mark)]: after,
      });
      const [fix, ...others] = fixesIn(withFragment(SOUND, milestone(mark)), 'unknown-value');
      assert.deepEqual([fix?.safe, others], [false, []]);
    }
    expectFix('unknown-value', 'Change to “not started”', {
      [milestone('no')]: milestone('not started'),
    });
  });

  it('gives the day on which a milestone was done a line of its own, where it is certain', () => {
    const milestone = (status: string): string =>
      `milestones:\n  - title: First night\n    due: 2026-04-01\n    owner: Manager\n    status: ${status}`;
    for (const status of [
      'done - 28 March',
      'done 2026-03-28',
      'Done (March 28)',
      'completed on March 28, 2026',
      'done, Sat 28.3.2026',
      '"done: 28 March"',
    ]) {
      expectFix('unknown-value', 'Mark as done on 2026-03-28', {
        [milestone(status)]: milestone(`done\n    done-on: 2026-03-28`),
      });
    }
    for (const status of [
      'done last week',
      'done 3/4/2026',
      'done 28 February',
      'done 2026-12-01',
      'done 2026-03-28 10:30',
      'done - Sunday, March 28',
      'done 28 March\n    done-on: 2026-03-27',
    ]) {
      const fixes = fixesIn(withFragment(SOUND, milestone(status)), 'unknown-value');
      assert.deepEqual(titles(fixes), ['Change to “done”'], status);
    }
    const dropped = withFragment(SOUND, milestone('dropped 28 March'));
    assert.equal(fixesIn(dropped, 'unknown-value').length, 4);
  });

  it('spells keys right, unless the right one says something already', () => {
    expectFix('unknown-key', 'Change to “coordinator”', {
      'coordinater: Librarian\ncoordinator:': 'coordinator: Librarian',
    });
    const text = withFragment(SOUND, 'coordinater: Librarian\ncoordinator: Director');
    assert.deepEqual(fixesIn(text, 'unknown-key'), []);
  });

  it('puts quotes around a text that is cut off', () => {
    expectFix('text-cut-off', 'Put quotation marks around this text', {
      'focus: Pantry night #4': 'focus: "Pantry night #4"',
    });
  });

  it('writes a value below its key without touching what is there already', () => {
    const write = (before: string, after: string): void =>
      expectFix('wrong-type', 'Write it as “current”', { [before]: after });
    write(
      'spectrum: consult\n  target: empower',
      'spectrum:\n  current: consult\n  target: empower',
    );
    write(
      'spectrum: consult # both\n  # ours\n  current: \n  target: empower',
      'spectrum: # both\n  # ours\n  current: consult\n  target: empower',
    );
    write('spectrum: consult\n  current: consult', 'spectrum:\n  current: consult');
    const other = withFragment(SOUND, 'spectrum: consult\n  current: involve\n  target: empower');
    assert.deepEqual(fixesIn(other, 'wrong-type'), []);
  });

  it('gives a value the shape that is wanted', () => {
    expectFix('wrong-type', 'Change to “2”', {
      'cycle: 2nd': 'cycle: 2',
    });
    expectFix('wrong-type', 'Write it as “signed”', {
      'agreement: 2026-03-28 # both': 'agreement: # both\n  signed: 2026-03-28',
    });
    expectFix('wrong-type', 'Write it as “current”', {
      'spectrum: consult': 'spectrum:\n  current: consult',
    });
    expectFix('wrong-type', 'Write it as “name”', {
      'candidates: Tenants Union': 'candidates:\n  - name: Tenants Union',
    });
    expectFix('wrong-type', 'Turn this into a list', {
      'candidates:\n  name: Tenants Union\n  audience: Renters':
        'candidates:\n  - name: Tenants Union\n    audience: Renters',
    });
    expectFix('wrong-type', 'Turn this into plain text', {
      'focus:\n  - Pantry\n  - Nights': 'focus: Pantry, Nights',
      // People, of whom a comma would make one: `Library director, Rosa Delgado`.
      'coordinator:\n  - Library director\n  - Rosa Delgado':
        'coordinator: Library director; Rosa Delgado',
    });
  });
});
