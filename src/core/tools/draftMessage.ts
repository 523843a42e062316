import type { Day } from '../calendar/day.ts';
import type { Translate } from '../language/translate.ts';
import { letterAbout, matterName } from '../letters/letter.ts';
import { matterOf, mattersOf } from '../letters/matters.ts';
import { contactWays } from '../portfolio/contactWays.ts';
import { cycleState } from '../portfolio/cycleState.ts';
import { summarize } from '../portfolio/summary.ts';
import { sameName } from '../workbook/naming.ts';
import type { Told, ToolFile } from './reading.ts';

/**
 * A letter to the partner about a matter, or what there is to write about where none is named; a sentence where
 * there is no such matter. `t` says it in the workbook's language.
 */
export function draftMessage(
  { path, workbook }: ToolFile,
  about: string | undefined,
  { today, t }: { readonly today: Day; readonly t: Translate },
): Told | string {
  const { cycle } = workbook;
  const state = cycleState({ path, summary: summarize(workbook) }, today);
  const named = mattersOf(state, today).map((matter) => ({
    matter,
    name: matterName(matter, { today, t }),
  }));
  const names = named.map(({ name }) => name);
  if (about === undefined) return { path, matters: names };
  const dated = state.dates.find(({ title }) => title !== undefined && sameName(title, about));
  const matter =
    named.find(({ name }) => sameName(name, about))?.matter ??
    (dated && matterOf(dated, state, today));
  if (matter === undefined)
    return `There’s nothing called “${about.slice(0, 100)}” to write about. Choose one of: ${names.join('; ')}.`;
  const to = contactWays(cycle.organization?.contact).map(({ text }) => text);
  return { path, to, ...letterAbout(matter, { cycle, today, t }) };
}
