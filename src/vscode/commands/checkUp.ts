import * as vscode from 'vscode';
import {
  addCheckUp,
  answeredIn,
  DECISIONS,
  decisionWords,
  hasAnswered,
  noteTalk,
  talkedOf,
  type Decision,
} from '../../core/checkUp/edits.ts';
import { readReply, type Reply } from '../../core/checkUp/readMarks.ts';
import { begunByUs } from '../../core/checkUp/sides.ts';
import { LANGUAGES } from '../../core/guide/guide.ts';
import { checkUpMail } from '../../core/sharing/checkUp/checkUpMail.ts';
import { addMilestone } from '../../core/workbook/edits/commands/milestones.ts';
import { editInSteps, type EditStep } from '../../core/workbook/edits/composeEdits.ts';
import { setField } from '../../core/workbook/edits/setField.ts';
import { languageOf } from '../../core/workbook/language.ts';
import type { Workbook } from '../../core/workbook/workbook.ts';
import { wordsOfWorkbook } from '../documentWords.ts';
import { applyEdited } from '../editing/applyEdited.ts';
import { isActiveForm } from '../form/activeForm.ts';
import type { OverviewPanel } from '../overview/overviewPanel.ts';
import { showMessage } from '../showMessage.ts';
import { tellAnswered } from '../tellAnswered.ts';
import { dayInWords, translate } from '../translate.ts';
import { answerOf, askText, choose } from '../wizard/multiStep.ts';
import { askDay, daysBack, single } from './ask.ts';
import { askContact, type LetterSources } from './askContact.ts';
import { prepareMeeting } from './meeting/prepareMeeting.ts';
import { askNewMilestone } from './milestones.ts';
import { askToRest } from './pauseOrEnd.ts';
import { partnerAsked, sharePartnerPage } from './sharing/sharePartnerPage.ts';
import { targetOf, type CommandTarget } from './target.ts';

type CheckUpSources = LetterSources & { readonly overview: OverviewPanel };

/** The workbook and the partner that it is about; asked for where there are several. */
async function asked(
  sources: CheckUpSources,
  given: unknown,
  title: string,
): Promise<(CommandTarget & { readonly partner: string }) | undefined> {
  const target = await targetOf(sources, given, title);
  if (target === undefined) return undefined;
  const partner = await partnerAsked(target.workbook, title);
  return partner === undefined ? undefined : { ...target, partner };
}

/** *Ask the Partner*: the page for them, and a mail to copy. */
export async function askPartner(sources: CheckUpSources, given: unknown): Promise<void> {
  const title = vscode.l10n.t('Ask the Partner');
  const target = await asked(sources, given, title);
  if (target === undefined) return;
  const page = { kind: 'check-up', format: 'docx', by: target.partner } as const;
  await sharePartnerPage(sources, target, page, title);
}

/** *Both Sides*: what goes back to the partner before the talk. */
export async function shareBothSides(sources: CheckUpSources, given: unknown): Promise<void> {
  const title = vscode.l10n.t('Both Sides');
  const target = await asked(sources, given, title);
  if (target === undefined) return;
  const page = { kind: 'both-sides', format: 'docx', by: target.partner } as const;
  await sharePartnerPage(sources, target, page, title);
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
  const { cycle } = workbook;
  const begun = begunByUs(cycle, sources.today());
  const isThere =
    begun !== undefined ||
    (await applyEdited(sources.documents, document, (now) =>
      addCheckUp(now, library, sources.today()),
    ));
  if (!isThere) return;
  const at = begun?.at ?? cycle['check-ups']?.length ?? 0;
  await sources.forms.show(document, { field: `check-ups.${String(at)}.purpose`, offset: 0 });
}

