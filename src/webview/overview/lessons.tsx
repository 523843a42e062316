import type { JSX } from 'preact';
import type { LessonRow } from '../../core/overview/lessonRows.ts';
import { opening } from './context.ts';
import { Folded, type SectionProps } from './section.tsx';

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
