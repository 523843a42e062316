import type { Translate } from '../language/translate.ts';
import type { Letter } from './letter.ts';

/** A letter as it stands in an editor, to be changed by hand. */
export interface Draft extends Letter {
  /** A mail address or a telephone number. */
  readonly to: string;
}

/** A draft as text: whom it is for, what it is about, a blank line, and what is said. */
export function draftText({ to, subject, body }: Draft, t: Translate): string {
  return `${t('To: {to}', { to })}\n${t('Subject: {subject}', { subject })}\n\n${body}`;
}

/** The draft that a text is by now, whatever language it is in: the head may be changed, or gone. */
export function readDraft(text: string): Draft {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const end = lines.findIndex((line) => line.trim() === '');
  const head = lines.slice(0, Math.max(0, end));
  const isHead = head.length > 0 && head.every((line) => HEAD.test(line));
  const valueOf = (line: string | undefined): string => line?.replace(HEAD, '').trim() ?? '';
  return {
    to: valueOf(head.find((line) => isHead && TO.test(line))),
    subject: valueOf(head.find((line) => isHead && SUBJECT.test(line))),
    body: `${(isHead ? lines.slice(end) : lines).join('\n').trim()}\n`,
  };
}

const TO = /^(?:To|Para)\s*:/i;
const SUBJECT = /^(?:Subject|Asunto)\s*:/i;
const HEAD = /^(?:To|Para|Subject|Asunto)\s*:/i;

/** Outlook opens no longer address, in UTF-16 code units. */
export const LONGEST_LINK = 1900;

/**
 * The draft as a `mailto:` address, with everything in it encoded. `cut` tells whether the end of what is said
 * did not fit.
 */
export function mailLink({ to, subject, body }: Draft): {
  readonly link: string;
  readonly cut: boolean;
} {
  const head = `mailto:${encodeURIComponent(to).replaceAll('%40', '@')}?subject=${encoded(subject)}&body=`;
  let link = head;
  for (const character of body.trimEnd()) {
    const piece = encoded(character === '\n' ? '\r\n' : character);
    if (link.length + piece.length > LONGEST_LINK) return { link, cut: true };
    link += piece;
  }
  return { link, cut: false };
}

/** A lone half of a character can't be encoded, and says nothing. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\uFFFD'));
}
