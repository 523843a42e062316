import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { xmlText } from './wordFile.ts';

/** The parts of a Word file as text, by their paths. */
export type WordParts = Readonly<Record<string, string>>;

/** Something that a partner does to a plan in Word. */
export interface PlanEdit {
  readonly kind: string;
  /** Where the change is to be found: the place of an answer, or a line outside of all answers. */
  readonly at: string;
  /** Words of theirs that have to be shown there. */
  readonly says: string;
  readonly make: (document: string) => string;
}

/** The plan of {@link ./planEdits.workbook.md}, to which the edits below are made. */
export function withEdit(plan: Uint8Array, edit: PlanEdit): Uint8Array {
  return changed(plan, (parts) => ({
    ...parts,
    'word/document.xml': edit.make(parts['word/document.xml'] ?? ''),
  }));
}

/** A Word file whose parts somebody has written anew. */
function changed(file: Uint8Array, change: (parts: WordParts) => WordParts): Uint8Array {
  const texts = Object.entries(unzipSync(file)).map(
    ([path, part]) => [path, strFromU8(part)] as const,
  );
  const parts = Object.entries(change(Object.fromEntries(texts)));
  return zipSync(Object.fromEntries(parts.map(([path, text]) => [path, strToU8(text)])));
}

function replaced(from: string, to: string): PlanEdit['make'] {
  return (document) => {
    const found = document.split(xmlText(from));
    if (found.length < 2) throw new Error(`“${from}” isn’t in the plan.`);
    return [found[0], found.slice(1).join(xmlText(from))].join(xmlText(to));
  };
}

/** The paragraph that says this, with what becomes of it. */
function paragraphWith(text: string, change: (paragraph: string) => string): PlanEdit['make'] {
  return (document) => {
    const at = document.indexOf(xmlText(text));
    if (at < 0) throw new Error(`“${text}” isn’t in the plan.`);
    const start = Math.max(document.lastIndexOf('<w:p>', at), document.lastIndexOf('<w:p ', at));
    const end = document.indexOf('</w:p>', at) + '</w:p>'.length;
    return document.slice(0, start) + change(document.slice(start, end)) + document.slice(end);
  };
}

/** The control with this tag in a line; what it holds is replaced. */
function typedInto(tag: string, text: string): PlanEdit['make'] {
  return (document) => {
    const at = document.indexOf(`<w:tag w:val="${tag}"/>`);
    const start = document.lastIndexOf('<w:sdt>', at);
    const end = document.indexOf('</w:sdt>', at);
    if (at < 0) throw new Error(`Nothing is tagged ${tag}.`);
    const control = document
      .slice(start, end)
      .replace('<w:showingPlcHdr/>', '')
      .replace(
        /(<w:sdtContent>)[^]*(<\/w:sdtContent>)/,
        `$1<w:r><w:t xml:space="preserve">${xmlText(text)}</w:t></w:r>$2`,
      );
    return document.slice(0, start) + control + document.slice(end);
  };
}

const BY = 'w:id="900" w:author="Dana Reyes" w:date="2026-11-26T10:00:00Z"';

/** A run's text replaced as Word tracks it. */
function tracked(text: string, from: string, to: string): PlanEdit['make'] {
  return paragraphWith(text, (paragraph) => {
    const [before = '', after = ''] = text.split(from);
    const runOf = (said: string): string =>
      said === '' ? '' : `<w:r><w:t xml:space="preserve">${xmlText(said)}</w:t></w:r>`;
    const del = `<w:del ${BY}><w:r><w:delText xml:space="preserve">${xmlText(from)}</w:delText></w:r></w:del>`;
    const ins = to === '' ? '' : `<w:ins ${BY}>${runOf(to)}</w:ins>`;
    const runs = runOf(before) + (from === '' ? '' : del) + ins + runOf(after);
    const pattern = new RegExp(
      `<w:r>(?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:t xml:space="preserve">${xmlText(text).replace(/[.*+?^$()[\]]/g, '\\$&')}</w:t></w:r>`,
    );
    if (!pattern.test(paragraph)) throw new Error(`“${text}” isn’t one run.`);
    return paragraph.replace(pattern, runs);
  });
}

