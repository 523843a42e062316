import { sayingIn } from '../guide/saying.ts';
import type { Sentence } from '../language/translate.ts';
import type { EditStep } from '../workbook/edits/composeEdits.ts';
import { textEdits } from '../workbook/edits/edited.ts';
import { languageOf } from '../workbook/language.ts';
import { literalLine } from './word/markdownOf.ts';

/**
 * Writes lines below everything, each a paragraph, under a heading that says where they come from; under that
 * heading where it stands already.
 */
export function appending(heading: Sentence, lines: readonly string[]): EditStep {
  return (workbook) => {
    const { text, sections } = workbook;
    const eol = text.includes('\r\n') ? '\r\n' : '\n';
    const title = sayingIn(languageOf(workbook))(heading);
    const there = sections.findLast(
      ({ section }) => section.level === 2 && section.title === title,
    );
    const at = there?.end ?? text.length;
    const before = text.slice(0, at);
    const lead = before.endsWith(eol + eol) ? '' : before.endsWith(eol) ? eol : eol + eol;
    const heads = there === undefined ? [`## ${title}`] : [];
    const all = [...heads, ...lines.map(literalLine)].join(eol + eol);
    const tail = at < text.length ? eol + eol : eol;
    return textEdits({ start: at, end: at, text: `${lead}${all}${tail}` });
  };
}
