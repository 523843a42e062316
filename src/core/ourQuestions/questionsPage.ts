import type { MessageOf, MessageShapes } from '../pages/pageMessages.ts';

/** What the page of the library’s own questions may say. */
export const QUESTIONS_MESSAGES = {
  /** It is there and has nothing to show yet. */
  ready: {},
  /** A field says something else now; `nth` counts these on the page. */
  say: { id: 'name', field: 'name', words: 'text', nth: 'number' },
  /** Whether the answer goes to one of {@link ShownQuestion.goesTo}. */
  send: { id: 'name', to: 'name', goes: 'yes-no' },
  place: { id: 'name', part: 'name' },
  retire: { id: 'name', retired: 'yes-no' },
  move: { id: 'name', up: 'yes-no' },
  /** What was changed last on the page is taken back. */
  undo: {},
  add: {},
  /** The file is to be seen as text. */
  text: {},
} as const satisfies MessageShapes;

export type FromQuestions = MessageOf<typeof QUESTIONS_MESSAGES>;

/** What the page is told: all that it shows. */
export interface ToQuestions {
  readonly title: string;
  /** Where the file lies. */
  readonly file: string;
  readonly notices: readonly string[];
  /** The parts that have questions. */
  readonly parts: readonly QuestionsOfPart[];
  /** All parts that a question may stand in. */
  readonly places: readonly { readonly id: string; readonly label: string }[];
  /** The last of its `say` that the file has, or that was refused. */
  readonly heard: number;
  /** What was done just now, for whoever listens; empty where nothing was. */
  readonly said: string;
  readonly texts: Readonly<Record<QuestionsText, string>>;
}

export interface QuestionsOfPart {
  readonly part: string;
  readonly title: string;
  readonly questions: readonly ShownQuestion[];
}

export interface ShownQuestion {
  readonly id: string;
  readonly question: string;
  readonly help: string;
  /** What kind of answer it wants, in words. */
  readonly kind: string;
  /** As somebody would type them; undefined where there are none to choose from. */
  readonly choices: string | undefined;
  /** Where the answer may go beside the form and the office's list, and whether it does. */
  readonly goesTo: readonly {
    readonly to: string;
    readonly name: string;
    readonly goes: boolean;
  }[];
  readonly retired: boolean;
  /** Why the last change of it was not made, at the field that was typed into, or at none (empty); undefined where it was. */
  readonly remark: { readonly field: string; readonly says: string } | undefined;
}

export type QuestionsText =
  | 'question'
  | 'help'
  | 'choices'
  | 'place'
  | 'goesTo'
  | 'up'
  | 'down'
  | 'retire'
  | 'again'
  | 'retired'
  | 'add'
  | 'text';
