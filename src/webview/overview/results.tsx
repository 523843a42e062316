import type { JSX } from 'preact';
import type { ResultPoint, ResultRow } from '../../core/overview/resultRows.ts';
import { Opens } from './buttons.tsx';
import { Folded, type SectionProps } from './section.tsx';

/** Results against targets, with how they stood along the way. */
export function Results({ context, list }: SectionProps<ResultRow>): JSX.Element {
  const { texts } = context;
  return (
    <Folded {...{ context, id: 'results', title: texts.results, none: texts.noResults, list }}>
      <ul class="plain">
        {list.rows.map((row) => (
          <li key={row.path + row.place} class="lane">
            <span>
              <bdi class="name">{row.partner}</bdi> <bdi class="soft">{row.cycle}</bdi>
            </span>
            <span class="load">
              <svg class="meter" height="10" aria-hidden="true">
                <rect class="bar" width={`${String((row.share ?? 0) * 100)}%`} height="10" />
              </svg>
              <span>
                <Opens context={context} to={row} text={row.measure} /> <bdi>{row.words}</bdi>{' '}
                <span class="soft">({row.verdict})</span>
                {row.counts !== '' && (
                  <span class="soft counted">
                    <Counts line={row.line} /> {row.counts}
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
