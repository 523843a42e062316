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

/** `3 open milestones · 2 workbooks to coordinate · 1 role to lead`: what there is, and nothing else. */
export function howMuch({ milestones, coordinates, leads }: OwnersWork): string {
  const parts = [
    milestones.length === 1
      ? vscode.l10n.t('1 open milestone')
      : vscode.l10n.t('{count} open milestones', { count: milestones.length }),
    coordinates.length === 1
      ? vscode.l10n.t('1 workbook to coordinate')
      : vscode.l10n.t('{count} workbooks to coordinate', { count: coordinates.length }),
    leads.length === 1
      ? vscode.l10n.t('1 role to lead')
      : vscode.l10n.t('{count} roles to lead', { count: leads.length }),
  ];
  const counts = [milestones, coordinates, leads];
  return parts.filter((_, at) => counts[at]?.length !== 0).join(' · ');
}
