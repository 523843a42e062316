import type {
  Block,
  Cell,
  ListBlock,
  SharedDocument,
  Run,
  Signatures,
  Table,
} from '../document.ts';
import { ENGLISH, staysWhole } from '../document.ts';
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
${blocks.map(htmlOf).join('\n')}
</main>
<footer dir="auto">${escaped(footer)}</footer>
</body>
</html>
`;
}

function htmlOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}${block.startsPage === true ? ' class="page"' : ''} dir="auto">${escaped(block.text)}</h${block.level}>`;
    case 'paragraph': {
      const { style } = block;
      const named = style === undefined ? '' : ` class="${style}"`;
      return `<p${named} dir="auto">${htmlOfRuns(block.runs)}</p>`;
    }
    case 'list':
      return htmlOfList(block);
    case 'quote':
      return `<blockquote>${within(block.blocks)}</blockquote>`;
    case 'preformatted':
      return `<pre dir="auto">${escaped(block.text)}</pre>`;
    case 'table':
      return htmlOfTable(block);
    case 'figure':
      return `<figure>\n${gridPicture(block.grid)}\n${htmlOfTable(block.table)}\n</figure>`;
    case 'signatures':
      return htmlOfSignatures(block);
    case 'answer':
      return within(block.blocks);
  }
}

/** On a line of its own, where the next report finds it. */
function metaOf({ figures }: SharedDocument): string {
  return figures === undefined
    ? ''
    : `\n<meta name="${FIGURES_NAME}" content="${escaped(figures)}">`;
}

function within(blocks: readonly Block[]): string {
  return blocks.map(htmlOf).join('\n');
}

function htmlOfRuns(runs: readonly Run[]): string {
  return runs.map(htmlOfRun).join('');
}

function htmlOfRun({ text, bold, italic, strike, code }: Run): string {
  let html = escaped(text).replaceAll('\n', '<br>');
  if (code === true) html = `<code>${html}</code>`;
  if (strike === true) html = `<s>${html}</s>`;
  if (italic === true) html = `<em>${html}</em>`;
  if (bold === true) html = `<strong>${html}</strong>`;
  return html;
}

function htmlOfList({ from, items }: ListBlock): string {
  const [open, close] =
    from === undefined
      ? ['<ul>', '</ul>']
      : [from === 1 ? '<ol>' : `<ol start="${from}">`, '</ol>'];
  const lines = items.map(({ ticked, blocks }) => {
    const box = ticked === undefined ? '' : ticked ? '☑ ' : '☐ ';
    const [only, ...more] = blocks;
    const content =
      only?.kind === 'paragraph' && more.length === 0 ? htmlOfRuns(only.runs) : within(blocks);
    return `<li dir="auto">${box}${content}</li>`;
  });
  return [open, ...lines, close].join('\n');
}

function htmlOfTable({ caption, columns, rows, headsRows }: Table): string {
  const named =
    caption === '' ? '' : `<caption class="unseen" dir="auto">${escaped(caption)}</caption>\n`;
  const head = columns.map(
    ({ title, isFigure }) =>
      `<th scope="col"${figureClass(isFigure)} dir="auto">${escaped(title)}</th>`,
  );
  const body = rows.map((row) => {
    const cells = row.map((cell, at) =>
      // What is still to be filled in heads nothing.
      at === 0 && headsRows === true && htmlOfCell(cell) !== ''
        ? `<th scope="row" dir="auto">${htmlOfCell(cell)}</th>`
        : `<td${figureClass(columns[at]?.isFigure)} dir="auto">${htmlOfCell(cell)}</td>`,
    );
    return `<tr>${cells.join('')}</tr>`;
  });
  const widths = columns.reduce((sum, { width }) => sum + width, 0);
  const shares = columns.map(
    ({ width }) => `<col style="width:${Math.round((width * 100) / widths)}%">`,
  );
  return `<table${staysWhole(rows) ? ' class="short"' : ''}>\n${named}<colgroup>${shares.join('')}</colgroup>\n<thead><tr>${head.join('')}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table>`;
}

function figureClass(isFigure: boolean | undefined): string {
  return isFigure === true ? ' class="figure"' : '';
}

function htmlOfCell({ runs, choices }: Cell): string {
  if (choices === undefined) return htmlOfRuns(runs);
  return choices.map((one) => `<span class="choice">○ ${escaped(one)}</span>`).join(' ');
}

function htmlOfSignatures({ parties, lines: labels }: Signatures): string {
  const lines = labels.map((label) => `<div class="line"><span>${escaped(label)}</span></div>`);
  const signing = parties.map(
    (party) =>
      `<section class="party"><h3 dir="auto">${escaped(party)}</h3>\n${lines.join('\n')}</section>`,
  );
  return `<div class="signatures">\n${signing.join('\n')}\n</div>`;
}
