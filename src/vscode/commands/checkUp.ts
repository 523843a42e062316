import * as vscode from 'vscode';
import {
  addCheckUp,
  DECISIONS,
  decisionWords,
  freeDay,
  noteTalk,
  talkedOf,
  type Decision,
} from '../../core/checkUp/edits.ts';
import { readReply } from '../../core/checkUp/readMarks.ts';
import { partnersOf, readCheckUps } from '../../core/checkUp/sides.ts';
import { checkUpMail } from '../../core/sharing/checkUp/checkUpMail.ts';
import type { KindId } from '../../core/sharing/kinds.ts';
import { setField } from '../../core/workbook/edits/setField.ts';
import { languageOf } from '../../core/workbook/language.ts';
import type { Workbook } from '../../core/workbook/workbook.ts';
import { wordsOfWorkbook } from '../documentWords.ts';
import { applyEdited } from '../editing/applyEdited.ts';
import { checkUpWhoSees } from '../settings.ts';
import { showMessage } from '../showMessage.ts';
import { dayInWords, translate } from '../translate.ts';
import { answerOf, askText, choose, pickOne } from '../wizard/multiStep.ts';
import { askDay, daysBack, single } from './ask.ts';
import { addMilestone } from './milestones.ts';
import { prepareMeeting } from './meeting/prepareMeeting.ts';
import type { MeetingSources } from './meeting/showMeeting.ts';
import { askToRest } from './pauseOrEnd.ts';
import { asShared, shareFile } from './sharing/shareFile.ts';
import type { SharingSources } from './sharing/share.ts';
import { targetOf, type CommandTarget } from './target.ts';
import type { OverviewPanel } from '../overview/overviewPanel.ts';

type CheckUpSources = MeetingSources & SharingSources & { readonly overview: OverviewPanel };

/** The workbook and the partner that it is about; asked for where there are several. */
async function asked(
  sources: CheckUpSources,
  given: unknown,
  title: string,
): Promise<(CommandTarget & { readonly partner: string }) | undefined> {
  const target = await targetOf(sources, given, title);
  if (target === undefined) return undefined;
  const [only, ...others] = partnersOf(target.workbook.cycle);
  const partner =
    others.length === 0 || only === undefined
      ? only
      : await pickOne(
          title,
          vscode.l10n.t('Which partner?'),
          [only, ...others].map((name) => ({ label: name, value: name })),
        );
  return partner === undefined ? undefined : { ...target, partner };
}

/** *Ask the Partner*: the page for them, and a mail to copy. */
export async function askPartner(sources: CheckUpSources, given: unknown): Promise<void> {
  const title = vscode.l10n.t('Ask the Partner');
  const target = await asked(sources, given, title);
  if (target === undefined) return;
  const otherContact = answerOf(
    await askText(single(title), {
      prompt: vscode.l10n.t('Whom else can they talk to, who isn’t part of this partnership?'),
      example: vscode.l10n.t('Branch manager, 555-0100'),
      isOptional: true,
    }),
  );
  if (otherContact === undefined) return;
  const { t } = await wordsOfWorkbook(languageOf(target.workbook), sources.extension);
  const mail = checkUpMail(target.workbook.cycle, target.partner, t);
  await sharePage(sources, target, 'check-up', otherContact, {
    title: vscode.l10n.t('Copy Mail Text'),
    go: () => vscode.env.clipboard.writeText(mail),
  });
}

/** *Both Sides*: what goes back to the partner before the talk. */
export async function shareBothSides(sources: CheckUpSources, given: unknown): Promise<void> {
  const target = await asked(sources, given, vscode.l10n.t('Both Sides'));
  if (target !== undefined) await sharePage(sources, target, 'both-sides');
}

async function sharePage(
  sources: CheckUpSources,
  { document: { uri }, workbook, partner }: CommandTarget & { readonly partner: string },
  kind: Extract<KindId, 'check-up' | 'both-sides'>,
  otherContact = '',
  also?: { readonly title: string; readonly go: () => Thenable<unknown> },
): Promise<void> {
  await shareFile(
    {
      ...{ kind, format: 'docx', today: sources.today(), by: partner, otherContact },
      ...{ whoSees: checkUpWhoSees(uri), workbooks: [asShared({ uri, workbook })] },
      ...(await wordsOfWorkbook(languageOf(workbook), sources.extension)),
    },
    { at: uri, files: sources.live.files, log: sources.log },
    { also, remark: vscode.l10n.t('Nothing has been sent.') },
  );
}

/** *Fill In Our Check-up*: an entry of the library's, with the keyboard in its first statement. */
export async function fillInCheckUp(sources: CheckUpSources, given: unknown): Promise<void> {
  const target = await targetOf(sources, given, vscode.l10n.t('Fill In Our Check-up'));
  if (target === undefined) return;
  const { document, workbook } = target;
  const { library } = workbook.cycle;
  if (library === undefined) {
    void showMessage(
      'information',
      vscode.l10n.t('Fill in your library’s name in this workbook first, then try again.'),
    );
    return;
  }
  const isMade = await applyEdited(sources.documents, document, (now) =>
    addCheckUp(now, library, sources.today()),
  );
  if (isMade) await showNewest(sources, document);
}

