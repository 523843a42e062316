import type { ChoiceSources } from '../editing/openChoices.ts';
import type { EditorHelp } from '../editorHelp.ts';
import { addHeading } from './addHeading.ts';
import { addOurQuestion } from './addOurQuestion.ts';
import { editOurQuestions } from './editOurQuestions.ts';
import { addMeetingNotes } from './meetingNotes.ts';
import { changeOwner } from './changeOwner.ts';
import { askContact, sendDraft, type LetterSources } from './askContact.ts';
import {
  askPartner,
  fillInCheckUp,
  notThisTime,
  pasteReply,
  shareBothSides,
  weTalked,
} from './checkUp.ts';
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
import type { OurQuestionsFollowed } from '../workspace/ourQuestions.ts';
import type { OverviewPanel } from '../overview/overviewPanel.ts';

// Loaded along with the commands.
export { rowOnPage } from './onPage.ts';

export interface AllCommandSources
  extends NewCycleSources, ChoiceSources, ImportCommandSources, OpenAsSources, LetterSources {
  readonly editorHelp: () => Promise<EditorHelp>;
  readonly ourQuestions: () => Promise<OurQuestionsFollowed>;
  readonly overview: OverviewPanel;
  /** The row of the tree that is selected. */
  readonly selectedRow: () => Row | undefined;
}

/** Every command that package.json names, without the prefix of all. */
export const COMMANDS: Readonly<Record<string, Command<AllCommandSources>>> = {
  newCycle,
  // VS Code hands a button of a view's title the row that happens to have the focus.
  newCycleFromTitle: (sources) => newCycle(sources, undefined),
  startNextCycle,
  repeatWithAnother,
  import: importFile,
  addMilestone,
  markMilestoneDone,
  moveDueDate,
  dropMilestone,
  askContact,
  sendDraft,
  changeOwner,
  prepareMeeting,
  askPartner,
  fillInCheckUp,
  pasteReply,
  shareBothSides,
  weTalked,
  notThisTime,
  addMeetingNotes,
  addHeading,
  addOurQuestion: (sources) => addOurQuestion({ ...sources, files: sources.live.files }),
  editOurQuestions: (sources) => editOurQuestions({ ...sources, files: sources.live.files }),
  finishMeeting,
  pauseOrEnd,
  resume,
  renameOrganization,
  openRow,
  openAsForm,
  openAsText,
  checkAll,
  showOpen,
  share,
  showOverview: ({ overview }) => overview.show(),
  makeFix,
  explainCheck: (_, code) => explainCheck(code),
};

/** Those that need to know of no other workbook; the rest waits until all of them are known. */
export const IMMEDIATE: ReadonlySet<string> = new Set([
  'addOurQuestion',
  'editOurQuestions',
  'openRow',
  'sendDraft',
  'openAsText',
  'makeFix',
  'explainCheck',
]);
