/** The extension host that an extension's side was made in, by its name. */
export function lifeOf(host: string): string {
  return host.split('.')[0] ?? '';
}

/** A name that no other page gives. */
export function newName(kind: 'p' | 'd'): string {
  return `${kind}${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`;
}

/** An id of an item, or of what is in it, with the item in another place. */
export function moved(id: string, from: string, to: string): string {
  const rest = id.slice(from.length);
  return id.startsWith(from) && /^(?:$|[.-])/.test(rest) ? `${to}${rest}` : id;
}

/** What an item, or something in it, is called once the item at `from` of its list is at `to`. */
export function placeAfterMove(id: string, list: string, from: number, to: number): string {
  const at = /^\d+(?=$|[./-])/.exec(
    id.startsWith(`${list}.`) ? id.slice(list.length + 1) : '',
  )?.[0];
  if (at === undefined) return id;
  const was = Number(at);
  const isBetween = was >= Math.min(from, to) && was <= Math.max(from, to);
  const is = was === from ? to : isBetween ? was - Math.sign(to - from) : was;
  return `${list}.${String(is)}${id.slice(list.length + 1 + at.length)}`;
}
