/** Something that has to be ended. (VS Code's own `Disposable` is a class; its interface is this.) */
export interface Disposable {
  readonly dispose: () => void;
}
