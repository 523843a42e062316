import * as vscode from 'vscode';
import { makeExport } from '../../../core/reports/later.ts';
import type { ExportRequest } from '../../../core/reports/makeExport.ts';
import { fileNameOf, isMadeOfOne } from '../../../core/reports/kinds.ts';
import type { OutgoingWorkbook } from '../../../core/reports/outgoingWorkbook.ts';
import type { Command } from '../command.ts';
import { rowGiven } from '../command.ts';
import { noWorkbookYet } from '../noWorkbookYet.ts';
import { targetOf, type DatedSources } from '../target.ts';
import { fiscalYearStart } from '../../settings.ts';
import { translate } from '../../translate.ts';
import { askAll } from '../../wizard/multiStep.ts';
import { sharingSteps, type Asking, type Chosen } from './questions.ts';
import { earlierReports, saveShared } from './saveShared.ts';
import { offerShared } from './shared.ts';
import { whileWaiting } from './whileWaiting.ts';

/** What it is made of, and the file that its folder goes by. */
interface MadeOf {
  readonly workbooks: readonly OutgoingWorkbook[];
  readonly at: vscode.Uri;
}

/** *Share or Print…*: asks what, of what and as what, and makes a file for people without VS Code. */
export function share(sources: DatedSources): Command {
  return {
    id: 'partnershipWorkbooks.share',
    execute: async (given) => {
      const [any] = (await sources.library.ready()).states.keys();
      if (any === undefined) {
        void noWorkbookYet();
        return;
      }
      const today = sources.today();
      const chosen = await askAll<Partial<Chosen>>(
        vscode.l10n.t('Share or Print'),
        sharingSteps(await askingNow(sources, vscode.Uri.parse(any, true), given)),
        {},
      );
      if (chosen?.kind === undefined || chosen.format === undefined) return;
      const { kind, format, since: earlier, ...more } = chosen;
      const of = isMadeOfOne(kind)
        ? await oneWorkbook(sources, given)
        : await whileWaiting(vscode.l10n.t('Reading workbooks'), () => allWorkbooks(sources));
      if (of === undefined) return;
      const since =
        earlier === undefined || earlier === 'none'
          ? undefined
          : await vscode.workspace.fs.readFile(earlier);
      const { workbooks } = of;
      const request: ExportRequest = {
        ...more,
        kind,
        format,
        today,
        t: translate,
        workbooks,
        since,
      };
      const made = makeExport(request);
      if (made.kind === 'nothing') {
        void vscode.window.showInformationMessage(made.why);
        return;
      }
      const name = fileNameOf(kind, format, { of: made.of, today: made.on ?? today });
      const saved = await whileWaiting(vscode.l10n.t('Saving'), () =>
        saveShared(of.at, name, made.bytes),
      );
      if (saved !== undefined) void offerShared(saved, format);
    },
  };
}

/** What the questions go by; `scope` is one of the workbooks. */
async function askingNow(
  { today }: DatedSources,
  scope: vscode.Uri,
  given: unknown,
): Promise<Asking> {
  return {
    ofOne: isAboutOne(given),
    today: today(),
    fiscalYearStart: fiscalYearStart(scope),
    reports: await earlierReports(scope),
  };
}

/** Whether it was called from a row that speaks of one partner. */
function isAboutOne(given: unknown): boolean {
  const kind = rowGiven(given)?.subject.kind;
  return kind === 'organization' || kind === 'cycle';
}

async function oneWorkbook(sources: DatedSources, given: unknown): Promise<MadeOf | undefined> {
  const target = await targetOf(sources, given);
  if (target === undefined) return undefined;
  const { uri } = target.document;
  const path = vscode.workspace.asRelativePath(uri);
  return { workbooks: [{ path, workbook: target.workbook }], at: uri };
}

async function allWorkbooks(sources: DatedSources): Promise<MadeOf | undefined> {
  const all = await sources.library.readAll();
  const [first] = all;
  if (first === undefined) return undefined;
  const workbooks = all.map(({ uri, workbook }) => ({
    path: vscode.workspace.asRelativePath(uri),
    workbook,
  }));
  return { workbooks, at: first.uri };
}
