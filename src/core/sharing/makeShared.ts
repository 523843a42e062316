import type { Day } from '../calendar/day.ts';
import type { Translate } from '../language/translate.ts';
import { bothSides, checkUpPage, type CheckUpOptions } from './checkUp/checkUpPages.ts';
import { calendarFile, type CalendarOptions } from './calendar/calendar.ts';
import { invitation } from './calendar/invitation.ts';
import { ENGLISH, type SharedDocument } from './document.ts';
import { handoverFile } from './handover/handoverFile.ts';
import type { FileFormat, KindId } from './kinds.ts';
import { meetingDay, meetingPage } from './meeting/meetingPage.ts';
import type { SharedFile } from './sharedFile.ts';
import type { SharedWorkbook } from './sharedWorkbook.ts';
import { partnerSheets } from './partners/partnerSheets.ts';
import { aboutThem } from './plan/aboutThem.ts';
import { planDocument } from './plan/plan.ts';
import { quarterOf, type Period } from './board/period.ts';
import { readFigures } from './board/readFigures.ts';
import { reportDocument } from './board/report.ts';
import { writeCsv } from './sheets/csvWriter.ts';
import { writeExcel } from './sheets/excelWriter.ts';
import { wholeWorkbook } from './whole/wholeWorkbook.ts';
import { writeDocument, type DocumentFormat } from './writeDocument.ts';
import type { RelativePath } from '../workbook/naming.ts';

export interface ShareRequest
  extends CalendarOptions, Pick<CheckUpOptions, 'by' | 'whoSees' | 'otherContact'> {
  readonly kind: KindId;
  readonly format: FileFormat;
  readonly today: Day;
  readonly t: Translate;
  /** Which language `t` says, as a BCP 47 tag; American English without one. */
  readonly language?: string;
  /** What it is made of; the first one where it is made of one. */
  readonly workbooks: readonly SharedWorkbook[];
  /** For a plan: with what is still to be talked about. */
  readonly draft?: boolean;
  /** For a plan: with the notes of meetings. For a meeting: with what was typed on its agenda. */
  readonly meetingNotes?: boolean;
  /** For a report: the days it is about; else this quarter. */
  readonly period?: Period | undefined;
  readonly fiscalYearStart?: number | undefined;
  /** For a handover or a calendar: whose work it is, as it is written in the workbooks; empty for everybody's. */
  readonly person?: string;
  readonly successor?: string;
  /** For a report: the file of an earlier one. */
  readonly since?: Uint8Array | undefined;
  readonly story?: RelativePath | 'none' | undefined;
  readonly ask?: string | undefined;
  /** For a plan or a report: only what fits one page. */
  readonly onePage?: boolean;
}

/** Some hundred times those of a large library; ten times as many take 15 s. */
const MOST_MILESTONES = 20_000;
const milestonesOf = ({ workbook }: SharedWorkbook): number =>
  workbook.cycle.milestones?.length ?? 0;

/** Makes a file for people who have no workbooks. The same request makes the same bytes. */
export function makeShared(request: ShareRequest): SharedFile {
  const { workbooks, t } = request;
  const [first] = workbooks;
  if (first === undefined)
    return { kind: 'nothing', why: t('There’s no workbook to make it from.') };
  const milestones = workbooks.reduce((sum, one) => sum + milestonesOf(one), 0);
  if (milestones > MOST_MILESTONES)
    return {
      kind: 'nothing',
      why: t(
        'There are too many milestones here for one file. Open a smaller folder, and try again.',
      ),
    };
  switch (request.kind) {
    case 'workbook':
      return ofOne(first, wholeWorkbook(first.workbook, request), request);
    case 'plan':
      return {
        ...ofOne(first, planDocument(first.workbook, request), request),
        ...(request.draft === true && { remark: aboutThem(first.workbook, t) }),
      };
    case 'report':
      return reportFile(request);
    case 'meeting':
    case 'invitation':
      return meetingFile(first, request);
    case 'check-up':
      return ofOne(first, checkUpPage(first.workbook, request), request);
    case 'both-sides': {
      const document = bothSides(first.workbook, request);
      return typeof document === 'string'
        ? { kind: 'nothing', why: t(document) }
        : ofOne(first, document, request);
    }
    case 'partners':
      return { kind: 'file', bytes: partnersFile(request), of: undefined };
    case 'calendar':
      return calendarFile(request);
    case 'handover':
      return handoverFile({ ...request, person: request.person ?? '', format: paper(request) });
  }
}

function ofOne(
  { workbook }: SharedWorkbook,
  document: SharedDocument,
  request: ShareRequest,
): SharedFile {
  const of = workbook.cycle.organization?.name ?? '';
  return { kind: 'file', bytes: paged(document, request), of };
}

function meetingFile({ workbook }: SharedWorkbook, request: ShareRequest): SharedFile {
  const { today, t } = request;
  const on = meetingDay(workbook, today);
  if (on === undefined) {
    return {
      kind: 'nothing',
      lacks: 'next-meeting',
      why: t(
        'This workbook doesn’t say when the next meeting is. Choose Prepare Meeting, or fill in its date, and try again.',
      ),
    };
  }
  const bytes =
    request.kind === 'invitation'
      ? invitation(workbook, on, request)
      : paged(meetingPage(workbook, on, request), request);
  return { kind: 'file', bytes, of: workbook.cycle.organization?.name ?? '', on };
}

function reportFile(request: ShareRequest): SharedFile {
  const { workbooks, today, t, since } = request;
  const figures = since && readFigures(since);
  if (since !== undefined && figures === undefined) {
    return {
      kind: 'nothing',
      why: t(
        'We can’t compare with that file. Choose an earlier report as it was shared, in which no other program has saved anything.',
      ),
    };
  }
  const period = request.period ?? quarterOf(today);
  const { remark, ...document } = reportDocument(workbooks, {
    ...request,
    ...{ period, since: figures },
  });
  const file = { kind: 'file', bytes: paged(document, request), of: undefined } as const;
  return remark === undefined ? file : { ...file, remark };
}

function paged(document: SharedDocument, request: ShareRequest): Uint8Array {
  const { language = ENGLISH } = request;
  return writeDocument({ ...document, language }, paper(request));
}

function paper({ format }: ShareRequest): DocumentFormat {
  return format === 'docx' ? 'docx' : 'html';
}

function partnersFile({
  workbooks,
  format,
  today,
  t,
  language = ENGLISH,
}: ShareRequest): Uint8Array {
  const sheets = partnerSheets(workbooks, { today, t });
  const [partners] = sheets;
  if (format === 'csv' && partners !== undefined) return writeCsv(partners);
  return writeExcel(sheets, { title: t('Partners'), language });
}
