/** What a generated validator leaves behind for one thing it found: ajv's own words. */
export interface GeneratedError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A validator as ajv writes it: false means that `errors` holds what is wrong. */
export interface GeneratedValidator {
  (value: unknown): boolean;
  readonly errors?: readonly GeneratedError[] | null;
}
