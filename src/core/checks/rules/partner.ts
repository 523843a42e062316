import { guide } from '../../guide/guide.ts';
import type { PartId } from '../../guide/parts.ts';
import { SPECTRUM, spectrumRank, type SpectrumLevel } from '../../guide/spectrum.ts';
import { sectionFor } from '../placing.ts';
import type { CheckContext, Finding, Rule } from '../rule.ts';

const OTHER_WAY = {
  new: { answered: 'moving-toward', asked: 'getting-to-know' },
  existing: { answered: 'getting-to-know', asked: 'moving-toward' },
} as const satisfies Record<string, { answered: PartId; asked: PartId }>;

/** New, but only the ideas for a partner one knows are there; or the reverse. */
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
    values: { heading: guide.part(answered).heading },
    related: [{ at: section.section.heading, note: 'answered-here' }],
  };
}

/** Each level can be right, so this only asks. */
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

function levelName(level: SpectrumLevel): string {
  return SPECTRUM.find(({ id }) => id === level)?.name ?? level;
}

export const partnerRule: Rule = {
  check: (context) => [...relationship(context), ...spectrum(context)],
  explanations: {
    'relationship-mismatch': {
      what: 'Notices ideas under the heading for partners you know when this one is new, or the other way around.',
      why: 'With a new partner, trust comes first. With one you know, the question is what more you can share. One of the two is probably a slip.',
      source: 'The guide, “Pre-assessing the partnership”.',
      notOk: `
organization:
  name: Harbor Light Food Bank
  audience: Families who skip meals at the end of the month
  relationship: new

### Moving toward Collaborate or Empower

Plan the nights together, with their volunteers at the table.
`,
      ok: `
organization:
  name: Harbor Light Food Bank
  audience: Families who skip meals at the end of the month
  relationship: existing

### Moving toward Collaborate or Empower

Plan the nights together, with their volunteers at the table.
`,
    },
    'spectrum-backwards': {
      what: 'Asks when you’re aiming for a level below the one you’re at.',
      why: 'That can be right: not everything needs two to decide. Or two lines got swapped.',
      source:
        'The guide, “Pre-assessing the partnership”; IAP2’s Spectrum of Public Participation.',
      notOk: `
spectrum:
  current: collaborate
  target: consult
`,
      ok: `
spectrum:
  current: consult
  target: collaborate
`,
    },
  },
};
