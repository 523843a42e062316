import type { FromOverview, ToOverview } from '../../core/overview/overviewMessages.ts';
import type { Thing } from '../../core/overview/needs.ts';
import { say } from '../shared/say.ts';

/** How long a search rests before it is said what it found, in milliseconds: not at each letter. */
const REST = 1000;

/** Says what changed on the page once it is drawn: what was done or undone, and what is shown by now. */
export function newHeard(): {
  readonly asked: (message: FromOverview) => void;
  readonly told: (message: ToOverview) => void;
} {
  let settled: Map<number, string> | undefined;
  let undoing: number | undefined;
  let headline: string | undefined;
  let rest: ReturnType<typeof setTimeout> | undefined;
  const tellHeadline = (now: string): void => {
    clearTimeout(rest);
    headline ??= now;
    if (headline === now) return;
    rest = setTimeout(() => {
      headline = now;
      say(now);
    }, REST);
  };
  return {
    asked: (message) => {
      if (message.type === 'undo') undoing = message.id;
    },
    told: ({ overview, texts }) => {
      const now = new Map<number, string>(settled);
      const shown = settledIn(overview);
      for (const [id, { what, words }] of shown) {
        if (settled?.has(id) === false) say(`${what} ${words}`);
        now.set(id, what);
      }
      if (undoing !== undefined && !shown.has(undoing)) {
        say(`${now.get(undoing) ?? ''} ${texts.undone}`);
        undoing = undefined;
      }
      settled = now;
      tellHeadline(overview.headline);
    },
  };
}

/** What was settled, by the name that its Undo has. What a filter hides meanwhile isn't told again. */
function settledIn({
  needs,
  coming,
}: ToOverview['overview']): ReadonlyMap<number, { readonly what: string; readonly words: string }> {
  const things: readonly Thing[] = [...needs.rows.flatMap((row) => row.things), ...coming.rows];
  return new Map(
    things.flatMap(({ what, settled }) =>
      settled === undefined ? [] : [[settled.id, { what, words: settled.words }]],
    ),
  );
}
