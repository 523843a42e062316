import { SPECTRUM, type SpectrumLevel } from '../guide/spectrum.ts';
import type { Cycle } from '../schema/generated/types.ts';
import { html, type Html } from './html.ts';
import type { Reader } from './reader.ts';

/** Where the partnership was when the cycle began, and where it is meant to go, on the spectrum. */
export function spectrumFact({ spectrum, organization }: Cycle, { t }: Reader): Html | undefined {
  const start = spectrum?.current ?? (organization?.relationship === 'new' ? 'none' : undefined);
  const target = spectrum?.target;
  if (spectrum?.current === undefined && target === undefined) return undefined;
  return levels(
    [
      [start, t('At the start')],
      [target, t('Aiming for')],
    ],
    t,
  );
}

/** Where it got to, beside where it was and was meant to go. */
export function reachedFact({ spectrum }: Cycle, { t }: Reader): Html | undefined {
  if (spectrum?.reached === undefined) return undefined;
  return levels(
    [
      [spectrum.current, t('At the start')],
      [spectrum.target, t('Aiming for')],
      [spectrum.reached, t('Reached')],
    ],
    t,
  );
}

type Mark = readonly [level: SpectrumLevel | undefined, word: string];

/** The five levels in a line, and none before them where it is marked; each mark in words. */
function levels(marks: readonly Mark[], t: Reader['t']): Html {
  const shown = SPECTRUM.filter(
    ({ id }) => id !== 'none' || marks.some(([level]) => level === 'none'),
  );
  const items = shown.map(({ id, name, inBrief }) => {
    const words = marks.filter(([level]) => level === id).map(([, word]) => word);
    return html`<li class="${words.length > 0 ? 'pw-marked' : 'pw-level'}" title="${t(inBrief)}">
      <strong>${t(name)}</strong> <span>${words.join(' · ')}</span>
    </li>`;
  });
  return html`<ol class="pw-spectrum" aria-label="${t('Spectrum of Public Participation')}">
    ${items}
  </ol>`;
}
