import type { Translate } from '../language/translate.ts';
import { propertyMeaning } from '../schema/propertyMeaning.ts';
import { propertySchema } from '../schema/schema.ts';
import type { FieldPath } from '../schema/fieldPath.ts';

/** An example of what may stand there; one of the words that are read stays as the file has it. */
export function exampleText(path: FieldPath, t: Translate): string | undefined {
  const example = propertyMeaning(path)?.examples?.[0];
  if (example === undefined) return undefined;
  const isWord = propertySchema(path)?.enum !== undefined;
  return typeof example === 'number' || isWord ? String(example) : t(example);
}
