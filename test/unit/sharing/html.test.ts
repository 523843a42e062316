import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  cell,
  makeFilledTable,
  heading,
  paragraph,
  makeTable,
  type SharedDocument,
} from '../../../src/core/sharing/document.ts';
import { gridPicture } from '../../../src/core/sharing/html/gridPicture.ts';
import { writeHtml } from '../../../src/core/sharing/html/htmlWriter.ts';

function page(...blocks: SharedDocument['blocks']): string {
  return writeHtml({ title: 'A & B', language: 'en-US', footer: 'The end', pageOf: '', blocks });
}

describe('a document as a page', () => {
  it('says what it is and in which language, and needs nothing from elsewhere', () => {
    const html = page(heading(1, 'A & B'), paragraph('Text'));
    assert.match(html, /^<!DOCTYPE html>\n<html lang="en-US">/);
    assert.match(html, /<title>A &amp; B<\/title>/);
    assert.match(html, /Content-Security-Policy" content="default-src 'none'/);
    assert.doesNotMatch(html, /<script|<link|<img|https?:|@import|url\(/);
  });

  it('has tables with heads for columns and rows', () => {
    const columns = [
      { title: 'Who', width: 1 },
      { title: 'How many', width: 3, isFigure: true },
    ];
    const html = page({
      kind: 'table',
      caption: 'Helpers',
      columns,
      rows: [[cell('Ana'), cell(3)]],
      headsRows: true,
    });
    assert.match(html, /<caption class="unseen" dir="auto">Helpers<\/caption>/);
    assert.match(
      html,
      /<th scope="col" dir="auto">Who<\/th><th scope="col" class="figure" dir="auto">How many<\/th>/,
    );
    assert.match(html, /<th scope="row" dir="auto">Ana<\/th><td class="figure" dir="auto">3<\/td>/);
  });

  it('heads no row by what is still to be filled in', () => {
    const columns = [{ title: 'Who', width: 1 }];
    const empty = { kind: 'table', caption: 'Helpers', columns, rows: [[cell('')]] } as const;
    assert.doesNotMatch(page({ ...empty, headsRows: true }), /<th scope="row"/);
  });

  it('leaves out columns of facts that say nothing, but the first', () => {
    const facts: readonly { readonly when?: string; readonly why?: string }[] = [
      { why: 'Rain' },
      { when: '' },
    ];
    const { columns, rows } = makeFilledTable(
      'Facts',
      [
        ['Who', 1, () => ''],
        ['When', 1, ({ when }) => when],
        ['Why', 1, ({ why }) => why],
      ],
      facts,
    );
    assert.deepEqual(
      columns.map(({ title }) => title),
      ['Who', 'Why'],
    );
    assert.deepEqual(rows[0], [cell(''), cell('Rain')]);
  });

  it('prints a short table on one page, and goes on with a long one on the next', () => {
    const table = (rows: number): SharedDocument['blocks'][number] =>
      makeTable(
        'Dates',
        [['Day', 1, (day) => day]],
        Array.from({ length: rows }, (_, at) => at),
      );
    assert.match(page(table(3)), /<table class="short">/);
    assert.match(page(table(30)), /<table>/);
    assert.match(page(paragraph('How', 'label')), /<p class="label" dir="auto">How<\/p>/);
  });

  it('gives a long name beside a picture two lines', () => {
    const named = (name: string): readonly string[] => {
      const svg = gridPicture({
        ...{ title: '', description: '', columns: 1, heads: [], legend: '' },
        rows: [{ name, spans: [{ columns: 1, tone: 'soft' }] }],
      });
      return Array.from(svg.matchAll(/<text [^>]*>([^<]*)</g), ([, text = '']) => text);
    };
    assert.deepEqual(named('Harbor Light Food Bank'), ['Harbor Light Food Bank']);
    assert.deepEqual(named('Harbor Light Food Bank: New library cards made at pantry nights'), [
      'Harbor Light Food Bank: New library',
      'cards made at pantry nights',
    ]);
    assert.deepEqual(named('x'.repeat(90)), [`${'x'.repeat(37)}…`, '']);
  });

  it('shows every text as text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const html = page(paragraph(text), heading(2, text));
        // eslint-disable-next-line no-control-regex -- no control character may be left
        assert.doesNotMatch(html, /[\0-\x08\x0b\x0c\x0e-\x1f]|\p{Cs}/u);
        const body = html.slice(html.indexOf('<main>'), html.indexOf('</main>'));
        assert.deepEqual(
          body.match(/<\/?[^>]*>/g)?.filter((tag) => !/^<\/?(main|p|h2|br)\b/.test(tag)),
          [],
        );
      }),
    );
  });

  it('shows what cannot be shown by a sign for it', () => {
    assert.match(page(paragraph('a\u0007b\uD800c\u0000')), /a␇b\uFFFDc␀/);
    assert.match(
      page(paragraph('<script>alert("&")</script>')),
      /&lt;script&gt;alert\(&quot;&amp;&quot;\)&lt;\/script&gt;/,
    );
  });
});
