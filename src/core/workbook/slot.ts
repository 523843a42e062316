/** A place for one value on any object, which nobody else sees. */
export interface Slot<Value> {
  readonly get: (about: object) => Value | undefined;
  readonly set: (about: object, value: Value | undefined) => void;
}

/** Its constructor gives an object back in place of a new one: a class below adds its field to that. */
const Same = function (about: object): object {
  return about;
} as unknown as new (about: object) => object;

/**
 * A new slot, empty on all objects. As in a `WeakMap` a value lives as long as its object does, but
 * it lies in a private field of the object: V8 never makes the table of a `WeakMap` smaller again, and
 * with new objects at every keystroke it grows to all that come between two collections of the whole
 * heap. Not for objects that are frozen.
 */
export function newSlot<Value>(): Slot<Value> {
  class Holder extends Same {
    #value: Value | undefined;
    constructor(about: object, value: Value | undefined) {
      super(about);
      this.#value = value;
    }
    static get(about: object): Value | undefined {
      return #value in about ? about.#value : undefined;
    }
    static set(about: object, value: Value | undefined): void {
      if (#value in about) about.#value = value;
      else new Holder(about, value);
    }
  }
  return {
    get: (about) => Holder.get(about),
    set: (about, value) => {
      Holder.set(about, value);
    },
  };
}
