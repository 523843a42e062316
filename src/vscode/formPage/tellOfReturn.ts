import * as vscode from 'vscode';
import { allControls } from '../../core/form/changed.ts';
import type { Form } from '../../core/form/form.ts';
import { showMessage } from '../showMessage.ts';

/** Something removed is back, because somebody else saved in the same moment without knowing of it. */
export function tellOfReturn(form: Form | undefined, item: string): void {
  const lists = form === undefined ? [] : allControls(form);
  const found = lists.flatMap((one) => (one.kind === 'list' ? one.items : []));
  const name = found.find(({ id }) => id === item)?.name ?? '';
  void showMessage(
    'warning',
    vscode.l10n.t(
      '“{name}” is back: someone else saved this workbook at the same moment. Remove it again if you still want to.',
      { name },
    ),
  );
}
