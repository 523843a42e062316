/** As much of JSON Schema as the tools are described by. */
export interface InputSchema {
  readonly type?: string | readonly string[];
  readonly anyOf?: readonly InputSchema[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, InputSchema>>;
  readonly additionalProperties?: boolean | InputSchema;
  readonly items?: InputSchema;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minProperties?: number;
  readonly maxProperties?: number;
}

/** What is wrong with a value that a schema describes, for whoever sent it; undefined where nothing is. */
export function faultIn(value: unknown, schema: InputSchema, at = 'the input'): string | undefined {
  if (schema.anyOf !== undefined) {
    const faults = schema.anyOf.map((one) => faultIn(value, one, at));
    return faults.includes(undefined) ? undefined : faults.join(' Or: ');
  }
  const types = schema.type === undefined ? [] : [schema.type].flat();
  const type = typeOf(value);
  if (
    types.length > 0 &&
    !types.includes(type) &&
    !(types.includes('number') && type === 'integer')
  )
    return `${at} has to be of type ${types.join(' or ')}.`;
  if (typeof value === 'string') {
    if (CONTROL.test(value)) return `${at} may not hold control characters.`;
    return countFault(value.length, schema.minLength, schema.maxLength, `the length of ${at}`);
  }
  if (Array.isArray(value)) {
    const { items = {}, minItems, maxItems } = schema;
    const count = countFault(value.length, minItems, maxItems, `the number of items in ${at}`);
    return count ?? first(value, (one, index) => faultIn(one, items, `${at}[${String(index)}]`));
  }
  return typeof value === 'object' && value !== null ? faultInObject(value, schema, at) : undefined;
}

/** What no keyboard types: it would steer whatever shows it, or end a text early. */
// eslint-disable-next-line no-control-regex -- they are what is refused
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]/;

function faultInObject(value: object, schema: InputSchema, at: string): string | undefined {
  const { required = [], properties = {}, additionalProperties: others = true } = schema;
  const missing = required.find((key) => !Object.hasOwn(value, key));
  if (missing !== undefined) return `${at} lacks “${missing}”.`;
  const entries = Object.entries(value) as [string, unknown][];
  const { minProperties, maxProperties } = schema;
  const count = countFault(
    entries.length,
    minProperties,
    maxProperties,
    `the number of keys in ${at}`,
  );
  return (
    count ??
    first(entries, ([key, one]) => {
      const own = Object.hasOwn(properties, key) ? properties[key] : undefined;
      if (own === undefined && others === false)
        return `${at} may not have “${key.slice(0, 100)}”.`;
      return faultIn(one, own ?? (others as InputSchema), `“${key.slice(0, 100)}”`);
    })
  );
}

function countFault(count: number, least = 0, most = Infinity, what = ''): string | undefined {
  if (count >= least && count <= most) return undefined;
  return `${what} has to be ${count < least ? `at least ${String(least)}` : `at most ${String(most)}`}.`;
}

function first<T>(
  all: readonly T[],
  fault: (one: T, index: number) => string | undefined,
): string | undefined {
  for (const [index, one] of all.entries()) {
    const found = fault(one, index);
    if (found !== undefined) return found;
  }
  return undefined;
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
}
