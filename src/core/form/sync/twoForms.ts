import { isDayField, meantBy } from '../change.ts';
import { targetOfId } from '../fieldId.ts';
import { propertySchema } from '../../schema/schema.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { minimal } from '../../workbook/edits/minimal.ts';
import { placeIn, set, type Turn } from './doc.ts';
import type { Typed } from './typed.ts';

/** What was typed in a field last, in whichever form. */
export interface TypedLast {
  readonly page: string;
  /** What stands in that form's box. */
  readonly value: string;
  /** What is meant by it: that, with what she typed in another form before; undefined once others changed the field. */
  readonly meant: string | undefined;
}

/**
 * What is meant by a word whose form has not seen yet what she typed in another one, or what waits there: both. What
 * she typed is the part in which it differs from what her box said before. What is told again is meant as it is.
 */
export function meantInAll(turn: Turn, typed: Typed, isAgain: boolean): Typed {
  const { page, field, was, value } = typed;
  const last = turn.state.typedLast[field];
  const there = last?.meant ?? turn.state.stuck[field]?.mine;
  const isGoneOn = last?.page === page && last.value === (last.meant ?? was);
  const isBeside =
    !isAgain &&
    there !== undefined &&
    !isGoneOn &&
    isWords(placeIn(turn.state.naming, field).field, turn.now.workbook) &&
    !isSame(turn, field, was, there);
  const meant = isBeside ? withBoth({ base: was, mine: value, theirs: there }) : value;
  set(turn, { typedLast: { ...turn.state.typedLast, [field]: { page, value, meant } } });
  return { ...typed, value: meant };
}

/** What was typed in these fields, all if not said, is not what is meant there any more; the box it stands in goes on. */
export function noLongerMeant(turn: Turn, fields?: readonly string[]): void {
  const { typedLast } = turn.state;
  const over = (fields ?? Object.keys(typedLast)).flatMap((field) => {
    const one = typedLast[field];
    return one === undefined ? [] : [[field, { ...one, meant: undefined }] as const];
  });
  set(turn, { typedLast: { ...typedLast, ...Object.fromEntries(over) } });
}

function isSame({ state, now }: Turn, field: string, one: string, other: string): boolean {
  const at = placeIn(state.naming, field).field;
  const said = [one, other].map((text) => meantBy(at, text, now.today, now.workbook));
  return said[0] === said[1];
}

/** A day, a number or a choice is one of two, never both. */
function isWords(field: string, workbook: Workbook | undefined): boolean {
  const target = targetOfId(field);
  if (target.kind !== 'fact') return !isDayField(field, workbook);
  const schema = propertySchema(target.path, workbook?.ours);
  return schema?.types.includes('string') === true && !schema.format && !schema.enum;
}

/** Theirs with what was changed from `base` to `mine`: where both changed the same, the new words of both, hers last. */
function withBoth({ base, mine, theirs }: Record<'base' | 'mine' | 'theirs', string>): string {
  const whole = { start: 0, end: base.length };
  const [own] = minimal(base, { ...whole, text: mine });
  const [other] = minimal(base, { ...whole, text: theirs });
  if (own === undefined || other === undefined) return own === undefined ? theirs : mine;
  const [first, second] =
    own.end <= other.start && own.start < other.end ? [own, other] : [other, own];
  const between = base.slice(first.end, second.start);
  const until = base.slice(Math.max(first.end, second.end));
  const head = base.slice(0, Math.min(first.start, second.start)) + first.text + between;
  return head + second.text + until;
}
