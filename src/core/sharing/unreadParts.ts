import { CODES } from '../checks/problem.ts';
import type { Translate } from '../language/translate.ts';
import { propertySchema } from '../schema/schema.ts';
import type { Fault, FaultCode } from '../workbook/model/fault.ts';
import { findFaults } from '../workbook/model/findFaults.ts';
import { positionsIn } from '../workbook/syntax/layout/lineIndex.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { Block } from './document.ts';
import { paragraph } from './document.ts';

/** What is wrong about the frame takes nothing away: the facts within it are read all the same. */
const HARMLESS: readonly FaultCode[] = ['front-matter-unclosed', 'front-matter-not-first'];

/** Says which facts couldn't be read, of the keys that the document would have shown (`concerns`). */
export function unreadNote(
  workbook: Workbook,
  concerns: (key: string) => boolean,
  t: Translate,
): readonly Block[] {
  const positionAt = positionsIn(workbook.text);
  const names = unreadFaults(workbook)
    .filter(({ path: [key] }) => typeof key !== 'string' || concerns(key))
    .map((fault) => nameFault(fault, positionAt(fault.span.start).line + 1, t));
  if (names.length === 0) return [];
  const parts = [...new Set(names)].join('; ');
  return [
    paragraph(
      t('Some of the workbook couldn’t be read. Not shown here: {parts}.', { parts }),
      'note',
    ),
  ];
}

/** Says of several workbooks whose could not be read as a whole. */
export function unreadNotes(
  all: readonly { readonly partner: string; readonly workbook: Workbook }[],
  t: Translate,
): readonly Block[] {
  const broken = all.filter(({ workbook }) => unreadFaults(workbook).length > 0);
  if (broken.length === 0) return [];
  const partners = [...new Set(broken.map(({ partner }) => partner))].join(', ');
  return [
    paragraph(
      t('Some lines in the workbooks of {partners} couldn’t be read, so numbers may be missing.', {
        partners,
      }),
      'note',
    ),
  ];
}

function unreadFaults(workbook: Workbook): readonly Fault[] {
  return findFaults(workbook).filter(
    ({ code, counts }) => !counts && CODES[code].severity === 'error' && !HARMLESS.includes(code),
  );
}

/** `Milestones (line 45)`; `line 45` where not even the key could be read. */
function nameFault({ path, code }: Fault, line: number, t: Translate): string {
  if (code === 'too-large' && path.length === 0) return t('all of it, because it’s too long');
  const [key] = path;
  const title = typeof key === 'string' ? propertySchema([key])?.title : undefined;
  return title === undefined
    ? t('line {line}', { line })
    : t('{part} (line {line})', { part: t(title), line });
}
