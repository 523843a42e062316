import { LONGEST_GOAL } from '../english/goal/longestGoal.ts';
import type { Sentence } from '../language/translate.ts';
import { isoDay, parseDay, type Day } from '../calendar/day.ts';
import { fullDate } from '../calendar/dayWords.ts';
import { LANGUAGES, type Language } from '../guide/guide.ts';
import { sayingIn } from '../guide/saying.ts';
import { readDay } from '../readers/readDay.ts';
import { editInSteps, type EditStep } from '../workbook/edits/composeEdits.ts';
import { refused, type Edited } from '../workbook/edits/edited.ts';
import { setField } from '../workbook/edits/setField.ts';
import {
  commentLines,
  draftBelow,
  STATEMENT,
  statementBlock,
  type DraftComment,
} from '../workbook/goalPattern/draftComment.ts';
import { GAPS, type Gap, type Gaps } from '../workbook/goalPattern/gaps.ts';
import { getGoalSentence, tidyGap } from '../workbook/goalPattern/goalSentence.ts';
import { knownGaps } from '../workbook/goalPattern/knownGaps.ts';
import { languageOf } from '../workbook/language.ts';
import { eolAt } from '../workbook/syntax/layout/lines.ts';
import type { YamlBlock } from '../workbook/syntax/layout/scanBlocks.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { FormContext } from './context.ts';
import { gapId } from './fieldId.ts';
import type { FieldControl, PatternControl } from './form.ts';
import { GOAL_DAY } from '../workbook/status/goalDay.ts';

const LABELS: Readonly<Record<Gap, Sentence>> = {
  when: 'By when',
  who: 'Who',
  what: 'Will do what',
  whom: 'For whom',
  from: 'Starting number',
  to: 'Target number',
};

/** The goal's sentence as gaps to fill in; undefined where there’s no place for a draft of it. */
export function makePattern(context: FormContext): PatternControl | undefined {
  const { workbook, translate: t } = context;
  const statement = statementBlock(workbook);
  if (statement === undefined) return undefined;
  const { gaps, draft, language } = gapsAt(workbook, statement);
  const sentence = getGoalSentence(language).sentenceOf(gaps);
  return {
    kind: 'pattern',
    id: 'gap',
    label: t('Fill in the blanks to write your goal'),
    help: t('Fill in the blanks in any order. What you have so far stays in the workbook.'),
    optional: false,
    gaps: GAPS.map((gap) => gapControl(context, gap, gaps[gap], language)),
    sentence,
    isBegun: draft !== undefined,
    isFull: GAPS.every((gap) => gaps[gap] !== '') && sentence !== goalIn(workbook),
  };
}

function gapControl(
  { translate: t, dayWords, today }: FormContext,
  gap: Gap,
  value: string,
  language: Language,
): FieldControl {
  const day = gap === 'when' ? readDay(value, today, language) : undefined;
  return {
    ...{ kind: 'field', id: gapId(gap), label: t(LABELS[gap]), help: '', optional: false },
    ...{ input: gap === 'when' ? 'day' : 'line', value, open: false, remarks: [] },
    day: day === undefined ? undefined : dayWords(day),
  };
}

/** What a gap holds: from the draft, or from a goal made with it; otherwise what the workbook knows. */
export function gapText(workbook: Workbook, gap: Gap): string {
  const statement = statementBlock(workbook);
  return statement === undefined ? '' : gapsAt(workbook, statement).gaps[gap];
}

function gapsAt(workbook: Workbook, statement: YamlBlock): SaidGaps {
  const draft = draftBelow(workbook, statement);
  if (draft !== undefined) {
    const gaps = getGoalSentence(draft.language).gapsIn(draft.said);
    if (gaps !== undefined) return { gaps, draft, language: draft.language };
  }
  return gapsWithoutDraft(workbook);
}

/** What stands in the gaps while nobody has filled in any. */
function gapsWithoutDraft(workbook: Workbook): SaidGaps {
  const goal = gapsOfGoal(workbook);
  if (goal !== undefined) return goal;
  const language = languageOf(workbook);
  return { gaps: knownGaps(workbook.cycle, language), draft: undefined, language };
}

