import { propertySchema, type PropertySchema } from './schema.ts';
import type { FieldPath } from './fieldPath.ts';

/** Whether people fill it in: it is not the same in every workbook, not kept for later, and holds no others. */
function isFact({ const: fixed, reserved, properties, items }: PropertySchema): boolean {
  return (
    fixed === undefined && reserved !== true && properties === undefined && items === undefined
  );
}

/** The facts right below a place, in the guide's order. */
export function factsBelow(path: FieldPath): readonly string[] {
  const properties = Object.entries(propertySchema(path)?.properties ?? {});
  return properties.flatMap(([key, schema]) => (isFact(schema) ? [key] : []));
}

/** The facts that stand in no list, as ways to them: `organization.contact`. */
export function singleFacts(path: readonly string[] = []): readonly string[] {
  const properties = Object.entries(propertySchema(path)?.properties ?? {});
  return properties.flatMap(([key, schema]) => {
    const way = [...path, key];
    if (schema.properties !== undefined) return singleFacts(way);
    return isFact(schema) ? [way.join('.')] : [];
  });
}
