import { partnersOf } from '../../checkUp/sides.ts';
import type { Translate } from '../../language/translate.ts';
import { checkUpPage, type CheckUpOptions } from '../../sharing/checkUp/checkUpPages.ts';
import { writeDocument } from '../../sharing/writeDocument.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { readWord } from '../word/readWord.ts';
import type { WordText } from '../word/wordText.ts';

/** Stands for whom else they can talk to: it was asked when the page was made, and isn't known any more. */
export const ANYBODY = '¤';

/** The page as we may have made it: in each language, for each partner, by each name that the partner had. */
export function blankPages(
  workbook: Workbook,
  languages: readonly Translate[],
  options: Pick<CheckUpOptions, 'today' | 'whoSees'>,
): readonly WordText[] {
  const { cycle } = workbook;
  const { organization } = cycle;
  const [, ...others] = partnersOf(cycle);
  const names = [organization?.name, ...(organization?.formerly ?? [])];
  const made = [
    ...names.map((name) => ({ of: { ...organization, name }, by: undefined })),
    ...others.map((by) => ({ of: organization, by })),
  ];
  return languages.flatMap((t) =>
    made.map(({ of, by }) => {
      const page = { ...workbook, cycle: { ...cycle, organization: of } };
      const blank = checkUpPage(page, { ...options, t, by, otherContact: ANYBODY });
      return readWord(writeDocument(blank, 'docx'));
    }),
  );
}
