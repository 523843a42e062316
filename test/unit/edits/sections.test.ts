import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lint } from 'markdownlint/sync';
import { parseDay } from '../../../src/core/calendar/day.ts';
import { guide } from '../../../src/core/guide/guide.ts';
import { applyEdits } from '../../../src/core/workbook/edit.ts';
import { insertMeetingNotes } from '../../../src/core/workbook/edits/meetingNotes.ts';
import { insertOwnSection } from '../../../src/core/workbook/edits/insertOwnSection.ts';
import { insertSection } from '../../../src/core/workbook/edits/insertSection.ts';
import { planWorkbook } from '../../../src/core/workbook/scaffold/planWorkbook.ts';
import { opened } from '../../support/workbookText.ts';

const head = '---\nworkbook: partnership-cycle\n---\n\n';

/** The body after the section was written; `|` is the cursor. */
function inserted(body: string, part: Parameters<typeof insertSection>[1]): string {
  const done = insertSection(opened(head + body), part);
  if (done.kind === 'refused') return done.reason;
  const after = applyEdits(head + body, done.edits);
  return `${after.slice(head.length, done.cursor)}|${after.slice(done.cursor)}`;
}

describe('Writing a section of the guide', () => {
  it('puts it between its neighbors, with its question', () => {
    assert.equal(
      inserted(
        '## Reflection\n\n### How did the partnership go?\n\nWell.\n\n### What will we do again?\n',
        'what-did-we-learn',
      ),
      '## Reflection\n\n### How did the partnership go?\n\nWell.\n\n### What did we learn?\n\n> What do you know now that you didn’t know at the start?\n|\n### What will we do again?\n',
    );
  });

  it('stays above a team’s own headings at the end, and below those that belong to a neighbor', () => {
    const body =
      '## Discussion with our partner\n\n### Meeting notes\n\n#### 2026-03-09\n\nHello.\n\n### Parking\n\nFree.\n';
    assert.match(inserted(body, 'challenges'), /Hello\.\n\n### Challenges\n[^]*### Parking/);
  });

  it('writes the heading above it where that is missing too', () => {
    assert.match(
      inserted('## Aligned goals and values\n\nText', 'challenges'),
      /Text\n\n## Discussion with our partner\n\n### Challenges\n\n> What could/,
    );
  });

  it('goes nowhere where a comment swallows the end', () => {
    assert.equal(inserted('# T\n\n<!-- open', 'repeat'), 'unsafe');
  });

  it('gives a whole workbook back piece by piece, clean under markdownlint #many', () => {
    const plan = planWorkbook({ organization: 'A', cycle: 1, started: 20_500 });
    assert.ok(plan.kind === 'plan');
    const scaffold = plan.text;
    const order = fc.shuffledSubarray([...guide.parts], { minLength: guide.parts.length });
    fc.assert(
      fc.property(order, fc.constantFrom('\n', '\r\n'), (parts, eol) => {
        let text = scaffold.slice(0, scaffold.indexOf('\n## ')).replaceAll('\n', eol);
        for (const { id } of parts) {
          const done = insertSection(opened(text), id);
          assert.ok(done.kind === 'edits');
          text = applyEdits(text, done.edits);
        }
        const found = opened(text).sections.flatMap(({ section }) => section.part ?? []);
        assert.deepEqual(
          found,
          guide.parts.map(({ id }) => id),
        );
        assert.deepEqual(lint({ strings: { text } }).text, []);
        if (eol === '\r\n') assert.doesNotMatch(text, /[^\r]\n/);
      }),
      { numRuns: 12 },
    );
  });
});

describe('Writing a heading of the team’s own', () => {
  const own = (body: string, title: string): string => {
    const done = insertOwnSection(opened(head + body), title);
    if (done.kind === 'refused') return done.reason;
    const after = applyEdits(head + body, done.edits);
    return `${after.slice(head.length, done.cursor)}|${after.slice(done.cursor)}`;
  };

  it('puts it behind all others, as it was typed', () => {
    assert.equal(own('# T\n', 'Parking'), '# T\n\n## Parking\n|');
    assert.equal(
      own('# T\n\n## Repeat\n\nB', ' Why  now? '),
      '# T\n\n## Repeat\n\nB\n\n## Why now?\n|',
    );
  });

  it('refuses the guide’s titles in each language, and what would be no heading', () => {
    for (const title of ['Challenges', 'challenges ', 'Desafíos', '', '  '])
      assert.equal(own('# T\n', title), 'other-shape', title);
    assert.equal(own('# T\n\n```\nopen', 'Parking'), 'unsafe');
  });

  it('is a heading with that title, whatever is typed #many', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        const done = insertOwnSection(opened(`${head}# T\n`), title);
        if (done.kind === 'refused') return;
        const after = opened(applyEdits(`${head}# T\n`, done.edits));
        assert.equal(after.sections.at(-1)?.section.part, undefined);
        assert.equal(after.sections.at(-1)?.section.level, 2);
      }),
    );
  });
});

describe('Beginning the notes of a meeting', () => {
  const day = parseDay('2026-03-09')!;
  const begun = (body: string): string => {
    const done = insertMeetingNotes(opened(head + body), day);
    assert.ok(done.kind === 'edits');
    const after = applyEdits(head + body, done.edits);
    return `${after.slice(head.length, done.cursor)}|${after.slice(done.cursor)}`;
  };
  const notes = '## Discussion with our partner\n\n### Meeting notes\n';
  const entry = '#### 2026-03-09\n\n- Present: |\n- What we talked about:\n- What we agreed:\n';

  it('stands below the earlier ones', () => {
    assert.equal(
      begun(`${notes}\n#### 2026-02-01\n\nHello.\n\n### Challenges\n`),
      `${notes}\n#### 2026-02-01\n\nHello.\n\n${entry}\n### Challenges\n`,
    );
  });

  it('follows notes that run from new to old', () => {
    assert.equal(
      begun(`${notes}\n#### 2026-03-15\n\nB\n\n#### 2026-02-01\n\nA\n`),
      `${notes}\n#### 2026-03-15\n\nB\n\n${entry}\n#### 2026-02-01\n\nA\n`,
    );
  });

  it('goes on where the day has notes', () =>
    assert.equal(begun(`${notes}\n#### 2026-03-09\n\nA\n`), `${notes}\n#### 2026-03-09\n\nA|\n`));

  it('writes the heading where it is missing', () => {
    assert.match(
      begun('# Title\n'),
      /^# Title\n\n## Discussion with our partner\n\n### Meeting notes\n\n> What was said[^]*\n\n#### 2026-03-09\n\n- Present: \|/,
    );
  });
});
