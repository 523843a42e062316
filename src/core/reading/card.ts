import { singleFacts } from '../schema/everyFact.ts';
import { valueAt } from '../schema/presentValue.ts';
import { parseDay } from '../calendar/day.ts';
import { distance, fullDate } from '../calendar/dayWords.ts';
import { isAtRest, statusName } from '../guide/statuses.ts';
import { factName, sayFacts } from '../portfolio/factWords.ts';
import { missingLabel, stepName } from '../portfolio/labels.ts';
import { whyWords } from '../portfolio/whyStatus.ts';
import type { Cycle } from '../schema/generated/types.ts';
import { deriveStatus, type CycleStatus } from '../workbook/status/status.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { html, NOTHING, type Html } from './html.ts';
import type { Reader } from './reader.ts';

/** Who the partner is, where the partnership stands, who looks after it, and when they meet next. */
export function partnershipCard(workbook: Workbook, reader: Reader): Html {
  const { cycle } = workbook;
  const status = deriveStatus(workbook, reader.today);
  const why = whyWords(status, cycle, reader.today, reader.t);
  return html`<div class="pw-card">
    <p class="pw-status"><strong>${reader.t(statusName(status.id))}</strong> <span>${why}</span></p>
    ${steps(status, reader)}${stillOpen(status, cycle, reader)}
    <dl class="pw-facts">${cardFacts(cycle, reader)}</dl>
  </div>`;
}

/** The guide's steps as a line, each with a mark that says whether it is done. */
function steps({ steps: all, id }: CycleStatus, { t }: Reader): Html {
  const items = all.map(({ step, done }) => {
    const here = step === id;
    return html`<li class="${done ? 'pw-done' : here ? 'pw-here' : 'pw-ahead'}">
      ${done ? '✓' : here ? '▶' : '○'} ${stepName(step, t)}
    </li>`;
  });
  return html`<ol class="pw-steps">
    ${items}
  </ol>`;
}

/** What the step in hand still lacks, in a line; nothing where nothing waits. */
function stillOpen(status: CycleStatus, cycle: Cycle, { t }: Reader): Html {
  const { id } = status;
  const step = status.steps.find(
    (one) => one.step === (id === 'working-together' ? 'discuss' : id),
  );
  if (step === undefined || isAtRest(id)) return NOTHING;
  const missing = [...step.missing, ...step.alsoOpen];
  if (missing.length === 0) return NOTHING;
  const names = new Set(missing.map((one) => missingLabel(one, cycle, t)));
  return html`<p class="pw-quiet">
    ${t('Still to fill in: {names}', { names: [...names].join(', ') })}
  </p>`;
}

const PEOPLE = ['organization.contact', 'library', 'coordinator'];
const DATES = [
  ...['next-meeting', 'started'],
  ...['agreement.signed', 'agreement.starts', 'agreement.ends', 'agreement.review'],
];
/** The facts that the card says in words or in an order of its own. */
const SAID = [
  ...[...PEOPLE, ...DATES, 'organization.name', 'organization.type', 'organization.relationship'],
  ...['organization.audience', 'plan-priority', 'language'],
  ...['status', 'status-since', 'status-reason', 'resume-on'],
  ...['spectrum.current', 'spectrum.target', 'spectrum.reached'],
];

function cardFacts(cycle: Cycle, reader: Reader): readonly Html[] {
  const { t } = reader;
  // The goal's have a view of their own.
  const others = singleFacts().filter(
    (place) => !SAID.includes(place) && !place.startsWith('goal.'),
  );
  const facts = [
    [t('Partner'), partnerWords(cycle, t)],
    [t('Who trusts them'), cycle.organization?.audience],
    ...sayFacts(cycle, PEOPLE, t),
    [t('Library plan priority'), cycle['plan-priority']],
    ...DATES.map(
      (place) => [factName(place, t), dayWords(valueAt(cycle, place.split('.')), reader)] as const,
    ),
    ...sayFacts(cycle, others, t),
  ] as const;
  return facts.flatMap(([name, value]) =>
    value === undefined
      ? []
      : [
          html`<div>
            <dt>${name}</dt>
            <dd dir="auto">${value}</dd>
          </div>`,
        ],
  );
}

/** `Harbor Light Food Bank (nonprofit, existing partner)`. */
function partnerWords({ organization }: Cycle, t: Reader['t']): string | undefined {
  if (organization?.name === undefined) return undefined;
  const { name, type, relationship } = organization;
  const known = {
    new: t('new partner when this cycle began'),
    existing: t('existing partner'),
  };
  const words = [type, relationship && known[relationship]].filter((word) => word !== undefined);
  return words.length === 0 ? name : `${name} (${words.join(', ')})`;
}

/** `2 December 2026, in 7 days`. */
export function dayWords(text: unknown, { today, t }: Reader): string | undefined {
  const day = typeof text === 'string' ? parseDay(text) : undefined;
  return day === undefined ? undefined : `${fullDate(day, t)}, ${distance(day, today, t)}`;
}
