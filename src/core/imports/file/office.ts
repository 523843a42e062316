import { MOST_WORD_STEPS, newBudget, type Budget } from './budget.ts';
import { openArchive } from './zip.ts';
import { FileRefused } from './refusal.ts';
import { childOf, elementsOf, readXml, type XmlElement } from './xml.ts';

/** A file of Word or Excel that is safe to read. */
export interface OfficeFile {
  /** The name of the part that all else hangs on, such as `word/document.xml`. */
  readonly main: string;
  /** The XML of a part; undefined where there is none. */
  readonly part: (name: string) => XmlElement | undefined;
  /** What a part refers to, by the id that it uses. */
  readonly relations: (name: string) => ReadonlyMap<string, Relation>;
  /** The first part of a type that a part refers to; undefined where it refers to none. */
  readonly related: (name: string, type: string) => XmlElement | undefined;
  /** How much of the whole file may still be read. */
  readonly budget: Budget;
}

/** What a part refers to. */
export interface Relation {
  /** The last word of its type, such as `styles`. */
  readonly type: string;
  /** A part's name, or an address outside the file, which is never asked for anything. */
  readonly target: string;
}

/** What is in the main part, by the first words of its type. */
const MAIN = {
  word: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  excel: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
} as const;

/** Opens a file of Word or Excel. Throws {@link FileRefused} for anything that isn't one, or isn't safe. */
export function openOffice(bytes: Uint8Array, kind: keyof typeof MAIN): OfficeFile {
  refuseOthers(bytes);
  const archive = openArchive(bytes);
  const budget = newBudget(kind === 'word' ? MOST_WORD_STEPS : undefined);
  const part = once((name: string): XmlElement | undefined => {
    const content = archive.read(name);
    return content === undefined ? undefined : readXml(content, budget);
  });
  const relations = once((name: string): ReadonlyMap<string, Relation> => relationsOf(part, name));
  const targetOf = (name: string, type: string): string | undefined =>
    [...relations(name).values()].find((one) => one.type === type)?.target;
  const related = (name: string, type: string): XmlElement | undefined => {
    const target = targetOf(name, type);
    return target === undefined ? undefined : part(target);
  };
  const main = targetOf('', 'officeDocument');
  if (main === undefined) throw new FileRefused('not-office');
  const isProgram = (name: string): boolean => /(?:^|\/)vba\w*\.bin$/i.test(name);
  if (archive.names.some(isProgram)) throw new FileRefused('macros');
  if (typeOf(part('[Content_Types].xml'), main) !== MAIN[kind]) throw new FileRefused('other-kind');
  return { main, part, relations, related, budget };
}

/** The same, but each answer is worked out once, because many places may refer to one part. */
function once<Answer>(ask: (name: string) => Answer): (name: string) => Answer {
  const known = new Map<string, { readonly answer: Answer }>();
  return (name) => {
    const found = known.get(name) ?? { answer: ask(name) };
    known.set(name, found);
    return found.answer;
  };
}

/** By its first bytes: text under another name, an old format, a file that a password guards. */
function refuseOthers(bytes: Uint8Array): void {
  if (bytes.every((byte) => byte === 0)) throw new FileRefused('empty');
  const isAt = (signature: readonly number[]): boolean =>
    signature.every((byte, at) => bytes[at] === byte);
  if (isAt([0xd0, 0xcf, 0x11, 0xe0])) {
    throw new FileRefused(holds(bytes, 'EncryptedPackage') ? 'password' : 'old-format');
  }
  if (!isAt([0x50, 0x4b])) throw new FileRefused('not-office');
}

/** Whether the file contains the name in UTF-16, as compound files do. */
function holds(bytes: Uint8Array, name: string): boolean {
  const codes = Array.from(name, (letter) => [letter.charCodeAt(0), 0]).flat();
  for (let at = bytes.indexOf(codes[0] ?? 0); at >= 0; at = bytes.indexOf(codes[0] ?? 0, at + 1)) {
    if (codes.every((code, offset) => bytes[at + offset] === code)) return true;
  }
  return false;
}

function typeOf(types: XmlElement | undefined, name: string): string {
  const own = elementsOf(types).find(
    ({ attributes }) => attributes.PartName?.toLowerCase() === `/${name}`.toLowerCase(),
  );
  const type = own?.attributes.ContentType ?? '';
  if (/macroEnabled/i.test(type)) throw new FileRefused('macros');
  return type;
}

function relationsOf(
  part: (name: string) => XmlElement | undefined,
  name: string,
): ReadonlyMap<string, Relation> {
  const slash = name.lastIndexOf('/') + 1;
  const folder = name.slice(0, slash);
  const list = part(`${folder}_rels/${name.slice(slash)}.rels`);
  return new Map(
    elementsOf(list).map(({ attributes }) => {
      const type = attributes.Type?.split('/').at(-1) ?? '';
      const target = attributes.Target ?? '';
      const outside = attributes.TargetMode === 'External';
      return [attributes.Id ?? '', { type, target: outside ? target : partName(folder, target) }];
    }),
  );
}

/** A target is relative to the folder of the part that refers to it, or absolute. */
function partName(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = `${folder}${target}`.split('/');
  const path: string[] = [];
  for (const step of steps) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}

/** The value of a setting such as `<w:numId w:val="3"/>` below an element. */
export function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes.val;
}
