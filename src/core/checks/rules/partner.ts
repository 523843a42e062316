import { asPhrase, type Phrase } from '../../language/translate.ts';
import type { PartId } from '../../guide/parts.ts';
import { SPECTRUM, type SpectrumLevel, spectrumRank } from '../../guide/spectrum.ts';
import { editInSteps } from '../../workbook/edits/composeEdits.ts';
import { setField } from '../../workbook/edits/setField.ts';
import type { Check, CheckContext, Finding } from '../engine/check.ts';
import { sectionFor } from '../engine/placing.ts';
import type { Fixer } from '../mend/fix.ts';

const OTHER_WAY = {
  new: { answered: 'moving-toward', asked: 'getting-to-know' },
  existing: { answered: 'getting-to-know', asked: 'moving-toward' },
} as const satisfies Record<string, { answered: PartId; asked: PartId }>;

/**
 * It says new, but only the parts for a partner you know are filled in; or the other way around.
 */
function* relationship({ workbook }: CheckContext): Iterable<Finding> {
  const known = workbook.cycle.organization?.relationship;
  if (known === undefined) return;
  const { answered, asked } = OTHER_WAY[known];
  if (!workbook.answered.has(answered) || workbook.answered.has(asked)) return;
  const section = sectionFor(workbook, answered);
  if (section === undefined) return;
  yield {
    code: 'relationship-mismatch',
    variant: known,
    at: ['organization', 'relationship'],
    values: { heading: section.section.title },
    related: [{ at: section.section.heading, note: 'answered-here' }],
  };
}

/** Each level can be right, so this is only a question. */
function* spectrum({ workbook }: CheckContext): Iterable<Finding> {
  const { current, target } = workbook.cycle.spectrum ?? {};
  if (current === undefined || target === undefined) return;
  if (spectrumRank(target) >= spectrumRank(current)) return;
  const [at, today] = [
    ['spectrum', 'target'],
    ['spectrum', 'current'],
  ];
  yield {
    code: 'spectrum-backwards',
    at,
    about: [at, today],
    values: { current: levelName(current), target: levelName(target) },
    related: [{ at: today, note: 'spectrum-today' }],
  };
}

function levelName(level: SpectrumLevel): Phrase {
  return asPhrase(SPECTRUM[spectrumRank(level)]?.name ?? '');
}

const relationshipFixes: Fixer = ({ workbook, problem }) => {
  const value = problem.variant === 'new' ? 'existing' : 'new';
  const edited = setField(workbook, ['organization', 'relationship'], value);
  return [{ title: 'change-to', values: { value }, edited }];
};

const spectrumFixes: Fixer = ({ workbook }) => {
  const { current, target } = workbook.cycle.spectrum ?? {};
  if (current === undefined || target === undefined) return [];
  const edited = editInSteps(workbook, [
    (now) => setField(now, ['spectrum', 'current'], target),
    (now) => setField(now, ['spectrum', 'target'], current),
  ]);
  return [{ title: 'swap-levels', edited }];
};

export const partnerCheck: Check = {
  titles: {
    'swap-levels': 'Swap today’s level and the one you’re aiming for',
  },
  codes: {
    'relationship-mismatch': {
      group: 'partnership',
      severity: 'information',
      wording: {
        '': 'The relationship and the ideas below don’t match.',
        new: 'They’re new to you, but your ideas are under “{heading}”. Which is right?',
        existing:
          'You already work with them, but your ideas are under “{heading}”. Which is right?',
      },
      why: 'With a new partner, trust comes first. With one you know, the question is what more you can share. One of the two is probably a slip.',
      example: `
 organization:
   name: Harbor Light Food Bank
   audience: Families who skip meals at the end of the month
-  relationship: new
+  relationship: existing

 ### Moving toward Collaborate or Empower

 Plan the nights together, with their volunteers at the table.
`,
      mend: relationshipFixes,
    },
    'spectrum-backwards': {
      group: 'partnership',
      severity: 'information',
      wording:
        'You’re at {current} today and aiming for {target}. That can be right. Is it what you want?',
      why: 'That can be right: not every decision needs you both. Or the two lines may have been swapped.',
      example: `
 spectrum:
-  current: collaborate
-  target: consult
+  current: consult
+  target: collaborate
`,
      mend: spectrumFixes,
    },
  },
  find: (context) => [...relationship(context), ...spectrum(context)],
};
