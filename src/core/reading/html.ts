import { escaped } from '../language/printable.ts';

/** HTML in which everything that people wrote is text. Made by {@link html} alone. */
export interface Html {
  readonly html: string;
}

type Piece = Html | string | number | undefined | readonly Piece[];

/** Puts pieces into HTML: strings become text, whatever they hold; what is undefined is left out. */
export function html(texts: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  const written = texts.map((text, index) => text + markup(pieces[index]));
  return { html: written.join('') };
}

export const NOTHING: Html = { html: '' };

function markup(piece: Piece): string {
  if (piece === undefined) return '';
  if (typeof piece === 'number') return String(piece);
  if (typeof piece === 'string') return escaped(piece);
  if ('html' in piece) return piece.html;
  return piece.map(markup).join('');
}
