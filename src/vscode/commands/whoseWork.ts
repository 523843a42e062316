import * as vscode from 'vscode';
import { workWords, type OwnersWork } from '../../core/portfolio/ownersWork.ts';
import { translate } from '../translate.ts';
import type { Choice } from '../wizard/multiStep.ts';

/** Somebody who looks after something, with how much. */
export function workChoice(work: OwnersWork): Choice<OwnersWork> {
  return {
    label: work.name ?? vscode.l10n.t('Nobody yet'),
    description: workWords(work, translate),
    value: work,
  };
}
