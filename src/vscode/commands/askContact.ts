import * as vscode from 'vscode';
import { contactWays, type ContactWay } from '../../core/portfolio/contactWays.ts';
import { pickOne } from '../wizard/multiStep.ts';
import { rowGiven } from './command.ts';
import type { MeetingSources } from './meeting/showMeeting.ts';
import { milestoneOnPage } from './onPage.ts';
import { openPlace } from './openRow.ts';
import { clickedMilestone, clickedPath, targetOf } from './target.ts';
import { showMessage } from '../showMessage.ts';

/** *Ask the Contact*: by mail or telephone, about what was clicked. */
export async function askContact(sources: MeetingSources, given: unknown): Promise<void> {
  const { states } = await sources.live.ready();
  const row = rowGiven(given);
  const onPage = milestoneOnPage(given);
  const title = vscode.l10n.t('Ask the Contact');
  const path =
    onPage?.path ??
    clickedPath(row) ??
    (await targetOf(sources, given, title))?.document.uri.toString();
  if (path === undefined) return;
  const cycle = states.get(path)?.summary.cycle;
  const about = onPage ? cycle?.milestones?.[onPage.index]?.title : clickedMilestone(row)?.title;
  const contact = cycle?.organization?.contact;
  const ways = contactWays(contact);
  const way = ways.length > 1 ? await pick(title, ways) : ways[0];
  if (way !== undefined) await reach(way, about ?? '');
  else if (ways.length === 0 && (await mayGoToContact(contact)))
    await openPlace(sources, path, { kind: 'field', path: ['organization', 'contact'] });
}

function pick(title: string, ways: readonly ContactWay[]): Promise<ContactWay | undefined> {
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

/** Opens the person's mail or telephone; a mail says what it is about. */
export async function reach({ kind, link }: ContactWay, about: string): Promise<void> {
  const subject = kind === 'mail' && about !== '' ? `?subject=${encodeURIComponent(about)}` : '';
  await vscode.env.openExternal(vscode.Uri.parse(`${link}${subject}`, true));
}
