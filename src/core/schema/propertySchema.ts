import type { Sentence } from '../language/translate.ts';

export type JsonType = 'string' | 'number' | 'integer' | 'object' | 'array';

/**
 * What the schemas say about one place of the front matter, with every reference followed. What it
 * means to people stands apart (`propertyMeaning.ts`): thousands of workbooks are read without it.
 */
export interface PropertySchema {
  /** A few words for a label. */
  readonly title: Sentence;
  /** What may stand here; several where a number may also be words. */
  readonly types: readonly JsonType[];
  readonly const?: string;
  readonly enum?: readonly string[];
  /** Other ways to write a value of `enum`, in lower case, each with the value it stands for. */
  readonly synonyms?: Readonly<Record<string, string>>;
  readonly format?: 'date';
  readonly minimum?: number;
  /** Keys that an object must have to be complete. */
  readonly required?: readonly string[];
  /** false: a new workbook does without the key; it is written when there is something to say. */
  readonly scaffold?: boolean;
  /** true: kept for later; nobody is offered the key. */
  readonly reserved?: boolean;
  /** true: a day on which something has happened; all others may speak of what is ahead. */
  readonly happened?: boolean;
  /** Long text belongs here: it is written as a folded block (`>-`). */
  readonly prose?: boolean;
  /** An object's known keys, in the guide's order. */
  readonly properties?: Readonly<Record<string, PropertySchema>>;
  readonly items?: PropertySchema;
}
