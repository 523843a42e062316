import type { FieldPath } from '../../schema/fieldPath.ts';
import { figuresByNoun, nounsIn } from '../../readers/figuresByNoun.ts';
import { textEdits } from '../../workbook/edits/edited.ts';
import { setField } from '../../workbook/edits/setField.ts';
import { STATEMENT } from '../../workbook/goalPattern/draftComment.ts';
import { readNumber } from '../../workbook/values/number.ts';
import { getWord } from '../problem.ts';
import type { Check, CheckContext, Finding } from '../engine/check.ts';
import type { Draft, Fixer } from '../mend/fix.ts';
import { inStatement } from './goalLanguage.ts';

/** The sentence counts what a measure counts, and names another figure than its target. */
function* check(context: CheckContext): Iterable<Finding> {
  const { goal, workbook } = context;
  const { measurable: measures = [] } = workbook.cycle.goal ?? {};
  if (goal === undefined || measures.length === 0) return;
  const { statement, reading } = goal;
  const nouns = measures.map(({ measure }) => nounOf(measure ?? ''));
  const said = figuresByNoun(statement, reading);
  const all = new Set([
    ...(statement.match(/\d[\d.,]*\d|\d/g) ?? []).map(readNumber),
    ...reading.quantities.map(({ value }) => value),
  ]);
  for (const [index, { measure = '', baseline, target }] of measures.entries()) {
    const noun = nouns[index];
    if (noun === undefined || nouns.indexOf(noun) < index || nouns.lastIndexOf(noun) > index)
      continue;
    const [only, ...others] = said.get(noun) ?? [];
    if (only === undefined || others.length > 0) continue;
    if (typeof target !== 'number' || all.has(target)) continue;
    // "40 more" than there were is a target of both together.
    if (typeof baseline === 'number' && only.value === target - baseline) continue;
    yield {
      code: 'goal-target-mismatch',
      ...inStatement(context, statement, only.span),
      about: [STATEMENT, ['goal', 'measurable', index, 'target']],
      values: { said: String(only.value), target, measure, index },
    };
  }
}

/** What a measure counts, as in `Households served`; undefined where it counts some of them, or anybody. */
function nounOf(measure: string): string | undefined {
  const [noun, ...more] = nounsIn(measure);
  return more.length > 1 || noun === undefined || ANYBODY.test(noun) ? undefined : noun;
}

/** Too many kinds of them are in one sentence: those who come, and those who help. */
const ANYBODY = /^(?:people|person|member|persona|miembro)$/;

/** Either the sentence or the measure is right. */
const goalTargetFixes: Fixer = ({ workbook, problem: { values, span } }): Draft[] => {
  const said = readNumber(getWord(values, 'said') ?? '');
  const target = getWord(values, 'target') ?? '';
  const path: FieldPath = ['goal', 'measurable', Number(getWord(values, 'index')), 'target'];
  if (said === undefined || target === '') return [];
  const written = workbook.text.slice(span.start, span.end);
  const inWords = /\d/.test(written) ? written.replace(/\d[\d.,]*\d|\d/, target) : target;
  return [
    {
      ...{ title: 'use-said-target', values: { said: String(said) }, undecided: true },
      edited: setField(workbook, path, said),
    },
    {
      ...{ title: 'use-target', values: { target }, undecided: true },
      edited: textEdits({ ...span, text: inWords }),
    },
  ];
};

export const goalTargetsCheck: Check = {
  titles: {
    'use-said-target': 'Make {said} the target',
    'use-target': 'Write {target} in the goal',
  },
  codes: {
    'goal-target-mismatch': {
      group: 'goal',
      severity: 'warning',
      wording: 'The goal says {said}, but the target of “{measure}” is {target}. Which is right?',
      why: 'When one number changes and the other is forgotten, each side works toward a different one.',
      example: `
 goal:
-  statement: By December 15, 2026 we will serve 80 households.
+  statement: By December 15, 2026 we will serve 150 households.
   measurable:
     - measure: Households
       target: 150
`,
      mend: goalTargetFixes,
    },
  },
  find: check,
};
