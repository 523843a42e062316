import type { PropertySchema } from '../../schema/propertySchema.ts';
import { canonicalValue } from '../../schema/schema.ts';
import { isPlaceholder } from './placeholder.ts';

/**
 * Whether a value only holds the place of one. What the schema knows as a choice is none of that,
 * whatever it looks like elsewhere: a milestone that is still “to do” has not been started.
 */
export function holdsPlace(text: string, schema: PropertySchema | undefined): boolean {
  if (!isPlaceholder(text)) return false;
  return schema?.enum === undefined || canonicalValue(schema, text) === undefined;
}
