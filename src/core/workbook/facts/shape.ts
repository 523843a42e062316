import { propertySchema, type PropertySchema } from '../../schema/schema.ts';

/** What a schema wants of a value, as far as it changes what is read. */
export type Shape = ScalarShape | FieldsShape | ItemsShape;

export interface ScalarShape {
  readonly kind: 'text' | 'date' | 'choice' | 'number';
  readonly schema: PropertySchema;
}

export interface FieldsShape {
  readonly kind: 'fields';
  readonly fields: ReadonlyMap<string, Shape>;
}

export interface ItemsShape {
  readonly kind: 'items';
  readonly item: Shape;
}

/** The front matter's own keys with what is wanted of them. */
export const cycleShape: ReadonlyMap<string, Shape> = fieldsOf(propertySchema([]));

function fieldsOf(schema: PropertySchema | undefined): ReadonlyMap<string, Shape> {
  const properties = Object.entries(schema?.properties ?? {});
  return new Map(properties.map(([key, property]) => [key, shapeOf(property)]));
}

function shapeOf(schema: PropertySchema): Shape {
  const { types, items } = schema;
  if (types.includes('array') && items !== undefined)
    return { kind: 'items', item: shapeOf(items) };
  if (types.includes('object')) return { kind: 'fields', fields: fieldsOf(schema) };
  if (schema.enum !== undefined) return { kind: 'choice', schema };
  if (schema.format === 'date') return { kind: 'date', schema };
  const isNumber = types.includes('number') || types.includes('integer');
  return { kind: isNumber ? 'number' : 'text', schema };
}
