import { textEdits } from '../../workbook/edits/edited.ts';
import type { ReadSection } from '../../workbook/model/readSections.ts';
import { shift, type Span } from '../../workbook/span.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import type { CheckSettings } from '../checkSettings.ts';
import type { Check, CheckContext, Finding, SectionFinding } from '../engine/check.ts';
import { findSpan } from '../engine/placing.ts';
import { type PersonalFind, personalFinds } from '../find/personalText.ts';
import type { Fixer } from '../mend/fix.ts';
import { removal } from '../mend/removal.ts';

/** If there are more in the front matter or in one section, there's no need to mark them all. */
const ENOUGH = 200;

function inFrontMatter({ workbook, settings }: CheckContext): readonly Finding[] {
  const { text, keys } = workbook;
  const [first] = keys;
  // Parts that were read together all have the same text.
  const places = first?.whole === true ? [first] : keys;
  const finds = places.flatMap(({ start, end }) => findsAt(text.slice(start, end), start));
  return findingsOf(
    finds.filter(({ span }) => !isContact(workbook, span)),
    settings,
  );
}

/** People are meant to see how to reach the organization, so an office number is fine there. */
function isContact(workbook: Workbook, find: Span): boolean {
  if (workbook.cycle.organization?.contact === undefined) return false;
  const { start, end } = findSpan(workbook, ['organization', 'contact']);
  return find.start >= start && find.end <= end;
}

function findsAt(text: string, start: number): readonly PersonalFind[] {
  return personalFinds(text).map((find) => ({ ...find, span: shift(find.span, start) }));
}

function inSection(
  { text, section }: ReadSection,
  settings: CheckSettings,
): readonly SectionFinding[] {
  const { start, end } = section.content;
  return findingsOf(findsAt(withoutCode(text.slice(start, end)), start), settings);
}

/** Code becomes blanks, so that places stay the same. */
function withoutCode(content: string): string {
  if (!content.includes('`') && !content.includes('~~~')) return content;
  return content.replace(CODE, (code) => code.replace(/[^\r\n]/g, ' '));
}

/** A fenced block, up to its end or the end of the section; or a span of code on one line. */
const CODE =
  /^[ \t>*+\-0-9.)]*(`{3,}(?!`)|~{3,}(?!~))[^\n]*\n[^]*?(?:^[ \t>]*\1[`~]*[ \t]*\r?$|$(?![^]))|(`{1,5})(?!`)[^\n]*?[^`\n]\2(?!`)/gm;

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

/** Removes a phone number or an address, and one of the spaces around it. */
const personalFixes: Fixer = ({ workbook, problem }) => {
  const edited = textEdits(removal(workbook.text, problem.span));
  // It’s somebody’s to say whether it belongs here.
  return [{ title: 'remove', edited, undecided: true }];
};

export const personalDataCheck: Check = {
  codes: {
    'personal-data': {
      group: 'partnership',
      severity: 'information',
      wording: {
        '': 'Anyone who gets this file can read this. Does it need to be here?',
        phone:
          'This looks like a phone number. Anyone who gets this file can read it. Does it need to be here?',
        email:
          'This looks like an email address. Anyone who gets this file can read it. Does it need to be here?',
      },
      why: 'Workbooks are shared, copied, and forwarded. A private number travels further than whoever it belongs to would want. Use a job title here, and keep the number in your address book.',
      example: `
 ### Communication

-We call Sam every Monday: 319-555-0142.
+We call their program manager every Monday (extension 4142); the number is in our address book.
`,
      mend: personalFixes,
    },
  },
  find: inFrontMatter,
  findInSection: inSection,
};
