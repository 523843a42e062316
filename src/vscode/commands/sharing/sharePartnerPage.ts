import * as vscode from 'vscode';
import { partnersOf } from '../../../core/checkUp/sides.ts';
import { checkUpMail } from '../../../core/sharing/checkUp/checkUpMail.ts';
import type { FileFormat, KindId } from '../../../core/sharing/kinds.ts';
import { languageOf } from '../../../core/workbook/language.ts';
import type { Workbook } from '../../../core/workbook/workbook.ts';
import { wordsOfWorkbook } from '../../documentWords.ts';
import type { Parts } from '../../parts.ts';
import { checkUpWhoSees } from '../../settings.ts';
import { answerOf, askText, pickOne } from '../../wizard/multiStep.ts';
import { single } from '../ask.ts';
import type { CommandTarget, DatedSources } from '../target.ts';
import { asShared, shareFile } from './shareFile.ts';

/** The page that a side fills in, and the one with both sides. */
export type PartnerPage = Extract<KindId, 'check-up' | 'both-sides'>;

/** Whom else partners can talk to, as it was said last. */
const OTHER_CONTACT = 'checkUp.otherContact';

/** The partner that it is about; asked for where there are several, undefined where nobody was picked. */
export async function partnerAsked(
  { cycle }: Workbook,
  title: string,
): Promise<string | undefined> {
  const names = partnersOf(cycle);
  if (names.length < 2) return names[0];
  const choices = names.map((name) => ({ label: name, value: name }));
  return pickOne(title, vscode.l10n.t('Which partner?'), choices);
}

/** Makes a page of a check-up, with the mail that goes with it: the one way, from wherever it is asked for. */
export async function sharePartnerPage(
  sources: DatedSources & Pick<Parts, 'extension' | 'memory'>,
  { document: { uri }, workbook }: CommandTarget,
  page: { readonly kind: PartnerPage; readonly format: FileFormat; readonly by: string },
  title: string,
): Promise<void> {
  const { kind, by } = page;
  const otherContact = kind === 'check-up' ? await otherContactAsked(sources, title) : '';
  if (otherContact === undefined) return;
  const words = await wordsOfWorkbook(languageOf(workbook), sources.extension);
  const mail = kind === 'check-up' ? checkUpMail(workbook.cycle, by, words.t) : undefined;
  await shareFile(
    {
      ...{ ...page, ...words, today: sources.today(), otherContact },
      ...{ whoSees: checkUpWhoSees(uri), workbooks: [asShared({ uri, workbook })] },
    },
    { at: uri, files: sources.live.files, log: sources.log },
    {
      also: mail === undefined ? undefined : copying(mail),
      remark: vscode.l10n.t('Nothing has been sent.'),
    },
  );
}

/** Empty for nobody; remembered, as it is the same person for most partners. */
async function otherContactAsked(
  { memory }: Pick<Parts, 'memory'>,
  title: string,
): Promise<string | undefined> {
  const answer = answerOf(
    await askText(single(title), {
      prompt: vscode.l10n.t('Whom else can they talk to, who isn’t part of this partnership?'),
      example: vscode.l10n.t('Branch manager, 555-0100'),
      value: memory.get<string>(OTHER_CONTACT) ?? '',
      isOptional: true,
    }),
  );
  if (answer !== undefined) await memory.update(OTHER_CONTACT, answer.trim());
  return answer;
}

function copying(mail: string) {
  return {
    title: vscode.l10n.t('Copy Mail Text'),
    go: () => vscode.env.clipboard.writeText(mail),
  };
}
