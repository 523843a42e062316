import { snippets } from '../schema/snippets.ts';
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

/** What our own lists of keys write where somebody is to type: `Who’s responsible`. */
const OURS: ReadonlySet<string> = new Set(
  snippets
    .filter(({ place }) => place.kind === 'item')
    .flatMap(({ body }) => [...body.join('\n').matchAll(/\$\{\d+:([^}$]+)\}/g)])
    .map(([, words = '']) => words.toLowerCase()),
);
const LONGEST_OF_OURS = Math.max(...Array.from(OURS, ({ length }) => length));

/**
 * Whether a whole value only holds the place of an answer: `[name]`, `TBD`, `???`, `see e-mail`,
 * `paste the plan here`. Such a value exists, but answers nothing.
 */
export function isPlaceholder(text: string): boolean {
  const value = text.trim();
  if (value === '' || value.length > 200) return false;
  // Every value is held against these as it is typed, and nearly none is one. What is never asked is
  // never compiled either, which takes V8 a millisecond for each of the longer expressions.
  return (
    WORDS.test(value) ||
    (value.length <= LONGEST_OF_OURS && OURS.has(value.toLowerCase())) ||
    (BRACKET.test(value) && BRACKETS.test(value)) ||
    (SEE.test(value) && (ELSEWHERE.test(value) || SEE_ONE_WORD.test(value))) ||
    (TO_ONESELF_END.test(value.slice(-LONGEST_END)) && TO_ONESELF.test(value))
  );
}

/** How all begins, or ends, that the expressions above find. */
const BRACKET = /^[[<{_]/;
const SEE = /^\(?(?:please )?see\b/i;
const TO_ONESELF_END = /(?:here|text|name|date|answer)s?\)?\.?$/i;
/** So long is the longest of those ends: it would be looked for at every place of the value. */
const LONGEST_END = 'answers).'.length;

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
