/**
 * An edit that left every line break where it was. What stands before it keeps its place; what stands
 * below its line keeps its line and column, and is `growth` code units further on.
 */
export interface EditWithinLine {
  /** Where the edit starts. */
  readonly start: number;
  /** Where its line ends after the edit, without the line break. */
  readonly lineEnd: number;
  readonly growth: number;
}
