import fc from 'fast-check';
import { BUTTON, FIELDS, GHOST, type Desk } from './desk.ts';
import { redraw } from './otherForm.ts';

/** What somebody does, or what happens, with numbers that choose among what there is. */
export interface Step {
  readonly kind: keyof typeof STEPS;
  readonly n: number;
  readonly m: number;
}

/** Somebody does that, or it happens; what they expect is held against what comes of it. */
export function take(desk: Desk, step: Step): void {
  desk.trail.push(`${step.kind} ${String(step.n)} ${String(step.m)}`);
  STEPS[step.kind](desk, step);
  desk.check();
}

const fieldOf = (n: number): string => FIELDS[n % 4]!;

const STEPS = {
  type: (desk: Desk) => desk.type(),
  settle: (desk: Desk) => desk.flush(),
  click: (desk: Desk, { n, m }: Step) => desk.click(fieldOf(n), m),
  nowhere: (desk: Desk) => desk.clickNowhere(),
  button: (desk: Desk, { n, m }: Step) => desk.clickButton(n % 5, fieldOf(m)),
  answer: (desk: Desk, { n }: Step) => desk.answer(n % 4 > 0),
  tab: (desk: Desk, { n }: Step) => desk.tab(n),
  caret: (desk: Desk, { n }: Step) => desk.moveCaret(n),
  list: (desk: Desk) => desk.leave('list'),
  sidebar: (desk: Desk) => desk.leave('sidebar'),
  back: (desk: Desk, { n }: Step) => desk.giveForm(n % 3 > 0),
  ask: (desk: Desk, { n }: Step) => desk.ask([...FIELDS, BUTTON, GHOST][n % 6]!, -1),
  away: (desk: Desk) => desk.goAway(),
  return: (desk: Desk, { n }: Step) => desk.comeBack(n),
  arrive: (desk: Desk) => desk.arrive(),
  redraw: (desk: Desk, { n, m }: Step) => redraw(desk, n, m),
} as const;

const OFTEN = ['type', 'type', 'type', 'settle', 'arrive', 'back', 'return'] as const;

export const sequences: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record<Step>({
    kind: fc.constantFrom(...(Object.keys(STEPS) as Step['kind'][]), ...OFTEN),
    n: fc.nat(23),
    m: fc.nat(23),
  }),
  { minLength: 3, maxLength: 40 },
);
