import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ComingRow } from '../../core/overview/coming.ts';
import type { NeedRow, Thing } from '../../core/overview/needs.ts';
import type { Listing } from '../../core/overview/sections.ts';
import { fill } from '../shared/text.ts';
import { opening, type Context } from './context.ts';
import { More } from './section.tsx';

interface NeedsProps {
  readonly context: Context;
  readonly needs: Listing<NeedRow>;
}

/** Who needs somebody first, and why. */
export function Needs({ context, needs }: NeedsProps): JSX.Element {
  const { texts } = context;
  return (
    <section aria-labelledby="needs-title">
      <h2 id="needs-title">{texts.needs}</h2>
      {needs.total === 0 && <p class="soft">{texts.noNeeds}</p>}
      <ul class="plain">
        {needs.rows.map((row) => (
          <Need key={row.path + row.name} context={context} row={row} />
        ))}
      </ul>
      <More context={context} id="needs" list={needs} title={texts.needs} />
    </section>
  );
}

interface ThingProps {
  readonly context: Context;
  readonly thing: Thing;
  readonly name: string;
}

/** So many things of a partner are shown at first; one more takes no more room than saying so. */
const MOST_THINGS = 3;

/** One partner, with what is late or open there: a few things, or all when asked. */
function Need({ context, row }: { readonly context: Context; readonly row: NeedRow }): JSX.Element {
  const [isWhole, setWhole] = useState(false);
  const { texts } = context;
  const { things } = row;
  const few = isWhole || things.length <= MOST_THINGS + 1 ? things : things.slice(0, MOST_THINGS);
  return (
    <li class="need">
      <button type="button" class="bare name" onClick={opening(context, row)}>
        <bdi>{row.name}</bdi>
      </button>{' '}
      <span class="soft">{row.words}</span>
      <ul class="plain things">
        {few.map((thing) => (
          <li key={thing.path + thing.place}>
            <ThingLine context={context} thing={thing} name={row.name} />
          </li>
        ))}
        {things.length > MOST_THINGS + 1 && (
          <li>
            <button
              type="button"
              class="bare link"
              onClick={() => {
                setWhole(!isWhole);
              }}
            >
              {isWhole ? texts.few : fill(texts.all, { count: things.length })}
              <span class="heard">: {row.name}</span>
            </button>
          </li>
        )}
      </ul>
    </li>
  );
}

/** One late or open thing; what is late says so in words, behind a mark. */
function ThingLine({ context, thing, name }: ThingProps): JSX.Element {
  return (
    <div class="line">
      <span class="what">
        <span class={thing.isLate ? 'late' : 'soft'}>
          {thing.isLate && <span aria-hidden="true">! </span>}
          {thing.when}
        </span>{' '}
        <button type="button" class="bare" onClick={opening(context, thing)}>
          <bdi>{thing.what}</bdi>
          <BeforeOwner name={thing.owner} />
        </button>{' '}
        <Owner name={thing.owner} />
      </span>
      <Done context={context} thing={thing} name={name} />
    </div>
  );
}

function Owner({ name }: { readonly name: string }): JSX.Element | null {
  if (name === '') return null;
  return (
    <span class="soft">
      <bdi>{name}</bdi>
    </span>
  );
}

/** The dot between what and who stays with what, so that no line begins with it. */
function BeforeOwner({ name }: { readonly name: string }): JSX.Element | null {
  if (name === '') return null;
  return (
    <span class="soft" aria-hidden="true">
      {'\u00a0·'}
    </span>
  );
}

/** Ticks a milestone off, where it is one. */
function Done({ context, thing, name }: ThingProps): JSX.Element | null {
  const { milestone, path, what } = thing;
  if (milestone === undefined) return null;
  return (
    <button
      type="button"
      class="quiet done"
      aria-label={fill(context.texts.doneLabel, { what, name })}
      onClick={() => {
        context.act({ type: 'done', path, index: milestone });
      }}
    >
      {context.texts.done}
    </button>
  );
}

interface ComingProps {
  readonly context: Context;
  readonly coming: Listing<ComingRow>;
  readonly soonDays: number;
}

/** What is due in the days ahead: when, with whom, what, and who sees to it. */
export function Coming({ context, coming, soonDays }: ComingProps): JSX.Element {
  const { texts } = context;
  const title = fill(texts.coming, { days: soonDays });
  return (
    <section aria-labelledby="coming-title">
      <h2 id="coming-title">{title}</h2>
      {coming.total === 0 && <p class="soft">{fill(texts.noComing, { days: soonDays })}</p>}
      <ul class="plain">
        {coming.rows.map((row) => (
          <li key={row.path + row.place} class="line">
            <span class="when" title={row.distance}>
              {row.when}
            </span>
            <span class="what">
              <button type="button" class="bare" onClick={opening(context, row)}>
                <bdi>{row.name}</bdi> · <bdi>{row.what}</bdi>
                <BeforeOwner name={row.owner} />
              </button>{' '}
              <Owner name={row.owner} />
            </span>
            <Done context={context} thing={row} name={row.name} />
          </li>
        ))}
      </ul>
      <More context={context} id="coming" list={coming} title={title} />
    </section>
  );
}
