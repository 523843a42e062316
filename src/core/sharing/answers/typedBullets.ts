/**
 * The same text with the bullets that word processors paste (`•`, `o`, `▪` …) as Markdown's: each kind
 * of bullet that is new below another is one level deeper.
 */
export function withTypedBullets(markdown: string): string {
  if (!TYPED.test(markdown)) return markdown;
  const lines = markdown.split('\n');
  const result: string[] = [];
  let isCode = false;
  for (let at = 0; at < lines.length;) {
    const group = isCode ? [] : bulletsFrom(lines, at);
    if (group.length > 0) {
      const isTyped = group.some((one) => one.isTyped);
      for (const line of isTyped ? asList(group) : lines.slice(at, at + group.length)) {
        result.push(line);
      }
      at += group.length;
    } else {
      const line = lines[at] ?? '';
      if (/^[ \t]*(?:`{3}|~{3})/.test(line)) isCode = !isCode;
      result.push(line);
      at += 1;
    }
  }
  return result.join('\n');
}

const MARK = '[•●▪■◦○‣⁃➢]';
/** Whether there is anything to look at: most texts have nothing of it. */
const TYPED = new RegExp(`^[ \\t]*(?:${MARK}[ \\t]|o[ \\t])`, 'm');
const BULLET = new RegExp(`^([ \\t]*)(?:(${MARK}|o)[ \\t]+|([-*+])[ \\t]+)(?=\\S)`);

interface Bullet {
  /** What the items of one level have in common. */
  readonly kind: string;
  readonly isTyped: boolean;
  readonly text: string;
}

function bulletsFrom(lines: readonly string[], start: number): readonly Bullet[] {
  const bullets: Bullet[] = [];
  for (let at = start; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const [all, indent = '', typed, markdown = ''] = BULLET.exec(line) ?? [];
    // "o" is a word in Spanish: it is a bullet below another one, or where a tab follows.
    const isWord = typed === 'o' && !line.startsWith(`${indent}o\t`) && bullets.length === 0;
    if (all === undefined || isWord) break;
    const kind = typed ?? `${markdown}${indent}`;
    bullets.push({ kind, isTyped: typed !== undefined, text: line.slice(all.length) });
  }
  return bullets;
}

function asList(bullets: readonly Bullet[]): readonly string[] {
  const above: string[] = [];
  return bullets.map(({ kind, text }) => {
    const known = above.indexOf(kind);
    if (known < 0) above.push(kind);
    else above.length = known + 1;
    return `${'  '.repeat(above.length - 1)}- ${text}`;
  });
}
