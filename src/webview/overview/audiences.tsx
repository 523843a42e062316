import type { JSX } from 'preact';
import type { AudienceRow } from '../../core/overview/audiences.ts';
import { fillSlots } from '../../core/language/translate.ts';
import { Asks, Opens } from './buttons.tsx';
import type { Context } from './context.ts';
import { Folded, type SectionProps } from './section.tsx';

interface AudiencesProps extends SectionProps<AudienceRow> {
  readonly unreached: readonly string[];
}

/** More than these are told by their number. */
const MOST_NAMES = 12;

/** Whom the library reaches and through whom, and who only stands on a list so far. */
export function Audiences({ context, list, unreached }: AudiencesProps): JSX.Element {
  const { texts } = context;
  const count = unreached.length;
  const hint =
    count === 0
      ? texts.audiencesHint
      : `${fillSlots(texts.unreached, { count })} · ${texts.audiencesHint}`;
  const first = unreached.slice(0, MOST_NAMES);
  return (
    <Folded
      {...{ context, id: 'audiences', title: texts.audiences, hint }}
      {...{ none: texts.noAudiences, list }}
    >
      {count > 0 && (
        <p>
          <span class="soft">{texts.unreachedNames}</span>{' '}
          {first.map((name, at) => (
            <span key={name}>
              {at > 0 && ' · '}
              <bdi>{name}</bdi>
            </span>
          ))}{' '}
          {count > first.length && fillSlots(texts.moreTroubles, { count: count - first.length })}
        </p>
      )}
      <ul class="plain">
        {list.rows.map((row) => (
          <li key={row.name} class="lane">
            <bdi class="name">{row.name}</bdi>
            <span>
              {row.partners.map((partner) => (
                <span key={partner.path} class="through">
                  <Opens context={context} to={partner} text={partner.name} />{' '}
                  {partner.close !== undefined && (
                    <>
                      <span class="close" aria-hidden="true">
                        {'●'.repeat(partner.close.level)}
                        {'○'.repeat(5 - partner.close.level)}
                      </span>{' '}
                      <span>{partner.close.name}</span> <span aria-hidden="true">·</span>{' '}
                    </>
                  )}
                  <span class="soft">{partner.words}</span>
                </span>
              ))}
              {row.rests !== '' && <span class="through">{row.rests}</span>}
              <AimedAt context={context} row={row} />
              <Listed context={context} row={row} />
            </span>
          </li>
        ))}
      </ul>
    </Folded>
  );
}

/** Whose goals name an audience that nobody reaches. */
function AimedAt({ context, row }: { context: Context; row: AudienceRow }): JSX.Element | null {
  if (row.goals.length === 0) return null;
  return (
    <span class="through">
      <span class="soft">{context.texts.aimedAt}</span>{' '}
      {row.goals.map((goal) => (
        <Opens key={`${goal.path} ${goal.place}`} context={context} to={goal} text={goal.name} />
      ))}
    </span>
  );
}

/** Those on the lists, each to begin with. */
function Listed({ context, row }: { context: Context; row: AudienceRow }): JSX.Element | null {
  const { texts } = context;
  if (row.ideas.length === 0) return null;
  return (
    <span class="through">
      <span class="soft">{row.partners.length === 0 ? texts.listed : texts.alsoListed}</span>{' '}
      {row.ideas.map((name) => (
        <Asks key={name} context={context} message={{ type: 'start', name }} looks="quiet done">
          <bdi>{fillSlots(texts.beginWith, { name })}</bdi>
        </Asks>
      ))}
    </span>
  );
}
