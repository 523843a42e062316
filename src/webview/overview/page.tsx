import type { JSX } from 'preact';
import type { ToOverview } from '../../core/overview/overviewMessages.ts';
import { fillSlots } from '../../core/language/translate.ts';
import { Audiences } from './audiences.tsx';
import { Asks, Opens } from './buttons.tsx';
import type { Context } from './context.ts';
import { Filters } from './filters.tsx';
import { Coming, Needs } from './needs.tsx';
import { CheckUps, Lessons, People, Results } from './results.tsx';
import { Spectrum } from './spectrum.tsx';
import { Year } from './year.tsx';

type PageProps = Pick<Context, 'act' | 'look' | 'onLook' | 'onFold'> & {
  readonly told: ToOverview;
  readonly open: readonly string[];
};

export function Page({ told, open, ...given }: PageProps): JSX.Element {
  const { overview, texts, isReading } = told;
  const context: Context = { ...given, texts, isOpen: (section) => open.includes(section) };
  if (overview.workbooks === 0) return <Empty context={context} isReading={isReading} />;
  return (
    <main>
      <div id="said" class="heard" role="status" aria-atomic="false" />
      <header>
        <h1>{overview.headline}</h1>
        {isReading && <p class="soft">{texts.reading}</p>}
        <Filters context={context} choices={overview.choices} me={told.me} />
        <Troubles told={told} context={context} />
      </header>
      {overview.seen === 0 ? (
        <p class="empty soft">{context.texts.noneSeen}</p>
      ) : (
        <>
          <div class="beside">
            <Needs context={context} list={overview.needs} />
            <Coming context={context} list={overview.coming} soonDays={overview.soonDays} />
          </div>
          <Spectrum context={context} list={overview.spectrum} />
          <Year context={context} list={overview.year} scale={overview.scale} />
          <People context={context} list={overview.people} />
          <Audiences context={context} list={overview.audiences} unreached={overview.unreached} />
          <Results context={context} list={overview.results} />
          <Lessons context={context} list={overview.lessons} />
          <CheckUps context={context} list={overview.checkUps} />
        </>
      )}
    </main>
  );
}

function Empty({ context, isReading }: { context: Context; isReading: boolean }): JSX.Element {
  const { texts } = context;
  if (isReading) return <main class="empty soft">{texts.reading}</main>;
  return (
    <main class="empty">
      <h1>{texts.empty}</h1>
      <p class="soft">{texts.emptyMore}</p>
      <Asks context={context} message={{ type: 'start' }}>
        {texts.begin}
      </Asks>
    </main>
  );
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
        <Opens key={one.path} context={context} to={one} text={one.name} />
      ))}
      {total > rows.length && fillSlots(texts.moreTroubles, { count: total - rows.length })}
    </p>
  );
}
