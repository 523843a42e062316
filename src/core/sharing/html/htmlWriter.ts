import type {
  Block,
  Cell,
  ListBlock,
  SharedDocument,
  Run,
  Signatures,
  Table,
} from '../document.ts';
import { ENGLISH, plain, staysWhole } from '../document.ts';
import { inLanguages } from '../inLanguages.ts';
import { FIGURES_NAME } from '../figuresName.ts';
import { escaped } from '../../language/printable.ts';
import { gridPicture } from './gridPicture.ts';
import { STYLES } from './styles.ts';
import { singleSpaced } from '../../language/singleSpaced.ts';

/** A document as one HTML file that needs nothing from elsewhere. It prints on Letter and on A4. */
export function writeHtml(document: SharedDocument): string {
  const { title, language = ENGLISH, footer, blocks } = document;
  return `<!DOCTYPE html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(singleSpaced(title))}</title>${metaOf(document)}
<style>
${STYLES}</style>
</head>
<body>
<main>
${within(blocks, language)}
</main>
<footer dir="auto">${escaped(footer)}</footer>
</body>
</html>
`;
}

function htmlOf(block: Block, language: string): string {
  switch (block.kind) {
    case 'heading': {
      const page = block.startsPage === true ? ' class="page"' : '';
      return said(`h${block.level}`, page, plain(block.text), language);
    }
    case 'paragraph': {
      const { style } = block;
      const named = style === undefined ? '' : ` class="${style}"`;
      return said('p', named, block.runs, language);
    }
    case 'list':
      return htmlOfList(block, language);
    case 'quote':
      return `<blockquote>${within(block.blocks, language)}</blockquote>`;
    case 'preformatted':
      return said('pre', '', plain(block.text), language, htmlOfText);
    case 'table':
      return htmlOfTable(block, language);
    case 'figure':
      return `<figure>\n${gridPicture(block.grid)}\n${htmlOfTable(block.table, language)}\n</figure>`;
    case 'signatures':
      return htmlOfSignatures(block);
    case 'answer':
      return within(block.blocks, language);
  }
}

/** On a line of its own, where the next report finds it. */
function metaOf({ figures }: SharedDocument): string {
  return figures === undefined
    ? ''
    : `\n<meta name="${FIGURES_NAME}" content="${escaped(figures)}">`;
}

function within(blocks: readonly Block[], language: string): string {
  return blocks.map((block) => htmlOf(block, language)).join('\n');
}

/** An element that says something, in whichever language that is; `before` it has attributes of its own. */
function said(
  name: string,
  before: string,
  given: readonly Run[],
  of: string,
  htmlOf = htmlOfRun,
): string {
  const { language, runs } = inLanguages(given, of);
  return `<${name}${before} dir="auto"${langOf(language)}>${runs.map(htmlOf).join('')}</${name}>`;
}

function langOf(language: string | undefined): string {
  return language === undefined ? '' : ` lang="${language}"`;
}

/** As it stands, its line feeds included. */
function htmlOfText({ text, language }: Run): string {
  return language === undefined
    ? escaped(text)
    : `<span${langOf(language)}>${escaped(text)}</span>`;
}

function htmlOfRun({ text, bold, italic, strike, code, language }: Run): string {
  let html = htmlOfText({ text, language }).replaceAll('\n', '<br>');
  if (code === true) html = `<code>${html}</code>`;
  if (strike === true) html = `<s>${html}</s>`;
  if (italic === true) html = `<em>${html}</em>`;
  if (bold === true) html = `<strong>${html}</strong>`;
  return html;
}

function htmlOfList({ from, items }: ListBlock, language: string): string {
  const [open, close] =
    from === undefined
      ? ['<ul>', '</ul>']
      : [from === 1 ? '<ol>' : `<ol start="${from}">`, '</ol>'];
  const lines = items.map(({ ticked, blocks }) => {
    const box = ticked === undefined ? '' : ticked ? '☑ ' : '☐ ';
    const [only, ...more] = blocks;
    return only?.kind === 'paragraph' && more.length === 0
      ? said('li', '', [...plain(box), ...only.runs], language)
      : `<li dir="auto">${box}${within(blocks, language)}</li>`;
  });
  return [open, ...lines, close].join('\n');
}

function htmlOfTable({ caption, columns, rows, headsRows }: Table, language: string): string {
  const named =
    caption === '' ? '' : `<caption class="unseen" dir="auto">${escaped(caption)}</caption>\n`;
  const head = columns.map(({ title, isFigure }) =>
    said('th', ` scope="col"${figureClass(isFigure)}`, plain(title), language),
  );
  const body = rows.map((row) => {
    const cells = row.map((cell, at) =>
      htmlOfCell(cell, at === 0 && headsRows === true, columns[at]?.isFigure, language),
    );
    return `<tr>${cells.join('')}</tr>`;
  });
  const widths = columns.reduce((sum, { width }) => sum + width, 0);
  const shares = columns.map(
    ({ width }) => `<col style="width:${Math.round((width * 100) / widths)}%">`,
  );
  return `<div class="wide"><table${staysWhole(rows) ? ' class="short"' : ''}>\n${named}<colgroup>${shares.join('')}</colgroup>\n<thead><tr>${head.join('')}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table></div>`;
}

function figureClass(isFigure: boolean | undefined): string {
  return isFigure === true ? ' class="figure"' : '';
}

function htmlOfCell(
  { runs, choices }: Cell,
  isHead: boolean,
  isFigure: boolean | undefined,
  language: string,
): string {
  if (choices !== undefined) {
    const circles = choices.map((one) => `<span class="choice">○ ${escaped(one)}</span>`);
    return `<td dir="auto">${circles.join(' ')}</td>`;
  }
  // What is still to be filled in heads nothing.
  return isHead && runs.some(({ text }) => text !== '')
    ? said('th', ' scope="row"', runs, language)
    : said('td', figureClass(isFigure), runs, language);
}

function htmlOfSignatures({ parties, lines: labels }: Signatures): string {
  const lines = labels.map((label) => `<div class="line"><span>${escaped(label)}</span></div>`);
  const signing = parties.map(
    (party) =>
      `<section class="party"><h3 dir="auto">${escaped(party)}</h3>\n${lines.join('\n')}</section>`,
  );
  return `<div class="signatures">\n${signing.join('\n')}\n</div>`;
}
