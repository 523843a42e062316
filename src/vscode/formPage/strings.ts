import * as vscode from 'vscode';
import type { FormStrings } from '../../core/form/formMessages.ts';

/** What the page says by itself. Slots are filled on the page. */
export function formStrings(): FormStrings {
  const t = vscode.l10n.t;
  return {
    save: t('Save'),
    saved: t('Saved'),
    unsaved: t('Not saved'),
    share: t('Share or print…'),
    next: t('Next: {question}'),
    parts: t('Parts of the workbook'),
    partOf: t('Part {at} of {all}: {part}'),
    open: t('to fill in'),
    countOpen: t('{open} of {asked} to fill in'),
    more: t('More'),
    clear: t('Clear'),
    remove: t('Remove'),
    sort: t('Sort by date'),
    removed: t('{item} removed. Ctrl+Z brings it back.'),
    added: t('{item} added.'),
    markDone: t('Mark as done: {item}'),
    markOpen: t('Mark as not done: {item}'),
    pickDay: t('Pick a day: {label}'),
    previousMonth: t('Previous month'),
    nextMonth: t('Next month'),
    dayHint: t('Such as “Dec 5” or “next Friday”'),
    yours: t('Your version is in the field. Someone else wrote:'),
    keepMine: t('Keep mine'),
    takeTheirs: t('Take theirs'),
    nothing: t('(nothing)'),
    locked: t('This can’t be changed here. Here’s how it looks in the text:'),
    showLine: t('Show it in the text'),
    unreadable: t('Some lines at the top of the text can’t be read:'),
    readOnly: t('You can read this workbook, but you can’t change it.'),
    onDisk: t(
      'Someone else saved this workbook while you had it open. When you save, VS Code will ask which version to keep; “Compare” shows both.',
    ),
    unheard: t(
      'What you’re typing isn’t getting into the workbook. Copy what you typed last, close this tab, and open the workbook again.',
    ),
    addMeeting: t('Add today’s meeting'),
    prepareMeeting: t('Prepare a meeting…'),
    finishMeeting: t('Finish a meeting…'),
    nextCycle: t('Start next cycle…'),
    pauseOrEnd: t('Pause or end this cycle…'),
    resume: t('Resume this cycle'),
    repeatWith: t('Repeat with another organization…'),
    smart: t('SMART: {lit} of 5'),
    lit: t('answered'),
    unlit: t('to fill in'),
    cycle: t('Cycle {number}'),
    useSentence: t('Make it our goal'),
    item: t('{item} {at}: {name}'),
    nameless: t('no name yet'),
  };
}
