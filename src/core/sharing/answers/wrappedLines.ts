/**
 * The lines, counted from 1, that end where an editor has wrapped a paragraph, and not where somebody
 * began a new line: none of them had room for the next word, and a sentence goes on below one of them.
 */
export function wrappedLines(markdown: string): ReadonlySet<number> {
  const lines = markdown.split('\n');
  const wrapped = new Set<number>();
  let breaks: number[] = [];
  const endParagraph = (): void => {
    const isFull = breaks.every((at) => isFilled(lines[at] ?? '', lines[at + 1] ?? ''));
    if (isFull && breaks.some((at) => goesOn(lines[at] ?? ''))) {
      for (const at of breaks) wrapped.add(at + 1);
    }
    breaks = [];
  };
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1];
    if (line.trim() !== '' && next !== undefined && next.trim() !== '' && !BEGINS.test(next)) {
      breaks.push(at);
    } else endParagraph();
  }
  return wrapped;
}

/** Editors wrap at some width between these, in UTF-16 code units. */
const [NARROWEST, WIDEST] = [66, 120];

/** What begins a block of its own. */
const BEGINS = /^[ \t]*(?:[-*+>|]|\d{1,9}[.)][ \t]|#{1,6}[ \t]|`{3}|~{3})/;

function isFilled(line: string, next: string): boolean {
  const [word = ''] = next.trim().split(/\s/);
  return line.length <= WIDEST && line.length + 1 + word.length > NARROWEST;
}

/** Whether a line ends within a sentence. */
function goesOn(line: string): boolean {
  return !/[.!?:;…\\]["'”’)\]*_]*\s*$|\s{2}$/.test(line);
}
