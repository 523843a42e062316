import assert from 'node:assert/strict';
import { complete } from '../../../src/core/assist/completion.ts';
import { hoverAt } from '../../../src/core/assist/hover.ts';
import { checkWorkbook } from '../../../src/core/checks/checkWorkbook.ts';
import { fixesFor } from '../../../src/core/checks/fixesFor.ts';
import { inEnglish } from '../../../src/core/language/translate.ts';
import { readingView } from '../../../src/core/reading/readingView.ts';
import type { OurFacts } from '../../../src/core/schema/ourFacts.ts';
import { openWorkbook } from '../../../src/core/workbook/openWorkbook.ts';
import { OUR_FACTS, openWithQuestions } from '../../support/ourQuestions.ts';

const today = 20_563; // April 20, 2026

const IDS = ['budget-code', 'first-visit', 'in-kind-hours', 'branch', 'insured'];

/** A workbook with these lines in its front matter; the cursor is at the `|`. */
function at(lines: string): { readonly text: string; readonly offset: number } {
  const marked = `---\nworkbook: partnership-cycle\norganization:\n  name: Elm Clinic\n${lines}\n---\n`;
  return { text: marked.replace('|', ''), offset: marked.indexOf('|') };
}

function offered(lines: string): readonly string[] {
  const { text, offset } = at(lines);
  return complete(openWithQuestions(text), offset, { today }).map(({ label }) => label);
}

describe('A library’s own questions in the text', () => {
  it('are offered below “ours”, without those that are answered', () => {
    assert.deepEqual(
      offered('ours:\n  branch: Main\n  |').filter((label) => IDS.includes(label)),
      IDS.filter((id) => id !== 'branch'),
    );
  });

  it('are offered all at once, and only where there are some', () => {
    const { text, offset } = at('|');
    const ours = (one = openWithQuestions(text)) =>
      complete(one, offset, { today }).find(({ label }) => label === 'ours');
    assert.match(ours()?.insertText ?? '', /^ours:\n {2}budget-code: \$1\n {2}first-visit: \$2\n/);
    assert.equal(ours(openWorkbook(text)), undefined);
  });

  it('have their choices and days offered', () => {
    assert.deepEqual(offered('ours:\n  branch: |'), ['Main', 'Riverside']);
    assert.deepEqual(offered('ours:\n  insured: |'), ['yes', 'no']);
    assert.equal(offered('ours:\n  first-visit: |')[0], '2026-04-20');
    assert.deepEqual(offered('branch: |'), ['Main', 'Riverside']);
  });

  it('are told by a hover, with their help', () => {
    const said = (lines: string): string | undefined => {
      const { text, offset } = at(lines);
      return hoverAt(openWithQuestions(text), offset, { today })?.markdown;
    };
    assert.equal(
      said('ours:\n  budget-|code: 12'),
      '**Which budget code pays for it\\?**\n\nThe six digits on the finance page\\.',
    );
    assert.equal(said('ours:\n  insured: y|es'), '**Are they insured\\?**');
    assert.equal(said('ours:\n  branch: Ma|in'), '**Which branch is it at\\?**');
  });

  it('have a mend for an answer that is almost a choice', () => {
    const workbook = openWithQuestions(at('ours:\n  branch: Riversde').text);
    const problem = checkWorkbook(workbook, { today }).find(({ path }) => path?.[0] === 'ours');
    assert.ok(problem);
    assert.ok(
      fixesFor(workbook, problem, { today }).some(({ title }) => title.includes('Riverside')),
    );
  });
});

describe('The reading view', () => {
  it('has the answers by their questions, and what nobody asks anymore by its key', () => {
    const { text } = at('ours:\n  budget-code: "007"\n  first-visit: 2026-04-20\n  old-code: 12');
    const end = (ours?: OurFacts) => readingView(text, { today, t: inEnglish, ours })?.end ?? '';
    const rows = (html: string) => html.replace(/\s*<[^>]+>\s*/g, '|').replace(/\|+/g, '|');
    const asked = rows(end(OUR_FACTS));
    assert.match(
      asked,
      /Which budget code pays for it\?\|007\|When did we first visit them\?\|Apr/,
    );
    assert.match(asked, /Your own facts\|Key\|What it says\|ours › old-code\|12\|/);
    assert.doesNotMatch(asked, /budget-code/);
    assert.match(rows(end()), /\|ours\|budget-code: 007, first-visit: 2026-04-20, old-code: 12\|/);
  });
});
