import { paragraph, wordFile } from '../support/wordFile.ts';

/** Word files of tables 80 deep, each with a file's name: around little, and around 1 MB of text. */
export const NESTED_TABLES = [1, 2, 3].flatMap((columns) =>
  ['Goals', 'Goals'.repeat(9), 'a '.repeat(300)].map(
    (words): readonly [string, string, () => Uint8Array] => [
      `tables in the last of cells 1 to ${columns}, 80 deep, around ${words.slice(0, 20)}`,
      'a.docx',
      () => {
        const cell = `<w:tc>${paragraph('Challenges')}</w:tc>`.repeat(columns - 1);
        const open = `<w:tbl><w:tr>${cell}<w:tc>`.repeat(80);
        const row = `<w:tr>${cell}<w:tc>${paragraph('x')}</w:tc></w:tr>`;
        const close = `</w:tc></w:tr>${row}${row}</w:tbl>`.repeat(80);
        return wordFile(open + paragraph(words).repeat(500_000 / words.length) + close);
      },
    ],
  ),
);
