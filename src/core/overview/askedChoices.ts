import type { Translate } from '../language/translate.ts';
import type { CycleState } from '../portfolio/cycleState.ts';
import { compare, grouped } from '../portfolio/sorting.ts';
import { choiceName } from '../schema/choiceName.ts';
import { nameKey } from '../workbook/naming.ts';

/** A question of the library's own that is answered by a choice, with the choices that were made. */
export interface AskedChoices {
  readonly question: string;
  readonly answers: readonly { readonly id: string; readonly name: string }[];
}

/** Both in the order of the alphabet: a workbook knows only what it answers, not the order of the file. */
export function listAskedChoices(
  cycles: readonly CycleState[],
  t: Translate,
): readonly AskedChoices[] {
  const made = cycles.flatMap(({ summary }) => summary.ours ?? []).filter((one) => one.isChoice);
  const asked = grouped(made, ({ question }) => question);
  return Array.from(asked, ([question, all]): AskedChoices => {
    const names = Array.from(new Set(all.map(({ answer }) => answer)), (id) => {
      const name = choiceName(id);
      return { id, name: name === undefined ? id : t(name) };
    });
    return { question, answers: names.sort((a, b) => compare(nameKey(a.name), nameKey(b.name))) };
  }).sort((a, b) => compare(nameKey(a.question), nameKey(b.question)));
}
