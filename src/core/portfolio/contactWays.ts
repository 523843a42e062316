/** A way to reach whom a workbook names as its contact. */
export interface ContactWay {
  readonly kind: 'mail' | 'telephone';
  /** As it is written: `ana@harborlight.example`, `555-0100 ext. 4`. */
  readonly text: string;
  /** `mailto:…` or `tel:…`. */
  readonly link: string;
}

const MAIL = /(?<![\w.+-])[\w.+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/giu;
/** Seven digits at least: a shorter number is a room, a year or a day. */
const TELEPHONE =
  /(?<![\d\w])(?:\+|\()?\d(?:[\d\s().·-]{5,18})\d(?:\s*(?:ext\.?|x)\s*\d{1,6})?(?!\d)/gi;
const LEAST_DIGITS = 7;
/** In UTF-16 code units: nobody writes a longer contact. */
const LONGEST = 500;

/** The mail addresses and telephone numbers in a contact, in the order in which they stand there. */
export function contactWays(contact: string | undefined): readonly ContactWay[] {
  const text = (contact ?? '').slice(0, LONGEST);
  const mails = [...text.matchAll(MAIL)].map(({ 0: found, index }) => ({
    ...{ index, kind: 'mail' as const, text: found, link: `mailto:${encodeURIComponent(found)}` },
  }));
  const blank = mails.reduce(
    (rest, { text: mail }) => rest.replace(mail, ' '.repeat(mail.length)),
    text,
  );
  const telephones = [...blank.matchAll(TELEPHONE)].flatMap(({ 0: found, index }) => {
    const [number = '', extension] = found.split(/(?<!\s)\s*(?:ext\.?|x)\s*/i);
    const digits = number.replace(/\D/g, '');
    if (digits.length < LEAST_DIGITS || /^\d{4}-\d\d-\d\d$/.test(number.trim())) return [];
    const dialed = `${number.trim().startsWith('+') ? '+' : ''}${digits}`;
    const link = `tel:${dialed}${extension === undefined ? '' : `;ext=${extension}`}`;
    return [{ index, kind: 'telephone' as const, text: found.trim(), link }];
  });
  return [...mails, ...telephones]
    .sort((a, b) => a.index - b.index)
    .map(({ kind, text: shown, link }) => ({ kind, text: shown, link }));
}
