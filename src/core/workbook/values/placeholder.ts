import { TYPED_OVER } from '../../guide/generated/typedOver.ts';
import type { Span } from '../span.ts';

const WORDS =
  // eslint-disable-next-line regexp/no-super-linear-backtracking -- 200 code units at most
  /^(?:tb[acd]|t\.b\.[acd]\.?|to be (?:announced|confirmed|decided|determined|added|completed|filled in)|to ?do|x{3,}|\?{2,}|lorem ipsum.*|(?:coming|more) soon|fill (?:this )?in(?: later)?|unknown yet|not sure yet|same as above|ditto|(?:por|a) (?:definir(?:se)?|confirmar|determinar|decidir|anunciar|completar|llenar)|sin definir|pendiente(?: de (?:definir|confirmar|decidir))?|(?:todavía|aún) no (?:se sabe|lo sabemos)|no se sabe (?:todavía|aún)|próximamente|igual que arriba|ver (?:arriba|abajo|adjuntos?|notas|minuta))[.!…]*$/i;
const BRACKETS = /^(?:\[[^[\]]*\]|<[^<>/="']*>|\{\{[^{}]*\}\}|\{[^{}:]*\}|_{3,})[.,;:!?]*$/;
const ELSEWHERE =
  /^\(?(?:please )?see\b(?: \S+){0,3} (?:above|below|attached|attachment|attachments|appendix|e-?mails?|mail|notes?|minutes|page|pages|file|folder|document|doc|spreadsheet|sheet|link|website|site|chat|thread|drive|plan|agreement|letter|handout|calendar)\b(?: \S+){0,4}\)?\.?$/i;
const SEE_ONE_WORD =
  /^\(?see (?:above|below|attached|notes?|e-?mail|minutes|appendix|\S+\.\w{2,4})\)?\.?$/i;
const TO_ONESELF =
  // eslint-disable-next-line regexp/no-super-linear-backtracking -- 200 code units at most
  /^\(?(?:(?:copy|paste|insert|add|put|write|type|enter|describe|list|fill in)\b(?: \S+){0,8} (?:here|later|below)|(?:copy|paste|pull|take)(?: this| it| text)? (?:from|over from|in from)(?: \S+){1,8}|(?:your|their|our) (?:text|answer|name|answers?) here|click (?:or tap )?(?:here )?to (?:enter|add) text|(?:insert|paste|enter) (?:text|name|date|answer)s?|(?:to ?do|fixme|xxx)\b\s*[:\u2013\u2014-].{1,100})\)?[.!…]*$/i;
/** "Look this up later", "ask Dana about this": the answer is still to come, in any verb. */
const STILL_TO_COME =
  /^\(?(?:(?:i(?:['’]ll| will| need to)?|we(?:['’]ll| will| need to)?|need to|remember to|please) )?(?:(?:ask|call|e-?mail|text|check with|confirm with|hear from)(?: [\w’'-]+){1,4} (?:for|about|on) (?:this|it|that|these)|(?:ask|check|confirm|complete|finish|update|expand|revisit|discuss|decide|find|get|look|figure|work|think|come|go|flesh|fill|finali[sz]e|research)(?: (?:up|out|back|over|about|on|into|at)){0,2}(?: to)?(?: (?:this|it|that|these|the rest)(?: (?:up|out|in|over))? (?:later|soon|tomorrow|next (?:week|month|time)|when (?:i|we)(?: [\w’'-]+){1,5}|with(?: [\w’'-]+){1,3}|at (?:the|our) (?:next )?meeting)| later| soon)|(?:still )?needs? (?:to be (?:filled in|written|added|decided)|(?:more|some) (?:details?|input|work|thought))|(?:more|details?) (?:to (?:come|follow)|later))\)?[.!…]*$/i;

/** What our own lists of keys write where somebody is to type: `Who’s responsible`. */
const OURS: ReadonlySet<string> = new Set(TYPED_OVER);
const LONGEST_OF_OURS = Math.max(...Array.from(OURS, ({ length }) => length));

/** Whether a whole value is only a placeholder, such as `[name]`, `TBD`, `???`: it answers nothing. */
export function isPlaceholder(text: string): boolean {
  const value = text.trim();
  if (value === '' || value.length > 200 || isMarkup(value)) return false;
  // Every value is held against these as it is typed, and nearly none is one. What is never asked is
  // never compiled either, which takes V8 a millisecond for each of the longer expressions.
  return (
    WORDS.test(value) ||
    (value.length <= LONGEST_OF_OURS && OURS.has(value.toLowerCase())) ||
    (BRACKET.test(value) && BRACKETS.test(value) && !isInBrackets(value)) ||
    (SEE.test(value) && (ELSEWHERE.test(value) || SEE_ONE_WORD.test(value))) ||
    (ONESELF.test(value) && TO_ONESELF.test(value)) ||
    (value.length <= 80 && COMING.test(value) && STILL_TO_COME.test(value))
  );
}

/**
 * Whether a value is Markdown, HTML or a template to other tools, rather than a gap that somebody
 * left: links, footnotes, alerts, tags, attributes, Liquid, shortcodes.
 */
export function isMarkup(value: string): boolean {
  const first = value.charAt(0);
  if (first === '[')
    return /^\[(?:!\w+|\^[^\]]+|[ xX]|\[?_?toc_?\]?)\]|\]\(|^\[[^\]]*=["'\w]/i.test(value);
  if (first === '<') return value.replace(TAGS, '') === '';
  if (first === '{') return /^\{(?:[#.:%]|\{[<%]|\{[^{}.|]*[.|][^{}]*\}\})/.test(value);
  return SEE.test(value) && /\]\(|\]\[|<https?:|\bhttps?:\/\/|\bwww\./i.test(value);
}

/**
 * HTML names that nobody writes for a gap. `<title>` and `<address>` could be one. Each tag is taken by
 * itself and for good: as one expression, a text could be parted into tags in more ways than anybody has
 * time to try.
 */
const TAGS =
  /(?:<!--.*?-->|<\/[^<>]*>|<[^<>=]*=[^<>]*>|<\/?(?:a|abbr|article|aside|audio|b|blockquote|br|center|code|dd|del|details|div|dl|dt|em|figcaption|figure|font|footer|h[1-6]|header|hr|i|iframe|img|ins|kbd|li|mark|nav|o:p|ol|p|pre|q|s|samp|script|small|span|strong|style|sub|sup|svg|table|tbody|td|tfoot|th|thead|tr|u|ul|var|video|wbr)(?:\s[^<>]*)?\/?>)\s*/giy;

/**
 * Whether somebody put names in brackets, as in `[Maria Lopez, Ana Ruiz]` or `{Maria Lopez}`:
 * several entries that aren't a form's own words, or one with a capital letter on each word.
 */
function isInBrackets(value: string): boolean {
  const inside = /^[[<{](?<inside>[^[\]<>{}]*)[\]>}]$/.exec(value)?.groups?.inside ?? '';
  const entries = inside.split(',').map((entry) => entry.trim());
  const words = inside.match(/[\p{L}\p{N}]+/gu) ?? [];
  const ofForms = words.filter((word) => FORM_WORD.test(word));
  if (words.length === 0) return false;
  if (entries.length > 1) return ofForms.length < words.length;
  return words.length > 1 && ofForms.length === 0 && CAPITALS.test(inside.trim());
}

/** What forms and templates write where something is to be filled in. */
const FORM_WORD =
  /^(?:names?|first|last|full|dates?|days?|months?|years?|times?|job|titles?|roles?|positions?|your|their|our|my|his|her|its|this|that|the|an?|of|for|to|in|at|on|by|with|and|or|organi[sz]ations?|partners?|partnerships?|librar(?:y|ies)|agenc(?:y|ies)|insert|enter|add|type|write|fill|choose|select|pick|places?|locations?|venue|address|phone|e|mail|email|contacts?|numbers?|amount|goals?|text|answers?|descriptions?|who|whom|what|when|where|why|how|which|many|much|you|they|we|will|do|does|tb[acd]|todo|x+|yyyy|yy|mm|dd|here|optional|required|examples?|etc|city|state|zip|county|country|audience|group|topic|programs?|projects?|events?|activity|activities|person|people|staff)$/i;
const CAPITALS =
  /^\p{Lu}[\p{L}\p{N}'’.-]*(?: (?:(?:of|the|and|for|de|la|del|y|&) )*\p{Lu}[\p{L}\p{N}'’.-]*)+$/u;

/** How everything begins, or ends, that the expressions above find. */
const BRACKET = /^[[<{_]/;
const SEE = /^\(?(?:please )?see\b/i;
const ONESELF =
  /^\(?(?:copy|paste|pull|take|insert|add|put|write|type|enter|describe|list|fill|your|their|our|click|to ?do|fixme|xxx)\b/i;
const COMING =
  /\b(?:later|soon|tomorrow|next (?:week|month|time)|when (?:i|we)|meeting|this|it|that|these|need|needs|to (?:come|follow))\b/i;

const NONE: readonly Span[] = [];
const DEBRIS =
  /\[bookmark: _\w+\]|Error! (?:Reference source|Bookmark) not (?:found|defined)\.?|Click or tap (?:here )?to enter (?:text|a date)\.?|\{ ?(?:PAGEREF|HYPERLINK|MERGEFIELD|FORMTEXT)\b[^}\n]{0,200}\}|<o:p>[^<\n]{0,100}<\/o:p>/g;

/** What a word processor left behind, anywhere in the text. */
export function wordDebris(text: string): readonly Span[] {
  if (!/[[!{<]|Click/.test(text)) return NONE;
  return [...text.matchAll(DEBRIS)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
