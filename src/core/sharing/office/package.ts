import { strToU8, zipSync, type Zippable } from 'fflate';

/** A part of an Office file (ECMA-376, part 2): its path in the file, its content type, its XML. */
export interface OfficePart {
  readonly path: string;
  readonly type: string;
  readonly xml: string;
}

/** Where a part leads to another one by an id that its XML names. */
export interface Relation {
  readonly id: string;
  /** The last word of the relationship's type, such as `styles`. */
  readonly type: string;
  /** The other part's path, from the folder of this one. */
  readonly target: string;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
/** The same on every machine: a zip file holds a time, in local time, and this is the first there can be. */
const NO_TIME = '1980-01-01T00:00:00';

/** Puts the parts of a file together; the first is what it is about. The same parts make the same bytes. */
export function officeFile(
  main: OfficePart,
  {
    parts,
    relations,
    title,
    language,
    others = {},
  }: {
    readonly parts: readonly OfficePart[];
    readonly relations: readonly Relation[];
    readonly title: string;
    readonly language: string;
    /** Files that stand in the package as they are, by their paths. */
    readonly others?: Readonly<Record<string, string>>;
  },
): Uint8Array {
  const [folder = '', name = ''] = main.path.split('/');
  const core: OfficePart = {
    path: 'docProps/core.xml',
    type: 'application/vnd.openxmlformats-package.core-properties+xml',
    xml: `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title><dc:language>${language}</dc:language></cp:coreProperties>`,
  };
  const all = [main, ...parts, core];
  const files: Zippable = {
    '[Content_Types].xml': encoded(contentTypes(all)),
    '_rels/.rels': encoded(
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="${main.path}"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="${core.path}"/></Relationships>`,
    ),
    [`${folder}/_rels/${name}.rels`]: encoded(relationsXml(relations)),
    ...Object.fromEntries(all.map(({ path, xml }) => [path, encoded(xml)])),
    ...Object.fromEntries(Object.entries(others).map(([path, xml]) => [path, encoded(xml)])),
  };
  return zipSync(files, { level: 6, mtime: NO_TIME });
}

function encoded(xml: string): Uint8Array {
  return strToU8(HEAD + xml);
}

function contentTypes(parts: readonly OfficePart[]): string {
  const overrides = parts.map(
    ({ path, type }) => `<Override PartName="/${path}" ContentType="${type}"/>`,
  );
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
}

function relationsXml(relations: readonly Relation[]): string {
  const lines = relations.map(
    ({ id, type, target }) =>
      `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${lines.join('')}</Relationships>`;
}
