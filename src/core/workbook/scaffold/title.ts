import { headingKey } from '../../guide/headingKey.ts';
import type { Guide } from '../../guide/guide.ts';
import { LINE_LENGTH } from './wrapping.ts';

/**
 * The workbook's `#` heading, ending with LF. A name can break one of markdownlint's default rules,
 * and it can't be changed. Comments above the heading, which the preview doesn't show, then say
 * that this is meant.
 */
export function titleLines(text: string, guide: Guide): string {
  const heading = `# ${asTitle(text)}`;
  return [...excuses(heading, text, guide), heading].map((line) => `${line}\n`).join('');
}

function excuses(heading: string, text: string, guide: Guide): readonly string[] {
  const broken = [
    ...(heading.length > LINE_LENGTH ? ['MD013'] : []),
    ...(/[.,;:!。，；：！]$/u.test(heading) ? ['MD026'] : []),
  ];
  // An organization called "Reflection": the guide's own heading is the one that gets the
  // complaint.
  const isTwice = guide.parts.some((part) => headingKey(part.heading) === headingKey(text));
  return [
    ...(isTwice ? ['<!-- markdownlint-disable-file MD024 -->'] : []),
    ...(broken.length > 0 ? [`<!-- markdownlint-disable-next-line ${broken.join(' ')} -->`] : []),
  ];
}

/**
 * The text as Markdown that shows it unchanged: in CommonMark, with GitHub's links and
 * strikethrough, and with the formulas of VS Code's preview. `<` becomes an entity, because VS Code
 * looks for links in HTML and ignores a backslash.
 */
export function asTitle(text: string): string {
  return text
    .replace(/\\|[`*_[\]~$]/gu, '\\$&')
    .replace(/&(?=#|\w+;)/gu, '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/:(?=\/\/)|@|(?<=\bwww)\./giu, '\\$&')
    .replace(/(?<!#)#+$/u, (hashes) => '\\#'.repeat(hashes.length));
}
