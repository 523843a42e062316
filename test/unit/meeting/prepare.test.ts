import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDay } from '../../../src/core/calendar/day.ts';
import { prepareMeeting } from '../../../src/core/meeting/prepare.ts';
import { applyEdits } from '../../../src/core/workbook/edit.ts';
import { opened, windows, withFrontMatter } from '../../support/workbookText.ts';
import { laidOutWorkbook } from '../edits/laidOutWorkbooks.ts';

const MEETING = parseDay('2026-12-08')!;

/** The text once the meeting of December 8 is prepared. */
function prepared(text: string, today = '2026-11-25'): string {
  const edited = prepareMeeting(opened(text), MEETING, parseDay(today)!);
  assert.ok(edited.kind === 'edits', JSON.stringify(edited));
  return applyEdits(text, edited.edits);
}

/** The notes of December 8. */
function entryIn(text: string): string {
  const start = text.indexOf('#### 2026-12-08');
  return text.slice(start, text.indexOf('\n### ', start) + 1);
}

const FRONT = `organization:
  name: Harbor Light
next-meeting: 2026-12-08
milestones:
  - title: Menu cards printed
    due: 2026-11-20
    owner: Branch manager
    note: The printer is slow to answer
  - title: Talk with the hosts
    due: 2026-12-18
    owner: Ana
  - title: Recipe book
    due: 2027-05-14
    owner: Ana
agreement:
  review: 2026-12-20
`;
const BODY = `# Harbor Light

## Discussion with our partner

### Meeting notes

#### 2026-11-10

- Present: Ana
- What we agreed:
  - Ana: talk with the hosts by 12/18
  - Program manager: ask the cook by November 30
  - [x] Ana: book the kitchen
  - No speeches

### Challenges

Snow.

### Communication

By phone.
`;
const TEXT = withFrontMatter(FRONT, BODY);

