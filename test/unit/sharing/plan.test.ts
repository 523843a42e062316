import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDay } from '../../../src/core/calendar/day.ts';
import { guide } from '../../../src/core/guide/guide.ts';
import { inEnglish } from '../../../src/core/language/translate.ts';
import type { SharedDocument } from '../../../src/core/sharing/document.ts';
import { writeHtml } from '../../../src/core/sharing/html/htmlWriter.ts';
import { aboutThem } from '../../../src/core/sharing/plan/aboutThem.ts';
import { planDocument, type PlanOptions } from '../../../src/core/sharing/plan/plan.ts';
import { mayHold } from '../../support/dataSheet.ts';
import { opened, withFrontMatter } from '../../support/workbookText.ts';
import { assertGolden, sampleText } from './golden.ts';
import { markedWorkbook } from './markedWorkbook.ts';
import { outline } from './outline.ts';

function planOf(text: string, options: Partial<PlanOptions> = {}): SharedDocument {
  return planDocument(opened(text), { today: parseDay('2026-11-24')!, t: inEnglish, ...options });
}

/** Names stand at the top and at the foot as well. */
const MORE_OFTEN = /^(organization\.name|library|focus)$/;
const MEETINGS = /^#meeting(-notes)?$/;
/** Of two readings without a day, the one that stands below is the newest. */
const EITHER = /^goal\.measurable\.\d\.readings\.\d\.value$/;

