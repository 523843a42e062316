import type { Day } from '../calendar/day.ts';
import type { StatusId } from '../guide/statuses.ts';
import type { Problem } from '../checks/problem.ts';
import type { Translate } from '../language/translate.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { DayWords, Remark } from './form.ts';

/** What a form is made from. */
export interface FormRequest {
  readonly workbook: Workbook;
  readonly today: Day;
  readonly problems: readonly Problem[];
  readonly translate: Translate;
  /** A day in the reader's own language. */
  readonly dayWords: (day: Day) => DayWords;
  /** The cycle before this one, with the same organization. */
  readonly before?: Workbook | undefined;
  /** Whether it was seen unfinished: a cycle that ended long ago didn't end today. */
  readonly wasUnfinished?: boolean;
  /** What is offered at a control beside what the checks say. */
  readonly offers?: ReadonlyMap<string, Remark>;
}

/** The same, with what is looked up for each control. */
export interface FormContext extends FormRequest {
  readonly status: StatusId;
  readonly isOpen: (id: string) => boolean;
  readonly remarksOn: (id: string) => readonly Remark[];
}
