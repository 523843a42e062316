import type { ShownForm } from '../../core/form/formMessages.ts';
import type { PageState } from '../../core/form/sync/syncPage.ts';
import { fillSlots } from '../../core/language/translate.ts';
import { holds, isChosen, partWith } from './findIn.ts';
import type { Folding } from './folding.ts';
import { goneSince, placeAfter } from './gone.ts';
import type { ItemActs } from './itemActs.ts';
import { isField, type Keyboard } from './keyboard.ts';
import type { Known } from './known.ts';
import type { Left } from './left.ts';
import { foundIn } from './lookedAt.ts';
import { stillRemoved } from './removed.ts';
import { say } from '../shared/say.ts';
import { undecided } from './undecided.ts';
import { choicesRevealed, revealed } from './unfolding.ts';

export interface ArrivalSides {
  readonly known: Known;
  readonly keyboard: Keyboard;
  readonly folding: Folding;
  readonly items: ItemActs;
  readonly left: Left;
  readonly ask: () => void;
}

/** Takes each form that the extension sends. */
export function newArrival(sides: ArrivalSides): (shown: ShownForm) => void {
  const { known, keyboard, items, left } = sides;
  const { page, view, step, set, change } = known;
  let isFirst = true;
  let hasAsked = false;
  return (shown) => {
    // It was on its way to the page before this one.
    if (shown.heard.page !== page().page) return;
    const shownBefore = view().shown;
    const before = page();
    set({ shown });
    step({ type: 'form', heard: shown.heard });
    if (isFirst) step({ type: 'left', kept: left.before(shown) });
    if (isFirst) beginAt(shown, sides);
    else follow(before, shownBefore, shown, sides);
    const asked = shownBefore === undefined ? [] : undecided(shownBefore);
    const stillAsked = asked.flatMap((field) => placeAfter(field, before, page()) ?? []);
    set(choicesRevealed(view(), isFirst ? [] : stillAsked));
    isFirst = false;
    const removed = stillRemoved(view().removed, shown);
    if (removed?.version !== view().removed?.version && removed !== undefined)
      keyboard.ask(`${removed.list}-undo`);
    set({ removed });
    const { said, field } = shown.changed ?? {};
    if (said !== undefined) say(said);
    if (shown.came !== undefined) {
      set({ came: { said: shown.came } });
      say(shown.came);
    }
    const isInSentence = isField(document.activeElement) && isChosen(shown.form, field ?? '');
    if (field !== undefined && !isInSentence) items.go(field);
    else if (shown.goes !== undefined && shown.goesBehind === true) items.go(shown.goes, 'behind');
    else if (shown.goes !== undefined) items.lead(shown.goes);
    else change({});
    if (!shown.revives || hasAsked) return;
    hasAsked = true;
    sides.ask();
  };
}

/** The part in hand is open at first; what was open when the page was hidden comes back. */
function beginAt(shown: ShownForm, { known, keyboard }: ArrivalSides): void {
  const { view, set } = known;
  const { form } = shown;
  const { place, isBack = false } = known.begin(shown) ?? {};
  // Who was at a choice is there again, and not in the field that she wrote in before.
  const { choice } = place ?? {};
  const caret = choice === undefined ? place?.caret : undefined;
  if (place !== undefined && isBack) {
    set({ open: new Set(place.open), items: new Set(place.items) });
    known.scrollTo(place.scroll);
  }
  if (view().open.size > 0) {
    keyboard.begin(caret, choice, isBack && place?.isAway);
    return;
  }
  const { next, parts } = form;
  const field = caret?.field ?? choice ?? next;
  const part = parts.find(({ controls }) => field !== undefined && holds(controls, field));
  const id = part?.id ?? parts[1]?.id ?? '';
  set({ open: new Set([id]), part: id });
  keyboard.begin(caret, choice ?? next);
  if (field !== undefined) set(revealed(view(), field));
}

/** What is open stays so wherever it stands now, and what somebody else took away is told of. */
function follow(
  before: PageState,
  shownBefore: ShownForm | undefined,
  shown: ShownForm,
  { known, folding, keyboard }: ArrivalSides,
): void {
  const { page, view, set, isLed } = known;
  const { form } = shown;
  const now = (place: string): string | undefined => placeAfter(place, before, page());
  folding.follow(now, form);
  goAlong(now, keyboard);
  set({ focus: now(view().focus) ?? '' });
  const { focus, found } = view();
  set({ found: foundIn(partWith(form, focus)?.controls ?? [], focus, found) });
  if (shownBefore === undefined) return;
  const { form: formBefore } = shownBefore;
  folding.goOn(formBefore, form);
  const wasLed = shown.changed !== undefined || isLed();
  const { gone: goneBefore, removed, strings } = view();
  const gone = goneSince(
    goneBefore,
    { form: formBefore, page: before },
    { form, page: page() },
    ({ id }, at) => wasLed || (removed?.list === id && removed.at === at),
  );
  set({ gone });
  const told = new Set(goneBefore.map(({ item }) => item));
  for (const { item, name } of gone)
    if (!told.has(item)) say(fillSlots(strings?.goneHere ?? '', { item: name }));
}

/** Whoever has the keyboard on a button of an item goes along with it; a browser does so in its fields alone. */
function goAlong(now: (place: string) => string | undefined, { ask }: Keyboard): void {
  const [, item, button] = /^at-(.*)-(up|down|head)$/s.exec(document.activeElement?.id ?? '') ?? [];
  const there = item && now(item);
  if (there !== undefined && there !== item) ask(`${there}-${button ?? ''}`, undefined, 'still');
}
