import assert from 'node:assert/strict';
import { markdownBlocks } from '../../../src/core/reports/answers/markdownBlocks.ts';
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
  ['a paragraph that is wrapped', 'One\ntwo.', 'One two.'],
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
