import type { HeardUpTo } from './heard.ts';

/** A button that changes the workbook by itself. */
export type Press =
  | { readonly type: 'remove'; readonly item: string }
  | { readonly type: 'move'; readonly item: string; readonly by: number }
  | { readonly type: 'tick'; readonly item: string; readonly done: boolean }
  | { readonly type: 'sort'; readonly list: string }
  | { readonly type: 'meeting' | 'sentence' };

const PRESSES: ReadonlySet<string> = new Set<Press['type']>([
  ...(['remove', 'move', 'tick', 'sort', 'meeting', 'sentence'] as const),
]);

export function isPress<Message extends { readonly type: string }>(
  message: Message,
): message is Extract<Message, Press> {
  return PRESSES.has(message.type);
}

/** Which press it is, wherever it is told again: none is to be done twice. */
export interface PressId {
  /** The page on which it was pressed. */
  readonly page: string;
  /** Its number there. */
  readonly at: number;
}

/** A press that outlives its page until it is known to be put by: by places in lists. */
export interface KeptPress extends PressId {
  readonly press: Press;
  /** How the item begins that it is about, by its mark. */
  readonly start?: string;
}

/** What the extension's side is told; `lost`, by the list, where the item is not there any more as it was. */
export type ToldPress =
  (Press & PressId) | ({ readonly type: 'lost'; readonly list: string } & PressId);

/** Presses count by themselves: of words, the last is enough, and it may be heard before a press is done. */
export function pressesOn(page: string): string {
  return `${page}!`;
}

export function isDone({ page, at }: PressId, heard: HeardUpTo): boolean {
  return at <= (new Map(Object.entries(heard)).get(pressesOn(page)) ?? 0);
}

/** Each once, in the order in which they were pressed. */
export function together(
  some: readonly KeptPress[],
  more: readonly KeptPress[],
): readonly KeptPress[] {
  const isSame = (one: PressId, { page, at }: PressId): boolean =>
    one.page === page && one.at === at;
  return [...some, ...more.filter((one) => !some.some((other) => isSame(one, other)))];
}
