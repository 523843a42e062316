import assert from 'node:assert/strict';
import { milestoneOnPage, rowOnPage } from '../../../src/vscode/commands/onPage.ts';
import { withFrontMatter } from '../../support/workbookText.ts';
import { overview, portfolio } from './overviews.ts';

describe('A menu on the overview’s page', () => {
  const files = {
    'elm.md': withFrontMatter(
      'organization:\n  name: Elm\ncycle: 1\nnext-meeting: 2026-12-03\nmilestones:\n  - title: Posters\n    due: 2026-12-01\n',
    ),
    'elm2.md': withFrontMatter('organization:\n  name: Elm\ncycle: 2'),
    'oak.md': withFrontMatter(
      'organization:\n  name: Oak\nstatus: paused\ngoal:\n  time-bound: 2027-03-01',
    ),
  };
  const all = portfolio(files);

  it('means the meeting whose row it is', () => {
    const row = overview(files).coming.rows.find(({ isMeeting }) => isMeeting)!;
    const { path, place } = row;
    const given = rowOnPage({ webviewSection: 'dueMeeting', path, place }, all);
    assert.ok(given?.subject.kind === 'due' && given.subject.due.day === all.today + 9);
  });

  it('means the partner with all of its cycles, or the cycle', () => {
    const given = { webviewSection: 'cycle', path: 'elm.md', place: '' };
    const partner = rowOnPage({ ...given, isPartner: true }, all)?.subject;
    assert.ok(partner?.kind === 'organization' && partner.name === 'Elm');
    assert.deepEqual([...partner.going].sort(), ['elm.md', 'elm2.md']);
    const cycle = rowOnPage({ ...given, isPartner: false }, all)?.subject;
    assert.deepEqual(cycle, { kind: 'cycle', path: 'elm.md', stopped: false });
    const stopped = overview(files).year.rows.map(({ name, stopped }) => [name, stopped]);
    assert.deepEqual(stopped.find(([name]) => name === 'Oak')?.[1], true);
  });

  it('acts on the cycle that goes on, though a later one is over', () => {
    const ash = (rest: string): string => withFrontMatter(`organization:\n  name: Ash\n${rest}`);
    const over = { 'ash.md': ash('cycle: 1'), 'ash2.md': ash('cycle: 2\nstatus: ended') };
    const [row] = overview(over).spectrum.rows;
    const given = { webviewSection: 'cycle', path: row?.path, place: row?.place, isPartner: true };
    const subject = rowOnPage(given, portfolio(over))?.subject;
    assert.ok(subject?.kind === 'organization');
    assert.deepEqual([subject.path, row?.stopped], ['ash.md', false]);
  });

  it('takes no milestone for a partner, and no file that is not ours', () => {
    const milestone = { webviewSection: 'openMilestone', path: 'elm.md', place: '', index: 0 };
    assert.equal(rowOnPage(milestone, all), undefined);
    assert.deepEqual(milestoneOnPage(milestone), { path: 'elm.md', index: 0 });
    const other = { webviewSection: 'cycle', path: 'other.md', place: '' };
    assert.equal(rowOnPage(other, all), undefined);
    assert.equal(milestoneOnPage(other), undefined);
  });
});
