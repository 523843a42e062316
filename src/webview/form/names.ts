import type { FromForm } from '../../core/form/formMessages.ts';

/** The extension host that an extension's side was made in, by its name. */
export function lifeOf(host: string): string {
  return host.split('.')[0] ?? '';
}

export function newName(kind: 'p' | 'd' | 't'): string {
  return `${kind}${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`;
}

/** What mends a remark is kept under this. */
export function mendsKey(field: string, code: string, nth: number): string {
  return `${field} ${code} ${String(nth)}`;
}

/** What moves while a message is on its way is still meant: items are told by their names. */
export function withNames(message: FromForm, named: (place: string) => string): FromForm {
  switch (message.type) {
    case 'keep':
    case 'take':
      return { ...message, field: named(message.field) };
    case 'run':
      return message.item === undefined ? message : { ...message, item: named(message.item) };
    default:
      return message;
  }
}
