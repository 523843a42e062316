import type { JSX } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { CheckUpView, Control, EarlierCheckUps, Item } from '../../core/form/form.ts';
import { useForm } from './context.ts';

/**
 * What comes in above the keyboard, such as their answers once ours are in, moves nothing that somebody looks at.
 * To be asked before any of it is drawn.
 */
export function useHeldPlace(isAsked: boolean): void {
  const { activeElement: active } = document;
  const place = active?.closest('.sides, .list') ?? undefined;
  const held = isAsked && place !== undefined ? active : undefined;
  const top = held?.getBoundingClientRect().top ?? 0;
  useLayoutEffect(() => {
    if (held?.isConnected === true) scrollBy(0, held.getBoundingClientRect().top - top);
  });
}

/** Theirs, closed until ours is in: who has read them marks their own otherwise. */
export function Waiting({
  item,
  show,
}: {
  readonly item: Item;
  readonly show: (controls: readonly Control[]) => JSX.Element;
}): JSX.Element {
  const { strings } = useForm();
  const [isShown, open] = useState(false);
  if (isShown) return show(item.controls);
  return (
    <div class="row">
      <span>{strings.oursFirst}</span>
      <button type="button" class="quiet" onClick={() => open(true)}>
        {strings.showAnyway}
        <span class="heard"> {item.name}</span>
      </button>
    </div>
  );
}

/**
 * What to talk about with a partner, then both sides beside each other, with the times before. In a narrow
 * page the table’s rows stand below one another, and say by their roles that they are a table still.
 */
export function BothSides({ view }: { readonly view: CheckUpView }): JSX.Element {
  const { strings } = useForm();
  const { title, notes, words, topics } = view;
  return (
    <section class="sides">
      <h3>{title}</h3>
      <Said notes={notes} words={words} />
      {topics.length > 0 && <h4>{strings.toTalkAbout}</h4>}
      {topics.map(({ statement, says, starters }) => (
        <div key={statement}>
          <p>
            <strong>{statement}</strong> {says}
          </p>
          <ul>
            {starters.map((starter) => (
              <li key={starter}>{starter}</li>
            ))}
          </ul>
        </div>
      ))}
      <details>
        <summary>{strings.sideBySide}</summary>
        <SideBySide view={view} />
      </details>
    </section>
  );
}

function Said({ notes, words }: Pick<CheckUpView, 'notes' | 'words'>): JSX.Element {
  return (
    <>
      {notes.map((note, at) => (
        <p key={at}>{note}</p>
      ))}
      {words.map((one, at) => (
        <p key={at} class="words">
          {one}
        </p>
      ))}
    </>
  );
}

function SideBySide({ view }: { readonly view: EarlierCheckUps }): JSX.Element {
  const { strings } = useForm();
  const { title, columns, rows, legend } = view;
  return (
    <div role="region" aria-label={`${strings.sideBySide}: ${title}`}>
      {legend !== undefined && (
        <p class="soft" aria-hidden="true">
          {legend}
        </p>
      )}
      <table role="table">
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              {strings.statement}
            </th>
            {columns.map((column, at) => (
              <th key={at} role="columnheader" scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map(({ statement, marks, lines }) => (
            <tr key={statement} role="row">
              <th role="rowheader" scope="row">
                {statement}
                {lines !== undefined && <Lines lines={lines} />}
              </th>
              {marks.map((mark, at) => (
                <td key={at} role="cell">
                  <span class="whose">{columns[at]}: </span>
                  {mark}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What both said in the cycle before: to be looked at, and folded until somebody does. */
export function Earlier({ views }: { readonly views: readonly EarlierCheckUps[] }): JSX.Element {
  const { strings } = useForm();
  return (
    <details class="sides">
      <summary>{strings.earlierCheckUps}</summary>
      {views.map((view) => (
        <div key={view.title}>
          <h3>{view.title}</h3>
          <Said notes={view.notes} words={view.words} />
          <SideBySide view={view} />
        </div>
      ))}
    </details>
  );
}

/** In pixels, for a step of the scale and from one time to the next. */
const STEP = { up: 6, along: 28 };

/** How both sides moved; the table says the same in words. */
function Lines({
  lines,
}: {
  readonly lines: readonly (readonly (number | undefined)[])[];
}): JSX.Element {
  const width = ((lines[0]?.length ?? 1) - 1) * STEP.along + 8;
  const height = 4 * STEP.up + 8;
  return (
    <svg
      {...{ width, height }}
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      aria-hidden="true"
    >
      {lines.map((line, side) => (
        <polyline
          key={side}
          points={line
            .flatMap((point, at) =>
              point === undefined
                ? []
                : [`${String(4 + at * STEP.along)},${String(4 + (5 - point) * STEP.up + side)}`],
            )
            .join(' ')}
        />
      ))}
    </svg>
  );
}
