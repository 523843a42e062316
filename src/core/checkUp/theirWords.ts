/** Where the mail begins that a reply answers; in a box of one line it begins anywhere. */
const QUOTED = new RegExp(
  [
    '(?<!\\p{L})(?:On|El)\\s+(?:\\p{L}{2,10}[.,]*\\s+){0,3}\\d{1,4}(?:[/.-]\\d|,?\\s+(?:\\p{L}|\\d{4}))[^]{0,300}?(?:wrote|escribi\\p{L}):',
    '(?<!-)-{2,}\\s*(?:Original Message|Mensaje original)\\s*-*',
    '(?:(?<!_)_{5,}\\s*)?(?<!\\p{L})\\*{0,2}(?:From|De):[^]{1,300}?(?:Sent|Date|To|Enviado|Fecha|Para)(?:\\s+el)?:',
  ].join('|'),
  'u',
);

/** What somebody wrote themselves, without what they quote of the mails that we may have `sent` them. */
export function theirWords(text: string, sent: readonly string[]): string {
  const lines = text
    .split('\n')
    .filter((line) => !/^\s*>/.test(line))
    .join('\n');
  const [above = ''] = lines.split(QUOTED);
  const own = above.trim() === '' ? lines.replace(QUOTED, '') : above;
  const flat = plain(own);
  return sent
    .flatMap(sentencesOf)
    .filter((sentence) => flat.includes(plain(sentence.replace(NUMBERING, ''))))
    .reduce((left, sentence) => left.replace(patternOf(sentence), '\n'), own)
    .trim();
}

/** A text on one line, without what a program may change in it: what isn't in there needs no pattern. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/[–—]/g, '-')
    .replace(/[\s>]+/g, ' ');
}

const NUMBERING = /^\d\. /;

/** A mail and its sentences; of a few words they may be anybody's. */
function sentencesOf(mail: string): readonly string[] {
  const body = mail.slice(mail.indexOf('\n\n'));
  return [mail, body, ...mail.split(/(?<=[\p{L})][.?!:])\s+|\n+/u)]
    .map((text) => text.trim())
    .filter((text) => text.replace(NUMBERING, '').split(/\s+/).length >= 5);
}

/** A sentence, however a program breaks and marks its lines; its number may be gone. */
function patternOf(sentence: string): RegExp {
  const number = NUMBERING.test(sentence) ? '(?:[1-6][.)]\\s+)?' : '';
  const inAnyForm = sentence
    .replace(NUMBERING, '')
    .split(/\s+/)
    .map((word) =>
      word
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .replace(/[’']/g, "[’']")
        .replace(/[–—-]/g, '[–—-]'),
    );
  return new RegExp(`(?<![\\s>])[\\s>]*${number}${inAnyForm.join('[\\s>]+')}[\\s>]*`, 'giu');
}