/** *Paste Their Reply*: six numbers or words of a mail. */
export async function pasteReply(sources: CheckUpSources, given: unknown): Promise<void> {
  const title = vscode.l10n.t('Paste Their Reply');
  const target = await asked(sources, given, title);
  if (target === undefined) return;
  const { document, workbook, partner } = target;
  const sent = await Promise.all(
    LANGUAGES.map(async (language) => {
      const { t } = await wordsOfWorkbook(language, sources.extension);
      return checkUpMail(workbook.cycle, partner, t);
    }),
  );
  const text = answerOf(
    await askText(single(title), {
      prompt: vscode.l10n.t('Paste the six numbers from their mail'),
      example: '4 2 4 – 3 3',
      refuse: (typed) => whyNot(readReply(typed, sent)),
    }),
  );
  const reply = readReply(text ?? '', sent);
  if (text === undefined || (reply.kind !== 'marks' && reply.kind !== 'words')) return;
  const today = sources.today();
  const isSecond = hasAnswered(workbook, partner, today);
  const isMade = await applyEdited(sources.documents, document, (now) =>
    addCheckUp(now, partner, today, answeredIn(reply)),
  );
  if (!isMade) return;
  if (isActiveForm(document)) await sources.forms.show(document, { field: 'check-up', offset: 0 });
  const said =
    reply.kind === 'words'
      ? vscode.l10n.t(
          'What {partner} wrote is in the workbook, as their words. No marks were found.',
          { partner },
        )
      : reply.words === ''
        ? vscode.l10n.t('The answers of {partner} are in the workbook.', { partner })
        : vscode.l10n.t(
            'The answers of {partner} are in the workbook, and so is the rest, as their words.',
            { partner },
          );
  tellAnswered(sources, document, { said, by: partner, day: today, isSecond });
}

/** Why a reply can't be taken; undefined where it can. */
function whyNot(reply: Reply): string | undefined {
  switch (reply.kind) {
    case 'marks':
    case 'words':
      return undefined;
    case 'beyond':
      return vscode.l10n.t('“{found}” isn’t a number from 1 to 5.', { found: reply.found });
    case 'count':
      return vscode.l10n.t(
        'We found {count} of 6. Use a dash for one that they skipped. What else they wrote is kept.',
        { count: reply.found },
      );
  }
}

/** *We Talked*: when, and what's next, with what it leads to: one edit, once all of it is known. */
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
  const asksDay = vscode.l10n.t('When did you talk about both sides’ answers?');
  const day = answerOf(await askDay(single(title), asksDay, around, daysBack(today)));
  if (day === undefined) return;
  const decision = await askDecision(title);
  const steps = decision && (await askWhatFollows(sources, workbook, decision, title));
  if (decision === undefined || steps === undefined) return;
  const { t } = await wordsOfWorkbook(languageOf(workbook), sources.extension);
  const isMade = await applyEdited(sources.documents, document, (now) =>
    editInSteps(now, [(one) => noteTalk(one, partner, { day, decision, t }), ...steps]),
  );
  if (!isMade) return;
  if (decision === 'end') return lookBack(sources, document, given);
  if (decision === 'again') return prepareMeeting(sources, given);
  const date = dayInWords(day, today);
  void showMessage('information', vscode.l10n.t('Noted, also in the notes of {date}.', { date }));
}

/** What a decision changes in the workbook besides; undefined where somebody gave up. */
async function askWhatFollows(
  sources: CheckUpSources,
  workbook: Workbook,
  decision: Decision | 'again',
  title: string,
): Promise<readonly EditStep[] | undefined> {
  switch (decision) {
    case 'change': {
      const wish = await askNewMilestone(sources, workbook, title);
      // Whoever has no milestone in mind has said when they talked all the same, and what they decided.
      return wish === undefined ? [] : [(now) => addMilestone(now, wish)];
    }
    case 'pause':
    case 'end': {
      const known = decision === 'end' ? 'ended' : 'paused';
      const rest = await askToRest(workbook, sources.today(), title, known);
      return rest && [rest.make];
    }
    default:
      return [];
  }
}

/** What a good close has besides: what was learned while it is fresh, and a word of thanks. */
async function lookBack(
  sources: CheckUpSources,
  document: vscode.TextDocument,
  given: unknown,
): Promise<void> {
  await sources.forms.show(document, { field: 'how-did-it-go', offset: 0 });
  sources.log.asked('thanking a partner', async () => {
    const thank = vscode.l10n.t('Write to the Contact');
    const said = vscode.l10n.t('Write down how it went while you remember it, and thank them.');
    if ((await showMessage('information', said, thank)) === thank) await askContact(sources, given);
  });
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
  const title = vscode.l10n.t('No Check-up This Time');
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
