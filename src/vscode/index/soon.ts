/** There already, where nothing has to be waited for: thousands of promises are not for nothing. */
export type Soon<T> = T | Promise<T>;

/** Goes on with a value: at once where it is there, else when it comes. */
export function then<T, R>(value: Soon<T>, next: (value: T) => Soon<R>): Soon<R> {
  return value instanceof Promise ? value.then(next) : next(value);
}
