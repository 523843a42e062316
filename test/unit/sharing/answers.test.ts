import assert from 'node:assert/strict';
import fc from 'fast-check';
import { markdownBlocks } from '../../../src/core/sharing/answers/markdownBlocks.ts';
import { answerMarkdown } from '../../../src/core/workbook/body/answerMarkdown.ts';
import { outline } from './outline.ts';

function shownAs(markdown: string): string {
  const blocks = markdownBlocks(markdown);
  return outline({ title: '', language: 'en', footer: '', pageOf: '', blocks })
    .split('\n')
    .slice(3)
    .join('\n')
    .trim();
}

const ROWS: readonly (readonly [what: string, markdown: string, shown: string])[] = [
  ['two lines as two', 'Mondays at nine\nFridays at ten', 'Mondays at nine / Fridays at ten'],
  ['two lines of an item', '- Snacks\n  and juice', '- Snacks / and juice'],
  [
    'two lines with emphasis',
    '**Ana**: flyers\n_Sam_: posters',
    '**Ana**: flyers / _Sam_: posters',
  ],
  [
    'two long lines that each end with a sentence as two',
    'The branch opens at nine on every second Monday of the month, also in May.\nThe clinic comes at ten.',
    'The branch opens at nine on every second Monday of the month, also in May. / The clinic comes at ten.',
  ],
  [
    'a paragraph that an editor has wrapped as one',
    'I would like to learn how to plan with a partner from the first day, instead of\nasking for an opinion on something that is already decided.',
    'I would like to learn how to plan with a partner from the first day, instead of asking for an opinion on something that is already decided.',
  ],
  [
    'bullets as Word pastes them',
    '•\tSnacks, ‘real’ ones\no\tfruit\n•\tJuice',
    '- Snacks, ‘real’ ones\n  - fruit\n- Juice',
  ],
  [
    'two levels of bullets',
    '- Snacks, ‘real’ ones\n  o fruit\n  o nuts\n- Juice',
    '- Snacks, ‘real’ ones\n  - fruit\n  - nuts\n- Juice',
  ],
  ['a Spanish “or” as the word that it is', 'Los lunes\no martes', 'Los lunes / o martes'],
  ['bullets in code as they stand', '```\n• One\no two\n```', '• One\n    o two'],
  ['emphasis', 'Be **very** _kind_, ~~or not~~, `ok`.', 'Be **very** _kind_, ~~or not~~, `ok`.'],
  ['a list', '- One\n- Two\n  1. Deep', '- One\n- Two\n  1. Deep'],
  [
    'boxes to tick',
    '- [ ] Sam: posters\n- [x] Ana: flyers',
    '- [ ] Sam: posters\n- [x] Ana: flyers',
  ],
  [
    'a table',
    '| Who | What |\n| --- | --- |\n| Ana | Flyers |',
    '[]\n| Who | What |\n| Ana | Flyers |',
  ],
  ['a table with rows of any length', '| A |\n| --- |\n| 1 | 2 |', '[]\n| A |  |\n| 1 | 2 |'],
  ['where a link leads', 'See [the plan](https://x.org/p).', 'See the plan (https://x.org/p).'],
  ['a link that says where it leads', '<https://x.org>, <a@b.org>', 'https://x.org, a@b.org'],
  ['a link by name', 'See [the plan].\n\n[the plan]: plan.md', 'See the plan (plan.md).'],
  ['an address that no link goes by', '[other]: plan.md', 'plan.md'],
  ['a picture', '![The room](room.png)', 'The room (room.png)'],
  ['HTML', '<b>Loud</b> <script>alert(1)</script><br>', '<b>Loud</b> <script>alert(1)</script> /'],
  ['a block of HTML', '<div>\nText\n</div>', '<div> / Text / </div>'],
  ['code', '```\na\n  b\n```', 'a\n      b'],
  ['a quote', '> They said yes.', '> They said yes.'],
  ['a heading by underlining', 'Snow\n----\n\nWe wait.', '**Snow**\nWe wait.'],
  ['a rule', 'One\n\n***\n\nTwo', 'One\nTwo'],
  ['right-to-left text', 'שלום', 'שלום'],
];

describe('an answer on paper', () => {
  for (const [what, markdown, shown] of ROWS) {
    it(`shows ${what}`, () => {
      assert.equal(shownAs(markdown), shown);
    });
  }

  it('shows each typed line on a line of its own', () => {
    const word = fc.stringMatching(/^[a-zA-Z]{2,9}[,.!?]?$/);
    const line = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (lines) => {
        assert.equal(shownAs(lines.join('\n')), lines.join(' / '));
      }),
    );
  });

  it('shows what is nested too deeply to be understood as it stands', () => {
    assert.match(shownAs(`${'> '.repeat(500)}deep`), /deep/);
  });
});

describe('what people wrote below a question', () => {
  const question = 'What could get in the way, and what will you do about it together?';
  const below: readonly (readonly [where: string, content: string, answer: string])[] = [
    ['below the quote', `> ${question}\n\nSnow.\n`, 'Snow.'],
    ['straight under it', `> ${question}\nSnow.\n`, 'Snow.'],
    ['in the quote', `> ${question}\n>\n> Snow.\n> - Ice\n`, 'Snow.\n- Ice'],
    ['behind the question', `> ${question} Snow.\n`, 'Snow.'],
    [
      'below a question that is wrapped',
      '> What could get in the way, and\n> what will you do about it together?\n\nSnow.',
      'Snow.',
    ],
    ['without the question', 'Snow.\n', 'Snow.'],
    [
      'with a quote of their own',
      `> ${question}\n\nSam:\n\n> What a day!\n`,
      'Sam:\n\n> What a day!',
    ],
    ['with a comment', `> ${question}\n\nSnow.<!-- no -->\n`, 'Snow.'],
  ];
  for (const [where, content, answer] of below) {
    it(`is found ${where}`, () => {
      assert.equal(answerMarkdown(content, question), answer);
      assert.equal(answerMarkdown(content.replaceAll('\n', '\r\n'), question), answer);
    });
  }
});
