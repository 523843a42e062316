import type { Language } from '../guide/guide.ts';
import type { MessageOf, MessageShapes } from '../pages/pageMessages.ts';
import type { DayWords, Form } from './form.ts';
import type { ToldTo } from './sync/docStep.ts';
import type { HeardUpTo } from './sync/typed.ts';

/** Which press it is, so that it is not done twice where it is told again; by tests it isn't told. */
const PRESS = { page: 'name?', at: 'number?' } as const;

const WORD = {
  page: 'name',
  at: 'number',
  rev: 'number',
  time: 'number',
  field: 'name',
  was: 'text',
  value: 'text',
} as const;

/** What the form's page may say. */
export const FROM_FORM = {
  /** The page listens; it says what it is called, and which pages are in other windows, with spaces between. */
  ready: { page: 'name', elsewhere: 'text' },
  /** A field says something else. It is told by the names of its items; see `Typed`. */
  typed: WORD,
  /** What was typed on a page before this one, or heard only by an extension that is gone. */
  again: WORD,
  rest: {},
  /** The command palette, or a box that takes what is typed, has the keyboard; or the page has it back. */
  lent: { is: 'yes-no' },
  undo: {},
  redo: {},
  save: {},
  remove: { item: 'name', ...PRESS },
  restore: {},
  sort: { list: 'name', ...PRESS },
  /** `by`: how many places further down the list. */
  move: { item: 'name', by: 'number', ...PRESS },
  tick: { item: 'name', done: 'yes-no', ...PRESS },
  meeting: PRESS,
  /** Makes what was filled in the goal. */
  sentence: PRESS,
  /** Fills an empty field with what it said in the cycle before. */
  reuse: { field: 'name' },
  finished: {},
  /** Is anybody there? The form comes back. */
  ask: {},
  /** The page has all that was typed on the one whose place it takes, and the keyboard if that one had it. */
  taken: { hasKeyboard: 'yes-no' },
  /** What mends a remark is looked for once it is read: to know takes longer than all the rest. */
  mends: { field: 'name', code: 'text', nth: 'number' },
  mend: { field: 'name', code: 'text', nth: 'number', title: 'text' },
  /** Of two versions of a field: what was typed here, with somebody else's above it or without; or theirs. */
  keep: { field: 'name', isBoth: 'yes-no' },
  take: { field: 'name' },
  /** Of two versions in conflict at a place, keeps the `first` or the `second`. */
  settle: { place: 'number', version: 'name' },
  bringIn: {},
  /** Show the text, at a place in it or where a field stands. */
  text: { place: 'number?' },
  /** `item`: what it is about, where that is a place in the form. */
  run: { command: 'name', item: 'name?' },
} as const satisfies MessageShapes;

export type FromForm = MessageOf<typeof FROM_FORM>;

/** A field whose text couldn't be written; the page keeps it until somebody decides. */
export interface Stuck {
  readonly mine: string;
  /** The same where it is a day. */
  readonly day?: DayWords;
  /** Why; undefined where somebody else changed the same. */
  readonly because?: string;
}

export interface ShownForm {
  readonly type: 'form';
  readonly form: Form;
  /** The text's version that the form is of. */
  readonly version: number;
  /** In which its answers are written. */
  readonly language: Language;
  /** The workbook's address: what outlives the page is kept under it. */
  readonly workbook: string;
  /** What the extension has heard from this page, and from those before it. */
  readonly heard: ToldTo;
  readonly stuck: Readonly<Record<string, Stuck>>;
  readonly names: Readonly<Record<'owners' | 'organizations' | 'libraries', readonly string[]>>;
  readonly unsaved: boolean;
  readonly readOnly: boolean;
  /** The file isn't the one that was opened any more. */
  readonly changedOnDisk: boolean;
  readonly today: string;
  /** It takes the place of a page whose extension has died, and which somebody may be typing in still. */
  readonly revives: boolean;
  /** Where Undo or Redo changed something; `said` tells it. Without `field` the page stays where it is. */
  readonly changed?: { readonly field?: string; readonly said: string };
  /** What somebody else has saved came in while nothing was unsaved here: which answers that is. */
  readonly came?: string;
  /** Where somebody wants to be: what they type already is meant for that. */
  readonly goes?: string;
  /** Behind the last letter there. */
  readonly goesBehind?: boolean;
}

