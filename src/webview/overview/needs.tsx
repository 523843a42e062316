import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Contact } from '../../core/overview/contact.ts';
import type { ComingRow } from '../../core/overview/coming.ts';
import type { NeedRow, Thing } from '../../core/overview/needs.ts';
import { fillSlots } from '../../core/language/translate.ts';
import { Asks, Opens } from './buttons.tsx';
import { menuFor, opening, partnerMenu, type Context } from './context.ts';
import { More, type SectionProps } from './section.tsx';

export function Needs({ context, list }: SectionProps<NeedRow>): JSX.Element {
  const { texts } = context;
  return (
    <section aria-labelledby="needs-title">
      <h2 id="needs-title">{texts.needs}</h2>
      {list.total === 0 && <p class="soft">{texts.noNeeds}</p>}
      <ul class="plain">
        {list.rows.map((row) => (
          <Need key={row.key} context={context} row={row} />
        ))}
      </ul>
      <More context={context} id="needs" list={list} title={texts.needs} />
    </section>
  );
}

interface ThingProps {
  readonly context: Context;
  readonly thing: Thing;
  readonly name: string;
}

/** How many things of a partner are shown at first; one more takes no more room than saying so. */
const MOST_THINGS = 3;

function Need({ context, row }: { readonly context: Context; readonly row: NeedRow }): JSX.Element {
  const [isWhole, setWhole] = useState(false);
  const { texts } = context;
  const { things } = row;
  const few = isWhole || things.length <= MOST_THINGS + 1 ? things : things.slice(0, MOST_THINGS);
  return (
    <li class="need" data-vscode-context={partnerMenu(row, true)}>
      <Opens context={context} to={row} text={row.name} looks="bare name" />{' '}
      <span class="soft">{row.words}</span>
      {row.contact !== undefined && <Reach context={context} contact={row.contact} row={row} />}
      <ul class="plain things">
        {few.map((thing) => (
          <li key={thing.path + thing.place + thing.what + String(thing.settled?.id ?? '')}>
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
              {isWhole ? texts.few : fillSlots(texts.all, { count: things.length })}
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
  if (thing.settled !== undefined) return <Settled {...{ context, thing, name }} />;
  return (
    <div class="line" data-vscode-context={menuOf(thing)}>
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
      <Acts context={context} thing={thing} name={name} />
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

/** What is done next with a meeting or a milestone, where it stands; *Done* at once, the others ask first. */
function Acts({ context, thing, name }: ThingProps): JSX.Element | null {
  const { milestone: index, path, place, what } = thing;
  const { texts } = context;
  if (thing.next !== undefined) {
    const { next } = thing;
    return (
      <span class="acts">
        <Asks
          {...{
            context,
            message: { type: next === 'lookBack' ? 'open' : next, path, place },
            looks: 'quiet done',
          }}
          label={fillSlots(texts[`${next}Label`], { what, name })}
        >
          {texts[next]}
        </Asks>
      </span>
    );
  }
  if (index === undefined) return null;
  return (
    <span class="acts">
      {(['move', 'drop'] as const).map((type) => (
        <Asks
          key={type}
          {...{ context, message: { type, path, index }, looks: 'bare link done' }}
          label={fillSlots(texts[`${type}Label`], { what, name })}
        >
          {texts[type]}
        </Asks>
      ))}
      <Asks
        {...{ context, message: { type: 'done', path, index }, looks: 'quiet done' }}
        label={fillSlots(texts.doneLabel, { what, name })}
      >
        {texts.done}
      </Asks>
    </span>
  );
}

/** What was just done with a thing stands where the thing stood, and so does the way back. */
function Settled({ context, thing, name }: ThingProps): JSX.Element | null {
  const { what, settled } = thing;
  if (settled === undefined) return null;
  return (
    <div class="line settled">
      <span class="what">
        <bdi class="soft">{what}</bdi> {settled.words}
      </span>
      <button
        type="button"
        class="bare link done"
        aria-label={fillSlots(context.texts.undoLabel, { what, name })}
        onClick={() => {
          context.act({ type: 'undo', id: settled.id });
        }}
      >
        {context.texts.undo}
      </button>
    </div>
  );
}

/** The menu of a milestone that can be settled, or of a meeting; else that of what it lies in. */
function menuOf(thing: Thing): string | undefined {
  const { path, place, milestone: index } = thing;
  if (index !== undefined) return menuFor('openMilestone', { path, place, index });
  return thing.isMeeting ? menuFor('dueMeeting', { path, place }) : undefined;
}

interface ReachProps {
  readonly context: Context;
  readonly contact: Contact;
  readonly row: NeedRow;
}

function Reach({ context, contact, row }: ReachProps): JSX.Element {
  const { texts } = context;
  const about = row.things[0]?.what ?? '';
  const pieces: (string | JSX.Element)[] = [];
  let rest = contact.text;
  for (const { kind, text, link } of contact.ways) {
    const at = rest.indexOf(text);
    if (at < 0) continue;
    const label = kind === 'mail' ? texts.mailLabel : texts.callLabel;
    pieces.push(
      rest.slice(0, at),
      <Asks
        key={link}
        {...{
          context,
          message: { type: 'ask', path: contact.path, link, about },
          looks: 'bare link',
        }}
        label={fillSlots(label, { name: row.name, text })}
      >
        {text}
      </Asks>,
    );
    rest = rest.slice(at + text.length);
  }
  return (
    <div class="soft reach">
      {texts.ask} <bdi>{[...pieces, rest]}</bdi>
    </div>
  );
}

interface ComingProps extends SectionProps<ComingRow> {
  readonly soonDays: number;
}

export function Coming({ context, list, soonDays }: ComingProps): JSX.Element {
  const { texts } = context;
  const title = fillSlots(texts.coming, { days: soonDays });
  return (
    <section aria-labelledby="coming-title">
      <h2 id="coming-title">{title}</h2>
      {list.total === 0 && <p class="soft">{fillSlots(texts.noComing, { days: soonDays })}</p>}
      <ul class="plain">
        {list.rows.map((row) =>
          row.settled === undefined ? (
            <li key={row.path + row.place} class="line" data-vscode-context={menuOf(row)}>
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
              <Acts context={context} thing={row} name={row.name} />
            </li>
          ) : (
            <li key={`settled ${String(row.settled.id)}`}>
              <Settled context={context} thing={row} name={row.name} />
            </li>
          ),
        )}
      </ul>
      <More context={context} id="coming" list={list} title={title} />
    </section>
  );
}
