import type { PropertySchema } from '../../schema/propertySchema.ts';
import { canonicalValue } from '../../schema/schema.ts';
import { isPlaceholder } from './placeholder.ts';

/**
 * Whether a value is only a placeholder. What the schema lists as a choice isn't, whatever it looks
 * like elsewhere: a milestone that is still “to do” just hasn't been started.
 */
export function holdsPlace(text: string, schema: PropertySchema | undefined): boolean {
  if (!isPlaceholder(text)) return false;
  return schema?.enum === undefined || canonicalValue(schema, text) === undefined;
}
