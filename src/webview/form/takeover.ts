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
  readonly give: () => Given;
  readonly take: (given: Given) => void;
}

export interface Takeover {
  readonly ask: () => void;
}

type Message = { readonly window: string; readonly workbook: string; readonly life: string } & (
  | { readonly kind: 'asks' }
  | { readonly kind: 'gives'; readonly given: Given }
  | { readonly kind: 'key'; readonly inputType: string; readonly data: string | null }
);

/** Whoever has typed nothing for so long is in no word, in milliseconds. */
const QUIET = 400;

/**
 * Two pages of one workbook in one window, of which the extension of one has died: the keyboard goes from
 * that one to the other right behind a letter, or in a pause; letters that come too late go after it.
 */
export function newTakeover(sides: TakeoverSides): Takeover {
  const channel = new BroadcastChannel('partnershipWorkbooks.takeover');
  const own = windowName();
  let typedAt = -Infinity;
  let asker: string | undefined;
  let isGiven = false;
  const post = (message: DistributiveOmit<Message, 'window' | 'workbook'>): void => {
    const workbook = sides.workbook();
    if (workbook !== undefined) channel.postMessage({ window: own, workbook, ...message });
  };
  const giveNow = (): void => {
    if (asker === undefined || isGiven) return;
    isGiven = true;
    post({ kind: 'gives', life: asker, given: sides.give() });
  };
  const giveInPause = (): void => {
    const left = typedAt + QUIET - performance.now();
    if (left <= 0) giveNow();
    else setTimeout(giveInPause, left);
  };
  channel.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if (data.window !== own || data.workbook !== sides.workbook()) return;
    const isOwn = data.life === sides.life();
    if (data.kind === 'asks' && !isOwn) {
      asker = data.life;
      isGiven = false;
      giveInPause();
    } else if (data.kind === 'gives' && isOwn) sides.take(data.given);
    else if (data.kind === 'key' && isOwn)
      setTimeout(() => {
        press(data.inputType, data.data);
      }, 0); // behind what was given before it, which is drawn by then
  });
  addEventListener(
    'beforeinput',
    (event) => {
      if (!isGiven || asker === undefined) return;
      event.preventDefault();
      post({ kind: 'key', life: asker, inputType: event.inputType, data: event.data });
    },
    { capture: true },
  );
  addEventListener('input', () => {
    typedAt = performance.now();
    setTimeout(giveNow, 0); // behind the field's own
  });
  return {
    ask: () => {
      post({ kind: 'asks', life: sides.life() });
    },
  };
}

type DistributiveOmit<Type, Key extends PropertyKey> = Type extends unknown
  ? Omit<Type, Key>
  : never;
