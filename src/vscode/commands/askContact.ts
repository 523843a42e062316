import * as vscode from 'vscode';
import { draftText } from '../../core/letters/draft.ts';
import { letterAbout, matterName } from '../../core/letters/letter.ts';
import { matterOf, mattersOf, type Matter } from '../../core/letters/matters.ts';
import { contactWays, type ContactWay } from '../../core/portfolio/contactWays.ts';
import type { CycleState } from '../../core/portfolio/cycleState.ts';
import { languageOf } from '../../core/workbook/language.ts';
import { dayIn } from '../../core/workbook/status/status.ts';
import { wordsOfInterface, wordsOfWorkbook } from '../documentWords.ts';
import type { Parts } from '../parts.ts';
import { showMessage } from '../showMessage.ts';
import { pickOne } from '../wizard/multiStep.ts';
import { rowGiven } from './command.ts';
import { actOnDraft, draftAct, showDraft } from './letterDraft.ts';
import type { MeetingSources } from './meeting/showMeeting.ts';
import { askedOnPage, milestoneOnPage } from './onPage.ts';
import { openPlace } from './openRow.ts';
import { clickedMilestone, clickedPath, targetOf } from './target.ts';

export type LetterSources = MeetingSources & Pick<Parts, 'extension'>;

/** *Write to the Contact*: a draft about what was clicked, for mail or for the telephone. */
export async function askContact(sources: LetterSources, given: unknown): Promise<void> {
  const act = draftAct(given);
  if (act !== undefined) return actOnDraft(act);
  const { states } = await sources.live.ready();
  const row = rowGiven(given);
  const asked = askedOnPage(given);
  const title = vscode.l10n.t('Write to the Contact');
  const path =
    asked?.path ??
    milestoneOnPage(given)?.path ??
    clickedPath(row) ??
    (await targetOf(sources, given, title))?.document.uri.toString();
  const state = path === undefined ? undefined : states.get(path);
  if (state === undefined) return;
  const { cycle } = state.summary;
  const ways = contactWays(cycle.organization?.contact);
  const way =
    ways.find(({ link }) => link === asked?.link) ??
    (ways.length > 1 ? await pickWay(title, ways) : ways[0]);
  if (way === undefined) {
    if (ways.length === 0 && (await mayGoToContact(cycle.organization?.contact)))
      await openPlace(sources, state.path, { kind: 'field', path: ['organization', 'contact'] });
    return;
  }
  const today = sources.today();
  const matter =
    matterClicked(given, state, today, asked?.about) ?? (await pickMatter(title, state, today));
  if (matter === undefined) return;
  const { t } = await wordsOfWorkbook(languageOf({ cycle }), sources.extension);
  const letter = letterAbout(matter, { cycle, today, t });
  await showDraft(draftText({ ...letter, to: way.text }, t), way);
}

/** What a row or a place on the page says that it is about. */
function matterClicked(
  given: unknown,
  state: CycleState,
  today: number,
  about: string | undefined,
): Matter | undefined {
  const row = rowGiven(given);
  const { milestones = [] } = state.summary.cycle;
  const index = milestoneOnPage(given)?.index ?? clickedMilestone(row)?.index;
  const title = index === undefined ? about : milestones[index]?.title;
  const due = row?.subject.kind === 'due' ? row.subject.due : undefined;
  const dated = state.dates.find((one) =>
    index === undefined && due !== undefined
      ? one.kind === due.kind && one.day === due.day
      : one.kind === 'milestone' && one.title === title && title !== undefined,
  );
  if (dated !== undefined) return matterOf(dated, state, today);
  const milestone = index === undefined ? undefined : milestones[index];
  if (milestone === undefined) return undefined;
  const { owner } = milestone;
  if (milestone['done-on'] !== undefined || milestone.status === 'done')
    return { kind: 'thanks', title: milestone.title };
  const day = dayIn(milestone.due);
  const target = { kind: 'field', path: ['milestones', index ?? 0] } as const;
  return day === undefined
    ? undefined
    : matterOf({ kind: 'milestone', day, daysLate: 0, owner, title, target }, state, today);
}

function pickMatter(title: string, state: CycleState, today: number): Promise<Matter | undefined> {
  const { t } = wordsOfInterface();
  const choices = mattersOf(state, today).map((value) => {
    const name = matterName(value, { today, t });
    return { label: name.charAt(0).toUpperCase() + name.slice(1), value };
  });
  return choices.length === 1
    ? Promise.resolve(choices[0]?.value)
    : pickOne(title, vscode.l10n.t('What do you want to write about?'), choices);
}

function pickWay(title: string, ways: readonly ContactWay[]): Promise<ContactWay | undefined> {
  const choices = ways.map((way) => ({
    label: way.text,
    iconPath: new vscode.ThemeIcon(way.kind === 'mail' ? 'mail' : 'device-mobile'),
    value: way,
  }));
  return pickOne(title, vscode.l10n.t('How do you want to reach them?'), choices);
}

/** Says that there is no way yet, and offers to write one down; true where somebody wants that. */
async function mayGoToContact(contact: string | undefined): Promise<boolean> {
  const go = contact === undefined ? vscode.l10n.t('Add Contact') : vscode.l10n.t('Open Contact');
  const text =
    contact === undefined
      ? vscode.l10n.t('Add a contact first, with a phone number or an email address.')
      : vscode.l10n.t('Add a phone number or an email address to “{contact}” first.', { contact });
  return (await showMessage('information', text, go)) === go;
}
