import type { ChoiceSources } from '../editing/openChoices.ts';
import type { OpenProblems } from '../problems/problems.ts';
import { addMeetingNotes } from './meetingNotes.ts';
import { changeOwner } from './changeOwner.ts';
import { checkAll } from './checkAll.ts';
import type { Command } from './command.ts';
import { explainCheck } from './explainCheck.ts';
import { makeFix } from './makeFix.ts';
import { addMilestone, markMilestoneDone, moveDueDate } from './milestones.ts';
import { importFile } from './importFile.ts';
import type { ImportSources } from '../imports/sources.ts';
import { finishMeeting } from './meeting/finishMeeting.ts';
import { prepareMeeting } from './meeting/prepareMeeting.ts';
import { newCycle, type NewCycleSources } from './newCycle.ts';
import { repeatWithAnother, startNextCycle } from './nextCycle.ts';
import { openAsForm, openAsText, type OpenAsSources } from './openAs.ts';
import { openRow } from './openRow.ts';
import { pauseOrEnd, resume } from './pauseOrEnd.ts';
import { showOpen } from './showOpen.ts';
import { share } from './sharing/share.ts';
import { showOverview } from './showOverview.ts';
import type { OverviewPanel } from '../overview/overviewPanel.ts';

export interface AllCommandSources
  extends NewCycleSources, ChoiceSources, ImportSources, OpenAsSources {
  readonly problems: OpenProblems;
  readonly overview: OverviewPanel;
}

/** Every command that package.json names. */
export function allCommands(sources: AllCommandSources): readonly Command[] {
  const { library, problems } = sources;
  return [
    newCycle(sources),
    startNextCycle(sources),
    repeatWithAnother(sources),
    importFile(sources),
    addMilestone(sources),
    markMilestoneDone(sources),
    moveDueDate(sources),
    changeOwner(sources),
    prepareMeeting(sources),
    addMeetingNotes(sources),
    finishMeeting(sources),
    pauseOrEnd(sources),
    resume(sources),
    openRow(sources),
    openAsForm(sources),
    openAsText(sources),
    checkAll(library, problems),
    showOpen(sources),
    share(sources),
    showOverview(sources.overview),
    makeFix(sources),
    explainCheck(),
  ];
}