function lineAfter(text: string, more: string): PlanEdit['make'] {
  return paragraphWith(text, (paragraph) => {
    const properties = /<w:pPr>.*?<\/w:pPr>/.exec(paragraph)?.[0] ?? '';
    return `${paragraph}<w:p>${properties}<w:r><w:t>${xmlText(more)}</w:t></w:r></w:p>`;
  });
}

/** The table row in which this stands. */
function rowWith(text: string, change: (row: string) => string): PlanEdit['make'] {
  return (document) => {
    const at = document.indexOf(xmlText(text));
    const start = document.lastIndexOf('<w:tr>', at);
    const end = document.indexOf('</w:tr>', at) + '</w:tr>'.length;
    if (at < 0 || start < 0) throw new Error(`“${text}” is in no row.`);
    return document.slice(0, start) + change(document.slice(start, end)) + document.slice(end);
  };
}

function newRow(cells: readonly string[]): string {
  const inner = cells.map(
    (cell) =>
      `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t>${xmlText(cell)}</w:t></w:r></w:p></w:tc>`,
  );
  return `<w:tr>${inner.join('')}</w:tr>`;
}

const BORED = 'Children get bored while the soup cooks: the story room stays open.';
const GROUP = 'One message group for hosts and leads, and the Monday call as before.';
const DOOR = 'We would both rather open a door than run a program. This time we mean it.';
const HOSTS =
  'The hosts of an evening decide about that evening. The two leads step in when something would cost more than was agreed.';
const GOALS =
  'As in the first cycle, and one thing more: they want the people they feed to have a say in how they are fed.';

/** Changes of a dozen kinds to the plan of the sample’s food bank, second cycle. */
export const PLAN_EDITS: readonly PlanEdit[] = [
  ['a word', 'communication', 'Tuesday call', replaced('Monday call', 'Tuesday call')],
  ['a word', 'challenges', 'art room', replaced('the story room', 'the art room')],
  ['a word', 'their-goals', 'guests', replaced('the people they feed', 'their guests')],
  [
    'a word',
    'goal.specific',
    'dinners',
    replaced('Cooking evenings in the', 'Cooking dinners in the'),
  ],
  [
    'a sentence more',
    'communication',
    'Text messages',
    replaced(GROUP, `${GROUP} Text messages are fine, too.`),
  ],
  ['a sentence more', 'how-they-align', 'Our board', replaced(DOOR, `${DOOR} Our board agrees.`)],
  [
    'a sentence more',
    'roles-and-decisions',
    'Either of us',
    replaced(HOSTS, `${HOSTS} Either of us can call a meeting.`),
  ],
  ['a sentence less', 'how-they-align', 'open a door', replaced(' This time we mean it.', '')],
  [
    'a sentence less',
    'roles-and-decisions',
    'decide about that evening',
    replaced(' The two leads step in when something would cost more than was agreed.', ''),
  ],
  [
    'a paragraph more',
    'communication',
    'Call Dana',
    lineAfter(GROUP, 'Call Dana in an emergency.'),
  ],
  [
    'a paragraph more',
    'their-goals',
    'kitchen license',
    lineAfter(GOALS, 'And they need a kitchen license by spring.'),
  ],
  ['an item more', 'challenges', 'Snow', lineAfter(BORED, 'Snow: we move the evening by a week.')],
  [
    'an item more',
    'challenges',
    'Allergies',
    lineAfter(
      'Hosts fall ill: each evening has a second family.',
      'Allergies: a card at each dish.',
    ),
  ],
  [
    'an item less',
    'challenges',
    'Children get bored',
    paragraphWith('Hosts fall ill: each evening has a second family.', () => ''),
  ],
  ['a date', 'milestones.2.due', 'December 10', replaced('December 3, 2026', 'December 10, 2026')],
  ['a date', 'goal.time-bound', 'June 15', replaced('May 31, 2027', 'June 15, 2027')],
  ['a date', 'next-meeting', 'December 15', replaced('December 8, 2026', 'December 15, 2026')],
  ['a figure', 'goal.measurable.0.target', '12', typedInto('goal.measurable.0.target', '12')],
  ['a figure', 'goal.measurable.1.baseline', '15', typedInto('goal.measurable.1.baseline', '15')],
  ['a name', 'milestones.2.owner', 'Dana Reyes', typedInto('milestones.2.owner', 'Dana Reyes')],
  ['a name', 'roles.0.lead', 'Dana Reyes', typedInto('roles.0.lead', 'Dana Reyes')],
  [
    'a name',
    'organization.name',
    'Harbor Light Food Pantry',
    typedInto('organization.name', 'Harbor Light Food Pantry'),
  ],
  ['a cell', 'roles.0.contributes', 'two cooks', replaced('and a cook who', 'and two cooks who')],
  [
    'a cell',
    'milestones.4.title',
    'Cookbook',
    replaced('Recipe book of the season', 'Cookbook of the season'),
  ],
  [
    'something filled in',
    'organization.contact',
    '555-0142',
    typedInto('organization.contact', 'Front desk 555-0142'),
  ],
  [
    'a status',
    'milestones.3.status',
    'in progress',
    typedInto('milestones.3.status', 'in progress'),
  ],
  ['a tracked change', 'communication', 'Friday call', tracked(GROUP, 'Monday', 'Friday')],
  ['a tracked change', 'how-they-align', 'kick a door', tracked(DOOR, 'open', 'kick')],
  ['a tracked change', 'challenges', 'room stays', tracked(BORED, 'story ', '')],
  [
    'a row more',
    'further',
    'Thank-you dinner',
    rowWith(
      'Recipe book of the season',
      (row) => row + newRow(['Thank-you dinner', 'June 4, 2027', 'Dana Reyes', 'not started']),
    ),
  ],
  ['a row less', 'milestones.3.title', '', rowWith('Half-way talk with all hosts', () => '')],
  [
    'a line outside',
    'further',
    'start in May',
    (document: string) =>
      document.replace(
        '<w:body>',
        '<w:body><w:p><w:r><w:t>We would like to start in May.</w:t></w:r></w:p>',
      ),
  ],
  [
    'an answer emptied',
    'how-they-align',
    '',
    paragraphWith(DOOR, (paragraph) => paragraph.replace(/<w:r>.*<\/w:r>/, '')),
  ],
  [
    'two lines',
    'communication',
    'Fridays at ten',
    paragraphWith(GROUP, (paragraph) =>
      paragraph.replace('</w:t></w:r>', '</w:t><w:br/><w:t>Fridays at ten.</w:t></w:r>'),
    ),
  ],
  [
    'words struck out',
    'communication',
    '~~',
    paragraphWith(GROUP, (paragraph) =>
      paragraph.replace('<w:r>', '<w:r><w:rPr><w:strike/></w:rPr>'),
    ),
  ],
].map(([kind, at, says, make]) => ({ kind, at, says, make }) as PlanEdit);

