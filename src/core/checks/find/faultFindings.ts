import { asPhrase, type SlotValues } from '../../language/translate.ts';
import type { OurFacts } from '../../schema/ourFacts.ts';
import { knownKeys, propertySchema } from '../../schema/schema.ts';
import type { Span } from '../../workbook/span.ts';
import { lineAt } from '../../workbook/syntax/layout/lines.ts';
import type { Fault, FaultCode } from '../../workbook/model/fault.ts';
import { wordDebris } from '../../workbook/values/placeholder.ts';
import type { FieldPath } from '../../schema/fieldPath.ts';
import { dateSlip } from '../../english/days/dateSlip.ts';
import { isAbsent } from '../engine/placing.ts';
import type { Finding, CheckContext } from '../engine/check.ts';

/** What couldn't be read as it was meant, for the codes that are asked for. */
export function* faultFindings(
  { workbook, faults }: CheckContext,
  codes: readonly FaultCode[],
): Iterable<Finding> {
  const { ours } = workbook;
  const goesOn = linesThatGoOn(workbook.text);
  let joined = -1;
  for (const fault of faults) {
    if (!codes.includes(fault.code)) continue;
    if (fault.variant === 'no-colon' && goesOn(fault)) {
      // Broken lines of one text are one mistake.
      const above = lineAbove(workbook.text, fault.span.start);
      const isFirst = above.start !== joined;
      joined = lineAt(workbook.text, fault.span.start).start;
      if (isFirst) yield { ...fault, at: fault.span, variant: 'goes-on' };
      continue;
    }
    const { code, span, path, values } = fault;
    const more = code === 'invalid-date' ? dateSlip(values.found ?? '') : undefined;
    const exists = (other: FieldPath): boolean => !isAbsent(workbook, other);
    const follows = isDerivedStatus(fault) ? 'follows' : undefined;
    const variant = follows ?? more?.variant ?? fault.variant ?? variantOf(fault, exists);
    const said = { ...values, ...more?.values, ...titleIn(fault, ours), ...choicesIn(fault, ours) };
    yield { code, at: span, path, values: said, variant };
  }
}

/** What a fault calls its key is a sentence, to be said in the reader’s language. */
function titleIn({ values, path }: Fault, ours: OurFacts | undefined): SlotValues {
  const title = values.title === undefined ? undefined : propertySchema(path, ours)?.title;
  return title === undefined ? {} : { title: asPhrase(title) };
}

/** The values to choose from, as one would say them. */
function choicesIn({ code, path }: Fault, ours: OurFacts | undefined): SlotValues {
  if (code !== 'unknown-value') return {};
  const schema = propertySchema(path, ours);
  const all = schema?.enum ?? [schema?.const ?? ''];
  const last = all.at(-1) ?? '';
  const others = all.slice(0, -1).join(', ');
  if (all.length < 2) return { allowed: last };
  return {
    allowed: asPhrase(all.length === 2 ? '{others} or {last}' : '{others}, or {last}', {
      ...{ others, last },
    }),
  };
}

/** Whether a line without a key goes on with the text above it; kept, for it decides for the line below. */
function linesThatGoOn(text: string): (fault: Fault) => boolean {
  /** By where a line starts. */
  const meant = new Map<number, boolean>();
  const decide = (start: number, known: ReadonlySet<string>, traced: number[]): boolean => {
    for (let line = lineAt(text, start); line.start > 0;) {
      const said = text.slice(line.start, line.end).trim();
      const [, word = ''] = /^([\p{L}-]+)/u.exec(said) ?? [];
      if (said === '' || known.has(word) || /^[-#@`?]|[=;\uff1a]/.test(said)) return false;
      traced.push(line.start);
      line = lineAbove(text, line.start);
      const above = text.slice(line.start, line.end);
      if (meant.get(line.start) === true || PLAIN_VALUE.test(above)) return true;
      if (above.includes(':') || meant.get(line.start) === false) return false;
    }
    return false;
  };
  return ({ span, path }) => {
    const known = new Set([path, path.slice(0, -1), []].flatMap((one) => [...knownKeys(one)]));
    const traced: number[] = [];
    const goesOn = decide(span.start, known, traced);
    for (const start of traced) meant.set(start, goesOn);
    return goesOn;
  };
}

/** A key with a text on its line that nothing closes. */
const PLAIN_VALUE = /^[ \t]*(?:- +)*[\p{L}-]+:[ \t]+[^\s|>"'[{&*!#]/u;

function lineAbove(text: string, offset: number): Span {
  const { start } = lineAt(text, offset);
  return start === 0 ? { start: 0, end: 0 } : lineAt(text, start - 1);
}

/** Only `paused` and `ended` are ever written. Every other status follows from the workbook. */
function isDerivedStatus({ code, path, values }: Fault): boolean {
  if (path.length !== 1 || path[0] !== 'status' || values.meant !== undefined) return false;
  return code === 'unknown-value' || code === 'wrong-type';
}

function variantOf(
  { code, path, values }: Fault,
  exists: (path: FieldPath) => boolean,
): string | undefined {
  switch (code) {
    case 'unknown-value':
      return values.meant === undefined ? undefined : 'misspelt';
    case 'unknown-key':
      return exists([...path.slice(0, -1), values.meant ?? '']) ? 'both-there' : undefined;
    case 'placeholder':
      return wordDebris(values.found ?? '').length > 0 ? 'debris' : undefined;
    default:
      return undefined;
  }
}
