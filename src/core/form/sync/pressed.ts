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

/** Presses count by themselves: a word may be heard before a press that waits for something first. */
export function pressesOn(page: string): string {
  return `${page}!`;
}
