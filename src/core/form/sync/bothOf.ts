/** A line of a text. */
interface Line {
  readonly text: string;
  /** Tells it from all others of its text: with what it stands below, and how often it stood there before. */
  readonly key: string;
}

/**
 * Theirs, with what hers has and theirs has not: a line of a list, or of several, behind the one that it stands
 * behind in hers, and behind what they wrote there; a paragraph that has nothing in common with theirs at the end.
 */
export function bothOf(theirs: string, mine: string): string {
  const [both, hers] = [linesIn(theirs), linesIn(mine)];
  const there = new Set(both.map(({ key }) => key));
  const inHers = new Set(hers.map(({ key }) => key));
  const placeOf = (line: Line): number => both.findIndex(({ key }) => key === line.key);
  for (const paragraph of paragraphsOf(hers)) {
    const known = paragraph.find(({ key }) => there.has(key));
    if (known === undefined) append(both, paragraph);
    if (known === undefined) continue;
    let at = placeOf(known);
    for (const line of paragraph) {
      if (there.has(line.key)) at = placeOf(line);
      else {
        while (isBelow(both[at], line) && !inHers.has(both[at]?.key ?? '')) at++;
        both.splice(at, 0, line);
      }
      at++;
    }
  }
  return both.map(({ text }) => text).join('\n');
}

function append(lines: Line[], more: readonly Line[]): void {
  const isList = [lines.at(-1), more[0]].every((line) => LIST_ITEM.test(line?.text ?? ''));
  if (lines.length > 0 && !isList) lines.push({ text: '', key: '' });
  lines.push(...more);
}

const LIST_ITEM = /^(?:[-*+]|\d+[.)])\s/;

/** Whether a line goes on with what would stand behind it; a new paragraph doesn't. */
function isBelow(line: Line | undefined, other: Line): boolean {
  return line !== undefined && line.key !== '' && indentOf(line.text) >= indentOf(other.text);
}

/** Blank ones have no key. */
function linesIn(text: string): Line[] {
  const counts = new Map<string, number>();
  const above: string[] = [];
  if (text === '') return [];
  return text.split('\n').map((line) => {
    if (line.trim() === '') {
      above.length = 0;
      return { text: line, key: '' };
    }
    while (above.length > 0 && indentOf(above.at(-1) ?? '') >= indentOf(line)) above.pop();
    above.push(line);
    const path = above.join('\n');
    const count = (counts.get(path) ?? 0) + 1;
    counts.set(path, count);
    return { text: line, key: `${String(count)} ${path}` };
  });
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function paragraphsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const paragraphs: Line[][] = [[]];
  for (const line of lines)
    if (line.key === '') paragraphs.push([]);
    else paragraphs.at(-1)?.push(line);
  return paragraphs.filter(({ length }) => length > 0);
}
