import fc from 'fast-check';

/** What somebody may do, or what may happen, with numbers that choose among what there is. */
export interface Step {
  readonly kind: StepKind;
  readonly n: number;
  readonly m: number;
}

/** In every sequence, as often as they stand here. */
const COMMON = [
  ...Array<'type'>(8).fill('type'),
  ...Array<'typeOn'>(3).fill('typeOn'),
  ...Array<'deliver'>(14).fill('deliver'),
  ...Array<'wait'>(3).fill('wait'),
] as const;
/** What else may happen. */
const RARE = [
  ...(['leave', 'tick', 'remove', 'sort', 'move', 'begin', 'undo', 'redo', 'save'] as const),
  ...(['hide', 'trip', 'calm', 'split', 'close', 'edit', 'disk', 'revert', 'dontSave'] as const),
  ...(['closeText', 'cross', 'bringIn'] as const),
  ...(['killHost', 'killWindow', 'killLater', 'reload'] as const),
] as const;
export type StepKind = (typeof COMMON | typeof RARE)[number];

/**
 * Each sequence has only some of what may happen, and those twice as often: where everything happens, most
 * promises are soon excused by an Undo, somebody else or a death, and two rare things seldom meet.
 */
export const sequences: fc.Arbitrary<readonly Step[]> = fc.subarray([...RARE]).chain((rare) =>
  fc.array(
    fc.record<Step>({
      kind: fc.constantFrom<StepKind[]>(...COMMON, ...rare, ...rare),
      n: fc.nat(63),
      m: fc.nat(63),
    }),
    { minLength: 5, maxLength: 60 },
  ),
);

export const START = `---
workbook: partnership-cycle
library: Cedar Falls # a comment
focus: Nights
coordinator:
milestones:
  # in order
  - title: A
    due: 2026-05-03
    owner: Ann
  - title: B
    due: 2026-05-01
    owner: Bo
    own-key: stays
  - title: C
    due: 2026-05-02
---

# Notes

## Discussion with our partner

### Challenges

None yet.
`;
/** What nobody writes in. */
export const UNTOUCHED = [
  ...['workbook: partnership-cycle', 'library: Cedar Falls # a comment', '# Notes'],
];
/** The fields that are in no item. */
export const SINGLE = ['focus', 'coordinator', 'challenges'];
export const SCRAPS = ['a', 'Bo', ' so', 'x.', 'late', 'Z'];
