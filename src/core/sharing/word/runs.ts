import type { Run } from '../document.ts';
import { inLanguages } from '../inLanguages.ts';
import { escaped, printable } from '../../language/printable.ts';

/** Letters that are written from right to left, with the spaces and signs between them. */
const RIGHT_TO_LEFT =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC](?:[^\p{Script=Latin}\n\t]*[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC])?/gu;
const FIRST_LETTER = /\p{L}/u;

/** The stretches of text as WordprocessingML, in a document that is in a language of this BCP 47 tag. */
export function wordRuns(given: readonly Run[], of: string): string {
  const { language, runs } = inLanguages(given, of);
  return runs.map((run) => wordRun(run, run.language ?? language)).join('');
}

/** Whether a paragraph reads from right to left: its first letter does. */
export function isRightToLeft(runs: readonly Run[]): boolean {
  const first = FIRST_LETTER.exec(runs.map(({ text }) => text).join(''))?.[0] ?? '';
  return /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u.test(first);
}

function wordRun({ text, bold, italic, strike, code }: Run, language: Run['language']): string {
  const style = [
    code === true ? '<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Consolas"/>' : '',
    bold === true ? '<w:b/><w:bCs/>' : '',
    italic === true ? '<w:i/><w:iCs/>' : '',
    strike === true ? '<w:strike/>' : '',
  ].join('');
  const spoken = language === undefined ? '' : `<w:lang w:val="${language}"/>`;
  return directions(printable(text))
    .map(({ part, isRtl }) => {
      const all = `${style}${isRtl ? '<w:rtl/>' : ''}${spoken}`;
      return `<w:r>${all === '' ? '' : `<w:rPr>${all}</w:rPr>`}${wordText(part)}</w:r>`;
    })
    .join('');
}

/** A text in stretches of one direction. */
function directions(text: string): readonly { readonly part: string; readonly isRtl: boolean }[] {
  const parts: { part: string; isRtl: boolean }[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(RIGHT_TO_LEFT)) {
    if (index > end) parts.push({ part: text.slice(end, index), isRtl: false });
    parts.push({ part: found, isRtl: true });
    end = index + found.length;
  }
  if (end < text.length) parts.push({ part: text.slice(end), isRtl: false });
  return parts;
}

function wordText(text: string): string {
  return text
    .split(/(\n|\t)/)
    .filter((part) => part !== '')
    .map((part) =>
      part === '\n'
        ? '<w:br/>'
        : part === '\t'
          ? '<w:tab/>'
          : `<w:t xml:space="preserve">${escaped(part)}</w:t>`,
    )
    .join('');
}
