import type { JSX } from 'preact';
import type { PersonRow } from '../../core/overview/people.ts';
import type { Listing } from '../../core/overview/sections.ts';
import { fillSlots } from '../../core/language/translate.ts';
import { opening, type Context } from './context.ts';
import { Folded } from './section.tsx';

interface PeopleProps {
  readonly context: Context;
  readonly people: Listing<PersonRow>;
}

/** Who’s doing what, and what comes next for each. */
export function People({ context, people }: PeopleProps): JSX.Element {
  const { texts } = context;
  return (
    <Folded {...{ context, id: 'people', title: texts.people, none: texts.noPeople, list: people }}>
      <ul class="plain">
        {people.rows.map((row) => (
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
              {row.next !== '' && (
                <button type="button" class="bare link" onClick={opening(context, row)}>
                  <bdi>{row.next}</bdi>
                </button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Folded>
  );
}
