import * as vscode from 'vscode';
import type { Day } from '../../core/calendar/day.ts';
import { knownOwners } from '../../core/portfolio/owners.ts';
import type { Portfolio } from '../../core/portfolio/portfolio.ts';
import type { Row } from '../../core/portfolio/row.ts';
import {
  ownersWork,
  workWords,
  type OwnedMilestone,
  type OwnersWork,
} from '../../core/portfolio/ownersWork.ts';
import { KINDS, type FileFormat } from '../../core/sharing/kinds.ts';
import type { FileId } from '../../core/workbook/naming.ts';
import { activeForm } from '../form/activeForm.ts';
import { dayInWords, translate } from '../translate.ts';
import { askAll, into, type Step, taking } from '../wizard/askAll.ts';
import { choose, type Choice } from '../wizard/multiStep.ts';
import { askOwner } from './ask.ts';
import { rowGiven } from './command.ts';
import { changeOneOwner, handOverAll } from './handOver.ts';
import { workChoice } from './whoseWork.ts';
import { milestoneOnPage } from './onPage.ts';
import { formatChoice } from './sharing/questions.ts';
import { clickedMilestone, clickedPath, type DatedSources } from './target.ts';
import { showMessage } from '../showMessage.ts';

/** Whose work is handed over, what of it, and to whom. */
interface Wish {
  readonly work?: OwnersWork;
  readonly what?: What;
  readonly to?: string;
  /** The handover that is made beside it, where somebody wants one. */
  readonly document?: FileFormat | 'none';
}

/** One milestone, or all that somebody looks after: in one workbook, or in all of them. */
type What =
  | { readonly kind: 'milestone'; readonly milestone: OwnedMilestone }
  | { readonly kind: 'all'; readonly within: readonly string[] | undefined };

/** *Change Who Is Responsible*: of a milestone, or of all that somebody looks after, for a handover. */
export async function changeOwner(sources: DatedSources, given: unknown): Promise<void> {
  const portfolio = await sources.live.ready();
  const partner = partnerGiven(rowGiven(given), portfolio);
  const everybody = ownersWork(portfolio);
  const all =
    partner === undefined
      ? everybody
      : everybody.filter((one) => countOf(workWithin(one, partner.paths)) > 0);
  const clicked = clickedMilestone(rowGiven(given)) ?? milestoneOnPage(given);
  const sharing = all.filter(({ milestones }) => milestones.some((one) => isSame(one, clicked)));
  const work = sharing.length === 1 ? sharing[0] : undefined;
  if (all.length === 0) {
    void showMessage(
      'information',
      partner === undefined
        ? vscode.l10n.t('There’s no unfinished work in any workbook.')
        : vscode.l10n.t('{partner} has no unfinished work.', { partner: partner.name }),
    );
    return;
  }
  const path = clickedPath(rowGiven(given)) ?? clicked?.path ?? workbookInFront(portfolio);
  const here = { paths: path === undefined ? [] : [path], ...partner };
  const steps: readonly Step<Wish>[] = [
    sharing.length > 1 ? whoOfThemStep(sharing) : whoseStep(all, partner, work !== undefined),
    whatStep(here, clicked, sources.today()),
    toWhomStep(knownOwners(portfolio)),
    documentStep(),
  ];
  const wish = await askAll(
    vscode.l10n.t('Change Who Is Responsible'),
    steps,
    work ? { work } : {},
  );
  const what = wish?.what ?? onlyThing(wish?.work);
  if (wish?.to === undefined || what === undefined) return;
  if (what.kind === 'milestone')
    await changeOneOwner(sources, what.milestone, wish.to, wish.work?.name);
  else {
    const document = wish.document === 'none' ? undefined : wish.document;
    await handOverAll(sources, { from: wish.work?.name ?? '', to: wish.to, ...what, document });
  }
}

/** The workbooks that a command is about first; `name` is the partner that was pointed at. */
interface Here {
  readonly paths: readonly FileId[];
  readonly name?: string;
}

/** The partner, or the one cycle of it, whose row a command was called from. */
function partnerGiven(row: Row | undefined, { states }: Portfolio): Required<Here> | undefined {
  if (row?.subject.kind !== 'organization' && row?.subject.kind !== 'cycle') return undefined;
  const { subject } = row;
  const paths =
    subject.kind === 'organization' && subject.going.length > 0 ? subject.going : [subject.path];
  return { paths, name: states.get(subject.path)?.organization ?? row.label };
}

function workbookInFront({ states }: Portfolio): FileId | undefined {
  const active = (activeForm() ?? vscode.window.activeTextEditor?.document.uri)?.toString();
  return active !== undefined && states.has(active) ? active : undefined;
}

/** The names that look after something, with how much: in the same order whatever is open. */
function whoseStep(
  all: readonly OwnersWork[],
  partner: Required<Here> | undefined,
  isKnown: boolean,
): Step<Wish> {
  return {
    skip: () => isKnown,
    ask: taking(
      (frame, wish) =>
        choose<OwnersWork>(frame, {
          placeholder:
            partner === undefined
              ? vscode.l10n.t('Whose work are you handing over?')
              : vscode.l10n.t('{partner}: whose work are you handing over?', {
                  partner: partner.name,
                }),
          choices: all.map((one) => ({
            ...workChoice(partner === undefined ? one : workWithin(one, partner.paths)),
            value: one,
          })),
          active: wish.work,
        }),
      // What was picked from one person's work doesn't apply to another's.
      (work) => ({ work }),
    ),
  };
}

