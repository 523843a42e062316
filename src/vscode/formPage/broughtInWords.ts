import * as vscode from 'vscode';
import { allControls } from '../../core/form/changed.ts';
import type { Form } from '../../core/form/form.ts';
import type { WorkbooksTogether } from '../../core/workbook/edits/workbooksTogether.ts';

/** What became of lists in another way than she, or somebody else, had it; undefined where nothing did. */
export function broughtInWords(
  form: Form | undefined,
  { returned, kept, reordered }: Omit<WorkbooksTogether, 'text' | 'isUndecided'>,
): string | undefined {
  const lists = form === undefined ? [] : allControls(form).filter((one) => one.kind === 'list');
  const namesOf = (places: readonly string[]): string =>
    lists
      .flatMap((list) => list.items)
      .filter(({ id }) => places.includes(id))
      .map(({ name }) => name)
      .join(', ');
  const [back, still] = [namesOf(returned), namesOf(kept)];
  const labels = lists
    .filter(({ id }) => reordered.includes(id))
    .map(({ label }) => label)
    .join(', ');
  const said = [
    ...(back === ''
      ? []
      : [vscode.l10n.t('They changed what you removed, so it’s back: {items}.', { items: back })]),
    ...(still === ''
      ? []
      : [
          vscode.l10n.t('They removed what you changed, so it’s still here: {items}.', {
            items: still,
          }),
        ]),
    ...(labels === ''
      ? []
      : [
          vscode.l10n.t('You both changed the order, and yours stands: {lists}.', {
            lists: labels,
          }),
        ]),
  ];
  return said.length === 0 ? undefined : said.join(' ');
}
