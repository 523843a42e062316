import * as vscode from 'vscode';
import type { FromOverview } from '../../core/overview/overviewMessages.ts';
import { targetAt } from '../../core/overview/pagePlace.ts';
import type { Portfolio } from '../../core/portfolio/portfolio.ts';
import { row, type Row } from '../../core/portfolio/row.ts';
import { nameKey, type FileId } from '../../core/workbook/naming.ts';

/** Does what was asked on the page as the sidebar does it: by a command on a row. */
export async function actOn(
  message: Exclude<FromOverview, { type: 'look' | 'mine' | 'done' | 'move' | 'drop' | 'undo' }>,
  portfolio: Portfolio,
): Promise<void> {
  switch (message.type) {
    case 'open':
      await onWorkbook('openRow', message.path, portfolio, {
        ...{ kind: 'question', path: message.path, target: targetAt(message.place) },
      });
      return;
    case 'ask':
      // The command looks whether there is such a contact.
      await run('askContact', { webviewSection: 'contact', ...message });
      return;
    case 'next':
      await onWorkbook('startNextCycle', message.path, portfolio, {
        ...{ kind: 'cycle', path: message.path, stopped: false },
      });
      return;
    case 'prepare':
    case 'finish':
      // The same as its menu gives; the command looks whether there is such a meeting.
      await run(`${message.type}Meeting`, { webviewSection: 'dueMeeting', ...message });
      return;
    case 'start':
      await run('newCycle', ideaRow(message.name, portfolio));
  }
}

/** A page may name workbooks that we know, and no other file. */
async function onWorkbook(
  command: string,
  path: FileId,
  { states }: Portfolio,
  subject: Row['subject'],
): Promise<void> {
  if (!states.has(path)) return;
  const target = subject.kind === 'question' ? subject.target : undefined;
  const open = target && { path, target };
  await run(command, row({ id: path, label: path, subject, open }));
}

function ideaRow(name: string | undefined, { ideas }: Portfolio): Row | undefined {
  const idea = name === undefined ? undefined : ideas.find(({ key }) => key === nameKey(name));
  if (idea === undefined) return undefined;
  const { key: id, name: label } = idea;
  return row({ id, label, subject: { kind: 'idea', name: label } });
}

async function run(command: string, given: unknown): Promise<void> {
  await vscode.commands.executeCommand(`partnershipWorkbooks.${command}`, given);
}
