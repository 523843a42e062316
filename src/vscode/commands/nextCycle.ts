import * as vscode from 'vscode';
import { currentCycles } from '../../core/portfolio/organizations.ts';
import { stillOpenWords } from '../../core/portfolio/stillOpen.ts';
import type { Candidate } from '../../core/schema/generated/types.ts';
import {
  planNextCycle,
  planRepeat,
  remainingCandidates,
} from '../../core/workbook/edits/commands/nextCycle.ts';
import { sameName } from '../../core/workbook/naming.ts';
import { openDocument } from '../openWorkbook.ts';
import { folderToWriteIn } from '../wizard/chooseFolder.ts';
import { answerOf, askText, choose } from '../wizard/multiStep.ts';
import { newOrganization } from '../wizard/newCycleWizard.ts';
import type { WorkbookPlanner } from '../wizard/writeWorkbook.ts';
import { single } from './ask.ts';
import { showNew, writeNext, type NewCycleSources } from './newCycle.ts';
import { targetOf, type CommandTarget, type TargetSources } from './target.ts';
import { translate } from '../translate.ts';
import { showMessage } from '../showMessage.ts';

export type NextCycleSources = Omit<NewCycleSources, 'afterReload'> & TargetSources;

/** *Start Next Cycle*: the same organization; facts and lessons carry over, old answers do not. */
export async function startNextCycle(sources: NextCycleSources, given: unknown): Promise<void> {
  const target = await targetOf(sources, given, vscode.l10n.t('Start Next Cycle'));
  const organization = target?.workbook.cycle.organization?.name;
  if (target === undefined) return;
  if (organization === undefined) {
    void showMessage(
      'information',
      vscode.l10n.t(
        'This workbook doesn’t name an organization yet, so there’s no next cycle to start.',
      ),
    );
    return;
  }
  if (!(await startsBeside(sources, target, organization))) return;
  const focus = answerOf(
    await askText(single(vscode.l10n.t('Start Next Cycle')), {
      prompt: vscode.l10n.t('A short name for what you plan with {organization} this time', {
        organization,
      }),
      example: vscode.l10n.t('Pantry nights'),
      isOptional: true,
    }),
  );
  if (focus === undefined) return;
  const started = sources.today();
  const plan: WorkbookPlanner = (given) =>
    planNextCycle(target.workbook, { ...given, started, focus });
  await write(sources, target, organization, plan);
}

/** Whether to start a cycle while others with the organization are open: said before, with the way to them. */
async function startsBeside(
  { live, forms, today }: NextCycleSources,
  { document }: CommandTarget,
  organization: string,
): Promise<boolean> {
  const { organizations } = await live.ready();
  const path = document.uri.toString();
  const partner = organizations.find(({ cycles }) => cycles.some((one) => one.path === path));
  const open = partner === undefined ? [] : currentCycles(partner);
  if (open.length === 0) return true;
  const answer = answerOf(
    await choose<string>(single(vscode.l10n.t('Start Next Cycle')), {
      placeholder: vscode.l10n.t('A cycle with {organization} is still open. Start another one?', {
        organization,
      }),
      choices: [
        ...open.map((one) => ({
          label: vscode.l10n.t('Open cycle {number}', { number: one.summary.cycle.cycle ?? '' }),
          description: one.summary.cycle.focus ?? '',
          detail: stillOpenWords(one, today(), translate),
          value: one.path,
        })),
        { label: leaveOpen(open.length), value: '' },
      ],
    }),
  );
  const opened = answer ? await openDocument(vscode.Uri.parse(answer, true)) : undefined;
  if (opened !== undefined) await forms.show(opened, { offset: 0 });
  return answer === '';
}

function leaveOpen(cycles: number): string {
  return cycles === 1
    ? vscode.l10n.t('Leave it open and start the next one')
    : vscode.l10n.t('Leave them open and start the next one');
}

/** *Repeat with Another Organization*: the list's remaining names first; the list carries over. */
export async function repeatWithAnother(sources: NextCycleSources, given: unknown): Promise<void> {
  const target = await targetOf(sources, given, vscode.l10n.t('Repeat with Another Organization'));
  const candidate = target && (await askCandidate(sources, target));
  if (target === undefined || candidate === undefined) return;
  const started = sources.today();
  const plan: WorkbookPlanner = (given) =>
    planRepeat(target.workbook, candidate, { ...given, started });
  await write(sources, target, candidate.name, plan);
}

async function askCandidate(
  { live }: NextCycleSources,
  { workbook }: CommandTarget,
): Promise<(Candidate & { readonly name: string }) | undefined> {
  const { organizations } = await live.ready();
  const partners = organizations.flatMap(({ name }) => name ?? []);
  const candidates = remainingCandidates(workbook, partners).flatMap(({ name, ...more }) =>
    name === undefined ? [] : [{ name, ...more }],
  );
  return answerOf(
    await choose<Candidate & { readonly name: string }>(
      single(vscode.l10n.t('Repeat with Another Organization')),
      {
        placeholder: nextQuestion(candidates.length, remainingCandidates(workbook, []).length),
        choices: candidates.map((value) => ({
          label: value.name,
          description: value.audience ?? '',
          iconPath: new vscode.ThemeIcon('lightbulb'),
          value,
        })),
        // A name on the list is that one, with what the list says about it.
        whileTyping: (name) =>
          candidates.some((one) => sameName(one.name, name))
            ? []
            : [newOrganization(name, { name })],
      },
    ),
  );
}

/** A list that nobody began isn’t used up. */
function nextQuestion(left: number, listed: number): string {
  if (left > 0) return vscode.l10n.t('Who is next? Pick from your list, or type a new name');
  return listed > 0
    ? vscode.l10n.t('Your list is empty. Which organization is next? Type its name')
    : vscode.l10n.t('Which organization is next? Type its name');
}

async function write(
  sources: NextCycleSources,
  { document }: CommandTarget,
  organization: string,
  plan: WorkbookPlanner,
): Promise<void> {
  const root = await folderToWriteIn(document.uri);
  const written = root && (await writeNext(sources, organization, plan, root));
  if (written !== undefined) await showNew(sources, written);
}
