import { factsBelow, singleFacts } from '../schema/everyFact.ts';
import { longDay } from '../calendar/dayWords.ts';
import type { Cycle, Measure, SmartGoal } from '../schema/generated/types.ts';
import { computeProgress, findStanding } from '../workbook/status/progress.ts';
import { dayIn } from '../workbook/status/status.ts';
import { dayWords } from './card.ts';
import { sayFacts, otherItemFacts } from '../portfolio/factWords.ts';
import { figure, measureWords } from '../portfolio/measureWords.ts';
import { html, NOTHING, type Html } from './html.ts';
import type { Reader } from './reader.ts';

const SAID = ['statement', 'specific', 'achievable', 'relevant', 'time-bound'];
const SAID_OF_MEASURES = ['measure', 'baseline', 'target', 'unit', 'result'];

/** The goal in one sentence, with its five parts; what is open says so quietly. */
export function goalView({ goal }: Cycle, reader: Reader): Html | undefined {
  if (goal === undefined) return undefined;
  const { t } = reader;
  const others = singleFacts(['goal']).filter((place) => !SAID.includes(place.slice(5)));
  const parts = [
    part(t('Specific'), goal.specific, reader),
    html`<dt>${t('Measurable')}</dt>
      <dd>${measures(goal, reader)}</dd>`,
    part(t('Achievable'), goal.achievable, reader),
    part(t('Relevant'), goal.relevant, reader),
    part(t('Time-bound'), dayWords(goal['time-bound'], reader), reader),
    ...sayFacts({ goal }, others, t).flatMap(([label, text]) =>
      text === undefined ? [] : [part(label, text, reader)],
    ),
  ];
  return html`<div class="pw-goal">
    <p class="pw-statement" dir="auto">
      ${goal.statement ?? open(t('No goal in one sentence yet'))}
    </p>
    <dl class="pw-smart">${parts}</dl>
  </div>`;
}

function part(name: string, text: string | undefined, { t }: Reader): Html {
  return html`<dt>${name}</dt>
    <dd dir="auto">${text ?? open(t('to fill in'))}</dd>`;
}

function open(words: string): Html {
  return html`<span class="pw-quiet">${words}</span>`;
}

function measures({ measurable = [] }: SmartGoal, reader: Reader): Html {
  if (measurable.length === 0) return open(reader.t('to fill in'));
  return html`<ul class="pw-measures">
    ${measurable.map((one) => measureItem(one, reader))}
  </ul>`;
}

function measureItem(measure: Measure, reader: Reader): Html {
  const { t } = reader;
  const share = computeProgress(measure);
  const name = measure.measure ?? t('Untitled measure');
  const bar =
    share === undefined
      ? NOTHING
      : html`<progress max="100" value="${percent(share)}" aria-label="${name}"></progress>`;
  const others = otherItemFacts(
    ['goal', 'measurable'],
    factsBelow(['goal', 'measurable', 0]),
    SAID_OF_MEASURES,
    t,
  ).flatMap(({ label, of }) => {
    const text = of(measure);
    return text === undefined ? [] : [html` · <span>${label}: ${text}</span>`];
  });
  return html`<li dir="auto">
    ${name} ${bar} <span>${measureWords(measure, t)}</span>${others}${counts(measure, reader)}
  </li>`;
}

/** A bar has no more room than from nothing to all of it. */
function percent(share: number): number {
  return Math.round(Math.min(1, Math.max(0, share)) * 100);
}

/** How it stood along the way; a single count is what the bar shows. */
function counts(measure: Measure, { today, t }: Reader): Html {
  const { readings: all = [] } = measure;
  if (all.length === 0 || (all.length === 1 && findStanding(measure)?.final === false)) {
    return NOTHING;
  }
  const items = all.map(({ on, value }) => {
    const day = dayIn(on);
    return html`<li>
      ${day === undefined ? NOTHING : `${longDay(day, today, t)}: `}${figure(value)}
    </li>`;
  });
  return html`<ul class="pw-quiet">
    ${items}
  </ul>`;
}
