import * as vscode from 'vscode';
import type { Day } from '../../core/calendar/day.ts';
import { draftText } from '../../core/letters/draft.ts';
import { letterAbout, matterName } from '../../core/letters/letter.ts';
import { matterOf, matterOfDone, mattersOf, type Matter } from '../../core/letters/matters.ts';
import { contactWays, type ContactWay } from '../../core/portfolio/contactWays.ts';
import { datedLabel } from '../../core/portfolio/labels.ts';
import { cycleState, type CycleState } from '../../core/portfolio/cycleState.ts';
import type { Dated } from '../../core/portfolio/dated.ts';
import { summarize } from '../../core/portfolio/summary.ts';
import { fieldPathOf } from '../../core/schema/fieldPath.ts';
import { languageOf } from '../../core/workbook/language.ts';
import type { FileId } from '../../core/workbook/naming.ts';
import { dayIn } from '../../core/workbook/status/status.ts';
import { wordsOfInterface, wordsOfWorkbook } from '../documentWords.ts';
import { translate } from '../translate.ts';
import { openDocument } from '../openWorkbook.ts';
import type { Parts } from '../parts.ts';
import { pickOne } from '../wizard/multiStep.ts';
import { rowGiven } from './command.ts';
import {
  chooseAct,
  draftAct,
  sendOrCopy,
  showDraft,
  type DraftAct,
  type Written,
} from './letterDraft.ts';
import type { MeetingSources } from './meeting/showMeeting.ts';
import { askedOnPage, milestoneOnPage } from './onPage.ts';
import { openPlace } from './openRow.ts';
import { shareToAttach, type SharingSources } from './sharing/share.ts';
import { clickedMilestone, clickedPath, targetOf } from './target.ts';

export type LetterSources = MeetingSources & SharingSources & Pick<Parts, 'drafts' | 'log'>;

/**
 * *Write to the Contact*: a draft about what was clicked, for mail or for the telephone. `field`: where in the form
 * it was asked for, such as `milestones.2`.
 */
export async function askContact(
  sources: LetterSources,
  given: unknown,
  field?: unknown,
): Promise<void> {
  const act = draftAct(given);
  if (act !== undefined) return actOn(sources, act);
  const title = vscode.l10n.t('Write to the Contact');
  const asked = askedOnPage(given);
  const state = await stateMeant(sources, given, title);
  if (state === undefined) return;
  const { path } = state;
  const ways = waysTo(state);
  const way = ways.find(({ link }) => link === asked?.link) ?? (await chooseWay(title, ways));
  if (way === undefined && ways.length > 0) return;
  const today = sources.today();
  const clicked = matterClicked({ given, field, about: asked?.about }, state, today, way);
  const matter = clicked ?? (await pickMatter(title, state, today, way));
  if (matter === undefined) return;
  const write = (now: CycleState, by: ContactWay | undefined): Promise<Written> =>
    writeAbout(sources, now, matter, by);
  await showDraft(sources, await write(state, way), (renew) =>
    way === undefined
      ? onceReached(sources, path, async (...by) => renew(await write(...by)))
      : vscode.Disposable.from(),
  );
}

/** *Send or Copy This Message*: what stands above a draft as links, for whoever can’t click there. */
export async function sendDraft(sources: LetterSources): Promise<void> {
  const act = await chooseAct(sources.drafts);
  if (act !== undefined) await actOn(sources, act);
}

async function writeAbout(
  { extension, today: readToday }: LetterSources,
  state: CycleState,
  matter: Matter,
  way: ContactWay | undefined,
): Promise<Written> {
  const { cycle } = state.summary;
  const today = readToday();
  const { t } = await wordsOfWorkbook(languageOf({ cycle }), extension);
  const [first] = matter.kind === 'milestones' ? matter.milestones : [];
  // Whose it is shows once it is known who reads it.
  const known = first === undefined ? matter : matterOf(first, state, today, { way: way?.text });
  const text = draftText(
    { ...letterAbout(known, { cycle, way, today, t }), to: way?.text ?? '' },
    t,
  );
  const attach =
    matter.kind === 'plan' ? 'plan' : matter.kind === 'meeting' ? 'invitation' : undefined;
  return { ...{ path: state.path, way, attach, text }, about: matterName(matter, { today, t }) };
}

function waysTo({ summary: { cycle } }: CycleState): readonly ContactWay[] {
  return contactWays(cycle.organization?.contact);
}

/** Tells how a partner can be reached, as often as that changes. */
function onceReached(
  { live, log }: LetterSources,
  path: FileId,
  tell: (state: CycleState, way: ContactWay) => Promise<void>,
): vscode.Disposable {
  let last: string | undefined;
  return live.onDidChange(({ states }) => {
    const state = states.get(path);
    const ways = state === undefined ? [] : waysTo(state);
    const way = ways.find(({ kind }) => kind === 'mail') ?? ways[0];
    if (state === undefined || way === undefined || way.text === last) return;
    last = way.text;
    log.inBackground('filling in a draft', () => tell(state, way));
  });
}

