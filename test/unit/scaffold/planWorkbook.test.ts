import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lint } from 'markdownlint/sync';
import { parse } from 'yaml';
import { parseDay } from '../../../src/core/calendar/day.ts';
import { guide } from '../../../src/core/guide/guide.ts';
import { propertySchema } from '../../../src/core/schema/schema.ts';
import { validateKey } from '../../../src/core/schema/validate.ts';
import {
  planWorkbook,
  type WorkbookPlan,
  type WorkbookRequest,
} from '../../../src/core/workbook/scaffold/planWorkbook.ts';
import { oneLine } from '../../../src/core/workbook/scaffold/wrapping.ts';
import { shownText } from './shownText.ts';

const started = parseDay('2026-03-02')!;

function plan(request: Partial<WorkbookRequest> & { readonly organization: string }): WorkbookPlan {
  const made = planWorkbook({ cycle: 1, started, ...request });
  assert.ok(made.kind === 'plan');
  return made;
}

interface Written {
  readonly organization: { readonly name: unknown; readonly audience: unknown };
  readonly candidates: readonly { readonly name: unknown; readonly audience: unknown }[];
  readonly [key: string]: unknown;
}

function yamlOf(text: string): string {
  const [, yaml] = /^---\n(.*?\n)---\n/s.exec(text) ?? [];
  return yaml!;
}

function frontMatterOf(text: string, version: '1.1' | '1.2' = '1.2'): Written {
  return parse(yamlOf(text), { version, prettyErrors: false }) as Written;
}

function titleOf(text: string): string {
  return /^# (.*)$/m.exec(text.slice(text.indexOf('\n---\n')))![1]!;
}

function problemsOf(text: string): readonly string[] {
  const results = lint({ strings: { workbook: text } });
  return (results.workbook ?? []).map(
    ({ lineNumber, ruleNames, errorDetail }) =>
      `${String(lineNumber)} ${ruleNames[0]!} ${errorDetail ?? ''}`,
  );
}

/** Down to the first part of the guide: what follows depends on no name. */
function topOf(text: string): string {
  return text.slice(0, text.indexOf('\n## '));
}

/** `|` shows where the cursor is. */
function lineAtCursor({ text, cursor }: WorkbookPlan): string {
  const marked = `${text.slice(0, cursor)}|${text.slice(cursor)}`;
  return marked.split(/\r?\n/).find((line) => line.includes('|'))!;
}

const ODD_NAMES = [
  'Harbor Light Food Bank',
  "St. Mary's & St. John’s",
  'Food: for all',
  'AC/DC \\ Friends',
  '🎉 Party People 👩‍👩‍👧',
  '横浜市立図書館友の会',
  'مكتبة',
  'CON',
  ...['no', 'Yes', 'null', '~', 'true', 'Off', 'y', '=', '<<'],
  ...['0123', '826', '1:30', '0x1F', '0o17', '1e3', '.5', '1_000', '.inf', '12.50', '+1'],
  ...['2026-03-02', '2026-03-02 10:00', '10:30:15'],
  ...['- dash', '? what', ': colon', 'a: b', 'trailing:', '#1 Fans', 'a # b', 'C#', 'F ##'],
  ...['"quoted"', "'single'", 'say "hi"', "it's", '%percent', '@home', '`tick`', '!bang', '&and'],
  ...'*bold* _em_ ~~gone~~|[Re]Connect|[a](b.md)|[x]: y|a [ b|<b>Tag</b>'.split('|'),
  '<a href="x">',
  ...['&amp; Sons', '&copy', '$5 or $6', 'a | b', '{a: b}', '[a, b]', '> quote', '---', '...'],
  ...['https://example.org', 'www.example.org', 'us@example.org', 'end.', 'Wow!', 'Is it?'],
  ...['\\', 'a\\', '\\*', 'Goals', 'Reflection', 'double  space', 'x'.repeat(300)],
  'word '.repeat(60).trim(),
  `${'long words '.repeat(20)}# and: [more]`,
  'ends with two words of exactly the length where a line would have to be  broken up',
];

