import * as vscode from 'vscode';
import type { Remark } from '../../core/form/form.ts';
import type { CycleState } from '../../core/portfolio/cycleState.ts';
import type { Portfolio } from '../../core/portfolio/portfolio.ts';
import { nameKey, sameName } from '../../core/workbook/naming.ts';
import type { OpenDocuments } from '../documents.ts';

/** The field of the partner's name, and what the offer beneath it is called among its remarks. */
export const NAME_FIELD = 'organization.name';
export const RENAME = 'rename';

/** When somebody renames a partner in the form, offers the new name for the other workbooks, too. */
export interface NameOffer {
  /** A field's value has changed. */
  readonly typed: (field: string) => void;
  /** Somebody has left the field, and its document has what was typed. */
  readonly left: () => void;
  /** What to show beneath the field, if anything. */
  readonly remark: () => Remark | undefined;
  /** Renames it everywhere. */
  readonly accept: () => Promise<void>;
}

export function newNameOffer(
  document: vscode.TextDocument,
  { documents, portfolio }: { documents: OpenDocuments; portfolio: () => Portfolio },
): NameOffer {
  const nameNow = (): string => documents.get(document)?.workbook?.cycle.organization?.name ?? '';
  const own = document.uri.toString();
  /** The name that the other workbooks know. */
  let known = nameNow();
  let isLeft = false;
  const others = (): number =>
    [...portfolio().states.values()].filter((one) => one.path !== own && isNamedIn(one, known))
      .length;
  const isOffered = (): boolean => {
    const now = nameNow();
    return isLeft && now !== '' && known !== '' && !sameName(now, known) && others() > 0;
  };
  return {
    typed: (field) => {
      if (field === NAME_FIELD) isLeft = false;
    },
    left: () => {
      isLeft = true;
      if (nameNow() !== '' && !isOffered()) known = nameNow();
    },
    remark: () => {
      if (!isOffered()) return undefined;
      const count = others();
      const text =
        count === 1
          ? vscode.l10n.t('1 other workbook still calls it {name}.', { name: known })
          : vscode.l10n.t('{count} other workbooks still call it {name}.', { count, name: known });
      return { code: RENAME, nth: 0, severity: 'hint', text };
    },
    accept: async () => {
      if (!isOffered()) return;
      const renaming = { from: known, to: nameNow(), typedIn: own };
      await vscode.commands.executeCommand('partnershipWorkbooks.renameOrganization', renaming);
    },
  };
}

/** What the button beneath the field says. */
export function renameTitle(): string {
  return vscode.l10n.t('Rename It There, Too');
}

function isNamedIn({ organizationKey, candidateKeys, summary }: CycleState, name: string): boolean {
  const key = nameKey(name);
  const roles = summary.cycle.roles ?? [];
  return (
    organizationKey === key ||
    candidateKeys.includes(key) ||
    roles.some(({ organization }) => nameKey(organization ?? '') === key)
  );
}
