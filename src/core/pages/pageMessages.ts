/** The kinds of value that a message from a page may carry; a `?` behind it for one that may be absent. */
type Kind = Always | `${Always}?`;

/** A `name` is a short text: of a field, an item, a page. */
type Always = 'text' | 'name' | 'number' | 'yes-no';

/** What a page may say to the extension: each message's type, with its fields. */
export type MessageShapes = Readonly<Record<string, Readonly<Record<string, Kind>>>>;

interface Values {
  text: string;
  name: string;
  number: number;
  'yes-no': boolean;
}

type ValueOf<K extends Kind> = K extends keyof Values ? Values[K] : never;

type Optional<F> = {
  readonly [
    Key in keyof F as F[Key] extends `${string}?` ? Key : never
  ]?: F[Key] extends `${infer K extends keyof Values}?` ? Values[K] : never;
};

type Required<F> = {
  readonly [Key in keyof F as F[Key] extends keyof Values ? Key : never]: F[Key] extends Kind
    ? ValueOf<F[Key]>
    : never;
};

/** The messages that these shapes allow, as a union on `type`. */
export type MessageOf<S extends MessageShapes> = {
  [Type in keyof S]: { readonly type: Type } & Required<S[Type]> & Optional<S[Type]>;
}[keyof S];

/** A message that has one of the shapes and nothing else; else undefined: a page's word is a stranger's. */
export function readMessage<S extends MessageShapes>(
  shapes: S,
  message: unknown,
): MessageOf<S> | undefined {
  if (typeof message !== 'object' || message === null || !Object.hasOwn(message, 'type'))
    return undefined;
  const { type, ...fields } = message as Readonly<Record<string, unknown>>;
  if (typeof type !== 'string' || !Object.hasOwn(shapes, type)) return undefined;
  const shape = shapes[type] ?? {};
  const isKnown = Object.keys(fields).every((name) => Object.hasOwn(shape, name));
  const isRight = Object.entries(shape).every(([name, kind]) => isKind(kind, fields[name]));
  return isKnown && isRight ? (message as MessageOf<S>) : undefined;
}

/** In UTF-16 code units; a field may be named by a heading of one’s own. */
const LONGEST_NAME = 20_000;

function isKind(kind: Kind, value: unknown): boolean {
  if (value === undefined) return kind.endsWith('?');
  switch (kind) {
    case 'text':
    case 'text?':
      return typeof value === 'string';
    case 'name':
    case 'name?':
      return isName(value);
    case 'number':
    case 'number?':
      return typeof value === 'number' && Number.isFinite(value);
    case 'yes-no':
    case 'yes-no?':
      return typeof value === 'boolean';
  }
}

function isName(value: unknown): boolean {
  return typeof value === 'string' && value.length <= LONGEST_NAME;
}
