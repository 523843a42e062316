import type { JSX } from 'preact';
import type { ResultPoint, ResultRow } from '../../core/overview/resultRows.ts';
import type { Listing } from '../../core/overview/sections.ts';
import { opening, type Context } from './context.ts';
import { Folded } from './section.tsx';

interface ResultsProps {
  readonly context: Context;
  readonly results: Listing<ResultRow>;
}

/** Results against targets, with how they stood along the way. */
export function Results({ context, results }: ResultsProps): JSX.Element {
  const { texts } = context;
  return (
    <Folded
      {...{ context, id: 'results', title: texts.results, none: texts.noResults, list: results }}
    >
      <ul class="plain">
        {results.rows.map((row) => (
          <li key={row.path + row.place} class="lane">
            <span>
              <bdi class="name">{row.partner}</bdi> <bdi class="soft">{row.cycle}</bdi>
            </span>
            <span class="load">
              <svg class="meter" height="10" aria-hidden="true">
                <rect class="bar" width={`${String((row.share ?? 0) * 100)}%`} height="10" />
              </svg>
              <span>
                <button type="button" class="bare link" onClick={opening(context, row)}>
                  <bdi>{row.measure}</bdi>
                </button>{' '}
                <bdi>{row.words}</bdi> <span class="soft">({row.verdict})</span>
                {row.readings !== '' && (
                  <span class="soft readings">
                    <Counts line={row.line} /> {row.readings}
                  </span>
                )}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Folded>
  );
}

/** In pixels. */
const LINE = { width: 60, height: 16 };

/** The counts over time as a small line; the words beside it say the same. */
function Counts({ line }: { readonly line: readonly ResultPoint[] }): JSX.Element | null {
  if (line.length === 0) return null;
  const points = line.map(
    ({ along, up }) =>
      `${String(2 + along * (LINE.width - 4))},${String(2 + (1 - up) * (LINE.height - 4))}`,
  );
  return (
    <svg class="counts" {...LINE} aria-hidden="true">
      <polyline points={points.join(' ')} />
    </svg>
  );
}
