import type { Translate } from '../language/translate.ts';
import { propertySchema } from '../schema/schema.ts';
import { fieldPathOf, type FieldPath } from '../schema/fieldPath.ts';

/** A path of the front matter in words: `milestones.2.due` is “Milestones 3 – Due”. */
export function placeName(path: string, t: Translate): string {
  const parts = fieldPathOf(path);
  const names: string[] = [];
  parts.forEach((part, at) => {
    if (typeof part === 'number') names.push(`${names.pop() ?? ''} ${part + 1}`.trim());
    else names.push(titleOf(parts.slice(0, at + 1), t) ?? part);
  });
  return names.join(' – ');
}

function titleOf(parts: FieldPath, t: Translate): string | undefined {
  const title = propertySchema(parts)?.title;
  return title === undefined ? undefined : t(title);
}