function gapsOfGoal(workbook: Workbook): SaidGaps | undefined {
  for (const language of new Set([languageOf(workbook), ...LANGUAGES])) {
    const gaps = getGoalSentence(language).gapsIn(goalIn(workbook));
    if (gaps !== undefined) return { gaps, draft: undefined, language };
  }
  return undefined;
}

function goalIn({ cycle }: Workbook): string {
  return cycle.goal?.statement ?? '';
}

interface SaidGaps {
  readonly gaps: Gaps;
  readonly draft: DraftComment | undefined;
  /** That of the draft, or of the workbook where there is none yet. */
  readonly language: Language;
}

/** What a gap will say once this is typed into it. */
export function meantInGap(
  gap: Gap,
  typed: string,
  today: Day,
  language: Language | undefined,
): string {
  const said = tidyGap(typed);
  const day = gap === 'when' ? (parseDay(said) ?? readDay(said, today, language)) : undefined;
  return day === undefined ? said : fullDate(day, sayingIn(language ?? 'en'));
}

/** Fills in a gap: the draft stays in a comment below the statement, where it is found again. */
export function fillGap(workbook: Workbook, gap: Gap, typed: string, today: Day): Edited {
  const statement = statementBlock(workbook);
  if (statement === undefined) return refused('other-shape');
  const { gaps, draft, language } = gapsAt(workbook, statement);
  // As the form said it’s understood, even if the draft is in another language.
  const said = meantInGap(gap, typed, today, languageOf(workbook));
  if (said === gaps[gap]) return { kind: 'edits', edits: [] };
  const filled = { ...gaps, [gap]: said };
  const before = gapsWithoutDraft(workbook);
  const isAsBefore =
    before.language === language && GAPS.every((one) => filled[one] === before.gaps[one]);
  if (isAsBefore && draft !== undefined) return replaced(workbook, draft, '');
  const written = getGoalSentence(language).draftOf(filled);
  // It would not be found again.
  if (written.length >= LONGEST_GOAL) return refused('unsafe');
  const comment = commentAt(workbook, statement, written);
  return replaced(workbook, draft ?? { start: statement.end, end: statement.end }, comment);
}

/** The goal's date has changed: a draft that says the old one gets the new one. */
export function moveDraft(workbook: Workbook, from: readonly Day[], to: Day): Edited {
  const statement = statementBlock(workbook);
  const draft = statement && draftBelow(workbook, statement);
  const when = draft && getGoalSentence(draft.language).gapsIn(draft.said)?.when;
  const said = readDay(when ?? '', to, draft?.language);
  if (said === undefined || !from.includes(said)) return { kind: 'edits', edits: [] };
  return fillGap(workbook, 'when', isoDay(to), to);
}

/** The sentence becomes the goal; one of other words that was there before is kept as a comment. */
export function useSentence(workbook: Workbook, today: Day): Edited {
  const statement = statementBlock(workbook);
  if (statement === undefined) return refused('other-shape');
  const { gaps, draft, language } = gapsAt(workbook, statement);
  if (GAPS.some((gap) => gaps[gap] === '')) return refused('not-found');
  const was = goalIn(workbook);
  const isOwnWords = was !== '' && gapsOfGoal(workbook) === undefined;
  const kept = isOwnWords ? commentAt(workbook, statement, was) : '';
  const day = readDay(gaps.when, today, language);
  const steps: EditStep[] = [
    (now) => replaced(now, draft ?? { start: statement.end, end: statement.end }, kept),
    (now) => setField(now, STATEMENT, getGoalSentence(language).sentenceOf(gaps)),
  ];
  if (day !== undefined && workbook.cycle.goal?.['time-bound'] === undefined)
    steps.push((now) => setField(now, GOAL_DAY, { day }));
  return editInSteps(workbook, steps);
}

function commentAt({ text }: Workbook, { column, end }: YamlBlock, sentence: string): string {
  return commentLines(sentence, column, eolAt(text, end));
}

function replaced({ text }: Workbook, span: { start: number; end: number }, by: string): Edited {
  const { start, end } = span;
  // The statement may be the text's last line, without an end of its own.
  const isOpen = start > 0 && text.charAt(start - 1) !== '\n' && by !== '';
  return {
    kind: 'edits',
    edits: [{ start, end, text: isOpen ? `${eolAt(text, start)}${by.trimEnd()}` : by }],
  };
}
