import { shift, type Span } from '../../workbook/span.ts';
import { remembered, type PersonalFind } from '../memory.ts';
import { personalFinds } from '../personalText.ts';
import type { CheckContext, Finding, Rule } from '../rule.ts';

/** More of them in one file need no further marks. */
const ENOUGH = 200;

function* check(context: CheckContext): Iterable<Finding> {
  let count = 0;
  for (const { kind, span, domain } of everywhere(context)) {
    if (kind === 'email' && isOwn(domain, context.settings.ownDomains)) continue;
    yield { code: 'personal-data', variant: kind, at: span };
    if (++count >= ENOUGH) return;
  }
}

function* everywhere({ workbook, memory }: CheckContext): Iterable<PersonalFind> {
  const { text, frontMatter, parts, sections } = workbook;
  /** `key` is the reading of the piece, with which what was found in it is kept. */
  const findsIn = (piece: Span, key: object): readonly PersonalFind[] => {
    const finds = remembered(memory.personal, key, () =>
      personalFinds(text.slice(piece.start, piece.end)),
    );
    return finds.map((find) => ({ ...find, span: shift(find.span, piece.start) }));
  };
  if (parts.some(({ whole }) => whole)) yield* findsIn(frontMatter.content, frontMatter);
  else for (const part of parts) yield* findsIn(part, part.reading);
  for (const { section, answer } of sections) yield* findsIn(section.content, answer);
}

function isOwn(domain: string, ownDomains: readonly string[]): boolean {
  return ownDomains
    .map((own) => own.trim().toLowerCase().replace(/^@/, ''))
    .some((own) => own !== '' && (domain === own || domain.endsWith(`.${own}`)));
}

export const personalDataRule: Rule = {
  explanations: {
    'personal-data': {
      what: 'Looks for phone numbers and e-mail addresses, other than those of your own domains.',
      why: 'Workbooks are shared, copied and sent on. A private number in one of them travels further than its owner meant it to. A role, or your own address book, is a better place.',
      source:
        'Good practice in sharing files about people; partners are asked for roles, not numbers.',
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
  check,
};
