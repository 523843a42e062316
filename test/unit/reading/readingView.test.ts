import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import MarkdownIt from 'markdown-it';
import { parseDay } from '../../../src/core/calendar/day.ts';
import { inEnglish } from '../../../src/core/language/translate.ts';
import { addReadingView } from '../../../src/vscode/preview/readingPlugin.ts';
import { withBody, withFrontMatter } from '../../support/workbookText.ts';

const reader = { today: parseDay('2026-11-25')!, t: inEnglish };

/** What the Markdown preview shows, as HTML. */
function preview(text: string): string {
  const md = addReadingView(new MarkdownIt({ html: true }), () => reader);
  return md.render(text);
}

/** What a person reads of it: no tags, no runs of white space. */
function read(text: string): string {
  return preview(text)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const HARBOR = fs.readFileSync(
  'test/sample/library/partnerships/harbor-light-food-bank/harbor-light-food-bank-cycle-1.md',
  'utf8',
);

describe('The reading view', () => {
  it('shows no raw YAML of a workbook', () => {
    const seen = read(HARBOR);
    for (const key of ['workbook:', 'time-bound:', '>-', 'partnership-cycle']) {
      assert.ok(!seen.includes(key), key);
    }
  });

  it('begins with the title and a card of the partnership', () => {
    assert.match(
      read(HARBOR),
      /^Harbor Light Food Bank: Pantry nights Finished .*✓ Planning together.* Partner Harbor Light Food Bank \(existing partner\) Who trusts them Families who run short of food .* Coordinator Outreach librarian/,
    );
  });

  it('puts each fact under the heading it belongs to, between the question and the answer', () => {
    const seen = read(HARBOR);
    assert.match(
      seen,
      /Pre-assessing the partnership Inform Consult At the start .*Collaborate Aiming for/,
    );
    assert.match(
      seen,
      /By 30 June 2026 the library .* Measurable Households served 173 of 150 households, from 0/,
    );
    assert.match(
      seen,
      /Roles and decisions Who decides what.*Whose role Brings Gains .*Food, a van.*The two leads decide/,
    );
    assert.match(
      seen,
      /Milestones and timeline What has to.*Agreement signed .*✓ Done .*Two nights a month over/,
    );
    assert.match(seen, /Reflection .*Collaborate Aiming for · Reached/);
  });

  it('names the days of meetings as one says them, and no other heading', () => {
    const seen = read(
      withBody(
        '## Discussion with our partner\n\n### Meeting notes\n\n#### 2026-03-09, at the branch\n\nA\n\n#### Kick-off\n\nB\n\n#### 2026-02-30\n\n### Challenges\n\n#### 2026-04-01\n',
      ),
    );
    assert.match(
      seen,
      /Monday, March 9, at the branch A Kick-off B 2026-02-30 Challenges .*2026-04-01/,
    );
  });

  it('sets questions apart from answers', () => {
    assert.match(
      preview(HARBOR),
      /<blockquote class="pw-question">\s*<p>What do you personally want/,
    );
  });

  it('does not send its reader to the lines at the top, which stand right here', () => {
    assert.match(preview(HARBOR), /What do you do together today, if anything\?<\/p>/);
    assert.ok(!read(HARBOR).includes('of this file'));
  });

  it('takes what was typed under a question, inside its quote, for an answer', () => {
    const seen = preview(
      withBody(
        '## Reflection\n\n### What did we learn?\n\n> What do you know now that you did not know at the start?\nPeople first need to sit down.\n',
      ),
    );
    assert.match(
      seen,
      /at the start\?<\/p>\s*<\/blockquote>\s*<p>People first need to sit down\.<\/p>/,
    );
    assert.ok(!seen.includes('Not answered yet'));
  });

  it('says quietly what nobody has answered, and nothing of what is never asked for', () => {
    const seen = preview(
      withBody(
        '### Challenges\n\n> What could get in the way, and what will you do about it together?\n\n### Team goals\n\n> What does your team hope to get better at?\n',
      ),
    );
    assert.equal(seen.split('Not answered yet').length, 2);
    assert.match(seen, /<h3 class="pw-open">Challenges<\/h3>/);
  });

  it('draws a bar for a measure that has come part of its way, and lists the readings', () => {
    const seen = preview(
      withFrontMatter(
        'goal:\n  measurable:\n    - measure: Households\n      baseline: 0\n      target: 1200\n      readings:\n        - on: 2026-03-31\n          value: 100\n        - on: 2026-06-30\n          value: 300\n',
      ),
    );
    assert.match(seen, /<progress max="100" value="25" aria-label="Households">/);
    assert.match(seen, /300 of 1,200, from 0/);
    assert.match(seen, /30 June.*: 300|June 30.*: 300/);
  });

  it('tells late milestones and their owners, by date', () => {
    const seen = read(
      withFrontMatter(
        'milestones:\n  - title: Second\n    due: 2026-12-24\n    owner: Ana\n  - title: First\n    due: 2026-11-20\n    owner: Ben\n',
      ),
    );
    assert.match(seen, /First Ben ! 5 days late .* Second Ana ○ Not started/);
  });

  it("keeps the team's own keys in a small table at the end, wherever they stand", () => {
    const seen = read(
      withFrontMatter(
        'room: Mill branch\nkeys: [1, 2]\nmilestones:\n  - title: A\n    color: red\n',
      ),
    );
    assert.match(
      seen,
      /Your own facts Key What it says room Mill branch keys 1, 2 milestones › 1 › color red$/,
    );
  });

  it('shows what could not be read as it is written', () => {
    assert.match(
      read(withFrontMatter('started: 2026-02-30\n')),
      /Couldn’t be read Key What it says started 2026-02-30$/,
    );
  });

  it('shows facts whose heading is missing all the same', () => {
    const seen = read(
      withFrontMatter('roles:\n  - organization: Elm Clinic\n    contributes: A room\n'),
    );
    assert.match(seen, /Roles and decisions Whose role Brings Elm Clinic A room/);
  });

  it('takes whatever people wrote for text', () => {
    const seen = preview(
      withFrontMatter(
        'organization:\n  name: "<script>alert(1)</script> & \\"Sons\\" שלום 🎉"\n  audience: "<b>x</b>"\nroom: "<img src=x onerror=alert(1)>"\nmilestones:\n  - title: "</table><script>"\n    note: "<i>"\n',
        '\n',
      ),
    );
    assert.ok(!/<script|<img|<b>|<i>/.test(seen), seen);
    assert.match(seen, /&lt;script&gt;alert\(1\)&lt;\/script&gt; &amp; &quot;Sons&quot; שלום 🎉/);
  });

  it('has nothing that takes the keyboard, or does something by itself', () => {
    const seen = preview(HARBOR);
    assert.doesNotMatch(
      seen,
      /<(?:a|button|input|select|textarea|summary|script|video)\b|tabindex|\son\w+=/,
    );
  });

  it('leaves every other Markdown file as it always was', () => {
    const plain = new MarkdownIt({ html: true });
    for (const text of [
      '# Minutes\n\n> Which?\n\n## Goals\n',
      '---\ntitle: A blog\n---\n\n## Reflection\n\ntext\n',
      '```yaml\n---\nworkbook: partnership-cycle\n---\n```\n',
    ]) {
      assert.equal(preview(text), plain.render(text));
    }
  });

  it('says of answers in which language they are, where the reader’s is another one', () => {
    const text = withFrontMatter('language: es\n', '## Desafíos\n\nLluvia.\n\n- Frío\n\n> ¿Qué?\n');
    const shown = (language: string | undefined): string =>
      addReadingView(new MarkdownIt(), () => ({ ...reader, language })).render(text);
    for (const part of ['<p lang="es">Lluvia.', '<ul lang="es">', '<blockquote lang="es">'])
      assert.ok(shown('en').includes(part), part);
    for (const same of ['es', 'es-MX', undefined]) assert.doesNotMatch(shown(same), / lang=/);
  });

  it('keeps the number of every line, by which the preview scrolls with the editor', () => {
    const md = addReadingView(new MarkdownIt(), () => reader);
    const heading = md
      .parse(HARBOR, {})
      .find(({ tag, type }) => tag === 'h2' && type === 'heading_open');
    assert.equal(heading?.map?.[0], HARBOR.split('\n').indexOf('## Goals'));
  });

  it('reads workbooks whose front matter never ends, or does not come first', () => {
    assert.ok(
      !read('---\nworkbook: partnership-cycle\nlibrary: Elm\n\n# Title\n\n## Goals\n').includes(
        'library:',
      ),
    );
    assert.match(
      read('Draft\n\n---\nworkbook: partnership-cycle\nlibrary: Elm\n---\n\n# Title\n'),
      /Draft.*Library Elm|Library Elm.*Draft/,
    );
  });
});
