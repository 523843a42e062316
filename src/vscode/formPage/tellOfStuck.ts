import * as vscode from 'vscode';
import type { Stuck } from '../../core/form/sync/typed.ts';
import type { Log } from '../log.ts';
import { showMessage } from '../showMessage.ts';

/** Lets somebody keep a text that is nowhere else when they close a form. */
export function tellOfStuck(stuck: readonly Pick<Stuck, 'mine'>[], log: Log): void {
  for (const { mine } of stuck) {
    if (mine.trim() === '') continue;
    const copy = vscode.l10n.t('Copy My Text');
    const text = mine.slice(0, 200);
    const message = vscode.l10n.t('What you typed wasn’t added. It’s still in the form: “{text}”', {
      text,
    });
    log.asked('copying what was typed', async () => {
      const picked = await showMessage('warning', message, copy);
      if (picked === copy) await vscode.env.clipboard.writeText(mine);
    });
  }
}
