import { presentValue, valueAt } from '../schema/presentValue.ts';
import { placeAt } from '../workbook/model/place.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { Problem } from './problem.ts';

/** Whether a problem is about a fact that is not there yet: it is open, and nothing is wrong with it. */
export function isOfNothing(workbook: Workbook, { path = [] }: Problem): boolean {
  if (path.length === 0) return false;
  if (presentValue(valueAt(workbook.cycle, path)) !== undefined) return false;
  const place = placeAt(workbook, path);
  if (place?.node.kind === 'scalar') return place.node.text.trim() === '';
  if (place?.node.kind !== 'broken') return true;
  return workbook.text.slice(place.value.start, place.value.end).trim() === '';
}
