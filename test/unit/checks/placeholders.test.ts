import assert from 'node:assert/strict';
import { parseMarkdown } from '../../../src/core/workbook/body/markdown.ts';
import { expectCodes, messageWith } from './checking.ts';

describe('A placeholder', () => {
  for (const written of [
    'TBD',
    'tbc',
    '???',
    '[name]',
    '"[name]"',
    'see e-mail',
    'See notes.',
    'to be decided',
    'paste the plan here',
    '<name>',
    'Who’s responsible',
    'look this up later',
    'Ask Dana about this',
    '(finish this with the clinic)',
    'I’ll come back to it when I have the minutes',
    'Confirm with the branch manager on that.',
    'still needs more detail',
    'Figure out later',
    'more to come',
  ]) {
    it(`in the front matter: ${written}`, () =>
      expectCodes(`coordinator: «${written}»`, ['placeholder']));
  }

  for (const written of [
    'Ask families about the hours that suit them',
    'Check in with the clinic every two weeks',
    'We decide at the monthly meeting',
    'Discuss at our next meeting',
    'Call the school about the gym',
    'Complete the training by next month',
    'Look up and smile: a photo walk for teens',
    'Get later closing hours on Fridays',
    'They need more volunteers soon',
    'Come back to reading',
  ]) {
    it(`isn’t what begins like one: ${written}`, () =>
      expectCodes(`### Challenges\n\n${written}\n`, []));
  }

  for (const [what, fragment] of [
    ['alone under a heading', '### Challenges\n\n«[Insert challenges here]»\n'],
    ['in a list', '### Challenges\n\n- «TBD»\n'],
    ['over several bullets', '### Challenges\n\n- «TBD\n- ???»\n'],
    [
      'in the quote, below the question',
      '### Challenges\n\n> What could get in the way?\n> «TBD»\n',
    ],
    ['among answers, as a paragraph', '### Challenges\n\nParking.\n\n«see e-mail»\n\nNoise.\n'],
    ['among answers, as a list item', '### Challenges\n\n- Parking\n- «TBD»\n- Noise\n'],
    [
      'below a date in the meeting notes',
      '### Meeting notes\n\n#### 2026-03-09\n\n- They have food.\n- «???»\n',
    ],
    [
      'left by a word processor',
      '### Challenges\n\nParking.«[bookmark: _GoBack]» We ask the church.\n',
    ],
    ['left by a word processor in a heading', '## Goals\n\n### Ideas «[bookmark: _Toc1]»\n'],
  ] as const) {
    it(`in the body: ${what}`, () => expectCodes(fragment, ['placeholder']));
  }

  it('that repeats the question is asked for an answer', () => {
    const fragment =
      '### Challenges\n\nWhat could get in the way and what will you do about it together\n';
    assert.equal(
      messageWith(fragment, 'placeholder'),
      'This repeats the question. What’s your answer?',
    );
  });

  it('in place of a fact is told apart from what a word processor left', () => {
    assert.equal(
      messageWith('coordinator: TBD', 'placeholder'),
      '“TBD” looks like a placeholder. What goes here?',
    );
    assert.equal(
      messageWith('coordinator: "Branch manager [bookmark: _GoBack]"', 'placeholder'),
      '“[bookmark: _GoBack]” is left over from a word processor. You can delete it.',
    );
  });

  for (const [what, fragment] of [
    ['words that only begin like one', '### Challenges\n\nSee how parking goes; ask the church.\n'],
    [
      'the second line of a paragraph',
      '### Challenges\n\nThe word they used for the date was\nTBD\n',
    ],
    ['a line of code', '### Challenges\n\nParking.\n\n```text\nTBD\n```\n'],
    ['a link', '### Challenges\n\n- Parking\n- [the map](map.md)\n'],
    ['a comment', '### Challenges\n\nParking. <!-- TBD -->\n'],
    [
      'the question itself, in its quote',
      '### Challenges\n\n> What could get in the way, and what will you do about it together?\n\nParking.\n',
    ],
    ['a check box', '### Challenges\n\n- [ ] Ask the church\n- [x] Ask the city\n'],
    ['an empty bullet', '### Challenges\n\n- Parking\n-\n'],
    ['a question about a thing', 'coordinator: Notes editor'],
  ] as const) {
    it(`is not ${what}`, () => expectCodes(fragment, []));
  }
});

describe('The structure of a section', () => {
  it('is read with offsets into its text', () => {
    const text = '- one\n- two\n';
    assert.equal(parseMarkdown(text)?.children[0]?.position?.end.offset, 11);
  });

  it('is left alone where reading it would take long', () => {
    for (const text of [
      '> '.repeat(300),
      '- '.repeat(300),
      Array.from({ length: 300 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n'),
      '['.repeat(5000),
      'word '.repeat(10_000),
    ]) {
      assert.equal(parseMarkdown(text), undefined);
    }
  });

  it('is read where there is a long rule or a table', () =>
    assert.ok(parseMarkdown(`text\n\n${'-'.repeat(200)}\n\n${'| - '.repeat(30)}\n`)));
});
