import { LANGUAGES } from '../guide/guide.ts';
import { sayingIn } from '../guide/saying.ts';
import { readChoice } from '../readers/readChoice.ts';
import { choiceName } from '../schema/choiceName.ts';
import { canonicalValue, type PropertySchema } from '../schema/schema.ts';

/**
 * The value that a text from outside a workbook stands for: as a workbook may say it, by its name in any
 * language, or as another language says it. undefined for anything else.
 */
export function choiceMeant(schema: PropertySchema, text: string): string | undefined {
  const { enum: values = [] } = schema;
  return canonicalValue(schema, text) ?? named(values, text) ?? readChoice(text, values);
}

function named(values: readonly string[], text: string): string | undefined {
  const said = text.trim().toLowerCase();
  return values.find((value) => {
    const name = choiceName(value);
    return (
      name !== undefined &&
      LANGUAGES.some((language) => sayingIn(language)(name).toLowerCase() === said)
    );
  });
}