/** A comment, on words of the plan. */
export interface PlanRemark {
  readonly on: string;
  /** Where it is to be found; undefined for the plan as a whole. */
  readonly at: string | undefined;
  readonly text: string;
}

export const PLAN_REMARKS: readonly PlanRemark[] = [
  { on: GROUP, at: 'communication', text: 'Could we make it Tuesdays?' },
  { on: BORED, at: 'challenges', text: 'Our volunteers can read stories.' },
  {
    on: 'Hosts fall ill: each evening has a second family.',
    at: 'challenges',
    text: 'We need a third.',
  },
  { on: 'December 3, 2026', at: 'milestones.2.due', text: 'Too soon for the printer.' },
  { on: 'Half-way talk with all hosts', at: 'milestones.3.title', text: 'At our place?' },
  { on: 'Branch manager', at: 'milestones.2.owner', text: 'Who is that?' },
  { on: 'Why we can do it', at: 'goal.achievable', text: 'Nicely put.' },
  { on: 'By 31 May 2027', at: 'goal.statement', text: 'Our year ends in June.' },
  {
    on: 'Terms of our agreement',
    at: 'agreement.signed',
    text: 'Our lawyer asks for a line on insurance.',
  },
  {
    on: 'Harbor Light Food Bank and Maple Fork Public Library',
    at: undefined,
    text: 'We love this.',
  },
];

