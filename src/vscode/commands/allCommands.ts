import type { ChoiceSources } from '../editing/openChoices.ts';
import type { EditorHelp } from '../editorHelp.ts';
import { addMeetingNotes } from './meetingNotes.ts';
import { changeOwner } from './changeOwner.ts';
import { askContact } from './askContact.ts';
import { checkAll } from './checkAll.ts';
import type { Command } from './command.ts';
import { explainCheck } from './explainCheck.ts';
import { makeFix } from './makeFix.ts';
import { addMilestone, dropMilestone, markMilestoneDone, moveDueDate } from './milestones.ts';
import { importFile, type ImportCommandSources } from './importFile.ts';
import { finishMeeting } from './meeting/finishMeeting.ts';
import { prepareMeeting } from './meeting/prepareMeeting.ts';
import { newCycle, type NewCycleSources } from './newCycle.ts';
import { repeatWithAnother, startNextCycle } from './nextCycle.ts';
import { openAsForm, openAsText, type OpenAsSources } from './openAs.ts';
import type { Row } from '../../core/portfolio/row.ts';
import { openRow } from './openRow.ts';
import { pauseOrEnd, resume } from './pauseOrEnd.ts';
import { renameOrganization } from './renameOrganization.ts';
import { showOpen } from './showOpen.ts';
import { share } from './sharing/share.ts';
import { showOverview } from './showOverview.ts';
import type { OverviewPanel } from '../overview/overviewPanel.ts';

// Loaded along with the commands.
export { rowOnPage } from './onPage.ts';

export interface AllCommandSources
  extends NewCycleSources, ChoiceSources, ImportCommandSources, OpenAsSources {
  readonly editorHelp: () => Promise<EditorHelp>;
  readonly overview: OverviewPanel;
  /** The row of the tree that is selected. */
  readonly selectedRow: () => Row | undefined;
}

/** Every command that package.json names. */
export function allCommands(sources: AllCommandSources): readonly Command[] {
  return [
    newCycle(sources),
    startNextCycle(sources),
    repeatWithAnother(sources),
    importFile(sources),
    addMilestone(sources),
    markMilestoneDone(sources),
    moveDueDate(sources),
    dropMilestone(sources),
    askContact(sources),
    changeOwner(sources),
    prepareMeeting(sources),
    addMeetingNotes(sources),
    finishMeeting(sources),
    pauseOrEnd(sources),
    resume(sources),
    renameOrganization(sources),
    openRow(sources),
    openAsForm(sources),
    openAsText(sources),
    checkAll(sources),
    showOpen(sources),
    share(sources),
    showOverview(sources.overview),
    makeFix(sources),
    explainCheck(),
  ];
}
