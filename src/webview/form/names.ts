/** The extension host that an extension's side was made in, by its name. */
export function lifeOf(host: string): string {
  return host.split('.')[0] ?? '';
}

/** A name that no other page gives. */
export function newName(kind: 'p' | 'd'): string {
  return `${kind}${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`;
}
