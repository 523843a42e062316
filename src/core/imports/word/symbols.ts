/**
 * Characters of Word's picture fonts (Wingdings) that people use as check boxes, ticks and bullets,
 * by the last byte of their code.
 */
const WINGDINGS: Readonly<Record<number, string>> = {
  0x6f: '☐',
  0x71: '☐',
  0x72: '☐',
  0x78: '☒',
  0xa8: '☐',
  0xfb: '✗',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
  0xab: '★',
  0xe0: '→',
  0xe8: '→',
  0x46: '→',
};

export const symbol = {
  /** A character by its code, such as `F0FE` in Wingdings. */
  ofCode: (code: string, font: string): string => {
    const number = parseInt(code, 16);
    if (Number.isNaN(number)) return '';
    if (/wingdings/i.test(font)) return WINGDINGS[number & 0xff] ?? '•';
    return number >= 0xf000 && number < 0xf100 ? '•' : String.fromCharCode(number);
  },
  /** Text as its font shows it. */
  inFont: (text: string, font: string): string =>
    /^wingdings/i.test(font)
      ? Array.from(text, (letter) => WINGDINGS[letter.charCodeAt(0) & 0xff] ?? letter).join('')
      : text,
};