/** What the extension says to the form's page. */
export type ToForm =
  | { readonly type: 'strings'; readonly strings: FormStrings; readonly language: string }
  | ShownForm
  /** How a day that is being typed is understood. */
  | { readonly type: 'read'; readonly field: string; readonly beneath: string }
  | {
      readonly type: 'mends';
      readonly field: string;
      readonly code: string;
      readonly nth: number;
      readonly titles: readonly string[];
    }
  | { readonly type: 'say'; readonly text: string }
  | { readonly type: 'step'; readonly which: 'undo' | 'redo' }
  /** How far what was typed on each page is put by, so that it would outlive the window. */
  | { readonly type: 'kept'; readonly heard: HeardUpTo }
  /**
   * Why something that was asked for at an item, a list, a field, or a part wasn't done; at `bringIn`, also what
   * became of it otherwise, and at the notes of a meeting, that they are there already.
   */
  | { readonly type: 'refused'; readonly at: string; readonly text: string }
  /** There is no workbook to show. */
  | { readonly type: 'none'; readonly because: string };

export type FormStrings = Readonly<Record<StringName, string>>;

type StringName =
  | 'save'
  | 'saved'
  | 'savedButOne'
  | 'savedButMany'
  | 'unsaved'
  | 'share'
  | 'write'
  | 'split'
  | 'next'
  | 'oneToLookAt'
  | 'manyToLookAt'
  | 'parts'
  | 'partOf'
  | 'open'
  | 'markNext'
  | 'countOpen'
  | 'more'
  | 'clear'
  | 'sort'
  | 'removed'
  | 'removedHere'
  | 'goneHere'
  | 'seen'
  | 'undo'
  | 'removeThis'
  | 'moveUp'
  | 'moveDown'
  | 'moved'
  | 'error'
  | 'warning'
  | 'remark'
  | 'allAnswered'
  | 'added'
  | 'usual'
  | 'markDone'
  | 'pickDay'
  | 'previousMonth'
  | 'nextMonth'
  | 'dayHint'
  | 'yours'
  | 'keepMine'
  | 'keepBoth'
  | 'takeTheirs'
  | 'stray'
  | 'putBack'
  | 'letGo'
  | 'nothing'
  | 'locked'
  | 'twoVersions'
  | 'keepThis'
  | 'showLine'
  | 'unreadable'
  | 'readOnly'
  | 'onDisk'
  | 'bringIn'
  | 'unheard'
  | 'reloadWindow'
  | 'addMeeting'
  | 'prepareMeeting'
  | 'finishMeeting'
  | 'askPartner'
  | 'checkUpSteps'
  | 'theyAnswered'
  | 'fillInCheckUp'
  | 'pasteReply'
  | 'notThisTime'
  | 'earlierCheckUps'
  | 'shareBothSides'
  | 'weTalked'
  | 'oursFirst'
  | 'showAnyway'
  | 'toTalkAbout'
  | 'sideBySide'
  | 'statement'
  | 'nextCycle'
  | 'pauseOrEnd'
  | 'resume'
  | 'smart'
  | 'lit'
  | 'unlit'
  | 'cycle'
  | 'useSentence'
  | 'item'
  | 'nameless'
  | 'faulty'
  | 'toDecide'
  | 'lastTime'
  | 'useThis'
  | 'finished'
  | 'showFinished'
  | 'hideFinished'
  | 'endsToday'
  | 'lateNext'
  | 'dueNext'
  | 'ownEmpty'
  | 'addHeading'
  | 'addOurQuestion'
  | 'editOurQuestions'
  | 'repeatWith';
