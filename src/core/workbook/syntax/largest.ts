/** A longer text, in UTF-16 code units, is left unread. */
export const LARGEST_WORKBOOK = 4_000_000;
