// What stands in for everything of `vscode` that nobody looks at.

/** Can be called, made and asked for anything. */
const nothing = new Proxy(class {}, {
  get: (target, name) => (isAskedByTheLanguage(name) ? target[name] : nothing),
  apply: () => nothing,
  construct: () => ({}),
});

/** Behind an object: gives {@link nothing} for what the object does not have. */
const background = new Proxy(
  {},
  { get: (target, name) => (isAskedByTheLanguage(name) ? target[name] : nothing) },
);

function isAskedByTheLanguage(name) {
  const known = ['then', 'toJSON', 'prototype', '__esModule'];
  return typeof name === 'symbol' || known.includes(name) || name in Object.prototype;
}

/** The object, with {@link nothing} for what it does not have. */
export function open(object) {
  return Object.setPrototypeOf(object, background);
}
