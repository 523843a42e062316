import * as vscode from 'vscode';
import { isMadeOfOne, type FileFormat, type KindId } from '../../../core/sharing/kinds.ts';
import { isLookedBackOn } from '../../../core/sharing/board/lessonBlocks.ts';
import { ownersWork } from '../../../core/portfolio/ownersWork.ts';
import { fullCycleLabel } from '../../../core/portfolio/labels.ts';
import { finishedOn } from '../../../core/portfolio/finished.ts';
import type { CycleState } from '../../../core/portfolio/cycleState.ts';
import type { Portfolio } from '../../../core/portfolio/portfolio.ts';
import type { SharedWorkbook } from '../../../core/sharing/sharedWorkbook.ts';
import { rowGiven } from '../command.ts';
import { noWorkbookYet } from '../noWorkbookYet.ts';
import { targetOf, type CommandTarget, type DatedSources } from '../target.ts';
import { fiscalYearStart } from '../../settings.ts';
import { wordsOfInterface, wordsOfWorkbook, type DocumentWords } from '../../documentWords.ts';
import { languageOf } from '../../../core/workbook/language.ts';
import { translate } from '../../translate.ts';
import { askAll } from '../../wizard/askAll.ts';
import { sharingSteps, type Asking, type Chosen } from './questions.ts';
import { asShared, shareFile } from './shareFile.ts';
import { partnerAsked, sharePartnerPage, type PartnerPage } from './sharePartnerPage.ts';
import { earlierReports } from './saveShared.ts';
import { whileWaiting } from './whileWaiting.ts';
import type { Parts } from '../../parts.ts';

/** What it is made of, and the file that decides its folder. */
interface MadeOf {
  readonly workbooks: readonly SharedWorkbook[];
  readonly at: vscode.Uri;
}

export type SharingSources = DatedSources & Pick<Parts, 'extension' | 'memory'>;

/** Whose calendar was made last. */
const CALENDAR_OF = 'sharing.calendarOf';

/** *Share or Print…*: asks what to share, from which workbooks, and in which format, and makes the file. */
export async function share(sources: SharingSources, given: unknown): Promise<void> {
  const [any] = (await sources.live.ready()).states.keys();
  if (any === undefined) {
    noWorkbookYet(sources.log);
    return;
  }
  const today = sources.today();
  const chosen = await askAll<Partial<Chosen>>(
    vscode.l10n.t('Share or Print'),
    sharingSteps(await askingNow(sources, vscode.Uri.parse(any, true), given)),
    {},
  );
  if (chosen?.kind === undefined || chosen.format === undefined) return;
  const { kind, format, since, ...more } = chosen;
  if (kind === 'check-up' || kind === 'both-sides') {
    await toPartner(sources, given, { kind, format });
    return;
  }
  if (kind === 'calendar') await sources.memory.update(CALENDAR_OF, more.person ?? '');
  const of = isMadeOfOne(kind)
    ? await oneWorkbook(sources, given)
    : await whileWaiting(vscode.l10n.t('Reading workbooks'), () => allWorkbooks(sources));
  if (of === undefined) return;
  const { at, ...madeOf } = of;
  const earlier = await earlierReport(since);
  await shareFile(
    {
      ...{ ...more, ...madeOf, kind, format, today, since: earlier },
      ...(await wordsFor(kind, madeOf.workbooks, sources)),
      fiscalYearStart: fiscalYearStart(at),
    },
    { at, files: sources.live.files, log: sources.log },
  );
}

/** Makes what goes with a mail about one workbook, without a question. */
export async function shareToAttach(
  sources: SharingSources,
  { document: { uri }, workbook }: Pick<CommandTarget, 'document' | 'workbook'>,
  kind: 'plan' | 'invitation',
): Promise<void> {
  const workbooks = [asShared({ uri, workbook })];
  const format = kind === 'plan' ? 'docx' : 'ics';
  const words = await wordsFor(kind, workbooks, sources);
  await shareFile(
    { kind, format, workbooks, today: sources.today(), ...words },
    { at: uri, files: sources.live.files, log: sources.log },
  );
}

async function toPartner(
  sources: SharingSources,
  given: unknown,
  page: { readonly kind: PartnerPage; readonly format: FileFormat },
): Promise<void> {
  const title = vscode.l10n.t('Share or Print');
  const target = await targetOf(sources, given, title);
  if (target === undefined) return;
  const by = await partnerAsked(target.workbook, title);
  if (by !== undefined) await sharePartnerPage(sources, target, { ...page, by }, title);
}

/** What is made of one workbook speaks its language. */
async function wordsFor(
  kind: KindId,
  [first]: readonly SharedWorkbook[],
  { extension }: SharingSources,
): Promise<DocumentWords> {
  return isMadeOfOne(kind) && first !== undefined
    ? wordsOfWorkbook(languageOf(first.workbook), extension)
    : wordsOfInterface();
}

async function earlierReport(since: Chosen['since'] | undefined): Promise<Uint8Array | undefined> {
  return since === undefined || since === 'none' ? undefined : vscode.workspace.fs.readFile(since);
}

/** What the questions go by; `scope` is one of the workbooks. */
async function askingNow(
  { today, live, memory }: SharingSources,
  scope: vscode.Uri,
  given: unknown,
): Promise<Asking> {
  return {
    ofOne: isAboutOne(given),
    today: today(),
    fiscalYearStart: fiscalYearStart(scope),
    reports: await earlierReports({ at: scope, files: live.files }),
    stories: storiesIn(live.portfolio()),
    work: ownersWork(live.portfolio()),
    calendarOf: memory.get<string>(CALENDAR_OF) ?? '',
  };
}

/** Where somebody has written how a partnership went, or what was learned; the newest cycle first. */
function storiesIn({ states, cycles }: Portfolio): Asking['stories'] {
  return [...states.values()]
    .filter((state) => cycles.includes(state))
    .filter(({ summary: { answered } }) =>
      answered.some((part) => part === 'how-did-it-go' || part === 'what-did-we-learn'),
    )
    .toSorted((a, b) => endOf(b) - endOf(a))
    .map(({ path, status, summary: { cycle } }) => ({
      path: vscode.workspace.asRelativePath(vscode.Uri.parse(path, true)),
      name: `${cycle.organization?.name ?? ''} · ${fullCycleLabel(cycle, translate)}`,
      isOf: (period) => period !== undefined && isLookedBackOn({ cycle, status }, { period }),
    }));
}

/** When a cycle came to its end, as far as its workbook says. */
function endOf({ summary: { cycle } }: CycleState): number {
  return finishedOn(cycle) ?? -Infinity;
}

/** Whether it was called from a row that speaks of one partner. */
function isAboutOne(given: unknown): boolean {
  const kind = rowGiven(given)?.subject.kind;
  return kind === 'organization' || kind === 'cycle';
}

async function oneWorkbook(sources: DatedSources, given: unknown): Promise<MadeOf | undefined> {
  const target = await targetOf(sources, given, vscode.l10n.t('Share or Print'));
  if (target === undefined) return undefined;
  const { uri } = target.document;
  return { workbooks: [asShared({ uri, workbook: target.workbook })], at: uri };
}

async function allWorkbooks(sources: DatedSources): Promise<MadeOf | undefined> {
  const all = await sources.live.readAll();
  const [first] = all;
  if (first === undefined) return undefined;
  return { workbooks: all.map(asShared), at: first.uri };
}
