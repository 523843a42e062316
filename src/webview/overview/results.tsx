import type { JSX } from 'preact';
import type { ResultPoint, ResultRow } from '../../core/overview/resultRows.ts';
import { Opens } from './buttons.tsx';
import { Folded, type SectionProps } from './section.tsx';
import type { LessonRow } from '../../core/overview/lessonRows.ts';
import { opening } from './context.ts';
import type { PersonRow } from '../../core/overview/people.ts';
import { fillSlots } from '../../core/language/translate.ts';
import type { CheckUpRow } from '../../core/overview/checkUpRows.ts';

/** Results and targets, with how they stood along the way. */
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

export function Lessons({ context, list }: SectionProps<LessonRow>): JSX.Element {
  const { texts, look } = context;
  const none = look.words === '' ? texts.noLessons : texts.noLessonsFound;
  return (
    <Folded {...{ context, id: 'lessons', title: texts.lessons, none, list }}>
      <ul class="plain">
        {list.rows.map((row, at) => (
          <li key={row.path + row.place + row.text} class="lane">
            {row.year !== (list.rows[at - 1]?.year ?? '') && <h3 class="year">{row.year}</h3>}
            <span>
              <button type="button" class="bare link" onClick={opening(context, row)}>
                <bdi class="name">{row.partner}</bdi>
              </button>{' '}
              <bdi class="soft">{row.cycle}</bdi>
            </span>
            <span>
              <span class="soft">{row.heading}</span>{' '}
              <span class="lesson" dir="auto">
                {row.text}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Folded>
  );
}

export function People({ context, list }: SectionProps<PersonRow>): JSX.Element {
  const { texts } = context;
  return (
    <Folded {...{ context, id: 'people', title: texts.people, none: texts.noPeople, list }}>
      <ul class="plain">
        {list.rows.map((row) => (
          <li key={row.name} class="lane">
            <bdi class="name">{row.name}</bdi>
            <span class="load">
              <svg class="meter" height="10" aria-hidden="true">
                <rect class="bar" width={`${String(row.share * 100)}%`} height="10" />
              </svg>
              <span>
                {row.late > 0 && (
                  <span class="late">
                    <span aria-hidden="true">! </span>
                    {fillSlots(texts.lateCount, { count: row.late })}
                  </span>
                )}
                {row.late > 0 && row.words !== '' && ' · '}
                {row.words}
              </span>
              {row.next !== '' && <Opens context={context} to={row} text={row.next} />}
            </span>
          </li>
        ))}
      </ul>
    </Folded>
  );
}

/** When both sides last talked about how they're doing, and when to ask again; nothing where nobody has asked. */
export function CheckUps({ context, list }: SectionProps<CheckUpRow>): JSX.Element | null {
  if (list.total === 0) return null;
  return (
    <Folded {...{ context, id: 'checkUps', title: context.texts.checkUps, none: '', list }}>
      <ul class="plain">
        {list.rows.map((row) => (
          <li key={row.path} class="lane">
            <button type="button" class="bare link" onClick={opening(context, row)}>
              <bdi class="name">{row.name}</bdi>
            </button>
            <span>{row.words}</span>
          </li>
        ))}
      </ul>
    </Folded>
  );
}
