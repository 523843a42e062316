import type { Span } from '../span.ts';

/** A phone number or an e-mail address. The span counts from the start of the text. */
export interface PersonalFind {
  readonly kind: 'phone' | 'email';
  readonly span: Span;
  /** As it is written. */
  readonly said: string;
  /** What follows the `@`, in lower case; empty for a phone number. */
  readonly domain: string;
}

/** Phone numbers and e-mail addresses, but no dates, amounts, ZIP codes, or ISBNs. Linear in the text. */
export function personalFinds(text: string): readonly PersonalFind[] {
  if (!MAY_HOLD_ONE.test(text)) return NONE;
  return [...emailsIn(text), ...phonesIn(text)].sort((a, b) => a.span.start - b.span.start);
}

const NONE: readonly PersonalFind[] = [];

/** Most texts have neither, which this shows quickly. A day or a year can't be a phone number. */
const MAY_HOLD_ONE = /@|\+\d|\d{3}[-. )]{1,2}\d{3}|\d{10}/;

const LONGEST_LOCAL = 64;
const LONGEST_DOMAIN = 253;
const LOCAL = /[\p{L}\p{N}._%+'-]{1,64}$/u;
const DOMAIN = /^[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/u;

function emailsIn(text: string): readonly PersonalFind[] {
  const finds: PersonalFind[] = [];
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const local = LOCAL.exec(text.slice(Math.max(0, at - LONGEST_LOCAL), at))?.[0].replace(
      /^[.'%+-]+/,
      '',
    );
    const domain = DOMAIN.exec(text.slice(at + 1, at + 1 + LONGEST_DOMAIN))?.[0];
    if (local === undefined || local === '' || domain === undefined) continue;
    if (!/\.\p{L}{2,}$/u.test(domain) || isNobodys(text, at, local, domain)) continue;
    const span = { start: at - local.length, end: at + 1 + domain.length };
    const said = `${local}@${domain}`;
    finds.push({ kind: 'email', span, said, domain: domain.toLowerCase() });
  }
  return finds;
}

/** Names of pictures, addresses of repositories and messages, and addresses made for examples. */
function isNobodys(text: string, at: number, local: string, domain: string): boolean {
  const word =
    /(?<![^\s<>()"'])[^\s<>()"']*$/.exec(text.slice(Math.max(0, at - LONGEST_URL), at))?.[0] ?? '';
  return (
    FILE.test(domain) ||
    EXAMPLE.test(domain) ||
    /^(?:git|hg|svn)$/i.test(local) ||
    /^(?:mid|cid|news|message-id):/i.test(word) ||
    (word.includes('://') && !word.toLowerCase().startsWith('mailto:'))
  );
}

const LONGEST_URL = 2000;
const FILE =
  /\.(?:png|jpe?g|gif|svg|webp|avif|bmp|ico|pdf|css|js|mjs|ts|json|md|html?|docx?|xlsx?|zip)$/i;
/** Set aside by RFC 2606 and 6761. */
const EXAMPLE = /(?:^|\.)(?:example(?:\.(?:com|org|net|edu))?|test|invalid|localhost)$/i;

/** Nothing that continues a number or a word may come right before or behind it. */
const BEFORE = String.raw`(?<![\p{L}\p{N}/_=#$€£&@]|\p{N}[-.,) ])`;
const BEHIND = String.raw`(?![\p{L}\p{N}%]|[-.,/]\p{N})`;
const NORTH_AMERICAN =
  String.raw`(?:\+?1[-. ])?` +
  String.raw`(?:\(\d{3}\) ?\d{3}[-. ]|\d{3}-\d{3}[- ]|\d{3}\.\d{3}\.|[2-9]\d\d \d{3}[- ])\d{4}`;
/** 020 7946 0958, 01632 960123, 0412 345 678. */
const WITH_TRUNK_ZERO = String.raw`\(?0\d{2,4}\)?[ -]\d{3,4}[ -]?\d{3,4}`;
const INTERNATIONAL = String.raw`\+\d[\d ().-]{6,20}\d`;
/** Counts only if the words before it say what it is. */
const BARE = String.raw`\d{3}[-. ]\d{4}|\d{10,11}`;

const PHONE = new RegExp(
  `${BEFORE}(?:(?<sure>${NORTH_AMERICAN}|${WITH_TRUNK_ZERO})|(?<abroad>${INTERNATIONAL})|(?<bare>${BARE}))${BEHIND}`,
  'gu',
);
const CUE =
  /\b(?:phone|tel|telephone|cell|cellphone|mobile|call|text|fax|sms|whatsapp|ring|reach (?:her|him|them|me) (?:on|at))\b[^\p{L}\p{N}]{0,3}(?:(?:number|no|us|me|her|him|them|is|at|on|or|text)\b[^\p{L}\p{N}]{0,3}){0,3}$/iu;
const IS_OTHER =
  /\b(?:isbn|issn|ein|ssn|barcode|account|invoice|grant|award|order|permit|po)\b[^\p{L}\p{N}]{0,4}(?:(?:1[03]|no|number|id)\b[^\p{L}\p{N}]{0,3})?$/iu;
const REACH = 40;

function phonesIn(text: string): readonly PersonalFind[] {
  const finds: PersonalFind[] = [];
  for (const match of text.matchAll(PHONE)) {
    const [written] = match;
    const before = text.slice(Math.max(0, match.index - REACH), match.index);
    if (!isPhone(written, match.groups ?? {}, before)) continue;
    const span = { start: match.index, end: match.index + written.length };
    finds.push({ kind: 'phone', span, said: written, domain: '' });
  }
  return finds;
}

function isPhone(
  written: string,
  kind: Readonly<Record<string, string | undefined>>,
  before: string,
): boolean {
  if (IS_OTHER.test(before)) return false;
  if (kind.bare !== undefined) return CUE.test(before);
  const groups = written.match(/\d+/g) ?? [];
  const digits = groups.join('').length;
  if (kind.sure !== undefined) return digits >= 10 && digits <= 11;
  // +1 200 000 is an amount: groups of three after the first.
  const isAmount = groups.slice(1).every(({ length }) => length === 3) && groups.length > 1;
  return digits >= 8 && digits <= 15 && (!isAmount || digits > 10);
}
