/** Where the mail begins that a reply answers; in a box of one line it begins anywhere. */
const QUOTED = new RegExp(
  [
    '(?<!\\p{L})(?:On|El)\\s+(?:\\p{L}{2,10}[.,]*\\s+){0,3}\\d{1,4}(?:[/.-]\\d|,?\\s+(?:\\p{L}|\\d{4}))[^]{0,300}?(?:wrote|escribi\\p{L}):',
    '-{2,}\\s*(?:Original Message|Mensaje original)\\s*-*',
    '(?:_{5,}\\s*)?(?<!\\p{L})\\*{0,2}(?:From|De):[^]{1,300}?(?:Sent|Date|To|Enviado|Fecha|Para)(?:\\s+el)?:',
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
  return sent
    .flatMap(sentencesOf)
    .reduce((left, sentence) => left.replace(sentence, '\n'), own)
    .trim();
}

/** A mail and its sentences, however a program breaks and marks its lines; of a few words they may be anybody's. */
function sentencesOf(mail: string): readonly RegExp[] {
  const body = mail.slice(mail.indexOf('\n\n'));
  return [mail, body, ...mail.split(/(?<=[\p{L})][.?!:])\s+|\n+/u)].flatMap((text) => {
    const one = text.trim();
    const words = one.replace(/^\d\. /, '').split(/\s+/);
    const number = /^\d\. /.test(one) ? '(?:[1-6][.)]\\s+)?' : '';
    const inAnyForm = words.map((word) =>
      word
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .replace(/[’']/g, "[’']")
        .replace(/[–—-]/g, '[–—-]'),
    );
    return words.length < 5
      ? []
      : [new RegExp(`[\\s>]*${number}${inAnyForm.join('[\\s>]+')}[\\s>]*`, 'giu')];
  });
}
