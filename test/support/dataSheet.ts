import type { KindId } from '../../src/core/sharing/kinds.ts';

/**
 * What each document may hold, by its place in a workbook; all else stays at home. The only such list that
 * the tests have: SECURITY.md tells people the same, and is held against it.
 */
export const DATA_SHEET: Readonly<Record<KindId, RegExp>> = {
  // The library's own copy: all but comments and the keys that nobody shows.
  workbook: /^(?!comment|own key of (?!the workbook)|path)/,
  plan: /^(?:organization\.(?:name|audience|type|contact)|library|focus|coordinator|next-meeting(?:-time)?|goal\..*|roles\.0\.(?:organization|contributes|benefits|lead)|milestones\.0\.(?:title|due|owner|first-due|done-on)|agreement\..*|their-goals|how-they-align|meeting-notes|title of a meeting|notes of a meeting|accomplish-together|roles-and-decisions|challenges|agreement-terms|communication)$/,
  report:
    /^(?:organization\.name|library|focus|plan-priority|started|next-meeting|goal\..*|roles\.0\.(?:organization|contributes|value)|milestones\.0\.(?:title|due|owner|note)|finished-on|how-did-it-go|what-did-we-learn|do-differently|do-again)$/,
  partners:
    /^(?:organization\..*|focus|coordinator|plan-priority|started|next-meeting|goal\..*|roles\..*|milestones\..*|agreement\..*|path)$/,
  calendar:
    /^(?:organization\.name|focus|coordinator|next-meeting|goal\.time-bound|milestones\.0\.(?:title|due|owner)|agreement\..*|path)$/,
  meeting:
    /^(?:organization\.name|library|focus|next-meeting(?:-time)?|goal\.time-bound|milestones\.0\.(?:title|due|owner|first-due|done-on)|agreement\.review)$/,
  handover:
    /^(?:organization\.(?:name|audience|contact)|library|focus|coordinator|next-meeting(?:-time)?|goal\..*|roles\.0\.lead|milestones\..*|agreement\..*|notes of a meeting|roles-and-decisions|challenges|agreement-terms|communication|how-did-it-go|what-did-we-learn|do-differently|do-again|path)$/,
};
