import * as vscode from 'vscode';
import { isCurrent } from '../../core/guide/statuses.ts';
import { milestoneNow } from '../../core/portfolio/milestoneNow.ts';
import type { OwnedMilestone } from '../../core/portfolio/ownersWork.ts';
import { ownersWork, workWords } from '../../core/portfolio/ownersWork.ts';
import type { FileFormat } from '../../core/sharing/kinds.ts';
import {
  changeOwner,
  handOver,
  ownersWritten,
} from '../../core/workbook/edits/commands/milestones.ts';
import { refused, type Edited } from '../../core/workbook/edits/edited.ts';
import { sameName } from '../../core/workbook/naming.ts';
import type { Workbook } from '../../core/workbook/workbook.ts';
import { changedMeanwhile } from '../editing/notMade.ts';
import { changeInPlace } from '../editing/changeInPlace.ts';
import { changeUnseen } from '../editing/changeUnseen.ts';
import { whatIn } from '../editing/tellChange.ts';
import { tellChanges, type ChangeOf } from '../editing/tellChanges.ts';
import type { ReadWorkbook } from '../workspace/readWorkbooks.ts';
import { openDocument } from '../openWorkbook.ts';
import { wordsOfInterface } from '../documentWords.ts';
import { translate } from '../translate.ts';
import { answerOf, choose } from '../wizard/multiStep.ts';
import { single } from './ask.ts';
import { asShared, shareFile } from './sharing/shareFile.ts';
import type { DatedSources } from './target.ts';
import { showMessage } from '../showMessage.ts';

/** Gives one milestone, or `from`'s part of it, to somebody else, on whatever page that is asked for. */
export async function changeOneOwner(
  sources: DatedSources,
  milestone: OwnedMilestone,
  to: string,
  from: string | undefined,
): Promise<void> {
  const document = await openDocument(vscode.Uri.parse(milestone.path, true));
  const open = document && sources.documents.get(document);
  if (open?.workbook === undefined) return;
  const { workbook } = open;
  const index = milestoneNow(milestone, workbook.cycle.milestones ?? []);
  if (index === undefined) {
    void showMessage('warning', changedMeanwhile());
    return;
  }
  const written = ownersWritten(workbook, index);
  if (written !== undefined && !(await mayReplace(written, to))) return;
  const giveTo =
    (name: string | undefined, part?: string) =>
    (now: Workbook): Edited => {
      const at = milestoneNow(milestone, now.cycle.milestones ?? []);
      return at === undefined ? refused('not-found') : changeOwner(now, at, name, part);
    };
  const before = workbook.cycle.milestones?.[index]?.owner;
  await changeInPlace(
    sources,
    { ...open, workbook },
    {
      make: giveTo(to, from),
      // Several names can only be given back as they were written.
      ...(written === undefined ? { restore: giveTo(before) } : {}),
      what: whatIn(
        milestone.title ?? vscode.l10n.t('Untitled milestone'),
        workbook.cycle.organization?.name,
      ),
      words: vscode.l10n.t('Now responsible: {name}', { name: to }),
    },
  );
}

/**
 * Several people are named there. Somebody who types one name may not know that, and would take the work
 * from the others.
 */
async function mayReplace(written: string, to: string): Promise<boolean> {
  const shown = written.replace(/\s+/g, ' ');
  const result = await choose<boolean>(single(vscode.l10n.t('Change Who Is Responsible')), {
    placeholder: vscode.l10n.t('This says {names} now. Replace it?', { names: shown }),
    choices: [
      { label: vscode.l10n.t('Leave it as it is'), value: false },
      { label: vscode.l10n.t('Replace it with {name}', { name: to }), value: true },
    ],
  });
  return answerOf(result) === true;
}

/** A handover: from whom, to whom, and in which workbooks, where it is not in all of them. */
export interface Handover {
  readonly from: string;
  readonly to: string;
  readonly within: readonly string[] | undefined;
  /** The format of the handover document, which shows how things were before; undefined for none. */
  readonly document: FileFormat | undefined;
}

/**
 * Changes every workbook of a current cycle in which somebody is responsible for something, and saves it
 * unless it is being edited; whoever asked stays on the page. What they had until then is offered as a
 * document to pass on.
 */
export async function handOverAll(sources: DatedSources, handover: Handover): Promise<void> {
  const { live, documents, log } = sources;
  const { from, to, within, document } = handover;
  const all = await live.readAll();
  const before = all.filter(({ uri }) => within?.includes(uri.toString()) !== false);
  const { states } = await live.ready();
  const changes: ChangeOf[] = [];
  for (const { uri, workbook } of before) {
    const state = states.get(uri.toString());
    if (state !== undefined && !isCurrent(state.status)) continue;
    if (!hasSomethingToChange(handOver(workbook, from, to))) continue;
    const change = await changeUnseen(documents, uri, {
      make: (now) => handOver(now, from, to),
    });
    const partner = workbook.cycle.organization?.name;
    if (change !== undefined)
      changes.push({ ...change, whose: partner ?? vscode.workspace.asRelativePath(uri) });
  }
  const held = ownersWork(await live.ready()).find(
    ({ name }) => name !== undefined && sameName(name, from),
  );
  if (document !== undefined) await shareHandover(before, handover, document, sources);
  // Not waited for: a message may stay as long as somebody likes.
  const left =
    held &&
    vscode.l10n.t('{name} still has: {work}.', { name: from, work: workWords(held, translate) });
  log.asked('undoing a handover', () => tellChanges(changes, left));
}

/** What somebody has looked after until now, for their successor. */
async function shareHandover(
  workbooks: readonly ReadWorkbook[],
  { from: person, to: successor }: Handover,
  format: FileFormat,
  { today, live, log }: DatedSources,
): Promise<void> {
  const [first] = workbooks;
  if (first === undefined) return;
  const made = {
    kind: 'handover',
    format,
    today: today(),
    ...wordsOfInterface(),
    person,
    successor,
  } as const;
  const place = { at: first.uri, files: live.files, log };
  await shareFile({ ...made, workbooks: workbooks.map(asShared) }, place);
}

/** A change that would be refused is tried as well, so that the person hears why. */
function hasSomethingToChange(edited: Edited): boolean {
  return edited.kind === 'refused' || edited.edits.length > 0;
}
