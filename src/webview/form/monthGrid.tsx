import type { JSX, TargetedFocusEvent } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useForm } from './context.ts';

const DAY = 86_400_000;
const KEYS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
};

interface Props {
  /** `YYYY-MM-DD`, or empty. */
  readonly chosen: string;
  readonly label: string;
  readonly choose: (iso: string) => void;
  /** `isLeft`: the keyboard has gone elsewhere already. */
  readonly close: (isLeft: boolean) => void;
  /** Somebody types a day: the field is to take the key that is pressed. */
  readonly type: () => void;
}

/** A month to pick a day from: arrows move by days and weeks, Home and End within the week, Page Up and Down by months, Escape leaves; what is typed goes into the field. */
export function MonthGrid({ chosen, label, choose, close, type }: Props): JSX.Element {
  const { view, strings } = useForm();
  const today = view.shown?.today ?? '';
  const [at, move] = useState(() => Date.parse(chosen === '' ? today : chosen));
  const grid = useRef<HTMLTableElement | null>(null);
  /** The keyboard goes with the day; on a button that turns the page it stays there. */
  const follows = useRef(true);
  useLayoutEffect(() => {
    if (follows.current) grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [at]);
  const turn = (months: number): void => {
    follows.current = false;
    move(byMonths(at, months));
  };
  const words = useMemo(() => wordsIn(view.language), [view.language]);
  const onKey = (event: KeyboardEvent): void => {
    if (isTyped(event)) {
      type();
      return;
    }
    const by = KEYS[event.key];
    const months = event.key === 'PageUp' ? -1 : event.key === 'PageDown' ? 1 : 0;
    follows.current = true;
    if (event.key === 'Escape') close(false);
    else if (event.key === 'Home') move(weekOf(at)[0] ?? at);
    else if (event.key === 'End') move(weekOf(at)[6] ?? at);
    else if (by !== undefined) move(at + by * DAY);
    else if (months !== 0) move(byMonths(at, months));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const left = ({ currentTarget, relatedTarget }: TargetedFocusEvent<HTMLDivElement>): void => {
    if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) close(true);
  };
  return (
    <div class="month" role="group" aria-label={label} onKeyDown={onKey} onFocusOut={left}>
      <div class="row">
        <button
          type="button"
          class="quiet"
          aria-label={strings.previousMonth}
          onClick={() => turn(-1)}
        >
          ‹
        </button>
        <span aria-live="polite">{words.month.format(at)}</span>
        <button type="button" class="quiet" aria-label={strings.nextMonth} onClick={() => turn(1)}>
          ›
        </button>
      </div>
      <table ref={grid}>
        <thead>
          <tr>
            {weekOf(at).map((day) => (
              <th key={day} scope="col" abbr={words.weekday.format(day)}>
                {words.letter.format(day)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(at).map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td key={day}>
                  <button
                    type="button"
                    class={`bare${getMonth(day) === getMonth(at) ? '' : ' soft'}${iso(day) === today ? ' today' : ''}`}
                    aria-label={words.day.format(day)}
                    aria-pressed={iso(day) === chosen ? true : undefined}
                    aria-current={iso(day) === today ? 'date' : undefined}
                    tabIndex={day === at ? 0 : -1}
                    onClick={() => choose(iso(day))}
                  >
                    {new Date(day).getUTCDate()}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A blank presses the day. */
function isTyped({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return !ctrlKey && !metaKey && !altKey && key.length === 1 && key !== ' ';
}

/** What says the grid: made once, for each would cost more than all that it says. */
function wordsIn(
  language: string,
): Readonly<Record<'month' | 'weekday' | 'letter' | 'day', Intl.DateTimeFormat>> {
  const said = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
  return {
    month: said({ month: 'long', year: 'numeric' }),
    weekday: said({ weekday: 'long' }),
    letter: said({ weekday: 'narrow' }),
    day: said({ dateStyle: 'full' }),
  };
}

function iso(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function getMonth(time: number): number {
  return new Date(time).getUTCMonth();
}

function weekOf(time: number): readonly number[] {
  const first = time - new Date(time).getUTCDay() * DAY;
  return Array.from({ length: 7 }, (_, at) => first + at * DAY);
}

function weeksOf(time: number): readonly (readonly number[])[] {
  const date = new Date(time);
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1);
  const weeks = Array.from({ length: 6 }, (_, at) => weekOf(first + at * 7 * DAY));
  return weeks.filter((week) => week.some((day) => getMonth(day) === getMonth(time)));
}

function byMonths(time: number, months: number): number {
  const date = new Date(time);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(date.getUTCDate(), last));
}
