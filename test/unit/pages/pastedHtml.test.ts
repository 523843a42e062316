import assert from 'node:assert/strict';
import fc from 'fast-check';
import { markdownOfHtml } from '../../../src/webview/form/pastedHtml.ts';

/** A list item as Word puts it on the clipboard. */
function wordItem(level: number, mark: string, text: string): string {
  return `<p class=MsoListParagraph style='margin-left:.5in;text-indent:-.25in;mso-list:l0 level${String(level)} lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>\n`;
}

describe('What is pasted from a word processor', () => {
  for (const [what, html, markdown] of [
    [
      'keeps bold and both levels of bullets of Word',
      `<html><head><style>p{font-weight:bold}</style></head><body><!--StartFragment-->
<p class=MsoNormal>We <b>agreed</b> on&nbsp;this:<o:p></o:p></p>
${wordItem(1, '·', 'Flyers, <b>by Friday</b>')}${wordItem(2, 'o', 'in Spanish')}${wordItem(1, '·', 'Chairs')}
<p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>Thank you</p><!--EndFragment--></body></html>`,
      'We **agreed** on this:\n\n- Flyers, **by Friday**\n  - in Spanish\n- Chairs\n\nThank you',
    ],
    [
      'keeps the numbers of Word',
      `${wordItem(1, '1.', 'Ask')}${wordItem(1, '2.', 'Agree')}`,
      '1. Ask\n2. Agree',
    ],
    [
      'takes lists as Google Docs and browsers have them, which is all in a <b> that is none',
      '<b style="font-weight:normal;"><ul><li><p><span style="font-weight:700">Who</span><span>: Ana</span></p></li><ul><li><p>and Bo</p></li></ul></ul></b>',
      '- **Who**: Ana\n  - and Bo',
    ],
    [
      'keeps the rows of a table from a page, with something bold beside it',
      '<p>For the <b>fair</b>:</p><table><tr><th>What</th><th>Who</th><th>When</th></tr><tr><td>Print signs</td><td>Ken</td><td>Jan 5</td></tr><tr><td>Chairs</td><td></td><td>A|B</td></tr></table><p>Thank you</p>',
      'For the **fair**:\n\n| What | Who | When |\n| --- | --- | --- |\n| Print signs | Ken | Jan 5 |\n| Chairs |  | A\\|B |\n\nThank you',
    ],
    [
      'keeps the rows of a table from Word, where each cell is a paragraph',
      `<table class=MsoTableGrid><tr><td><p class=MsoNormal><b>What</b></p></td><td><p class=MsoNormal><b>Who</b></p></td></tr><tr><td><p class=MsoNormal>Print</p><p class=MsoNormal>signs</p></td><td>${wordItem(1, '·', 'Ken')}${wordItem(1, '·', 'Ana')}</td></tr></table>`,
      '| **What** | **Who** |\n| --- | --- |\n| Print signs | Ken; Ana |',
    ],
    [
      'takes what a table only lays out as it stands there',
      '<table><tr><td><ul><li>One</li><li>Two</li></ul></td></tr></table>',
      '- One\n- Two',
    ],
    [
      'keeps italics, and where links lead',
      '<p>See <a href="https://example.org/a_(b)?c=1&amp;d=2">our <b>page</b></a>, <a href="https://example.org/">https://example.org/</a>, <a href="#top">above</a>, or <i>ask</i> <span style="font-style:italic">us</span>.</p>',
      'See [our](https://example.org/a_%28b%29?c=1&d=2) [**page**](https://example.org/a_%28b%29?c=1&d=2), https://example.org/, above, or *ask us*.',
    ],
  ] as const) {
    it(what, () => {
      assert.equal(markdownOfHtml(html), markdown);
    });
  }

  it('is its plain text, where nothing stands out, also in a table', () => {
    assert.equal(markdownOfHtml('<table><tr><td>One<td>Two</table>'), undefined);
    assert.equal(markdownOfHtml('<p>One</p><p>Two &amp; three</p>'), undefined);
  });

  it('has no words of a style or a picture, however long', () => {
    const picture = `<img src="data:image/png;base64,${'QUJD'.repeat(50_000)}">`;
    const html = `<style>p { color: red }</style><ul><li>Flyers${picture}</li></ul>`;
    assert.equal(markdownOfHtml(html), '- Flyers');
  });

  it('takes time that grows with its size: a style that names its list again and again', () => {
    const started = process.cpuUsage();
    markdownOfHtml(`<ul><li><p style="${'mso-list:'.repeat(50_000)}">x`);
    const { user, system } = process.cpuUsage(started);
    assert.ok(user + system < 2_000_000, `${String((user + system) / 1000)} ms`);
  });

  for (const unit of [
    '<!--',
    '<style>',
    '<a ',
    '<b>x',
    '<ul><li>x',
    '<ul><li> <p>',
    '<![',
    '<!--StartFragment-->',
    '<b>x<table><tr><td>x',
    '<b>x<td>x',
    '<table><tr><td><b>x</table>',
    '<a href="https://x',
    '<a href=',
  ]) {
    it(`takes time that grows with its size: ${unit}`, () => {
      const started = process.cpuUsage();
      markdownOfHtml(unit.repeat(500_000 / unit.length));
      const { user, system } = process.cpuUsage(started);
      assert.ok(user + system < 2_000_000, `${String((user + system) / 1000)} ms`);
    });
  }

  it('loses no word, whatever it is', () => {
    const word = fc.constantFrom('ant', 'bee', 'cat', 'dog');
    const piece = fc.oneof(
      word,
      word.map((one) => `<b>${one}</b>`),
      word.map((one) => `<ul><li>${one}</ul>`),
      word.map((one) => `<td><i>${one}</i>`),
      word.map((one) => `<a href="https://example.org">${one}</a>`),
      word.map((one) => `<p style='mso-list:l0 level2'>${one}`),
      fc.constantFrom('</p>', '<b>', '</ul>', '<li>', '<br>', '<', '<!--', '-->', '&amp', '<o:p>'),
      fc.constantFrom('<table>', '<tr>', '<th>', '</td>', '</table>'),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const html = `<b>first</b> ${pieces.join(' ').replace(/<!--(?![\s\S]*-->)/g, '')}`;
        const seen = html.replace(/<!--[\s\S]*?-->/g, '').match(/\b(?:ant|bee|cat|dog)\b/g) ?? [];
        assert.deepEqual(markdownOfHtml(html)?.match(/\b(?:ant|bee|cat|dog)\b/g) ?? [], seen);
      }),
    );
  });
});
