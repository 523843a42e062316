import type { Block, SharedDocument, Run, Table } from '../../../src/core/sharing/document.ts';

/** A document as text that a person can read: what is on the page, and in brackets whose part it is. */
export function outline({ title, footer, blocks }: SharedDocument): string {
  return [`title: ${title}`, `foot: ${footer}`, '', ...blocks.flatMap(lines), ''].join('\n');
}

function lines(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return ['', `${'#'.repeat(block.level)} ${block.text}`];
    case 'paragraph':
      return [`${block.style === undefined ? '' : `(${block.style}) `}${text(block.runs)}`];
    case 'list':
      return block.items.flatMap(({ ticked, blocks }, at) => {
        const mark = block.from === undefined ? '-' : `${String(block.from + at)}.`;
        const box = ticked === undefined ? '' : ticked ? '[x] ' : '[ ] ';
        const [first = '', ...rest] = blocks.flatMap(lines);
        return [`${mark} ${box}${first}`, ...rest.map((line) => `  ${line}`)];
      });
    case 'quote':
      return block.blocks.flatMap(lines).map((line) => `> ${line}`);
    case 'preformatted':
      return block.text.split('\n').map((line) => `    ${line}`);
    case 'table':
      return tableLines(block);
    case 'figure':
      return ['(picture)', ...tableLines(block.table)];
    case 'signatures':
      return block.parties.map((party) => `${party}: ${block.lines.join(' ____ ')} ____`);
    case 'answer':
      return block.blocks.flatMap(lines).map((line) => `${line} {${block.holds}}`);
  }
}

function tableLines({ caption, columns, rows }: Table): readonly string[] {
  return [
    `[${caption}]`,
    `| ${columns.map(({ title }) => title).join(' | ')} |`,
    ...rows.map(
      (row) =>
        `| ${row.map(({ runs, holds }) => `${text(runs)}${holds === undefined ? '' : ` {${holds}}`}`).join(' | ')} |`,
    ),
  ];
}

function text(runs: readonly Run[]): string {
  return runs
    .map(({ text: said, bold, italic, strike, code }) => {
      const marks = [bold && '**', italic && '_', strike && '~~', code && '`'].filter(Boolean);
      return `${marks.join('')}${said.replaceAll('\n', ' / ')}${marks.reverse().join('')}`;
    })
    .join('');
}
