import type { Sentence } from '../../language/translate.ts';

/** What the mends that several checks share are called: a verb first, in plain words. */
export const SHARED_TITLES: Readonly<Record<string, Sentence>> = {
  'fix-line': 'Fix this line',
  'put-quotes': 'Put quotation marks around this text',
  'make-comment': 'Turn this line into a comment',
  'comment-second': 'Keep the first “{key}” and turn this one into a comment',
  'comment-first': 'Keep this “{key}” and turn the first one into a comment',
  'another-item': 'Make this another {what}',
  'put-under-first': 'Put this under the first “{key}”',
  remove: 'Remove this',
  'change-to': 'Change to “{value}”',
  'write-date': 'Write {day} ({weekday})',
  'rename-key': 'Change to “{key}”',
  'write-below': 'Write it as “{key}”',
  'add-field': 'Add “{key}”',
  'fill-in': 'Fill in “{key}”',
  'add-section': 'Add the heading “{heading}”',
  'mark-done-on': 'Mark as done on {day}',
  'change-name': 'Change to “{organization}”',
};
