import assert from 'node:assert/strict';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import fc from 'fast-check';
import type { Browser, CDPSession, Page } from 'playwright-core';

async function startBrowser(): Promise<Browser> {
  const harness = pathToFileURL(path.resolve('test/harness/browser.mjs')).href;
  const { launchBrowser } = (await import(harness)) as { launchBrowser: () => Promise<Browser> };
  return launchBrowser();
}

/** Lets a page read what is pasted, as the form does. */
async function teachPage(page: Page): Promise<void> {
  const { outputFiles } = await build({
    ...{ entryPoints: ['src/webview/form/pastedHtml.ts'], bundle: true, write: false },
    ...{ format: 'iife', globalName: 'pasted' },
  });
  await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
}

/** A list item as Word puts it on the clipboard. */
function wordItem(level: number, mark: string, text: string): string {
  return `<p class=MsoListParagraph style='margin-left:.5in;text-indent:-.25in;mso-list:l0 level${String(level)} lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>\n`;
}

describe('What is pasted from a word processor', () => {
  let browser: Browser;
  let page: Page;
  let session: CDPSession;
  const requests: string[] = [];
  before(async () => {
    browser = await startBrowser();
    page = await browser.newPage();
    page.on('request', (request) => requests.push(request.url()));
    await teachPage(page);
    session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  });
  after(() => browser.close());

  /** An empty text where its plain text will do. */
  function readEach(all: readonly string[]): Promise<readonly string[]> {
    return page.evaluate(`${JSON.stringify(all)}.map((html) => pasted.markdownOfHtml(html) ?? '')`);
  }

  async function read(html: string): Promise<string | undefined> {
    return (await readEach([html]))[0];
  }

  /** Of the processor, while a page reads what a script says: the best of three times, if one isn't soon. */
  async function secondsFor(script: string): Promise<number> {
    let best = Infinity;
    for (let round = 0; round < 3 && best >= 2; round++) {
      const before = await busySeconds();
      await page.evaluate(`void pasted.markdownOfHtml(${script})`);
      best = Math.min(best, (await busySeconds()) - before);
    }
    return best;
  }

  async function busySeconds(): Promise<number> {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN;
  }

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
    it(what, async () => {
      assert.equal(await read(html), markdown);
    });
  }

  it('is its plain text, where nothing stands out, also in a table', async () => {
    assert.equal(await read('<table><tr><td>One<td>Two</table>'), '');
    assert.equal(await read('<p>One</p><p>Two &amp; three</p>'), '');
  });

  it('has no words of a style or a picture, however long', async () => {
    const picture = `<img src="data:image/png;base64,${'QUJD'.repeat(50_000)}">`;
    const html = `<style>p { color: red }</style><ul><li>Flyers${picture}</li></ul>`;
    assert.equal(await read(html), '- Flyers');
  });

  it('runs nothing, asks for nothing, and leads nowhere', async () => {
    const address = 'http://127.0.0.1:9/asked';
    const html = `<head><meta http-equiv=refresh content="0;url=${address}"><base href="${address}">
<link rel=stylesheet href="${address}"><style>@import "${address}";</style></head><body onload="hit = 1">
<script>hit = 1</script><script src="${address}"></script><template><img src="${address}"></template>
<noscript><img src="${address}">unseen</noscript><iframe src="${address}" srcdoc="<script>hit = 1</script>"></iframe>
<img src="${address}" onerror="hit = 1"><img src=x onerror="hit = 1"><svg onload="hit = 1"><image href="${address}"/></svg>
<video poster="${address}" autoplay></video><object data="${address}"></object><embed src="${address}">
<b style="background: url(${address})">Flyers</b><a href="javascript:hit = 1"> and signs</a>`;
    assert.equal(await read(html), '**Flyers** and signs');
    // A picture that a page asks for is asked for in turn: this one behind all of them.
    await page.evaluate(`fetch('${address}?last').catch(() => undefined)`);
    assert.deepEqual(requests, [`${address}?last`]);
    assert.equal(await page.evaluate('typeof hit'), 'undefined');
  });

  for (const unit of [
    ...'<!--|<style>|<a |<b>x|<i><p>x|<div>x|<table>x|<svg><p>x|<template>'.split('|'),
    ...'<ul><li>x|<ul><li> <p>|<![|<!--StartFragment-->|<b>x<table><tr><td>x'.split('|'),
    ...'<b>x<td>x|<table><tr><td><b>x</table>|<a href="https://x|<a href='.split('|'),
  ]) {
    it(`takes no two seconds, however much it is: ${unit}`, async () => {
      const tags = unit.match(/<[a-z]/g)?.length ?? 1;
      for (const count of [1_000_000 / unit.length, 10_000 / tags]) {
        const seconds = await secondsFor(`${JSON.stringify(unit)}.repeat(${String(count)})`);
        assert.ok(seconds < 2, `${String(seconds)} s`);
      }
    });
  }

  for (const [what, script] of [
    ['a style that names its list often', "`<ul><li><p style='${'mso-list:'.repeat(1e5)}'>x`"],
    ['a table with a long row', "`<table><tr>${'<td>x'.repeat(5e3)}${'<tr><td>x'.repeat(2e3)}`"],
    [
      'what stays open from one paragraph to the next',
      "`<p>${'<b id=x>'.repeat(5e3).replace(/x/g, (_, at) => at)}${'<p>x</p>'.repeat(4e3)}`",
    ],
  ] as const) {
    it(`takes no two seconds, however much it is: ${what}`, async () => {
      const seconds = await secondsFor(script);
      assert.ok(seconds < 2, `${String(seconds)} s`);
    });
  }

  const PIECES: Readonly<Record<string, (count: number) => string>> = {
    'bold and plain': (count) => '<b>x</b>y'.repeat(count),
    paragraphs: (count) => '<p>x</p>'.repeat(count),
    'open paragraphs': (count) => '<p>x'.repeat(count),
    'line breaks': (count) => 'x<br>'.repeat(count),
    items: (count) => `<ul>${'<li>x'.repeat(count)}</ul>`,
    'lists in lists': (count) => '<ul><li>x'.repeat(count),
    'items of Word': (count) => `<p style='mso-list:l0 level3 lfo1'>x</p>`.repeat(count),
    'marks of Word': (count) => `<span style='mso-list:Ignore'>1.</span>x`.repeat(count),
    'a long style': (count) => `<p style='${'mso-list:x;font-weight:'.repeat(count)}'>x</p>`,
    'spans in spans': (count) => '<span>x'.repeat(count),
    rows: (count) => `<table>${'<tr><td>x<td>y'.repeat(count)}</table>`,
    cells: (count) => `<table><tr>${'<td>x'.repeat(count)}</table>`,
    'tables in tables': (count) => '<table><tr><td>x<td>'.repeat(count),
    'what stands between rows': (count) => `<table>${'<tr>x'.repeat(count)}</table>`,
    comments: (count) => '<!-- x -->'.repeat(count),
    fragments: (count) => '<!--StartFragment-->x'.repeat(count),
    'what nobody sees': (count) => '<style>x</style>'.repeat(count),
    'characters by their names': (count) => '&nbsp;&amp;'.repeat(count),
    'long text': (count) => 'x '.repeat(count * 10),
    links: (count) => '<a href="https://a.b">x</a> '.repeat(count),
    'a long link with many looks': (count) =>
      `<a href="https://a.b/${'x'.repeat(count * 100)}">${'<b>x</b>y'.repeat(count)}</a>`,
    'tags that are none': (count) => '<o:p>x</o:p>'.repeat(count),
    'ends without beginnings': (count) => '</b></p>'.repeat(count),
  };

  it('takes no two seconds and no time that grows faster than it, of one thing or two #many', async () => {
    const tried = async (names: readonly string[]): Promise<void> => {
      const html = (count: number): string => names.map((one) => PIECES[one]!(count)).join('');
      const seconds = async (count: number): Promise<number> =>
        secondsFor(JSON.stringify(html(count).slice(0, 1_000_000)));
      // As many tags as are read at all, of each half.
      const [half, whole] = [await seconds(2400), await seconds(4800)];
      const told = `${names.join(' and ')}: ${half.toFixed(2)}, then ${whole.toFixed(2)} s`;
      assert.ok(whole < 2, told);
      // What stands in each other takes the browser's parser longer; so much is bounded by the number of tags.
      assert.ok(whole < 1 || whole < 3 * half, told);
    };
    const names = Object.keys(PIECES);
    for (const one of names) await tried([one]);
    const pair = fc.uniqueArray(fc.constantFrom(...names), { minLength: 2, maxLength: 2 });
    await fc.assert(fc.asyncProperty(pair, tried), {
      numRuns: 60,
      seed: 45,
      includeErrorInReport: true,
    });
  }).timeout(600_000);

  it('loses no word, whatever it is', async () => {
    const word = fc.constantFrom('ant', 'bee', 'cat', 'dog');
    const piece = fc.oneof(
      word,
      word.map((one) => `<b>${one}</b>`),
      word.map((one) => `<ul><li>${one}</ul>`),
      word.map((one) => `<td><i>${one}</i>`),
      word.map((one) => `<a href="https://example.org">${one}</a>`),
      word.map((one) => `<p style='mso-list:l0 level2'>${one}`),
      fc.constantFrom('</p>', '<b>', '</ul>', '<li>', '<br>', '<', '<!--', '-->', '&amp', '<o:p>'),
      fc.constantFrom('<table>', '<tr>', '<th>', '</td>', '</table>', '<caption>'),
    );
    // What stands between the rows of a table is shown above it.
    const wordsIn = (text: string): readonly string[] =>
      (text.match(/ant|bee|cat|dog/g) ?? []).sort();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(piece), { minLength: 20 }), async (all) => {
        const htmls = all.map(
          (pieces) => `<b>first</b> ${pieces.join(' ').replace(/<!--(?![\s\S]*-->)/g, '')}`,
        );
        const found = await readEach(htmls);
        const seen = htmls.map((html) => wordsIn(html.replace(/<!--[\s\S]*?-->/g, '')));
        assert.deepEqual(
          found.map((text) => wordsIn(text)),
          seen,
        );
      }),
    );
  });
});