/** The plan with comments as Word writes them: ranges in the document, the words in a part of their own. */
export function withRemarks(plan: Uint8Array, remarks: readonly PlanRemark[]): Uint8Array {
  return changed(plan, (parts) => {
    const document = remarks.reduce(
      (text, { on }, at) =>
        paragraphWith(on, (paragraph) => {
          const head = /^<w:p[^>]*>(?:<w:pPr>.*?<\/w:pPr>)?/.exec(paragraph)?.[0] ?? '';
          const body = paragraph.slice(head.length, -'</w:p>'.length);
          return `${head}<w:commentRangeStart w:id="${at}"/>${body}<w:commentRangeEnd w:id="${at}"/><w:r><w:commentReference w:id="${at}"/></w:r></w:p>`;
        })(text),
      parts['word/document.xml'] ?? '',
    );
    const comments = remarks.map(
      ({ text }, at) =>
        `<w:comment w:id="${at}" w:author="Dana Reyes" w:date="2026-11-26T10:00:00Z" w:initials="DR"><w:p><w:r><w:t>${xmlText(text)}</w:t></w:r></w:p></w:comment>`,
    );
    const types = parts['[Content_Types].xml'] ?? '';
    const relations = parts['word/_rels/document.xml.rels'] ?? '';
    return {
      ...parts,
      'word/document.xml': document,
      'word/comments.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${comments.join('')}</w:comments>`,
      '[Content_Types].xml': types.replace(
        '</Types>',
        '<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/></Types>',
      ),
      'word/_rels/document.xml.rels': relations.replace(
        '</Relationships>',
        '<Relationship Id="rId90" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>',
      ),
    };
  });
}

/**
 * The file as Word saves it after somebody has only looked at it: runs cut where its spelling checker
 * stopped, marks of revisions, its own quotes, an empty paragraph at the end.
 */
export function asWordSaves(file: Uint8Array): Uint8Array {
  return changed(file, (parts) => ({
    ...parts,
    'word/document.xml': (parts['word/document.xml'] ?? '')
      .replaceAll('<w:p>', '<w:p w:rsidR="00A77B3E" w:rsidRDefault="00A77B3E">')
      .replace(
        /<w:r>((?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?)<w:t xml:space="preserve">([^<]*? )([^< ]+ )([^<]+)<\/w:t><\/w:r>/g,
        '<w:r w:rsidRPr="00B1">$1<w:t xml:space="preserve">$2</w:t></w:r><w:proofErr w:type="spellStart"/><w:r>$1<w:t xml:space="preserve">$3</w:t></w:r><w:proofErr w:type="spellEnd"/><w:r>$1<w:lastRenderedPageBreak/><w:t xml:space="preserve">$4</w:t></w:r>',
      )
      .replace(/([\p{L}])'([\p{L}])/gu, '$1’$2')
      .replaceAll('</w:tag>', '')
      .replace(
        '<w:sectPr',
        '<w:p w:rsidR="00C2"><w:pPr><w:rPr><w:lang w:val="en-US"/></w:rPr></w:pPr></w:p><w:sectPr',
      ),
  }));
}

/**
 * The file as Google Docs downloads it: no content controls, its own names for styles, bold written
 * into runs, bullets in lists of its own, hyphens and quotes as it likes them, empty paragraphs.
 */
export function asGoogleDocsSaves(file: Uint8Array): Uint8Array {
  return changed(file, (parts) => ({
    ...parts,
    'word/document.xml': (parts['word/document.xml'] ?? '')
      .replace(/<w:sdt><w:sdtPr>.*?<\/w:sdtPr><w:sdtContent>/g, '')
      .replace(/<\/w:sdtContent><\/w:sdt>/g, '')
      .replace(
        /(<w:tr>(?:(?!<\/w:tr>).)*?<w:tc>(?:(?!<\/w:tc>).)*?)<w:r><w:t/g,
        '$1<w:r><w:rPr><w:b w:val="1"/><w:rtl w:val="0"/></w:rPr><w:t',
      )
      .replaceAll('<w:r><w:t', '<w:r><w:rPr><w:rtl w:val="0"/></w:rPr><w:t')
      .replace(/<w:pStyle w:val="(?:TableText|ListParagraph|Lead|Note|AfterTable)"\/>/g, '')
      .replace(/ - /g, ' – ')
      .replace(/([\p{L}])'([\p{L}])/gu, '$1’$2')
      .replaceAll('</w:tbl>', '</w:tbl><w:p><w:pPr><w:rPr/></w:pPr></w:p>'),
  }));
}
