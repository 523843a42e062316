import type { Translate } from '../language/translate.ts';
import { factLabel } from '../portfolio/factWords.ts';
import { OURS, type OurFacts } from '../schema/ourFacts.ts';
import { propertySchema } from '../schema/schema.ts';
import { fieldPathOf } from '../schema/fieldPath.ts';

/** A path of the front matter in words: `milestones.2.due` is “Milestones 3 – Due”. */
export function placeName(path: string, t: Translate, ours?: OurFacts): string {
  const parts = fieldPathOf(path);
  const asked = propertySchema(parts, ours);
  if (parts[0] === OURS && asked !== undefined) return asked.title;
  const names: string[] = [];
  parts.forEach((part, at) => {
    if (typeof part === 'number') names.push(`${names.pop() ?? ''} ${part + 1}`.trim());
    else names.push(factLabel(parts.slice(0, at + 1), t) || part);
  });
  return names.join(' – ');
}
