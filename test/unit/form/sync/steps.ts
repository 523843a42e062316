/** What somebody may do, or what may happen, with numbers that choose among what there is. */
export interface Step {
  readonly kind: StepKind;
  readonly n: number;
  readonly m: number;
}

/** As often as they stand here. */
export const STEPS = [
  ...Array<'type'>(10).fill('type'),
  ...(['leave', 'tick', 'remove', 'sort', 'begin', 'undo', 'redo', 'save'] as const),
  ...(['hide', 'split', 'close', 'edit', 'disk', 'revert', 'dontSave'] as const),
  ...(['killHost', 'killWindow', 'reload'] as const),
  ...Array<'deliver'>(14).fill('deliver'),
  ...Array<'wait'>(3).fill('wait'),
] as const;
export type StepKind = (typeof STEPS)[number];

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
