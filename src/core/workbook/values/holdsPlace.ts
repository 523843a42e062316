import type { PropertySchema } from '../../schema/propertySchema.ts';
import { canonicalValue } from '../../schema/schema.ts';
import { isPlaceholder } from './placeholder.ts';

/** Whether a value is only a placeholder. A choice of the schema isn't: “to do” is not started. */
export function holdsPlace(text: string, schema: PropertySchema | undefined): boolean {
  if (!isPlaceholder(text)) return false;
  return schema?.enum === undefined || canonicalValue(schema, text) === undefined;
}
