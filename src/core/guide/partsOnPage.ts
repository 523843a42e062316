import type { Sentence } from '../language/translate.ts';
import type { PartId } from './parts.ts';

/** What a page says of a part, where the file's own words mean nothing there. It is loaded with the page. */
interface PageWords {
  readonly onPage?: Sentence;
  /** What a page folds it under, where it only says more about facts that stand elsewhere. */
  readonly notesTitle?: Sentence;
}

export const PAGE_WORDS: Readonly<Partial<Record<PartId, PageWords>>> = {
  'identifying-organizations': {
    onPage:
      'Which organizations already have the trust of people you hope to reach? Name a few above, then pick one; think out loud here.',
    notesTitle: 'Notes on these organizations',
  },
  'their-goals': {
    onPage:
      'What is this organization working toward, and what matters most to them? The plan you share shows this, so write it as you’d say it to them.',
  },
  'how-they-align': {
    onPage:
      'Where do your goals and theirs overlap? The plan you share shows this, so write it as you’d say it to them.',
  },
  'how-we-work-now': {
    onPage: 'What do you do together today, if anything?',
  },
  'meeting-notes': {
    onPage: 'What was said, and what was agreed?',
    notesTitle: 'Meeting notes',
  },
  'accomplish-together': {
    onPage: 'What will be different when you are done? Talk it through here.',
    notesTitle: 'Notes on what we will accomplish together',
  },
  'roles-and-decisions': {
    onPage: 'Who decides what, and how?',
  },
  'milestones-and-timeline': {
    onPage: 'Anything worth remembering about the timeline.',
    notesTitle: 'Notes on the timeline',
  },
};
