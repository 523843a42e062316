import * as vscode from 'vscode';
import { notSaved, showMessage, tellUndone } from '../showMessage.ts';
import { allOf } from '../../core/guide/joined.ts';
import { isPlaceholder } from '../../core/workbook/values/placeholder.ts';
import type { Portfolio } from '../../core/portfolio/portfolio.ts';
import type { Row } from '../../core/portfolio/row.ts';
import { nameKey } from '../../core/workbook/naming.ts';
import type { RenamePlan } from '../../core/assist/planRename.ts';
import { refusedText } from '../../core/workbook/edits/edited.ts';
import type { ReadWorkbook } from '../workspace/readWorkbooks.ts';
import { askAll, type Step, taking } from '../wizard/askAll.ts';
import { askText, choose } from '../wizard/multiStep.ts';
import { translate } from '../translate.ts';
import { rowGiven } from './command.ts';
import {
  planEverywhere,
  renameEverywhere,
  type MadeRename,
  type Renaming,
} from './renameEverywhere.ts';
import { clickedPath, targetOf, type TargetSources } from './target.ts';

/** What is answered on the way. */
interface Wish {
  readonly renaming: Renaming;
  readonly merges?: boolean;
}

/** What F2 in the sidebar passes, as package.json says. */
const SELECTED = 'selected';

/** *Rename Organization*: in all workbooks and lists; or two partners become one. */
export async function renameOrganization(
  sources: TargetSources & { readonly selectedRow: () => Row | undefined },
  given: unknown,
): Promise<void> {
  const known = renamingGiven(given);
  const portfolio = await sources.live.ready();
  // The keyboard shortcut in the tree can pass no row.
  const row = given === SELECTED ? sources.selectedRow() : given;
  const from = known?.from ?? (await nameOf(sources, row, portfolio));
  if (from === undefined) return;
  const wish = await askAll(
    vscode.l10n.t('Rename Organization'),
    [toWhatStep(known !== undefined), mergeStep(portfolio)],
    { renaming: known ?? { from, to: from } },
  );
  if (wish === undefined) return;
  const made = await rename(sources, wish);
  if (made === undefined || made.count === 0) return;
  sources.log.asked('undoing a rename', () => tellRenamed(wish, made));
}

/** undefined, with a word to the person, where nothing was changed. */
async function rename(
  sources: TargetSources,
  { renaming, merges }: Wish,
): Promise<MadeRename | undefined> {
  if (renaming.from === renaming.to) return undefined;
  const planned = await planEverywhere(sources, renaming, merges === true);
  if (planned.plan.kind === 'refused') {
    void showMessage('warning', refusalOf(planned.plan, planned.workbooks));
    return undefined;
  }
  return renameEverywhere(sources.documents, planned, renaming.typedIn);
}

/** From the form, where the new name is known. */
function renamingGiven(given: unknown): Renaming | undefined {
  const isOne =
    typeof given === 'object' &&
    given !== null &&
    'from' in given &&
    'to' in given &&
    typeof given.from === 'string' &&
    typeof given.to === 'string';
  return isOne ? (given as Renaming) : undefined;
}

/** The name that was pointed at; undefined, with a word to the person, where there is none. */
async function nameOf(
  sources: TargetSources,
  given: unknown,
  { states }: Portfolio,
): Promise<string | undefined> {
  const row = rowGiven(given);
  if (row?.subject.kind === 'idea') return row.subject.name;
  const path =
    row?.subject.kind === 'organization'
      ? row.subject.path
      : (clickedPath(row) ??
        (
          await targetOf(sources, given, vscode.l10n.t('Rename Organization'))
        )?.document.uri.toString());
  if (path === undefined) return undefined;
  const name = states.get(path)?.organization;
  if (name === undefined) {
    void showMessage(
      'information',
      vscode.l10n.t('This workbook names no organization yet. Write its name in the form.'),
    );
  }
  return name;
}

function toWhatStep(isKnown: boolean): Step<Wish> {
  return {
    skip: () => isKnown,
    ask: taking(
      (frame, { renaming: { from, to } }) =>
        askText(frame, {
          prompt: vscode.l10n.t('What’s {name} called now?', { name: from }),
          value: to,
          refuse: (text) =>
            text === '' || isPlaceholder(text) ? vscode.l10n.t('Type its new name.') : undefined,
        }),
      (to, { renaming }) => ({ renaming: { ...renaming, to } }),
    ),
  };
}

/** Asked before anything changes: it says what becomes of both. */
function mergeStep({ organizations, states }: Portfolio): Step<Wish> {
  const other = ({ renaming: { from, to, typedIn } }: Wish): string | undefined => {
    const key = nameKey(to);
    if (key === nameKey(from)) return undefined;
    const isTheirs = [...states].some(
      ([path, { organizationKey }]) => organizationKey === key && path !== typedIn,
    );
    return isTheirs ? (organizations.find((one) => one.key === key)?.name ?? to) : undefined;
  };
  return {
    skip: (wish) => other(wish) === undefined,
    ask: taking(
      (frame, wish) =>
        choose<boolean>(frame, {
          placeholder: vscode.l10n.t('You already have a partner named {name}. Merge the two?', {
            name: other(wish) ?? '',
          }),
          choices: [
            {
              label: vscode.l10n.t('Merge them as {name}', { name: other(wish) ?? '' }),
              detail: vscode.l10n.t(
                'Both keep their history. {from}’s cycles are renumbered to follow the others.',
                { from: wish.renaming.from },
              ),
              value: true,
            },
            { label: vscode.l10n.t('Leave both as they are'), value: false },
          ],
        }),
      (merges, wish) =>
        merges
          ? { ...wish, merges, renaming: { ...wish.renaming, to: other(wish) ?? '' } }
          : 'cancelled',
    ),
  };
}

/** Says what was done, with the way back. */
async function tellRenamed({ renaming, merges }: Wish, made: MadeRename): Promise<void> {
  const { from, to } = renaming;
  const { count } = made;
  const said =
    merges === true
      ? vscode.l10n.t('Merged into one partner: {partners}.', {
          partners: allOf([from, to], translate),
        })
      : count === 1
        ? vscode.l10n.t('{from} is called {to} now, in 1 workbook.', { from, to })
        : vscode.l10n.t('{from} is called {to} now, in {count} workbooks.', { from, to, count });
  const button = vscode.l10n.t('Undo');
  if ((await showMessage('information', withUnsaved(said, made), button)) !== button) return;
  const back = await made.undo();
  if (back !== undefined) tellUndone((words) => withUnsaved(words, back));
}

function withUnsaved(words: string, { unsaved }: MadeRename): string {
  const more = notSaved(unsaved.map((uri) => vscode.workspace.asRelativePath(uri)));
  return more === undefined ? words : `${words} ${more}`;
}

/** Why a rename is refused, in a sentence, and in which workbook where it is one. */
function refusalOf(
  { reason, path }: Extract<RenamePlan, { kind: 'refused' }>,
  workbooks: readonly ReadWorkbook[],
): string {
  const text =
    reason === 'name-taken'
      ? vscode.l10n.t('Another organization already has this name, so nothing was changed.')
      : reason === 'named-too-often'
        ? vscode.l10n.t(
            'The name is at the top of this workbook more than 100 times, so nothing was changed. Please change it in the text.',
          )
        : vscode.l10n.t(refusedText(reason));
  const refusing = workbooks.find((one) => one.path === path);
  return refusing === undefined
    ? text
    : `${vscode.workspace.asRelativePath(refusing.uri)}: ${text}`;
}
