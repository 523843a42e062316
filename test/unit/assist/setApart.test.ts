import assert from 'node:assert/strict';
import { setApart } from '../../../src/core/assist/setApart.ts';
import { applyEdits } from '../../../src/core/workbook/edit.ts';
import { openWorkbook } from '../../../src/core/workbook/openWorkbook.ts';

const front = '---\nworkbook: partnership-cycle\n---\n\n## Discussion with our partner\n\n';
const asked = `${front}### Challenges\n\n> What could get in the way,\n> and what will you do?\n`;
const next = '### Communication\n\n> How will you talk?\n\n';

/** The text as it is once `written` has been typed or pasted at `|`. */
function after(marked: string, written: string, eol = '\n'): string {
  const [before = '', behind = ''] = marked.replaceAll('\n', eol).split('|');
  const typed = written.replaceAll('\n', eol);
  const text = before + typed + behind;
  const span = { start: before.length, end: before.length + typed.length };
  return applyEdits(text, setApart(openWorkbook(text)!, span)).replaceAll(eol, '\n');
}

describe('An answer that is typed right below its question', () => {
  for (const eol of ['\n', '\r\n']) {
    it(`stands apart from it and from the next heading (${eol.length === 1 ? 'LF' : 'CRLF'})`, () => {
      const wanted = `${asked}\nB\n\n${next}`;
      assert.equal(after(`${asked}|\n${next}`, 'B', eol), wanted);
    });
  }

  it('stands apart at the end of the workbook too', () =>
    assert.equal(after(`${asked}|`, 'B'), `${asked}\nB`));

  it('is left alone where it stands apart', () => {
    for (const written of ['B', 'Busy weeks\n', '- B'])
      assert.equal(after(`${asked}\n|\n\n${next}`, written), `${asked}\n${written}\n\n${next}`);
  });

  it('is left alone where there is no question, at each letter', () => {
    for (const marked of [
      `${front}### Challenges\n\n|\n\n${next}`,
      `${front}### Challenges\n|\n${next}`,
      `${front}### Challenges\n\nBusy week|\n\n${next}`,
      `${front}|\n\n${next}`,
      `${asked}\nBusy\n|\n${next}`,
    ])
      assert.equal(after(marked, 's'), marked.replace('|', 's'), marked);
  });

  it('is left alone in the question itself, in quotes of one’s own, and outside of the guide', () => {
    for (const [marked, written] of [
      [`${asked}|\n${next}`, '>'],
      [`${asked}|\n${next}`, '#'],
      [`${asked}> B|\n${next}`, 'u'],
      [`${asked}\nMaria said:\n\n> Come on Tuesdays\n|\n${next}`, 'B'],
      [`${front}### Our own heading\n\n> What now?\n|\n`, 'B'],
      ['---\nworkbook: partnership-cycle\ngoal:\n  |\n---\n', 'B'],
    ] as const)
      assert.equal(after(marked, written), marked.replace('|', written), marked);
  });
});

describe('Pasted bullets', () => {
  it('become the items of a list, apart from the question', () => {
    const pasted = 'First:\n•\tBusy weeks\n•  Snow\n\t◦ and ice\n';
    const wanted = `${asked}\nFirst:\n- Busy weeks\n- Snow\n\t- and ice\n`;
    assert.equal(after(`${asked}|\n${next}`, pasted), `${wanted}\n${next}`);
    assert.equal(after(`${asked}\n|\n${next}`, pasted), `${wanted}\n${next}`);
    assert.equal(after(`${asked}|\n${next}`, pasted.trimEnd()), `${wanted}\n${next}`);
  });

  it('stay in code, where no item follows, and where they are typed by hand', () => {
    for (const written of ['```\n• a\n```', '•', '5 • 6\n7', '•a'])
      assert.equal(after(`${asked}\n|\n\n${next}`, written), `${asked}\n${written}\n\n${next}`);
    assert.equal(after(`${asked}\n•| a\n\n${next}`, '•'), `${asked}\n•• a\n\n${next}`);
  });
});
