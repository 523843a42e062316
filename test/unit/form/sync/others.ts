import { TODAY } from '../../checks/soundWorkbook.ts';
import { applyChange, valueOf } from '../../../../src/core/form/change.ts';
import { applyEdits } from '../../../../src/core/workbook/edit.ts';
import type { Workbook } from '../../../../src/core/workbook/workbook.ts';
import { titlesIn } from './hostSide.ts';
import { workbookOf, type Promises } from './promises.ts';
import { SINGLE } from './steps.ts';
import { changeText, type VsCode } from './vsCode.ts';

/** Somebody else, who writes into the document or the file. */
export function newOthers(
  vs: VsCode,
  promises: Promises,
): (n: number, m: number, where: 'text' | 'disk') => void {
  return (n, m, where) => {
    const { key, field, value } = elsewhere(workbookOf(vs[where]), n, m);
    if (valueOf(workbookOf(vs[where]), field) === value) return;
    promises.foreign(key, field, value, vs[where]);
    const edited = applyChange(workbookOf(vs[where]), { kind: 'set', field, value }, TODAY);
    const to = edited.kind === 'edits' ? applyEdits(vs[where], edited.edits) : vs[where];
    if (where === 'text') changeText(vs, to);
    else vs.disk = to;
  };
}

/** Where somebody else writes, and what; `key` is the field in the book of promises. */
function elsewhere(
  workbook: Workbook,
  n: number,
  m: number,
): { readonly key: string; readonly field: string; readonly value: string } {
  const titles = titlesIn(workbook);
  const fields = [...SINGLE, ...titles.map((_, at) => `milestones.${at}.owner`)];
  const field = fields[n % fields.length]!;
  const place = /^milestones\.(\d+)/.exec(field)?.[1];
  const key = place === undefined ? field : `${titles[Number(place)]}.owner`;
  // None begins as another one does, whatever is erased of it.
  return { key, field, value: `${String.fromCodePoint(0x3b1 + (m % 24))}T` };
}
