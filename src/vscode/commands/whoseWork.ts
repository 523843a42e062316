import * as vscode from 'vscode';
import type { OwnersWork } from '../../core/portfolio/ownersWork.ts';
import type { Choice } from '../wizard/multiStep.ts';

/** Somebody who looks after something, with how much. */
export function workChoice(work: OwnersWork): Choice<OwnersWork> {
  return {
    label: work.name ?? vscode.l10n.t('Nobody yet'),
    description: howMuch(work),
    value: work,
  };
}

/** `3 open milestones · coordinates 2 workbooks` */
export function howMuch({ milestones, coordinates, leads }: OwnersWork): string {
  return [
    milestones.length === 1
      ? vscode.l10n.t('1 open milestone')
      : vscode.l10n.t('{count} open milestones', { count: milestones.length }),
    coordinates.length === 0
      ? ''
      : vscode.l10n.t('coordinates {count}', { count: coordinates.length }),
    leads.length === 0 ? '' : vscode.l10n.t('leads {count}', { count: leads.length }),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