describe('Prepare Meeting', () => {
  it('writes what is late, due, left from last time, and open', () => {
    assert.equal(
      entryIn(prepared(TEXT)),
      `#### 2026-12-08

- Late:
  - Menu cards printed (Friday, November 20, Branch manager)
- Coming up by Tuesday, January 5, 2027:
  - Talk with the hosts (Friday, December 18, Ana)
  - Review of the agreement (Sunday, December 20)
- From last time:
  - Program manager: ask the cook by November 30
- To talk about:
  - What is our partner working toward, and what matters most to them?
  - Where do our goals overlap?
  - What will we accomplish together, by when?
  - What exactly will we do, where, and for whom?
  - What will we count or check, and how much are we aiming for?
  - What makes us confident we can do this together?
  - Why does this matter to each of us?
  - When will we look back together?
  - What does each of us bring?
  - What does each of us gain?
  - Who decides what, and how?
- Present:${' '}
- What we talked about:
- What we agreed:

`,
    );
  });

  it('brings the agenda up to date, and keeps what was typed', () => {
    const typed = prepared(TEXT)
      .replace('  - Menu cards printed (', '  - Ask about the van\n  - Menu cards printed (')
      .replace('Branch manager)\n', 'Branch manager)\n    - Sam knows a printer\n')
      .replace('hosts (Friday, December 18, Ana)', 'hosts (Friday, December 18, Ana), by phone')
      .replace('- Present: \n', '- Present: Ana, Sam\n')
      // As it was called once.
      .replace('- Coming up by', '- Due by');
    const later = typed
      .replace('due: 2026-11-20', 'due: 2026-12-11')
      .replace('Snow.', 'Snow.\n\n### Roles and decisions\n\nThe hosts decide.');
    assert.equal(
      entryIn(prepared(later)).split('- To talk about:')[0],
      `#### 2026-12-08

- Late:
  - Ask about the van
- Coming up by Tuesday, January 5, 2027:
  - Talk with the hosts (Friday, December 18, Ana), by phone
  - Review of the agreement (Sunday, December 20)
  - Menu cards printed (Friday, December 11, Branch manager)
    - Sam knows a printer
- From last time:
  - Program manager: ask the cook by November 30
`,
    );
    assert.doesNotMatch(entryIn(prepared(later)), /Who decides what/);
    assert.match(entryIn(prepared(later)), /- Present: Ana, Sam\n/);
  });

  it('takes done points away', () => {
    const done = prepared(TEXT).replace('owner: Ana\n', 'owner: Ana\n    status: done\n');
    assert.doesNotMatch(entryIn(prepared(done)), /Talk with the hosts/);
  });

  it('goes on where notes were begun, under whatever heading names the day', () => {
    const begun = TEXT.replace(
      '### Challenges',
      '#### December 8, at the branch\n\nRoom 2.\n\n### Challenges',
    );
    const after = prepared(begun);
    assert.equal(after.split('December 8, at the branch').length, 2);
    assert.doesNotMatch(after, /#### 2026-12-08/);
    assert.match(after, /#### December 8, at the branch\n\n- Late:\n[^]*\n\nRoom 2\.\n/);
  });

  it('sets the day of the next meeting where that is another', () => {
    const moved = prepared(TEXT.replace('next-meeting: 2026-12-08', 'next-meeting: 2026-11-24'));
    assert.match(moved, /next-meeting: 2026-12-08/);
  });

  it('lists nothing late or due while the cycle is paused', () => {
    const paused = prepared(withFrontMatter(`${FRONT}status: paused\n`, BODY));
    assert.doesNotMatch(entryIn(paused), /Late:|Coming up by/);
  });

  it('holds nothing that is for the library alone', () =>
    assert.doesNotMatch(entryIn(prepared(TEXT)), /printer is slow|Spectrum|audience|we learn/i));

  it('lets no title end the entry', () => {
    for (const title of ['<!-- x', '# Challenges', '### Challenges', '```', '---', '- a']) {
      const text = TEXT.replace('Recipe book', JSON.stringify(title)).replace(
        '2027-05-14',
        '2026-12-20',
      );
      const sections = opened(prepared(text)).sections.map(({ section }) => section.title);
      assert.deepEqual(
        sections,
        [
          ...'|Harbor Light|Discussion with our partner|Meeting notes|2026-11-10'.split('|'),
          ...'2026-12-08|Challenges|Communication'.split('|'),
        ],
        title,
      );
    }
  });

  const typing = fc.array(
    fc.tuple(
      fc.nat(40),
      fc.constantFrom(
        ...'  - My own point|    - a note below|Prose.|- Present: Bo||> quoted'.split('|'),
        ...'* star|##### Actions'.split('|'),
      ),
    ),
    { maxLength: 6 },
  );

  it('changes no byte outside the entry, loses no line that was typed, and is done when done twice', () => {
    fc.assert(
      fc.property(
        fc.boolean(),
        typing,
        fc.constantFrom('2026-11-25', '2026-12-12'),
        (isWindows, typed, today) => {
          const first = prepared(TEXT);
          const start = first.indexOf('#### 2026-12-08') + '#### 2026-12-08\n\n'.length;
          const end = first.indexOf('### Challenges');
          const lines = first.slice(start, end).split('\n');
          for (const [at, line] of typed) lines.splice(at % lines.length, 0, line);
          const own = first.slice(0, start) + lines.join('\n') + first.slice(end);
          const text = isWindows ? windows(own) : own;
          const after = prepared(text, today);
          const head = text.indexOf('#### 2026-12-08');
          const tail = text.length - text.indexOf('### Challenges');
          assert.equal(after.slice(0, head), text.slice(0, head));
          assert.equal(after.slice(-tail), text.slice(-tail));
          if (isWindows) assert.doesNotMatch(after, /[^\r]\n/);
          for (const [, line] of typed) {
            const count = (where: string): number =>
              where.split(/\r?\n/).filter((one) => one === line).length;
            if (line !== '') assert.ok(count(after) >= count(text), line);
          }
          assert.equal(prepared(after, today), after);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('changes nothing outside the entry and its date, however the workbook is laid out', () => {
    fc.assert(
      fc.property(laidOutWorkbook, (text) => {
        const edited = prepareMeeting(opened(text), MEETING, parseDay('2026-11-25')!);
        if (edited.kind === 'refused') return;
        const after = applyEdits(text, edited.edits);
        const added = after
          .split(/\r?\n/)
          .filter((line) => /^next-meeting: 2026-12-08$/.test(line));
        assert.equal(added.length, 1);
        const rest = text.split(/\r?\n/);
        const kept = after.split(/\r?\n/);
        let at = 0;
        for (const line of rest) {
          const found = kept.indexOf(line, at);
          assert.ok(found >= 0, `lost: ${line}`);
          at = found + 1;
        }
        assert.equal(prepareMeeting(opened(after), MEETING, parseDay('2026-11-25')!).kind, 'edits');
      }),
      { numRuns: 30 },
    );
  });
});
