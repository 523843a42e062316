import type MarkdownIt from 'markdown-it';
import type StateCore from 'markdown-it/lib/rules_core/state_core.mjs';
import type { Reader } from '../../core/reading/reader.ts';
import { readingView, type ReadingView } from '../../core/reading/readingView.ts';
import { isWorkbook } from '../../core/workbook/syntax/isWorkbook.ts';
import type Token from 'markdown-it/lib/token.mjs';
import { placeFacts, type Tokens } from './placeFacts.ts';

/** What our rules are called, and the tokens that hold our HTML. */
const READING = 'partnership_workbook';

/** Whom the preview of a text is for, its lines ending with LF; undefined where workbooks are to look like any other file. */
export type ReadBy = (text: string) => Reader | undefined;

/**
 * Has markdown-it show a workbook's facts where they belong, in place of its front matter. The lines
 * of the front matter become empty ones before they are read: so all lines keep their numbers, by
 * which the preview scrolls with the editor, and no other rule sees any front matter.
 */
export function addReadingView(md: MarkdownIt, readBy: ReadBy): MarkdownIt {
  md.core.ruler.after('normalize', READING, (state) => {
    const reader = state.inlineMode || !isWorkbook(state.src) ? undefined : readBy(state.src);
    const view = reader && readingView(state.src, reader);
    if (view === undefined) return;
    state.src = withoutFrontMatter(state.src, view);
    known(state).view = view;
  });
  md.core.ruler.after('block', `${READING}_facts`, (state) => {
    const { view } = known(state);
    if (view === undefined) return;
    const placed = placeFacts(state.tokens, view, tokens(state));
    if (view.language !== undefined) speakIn(view.language, placed);
    state.tokens = placed;
  });
  md.renderer.rules[READING] = (all, index) => all[index]?.content ?? '';
  return md;
}

/** Says of answers and questions in which language they are; headings may be days in the reader's. */
function speakIn(language: string, all: readonly Token[]): void {
  for (const token of all)
    if (token.level === 0 && token.nesting === 1 && token.type !== 'heading_open')
      token.attrSet('lang', language);
}

/** markdown-it's own place for what the rules of one run tell one another. */
function known({ env }: StateCore): { view?: ReadingView } {
  const shared = env as Record<string, { view?: ReadingView } | undefined>;
  return (shared[READING] ??= {});
}

function withoutFrontMatter(text: string, { frontMatter: { start, end } }: ReadingView): string {
  const lines = text.slice(start, end).split('\n').length - 1;
  return text.slice(0, start) + '\n'.repeat(lines) + text.slice(end);
}

function tokens({ Token }: StateCore): Tokens {
  return {
    html: (content) => Object.assign(new Token(READING, '', 0), { block: true, content }),
    paragraph: (content, { map, level }) => [
      Object.assign(new Token('paragraph_open', 'p', 1), { block: true, map, level }),
      Object.assign(new Token('inline', '', 0), {
        ...{ block: true, map, content, children: [], level: level + 1 },
      }),
      Object.assign(new Token('paragraph_close', 'p', -1), { block: true, level }),
    ],
  };
}
