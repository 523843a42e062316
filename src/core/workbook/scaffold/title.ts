import { headingKey } from '../../guide/headings.ts';
import type { Guide } from '../../guide/guide.ts';
import { LINE_LENGTH } from './wording.ts';

/**
 * The workbook's `#` heading, ending with LF. A name is what it is, so where it breaks a default
 * rule of markdownlint (too long, ends with a full stop, is called like a part of the guide) a
 * comment above it, which the preview does not show, says that this is on purpose.
 */
export function titleLines(text: string, guide: Guide): string {
  const heading = `# ${escaped(text)}`;
  const broken = brokenRules(heading, text, guide);
  const excuse = `<!-- markdownlint-disable-next-line ${broken.join(' ')} -->\n`;
  return `${broken.length > 0 ? excuse : ''}${heading}\n`;
}

function brokenRules(heading: string, text: string, guide: Guide): readonly string[] {
  const sameHeading = guide.parts.some((part) => headingKey(part.heading) === headingKey(text));
  return [
    ...(heading.length > LINE_LENGTH ? ['MD013'] : []),
    ...(sameHeading ? ['MD024'] : []),
    ...(/[.,;:!。，；：！]$/u.test(heading) ? ['MD026'] : []),
  ];
}

/**
 * The text as Markdown that shows it unchanged: in CommonMark, with GitHub's links and
 * strikethrough, and with the formulas of VS Code's preview. `<` is written as an entity because
 * VS Code looks for links in HTML without heeding a backslash.
 */
function escaped(text: string): string {
  return text
    .replace(/\\|[`*_[\]~$]/gu, '\\$&')
    .replace(/&(?=#|\w+;)/gu, '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/:(?=\/\/)|@|(?<=\bwww)\./giu, '\\$&')
    .replace(/#+$/u, (hashes) => '\\#'.repeat(hashes.length));
}
