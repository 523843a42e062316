import type { FromForm, ShownForm, ToForm } from '../../core/form/formMessages.ts';
import { keptBy, mineAt, nameOf, placeOf } from '../../core/form/sync/syncPage.ts';
import { connect, type Extension } from '../shared/extension.ts';
import { newAnswers } from './answers.ts';
import { newArrival } from './arrival.ts';
import { fillBox, isBox } from './boxes.ts';
import { partWith } from './findIn.ts';
import { newFolding } from './folding.ts';
import { newTakeover, type Given } from './takeover.ts';
import { newItemActs } from './itemActs.ts';
import { onKeptWords, timeOfAllPages } from './keptWords.ts';
import { newKeyboard, type Keyboard } from './keyboard.ts';
import { takeKeys } from './keys.ts';
import { newKnown, type Known } from './known.ts';
import { newLeft } from './left.ts';
import { foundIn } from './lookedAt.ts';
import { lifeOf, mendsKey } from './names.ts';
import { findPlace } from './places.ts';
import { say } from '../shared/say.ts';
import { findEmptyField, revealed } from './unfolding.ts';
import type { Store, TabState } from './view.ts';

/** Puts together what the page knows with what happens to it: messages, keys, and what people do. */
export function newStore(): Store {
  const extension: Extension<FromForm, ToForm, TabState> = connect();
  const tab = extension.state();
  const known = newKnown(extension, tab, {
    ...{ caret: () => keyboard.caret(), isInSight: () => keyboard.isInSight() },
    drawn: (version) => {
      keyboard.drawn(version);
    },
  });
  const { page, view, step, set, change, post, told, keep, filled } = known;
  const answers = newAnswers(
    () => {
      post({ type: 'ask' });
    },
    () => {
      change({ unheard: true });
    },
  );
  const left = newLeft(tab.typed);
  const folding = newFolding(known);

  const type = (field: string, shown: string, value: string): void => {
    // What waits under the field is what stands in its box.
    const before = view().shown?.stuck[field]?.mine ?? shown;
    step({ type: 'typed', field, shown: before, value, time: timeOfAllPages() });
    keep();
    answers.expect();
  };
  const hearLeft = (): void => {
    const { shown } = view();
    if (shown?.revives !== true) return;
    const words = left.since(shown);
    if (words.length > 0) step({ type: 'left', kept: words });
    change({});
  };
  /** All that the page had whose place this one takes, and the keyboard if it had that. */
  const takeOver = ({ kept: one, caret, hasKeyboard }: Given, taken: () => void): void => {
    step({ type: 'left', kept: [one] });
    if (caret !== undefined) set(revealed(view(), caret.field));
    keep();
    known.draw();
    setTimeout(() => {
      const box = caret === undefined ? undefined : findPlace(caret.field);
      if (hasKeyboard && caret !== undefined && isBox(box)) fillBox(box, caret.holds);
      keyboard.hand(caret, hasKeyboard);
      taken();
    }, 0); // behind Preact's own microtask
  };
  const ask = newTakeover({
    ...{ workbook: () => view().shown?.workbook, life: () => lifeOf(page().host), take: takeOver },
    give: () => ({ kept: keptBy(page()), caret: keyboard.caret() }),
    over: (hasKeyboard) => {
      post({ type: 'taken', hasKeyboard });
    },
  });
  const keyboard = newKeyboard({
    ...{ nameOf: (place) => nameOf(page(), place), placeOf: (name) => placeOf(page(), name), keep },
    reveal: (place) => {
      change(revealed(view(), place));
    },
    emptyFieldIn: (part) => findEmptyField(view().shown?.form, part),
  });
  const items = newItemActs({ known, keyboard, folding, told, type });
  const take = newArrival({ known, keyboard, folding, items, left, ask });

  extension.onMessage((message) => {
    answers.heard();
    set({ unheard: false });
    hear(message, known, keyboard, take);
  });
  onKeptWords(hearLeft);
  for (const name of ['scroll', 'focus']) addEventListener(name, keep, { passive: true });
  addEventListener('focus', hearLeft);
  addEventListener('blur', () => {
    post({ type: 'rest' });
  });
  onLent((is) => {
    post({ type: 'lent', is });
  });
  takeKeys({ post, showAll: folding.showAll, isTextToCome: keyboard.isTextToCome });

  const { begin, remove, restore, move, seen, lead: go } = items;
  return {
    ...{ view, post: told, say, begin, remove, restore, move, seen, go, filled },
    ...{ fold: folding.fold, foldItem: folding.foldItem },
    start: (draw) => {
      known.drawWith(draw);
      void left.lookAround(page().page).then(({ inOtherWindows }) => {
        post({ type: 'ready', page: page().page, elsewhere: inOtherWindows.join(' ') });
      });
    },
    settle: (field, message) => {
      keyboard.ask(field);
      told(message);
    },
    useSentence: () => {
      keyboard.ask('goal.statement', view().shown?.version ?? 0, 'behind');
      told({ type: 'sentence' });
    },
    type: (field, shown, value) => {
      set({ isWriting: field === view().focus });
      type(field, shown, value);
    },
    mine: (field) => {
      const { mine, day } = view().shown?.stuck[field] ?? {};
      return mineAt(page(), field) ?? day?.text ?? mine;
    },
    nameOf: (field) => nameOf(page(), field),
    reached: (part) => {
      if (part !== view().part) change({ part });
    },
    focused: (focus) => {
      const { shown, part: inHand, focus: before } = view();
      if (focus === before) return;
      const part = shown && partWith(shown.form, focus);
      const found = foundIn(part?.controls ?? [], focus);
      change({ focus, found, isWriting: false, part: part?.id ?? inHand });
    },
  };
}

function hear(
  message: ToForm,
  { view, change, step, keep, post }: Known,
  keyboard: Keyboard,
  take: (shown: ShownForm) => void,
): void {
  switch (message.type) {
    case 'strings':
      change({ strings: message.strings, language: message.language });
      return;
    case 'form':
      take(message);
      return;
    case 'read': {
      change({ reading: { ...view().reading, [message.field]: message.beneath } });
      return;
    }
    case 'mends': {
      const { field, code, nth, titles } = message;
      change({ mends: { ...view().mends, [mendsKey(field, code, nth)]: titles } });
      return;
    }
    case 'say': {
      say(message.text);
      return;
    }
    case 'step': {
      if (!keyboard.isTextToCome()) post({ type: message.which });
      return;
    }
    case 'refused': {
      const { at, text } = message;
      keyboard.refuse();
      change({ refused: { at, text }, removed: undefined });
      return;
    }
    case 'kept': {
      step(message);
      keep();
      return;
    }
    case 'none': {
      change({ none: message.because, shown: undefined });
      return;
    }
  }
}

/**
 * Tells when the command palette, opened by one of its keys, has got the keyboard from the page, and when the
 * page has it back.
 */
function onLent(tell: (isLent: boolean) => void): void {
  let opensPalette = false;
  let isLent = false;
  addEventListener(
    'keydown',
    ({ key, ctrlKey, metaKey }) => {
      opensPalette = key === 'F1' || ((ctrlKey || metaKey) && key.toLowerCase() === 'p');
    },
    { capture: true },
  );
  addEventListener('blur', () => {
    if (!opensPalette) return;
    opensPalette = false;
    isLent = true;
    tell(isLent);
  });
  addEventListener('focus', () => {
    if (!isLent) return;
    isLent = false;
    tell(isLent);
  });
}