/** Whether it may go to a partner, and stands in the plan word by word. */
function goes(place: string): boolean {
  return mayHold('plan', place.replace(/^#/, '').replaceAll(/\.\d/g, '.0'));
}

describe('the plan for the partner', () => {
  it('says what both sides agreed, in the order of an agreement', () => {
    assertGolden('plan.txt', outline(planOf(sampleText('harbor-light-food-bank-cycle-2'))));
  });

  it('shows in a draft what is still to be talked about', () => {
    const text = withFrontMatter('organization:\n  name: Harbor Light\nlibrary: Maple Fork');
    assertGolden('plan-draft.txt', outline(planOf(text, { draft: true })));
    assert.match(outline(planOf(text, { draft: true })), /^\(note\) Change anything here/m);
    assert.doesNotMatch(outline(planOf(text)), /Change anything here/);
  });

  it('tells the library where a draft speaks of “they,” and the partner nothing of that', () => {
    const sections = ['Their goals and values', 'How they align with ours', 'Roles and decisions'];
    for (const heading of sections) {
      const saying = (who: string): string =>
        withFrontMatter(
          'organization:\n  name: Harbor Light',
          `### ${heading}\n\nDinner is what ${who} do best.\n`,
        );
      const outlineOf = (who: string): string => outline(planOf(saying(who), { draft: true }));
      assert.ok(outlineOf('they').includes('what they do best'), heading);
      assert.equal(outlineOf('they').replace('what they do', 'what we do'), outlineOf('we'));
      const about = (who: string): string | undefined => aboutThem(opened(saying(who)), inEnglish);
      for (const word of ['they', 'Ellas'])
        assert.ok(
          about(word)?.endsWith(
            ` will read “${heading}”, which says “${word.toLowerCase()}.” Reword it before you share?`,
          ),
        );
      assert.equal(about('we'), undefined);
    }
  });

  it('takes “ella” for the partner only where it can be nobody else', () => {
    const heading = guide.part('roles-and-decisions').heading;
    const isAbout = (said: string): boolean =>
      aboutThem(
        opened(
          withFrontMatter('organization:\n  name: Harbor Light', `### ${heading}\n\n${said}\n`),
        ),
        inEnglish,
      ) !== undefined;
    for (const said of [
      'La organización confía en nosotros y nosotros en ella.',
      'Decidimos con la organización, y con ella firmamos.',
    ])
      assert.ok(isAbout(said), said);
    for (const said of [
      'La directora firma por ella.',
      'La organización tiene una directora, y con ella hablamos.',
      'La organización conoce a Marta y habla con ella.',
      'La organización confía en la biblioteca y trabaja con ella.',
      'Conocemos la organización. Ella firma los lunes.',
    ])
      assert.ok(!isAbout(said), said);
  });

  it('leaves out what is open where it is no draft', () => {
    const text = withFrontMatter('organization:\n  name: Harbor Light\nlibrary: Maple Fork');
    assert.doesNotMatch(outline(planOf(text)), /To talk about|Our goal|Challenges/);
  });

  it('has everything that may go, once, and nothing else of the workbook', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.boolean()), fc.boolean(), (coins, meetingNotes) => {
        const { text, words } = markedWorkbook(() => coins.next().value === true);
        const html = writeHtml(planOf(text, { meetingNotes }));
        for (const [place, word] of words) {
          const found = html.split(word).length - 1;
          if (EITHER.test(place)) assert.ok(found <= 1, place);
          else if (MORE_OFTEN.test(place)) assert.ok(found >= 1, place);
          else if (MEETINGS.test(place)) assert.equal(found, meetingNotes ? 1 : 0, place);
          else assert.equal(found, goes(place) ? 1 : 0, place);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('says of a date that has moved which one was agreed first', () => {
    const moved = withFrontMatter(
      'milestones:\n  - title: Sign\n    due: 2026-03-28\n    first-due: 2026-03-14\n  - title: Open\n    due: 2026-05-01\n    first-due: 2026-05-01\n',
    );
    for (const onePage of [false, true]) {
      const page = outline(planOf(moved, { onePage }));
      assert.match(page, /\| What will be done \| By when \| First agreed \| Who’s responsible/);
      assert.match(page, /Sign [^|]*\| March 28, 2026 [^|]*\| March 14, 2026 \|/);
      assert.match(page, /Open [^|]*\| May 1, 2026 [^|]*\|\s+\|/);
    }
    const unmoved = moved.replace('first-due: 2026-03-14\n', 'owner: Ana\n');
    assert.doesNotMatch(outline(planOf(unmoved)), /First agreed/);
  });

  it('has no empty table of milestones on its one page where all are done', () => {
    const done = 'organization:\n  name: Zoo\nmilestones:\n  - title: Sign\n    status: done\n';
    const shown = outline(planOf(withFrontMatter(done), { onePage: true }));
    assert.doesNotMatch(shown, /Milestones/);
  });

  it('has its milestones by date, and each still where it stands in the workbook', () => {
    const due = (title: string, day: string): string => `  - title: ${title}\n    due: ${day}\n`;
    const text = withFrontMatter(
      `milestones:\n${due('Third', '2027-03-01')}${due('First', '2027-01-01')}  - title: Last\n${due('Second', '2027-02-01')}`,
    );
    const titles = [...outline(planOf(text)).matchAll(/\| (First|Second|Third|Last)\b[^|]*/g)];
    assert.deepEqual(
      titles.map(([, title]) => title),
      ['First', 'Second', 'Third', 'Last'],
    );
    assert.match(titles[0]![0], /milestones\.1/);
  });

  it('says which part of the workbook could not be read', () => {
    const text = withFrontMatter(
      'organization:\n  name: Harbor Light\nmilestones:\n  - title: Sign\n    due: 2026-02-30\ncandidates: "Zoo',
    );
    assert.match(
      outline(planOf(text)),
      /Some of the workbook couldn’t be read\. Not shown here: Milestones \(line 7\)\./,
    );
  });

  it('takes a comment and a heading of one’s own from no answer', () => {
    const text = withFrontMatter(
      'library: Maple Fork',
      '### Challenges\n\n> What could get in the way, and what will you do about it together?\nSnow. <!-- not for\n\nthem -->\n\n#### Only for us\n\nThe director is tired.\n',
    );
    const page = outline(planOf(text));
    assert.match(page, /^Snow\. \{challenges\}$/m);
    assert.doesNotMatch(page, /them|tired|Only for us|What could get in the way/);
  });
});
