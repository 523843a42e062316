import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { guide } from '../../../src/core/guide/guide.ts';
import { questionEnd, readAnswer } from '../../../src/core/workbook/body/answer.ts';
import { answerMarkdown } from '../../../src/core/workbook/body/answerMarkdown.ts';
import { opened, underlined, windows, withBody } from '../../support/workbookText.ts';

const QUESTION = guide.part('communication').question!;

/** The guide's question in a block quote, wrapped at a width. */
function quoted(width: number, question: string = QUESTION): string {
  const lines = [''];
  for (const word of question.split(' ')) {
    const last = lines.at(-1)!;
    if (last !== '' && last.length + word.length >= width) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines.map((line) => `> ${line}\n`).join('');
}

const ASKED = `\n${quoted(80)}\n`;

function said(content: string): readonly string[] {
  return readAnswer(content, QUESTION).lines.map((line) => underlined(line, content));
}

describe('a question is answered', () => {
  const ANSWERS: Readonly<Record<string, { content: string; lines: readonly string[] }>> = {
    'below its quote': { content: `${ASKED}By phone.\n`, lines: ['By phone.'] },
    'right below its quote': { content: `\n${quoted(80)}By phone.\n`, lines: ['By phone.'] },
    'inside its quote': { content: `\n${quoted(80)}> By phone.\n`, lines: ['By phone.'] },
    'on the last line of the question': {
      content: `\n${quoted(80).trimEnd()} By phone.\n`,
      lines: ['By phone.'],
    },
    'after a blank line of the quote': {
      content: `\n${quoted(80)}>\n> By phone.\n`,
      lines: ['By phone.'],
    },
    'above its quote': { content: `By phone.\n${ASKED}`, lines: ['By phone.'] },
    'where the question was deleted': { content: '\nBy phone.\n', lines: ['By phone.'] },
    'in a list': {
      content: `${ASKED}- By phone\n- [x] In person\n`,
      lines: ['By phone', 'In person'],
    },
    'in a table': { content: `${ASKED}| Who | How |\n`, lines: ['| Who | How |'] },
    'with a single emoji': { content: `${ASKED}👍\n`, lines: ['👍'] },
    'in another script': { content: `${ASKED}電話で\n`, lines: ['電話で'] },
    'beside a comment': { content: `${ASKED}<!-- ask Kim --> By phone.\n`, lines: ['By phone.'] },
    'beside a placeholder': { content: `${ASKED}TBD\nBy phone.\n`, lines: ['TBD', 'By phone.'] },
  };
  for (const [where, { content, lines }] of Object.entries(ANSWERS)) {
    it(where, () => {
      assert.deepEqual(said(content), lines);
      assert.equal(readAnswer(content, QUESTION).answered, true);
      assert.deepEqual(said(windows(content)), lines, 'with the line ends of Windows');
    });
  }
});

describe('a question is not answered by', () => {
  const NONE: Readonly<Record<string, string>> = {
    nothing: '',
    'blank lines': '\n \n\t\n',
    'the question alone': ASKED,
    'another question in a quote': '> What else comes to mind?\n',
    comments: `${ASKED}<!-- By phone. -->\n<!--\nBy post.\n-->\n`,
    'a comment that is never closed': `${ASKED}<!-- By phone.\n`,
    'empty bullets': `${ASKED}- \n*\n1.\n2)\n- [ ]\n`,
    'rules and marks': `${ASKED}---\n***\n...\n>\n`,
  };
  for (const [what, content] of Object.entries(NONE)) {
    it(what, () => {
      assert.deepEqual(said(content), []);
      assert.equal(readAnswer(content, QUESTION).answered, false);
      assert.equal(readAnswer(windows(content), QUESTION).answered, false);
    });
  }

  it('the question wrapped at any width', () => {
    for (let width = 1; width <= QUESTION.length + 1; width++) {
      const content = `\n${quoted(width)}\n`;
      assert.deepEqual(said(content), [], `wrapped at ${width}`);
      assert.deepEqual(said(`${content}By phone.\n`), ['By phone.'], `wrapped at ${width}`);
    }
  });

  for (const marks of [
    ...['___', '____', '<div class="a">', '<pre>', '</div>', '<br>', '{#id}', '{.note}', '{:toc}'],
    ...['> [!NOTE]', '> [!TIP]\n>', '[plan]: plan.md', '<div>\n\n</div>'],
  ]) {
    it(`marks alone, which are no placeholder: ${marks}`, () => {
      const answer = readAnswer(`${ASKED}${marks}\n`, QUESTION);
      assert.deepEqual([answer.answered, answer.emptyBecause], [false, undefined]);
    });
  }

  for (const placeholder of ['TBD', '???', '[our answer]', 'to be decided', '- TBD']) {
    it(`a placeholder: ${placeholder}`, () => {
      const answer = readAnswer(`${ASKED}${placeholder}\n`, QUESTION);
      assert.equal(answer.answered, false);
      assert.equal(answer.emptyBecause, 'placeholder');
    });
  }

  for (const note of [
    ...['Copy from the strategic plan here!!', 'Copy from the strategic plan', 'TODO: ask them'],
    ...['Add the minutes later.', 'paste text here', 'Fill in below!'],
  ]) {
    it(`an instruction to oneself, with the question repeated or not: ${note}`, () => {
      assert.equal(readAnswer(`${ASKED}${note}\n`, QUESTION).emptyBecause, 'placeholder');
      const repeated = readAnswer(`${ASKED}${QUESTION}\n\n${note}\n`, QUESTION);
      assert.equal(repeated.emptyBecause, 'repeats-question');
    });
  }

  it('the question, written once more as an answer', () => {
    const answer = readAnswer(`${ASKED}${QUESTION}\n`, QUESTION);
    assert.equal(answer.answered, false);
    assert.equal(answer.emptyBecause, 'repeats-question');
  });

  describe('its words, of which one in ten may be another', () => {
    const words = QUESTION.match(/\w+/g)!.slice(0, 10);
    for (let at = 0; at < words.length; at++) {
      it(`place ${at}`, () => {
        const one = words.with(at, 'zebra');
        assert.equal(readAnswer(one.join(' '), QUESTION).answered, false);
        const two = one.with((at + 3) % words.length, 'apple');
        assert.equal(readAnswer(two.join(' '), QUESTION).answered, true);
      });
    }
  });
});

describe('an answer belongs to the guide’s heading above it', () => {
  const answered = (body: string): string[] => [...opened(withBody(body)).answered];

  it('also under a smaller heading', () => {
    assert.deepEqual(answered('### Meeting notes\n\n#### 2026-03-09\n\nWe met.\n'), [
      'meeting-notes',
    ]);
  });
  it('but not under another heading of the same level', () =>
    assert.deepEqual(answered('### Challenges\n\n### Budget\n\nNone.\n'), []));
  it('and not before the first heading', () =>
    assert.deepEqual(answered('Hello.\n\n### Challenges\n'), []));
  it('wherever the heading stands in the file', () => {
    assert.deepEqual(answered('### Communication\n\nPhone.\n\n### Challenges\n\nTime.\n').sort(), [
      'challenges',
      'communication',
    ]);
  });
});

describe('a question as an earlier version asked it', () => {
  for (const { question, formerQuestions, heading } of guide.parts) {
    for (const former of formerQuestions) {
      describe(`“${heading}”`, () => {
        it('is no answer, at whatever width it is wrapped', () => {
          for (const width of [30, 40, 80, former.length + 1]) {
            const asked = quoted(width, former);
            assert.equal(readAnswer(`\n${asked}\n`, question).answered, false, `at ${width}`);
            assert.equal(answerMarkdown(asked, question), '', `at ${width}`);
            assert.equal(readAnswer(windows(asked), question).answered, false, `at ${width}`);
          }
        });

        it('leaves what was typed below it or into its quote as the answer', () => {
          for (const answer of ['\nWe meet.\n', 'We meet.\n', '> We meet.\n', '>\n> We meet.\n']) {
            const content = quoted(40, former) + answer;
            const { lines } = readAnswer(content, question);
            assert.deepEqual(
              lines.map((line) => underlined(line, content)),
              ['We meet.'],
            );
            assert.equal(answerMarkdown(content, question), 'We meet.');
            assert.ok(questionEnd(content, question).at > former.length);
          }
        });

        it('is told from an answer where it was typed once more', () => {
          const answer = readAnswer(`${quoted(40, former)}\n${former}\n`, question);
          assert.equal(answer.emptyBecause, 'repeats-question');
        });
      });
    }
  }
});

describe('the guide’s own questions', () => {
  for (const part of guide.parts) {
    const { question, heading, level } = part;
    if (question === undefined) continue;
    it(`“${heading}” is open until somebody writes below its question`, () => {
      const asked = `${'#'.repeat(level)} ${heading}\n\n> ${question}\n\n`;
      assert.equal(opened(withBody(asked)).answered.has(part.id), false);
      assert.equal(opened(withBody(`${asked}Something.\n`)).answered.has(part.id), true);
    });
  }
});
