import type { Sentence } from '../language/translate.ts';

export interface GuidePart {
  readonly id: PartId;
  /** 2 for `##`, 3 for `###`. */
  readonly level: 2 | 3;
  readonly heading: Sentence;
  /** Other titles that count as the same heading: the printed guide's own among them. */
  readonly alsoCalled: readonly string[];
  /** What the guide asks here, in our words; undefined where a heading only gathers others. */
  readonly question: Sentence | undefined;
  /** How earlier versions asked it. Workbooks that they began still hold these words. */
  readonly formerQuestions: readonly string[];
  /** Who it is for: `library` stays in the house, `both` may be shown to the partner. */
  readonly reader: 'library' | 'both';
  /** Never asked for, never missed. */
  readonly optional: boolean;
  /** false: a new workbook does without it; it is written when there is something to say. */
  readonly scaffold: boolean;
  /** Scaffolded only when the relationship at the start of the cycle is this one. */
  readonly onlyFor: 'new' | 'existing' | undefined;
}

/** Whether a part is asked of such a partner. While nobody knows, either way of going on may be right. */
export function isMeantFor(part: GuidePart, relationship: GuidePart['onlyFor']): boolean {
  return part.onlyFor === undefined || relationship === undefined || part.onlyFor === relationship;
}

export type PartId = (typeof PARTS)[number]['id'];

interface Written {
  readonly id: string;
  readonly level: 2 | 3;
  readonly heading: Sentence;
  readonly alsoCalled?: readonly string[];
  readonly question?: Sentence;
  readonly formerQuestions?: readonly string[];
  readonly reader?: GuidePart['reader'];
  readonly optional?: boolean;
  readonly scaffold?: false;
  readonly onlyFor?: 'new' | 'existing';
}

/**
 * The learner guide "Taking Community Partnerships to the Next Level" (WebJunction; Audrey
 * Barbakoff, King County Library System), part by part, in the paper's order. The questions are
 * ours; the printed guide's sentences are not copied.
 */
