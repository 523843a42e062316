import type { JSX } from 'preact';
import type { ToOverview } from '../../core/overview/overviewMessages.ts';
import { fillSlots } from '../../core/language/translate.ts';
import { Audiences } from './audiences.tsx';
import type { Context } from './context.ts';
import { opening } from './context.ts';
import { Filters } from './filters.tsx';
import { Lessons } from './lessons.tsx';
import { Coming, Needs } from './needs.tsx';
import { People } from './people.tsx';
import { Results } from './results.tsx';
import { Spectrum } from './spectrum.tsx';
import { Year } from './year.tsx';

type PageProps = Pick<Context, 'act' | 'look' | 'onLook' | 'onFold'> & {
  readonly told: ToOverview;
  readonly open: readonly string[];
};

/** All partnerships on one page. */
export function Page({ told, open, ...given }: PageProps): JSX.Element {
  const { overview, texts, isReading } = told;
  const context: Context = { ...given, texts, isOpen: (section) => open.includes(section) };
  if (overview.workbooks === 0) return <Empty context={context} isReading={isReading} />;
  return (
    <main>
      <header>
        <h1 aria-live="polite">{overview.headline}</h1>
        {isReading && <p class="soft">{texts.reading}</p>}
        <Filters context={context} choices={overview.choices} me={told.me} />
        <Troubles told={told} context={context} />
      </header>
      {overview.seen === 0 ? (
        <NoneSeen context={context} />
      ) : (
        <>
          <div class="beside">
            <Needs context={context} needs={overview.needs} />
            <Coming context={context} coming={overview.coming} soonDays={overview.soonDays} />
          </div>
          <Spectrum context={context} spectrum={overview.spectrum} />
          <Year context={context} year={overview.year} scale={overview.scale} />
          <People context={context} people={overview.people} />
          <Audiences
            {...{ context, audiences: overview.audiences, unreached: overview.unreached }}
          />
          <Results context={context} results={overview.results} />
          <Lessons context={context} lessons={overview.lessons} />
        </>
      )}
    </main>
  );
}

interface EmptyProps {
  readonly context: Context;
  readonly isReading: boolean;
}

function Empty({ context: { texts, act }, isReading }: EmptyProps): JSX.Element {
  if (isReading) return <main class="empty soft">{texts.reading}</main>;
  return (
    <main class="empty">
      <h1>{texts.empty}</h1>
      <p class="soft">{texts.emptyMore}</p>
      <button
        type="button"
        onClick={() => {
          act({ type: 'start' });
        }}
      >
        {texts.begin}
      </button>
    </main>
  );
}

function NoneSeen({ context: { texts } }: { readonly context: Context }): JSX.Element {
  return <p class="empty soft">{texts.noneSeen}</p>;
}

/** What could not be read is told once, above all, with the way to it. */
function Troubles({ told, context }: { told: ToOverview; context: Context }): JSX.Element | null {
  const { rows, total } = told.overview.troubles;
  const { texts } = context;
  if (total === 0) return null;
  return (
    <p class="troubles">
      <span aria-hidden="true">⚠ </span>
      {texts.troubles}
      {rows.map((one) => (
        <button key={one.path} type="button" class="bare link" onClick={opening(context, one)}>
          <bdi>{one.name}</bdi>
        </button>
      ))}
      {total > rows.length && fillSlots(texts.moreTroubles, { count: total - rows.length })}
    </p>
  );
}
