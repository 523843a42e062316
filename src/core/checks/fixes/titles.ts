import { fillSlots, type Translate } from '../messages.ts';
import type { ProblemValues } from '../problem.ts';

/** What each mend is called: a verb first, in plain words. */
const TITLES = {
  'put-quotes': 'Put quotation marks around this text',
  'mend-quotes': 'Fix the quotation marks',
  'add-space': 'Add the missing space',
  'add-colon': 'Add a colon after “{key}”',
  'tabs-to-spaces': 'Replace tabs with spaces',
  'plain-spaces': 'Use plain spaces',
  'line-up': 'Line this up with the lines above',
  'put-mark': 'Put back the line “workbook: partnership-cycle”',
  'put-under': 'Put it under “{key}”',
  'put-above': 'Put “{key}” above it',
  'line-up-dash': 'Line up this hyphen with the one above',
  'line-up-dash-as': 'Line up this hyphen and add “{key}:” after it',
  'write-hyphen': 'Use “- ” instead of this mark',
  'write-hyphen-as': 'Use “- {key}:” instead of this mark',
  'join-lines': 'Join this to the line above',
  'make-comment': 'Keep this line as a comment',
  'open-front-matter': 'Add --- above it',
  'close-front-matter': 'Add the missing --- line',
  'move-below': 'Move the text above to below the facts',
  'remove-blank-lines': 'Remove the blank lines above',
  'remove-second': 'Remove this second “{key}”',
  'comment-second': 'Keep the first “{key}”, and this one as a comment',
  'comment-first': 'Keep this “{key}”, and the first one as a comment',
  'another-item': 'Make this another {what}',
  'put-under-first': 'Put this under the first “{key}”',
  'remove-empty': 'Remove the empty “{key}”',
  'change-to': 'Change to “{value}”',
  'write-date': 'Write {day} ({weekday})',
  'write-with-time': 'Write {day} ({weekday}), and keep the time as a comment',
  'last-day': 'Write {day}, the last day of the month',
  'rename-key': 'Change to “{key}”',
  'write-below': 'Write it as “{key}”',
  'make-list': 'Turn this into a list',
  'make-text': 'Turn this into plain text',
  'remove-leftover': 'Remove this leftover',
  'add-field': 'Add “{key}”',
  'fill-in': 'Fill in “{key}”',
  'add-section': 'Add the heading “{heading}”',
  'mark-done': 'Mark done today',
  'mark-done-on': 'Mark done on {day}',
  'move-two-weeks': 'Move to {day} and keep the first date',
  'drop-milestone': 'Mark dropped',
  'sort-milestones': 'Sort the milestones by date',
  'sort-readings': 'Sort the readings by date',
  'remove-milestone': 'Remove this second milestone',
  'move-goal-date': 'Move the goal’s date to {day}',
  'move-milestone': 'Move the milestone to {day}',
  'move-start': 'Start the cycle on {day}',
  'change-year': 'Change the year: {day}',
  'write-draft': 'Add a draft below to work from',
  'use-goal-date': 'Write {day} in the goal',
  'use-said-date': 'Make {day} the goal’s date',
  'add-role': 'Add a role for {organization}',
  'change-name': 'Change to “{organization}”',
  'swap-levels': 'Swap today’s level and the one you’re aiming for',
  'remove-candidate': 'Take “{name}” off the list',
  'review-in-a-year': 'Review it on {day}',
  'remove-personal': 'Remove this from the file',
} as const;

export type FixTitle = keyof typeof TITLES;

/** The title that people read, in the language of `translate` (English without one). */
export function fixTitle(title: FixTitle, values: ProblemValues, translate?: Translate): string {
  const message = TITLES[title];
  return (translate ?? fillSlots)(message, { ...values });
}

/** Every title there is, for translators and tests. */
export function allFixTitles(): readonly string[] {
  return Object.values(TITLES);
}
