import { scanFrontMatter } from '../../workbook/edits/findBlock.ts';
import type { Fault } from '../../workbook/model/fault.ts';
import type { Span } from '../../workbook/span.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import type { Finding } from '../engine/check.ts';
import { lostKeyAbove, type LostKey } from './lostKey.ts';
import { tornTexts, type TornText } from './tornText.ts';

/**
 * Tells what somebody did to lines that can't be read: a text was torn, or the key above them was
 * lost. One mistake is one finding, so all other faults in those lines get none. undefined for a
 * fault that comes from neither.
 */
export function damageOfLines(
  workbook: Workbook,
  faults: readonly Fault[],
): (fault: Fault) => readonly Finding[] | undefined {
  if (!faults.some(mayBeTorn)) return () => undefined;
  const blocks = scanFrontMatter(workbook);
  const tornAt = tornTexts(workbook, blocks);
  const told: Span[] = [];
  const tell = (lines: Span, finding: Finding): readonly Finding[] => {
    told.push(lines);
    return [finding];
  };
  return (fault) => {
    const { start } = fault.span;
    if (!mayBeTorn(fault) && fault.code !== 'duplicate-key') return undefined;
    if (told.some((lines) => lines.start <= start && start < lines.end)) return [];
    if (!mayBeTorn(fault)) return undefined;
    const torn = tornAt(start);
    if (torn !== undefined) return tell(torn.spoils, tornFinding(torn));
    const isStray = fault.variant === 'stray-item' || fault.variant === 'indentation';
    const lost = isStray ? lostKeyAbove(workbook, blocks, start) : undefined;
    return lost && tell(lost.lines, lostFinding(fault, lost));
  };
}

/** A list where one text is wanted can be read. */
function mayBeTorn({ code, variant }: Fault): boolean {
  return code === 'yaml-syntax' || (code === 'wrong-type' && variant === 'text');
}

function tornFinding({ path, below, keepsLines }: TornText): Finding {
  const variant = keepsLines ? 'torn-text' : 'goes-on';
  const values = { key: String(path.at(-1)) };
  // What comes next may have ended up outside of what it belongs to.
  return { code: 'yaml-syntax', variant, at: below, path, spoils: [path.slice(0, -1)], values };
}

function lostFinding({ code, span, path }: Fault, { key, path: own }: LostKey): Finding {
  return { code, variant: 'lost-key', at: span, path, spoils: [own], values: { key } };
}