/** Whose part of a milestone that several people share. */
function whoOfThemStep(sharing: readonly OwnersWork[]): Step<Wish> {
  return {
    ask: taking(
      (frame, wish) =>
        choose<OwnersWork>(frame, {
          placeholder: vscode.l10n.t('Several people share this. Whose part are you handing over?'),
          choices: sharing.map(workChoice),
          active: wish.work,
        }),
      (work) => ({ work }),
    ),
  };
}

/** What stands in some workbooks of all that somebody looks after. */
function workWithin(work: OwnersWork, paths: readonly FileId[]): OwnersWork {
  const isHere = (path: FileId): boolean => paths.includes(path);
  return {
    ...work,
    milestones: work.milestones.filter(({ path }) => isHere(path)),
    coordinates: work.coordinates.filter(isHere),
    leads: work.leads.filter(isHere),
  };
}

function countOf({ milestones, coordinates, leads }: OwnersWork): number {
  return milestones.length + coordinates.length + leads.length;
}

/** With only one thing to hand over there is nothing to choose. undefined where there is a choice. */
function onlyThing(work: OwnersWork | undefined): What | undefined {
  if (work === undefined) return undefined;
  if (countOf(work) > 1) return undefined;
  const [milestone] = work.milestones;
  return milestone ? { kind: 'milestone', milestone } : { kind: 'all', within: undefined };
}

function whatStep(here: Here, clicked: OwnedPlace | undefined, today: Day): Step<Wish> {
  return {
    skip: ({ work }) => (work === undefined ? 'unknown' : onlyThing(work) !== undefined),
    ask: into('what', (frame, wish) => {
      const { work } = wish;
      if (work === undefined) return 'back';
      const own = work.milestones.filter((one) => isSame(one, clicked));
      // Somebody who pointed at a partner doesn't mean another partner's milestones.
      const shown = here.name === undefined ? work : workWithin(work, here.paths);
      const others = shown.milestones.filter((one) => !isSame(one, clicked));
      return choose<What>(frame, {
        placeholder: vscode.l10n.t('What are you handing over?'),
        choices: [
          ...own.map((one) => milestoneChoice(one, today)),
          ...(work.name === undefined ? [] : allChoices(work, here)),
          ...others.map((one) => milestoneChoice(one, today)),
        ],
        active: wish.what,
      });
    }),
  };
}

type OwnedPlace = Pick<OwnedMilestone, 'path' | 'index'>;

function isSame(one: OwnedPlace, other: OwnedPlace | undefined): boolean {
  return one.path === other?.path && one.index === other.index;
}

function allChoices(work: OwnersWork, { paths, name }: Here): readonly Choice<What>[] {
  const everywhere: Choice<What> = {
    label: vscode.l10n.t('Everything, in all workbooks'),
    description: workWords(work, translate),
    value: { kind: 'all', within: undefined },
  };
  const own = workWithin(work, paths);
  // One milestone can be picked by its own name.
  if (countOf(own) === 0 || (countOf(own) === 1 && own.milestones.length === 1))
    return [everywhere];
  const inHere: Choice<What> = {
    label:
      name === undefined
        ? vscode.l10n.t('Everything in this workbook')
        : vscode.l10n.t('Everything with {partner}', { partner: name }),
    description: workWords(own, translate),
    value: { kind: 'all', within: paths },
  };
  return [inHere, everywhere];
}

function milestoneChoice(milestone: OwnedMilestone, today: Day): Choice<What> {
  const { title, day, organization } = milestone;
  const date = dayInWords(day, today);
  return {
    label: title ?? vscode.l10n.t('Untitled milestone'),
    description: organization === undefined ? date : `${organization} · ${date}`,
    value: { kind: 'milestone', milestone },
  };
}

function toWhomStep(names: readonly string[]): Step<Wish> {
  return {
    ask: into('to', (frame, wish) => {
      const placeholder = toWhom(wish);
      const others = names.filter((name) => name !== wish.work?.name);
      return askOwner(frame, placeholder, others);
    }),
  };
}

/** Asked before anything changes, and not in a message that disappears. */
function documentStep(): Step<Wish> {
  return {
    skip: ({ work, what = onlyThing(work) }) =>
      what === undefined ? 'unknown' : what.kind !== 'all',
    mayBeLeft: true,
    ask: into('document', (frame) =>
      choose<FileFormat | 'none'>(frame, {
        placeholder: vscode.l10n.t('Make a handover document, too?'),
        choices: [
          { label: vscode.l10n.t('No document'), value: 'none' },
          ...KINDS.handover.formats.map(formatChoice),
        ],
      }),
    ),
  };
}

/** Names what is handed over: whoever came from a row was not asked. */
function toWhom({ work, what = onlyThing(work) }: Wish): string {
  if (what?.kind !== 'milestone')
    return vscode.l10n.t('Who takes over from {name}?', {
      name: work?.name ?? '',
    });
  const milestone = what.milestone.title ?? vscode.l10n.t('Milestone without a title');
  return vscode.l10n.t('Who’s responsible for “{milestone}” now?', {
    milestone,
  });
}
