import type { JSX } from 'preact';
import type { PersonRow } from '../../core/overview/people.ts';
import { fillSlots } from '../../core/language/translate.ts';
import { Opens } from './buttons.tsx';
import { Folded, type SectionProps } from './section.tsx';

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
