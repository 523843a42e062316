import type { Kept } from '../../core/form/sync/syncPage.ts';
import type { Caret } from '../../core/form/keyboard/keyboard.ts';
import { windowName } from './keptWords.ts';
import { press } from './press.ts';

/** What the page of a dead extension gives to the one that takes its place. */
export interface Given {
  readonly kept: Kept;
  readonly caret: Caret | undefined;
  /** Somebody may be typing there. */
  readonly hasKeyboard: boolean;
}

export interface TakeoverSides {
  readonly workbook: () => string | undefined;
  readonly life: () => string;
  readonly give: () => Omit<Given, 'hasKeyboard'>;
  /** Calls `taken` once the page has all of it, and the keyboard. */
  readonly take: (given: Given, taken: () => void) => void;
  /** Nothing more comes from the other page. */
  readonly over: (hasKeyboard: boolean) => void;
}

/** A key that writes or deletes, as a browser tells of it. */
interface Key {
  readonly inputType: string;
  readonly data: string | null;
}

type Message = { readonly window: string; readonly workbook: string; readonly life: string } & (
  | { readonly kind: 'asks' }
  | { readonly kind: 'gives'; readonly given: Given }
  /** It has the keyboard. */
  | { readonly kind: 'has' }
  /** What was typed in between. */
  | { readonly kind: 'ends'; readonly keys: readonly Key[] }
);

/** How long either page holds what is typed if it hears nothing from the other one, in milliseconds. */
const PATIENCE = 1500;

/**
 * Two pages of one workbook in one window, of which the extension of one has died: that one gives all it has to the
 * other, and both hold what is typed until the keyboard has gone over. Then comes what was held, in its order. What it
 * gives back asks for that.
 */
export function newTakeover(sides: TakeoverSides): () => void {
  const channel = new BroadcastChannel('partnershipWorkbooks.takeover');
  const own = windowName();
  const held = newHeld();
  const onceWhole = newWords();
  let hasGiven = false;
  let isTaking = false;
  const post = (message: DistributiveOmit<Message, 'window' | 'workbook'>): void => {
    const workbook = sides.workbook();
    if (workbook !== undefined) channel.postMessage({ window: own, workbook, ...message });
  };
  const give = (life: string): void => {
    const given = { ...sides.give(), hasKeyboard: document.hasFocus() };
    hasGiven = given.hasKeyboard;
    if (hasGiven) held.begin(pressAll);
    post({ kind: 'gives', life, given });
  };
  const goOn = (keys: readonly Key[]): void => {
    if (!isTaking) return;
    isTaking = false;
    pressAll([...keys, ...held.end()]);
    sides.over(true);
  };
  const take = (given: Given): void => {
    isTaking = given.hasKeyboard;
    if (isTaking) held.begin(goOn);
    sides.take(given, () => {
      if (isTaking) post({ kind: 'has', life: sides.life() });
      else sides.over(given.hasKeyboard);
    });
  };
  channel.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if (data.window !== own || data.workbook !== sides.workbook()) return;
    const { life } = data;
    const isOwn = life === sides.life();
    if (data.kind === 'asks' && !isOwn)
      onceWhole(() => {
        give(life);
      });
    else if (data.kind === 'gives' && isOwn) take(data.given);
    else if (data.kind === 'has' && !isOwn && hasGiven)
      onceLeft(() => {
        post({ kind: 'ends', life, keys: held.end() });
      });
    else if (data.kind === 'ends' && isOwn) goOn(data.keys);
  });
  return () => {
    post({ kind: 'asks', life: sides.life() });
  };
}

function pressAll(keys: readonly Key[]): void {
  for (const { inputType, data } of keys) press(inputType, data);
}

/** What is typed meanwhile, in its order: `late` gets it where nobody has asked for it in time. */
function newHeld(): {
  readonly begin: (late: (keys: readonly Key[]) => void) => void;
  readonly end: () => readonly Key[];
} {
  let keys: Key[] | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = (): readonly Key[] => {
    clearTimeout(timer);
    const all = keys ?? [];
    keys = undefined;
    return all;
  };
  addEventListener(
    'beforeinput',
    (event) => {
      if (keys === undefined || !event.cancelable) return;
      event.preventDefault();
      keys.push({ inputType: event.inputType, data: event.data });
    },
    { capture: true },
  );
  return {
    begin: (late) => {
      keys = [...end()];
      timer = setTimeout(() => {
        late(end());
      }, PATIENCE);
    },
    end,
  };
}

/** Does something at once, or behind what is being composed, as in Chinese. */
function newWords(): (act: () => void) => void {
  let isComposing = false;
  addEventListener('compositionstart', () => {
    isComposing = true;
  });
  addEventListener('compositionend', () => {
    isComposing = false;
  });
  return (act) => {
    if (isComposing)
      addEventListener('compositionend', () => setTimeout(act, 0), { once: true }); // behind the field's own
    else act();
  };
}

/** Keys that are on their way to the page come before that. */
function onceLeft(act: () => void): void {
  const end = performance.now() + PATIENCE / 3;
  const look = (): void => {
    if (document.hasFocus() && performance.now() < end) setTimeout(look, 10);
    else act();
  };
  setTimeout(look, 0);
}

type DistributiveOmit<Type, Key extends PropertyKey> = Type extends unknown
  ? Omit<Type, Key>
  : never;
