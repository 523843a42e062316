import assert from 'node:assert/strict';
import { newKnownFiles } from '../../../src/vscode/workspace/knownFiles.ts';
import { partner, planned, summary, today } from '../portfolio/partnerships.ts';

function known(start = { today, soonDays: 30 }) {
  let changes = 0;
  const files = newKnownFiles({
    today: () => start.today,
    soonDays: () => start.soonDays,
    changed: () => changes++,
  });
  const names = () => Array.from(files.states(), ({ organization }) => organization);
  const changesNow = () => {
    const counted = changes;
    changes = 0;
    return counted;
  };
  return { files, names, changesNow };
}

describe('What is known of the files', () => {
  const [onDisk, typed] = [
    summary(partner('Oak Lane Choir')),
    summary(partner('Oak Lane Singers')),
  ];

  it('is what an editor says, and what is on disk once it is closed', () => {
    const { files, names } = known();
    files.putOnDisk('a.md', { stamp: '1', summary: onDisk });
    files.putInEditor('a.md', typed);
    assert.deepEqual(names(), ['Oak Lane Singers']);
    files.putOnDisk('a.md', { stamp: '2', summary: onDisk });
    assert.deepEqual(names(), ['Oak Lane Singers']);
    files.putInEditor('a.md', null);
    assert.deepEqual(names(), [], 'its marker was deleted in the editor');
    files.putInEditor('a.md', undefined);
    assert.deepEqual(names(), ['Oak Lane Choir']);
  });

  it('tells of a change where a workbook says something else, and of none where it does not', () => {
    const { files, changesNow } = known();
    files.putOnDisk('a.md', { stamp: '1', summary: onDisk });
    assert.equal(changesNow(), 1);
    files.putOnDisk('a.md', { stamp: '2', summary: summary(partner('Oak Lane Choir')) });
    files.putInEditor('a.md', onDisk);
    files.putOnDisk('notes.md', { stamp: '1', summary: null });
    files.forget('b.md');
    assert.equal(changesNow(), 0);
    files.forget('a.md');
    assert.equal(changesNow(), 1);
    assert.deepEqual([...files.keys()], ['notes.md'], 'what is no workbook need not be read again');
  });

  it('is worked out anew on another day', () => {
    const day = { today, soonDays: 30 };
    const { files } = known(day);
    const due = planned('A', 'title: Letter; due: 2026-11-24; owner: B');
    files.putOnDisk('a.md', { stamp: '1', summary: summary(due) });
    day.today += 1;
    files.restate('a.md');
    const [state] = files.states();
    assert.equal(state?.dates[0]?.daysLate, 1);
  });
});