const PARTS = [
  {
    id: 'goals',
    level: 2,
    heading: 'Goals',
    reader: 'library',
    optional: true,
  },
  {
    id: 'personal-goals',
    level: 3,
    heading: 'Personal goals',
    alsoCalled: ['Personal', 'My goals'],
    question: 'What do you personally want to get out of this partnership?',
    formerQuestions: ['What do you yourself want to take away from this partnership?'],
    reader: 'library',
    optional: true,
  },
  {
    id: 'team-goals',
    level: 3,
    heading: 'Team goals',
    alsoCalled: ['Team', 'Our goals'],
    question: 'What does your team hope to get better at?',
    reader: 'library',
    optional: true,
  },
  {
    id: 'identifying-organizations',
    level: 2,
    heading: 'Identifying organizations',
    alsoCalled: ['Identifying Organizations for Partnership', 'Identifying organisations'],
    question:
      'Which organizations already have the trust of the people you hope to reach? Who trusts them, and do you work with them today? Name a few, then pick one. Use this space to think it through; the list itself is at the top of this file.',
    formerQuestions: [
      'Which organizations already have the trust of people you hope to reach? Whose trust is it, and do you work with them today? Name a few, then pick one. The list itself stands at the top of this file; think aloud here.',
    ],
    reader: 'library',
    optional: true,
  },
  {
    id: 'aligned-goals-and-values',
    level: 2,
    heading: 'Aligned goals and values',
    alsoCalled: ['Aligned Goals & Values', 'Aligning goals and values'],
  },
  {
    id: 'their-goals',
    level: 3,
    heading: 'Their goals and values',
    alsoCalled: ['Goals and values of the organization'],
    question:
      'What is this organization working toward, and what matters most to them? Their website, their newsletter, and their people will tell you.',
    formerQuestions: [
      'What is this organization working toward, and what does it hold dear? Their website, their newsletter and their people will tell you.',
    ],
  },
  {
    id: 'how-they-align',
    level: 3,
    heading: 'How they align with ours',
    alsoCalled: ['How do they align with ours', 'How they align with the library'],
    question: 'Where do their goals and the library’s overlap?',
    formerQuestions: ['Where do their aims and the library’s point the same way?'],
  },
  {
    id: 'pre-assessing',
    level: 2,
    heading: 'Pre-assessing the partnership',
    alsoCalled: ['Pre-Assessing Partnership', 'Pre-assessing'],
    reader: 'library',
  },
  {
    id: 'how-we-work-now',
    level: 3,
    heading: 'How we work together now',
    alsoCalled: ['How do you work together now', 'How do we work together now'],
    question:
      'What do you do together today, if anything? Describe it, then name the level on the Spectrum of Public Participation under “spectrum” at the top of this file.',
    formerQuestions: [
      'What do you do together today, if anything? Say what happens, then name the level on the Spectrum of Public Participation under “spectrum” at the top of this file.',
    ],
    reader: 'library',
  },
  {
    id: 'moving-toward',
    level: 3,
    heading: 'Moving toward Collaborate or Empower',
    alsoCalled: ['Moving towards Collaborate or Empower'],
    question:
      'If you’d like to share more of the planning and decision-making with them, what could you try? Write down every idea.',
    formerQuestions: [
      'If you would like to share more of the planning and deciding with them, what could you try? Write down every idea.',
    ],
    reader: 'library',
    onlyFor: 'existing',
  },
  {
    id: 'getting-to-know',
    level: 3,
    heading: 'Getting to know them and building trust',
    alsoCalled: ['Getting to know them', 'Building trust'],
    question:
      'How will you get to know them, and what can you do to earn their trust? Write down every idea.',
    formerQuestions: [
      'How will you meet them, and what can you do so that they come to trust you? Write down every idea.',
    ],
    reader: 'library',
    onlyFor: 'new',
  },
  {
    id: 'discussion',
    level: 2,
    heading: 'Discussion with our partner',
    alsoCalled: ['Discussion with Community Partner', 'Discussion with partner', 'Discussion'],
  },
  {
    id: 'meeting-notes',
    level: 3,
    heading: 'Meeting notes',
    alsoCalled: ['Meetings', 'Minutes'],
    question: 'What was said, and what was agreed? Use each meeting’s date as its heading.',
    formerQuestions: [
      'What was said, and what was agreed? Start each meeting with its date as a heading.',
    ],
    optional: true,
  },
  {
    id: 'accomplish-together',
    level: 3,
    heading: 'What we will accomplish together',
    alsoCalled: ['What will we accomplish together', 'What will you accomplish together'],
    question:
      'What will be different when you’re done? Talk it through here. The goal you agree on, with its five SMART parts, goes under “goal” at the top of this file.',
    formerQuestions: [
      'What will be different when you are done? Talk it through here; the agreed goal, with its five SMART parts, stands under “goal” at the top of this file.',
    ],
    optional: true,
  },
  {
    id: 'roles-and-decisions',
    level: 3,
    heading: 'Roles and decisions',
    alsoCalled: ['Roles', 'Roles and decision making'],
    question:
      'Who decides what, and how? What each of you brings and gains goes under “roles” at the top of this file.',
    formerQuestions: [
      'Who decides what, and how? What each of you brings and gains stands under “roles” at the top of this file.',
    ],
  },
  {
    id: 'milestones-and-timeline',
    level: 3,
    heading: 'Milestones and timeline',
    alsoCalled: ['Milestones', 'Timeline', 'Milestones & timeline'],
    question:
      'What has to happen, and by when? The dates go under “milestones” at the top of this file; notes go here.',
    formerQuestions: [
      'What has to happen by when? The dates stand under “milestones” at the top of this file; notes go here.',
    ],
    optional: true,
  },
  {
    id: 'challenges',
    level: 3,
    heading: 'Challenges',
    alsoCalled: ['Challenges and how to deal with them', 'Potential challenges'],
    question: 'What could get in the way, and what will you do about it together?',
  },
  {
    id: 'agreement-terms',
    level: 3,
    heading: 'Agreement terms',
    alsoCalled: ['Terms', 'Terms of the agreement', 'Terms of our agreement'],
    question:
      'What have you agreed about money, credit, and data, and about how either of you can end the partnership?',
    formerQuestions: [
      'What have you agreed on about money, credit, data, and how either of you can end it?',
    ],
    optional: true,
    scaffold: false,
  },
  {
    id: 'communication',
    level: 3,
    heading: 'Communication',
    alsoCalled: ['How will we communicate', 'How will you communicate'],
    question: 'How will you keep in touch, how often, and who reaches out to whom?',
    formerQuestions: ['How will you keep in touch: who, how often, and by which way?'],
  },
  {
    id: 'reflection',
    level: 2,
    heading: 'Reflection',
    alsoCalled: ['Reflect', 'Reflecting'],
  },
  {
    id: 'how-did-it-go',
    level: 3,
    heading: 'How did the partnership go?',
    alsoCalled: ['How did it go'],
    question: 'How did it go, for them, for you, and for the people you wanted to reach?',
  },
  {
    id: 'what-did-we-learn',
    level: 3,
    heading: 'What did we learn?',
    alsoCalled: ['What did you learn'],
    question: 'What do you know now that you didn’t know at the start?',
    formerQuestions: ['What do you know now that you did not know at the start?'],
  },
  {
    id: 'do-differently',
    level: 3,
    heading: 'What will we do differently next time?',
    alsoCalled: ['What would you do differently', 'What will we do differently'],
    question: 'What would you change if you started over?',
    formerQuestions: ['What would you change if you began again?'],
  },
  {
    id: 'do-again',
    level: 3,
    heading: 'What will we do again?',
    alsoCalled: ['What would you do again'],
    question: 'What worked so well that you’ll keep doing it?',
    formerQuestions: ['What worked so well that you will keep it?'],
  },
  {
    id: 'repeat',
    level: 2,
    heading: 'Repeat',
    alsoCalled: ['Repeat!'],
    question: 'Who’s next? Pick another organization from your list, and start a new workbook.',
    formerQuestions: [
      'Who’s next? Go back to your list, pick another organization, and start again at the top.',
      'Who is next? Go back to your list, pick another organization, and start again at the top.',
    ],
    reader: 'library',
    optional: true,
  },
] as const satisfies readonly Written[];

/** Every part, in the paper's order. */
export const guideParts: readonly GuidePart[] = PARTS.map((part: Written) => ({
  alsoCalled: [],
  question: undefined,
  formerQuestions: [],
  reader: 'both',
  optional: false,
  scaffold: true,
  onlyFor: undefined,
  ...part,
  id: part.id as PartId,
}));
