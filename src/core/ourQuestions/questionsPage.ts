import type { MessageOf, MessageShapes } from '../pages/pageMessages.ts';

/** What the page of the library’s own questions may say. */
export const QUESTIONS_MESSAGES = {
  /** It is there and has nothing to show yet. */
  ready: {},
  /** A field says something else now; `nth` counts these on the page. */
  say: { id: 'name', field: 'name', words: 'text', nth: 'number' },
  retire: { id: 'name', retired: 'yes-no' },
  move: { id: 'name', up: 'yes-no' },
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
  readonly parts: readonly QuestionsOfPart[];
  /** The last of its `say` that the file has, or that was refused. */
  readonly heard: number;
  /** What was done just now, for whoever listens; empty where nothing was. */
  readonly said: string;
  readonly texts: Readonly<Record<QuestionsText, string>>;
}

export interface QuestionsOfPart {
  readonly title: string;
  readonly questions: readonly ShownQuestion[];
}

export interface ShownQuestion {
  readonly id: string;
  readonly question: string;
  readonly help: string;
  /** What kind of answer it wants, in words. */
  readonly kind: string;
  readonly retired: boolean;
  /** Why the last change of it was not made; empty where it was. */
  readonly remark: string;
}

export type QuestionsText =
  'question' | 'help' | 'up' | 'down' | 'retire' | 'again' | 'retired' | 'add' | 'text';
