import { fullDate } from '../../calendar/dayWords.ts';
import type { Cycle } from '../../schema/generated/types.ts';
import { dayIn } from '../../workbook/status/status.ts';

/**
 * The goal as it could be written, with all that the workbook knows: "By [when], [who] will [do
 * what] for [whom], from [baseline] to [target]" (the pattern of NACCHO and of the Minnesota
 * Department of Health). What is not known stays in brackets.
 */
export function goalDraft(cycle: Cycle): string {
  const day = dayIn(cycle.goal?.['time-bound']);
  const when = day === undefined ? '[when]' : fullDate(day);
  return `By ${when}, ${who(cycle)} will [do what] for ${whom(cycle)}, from ${amounts(cycle)}.`;
}

function who({ library = 'the library', organization }: Cycle): string {
  return `${library} and ${organization?.name ?? '[your partner]'}`;
}

function whom({ organization }: Cycle): string {
  const audience = organization?.audience?.trim().replace(/[.;,]+$/, '') ?? '[whom]';
  return COMMON.test(audience) ? audience.charAt(0).toLowerCase() + audience.slice(1) : audience;
}

/** Words that begin with a capital only because they come first. */
const COMMON =
  /^(?:families|people|those|parents|renters|students|teens|teenagers|children|kids|adults|residents|neighbou?rs|seniors|elders|young|older|new|newcomers|working|anyone|everyone|women|men|girls|boys|workers|job)\b/i;

function amounts({ goal }: Cycle): string {
  const measure = goal?.measurable?.find(({ target }) => target !== undefined);
  const { baseline = '[baseline]', target = '[target]', unit } = measure ?? {};
  return `${String(baseline)} to ${String(target)}${unit === undefined ? '' : ` ${unit}`}`;
}
