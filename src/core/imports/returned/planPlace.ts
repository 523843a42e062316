import { guide } from '../../guide/guide.ts';
import type { PartId } from '../../guide/parts.ts';
import { writtenAnswer } from '../../workbook/body/answerText.ts';
import { isShownPlace } from '../../schema/planPlaces.ts';
import { placeAt } from '../../workbook/model/place.ts';
import { fieldPathOf } from '../../schema/fieldPath.ts';
import type { Workbook } from '../../workbook/workbook.ts';

/** The part of the guide that a place of a plan is; undefined for a fact's. */
export function partOf(place: string): PartId | undefined {
  return guide.parts.find(({ id }) => id === place)?.id;
}

/** Whether the workbook has such a place: the milestone, say, that a fact is about, or the library's own question. */
export function hasPlace(workbook: Workbook, place: string): boolean {
  if (!isShownPlace(place, workbook.ours)) return false;
  const path = fieldPathOf(place);
  const item = path.findIndex((step) => typeof step === 'number');
  return item < 0 || placeAt(workbook, path.slice(0, item + 1)) !== undefined;
}

/** What would be overwritten there, as it stands in the workbook, comments and all. */
export function wordsAt(workbook: Workbook, place: string): string {
  const part = partOf(place);
  if (part !== undefined) {
    const section = workbook.sections.find((one) => one.section.part === part);
    return section === undefined ? '' : writtenAnswer(section).text;
  }
  const found = placeAt(workbook, fieldPathOf(place));
  if (found === undefined) return '';
  return found.node.kind === 'scalar'
    ? found.node.text
    : workbook.text.slice(found.value.start, found.value.end);
}
