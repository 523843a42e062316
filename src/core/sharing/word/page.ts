/**
 * Letter paper, in twentieths of a point. Its sides leave room for a text as wide as on A4 with
 * margins of 2 cm, so that a file prints the same on both.
 */
export const PAGE = { width: 12_240, height: 15_840, margin: 1134, side: 1301 } as const;

export const TEXT_WIDTH = PAGE.width - 2 * PAGE.side;
