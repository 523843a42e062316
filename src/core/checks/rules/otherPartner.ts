import { textEdits } from '../../workbook/edits/edited.ts';
import type { Check, CheckContext, Finding } from '../engine/check.ts';
import { byFirstWord, type NameWord, readNameWords, hasNameAt } from '../find/nameWords.ts';
import type { Fixer } from '../mend/fix.ts';
import { STATEMENT } from '../../workbook/goalPattern/draftComment.ts';
import { inStatement } from './goalLanguage.ts';

/**
 * The goal names another workbook's partner, or another candidate, and not this partner: it was
 * probably copied. If it names this partner too, it's a joint goal, and so it is if the other one
 * has a role here.
 */
function* check(context: CheckContext): Iterable<Finding> {
  const own = context.workbook.cycle.organization?.name;
  const { goal } = context;
  if (own === undefined || goal === undefined || goal.reading.language === 'other') return;
  const words = readNameWords(goal.statement);
  if (isNamed(readNameWords(own), words)) return;
  const span = otherNameIn(words, context);
  if (span === undefined) return;
  yield {
    code: 'goal-other-partner',
    ...inStatement(context, goal.statement, span),
    about: [STATEMENT, ['organization', 'name']],
    values: { name: goal.statement.slice(span.start, span.end), organization: own },
    related: [{ at: ['organization', 'name'], note: 'partner-name' }],
  };
}

/** By name, or by its first two words, which is how people shorten names. */
function isNamed(own: readonly NameWord[], words: readonly NameWord[]): boolean {
  const name = own.slice(0, 2);
  return name.length > 0 && words.some((_, at) => hasNameAt(name, words, at));
}

function otherNameIn(
  words: readonly NameWord[],
  { workbook, neighbors }: CheckContext,
): { readonly start: number; readonly end: number } | undefined {
  const { candidates = [], roles = [], library = '' } = workbook.cycle;
  const ours = [library, ...roles.map(({ organization = '' }) => organization)];
  const isOurs = (name: readonly NameWord[]): boolean =>
    ours.some((one) => readNameWords(one).some((_, at, words) => hasNameAt(name, words, at)));
  const listed = byFirstWord(candidates.map(({ name = '' }) => readNameWords(name)));
  const lists = [listed, neighbors?.index.namesByFirstWord];
  for (const [at, word] of words.entries()) {
    const others = lists.flatMap((names) => names?.get(word.key) ?? []);
    const found = others.find((name) => isDistinct(name, words, at) && !isOurs(name));
    const last = found === undefined ? undefined : words[at + found.length - 1];
    if (last !== undefined) return { start: word.start, end: last.end };
  }
  return undefined;
}

/** Whether the name is here and written like one: "the food bank" could be any food bank. */
function isDistinct(name: readonly NameWord[], words: readonly NameWord[], at: number): boolean {
  if (!hasNameAt(name, words, at)) return false;
  const written = words.slice(at, at + name.length);
  if (name.length > 1) return written.some(({ capital }) => capital);
  return at > 0 && (name[0]?.key.length ?? 0) > 3 && written.every(({ capital }) => capital);
}

const otherPartnerFixes: Fixer = ({ workbook, problem }) => {
  const organization = workbook.cycle.organization?.name;
  if (organization === undefined) return [];
  const edited = textEdits({ ...problem.span, text: organization });
  return [{ title: 'change-name', values: { organization }, edited }];
};

export const otherPartnerCheck: Check = {
  codes: {
    'goal-other-partner': {
      group: 'goal',
      severity: 'warning',
      wording: 'The goal names {name}; this workbook is about {organization}. Was it copied?',
      what: 'Notices when the goal names a different partner, or one from your list, instead of this one.',
      why: 'Goals get copied from one workbook to the next, and it’s easy to leave an old name behind.',
      source: 'In practice: the next cycle is often made from the last.',
      example: `
 goal:
-  statement: By December the library and the Cedar Falls Tenants Union will run 12 clinics.
+  statement: By December the library and the Harbor Light Food Bank will run 12 clinics.
`,
      mend: otherPartnerFixes,
    },
  },
  find: check,
};
