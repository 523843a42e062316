import { readGoal, type GoalReading } from '../english/goal/goal.ts';
import { LONGEST_GOAL } from '../english/goal/longestGoal.ts';
import type { Language } from '../guide/guide.ts';
import { readSpanishGoal } from '../spanish/spanishGoal.ts';

/** Reads a goal of a workbook in this language. Whoever writes a goal in another one may have a reason. */
export function readGoalIn(language: Language, written: string): GoalReading {
  const statement = written.slice(0, LONGEST_GOAL);
  if (language === 'es') return readSpanishGoal(statement, true) ?? readGoal(statement);
  const reading = readGoal(statement);
  return reading.language === 'en' ? reading : (readSpanishGoal(statement, false) ?? reading);
}
