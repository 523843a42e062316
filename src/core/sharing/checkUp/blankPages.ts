import { partnersOf } from '../../checkUp/sides.ts';
import { ANYBODY } from '../../checkUp/statements.ts';
import type { Translate } from '../../language/translate.ts';
import { checkUpPage, type CheckUpOptions } from './checkUpPages.ts';
import { writeDocument } from '../writeDocument.ts';
import type { Workbook } from '../../workbook/workbook.ts';

/** The page as we may have made it, as Word files: in each language, for each partner, by each name that the partner had. */
export function blankPages(
  workbook: Workbook,
  languages: readonly Translate[],
  options: Pick<CheckUpOptions, 'today' | 'whoSees'>,
): readonly Uint8Array[] {
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
      return writeDocument(blank, 'docx');
    }),
  );
}
