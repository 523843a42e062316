import { TONES, type PictureGrid, type PictureSpan } from '../pictureGrid.ts';
import { escaped } from '../../language/printable.ts';

const [WIDTH, ROW, TOP, VALUE, NAME] = [760, 26, 30, 150, 220];

/** A grid as a whole `<svg>` element that needs nothing from elsewhere. */
export function gridPicture({ title, columns, heads, rows, legend }: PictureGrid): string {
  const hasValues = rows.some(({ value }) => value !== undefined);
  const top = heads.length === 0 ? 4 : TOP;
  const step = (WIDTH - NAME - (hasValues ? VALUE : 0)) / columns;
  const bottom = top + rows.length * ROW;
  const height = bottom + (legend === '' ? 6 : 28);
  const body = rows.flatMap(({ name, spans, value }, at) => {
    const y = top + at * ROW;
    return [
      ...nameLines(name, y),
      ...placed(spans).map(({ from, span }) => cell(NAME + from * step, y + 3, span, step)),
      ...(value === undefined
        ? []
        : [
            `<text x="${rounded(NAME + columns * step + 10)}" y="${y + 17}">${escaped(value)}</text>`,
          ]),
    ];
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" font-family="Arial, sans-serif" font-size="12" fill="#1b1b1b">`,
    `<title>${escaped(title)}</title>`,
    ...placed(heads).map(
      ({ from, span }) =>
        `${headShade(NAME + from * step, span, step)}<text x="${rounded(NAME + (from + span.columns / 2) * step)}" y="18" text-anchor="middle" font-weight="bold">${escaped(span.mark ?? '')}</text>`,
    ),
    ...body,
    ...(legend === '' ? [] : [`<text x="0" y="${bottom + 20}">${escaped(legend)}</text>`]),
    '</svg>',
  ].join('\n');
}

function placed(
  spans: readonly PictureSpan[],
): readonly { readonly from: number; readonly span: PictureSpan }[] {
  let next = 0;
  return spans.map((span) => {
    const from = next;
    next += span.columns;
    return { from, span };
  });
}

function headShade(x: number, { columns, tone }: PictureSpan, step: number): string {
  return tone === 'none'
    ? ''
    : `<rect x="${rounded(x)}" y="3" width="${rounded(columns * step)}" height="${TOP - 6}" fill="#${TONES[tone][0]}"/>`;
}

function cell(x: number, y: number, { columns, tone, mark }: PictureSpan, step: number): string {
  const [fill, ink] = TONES[tone];
  const width = rounded(columns * step);
  const box = `<rect x="${rounded(x)}" y="${y}" width="${width}" height="${ROW - 6}" fill="#${fill}" stroke="#c5d3d8" stroke-width="0.5"/>`;
  const sign =
    mark === undefined
      ? ''
      : `<text x="${rounded(x + width / 2)}" y="${y + 14}" text-anchor="middle" fill="#${ink}">${escaped(mark)}</text>`;
  return box + sign;
}

function rounded(length: number): number {
  return Math.round(length * 10) / 10;
}

/** So many letters fit in a line beside the picture, and in a smaller one. */
const [LINE, SMALL_LINE] = [34, 38];

/** A long name takes two smaller lines; what fits in neither stands whole in the table. */
function nameLines(name: string, y: number): readonly string[] {
  if (name.length <= LINE) return [`<text x="0" y="${y + 17}">${escaped(name)}</text>`];
  const space = name.lastIndexOf(' ', SMALL_LINE);
  const first = space > 0 ? name.slice(0, space) : shortened(name);
  const rest = space > 0 ? shortened(name.slice(space + 1)) : '';
  return [first, rest].map(
    (line, at) => `<text x="0" y="${y + 11 + at * 12}" font-size="11">${escaped(line)}</text>`,
  );
}

function shortened(text: string): string {
  const letters = Array.from(text);
  return letters.length > SMALL_LINE ? `${letters.slice(0, SMALL_LINE - 1).join('')}…` : text;
}
