import * as vscode from 'vscode';
import { statusName } from '../../core/guide/statuses.ts';
import type { CycleState } from '../../core/portfolio/cycleState.ts';
import { milestoneNow, type ShownMilestone } from '../../core/portfolio/milestoneNow.ts';
import type { Portfolio } from '../../core/portfolio/portfolio.ts';
import type { Row } from '../../core/portfolio/row.ts';
import type { FileId } from '../../core/workbook/naming.ts';
import type { Workbook } from '../../core/workbook/workbook.ts';
import { activeForm } from '../form/activeForm.ts';
import type { OpenDocument } from '../documents.ts';
import { openDocument } from '../openWorkbook.ts';
import { pickOne, type Choice } from '../wizard/multiStep.ts';
import { rowGiven } from './command.ts';
import { noWorkbookYet } from './noWorkbookYet.ts';
import type { Log } from '../log.ts';
import type { Parts } from '../parts.ts';

/** The workbook that a command is to work on. */
export interface CommandTarget extends OpenDocument {
  readonly workbook: Workbook;
  /** The milestone that was clicked, counted from 0; undefined where none was, or it is gone. */
  readonly milestone: number | undefined;
}

export type TargetSources = Pick<Parts, 'live' | 'documents' | 'log'>;

/** The same for commands that know what day it is. */
export type DatedSources = TargetSources & Pick<Parts, 'today'>;

/**
 * What a command is about: the row it was called from, else the workbook in the active editor, else
 * the one that is picked, below the command’s `title`. undefined when the person changed their mind, or
 * there is none.
 */
export async function targetOf(
  { live, documents, log }: TargetSources,
  given: unknown,
  title: string,
): Promise<CommandTarget | undefined> {
  const row = rowGiven(given);
  const clicked = row === undefined ? undefined : placeOf(row.subject);
  const form = activeForm();
  const active = form ?? vscode.window.activeTextEditor?.document.uri;
  if (row === undefined && active !== undefined) {
    const open = documents.at(active);
    if (open?.workbook !== undefined) {
      return { ...open, workbook: open.workbook, milestone: undefined };
    }
  }
  const path =
    clicked?.path ?? (await pickWorkbook(title, await live.ready(), log, among(row?.subject)));
  if (path === undefined) return undefined;
  const document = await openDocument(vscode.Uri.parse(path, true));
  const open = document === undefined ? undefined : documents.get(document);
  if (open?.workbook === undefined) return undefined;
  const { workbook } = open;
  const milestone =
    clicked?.milestone && milestoneNow(clicked.milestone, workbook.cycle.milestones ?? []);
  return { ...open, workbook, milestone };
}

/** What a message calls a workbook: its partner. */
export function workbookName({ cycle }: Workbook): string {
  return cycle.organization?.name ?? vscode.l10n.t('No organization yet');
}

/** What a question is headed by that stands over the form: what it's for, and whose workbook it is about. */
export function titleWith(title: string, { workbook }: CommandTarget): string {
  return `${title} · ${workbookName(workbook)}`;
}

/** The milestone that a command was called from. */
export function clickedMilestone(
  row: Row | undefined,
): (ShownMilestone & { readonly path: FileId }) | undefined {
  const clicked = row && placeOf(row.subject);
  return clicked?.milestone && { ...clicked.milestone, path: clicked.path };
}

/** The workbook of the row that a command was called from. */
export function clickedPath(row: Row | undefined): FileId | undefined {
  return row && placeOf(row.subject)?.path;
}

interface ClickedPlace {
  readonly path: FileId;
  readonly milestone?: ShownMilestone | undefined;
}

function placeOf(subject: Row['subject']): ClickedPlace | undefined {
  switch (subject.kind) {
    case 'milestone':
      return { path: subject.path, milestone: subject.shown };
    case 'organization':
      return subject.going.length > 1 ? undefined : { path: subject.path };
    case 'cycle':
    case 'question':
      return { path: subject.path };
    case 'due': {
      const { path, kind, title, day, target } = subject.due;
      const index = target.kind === 'field' ? target.path[1] : undefined;
      if (kind !== 'milestone' || typeof index !== 'number') return { path };
      return { path, milestone: { index, title, day } };
    }
    case 'comingUp':
    case 'group':
    case 'more':
    case 'ideas':
    case 'earlierCycles':
    case 'idea':
      return undefined;
  }
}

/** The workbooks to choose from; undefined for all. */
function among(subject: Row['subject'] | undefined): readonly FileId[] | undefined {
  return subject?.kind === 'organization' ? subject.going : undefined;
}

async function pickWorkbook(
  title: string,
  { organizations }: Portfolio,
  log: Log,
  paths: readonly FileId[] | undefined,
): Promise<FileId | undefined> {
  const all = organizations.flatMap(({ cycles }) => [...cycles].reverse());
  const states = paths === undefined ? all : all.filter(({ path }) => paths.includes(path));
  if (states.length === 0) {
    noWorkbookYet(log);
    return undefined;
  }
  return pickOne(title, vscode.l10n.t('Which workbook?'), states.map(choiceOf));
}

function choiceOf({ path, summary, status }: CycleState): Choice<FileId> {
  const { organization, cycle, focus } = summary.cycle;
  const label = organization?.name ?? vscode.l10n.t('No organization yet');
  const number = cycle === undefined ? '' : vscode.l10n.t('cycle {number}', { number: cycle });
  const parts = [focus ?? '', number, vscode.l10n.t(statusName(status))];
  return { label, description: parts.filter((part) => part !== '').join(' · '), value: path };
}
