import type { Span } from './span.ts';

const WORDS =
  /^(?:tb[acd]|t\.b\.[acd]\.?|to be (?:announced|confirmed|decided|determined|added|completed|filled in)|to ?do|x{3,}|\?{2,}|lorem ipsum.*|(?:coming|more) soon|fill (?:this )?in(?: later)?|unknown yet|not sure yet|same as above|ditto)[.!…]*$/i;
const BRACKETS = /^(?:\[[^[\]]*\]|<[^<>/]*>|\{\{[^{}]*\}\}|\{[^{}:]*\}|_{3,})[.,;:!?]*$/;
const ELSEWHERE =
  /^\(?(?:please )?see\b(?: \S+){0,3} (?:above|below|attached|attachment|attachments|appendix|e-?mails?|mail|notes?|minutes|page|pages|file|folder|document|doc|spreadsheet|sheet|link|website|site|chat|thread|drive|plan|agreement|letter|handout|calendar)\b(?: \S+){0,4}\)?\.?$/i;
const SEE_ONE_WORD =
  /^\(?see (?:above|below|attached|notes?|e-?mail|minutes|appendix|\S+\.\w{2,4})\)?\.?$/i;
const TO_ONESELF =
  /^\(?(?:(?:copy|paste|insert|add|put|write|type|enter|describe|list|fill in)\b(?: \S+){0,8} here|(?:your|their|our) (?:text|answer|name|answers?) here|click (?:or tap )?(?:here )?to (?:enter|add) text|(?:insert|paste|enter) (?:text|name|date|answer)s?)\)?\.?$/i;

/** One expression for all forms: every value of a workbook is held against it as it is typed. */
const PLACEHOLDER = new RegExp(
  [WORDS, BRACKETS, ELSEWHERE, SEE_ONE_WORD, TO_ONESELF].map(({ source }) => source).join('|'),
  'i',
);

/**
 * Whether a whole value only holds the place of an answer: `[name]`, `TBD`, `???`, `see e-mail`,
 * `paste the plan here`. Such a value exists, but answers nothing.
 */
export function isPlaceholder(text: string): boolean {
  const value = text.trim();
  if (value === '' || value.length > 200) return false;
  return PLACEHOLDER.test(value);
}

const NONE: readonly Span[] = [];
const DEBRIS =
  /\[bookmark: _\w+\]|Error! (?:Reference source|Bookmark) not (?:found|defined)\.?|Click or tap (?:here )?to enter (?:text|a date)\.?|\{ ?(?:PAGEREF|HYPERLINK|MERGEFIELD|FORMTEXT)\b[^}\n]{0,200}\}|<o:p>[^<\n]{0,100}<\/o:p>/g;

/** What a word processor left behind, wherever it stands in the text. */
export function wordDebris(text: string): readonly Span[] {
  if (!/[[!{<]|Click/.test(text)) return NONE;
  return [...text.matchAll(DEBRIS)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