async function showNewest(
  { documents, forms }: CheckUpSources,
  document: vscode.TextDocument,
): Promise<void> {
  const count = documents.get(document)?.workbook?.cycle['check-ups']?.length ?? 0;
  await forms.show(document, { field: `check-ups.${String(count - 1)}.purpose`, offset: 0 });
}

/** *Paste Their Reply*: six numbers or words of a mail. */
export async function pasteReply(sources: CheckUpSources, given: unknown): Promise<void> {
  const title = vscode.l10n.t('Paste Their Reply');
  const target = await asked(sources, given, title);
  if (target === undefined) return;
  const text = answerOf(
    await askText(single(title), {
      prompt: vscode.l10n.t('Paste the six numbers from their mail'),
      example: '4 2 4 – 3 3',
      refuse: whyNot,
    }),
  );
  const reply = readReply(text ?? '');
  if (text === undefined || reply.kind !== 'marks') return;
  const { document, workbook, partner } = target;
  const today = sources.today();
  const on = freeDay(readCheckUps(workbook.cycle), partner, today);
  const isMade = await applyEdited(sources.documents, document, (now) =>
    addCheckUp(now, partner, today, reply.points),
  );
  if (!isMade) return;
  const date = dayInWords(on, today);
  void showMessage(
    'information',
    on === today
      ? vscode.l10n.t('The answers of {partner} are in the workbook.', { partner })
      : vscode.l10n.t('Taken in as of {date}: there’s another one from {partner} today.', {
          partner,
          date,
        }),
  );
}

/** Why a reply can't be taken; undefined where it can. */
function whyNot(text: string): string | undefined {
  const reply = readReply(text);
  switch (reply.kind) {
    case 'marks':
      return undefined;
    case 'beyond':
      return vscode.l10n.t('“{found}” isn’t a number from 1 to 5.', { found: reply.found });
    case 'count':
      return vscode.l10n.t('We found {count} of 6. Use a dash for one that they skipped.', {
        count: reply.found,
      });
  }
}

/** *We Talked*: when, and what's next. Before both have answered there's nothing to decide. */
export async function weTalked(sources: CheckUpSources, given: unknown): Promise<void> {
  const title = vscode.l10n.t('We Talked');
  const target = await asked(sources, given, title);
  if (target === undefined) return;
  const { workbook, document, partner } = target;
  if (talkedOf(workbook, partner) === undefined) {
    void showMessage(
      'information',
      vscode.l10n.t(
        'Both sides have to answer first. Fill in yours, and bring theirs in, then try again.',
      ),
    );
    return;
  }
  const today = sources.today();
  const around = { today, first: 'back', language: languageOf(workbook) } as const;
  const asksDay = vscode.l10n.t('When did you talk?');
  const day = answerOf(await askDay(single(title), asksDay, around, daysBack(today)));
  if (day === undefined) return;
  const decision = await askDecision(title);
  if (decision === undefined) return;
  const { t } = await wordsOfWorkbook(languageOf(workbook), sources.extension);
  const isMade = await applyEdited(sources.documents, document, (now: Workbook) =>
    noteTalk(now, partner, { day, decision, t }),
  );
  if (!isMade) return;
  const date = dayInWords(day, today);
  switch (decision) {
    case 'go-on':
      void showMessage(
        'information',
        vscode.l10n.t('Noted, also in the notes of {date}.', { date }),
      );
      return;
    case 'change':
      return addMilestone(sources, given);
    case 'pause':
      return askToRest(sources, given, 'paused');
    case 'end':
      return askToRest(sources, given, 'ended');
    case 'again':
      return prepareMeeting(sources, given);
  }
}

async function askDecision(title: string): Promise<Decision | 'again' | undefined> {
  return answerOf(
    await choose<Decision | 'again'>(single(title), {
      placeholder: vscode.l10n.t('You’ve talked. What’s next?'),
      choices: [
        ...DECISIONS.map((one) => ({ label: translate(decisionWords(one)), value: one })),
        { label: vscode.l10n.t('We need to talk again'), value: 'again' },
      ],
    }),
  );
}

/** *Not This Time*: from which day to offer it again. */
export async function notThisTime(sources: CheckUpSources, given: unknown): Promise<void> {
  const title = vscode.l10n.t('Not This Time');
  const target = await targetOf(sources, given, title);
  if (target === undefined) return;
  const today = sources.today();
  const around = { today, first: 'ahead', language: languageOf(target.workbook) } as const;
  const offers = [30, 60, 90].map((days) => ({
    label: vscode.l10n.t('in {count} days', { count: days }),
    day: today + days,
  }));
  const asks = vscode.l10n.t('From which day should we offer a check-up again?');
  const day = answerOf(await askDay(single(title), asks, around, offers));
  if (day === undefined) return;
  await applyEdited(sources.documents, target.document, (now) =>
    setField(now, ['next-check-up'], { day }),
  );
  void showMessage(
    'information',
    vscode.l10n.t('We’ll offer a check-up again from {date}.', { date: dayInWords(day, today) }),
  );
}
