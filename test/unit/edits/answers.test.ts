import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lint } from 'markdownlint/sync';
import { guide } from '../../../src/core/guide/guide.ts';
import { tidyText, writtenAnswer } from '../../../src/core/workbook/body/answerText.ts';
import { applyEdits } from '../../../src/core/workbook/edit.ts';
import { setAnswer } from '../../../src/core/workbook/edits/setAnswer.ts';
import { openWorkbook } from '../../../src/core/workbook/openWorkbook.ts';
import { planWorkbook } from '../../../src/core/workbook/scaffold/planWorkbook.ts';
import { SOUND } from '../checks/soundWorkbook.ts';

function sectionOf(text: string, title: string): number {
  return openWorkbook(text)!.sections.findIndex(({ section }) => section.title === title);
}

/** The text once the answer under the heading is another. */
function answered(text: string, title: string, answer: string): string {
  const made = setAnswer(openWorkbook(text)!, sectionOf(text, title), answer);
  assert.ok(made.kind === 'edits', `refused: ${JSON.stringify(answer)}`);
  return applyEdits(text, made.edits);
}

function answerIn(text: string, title: string): string {
  return writtenAnswer(openWorkbook(text)!.sections[sectionOf(text, title)]!).text;
}

const plan = planWorkbook({ organization: 'Elm Street Clinic', cycle: 1, started: 20_500 });
assert.ok(plan.kind === 'plan');
const scaffold = plan.text;
const ASKED = guide.part('challenges');
const head = '---\nworkbook: partnership-cycle\n---\n\n';
const quote = `> ${ASKED.question!}\n`;

describe('An answer', () => {
  it('stands apart from its question and from the next heading, and goes without a trace', () => {
    const written = answered(scaffold, 'Challenges', 'Snow.\n\n- A plow\n- Boots');
    assert.match(written, /together\?\n\nSnow\.\n\n- A plow\n- Boots\n\n### Communication/);
    assert.deepEqual(lint({ strings: { written } }).written, []);
    assert.equal(answered(written, 'Challenges', ''), scaffold);
  });

  for (const [where, content, read] of [
    ['below the question', `\n${quote}\nSnow.\n`, 'Snow.'],
    ['straight under it', `\n${quote}Snow.\n`, 'Snow.'],
    ['within its quote', `\n${quote.trimEnd()} Snow.\n> Ice.\n\nMud.\n`, 'Snow.\nIce.\n\nMud.'],
    ['on a line of its own in the quote', `\n${quote}> Snow.\n`, 'Snow.'],
    ['without the question', `\nSnow.\n`, 'Snow.'],
    ['as a quote of somebody', `\n${quote}\n> Snow, she said.\n`, '> Snow, she said.'],
  ] as const) {
    it(`is found ${where}, and stands apart once it is edited`, () => {
      const text = `${head}### Challenges\n${content}\n### Communication\n`;
      assert.equal(answerIn(text, 'Challenges'), read);
      const edited = answered(text, 'Challenges', `${read}\nWind`);
      assert.equal(answerIn(edited, 'Challenges'), `${read}\nWind`);
      assert.match(edited, /(?:[?]|Challenges)\n\n[^\n]*Snow[^]*Wind\n+### Communication/);
    });
  }

  it('keeps the lines that stay to the byte: real quotes, code and comments among them', () => {
    const own = '> She said so.\n<!-- mine -->\n\n```\n# code\n```\nEnd';
    const text = SOUND.replace('Parking. We ask', `${own}\n\nParking. We ask`);
    const shown = answerIn(text, 'Challenges');
    assert.ok(shown.startsWith(own));
    assert.ok(answered(text, 'Challenges', `${shown}\nMore`).includes(own));
  });

  it('swallows nothing when the end of a code block is taken away', () => {
    const text = SOUND.replace('Parking. We ask', '```\ncode\n```\n\nParking. We ask');
    const shown = answerIn(text, 'Challenges').replace('code\n```', 'code');
    assert.equal(answerIn(answered(text, 'Challenges', shown), 'Challenges'), shown);
  });

  const piece = fc.constantFrom(
    ...['#', '# Goals', '## Reflection', '### Challenges', '>', '> Why?', '---', '- - -', '==='],
    ...'```|~~~|```js|<!--|-->|<!-- x|\\|\\#|\\\\> x|<\\!--|-|- '.split('|'),
    ...['    four', '\tx', '* a', '1. b', '- [ ] c', '***', '', ' ', '|a|b|', '[x]: y', '&amp;'],
    ...['TBD', 'a: b', '"', '😀', 'مرحبا', '\u{2028}', '\r', '\u{D800}', '\0', '---\nworkbook: x'],
    'What could get in the way, and what will you do about it together?',
  );
  const anyText = fc
    .array(fc.oneof(piece, fc.string()), { maxLength: 8 })
    .chain((pieces) => fc.constantFrom('\n', ' ', '', '\r\n').map((by) => pieces.join(by)));

  it('may be any text: it reads back the same, and ends no section #many', () => {
    const where = fc.constantFrom('Challenges', 'Repeat', 'Identifying organizations');
    const book = fc.constantFrom(scaffold, SOUND, scaffold.replaceAll('\n', '\r\n'));
    fc.assert(
      fc.property(
        book,
        where,
        fc.array(anyText, { minLength: 1, maxLength: 3 }),
        (start, at, all) => {
          let text = start;
          for (const answer of all) {
            const next = answered(text, at, answer);
            const others = (whole: string): readonly string[] =>
              openWorkbook(whole)!.sections.flatMap((one) =>
                one.section.title === at ? [] : [one.text],
              );
            assert.deepEqual(others(next), others(text));
            assert.equal(answerIn(next, at), tidyText(answer));
            text = next;
          }
          assert.equal(answerIn(answered(text, at, ''), at), '');
        },
      ),
    );
  });
});
