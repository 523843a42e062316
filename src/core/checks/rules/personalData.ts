import type { SectionReading } from '../../workbook/body/readSections.ts';
import type { ItemPart } from '../../workbook/frontMatter/part.ts';
import type { Part } from '../../workbook/frontMatter/readParts.ts';
import { keeper } from '../../workbook/kept.ts';
import { keptList, placesOfOthers } from '../../workbook/keptList.ts';
import { spanIn } from '../../workbook/row.ts';
import { shift, type Span } from '../../workbook/span.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { spanAt } from '../placing.ts';
import { personalFinds, type PersonalFind } from '../personalText.ts';
import type { Finding, FrontMatterContext, Rule, SectionFinding } from '../rule.ts';
import type { CheckSettings } from '../settings.ts';

/** More of them in the front matter, or in one section, need no further marks. */
const ENOUGH = 200;

function* inFrontMatter({ workbook, settings }: FrontMatterContext): Iterable<Finding> {
  const [first] = workbook.parts;
  // Parts that were read together all stand for the same text.
  const parts = first?.whole === true ? [first] : workbook.parts;
  const finds: PersonalFind[] = [];
  for (const part of parts) {
    const inPart = keepFinds(part.reading, [], () => findsInPart(part));
    if (inPart.length > 0) finds.push(...moved(inPart, part.start));
  }
  const others = finds.filter(({ span }) => !isContact(workbook, span));
  if (others.length > 0) yield* findingsOf(others, settings);
}

/** How to reach the organization is written down to be read: an office number belongs there. */
function isContact(workbook: Workbook, find: Span): boolean {
  if (workbook.cycle.organization?.contact === undefined) return false;
  const { start, end } = spanAt(workbook, ['organization', 'contact']);
  return find.start >= start && find.end <= end;
}

/** A part's finds count from its start; they are kept with its reading. */
const keepFinds = keeper<readonly PersonalFind[]>();

/** Where a list was read item by item, each is looked at by itself. */
function findsInPart(part: Part): readonly PersonalFind[] {
  const finds = [...personalFinds(part.head)];
  const inItems = findsInItems(part.items.units);
  for (const at of placesOfOthers(inItems, NONE)) {
    finds.push(...moved(inItems[at] ?? NONE, spanIn(part.items, at).start));
  }
  return finds;
}

const NONE: readonly PersonalFind[] = [];

const findsInItems = keptList(({ text }: ItemPart) => {
  const finds = personalFinds(text);
  return finds.length === 0 ? NONE : finds;
});

function moved(finds: readonly PersonalFind[], by: number): readonly PersonalFind[] {
  return finds.map((find) => ({ ...find, span: shift(find.span, by) }));
}

const NO_FINDINGS: readonly SectionFinding[] = [];

function inSection(
  { text, section }: SectionReading,
  settings: CheckSettings,
): Iterable<SectionFinding> {
  const { start, end } = section.content;
  const finds = personalFinds(text.slice(start, end));
  return finds.length === 0 ? NO_FINDINGS : findingsOf(moved(finds, start), settings);
}

function findingsOf(
  finds: readonly PersonalFind[],
  { ownDomains }: CheckSettings,
): readonly SectionFinding[] {
  return finds
    .filter(({ kind, domain }) => kind !== 'email' || !isOwn(domain, ownDomains))
    .slice(0, ENOUGH)
    .map(({ kind, span }) => ({ code: 'personal-data', variant: kind, at: span }));
}

function isOwn(domain: string, ownDomains: readonly string[]): boolean {
  return ownDomains
    .map((own) => own.trim().toLowerCase().replace(/^@/, ''))
    .some((own) => own !== '' && (domain === own || domain.endsWith(`.${own}`)));
}

export const personalDataRule: Rule = {
  explanations: {
    'personal-data': {
      what: 'Looks for phone numbers and email addresses outside your own domains.',
      why: 'Workbooks are shared, copied and sent on. A private number travels further than its owner meant it to. Use a job title here, and keep the number in your address book.',
      source: 'Good practice in sharing files about people: job titles, not numbers.',
      notOk: `
### Communication

We call Sam every Monday: 319-555-0142.
`,
      ok: `
### Communication

We call their program manager every Monday (extension 4142); the number is in our address book.
`,
    },
  },
  checkFrontMatter: inFrontMatter,
  checkSection: inSection,
};
