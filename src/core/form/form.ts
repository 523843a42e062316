import type { StatusId } from '../guide/statuses.ts';

/**
 * A workbook as a page shows it: parts with their questions, and a control under each. All of it is
 * plain data that can be sent by message.
 */
export interface Form {
  readonly partner: string;
  readonly cycle: number | undefined;
  readonly focus: string;
  readonly status: { readonly id: StatusId; readonly name: string };
  /** The control that is asked for next; undefined where nothing is. */
  readonly next: string | undefined;
  /** The milestone that is late, or due, before all others; undefined while a question is next. */
  readonly due: DueNext | undefined;
  /** The goal has its sentence. */
  readonly hasGoal: boolean;
  readonly parts: readonly FormPart[];
  /** What could not be read, each as it stands. */
  readonly unreadable: readonly Unreadable[];
  /** Where two versions met and nobody has chosen yet. */
  readonly conflicts: readonly ShownConflict[];
  /** Today may be noted as the day it was finished: the last answer has just come in. */
  readonly endsToday: boolean;
}

export interface DueNext {
  /** `milestones.2`. */
  readonly id: string;
  readonly name: string;
  /** How late it is, or its day. */
  readonly when: string;
  readonly isLate: boolean;
}

export interface ShownConflict {
  /** Where, in UTF-16 code units into the text. */
  readonly at: number;
  /** Each version as it stands. */
  readonly first: string;
  readonly second: string;
}

export interface FormPart {
  readonly id: string;
  readonly title: string;
  /** Never asked for. */
  readonly optional: boolean;
  /** How many questions are asked here, and how many of them are open. */
  readonly asked: number;
  readonly open: number;
  /** What it says, in a line. */
  readonly gist: string;
  /** Something in it cannot be read as what it should be. */
  readonly isFaulty: boolean;
  readonly controls: readonly Control[];
}

export type Control =
  FieldControl | AnswerControl | GroupControl | ListControl | LockedControl | PatternControl;

interface Shown {
  /**
   * A way into the front matter (`milestones.2.due`), a part of the guide (`challenges`), or a section
   * by its place in the text (`section/12/TITLE`).
   */
  readonly id: string;
  readonly label: string;
  /** What is asked, where the label alone isn’t a question. */
  readonly question?: string | undefined;
  readonly help: string;
  /** Shown only to whoever asks for more. */
  readonly optional: boolean;
}

/** Something to fill in. */
interface Asked extends Shown {
  /** Whether it's still asked for: the next step needs it, or its item isn't complete without it. */
  readonly open: boolean;
  readonly remarks: readonly Remark[];
}

/** One value. */
export interface FieldControl extends Asked {
  readonly kind: 'field';
  readonly input: 'line' | 'prose' | 'figure' | 'day' | 'choice' | 'steps' | 'fixed';
  /** As it stands in the workbook; empty where nothing does. */
  readonly value: string;
  readonly choices?: readonly Choice[] | undefined;
  readonly names?: 'owners' | 'organizations' | 'libraries' | undefined;
  /** For a day that can be read. */
  readonly day?: DayWords | undefined;
  readonly lastTime?: string;
}

/** A day as people read it: in a field, and beneath it. */
export interface DayWords {
  readonly iso: string;
  readonly text: string;
  readonly beneath: string;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly meaning: string;
}

/** What stands under a heading. */
export interface AnswerControl extends Asked {
  readonly kind: 'answer';
  readonly value: string;
  /** What it’s folded under if it only says more about the facts above it. */
  readonly notesTitle?: string | undefined;
  /** What was written here in the cycle before, where it says something else. */
  readonly lastTime?: string;
}

export interface GroupControl extends Shown {
  readonly kind: 'group';
  readonly controls: readonly Control[];
}

export interface ListControl extends Asked {
  readonly kind: 'list';
  /** What one item is called, such as “Milestone”. */
  readonly itemName: string;
  /** What the button says that adds one, and what one is called until it has a name. */
  readonly addLabel: string;
  readonly newLabel: string;
  readonly items: readonly Item[];
  /** The controls of an item behind the last one, that is not there yet. None: items are added elsewhere. */
  readonly fresh: readonly Control[];
  /** What is often added here, with what it says in its fields; not what is there already. */
  readonly usual?: readonly Usual[] | undefined;
  /** Items can be put in the order of their days. */
  readonly sortable: boolean;
}

export interface Usual {
  readonly label: string;
  /** By the field's key. */
  readonly says: Readonly<Record<string, string>>;
}

export interface Item {
  /** `milestones.2`. */
  readonly id: string;
  /** What it is known by; empty where nothing is. */
  readonly name: string;
  /** The rest of it in a line. */
  readonly gist: string;
  /** Whether one of its fields is. */
  readonly open: boolean;
  /** Something in it cannot be read as what it should be. */
  readonly isFaulty: boolean;
  readonly controls: readonly Control[];
  /** For what can be ticked off. */
  readonly done?: boolean | undefined;
  /** How far a measure has come: in words, and of 1 where figures tell. */
  readonly progress?: { readonly words: string; readonly share?: number };
}

/** Something that is there and cannot be changed here. */
export interface LockedControl extends Shown {
  readonly kind: 'locked';
  /** As it stands in the text. */
  readonly text: string;
  /** Where, in UTF-16 code units into the text. */
  readonly at: number;
  readonly remarks: readonly Remark[];
}

/** The goal's sentence as gaps to fill in. */
export interface PatternControl extends Shown {
  readonly kind: 'pattern';
  readonly gaps: readonly FieldControl[];
  /** As it reads so far, with what is missing in brackets. */
  readonly sentence: string;
  /** Somebody has filled in some of it, and it is not the goal yet. */
  readonly isBegun: boolean;
  /** All of it is filled in, and it is not the goal yet. */
  readonly isFull: boolean;
}

/** What the checks say about a control. */
export interface Remark {
  readonly code: string;
  /** Which one of those with its code it is at its control, from 0. */
  readonly nth: number;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly text: string;
}

export interface Unreadable {
  readonly text: string;
  /** Where, in UTF-16 code units into the text. */
  readonly at: number;
  readonly remarks: readonly Remark[];
}
