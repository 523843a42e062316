import type { Translate } from '../../language/translate.ts';
import { cell, heading, type Block, type Cell } from '../document.ts';

/** Room for the minutes: rows to write in, by hand or in Word. */
export function minuteBlocks(t: Translate): readonly Block[] {
  return [
    heading(2, t('Minutes')),
    rowsToFill([t('Present')], 1),
    rowsToFill([t('What we talked about')], 4),
    rowsToFill([t('What we agreed'), t('Who’s responsible'), t('By when')], 4),
    rowsToFill([t('Next meeting')], 1),
  ];
}

function rowsToFill(titles: readonly string[], count: number): Block {
  const columns = titles.map((title, at) => ({ title, width: at === 0 ? 5 : 3 }));
  const rows = Array.from({ length: count }, () => titles.map(() => ROOM));
  return { kind: 'table', caption: titles[0] ?? '', columns, rows };
}

/** As high as a line that is written by hand. */
const ROOM: Cell = cell('\u00A0\n\u00A0');