async function actOn(sources: LetterSources, act: DraftAct): Promise<void> {
  const { path, draftAct: chosen, attach } = act;
  if (chosen === 'contact')
    return openPlace(sources, path, { kind: 'field', path: ['organization', 'contact'] });
  if (chosen !== 'attach' || attach === undefined) return sendOrCopy(act);
  const document = await openDocument(vscode.Uri.parse(path, true));
  const open = document && sources.documents.get(document);
  if (open?.workbook === undefined) return;
  await shareToAttach(sources, { document: open.document, workbook: open.workbook }, attach);
}

/** The state of the workbook that is meant; where it is in front, as it is now. */
async function stateMeant(
  sources: LetterSources,
  given: unknown,
  title: string,
): Promise<CycleState | undefined> {
  const { states } = await sources.live.ready();
  const path =
    askedOnPage(given)?.path ?? milestoneOnPage(given)?.path ?? clickedPath(rowGiven(given));
  if (path !== undefined) return states.get(path);
  const target = await targetOf(sources, given, title);
  if (target === undefined) return undefined;
  const entry = { path: target.document.uri.toString(), summary: summarize(target.workbook) };
  return cycleState(entry, sources.today());
}

interface Clicked {
  readonly given: unknown;
  readonly field: unknown;
  /** A title or a few words. */
  readonly about: string | undefined;
}

/** What a row, a place on the page, or one in the form says that it is about. */
function matterClicked(
  { given, field, about }: Clicked,
  state: CycleState,
  today: Day,
  way: ContactWay | undefined,
): Matter | undefined {
  const row = rowGiven(given);
  const { milestones = [] } = state.summary.cycle;
  const [key, at] = typeof field === 'string' ? fieldPathOf(field) : [];
  const index =
    key === 'milestones' ? at : (milestoneOnPage(given)?.index ?? clickedMilestone(row)?.index);
  const milestone = typeof index === 'number' ? milestones[index] : undefined;
  const due = row?.subject.kind === 'due' ? row.subject.due : undefined;
  const isOver = ({ kind, day }: Dated): boolean => kind === 'meeting' && day < today;
  const dated = state.dates.find((one) => {
    if (isOver(one)) return false;
    if (key === 'next-meeting' || key === 'goal')
      return one.kind === (key === 'goal' ? 'goal' : 'meeting');
    if (index !== undefined)
      return (
        one.kind === 'milestone' && one.target.kind === 'field' && one.target.path[1] === index
      );
    return due === undefined
      ? about !== undefined && datedLabel(one, today, translate) === about
      : one.kind === due.kind && one.day === due.day;
  });
  const options = { way: way?.text };
  // Whoever asks somebody by their address asks first for what they have to do.
  const theirs =
    about === undefined
      ? undefined
      : mattersOf(state, today, options).find(
          (one) =>
            one.kind === 'milestones' &&
            one.whose === 'theirs' &&
            one.milestones.some(({ day }) => day < today),
        );
  if (theirs !== undefined) return theirs;
  if (dated !== undefined) return matterOf(dated, state, today, options);
  if (milestone === undefined) return undefined;
  const { owner, title } = milestone;
  if (milestone['done-on'] !== undefined || milestone.status === 'done')
    return matterOfDone(milestone, state, options);
  const day = milestone.status === 'dropped' ? undefined : dayIn(milestone.due);
  const target = { kind: 'field', path: ['milestones', Number(index)] } as const;
  return day === undefined
    ? undefined
    : matterOf(
        { kind: 'milestone', day, daysLate: 0, owner, title, target },
        state,
        today,
        options,
      );
}

function pickMatter(
  title: string,
  state: CycleState,
  today: Day,
  way: ContactWay | undefined,
): Promise<Matter | undefined> {
  const { t } = wordsOfInterface();
  const choices = mattersOf(state, today, { way: way?.text }).map((value) => {
    const name = matterName(value, { today, t });
    return { label: name.charAt(0).toUpperCase() + name.slice(1), value };
  });
  return choices.length === 1
    ? Promise.resolve(choices[0]?.value)
    : pickOne(title, vscode.l10n.t('What do you want to write about?'), choices);
}

/** The only address, if there is one; else the only number. */
async function chooseWay(
  title: string,
  ways: readonly ContactWay[],
): Promise<ContactWay | undefined> {
  const mails = ways.filter(({ kind }) => kind === 'mail');
  const [first, ...others] = mails.length > 0 ? mails : ways;
  if (first === undefined || others.length === 0) return first;
  const choices = ways.map((way) => ({
    label: way.text,
    iconPath: new vscode.ThemeIcon(way.kind === 'mail' ? 'mail' : 'device-mobile'),
    value: way,
  }));
  return pickOne(title, vscode.l10n.t('How do you want to reach them?'), choices);
}