describe('A new workbook', () => {
  for (const organization of ODD_NAMES) {
    describe(`for “${organization.slice(0, 60)}” #many`, () => {
      const { text } = plan({ organization, audience: organization, focus: organization });

      it('gives the name back unchanged, to YAML 1.2 and 1.1 readers alike', () => {
        for (const version of ['1.1', '1.2'] as const) {
          const written = frontMatterOf(text, version);
          assert.equal(written.organization.name, organization);
          assert.equal(written.organization.audience, organization);
          assert.equal(written.focus, organization);
        }
      });

      it('shows the name in its title, and nothing markdownlint would remark on', () => {
        const alone = plan({ organization }).text;
        assert.equal(shownText(titleOf(alone)), organization);
        assert.deepEqual(problemsOf(topOf(alone)), []);
        assert.deepEqual(problemsOf(topOf(text)), []);
      });

      it('has nothing that VS Code would take for a link', () =>
        assert.doesNotMatch(text, /(?<!\\)\[|<\w/));
    });
  }

  it('puts what was pasted over several lines on one', () => {
    const { text } = plan({ organization: ' Harbor\r\n\tLight \n', focus: 'Pantry\nnights' });
    assert.equal(frontMatterOf(text).organization.name, 'Harbor Light');
    assert.equal(titleOf(text), 'Harbor Light: Pantry nights');
  });

  it('replaces what no file can hold', () => {
    const { text } = plan({ organization: 'Harbor\uFEFF \uD83C Light\u0007' });
    assert.equal(frontMatterOf(text).organization.name, 'Harbor \uFFFD Light');
  });

  it('is refused without a name, and says why', () => {
    for (const organization of ['', '  ', '\n\t']) {
      assert.deepEqual(planWorkbook({ organization, cycle: 1, started }), {
        kind: 'refusal',
        reason: 'empty-name',
      });
    }
  });

  it('is refused with a placeholder for a name, which would count as none', () => {
    for (const organization of [
      'TBD',
      '???',
      '[name]',
      '[Partner organization]',
      'to be decided',
    ]) {
      assert.deepEqual(planWorkbook({ organization, cycle: 1, started }), {
        kind: 'refusal',
        reason: 'placeholder-name',
      });
    }
  });

  it('holds what was answered, and dates as days without quotes', () => {
    const { text } = plan({
      organization: 'Harbor Light',
      audience: 'Renters',
      relationship: 'existing',
      library: 'Cedar Falls',
      focus: 'Pantry nights',
      coordinator: 'Outreach librarian',
      cycle: 3,
      candidates: [
        { name: 'Tenants Union', audience: 'Renters', relationship: 'new' },
        { name: 'B' },
      ],
    });
    const { workbook, organization, library, cycle, focus, coordinator, candidates } =
      frontMatterOf(text);
    assert.equal(workbook, 'partnership-cycle');
    assert.deepEqual(organization, {
      name: 'Harbor Light',
      audience: 'Renters',
      relationship: 'existing',
    });
    assert.deepEqual(
      { library, cycle, focus, coordinator },
      {
        library: 'Cedar Falls',
        cycle: 3,
        focus: 'Pantry nights',
        coordinator: 'Outreach librarian',
      },
    );
    assert.deepEqual(candidates, [
      { name: 'Tenants Union', audience: 'Renters', relationship: 'new' },
      { name: 'B', audience: null, relationship: null },
    ]);
    assert.match(text, /^started: 2026-03-02$/m);
  });

  it('has a place for everything the guide asks, empty ones too, and counts as unanswered there', () => {
    const written = frontMatterOf(plan({ organization: 'A' }).text);
    const known = Object.entries(propertySchema([])!.properties!);
    assert.deepEqual(
      Object.keys(written),
      known.filter(([, schema]) => schema.scaffold !== false).map(([key]) => key),
    );
    for (const key of ['candidates', 'spectrum', 'goal', 'roles', 'milestones', 'agreement']) {
      assert.notEqual(written[key], null, key);
      assert.deepEqual(validateKey(key, written[key]), [], key);
    }
  });

  it('tells in comments of their own lines what goes where', () => {
    const yaml = yamlOf(plan({ organization: 'A', audience: 'B' }).text);
    const comments = yaml.split('\n').filter((line) => line.includes('#'));
    assert.ok(comments.length > 10);
    for (const line of comments) {
      assert.match(line, /^ *# \S/);
      assert.ok(line.length <= 80, line);
    }
  });

  it('leaves one space to type after behind each key without a value, the last one too', () => {
    const lines = plan({ organization: 'A' }).text.split('\n---\n')[0]!.split('\n');
    assert.equal(lines.at(-1), '  review: ');
    const indent = (line = ''): number => line.search(/[^ -]/);
    const bare = lines.filter(
      (line, at) => /^[^#]*:$/.test(line) && indent(lines[at + 1]) <= indent(line),
    );
    assert.deepEqual(bare, []);
  });

  it('has no blank line in its front matter, where a lost fence would be thought to end it', () => {
    const yaml = yamlOf(plan({ organization: 'x '.repeat(100) }).text);
    for (const line of yaml.trimEnd().split('\n')) assert.notEqual(line.trim(), '');
  });

  it('folds long text, so that nobody has to scroll sideways', () => {
    const audience = 'Families who skip meals at the end of the month, '.repeat(3).trim();
    const { text } = plan({ organization: 'A', audience });
    assert.match(text, /^ {2}audience: >-\n {4}Families/m);
    assert.ok(
      yamlOf(text)
        .split('\n')
        .every((line) => line.length <= 80),
    );
    assert.equal(frontMatterOf(text).organization.audience, audience);
  });

  it('has every part of the guide in order, each with its question as a quote', () => {
    const { text } = plan({ organization: 'A' });
    const asked = guide.parts.filter(({ scaffold }) => scaffold);
    const headings = [...text.matchAll(/^(##+) (.*)$/gm)].map(([, marks, heading]) => ({
      level: marks!.length,
      heading: heading!,
    }));
    assert.deepEqual(
      headings,
      asked.map(({ level, heading }) => ({ level, heading })),
    );
    const quotes = text.replace(/\n> /g, ' ');
    for (const { question } of asked) {
      assert.ok(question === undefined || quotes.includes(question), question);
    }
    assert.ok(text.replaceAll('\n', ' ').includes(guide.credit));
  });

  it('asks for ways to go on that fit the relationship, and for both while it is unknown', () => {
    const asked = (relationship: WorkbookRequest['relationship']): readonly boolean[] => {
      const { text } = plan({ organization: 'A', relationship });
      return ['moving-toward', 'getting-to-know'].map((id) =>
        text.includes(`### ${guide.part(id as 'moving-toward').heading}\n`),
      );
    };
    assert.deepEqual(asked('existing'), [true, false]);
    assert.deepEqual(asked('new'), [false, true]);
    assert.deepEqual(asked(undefined), [true, true]);
  });

  it('is clean under the default rules of markdownlint, whatever it asks #many', () => {
    for (const relationship of ['existing', 'new', undefined] as const) {
      assert.deepEqual(problemsOf(plan({ organization: 'Harbor Light', relationship }).text), []);
    }
    // Named like parts of the guide, so that a heading comes twice.
    for (const organization of ['Goals', 'Challenges']) {
      assert.deepEqual(problemsOf(plan({ organization }).text), []);
    }
    const crlf = plan({ organization: 'Harbor Light', eol: '\r\n' }).text;
    assert.deepEqual(problemsOf(crlf), []);
  });

  it('is the same with Windows line endings, cursor included', () => {
    for (const audience of [undefined, 'B']) {
      const request = { organization: 'A', audience, relationship: 'new' } as const;
      const lf = plan(request);
      const crlf = plan({ ...request, eol: '\r\n' });
      assert.equal(crlf.text.replaceAll('\r\n', '\n'), lf.text);
      assert.doesNotMatch(crlf.text, /[^\r]\n/);
      assert.equal(
        crlf.text.slice(0, crlf.cursor).replaceAll('\r\n', '\n'),
        lf.text.slice(0, lf.cursor),
      );
    }
  });

  it('keeps every promise for whatever people type #many', () => {
    const words = fc.constantFrom(...ODD_NAMES, 'of', 'the', 'library', '-', '#', ':', '*', '_');
    // Any character there is, and halves of some, without fast-check's table of all of them.
    const character = fc
      .oneof(fc.integer({ min: 32, max: 126 }), fc.integer({ min: 0, max: 0x10ffff }))
      .map((code) => String.fromCodePoint(code));
    const name = fc.oneof(
      fc.array(words, { minLength: 1, maxLength: 12 }).map((list) => list.join(' ')),
      fc.array(character, { minLength: 1, maxLength: 120 }).map((list) => list.join('')),
    );
    const maybe = fc.option(name, { nil: undefined });
    fc.assert(
      fc.property(name, maybe, maybe, maybe, (organization, audience, focus, candidate) => {
        fc.pre(oneLine(organization) !== '');
        const candidates = candidate === undefined ? [] : [{ name: candidate }];
        const { text } = plan({ organization, audience, focus, candidates });
        const written = frontMatterOf(text, '1.1');
        assert.equal(written.organization.name, oneLine(organization));
        assert.equal(written.organization.audience ?? '', oneLine(audience ?? ''));
        assert.equal(written.candidates[0]?.name ?? '', oneLine(candidate ?? ''));
        const title = [organization, focus ?? ''].map(oneLine).filter(Boolean).join(': ');
        assert.equal(shownText(titleOf(text)), title);
        assert.deepEqual(problemsOf(topOf(text)), []);
        assert.doesNotMatch(text, /(?<!\\)\[|<\w/);
      }),
      { numRuns: 25 },
    );
  });
});

describe('The cursor in a new workbook', () => {
  it('waits behind the audience when that was skipped, with a space to type after', () =>
    assert.equal(lineAtCursor(plan({ organization: 'A' })), '  audience: |'));

  it('waits behind the relationship when only that is open', () => {
    assert.equal(
      lineAtCursor(plan({ organization: 'A: b', audience: 'Renters' })),
      '  relationship: |',
    );
  });

  it('waits below the first question when the first step is done', () => {
    const { text, cursor } = plan({ organization: 'A', audience: 'B', relationship: 'new' });
    const { heading, question } = guide.part('their-goals');
    const above = text.slice(0, cursor).replace(/\n> /g, ' ');
    assert.ok(above.endsWith(`### ${heading}\n ${question!}\n`));
    assert.ok(text.slice(cursor).startsWith('\n### '));
  });
});
