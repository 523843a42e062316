import type { StatusId } from '../guide/statuses.ts';

/** A workbook as a page shows it, as plain data: parts with their questions, and a control under each. */
export interface Form {
  readonly partner: string;
  readonly cycle: number | undefined;
  readonly focus: string;
  readonly status: { readonly id: StatusId; readonly name: string };
  /** The control that is asked for next; undefined where nothing is. */
  readonly next: string | undefined;
  /** The milestone that is late, or due, before all others; undefined while a question is next. */
  readonly due: DueNext | undefined;
  readonly hasGoal: boolean;
  readonly parts: readonly FormPart[];
  /** What is said of the file as a whole. */
  readonly ofFile: readonly string[];
  /** What is said of our own questions that can't be read; empty for nothing. */
  readonly leftOut: string;
  /** What couldn't be read, each as written. */
  readonly unreadable: readonly Unreadable[];
  /** Where two versions are in conflict, and nobody has chosen yet. */
  readonly conflicts: readonly ShownConflict[];
  readonly endsToday: boolean;
}

export interface DueNext {
  /** `milestones.2`. */
  readonly id: string;
  readonly name: string;
  readonly when: string;
  readonly isLate: boolean;
}

export interface ShownConflict {
  /** Where, in UTF-16 code units into the text. */
  readonly at: number;
  readonly first: ShownVersion;
  readonly second: ShownVersion;
}

export interface ShownVersion {
  readonly label: string;
  readonly text: string;
}

export interface FormPart {
  readonly id: string;
  readonly title: string;
  readonly optional: boolean;
  /** How many questions are asked here, and how many of them are open. */
  readonly asked: number;
  readonly open: number;
  /** What it says, in a line. */
  readonly gist: string;
  readonly isFaulty: boolean;
  readonly controls: readonly Control[];
  /** In the part of the check-up: what both sides said, for each partner. */
  readonly sides?: readonly CheckUpView[];
  /** There too, what both said in the cycle before. */
  readonly earlier?: readonly EarlierCheckUps[] | undefined;
}

export type EarlierCheckUps = Omit<CheckUpView, 'isBoth' | 'topics'>;

/** What the library and one partner said of their partnership, in words. */
export interface CheckUpView {
  /** Whether both have answered, so that there is something to show them and to talk about. */
  readonly isBoth: boolean;
  readonly title: string;
  readonly notes: readonly string[];
  /** What both wrote in their own words. */
  readonly words: readonly string[];
  /** What to talk about, at most two. */
  readonly topics: readonly {
    readonly statement: string;
    readonly says: string;
    readonly starters: readonly string[];
  }[];
  /** Ours and theirs of each time, the newest first. */
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly statement: string;
    readonly marks: readonly string[];
    /** From the third time on, ours and theirs from 1 to 5, the oldest first; a gap where it was left open. */
    readonly lines?: readonly (readonly (number | undefined)[])[];
  }[];
  /** Which line is whose. */
  readonly legend?: string;
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
  /** Shown only on request. */
  readonly optional: boolean;
}

interface Asked extends Shown {
  /** Whether it's still asked for: the next step needs it, or its item isn't complete without it. */
  readonly open: boolean;
  readonly remarks: readonly Remark[];
}

export interface FieldControl extends Asked {
  readonly kind: 'field';
  readonly input: 'line' | 'prose' | 'figure' | 'day' | 'choice' | 'fixed';
  /** As it stands in the workbook; empty where nothing does. */
  readonly value: string;
  readonly choices?: readonly Choice[] | undefined;
  readonly names?: 'owners' | 'organizations' | 'libraries' | undefined;
  /** Its names with semicolons, where it isn’t clear whether they are several people’s. */
  readonly split?: string | undefined;
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

export interface AnswerControl extends Asked {
  readonly kind: 'answer';
  readonly value: string;
  /** What it’s folded under, if it only adds to the facts above it. */
  readonly notesTitle?: string | undefined;
  /** What the previous cycle said here, if it differs. */
  readonly lastTime?: string;
}

export interface GroupControl extends Shown {
  readonly kind: 'group';
  readonly controls: readonly Control[];
}

export interface ListControl extends Asked {
  readonly kind: 'list';
  readonly itemName: string;
  /** What the button for adding one says, and what one is called until it has a name. */
  readonly addLabel: string;
  readonly newLabel: string;
  readonly items: readonly Item[];
  /** The controls of the next item, which isn't there yet. Empty if items are added elsewhere. */
  readonly fresh: readonly Control[];
  /** What people often add here and hasn't been added yet, with what goes in its fields. */
  readonly usual?: readonly Usual[] | undefined;
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
  /** What identifies it; may be empty. */
  readonly name: string;
  readonly gist: string;
  readonly open: boolean;
  readonly isFaulty: boolean;
  readonly controls: readonly Control[];
  /** Whether it's closed until something else is filled in. */
  readonly waits?: boolean;
  /** For what can be ticked off. */
  readonly done?: boolean | undefined;
  /** How far along a measure is: in words, and as a share of 1 if it has figures. */
  readonly progress?: { readonly words: string; readonly share?: number };
}

export interface LockedControl extends Shown {
  readonly kind: 'locked';
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
  /** Partly filled in, and not the goal yet. */
  readonly isBegun: boolean;
  /** Completely filled in, and not the goal yet. */
  readonly isFull: boolean;
}

export interface Remark {
  readonly code: string;
  /** Its place among the remarks with the same code at the same control, from 0. */
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
